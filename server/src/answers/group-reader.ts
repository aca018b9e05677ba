// Recognises what numbers are asked for, one for each: "per class", "in each campus", "by key worker".
import type { ColumnReader } from "./column-reader.js";
import { type Column, phraseOf } from "./columns.js";
import { type Field, fieldOf } from "./fields.js";
import type { Item } from "./item.js";
import { readNumbers } from "./numbers.js";
import { phraseLength } from "./phrases.js";
import { type Token, wordAt } from "./tokens.js";
import { EACH_PHRASES, NOUNS } from "./word-lists.js";

const BETWEEN = /^(the|different|single|one|of|our|their|support|sen|school|individual|all)$/;

export class GroupReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: ColumnReader,
    private readonly scales: Parameters<typeof readNumbers>[2],
  ) {}

  /** A group, or a word that announces one; "by" and "every pupil" are no more than fillers. */
  read(at: number): Item | null {
    const length = phraseLength(this.tokens, at, EACH_PHRASES);
    if (length === 0) return null;
    let next = at + length;
    while (!this.ownColumn(next) && BETWEEN.test(wordAt(this.tokens, next))) next++;
    const key = this.keyAt(next);
    if (key) return { type: "group", at, length: next + key.length - at, key: key.key };
    const word = wordAt(this.tokens, at);
    const idle = word === "by" || word === "across" || NOUNS.has(wordAt(this.tokens, next));
    return idle ? { type: "filler", at, length } : { type: "each", at, length };
  }

  private keyAt(at: number): { key: Field | Column; length: number } | null {
    if (readNumbers(this.tokens, at, this.scales)) return null;
    const own = this.ownColumn(at);
    if (own) return own;
    const word = wordAt(this.tokens, at);
    if (/^(teachers?|teacher's)$/.test(word)) return { key: "source", length: 1 };
    const field = fieldOf(word);
    if (field && field !== "support_notes") {
      const tail = /^(groups?|codes?)$/.test(wordAt(this.tokens, at + 1)) ? 2 : 1;
      return { key: field, length: tail };
    }
    return this.groupColumn(at);
  }

  /** "SEN need", and "tutor" where another column is the class. */
  private ownColumn(at: number): { key: Column; length: number } | null {
    const named = this.groupColumn(at);
    const isLabel = named !== null && phraseOf(named.key.label) === wordAt(this.tokens, at);
    return named !== null && (named.length > 1 || isLabel) ? named : null;
  }

  private groupColumn(at: number): { key: Column; length: number } | null {
    const name = this.columns.name(at);
    return name?.type === "column" ? { key: name.column, length: name.length } : null;
  }
}
