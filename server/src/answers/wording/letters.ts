// Which letters a text must hold for a pattern to match in it: to look for these takes a tenth of the time.

/** Of these one must stand in the text, in small letters; null where a match needs none for certain. */
export type Letters = readonly string[] | null;

/** The letters that every match of a pattern holds, the most telling that its source shows at a glance. */
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
export const mayMatch = (letters: Letters, { text, pairs }: Lettered): boolean =>
  letters === null || letters.some((one) => pairs[signOf(one, 0)] === 1 && text.includes(one));

/** Fewer letters stand in most texts. */
const FEWEST = 2;
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

  /** Alternatives up to the end of a group: one of the letters of each, where each has any. */
  choice(): Letters {
    const parts = [this.sequence()];
    while (this.takes("|")) parts.push(this.sequence());
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }

  /** The most telling of what follows one after another. */
  private sequence(): Letters {
    let best: Letters = null;
    let run = "";
    const offer = (letters: Letters) => {
      if (leastOf(letters) > leastOf(best)) best = letters;
    };
    const endRun = () => {
      if (run.length >= FEWEST) offer([run]);
      run = "";
    };
    while (this.at < this.source.length && !/[|)]/.test(this.source.charAt(this.at))) {
      const atom = this.atom();
      const isOptional = this.matches(OPTIONAL) !== null;
      const isRepeated = this.take(QUANTIFIER) !== null;
      if (typeof atom === "string" && !isOptional) run += atom.toLowerCase();
      if (typeof atom !== "string" || isRepeated) endRun();
      if (typeof atom !== "string" && !isOptional) offer(atom);
    }
    endRun();
    return best;
  }

  /** A letter as a text, empty for a place; the letters of a group; null for what can be any. */
  private atom(): string | Letters {
    const char = this.source.charAt(this.at++);
    if (char === "(") return this.group();
    if (char === "[") this.take(CLASS);
    if (char === "." || char === "[") return null;
    if (char === "^" || char === "$") return "";
    if (char !== "\\") return char;
    if (this.take(KIND) !== null) return null;
    const escaped = this.source.charAt(this.at++);
    if (PLACE.test(escaped)) return "";
    // A letter or digit stands for something else there: a line's end, a group's text.
    return /\w/.test(escaped) ? null : escaped;
  }

  private group(): Letters {
    const isNegative = this.matches(NEGATIVE) !== null;
    this.take(OPENING);
    const letters = this.choice();
    this.takes(")");
    return isNegative ? null : letters;
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

const leastOf = (letters: Letters): number =>
  letters === null ? 0 : Math.min(...letters.map(({ length }) => length));
