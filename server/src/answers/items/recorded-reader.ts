// Recognises whether a column holds anything: "without any notes", "no level recorded", "campus is blank".
import type { Condition, RecordedColumn } from "../../store/condition.js";
import { dayAsked } from "../days/day-asked.js";
import { type Column, holdsSomething } from "../vocabulary/column.js";
import { columnRef, type Field, fieldOf } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import type { ColumnNames } from "./column-names.js";
import type { ColumnReader } from "./column-reader.js";
import type { Item } from "./item.js";
import type { NumberReader } from "./numbers.js";
import { NOTHING_WRITTEN, SOMETHING_WRITTEN, UNDER } from "./written-words.js";

const HAVING = /^(have|has|having|had|with|got)$/;
/** "not been given a level": after these a column is what was given. */
const GIVEN = /^(?:been )?(?:given|assigned|allocated|set|awarded|put down for) (?:a|an|any)\b/;
/** "still to be given a level" */
const OWED =
  /^(?:still|yet) to (?:be (?:given|assigned|allocated|set)|get|have|receive) (?:a|an|any)\b/;
const LACKING = /^(without|no|missing|lacking|lack|lacks|blank|empty|unknown)$/;
const BETWEEN = /^(both|any|a|an|the|some|their|support|sen|recorded|written|kind|sort|of)$/;
/** Behind a column that is lacking: "no level filled in yet". */
const AS_YET =
  /^(recorded|written|at|all|known|set|given|filled|in|entered|noted|on|file|record|down|yet|done|made|assigned|listed|shown|against)$/;
/** Behind a column that holds something: "with a diet down". */
const ON_RECORD = /^(down|recorded|noted|listed|entered|here|on (?:file|record))\b/;
/** Behind a column: it holds nothing. */
const IS_ABSENT =
  /^((is|are|was|being|been) )?((still|left) )?(missing|blank|empty|unknown|absent|not recorded|not known|not set|not given|not filled in|unrecorded)$/;
/** The same of a column of dates, before it and behind it: "no date for their last review". */
const DATE_OF =
  /^dates? (?:(?:set|entered|recorded|given|down|booked|noted|listed) )?(?:for|of|under|in|against)(?: (?:the|their|a|an|any|his|her))?(?= )/;
const NO_DATE =
  /^(?:(?:has|have|had|having|with) no dates?|without (?:a |any )?dates?)(?: (?:recorded|set|entered|given|yet|down))?$/;
/** Behind a column: every cell holds something. */
const IS_COMPLETE =
  /^((is|are) )?((all |fully |completely )?(complete|completed|filled in|up to date)|all (there|in|done|entered|set|recorded|given))$/;
/** The same behind "whose level", of each pupil. */
const IS_RECORDED =
  /^(is|are|was|were) (recorded|known|entered|filled in|noted|given|set|on (file|record))$/;
/** A "no" in a cell is no nothing: "whose SEN status is blank". */
const BLANK = /\b(blank|empty|unrecorded|filled)\b/;
/** Of a column where nought is written as well, these say that its cell is empty. */
const EMPTY =
  /\b(missing|blank|empty|unknown|unrecorded|recorded|known|filled|entered|given|set|noted|down|written|listed|on (?:file|record))\b/;
const PARTICLE = /^(in|on|at|up|out|off|by|for|of|to|with)$/;
/** Between two columns that are lacking. */
const JOINTS = [["as", "well", "as"], ["and"], ["or"], ["nor"]];
/** What follows is said of them as well. */
const YET = /^(although|though|while|whereas|despite)$/;
/** So many words at most say that the first is. */
const LONGEST_LACKING = 8;
/** With "a", these say that there is one: "in a club". */
const IN_A =
  /^(in|on|at|attend|attends|attending|join|joins|go to|goes to|belong to|belongs to|do|does|doing|plays?|playing|takes?|taking|gets?|getting|uses?|using|receives?|receiving|learns?|learning|studies|study) (a|an|any|some)$/;

