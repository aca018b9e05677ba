// Recognises what numbers are asked for, one for each: "per class", "in each campus", "by key worker".

import type { Column } from "../vocabulary/column.js";
import type { Scale } from "../vocabulary/scales.js";
import { stageAt } from "../vocabulary/stages.js";
import { type Field, fieldOf } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { EACH_PHRASES, NOUNS } from "../words/word-lists.js";
import type { ColumnNames } from "./column-names.js";
import type { Item } from "./item.js";
import type { NumberReader } from "./numbers.js";
import { phraseLength } from "./phrases.js";

const BETWEEN =
  /^(the|different|separate|recorded|possible|existing|single|one|of|our|their|support|sen|school|individual|all|kinds?|types?|sorts?|modes?|methods?|means|ways?|numbers?|amounts?)$/;
/** Behind a column that numbers are asked by: "home time arrangement", "bus route option". */
const BEHIND =
  /^(arrangements?|options?|categor(y|ies)|choices?|methods?|values?|types?|kinds?|groups?)$/;

/** Behind a column: numbers by it are asked for. */
const ANNOUNCED = /^(breakdown|split|distribution|spread|mix|make-?up|numbers|totals|counts)$/;

/** "set out against the" */
const AGAINST =
  /^(?:(?:set|laid|put)(?: out)? |plotted |shown |listed |split )?against (?:(?:the|each|every) )?(?=.)/;

/** Before "by": how somebody comes and goes. */
const TRAVELS =
  /^(travel(s|l?ing|l?ed)?|com(es?|ing)|go(es|ing)?|get(s|ting)?|arriv(es?|ing)|brought|collected|transported|school|home|in)$/;

interface Key {
  key: Field | Column;
  length: number;
}

/** Years that are named inside of "for each … form". */
type Inside = { length: number; scale?: Scale };

const isSame = (one: Key["key"], other: Key["key"]) =>
  typeof one === "string" || typeof other === "string" ? one === other : one.key === other.key;

