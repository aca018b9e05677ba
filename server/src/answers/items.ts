// Recognises the pieces of a question: conditions, joints, what is asked for, names, and what is left.
import { foldCode } from "../../../shared/columns.js";
import { glossaryLength, isNeedWord, isStopWord } from "../search/needles.js";
import type { Condition, RecordedColumn } from "../store/condition.js";
import { NameReader, type NameReading } from "./name-reader.js";
import { readNumbers } from "./numbers.js";
import type { Token } from "./tokens.js";
import { CAMPUS_HEAD, CLASS_HEAD, nearest, type Place, type Vocabulary } from "./vocabulary.js";
import {
  AND_NOT_PHRASES,
  AND_PHRASES,
  COUNT_PHRASES,
  ECHO_PHRASES,
  FILLER_PHRASES,
  FILLERS,
  LIST_PHRASES,
  LOOKUP_PHRASES,
  NEGATIONS,
  NOUNS,
  OR_PHRASES,
} from "./word-lists.js";

export type Field =
  | "class_code"
  | "year_group"
  | "campus"
  | "support_level"
  | "support_notes"
  | "source";

export type Item = { at: number; length: number } & (
  | { type: "test"; dimension: string; condition: Condition; adjective?: boolean }
  | {
      type: "unknown";
      dimension: "class" | "campus" | "level" | "year";
      said: string;
      near: string[];
    }
  | { type: "and" | "or" | "and not" | "not" | "comma" }
  | { type: "count" | "list" | "lookup" | "noun" | "filler" | "echo" }
  | { type: "field"; field: Field }
  | ({ type: "name" } & NameReading)
  | { type: "word"; word: string; raw: string }
);

const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [CLASS_HEAD, "class_code"],
  [/^(year|years|yr|yrs)$/, "year_group"],
  [CAMPUS_HEAD, "campus"],
  [/^(level|levels|lvl|tier|tiers)$/, "support_level"],
  [/^(note|notes|comment|comments)$/, "support_notes"],
  [/^(sheet|sheets|spreadsheet|tab|source|sources)$/, "source"],
];

const PHRASES = [
  ["echo", ECHO_PHRASES],
  ["lookup", LOOKUP_PHRASES],
  ["count", COUNT_PHRASES],
  ["and not", AND_NOT_PHRASES],
  ["or", OR_PHRASES],
  ["not", NEGATIONS],
  ["and", AND_PHRASES],
  ["list", LIST_PHRASES],
  ["filler", FILLER_PHRASES],
] as const;

/** Every token of the question belongs to exactly one item, in order. */
export function itemsOf(tokens: readonly Token[], vocabulary: Vocabulary): Item[] {
  const items: Item[] = [];
  const reader = new ItemReader(tokens, vocabulary, items);
  for (let at = 0; at < tokens.length; ) {
    const item = reader.read(at);
    items.push(item);
    at += item.length;
  }
  return items;
}