export class RecordedReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: ColumnNames,
    private readonly columns: ColumnReader,
    private readonly numbers: NumberReader,
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  read(at: number): Item | null {
    return this.nothingWritten(at) ?? this.before(at) ?? this.behind(at) ?? this.also(at);
  }

  /** "no last review or next review", "have both a club and an instrument": the second column behind the joint. */
  private also(at: number): Item | null {
    const joint = JOINTS.find(
      (words) => saidAt(this.tokens, at - words.length, words.length) === words.join(" "),
    );
    if (!joint) return null;
    const end = at - joint.length;
    let next = at;
    while (BETWEEN.test(this.word(next))) next++;
    const found = this.columnAt(next);
    if (!found || !this.ends(next + found.length)) return null;
    for (let start = Math.max(0, end - LONGEST_LACKING); start < end; start++) {
      const said = this.tokens.slice(start, end).map(({ word }) => word);
      const lacks = said.some((word) => LACKING.test(word));
      const has = HAVING.test(this.word(start)) && (next > at || said.includes("both"));
      const first = LACKING.test(this.word(start)) || has ? this.before(start) : null;
      if (first && first.at + first.length === end)
        return this.item(at, next + found.length - at, found.column, lacks);
    }
    return null;
  }

  private nothingWritten(at: number): Item | null {
    if (!/^(nothing|something|anything)$/.test(this.word(at))) return null;
    for (let length = 8; length > 1; length--) {
      const said = saidAt(this.tokens, at, length);
      const absent = NOTHING_WRITTEN.test(said);
      if (!absent && !SOMETHING_WRITTEN.test(said)) continue;
      const end = at + Math.min(length, this.tokens.length - at);
      // "nothing recorded as their level"
      const under = UNDER.exec(saidAt(this.tokens, end, 4))?.[0].split(" ").length ?? 0;
      const found =
        under > 0 ? (this.columnAt(end + under) ?? this.names.filled(end + under, true)) : null;
      if (found) return this.item(at, end + under + found.length - at, found.column, absent);
      return this.word(end) === "as" ? null : this.item(at, end - at, "support_notes", absent);
    }
    return null;
  }

  /** `without any notes`, `have notes`, `no support level`. */
  private before(at: number): Item | null {
    let next = at;
    let absent = false;
    if (HAVING.test(this.word(next))) next++;
    const owed = OWED.exec(saidAt(this.tokens, next, 5));
    if (owed) {
      absent = true;
      next += owed[0].split(" ").length - 1;
    }
    const given = GIVEN.exec(saidAt(this.tokens, next, 4));
    if (given) next += given[0].split(" ").length - 1;
    else if (IN_A.test(saidAt(this.tokens, next, 2))) next += 1;
    else if (IN_A.test(saidAt(this.tokens, next, 3))) next += 2;
    if (LACKING.test(this.word(next))) {
      absent = true;
      next++;
    }
    if (next === at) return null;
    // "list 3A with their levels" wants to see them.
    if (!absent && /^(their|his|her)$/.test(this.word(next))) return null;
    while (BETWEEN.test(this.word(next))) next++;
    const found = this.datedAt(next) ?? this.columnAt(next);
    if (!found) return null;
    // "on what date did Alice have a meeting"
    const isDate = typeof found.column !== "string" && found.column.kind === "date";
    if (!absent && isDate && dayAsked(this.tokens)) return null;
    // Who "has paid" may have paid a part or all.
    const isSum = typeof found.column !== "string" && found.column.kind === "number";
    if (isSum && this.word(next) === "paid") return null;
    next += found.length;
    // "with the level blank"
    const blank = absent ? 0 : this.absentAt(next);
    absent ||= blank > 0;
    next += blank;
    const recorded = absent ? null : ON_RECORD.exec(saidAt(this.tokens, next, 2))?.[0];
    const behind = next + (recorded?.split(" ").length ?? 0);
    if (this.ends(behind)) next = behind;
    let told = next;
    const denied = absent || this.word(at - 1) === "not";
    while (denied && AS_YET.test(this.word(told))) told++;
    // "no club down"; of "no club at St Anne's" the "at" goes with what follows.
    // "pupils without a tutor are at level 1"
    const isSubject =
      /^with(out)?$/.test(this.word(at)) && /^(is|are|was|were)$/.test(this.word(next));
    const ended = this.ends(next) || this.ends(told) || isSubject;
    if (typeof found.column !== "string" && !ended) return null;
    next = told;
    return this.item(at, next - at, found.column, absent);
  }

  /** `level missing`, `campus is blank`. */
  private behind(at: number): Item | null {
    const start = BETWEEN.test(this.word(at)) ? at + 1 : at;
    const found = this.columnAt(start) ?? this.names.filled(start, true);
    if (!found) return null;
    const end = start + found.length;
    const isDate = typeof found.column !== "string" && found.column.kind === "date";
    const absent = this.absentAt(end) || (isDate ? this.saysAt(end, NO_DATE) : 0);
    if (absent > 0) return this.item(at, end + absent - at, found.column, true);
    const told = this.word(at - 1) === "whose" ? this.saysAt(end, IS_RECORDED) : 0;
    // "whose gender is entered as X"
    const isAlone = told > 0 && !/^(as|at|to|on|under|for)$/.test(this.word(end + told));
    const complete = isAlone ? told : this.saysAt(end, IS_COMPLETE);
    return complete > 0 ? this.item(at, end + complete - at, found.column, false) : null;
  }

  /** How many tokens say that the column before them holds nothing. */
  private absentAt(at: number): number {
    return this.saysAt(at, IS_ABSENT);
  }

  private saysAt(at: number, what: RegExp): number {
    for (let length = 5; length > 0; length--)
      if (at + length <= this.tokens.length && what.test(saidAt(this.tokens, at, length)))
        return length;
    return 0;
  }

  /** "date for their last review": a column of dates, with what says that it is one. */
  private datedAt(at: number): { column: Column; length: number } | null {
    const lead = DATE_OF.exec(saidAt(this.tokens, at, 5))?.[0].split(" ").length ?? 0;
    const found = lead > 0 ? this.columnAt(at + lead) : null;
    return found && typeof found.column !== "string" && found.column.kind === "date"
      ? { column: found.column, length: lead + found.length }
      : null;
  }

  /** The column named at a place; not where a value of it follows. */
  private columnAt(at: number): { column: RecordedColumn | Column; length: number } | null {
    if (this.numbers.read(at) || this.columns.named(at)) return null;
    const support = /^(support|sen|send)$/.test(this.word(at)) ? 1 : 0;
    const field = fieldOf(this.word(at + support));
    if (field && isRecorded(field)) {
      const group = this.word(at + support + 1) === "group" ? 1 : 0;
      const need = /^of (need|support)$/.test(saidAt(this.tokens, at + support + 1, 2)) ? 2 : 0;
      return { column: field, length: support + 1 + group + need };
    }
    // "have in all" is of no column "How gets in".
    const end = PARTICLE.test(this.word(at)) ? null : this.names.endingWith(this.word(at));
    const dated = end?.kind === "date" && /^dates?$/.test(this.word(at + 1)) ? 1 : 0;
    const short = end && end.kind !== "flag" ? { column: end, length: 1 + dated } : null;
    return this.names.filled(at) ?? short;
  }

  /** Whether what follows is no more of the same: "has attendance problems" speaks of something else. */
  private ends(at: number): boolean {
    const word = this.word(at);
    return YET.test(word) || (!isContent(word) && !/^(of|is|are|was)$/.test(word));
  }

  private item(at: number, length: number, column: RecordedColumn | Column, absent: boolean): Item {
    const isKnown = typeof column === "string";
    const dimension = `recorded ${isKnown ? column : column.key}`;
    // Where nought is written, "no detentions" are none of them, and not an empty cell.
    if (!isKnown && column.zeros && !(absent && EMPTY.test(saidAt(this.tokens, at, length)))) {
      const range = absent ? { min: 0, max: 0 } : { above: 0 };
      const condition: Condition = { field: "number", column: columnRef(column), ...range };
      return { type: "test", at, length, dimension, condition };
    }
    const isBlank = absent && BLANK.test(saidAt(this.tokens, at, length));
    const holds: Condition = isKnown ? { field: "recorded", column } : holdingOf(column, isBlank);
    return {
      type: "test",
      at,
      length,
      dimension,
      condition: absent ? { not: holds } : holds,
    };
  }
}

/** That a cell holds something; `isBlank`: whether it is filled is asked, though it says "no". */
function holdingOf(column: Column, isBlank: boolean): Condition {
  if (column.kind === "flag") return { field: "filled", column: columnRef(column), entry: true };
  return isBlank ? { field: "filled", column: columnRef(column) } : holdsSomething(column);
}

const isRecorded = (field: Field): field is RecordedColumn =>
  field !== "class_code" && field !== "source";
