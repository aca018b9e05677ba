// Recognises words that ask for a column without its name: "the best attendance", "which option", "the worst attender".
import { type Column, numberColumn } from "../vocabulary/column.js";
import { numberWord } from "../vocabulary/scales.js";
import { isRate } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import { fieldAt } from "./field-reader.js";
import type { Direction, Item, ItemOf } from "./item.js";

/** Words that judge, and what they ask of a column of numbers. */
const JUDGED: readonly (readonly [RegExp, { type: "most" | "more"; direction: Direction }])[] = [
  [/^(best|strongest)$/, { type: "most", direction: "desc" }],
  [/^(worst|weakest|poorest)$/, { type: "most", direction: "asc" }],
  [/^(better|stronger)$/, { type: "more", direction: "desc" }],
  [/^(worse|weaker|poorer)$/, { type: "more", direction: "asc" }],
];

/** Whether more is better; of other columns fewer are, or nobody can say what is: they are ranked by most and least only. */
export const isBetterHigher = ({ names }: Column): boolean =>
  names.some((name) => BETTER_HIGHER.test(name));

const BETTER_HIGHER =
  /attend|reading|writing|spelling|maths|times tables|arithmetic|phonics|grammar|spag|gps|vocab|score|grade|result|mark|mock|exam|test|predicted|punctual|merit|reward|achievement/;

/** "how high is", "how well do" */
const DEGREE = /^(high|low|good|well|bad|poor|great|large|big|small)$/;
/** What is done, and the column that tells how well. */
const TOLD: readonly (readonly [RegExp, RegExp])[] = [
  [/^attend(s|ing)?$/, /^attendance$/],
  [/^read(s|ing)?$/, /^reading (age|score)$/],
];

/** Before a word of a column's name: the column is asked for. */
const ASKS_PART = /^(which|what|popular|common|different|per|each|by)$/;
/** The same, with a number between: "the two houses", "top three houses". */
const SO_MANY = /^(which|what|the|top|bottom|our)$/;

/** What is asked of numbers, before the column that they are in. */
const MEASURING =
  /^(average|mean|avg|median|total|highest|lowest|best|worst|top|bottom|strongest|weakest|poorest|better|worse|higher|lower|greatest|smallest|maximum|minimum|max|min|difference|gap|range|averages?)$/;
const BEFORE_PART = /^(the|their|our|his|her|its|in|on|for|of|at|a|an|individual|single)$/;
/** Of these more than one thing can be meant. */
const VAGUE = /^(ages?|years?|time|times|days?|hours?|level|levels|group|groups|set|sets)$/;

export class AskedColumns {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: ColumnNames,
    /** What was recognised so far. */
    private readonly before: readonly Item[],
    private readonly today: () => string,
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** "the best attendance", "a weaker reading age": of numbers that are better when higher. */
  judged(at: number): Item | null {
    const judgement = JUDGED.find(([words]) => words.test(this.word(at)));
    if (!judgement) return null;
    const numeric = this.tokens.some(({ word }, i) => {
      const named = this.names.name(i) ?? this.measured(i);
      const column = named ? named.column : this.names.ofStem(word);
      return column?.kind === "number" && isBetterHigher(column);
    });
    return numeric ? { ...judgement[1], at, length: 1 } : null;
  }

  /**
   * "how high is the attendance", "how well do they attend": the column of numbers is asked for, of which nothing
   * else is said. What is good of a column where fewer are better nobody can say.
   */
  degree(at: number): Item | null {
    const length = this.word(at) === "how" && DEGREE.test(this.word(at + 1)) ? 2 : 0;
    const judges = /^(good|well|bad|poor)$/.test(this.word(at + 1));
    const named = this.tokens.some((_, i) => {
      const column = this.names.name(i)?.column ?? this.done(i)?.column;
      const isField =
        fieldAt(this.tokens, i)?.type === "field" && /^(level|tier)$/.test(this.word(i));
      return (
        (column?.kind === "number" && !(judges && !isBetterHigher(column))) || (isField && !judges)
      );
    });
    return length > 0 && named ? { type: "filler", at, length } : null;
  }

  /** "how well does she attend", "… read": the column that tells how well it is done. */
  done(at: number): ItemOf<"column"> | null {
    const [, told] = TOLD.find(([verb]) => verb.test(this.word(at))) ?? [];
    if (!told || !/^how well (do|does|did|is|are)\b/.test(saidAt(this.tokens, 0, 3))) return null;
    const column = numberColumn(this.names.columns, told);
    return column && { type: "column", at, length: 1, column };
  }

  /** "as a percentage", where rates are asked for and no number of pupils. */
  unit(at: number): Item | null {
    const [said] =
      /^(?:as an?|in) (?:percentage|percent|per cent|%)$/.exec(saidAt(this.tokens, at, 3)) ?? [];
    const isOfRate = this.before.some((item) => item.type === "column" && isRate(item.column));
    if (said === undefined || !isOfRate || this.before.some(({ type }) => type === "count"))
      return null;
    return { type: "filler", at, length: said.split(" ").length };
  }

  /** "which option", "the most popular route": a word of a column's name, where a column is asked for. */
  part(at: number): Item | null {
    const many = numberWord(this.word(at - 1)) !== null && SO_MANY.test(this.word(at - 2));
    if (many || ASKS_PART.test(this.word(at - 1))) return this.names.part(at);
    // "the most points", "total points", of House points
    if (
      this.before.at(-1)?.type === "most" ||
      /^(total|average|mean|median)$/.test(this.word(at - 1))
    )
      return this.names.counted(at) ?? this.measured(at);
    const measured = this.measured(at);
    if (measured) return measured;
    const dated = this.names.name(at + 1) ?? this.names.part(at + 1);
    // "the next review", where reviews to come are what the column holds
    if (/^(next|upcoming|coming)$/.test(this.word(at)) && dated) {
      const last = dated.column.kind === "date" ? dated.column.days.at(-1) : undefined;
      if (last !== undefined && last >= this.today()) return { type: "filler", at, length: 1 };
    }
    // "how many different languages"
    const next = this.names.name(at + 1) ?? this.names.part(at + 1) ?? fieldAt(this.tokens, at + 1);
    const various = /^(different|distinct|various|separate)$/.test(this.word(at));
    return various && next ? { type: "filler", at, length: 1 } : null;
  }

  /** "the best mock score", "average in the mock": a word of the name of a column of numbers, where a number is asked for. */
  private measured(at: number): ItemOf<"column"> | null {
    if (VAGUE.test(this.word(at))) return null;
    const column = this.names.part(at);
    if (column?.column.kind !== "number") return null;
    let from = at - 1;
    while (BEFORE_PART.test(this.word(from))) from--;
    const isCompared =
      /^whose$/.test(this.word(from)) && /^(is|are|was|=)$/.test(this.word(at + column.length));
    return isCompared || MEASURING.test(this.word(from)) ? column : null;
  }

  /** "the worst attender", "three lowest attenders": of the column whose stem it is. */
  ofStem(at: number): Item | null {
    // "top three attenders"
    const counted = numberWord(this.word(at - 1)) === null ? 1 : 2;
    const before = this.before.at(-counted);
    const column = before?.type === "most" ? this.names.ofStem(this.word(at)) : null;
    return column && { type: "column", at, length: 1, column, people: true };
  }
}