export class GroupReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: ColumnNames,
    private readonly numbers: NumberReader,
  ) {}

  /** A group, or a word that announces one; "by" and "every pupil" are no more than fillers. */
  read(at: number): Item | null {
    const length = phraseLength(this.tokens, at, EACH_PHRASES);
    if (length === 0) return null;
    let next = at + length;
    if (this.isTravel(at, next)) return { type: "filler", at, length };
    // "for each Year 11 form": the condition is read by itself, and the word for the group again.
    const inside = this.numbers.read(next) ?? stageAt(this.tokens, next);
    const of = inside && (this.keyAt(next + inside.length) ?? this.teachingGroups(next, inside));
    if (of) return { type: "group", at, length, key: of.key };
    while (!this.ownColumn(next) && (BETWEEN.test(wordAt(this.tokens, next)) || this.isKind(next)))
      next++;
    const word = wordAt(this.tokens, at);
    // "by bus" is how they come, "on each bus" one number for each.
    const key = this.keyAt(next) ?? (word === "by" ? null : this.columnPart(next));
    if (key) return this.group(at, next, key);
    // ", by scaled score" wants numbers for each of something; "supported by" does not.
    // "break the school down by religion", which no column is
    const parted = /^(break|split|group|divide|sort|breakdown)$/.test(wordAt(this.tokens, 0));
    const idle =
      (word === "by" && wordAt(this.tokens, at - 1) !== "," && !parted) ||
      word === "across" ||
      NOUNS.has(wordAt(this.tokens, next));
    return idle ? { type: "filler", at, length } : { type: "each", at, length };
  }

  /** "travelling by taxi" says how, where a column says whether they do. */
  private isTravel(at: number, next: number): boolean {
    return (
      wordAt(this.tokens, at) === "by" &&
      TRAVELS.test(wordAt(this.tokens, at - 1)) &&
      this.ownColumn(next)?.key.kind === "flag"
    );
  }

  /** "each sixth form group": the classes of these years. */
  private teachingGroups(at: number, { length, scale }: Inside): Key | null {
    const isOfYears = scale === undefined || scale.dimension === "year";
    const isGroup = /^groups?$/.test(wordAt(this.tokens, at + length));
    return isOfYears && isGroup && wordAt(this.tokens, at + length - 1) !== "year"
      ? { key: "class_code", length: 1 }
      : null;
  }

  /** "each form of transport" is no class, and "each stage of toileting" the column itself. */
  private isKind(at: number): boolean {
    return (
      /^(?:form|stage|state|degree) of$/.test(saidAt(this.tokens, at, 2)) &&
      this.keyAt(at + 2) !== null
    );
  }

  /** "house by house" */
  again(at: number): Item | null {
    const key = this.keyAt(at);
    const by = at + (key?.length ?? 0);
    const second = key && wordAt(this.tokens, by) === "by" ? this.keyAt(by + 1) : null;
    if (!key || !second || !isSame(key.key, second.key)) return null;
    return { type: "group", at, length: by + 1 + second.length - at, key: key.key };
  }

  /** "level breakdown", "house numbers", "gender split" */
  announced(at: number): Item | null {
    // Most questions have no such word, and reading a key at each place takes its time.
    if (!this.tokens.slice(at + 1).some(({ word }) => ANNOUNCED.test(word))) return null;
    const key = this.keyAt(at);
    if (!key) return null;
    const behind = wordAt(this.tokens, at + key.length);
    const kind = typeof key.key === "string" ? "choice" : key.key.kind;
    // "FSM split by year": those on FSM, by year
    if (kind === "flag" && /^(by|per)$/.test(wordAt(this.tokens, at + key.length + 1))) return null;
    const known = /^(breakdown|split|distribution|spread|mix|make-?up)$/.test(behind)
      ? kind === "choice" || kind === "flag"
      : /^(numbers|totals|counts)$/.test(behind) &&
        kind === "choice" &&
        // "how do they get to school: numbers by transport"
        wordAt(this.tokens, at + key.length + 1) !== "by";
    return known ? { type: "group", at, length: key.length + 1, key: key.key } : null;
  }

  /** "median points (set out) against house", at the end: numbers by it, where no two are set against each other. */
  against(at: number): Item | null {
    const lead = at > 0 ? AGAINST.exec(saidAt(this.tokens, at, 4))?.[0] : undefined;
    if (lead === undefined) return null;
    const from = at + lead.trim().split(" ").length;
    const key = this.keyAt(from);
    const isGroup =
      key !== null &&
      (typeof key.key === "string" ? key.key !== "source" : key.key.kind === "choice");
    const end = from + (key?.length ?? 0);
    const isEnd = end === this.tokens.length || wordAt(this.tokens, end) === ",";
    if (!key || !isGroup || !isEnd) return null;
    return { type: "group", at, length: end - at, key: key.key };
  }

  /** The group, and with it a second one: "by class and level", "per house and per year". */
  private group(at: number, from: number, key: Key): Item {
    const end = from + key.length;
    const tail = typeof key.key !== "string" && BEHIND.test(wordAt(this.tokens, end)) ? 1 : 0;
    const first = { type: "group" as const, at, length: end + tail - at, key: key.key };
    let next = at + first.length;
    if (!/^(and|&)$/.test(wordAt(this.tokens, next))) return first;
    next++;
    next += phraseLength(this.tokens, next, EACH_PHRASES);
    const second = this.keyAt(next);
    if (!second || isSame(key.key, second.key)) return first;
    return { ...first, length: next + second.length - at, and: second.key };
  }

  private keyAt(at: number): Key | null {
    if (this.numbers.read(at)) return null;
    const own = this.ownColumn(at);
    if (own) return own;
    const word = wordAt(this.tokens, at);
    if (/^(teachers?|teacher's)$/.test(word)) return { key: "source", length: 1 };
    const field = fieldOf(word);
    if (field && field !== "support_notes") {
      const tail = /^(groups?|codes?)$/.test(wordAt(this.tokens, at + 1)) ? 2 : 1;
      return { key: field, length: tail };
    }
    return this.groupColumn(at) ?? this.shortColumn(at);
  }

  /** "club" where one column alone is called after-school club. */
  private shortColumn(at: number): Key | null {
    const column = this.columns.endingWith(wordAt(this.tokens, at));
    return column && { key: column, length: 1 };
  }

  /** "bus" of "Bus route" */
  private columnPart(at: number): Key | null {
    const part = this.columns.part(at);
    return part && { key: part.column, length: 1 };
  }

  /** "SEN need", and "tutor" where another column is the class. */
  private ownColumn(at: number): (Key & { key: Column }) | null {
    const named = this.groupColumn(at);
    const isLabel = named !== null && named.key.phrase === wordAt(this.tokens, at);
    return named !== null && (named.length > 1 || isLabel) ? named : null;
  }

  private groupColumn(at: number): (Key & { key: Column }) | null {
    const name = this.columns.name(at);
    return name && { key: name.column, length: name.length };
  }
}
