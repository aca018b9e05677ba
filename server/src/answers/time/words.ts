// A question as words with their places, from which pieces that were understood can be taken out.
import { cleanLine, fold } from "../../../../shared/columns.js";

interface Word {
  /** Folded; with its possessive ending, without a contracted "is" or "has". */
  text: string;
  raw: string;
  start: number;
  end: number;
}

/** A run of words: the first, and how many. */
export interface Run {
  at: number;
  length: number;
}

// As in tokens.ts, without its signs; a date and a time keep their inner marks.
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’./:-][\p{L}\p{N}\p{M}]+)*['’]?\+?/gu;
const CONTRACTED = /^(who|what|when|how|that|it|there)'(s|re|d|ve)$/;

/** The words of a question. Patterns are matched against whole folded words with single spaces. */
export class Words {
  readonly source: string;
  readonly list: readonly Word[];
  /** By place, the folded words from there on. */
  private readonly rests: string[] = [];

  constructor(question: string) {
    this.source = cleanLine(question);
    this.list = [...this.source.matchAll(WORD)].map((match) => ({
      text: fold(match[0]).replace(CONTRACTED, "$1"),
      raw: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  /** All folded words. */
  get text(): string {
    return this.list.map(({ text }) => text).join(" ");
  }

  /** The folded word at a place; empty outside the question. */
  at(place: number): string {
    return this.list[place]?.text ?? "";
  }

  /** The question from a word on, as it was typed. */
  from(place: number): string {
    return this.source.slice(this.list[place]?.start ?? this.source.length);
  }

  /** A run as it was typed. */
  said({ at, length }: Run): string {
    const [first, last] = [this.list[at], this.list[at + length - 1]];
    return first && last ? this.source.slice(first.start, last.end) : "";
  }

  /** How many words the first `letters` letters of the text from `at` on cover. */
  covering(at: number, letters: number): number {
    const end = (this.list[at]?.start ?? 0) + letters;
    return this.list.filter((word, i) => i >= at && word.start < end).length;
  }

  /**
   * Matches a pattern of the grammar (without anchors) that begins with the word at `at` and ends with
   * a word. Words in `taken` match nothing.
   */
  match(
    pattern: RegExp | string,
    at: number,
    taken: ReadonlySet<number> = NOTHING,
  ): (Run & { groups: Record<string, string | undefined> }) | null {
    const found = wholeWords(pattern).exec(this.rest(at, taken));
    if (!found || found[0] === "") return null;
    return { at, length: found[0].split(" ").length, groups: found.groups ?? {} };
  }

  /** The folded words from a place on, up to the first that is taken. */
  private rest(at: number, taken: ReadonlySet<number>): string {
    if (taken.size === 0) {
      this.rests[at] ??= this.list
        .slice(at)
        .map(({ text }) => text)
        .join(" ");
      return this.rests[at];
    }
    const open: string[] = [];
    for (let i = at; i < this.list.length && !taken.has(i); i++) open.push(this.at(i));
    return open.join(" ");
  }

  /** The question without these words; what is left stays at its place. */
  without(taken: ReadonlySet<number>): string {
    const letters = [...this.source.split("")];
    this.list.forEach(({ start, end }, i) => {
      if (taken.has(i)) letters.fill(" ", start, end);
    });
    return letters.join("");
  }
}

const NOTHING: ReadonlySet<number> = new Set();

const compiled = new Map<string, RegExp>();

/** The pattern as `match` needs it, made once: the grammar has some hundred. */
function wholeWords(pattern: RegExp | string): RegExp {
  const source = typeof pattern === "string" ? pattern : pattern.source;
  const known = compiled.get(source) ?? new RegExp(`^(?:${source})(?= |$)`, "u");
  compiled.set(source, known);
  return known;
}

/** The places of runs. */
export const placesOf = (...runs: readonly Run[]): Set<number> =>
  new Set(runs.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)));
