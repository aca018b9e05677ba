// Which letters a text must hold for a pattern to match in it: to look for these takes a tenth of the time.

/** Of each of these lists one must stand in the text, in small letters; none where a match needs none for certain. */
export type Letters = readonly (readonly string[])[];

/** The letters that every match of a pattern holds, the most telling first, as its source shows them at a glance. */
export const lettersOf = ({ source }: RegExp): Letters => new Reader(source).choice();

/** A text as patterns are looked for in it by their letters. */
export interface Lettered {
  text: string;
  /** 1 where two letters with this sign stand side by side: most patterns are told by these alone. */
  pairs: Uint8Array;
}

export function inLetters(said: string): Lettered {
  const text = said.toLowerCase().replaceAll("ſ", "s");
  const pairs = new Uint8Array(SIGNS);
  for (let at = 0; at + 1 < text.length; at++) pairs[signOf(text, at)] = 1;
  return { text, pairs };
}

/** Letters a to z have 26 signs of their own; other characters share them. */
const SIGNS = 1 << 10;
const signOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);

/** Whether the pattern with these letters may match. */
export function mayMatch(letters: Letters, { text, pairs }: Lettered): boolean {
  for (const list of letters)
    if (!list.some((one) => pairs[signOf(one, 0)] === 1 && text.includes(one))) return false;
  return true;
}

/** Finds at a glance, of many patterns, the few that may match in a text: to ask each by itself takes ten times as long. */
export class LetterIndex {
  /** By the sign of two letters, the patterns that need a list of which one begins with them. */
  private readonly bySign: readonly number[][];
  private readonly always: number[] = [];

  constructor(private readonly patterns: readonly Letters[]) {
    this.bySign = Array.from({ length: SIGNS }, () => []);
    for (const [n, [list]] of patterns.entries())
      if (!list) this.always.push(n);
      else for (const one of list) this.bySign[signOf(one, 0)]?.push(n);
  }

  /** By pattern, 1 for those that may match. */
  mark({ pairs }: Lettered): Uint8Array {
    const marks = new Uint8Array(this.patterns.length);
    for (const n of this.always) marks[n] = 1;
    for (const [sign, patterns] of this.bySign.entries())
      if (pairs[sign] === 1) for (const n of patterns) marks[n] = 1;
    return marks;
  }
}

/** Fewer letters stand in most texts. */
const FEWEST = 2;
/** More lists rule out hardly any text that these do not. */
const MOST = 3;
const OPTIONAL = /[?*]|\{0/y;
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;
const NEGATIVE = /\?<?!/y;
const OPENING = /\?(?:[:=!]|<[=!]|<\w+>)/y;
const CLASS = /(?:\\.|[^\]\\])*\]/y;
/** Stands for a place, and for no letter. */
const PLACE = /[bB]/;
/** Stands for letters of a kind. */
const KIND = /[dDwWsS]|[pP]\{[^}]*\}/y;

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Alternatives up to the end of a group: of several, the most telling list of each together, where each has any. */
  choice(): Letters {
    const parts = [this.sequence()];
    while (this.takes("|")) parts.push(this.sequence());
    const [first = [], ...others] = parts;
    if (others.length === 0) return first;
    return parts.every((part) => part.length > 0) ? [parts.flatMap(([best = []]) => best)] : [];
  }

  /** What follows one after another, the most telling first. */
  private sequence(): Letters {
    const lists: (readonly string[])[] = [];
    let run = "";
    const endRun = () => {
      if (run.length >= FEWEST) lists.push([run]);
      run = "";
    };
    while (this.at < this.source.length && !/[|)]/.test(this.source.charAt(this.at))) {
      const atom = this.atom();
      const isOptional = this.matches(OPTIONAL) !== null;
      const isRepeated = this.take(QUANTIFIER) !== null;
      if (typeof atom === "string" && !isOptional) run += atom.toLowerCase();
      if (typeof atom !== "string" || isRepeated) endRun();
      if (typeof atom !== "string" && !isOptional) lists.push(...atom);
    }
    endRun();
    return lists.sort((a, b) => leastOf(b) - leastOf(a)).slice(0, MOST);
  }

  /** A letter as a text, empty for a place; the letters of a group; no list for what can be any. */
  private atom(): string | Letters {
    const char = this.source.charAt(this.at++);
    if (char === "(") return this.group();
    if (char === "[") this.take(CLASS);
    if (char === "." || char === "[") return [];
    if (char === "^" || char === "$") return "";
    if (char !== "\\") return char;
    if (this.take(KIND) !== null) return [];
    const escaped = this.source.charAt(this.at++);
    if (PLACE.test(escaped)) return "";
    // A letter or digit stands for something else there: a line's end, a group's text.
    return /\w/.test(escaped) ? [] : escaped;
  }

  private group(): Letters {
    const isNegative = this.matches(NEGATIVE) !== null;
    this.take(OPENING);
    const letters = this.choice();
    this.takes(")");
    return isNegative ? [] : letters;
  }

  private takes(char: string): boolean {
    if (this.source.charAt(this.at) !== char) return false;
    this.at++;
    return true;
  }

  private matches(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source)?.[0] ?? null;
  }

  private take(pattern: RegExp): string | null {
    const found = this.matches(pattern);
    this.at += found?.length ?? 0;
    return found;
  }
}

const leastOf = (list: readonly string[]): number => Math.min(...list.map(({ length }) => length));