class ItemReader {
  private readonly names: NameReader;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
    private readonly before: readonly Item[],
  ) {
    this.names = new NameReader(tokens, vocabulary.names);
  }

  read(at: number): Item {
    return (
      this.glossary(at) ??
      this.recorded(at) ??
      this.place(at) ??
      this.number(at) ??
      this.name(at) ??
      this.phrase(at) ??
      this.field(at) ??
      this.rest(at)
    );
  }

  private word(at: number): string {
    return this.tokens[at]?.word ?? "";
  }

  /** "pupil premium", "children in need": a phrase of the field is one thing, whatever its words are. */
  private glossary(at: number): Item | null {
    const length = glossaryLength(
      this.tokens.map((token) => token.word),
      at,
    );
    if (length < 2) return null;
    return { type: "word", at, length, word: this.said(at, length), raw: this.said(at, length) };
  }

  /** `without any notes`, `have notes`, `no support level`. */
  private recorded(at: number): Item | null {
    let next = at;
    let absent = false;
    if (/^(have|has|having|with|got)$/.test(this.word(next))) next++;
    if (/^(without|no|missing|lacking|lack|lacks|blank|empty)$/.test(this.word(next))) {
      absent = true;
      next++;
    }
    if (next === at) return null;
    while (/^(any|a|an|the|some|their|support|sen|recorded|written)$/.test(this.word(next))) next++;
    const field = fieldOf(this.word(next));
    if (!field || field === "class_code" || field === "source" || readNumbers(this.tokens, next))
      return null;
    next++;
    if (this.word(next) === "group") next++;
    while (absent && /^(recorded|written|at|all)$/.test(this.word(next))) next++;
    const test: Condition = { field: "recorded", column: field as RecordedColumn };
    return {
      type: "test",
      at,
      length: next - at,
      dimension: `recorded ${field}`,
      condition: absent ? { not: test } : test,
    };
  }

  private number(at: number): Item | null {
    const reading = readNumbers(this.tokens, at);
    if (!reading) return null;
    const { dimension, length, ranges, unknown } = reading;
    if (unknown !== undefined)
      return { type: "unknown", at, length, dimension, said: unknown, near: [] };
    const tests: Condition[] = ranges.map((range) => ({ field: dimension, ...range }));
    const [only] = tests;
    const condition = tests.length === 1 && only ? only : { any: tests };
    return { type: "test", at, length, dimension, condition };
  }

  private place(at: number): Item | null {
    return this.source(at) ?? this.placeOf(at, "class") ?? this.placeOf(at, "campus");
  }

  /** A teacher's name stands for that teacher's sheet. */
  private source(at: number): Item | null {
    for (let length = Math.min(4, this.tokens.length - at); length > 0; length--) {
      const said = this.tokens.slice(at, at + length).map((token) => token.word);
      const source = this.vocabulary.sources.get(foldCode(said.join("")));
      if (!source || said.every((word) => isStopWord(word) || FIELDS.some(([f]) => f.test(word))))
        continue;
      const sheet = /^(sheet|spreadsheet|tab|list|pupils|students|kids|children)$/.test(
        this.word(at + length),
      );
      return {
        type: "test",
        at,
        length: length + (sheet ? 1 : 0),
        dimension: "source",
        condition: { field: "source", ...source },
      };
    }
    return null;
  }

  private placeOf(at: number, dimension: "class" | "campus"): Item | null {
    const [head, places] =
      dimension === "class"
        ? [CLASS_HEAD, this.vocabulary.classes]
        : [CAMPUS_HEAD, this.vocabulary.campuses];
    // "year 3A" is the class.
    const headed = head.test(this.word(at)) || (dimension === "class" && this.word(at) === "year");
    const start = headed ? at + 1 : at;
    for (let length = Math.min(4, this.tokens.length - at); length > 0; length--) {
      // The code may contain its own head ("Campus B"): as it stands first, then without it.
      for (const from of headed ? [at, start] : [at]) {
        const place = places.get(foldCode(this.said(from, length)));
        if (!place || !this.isMeant(from, length, dimension, from > at)) continue;
        const end = from + length;
        const tail = from === at && !headed && head.test(this.word(end)) ? 1 : 0;
        return this.test(at, end + tail - at, dimension, place);
      }
    }
    if (!head.test(this.word(at))) return this.unknownCode(at, dimension);
    const said = this.tokens[start];
    const open = said && !said.possessive && !this.isKnownWord(start);
    return open && !this.vocabulary.names.has(said.word)
      ? this.unknown(at, 2, dimension, said.raw)
      : null;
  }

  /** Whether a code that may be an everyday word, a letter or a number is meant as a place here. */
  private isMeant(from: number, length: number, dimension: string, headed: boolean): boolean {
    if (headed || length > 1) return true;
    const word = this.word(from);
    if (/\d/.test(word) && /\p{L}/u.test(word)) return true;
    const head = dimension === "class" ? CLASS_HEAD : CAMPUS_HEAD;
    if (head.test(this.word(from + 1))) return true;
    if (word.length < 3 || FILLERS.has(word) || isStopWord(word) || isNeedWord(word)) return false;
    const last = this.before.at(-1);
    const listed =
      (last?.type === "and" || last?.type === "or" || last?.type === "comma") &&
      this.before.some((item) => item.type === "test" && item.dimension === dimension);
    return (
      listed ||
      /^(in|from|of|for|at|on|to)$/.test(this.word(from - 1)) ||
      (NOUNS.has(this.word(from + 1)) && !isStopWord(word)) ||
      this.tokens.length === 1 ||
      this.tokens[from]?.capital === true
    );
  }

  /** A word of the shape of a class code that no pupil has: `9Z`. */
  private unknownCode(at: number, dimension: "class" | "campus"): Item | null {
    const token = this.tokens[at];
    if (!token) return null;
    if (dimension === "class" && /^\d{1,2}[\s-]?\p{L}{1,2}$/u.test(token.word)) {
      const ordinal = /^\d+(st|nd|rd|th)$/.test(token.word);
      return ordinal ? null : this.unknown(at, 1, dimension, token.raw);
    }
    const head = dimension === "class" ? CLASS_HEAD : CAMPUS_HEAD;
    const headFollows = head.test(this.word(at + 1)) && !this.isKnownWord(at);
    // In "which class is …" and "what class …" the head is asked for.
    if (headFollows && !token.possessive && !this.vocabulary.names.has(token.word))
      return this.unknown(at, 2, dimension, token.raw);
    return null;
  }

  private unknown(at: number, length: number, dimension: "class" | "campus", said: string): Item {
    const places = this.vocabulary.places[dimension === "class" ? "classes" : "campuses"];
    return { type: "unknown", at, length, dimension, said, near: nearest(said, places) };
  }

  private test(at: number, length: number, dimension: "class" | "campus", place: Place): Item {
    return { type: "test", at, length, dimension, condition: { field: dimension, ...place } };
  }

  private name(at: number): Item | null {
    const reading = this.names.read(at);
    return reading && { type: "name", at, ...reading };
  }

  private phrase(at: number): Item | null {
    for (const [type, phrases] of PHRASES) {
      const found = phrases.find((phrase) => phrase.every((word, i) => this.word(at + i) === word));
      if (found) return { type, at, length: found.length };
    }
    return this.word(at) === "," ? { type: "comma", at, length: 1 } : null;
  }

  private field(at: number): Item | null {
    const field = fieldOf(this.word(at));
    if (field) {
      const tail = /^(group|groups|code|codes)$/.test(this.word(at + 1)) ? 2 : 1;
      return { type: "field", at, length: tail, field };
    }
    if (/^(support|sen|send)$/.test(this.word(at))) {
      const next = fieldOf(this.word(at + 1));
      if (next === "support_level" || next === "support_notes")
        return { type: "field", at, length: 2, field: next };
    }
    return null;
  }

  private rest(at: number): Item {
    const token = this.tokens[at];
    const word = token?.word ?? "";
    if (NOUNS.has(word)) return { type: "noun", at, length: 1 };
    if (FILLERS.has(word) || /^[^\p{L}\p{N}]*$/u.test(word))
      return { type: "filler", at, length: 1 };
    return { type: "word", at, length: 1, word, raw: token?.raw ?? word };
  }

  private said(from: number, length: number): string {
    return this.tokens
      .slice(from, from + length)
      .map((token) => token.word)
      .join(" ");
  }

  /** Whether the grammar has a use for the word, so that it is no name of a place. */
  private isKnownWord(at: number): boolean {
    const word = this.word(at);
    return (
      NOUNS.has(word) ||
      FILLERS.has(word) ||
      isStopWord(word) ||
      isNeedWord(word) ||
      fieldOf(word) !== undefined ||
      this.phrase(at) !== null ||
      readNumbers(this.tokens, at) !== null ||
      /^(teacher|teachers|size|sizes|mates|room|trip|with|work|has|code|codes|per|each|every|same|most|different|largest|biggest|smallest)$/.test(
        word,
      )
    );
  }
}

const fieldOf = (word: string) => FIELDS.find(([pattern]) => pattern.test(word))?.[1];
