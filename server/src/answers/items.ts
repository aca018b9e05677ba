// Recognises the pieces of a question: conditions, joints, what is asked for, names, and what is left.
import { glossaryLength } from "../search/needles.js";
import type { Condition, RecordedColumn } from "../store/condition.js";
import { fieldOf } from "./fields.js";
import type { Item } from "./item.js";
import { NameReader } from "./name-reader.js";
import { readNumbers } from "./numbers.js";
import { phraseAt } from "./phrases.js";
import { PlaceReader } from "./place-reader.js";
import { saidAt, type Token, wordAt } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";
import { FILLERS, NOUNS } from "./word-lists.js";

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
  private readonly places: PlaceReader;

  constructor(
    private readonly tokens: readonly Token[],
    vocabulary: Vocabulary,
    before: readonly Item[],
  ) {
    this.names = new NameReader(tokens, vocabulary.names);
    this.places = new PlaceReader(tokens, vocabulary, before);
  }

  read(at: number): Item {
    return (
      this.glossary(at) ??
      this.recorded(at) ??
      this.places.read(at) ??
      this.number(at) ??
      this.name(at) ??
      phraseAt(this.tokens, at) ??
      this.field(at) ??
      this.rest(at)
    );
  }

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** "pupil premium", "children in need": a phrase of the field is one thing, whatever its words are. */
  private glossary(at: number): Item | null {
    const length = glossaryLength(
      this.tokens.map((token) => token.word),
      at,
    );
    if (length < 2) return null;
    return {
      type: "word",
      at,
      length,
      word: saidAt(this.tokens, at, length),
      raw: saidAt(this.tokens, at, length),
    };
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

  private name(at: number): Item | null {
    const reading = this.names.read(at);
    return reading && { type: "name", at, ...reading };
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
}
