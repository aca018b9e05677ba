// What a question can name that has numbers: the year group, the support level, columns of numbers.

import {
  MAX_SUPPORT_LEVEL,
  parseSupportLevel,
  parseYearGroup,
} from "../../../../shared/columns.js";
import { cellNumber } from "../../store/cells.js";
import type { Condition, NumberRange } from "../../store/condition.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isAlike } from "../words/word-kinds.js";
import { aimLength, aimTail } from "./aims.js";
import { type Column, clockUnitOf, isInDays } from "./column.js";
import { doneLength } from "./deeds.js";
import { kept } from "./kept.js";

/** Something with numbers that a question can name: the year group, the support level, an extra column. */
export interface Scale {
  dimension: string;
  condition: (range: NumberRange) => Condition;
  /** How many tokens, from `at` on, name the scale; 0 where none do. */
  head: (tokens: readonly Token[], at: number) => number;
  /** A number that is written together with its name: `Y4`. */
  glued: RegExp;
  /** Values that need no name. */
  bare: RegExp;
  value: (text: string) => number | null;
  /** What may follow a number. */
  unit: RegExp;
  /** What makes a number one of something else. */
  otherUnit: RegExp;
  /** Whether there is nothing between a number and the next. */
  whole: boolean;
  /** Whether more of it is worse: absences, detentions. */
  bad?: boolean;
  /** Of a column of numbered steps: the column and its last one. */
  steps?: { column: Column; last: number };
  /** The extra column whose numbers they are. */
  column?: Column;
}

const NUMBERS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);

/** "Year 3s" are those in Year 3, "level threes" those at level 3. */
const single = (text: string) => {
  const stems = [text.replace(/s$/, ""), text.replace(/es$/, "")];
  return stems.find((stem) => /^\d+$/.test(stem) || NUMBERS.includes(stem)) ?? text;
};

/** A head of one word, with words that may stand before and after it. */
const headOf =
  (before: RegExp, head: RegExp, after: RegExp): Scale["head"] =>
  (tokens, at) => {
    let next = at + (before.test(wordAt(tokens, at)) ? 1 : 0);
    if (!head.test(wordAt(tokens, next))) return 0;
    next++;
    while (after.test(wordAt(tokens, next))) next++;
    // "at each level, from 0 to 4", "the upper years, 7 to 11"
    if (wordAt(tokens, next) === "," && RANGE.test(saidAt(tokens, next + 1, 4))) next++;
    return next - at;
  };
const RANGE = /^(?:from |between )?\d+ (?:to|and|through) \d+(?! (?:year|years|%|percent))\b/;

const NOTHING = /^(?!)/;

export const LEVEL: Scale = {
  dimension: "level",
  condition: (range) => ({ field: "level", ...range }),
  head: headOf(
    /^(support|sen|send|need|needs)$/,
    /^(levels?|lvls?|tiers?|l)$/,
    /^(of|is|are|was|were|number|support|need)$/,
  ),
  glued: /^(?:levels?|lvls?|tiers?|l|t)[-.]?(\d.*)$/,
  bare: /^$/,
  value: (text) => parseSupportLevel(single(text)),
  unit: NOTHING,
  otherUnit: NOTHING,
  whole: true,
};

export const YEAR: Scale = {
  dimension: "year",
  condition: (range) => ({ field: "year", ...range }),
  head: headOf(/^(school|nc)$/, /^(years?|yrs?|y)$/, /^(groups?|is|are|number)$/),
  glued: /^(?:years?|yrs?|y)[-.]?(\d.*)$/,
  bare: /^(reception|nursery)$/,
  value: (text) => parseYearGroup(single(text)),
  unit: NOTHING,
  otherUnit: NOTHING,
  whole: true,
};

const UNIT = /^(%|percent|years?|yrs?|old|months?|points?|marks?|times|occasions|days?)$/;
const DAYS = /^days?$/;
const TIMES_UNIT = /^(times|occasions)$/;
/** A number of hours is none of minutes. */
const CLOCK_UNITS = {
  minutes: { own: /^(?:minutes?|mins?)$/, other: /^(?:times|occasions|days?|hours?|hrs?)$/ },
  hours: { own: /^(?:hours?|hrs?)$/, other: /^(?:times|occasions|days?|minutes?|mins?)$/ },
} as const;
const WORSE_HIGHER = /absen|\blate|detention|incident|exclu|sanction|behaviour|suspen/;
/** How often something was. */
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2 };
const NUMBER = `(?:\\d|(?:${[...NUMBERS, ...Object.keys(TIMES)].join("|")})(?= |$))`;
/** A number with its bound: "20 or above", "at least 5"; a number alone behind a comma may be of anything. */
const BOUNDED = new RegExp(
  `^(?:\\d\\S* (?:(?:%|minutes?|mins?|hours?|hrs?|days?|times|occasions) )?(?:(?:or|and) (?:above|over|more|longer|higher|better|up|upwards|below|under|less|fewer|lower|worse)|plus|upwards)|(?:above|below|over|under|at least|at most|[<>]=?|(?:more|less|fewer|higher|lower|longer|shorter) than) ${NUMBER})`,
);

/** "has been excluded" for Exclusion days: what was done to them has an amount. */
const isDoneTo = (tokens: readonly Token[], at: number, { parts }: Column): boolean =>
  /ed$/.test(wordAt(tokens, at)) &&
  /^(been|was|were|being|get|gets|got)$/.test(wordAt(tokens, at - 1)) &&
  parts.some((part) => isAlike(part, wordAt(tokens, at)));

/** "a 5 in the mock maths exam": what says no more behind a column of marks. */
const TEST = /^(exams?|tests?|papers?|assessments?)$/;
const isTested = kept(({ names }: Column) =>
  names.some((name) => /\b(mocks?|exams?|tests?|scores?|marks?|grades?|assessments?)\b/.test(name)),
);

/** The numbers of an extra column, named by any of its names. */
export const columnScale = kept((column: Column): Scale => {
  const inDays = isInDays(column);
  const clock = clockUnitOf(column);
  const units = clock === null ? null : CLOCK_UNITS[clock];
  return {
    dimension: `column ${column.key}`,
    condition: (range) => ({
      field: "number",
      column: columnRef(column),
      ...range,
    }),
    head: (tokens, at) => {
      // "three lates" are times, and no minutes of them
      const word = wordAt(tokens, at);
      const isTimes = clock !== null && /s$/.test(word) && !column.parts.includes(word);
      const named = (!isTimes && hasPart(column, word)) || isDoneTo(tokens, at, column);
      const aimed = aimLength(tokens, at, column);
      let next = at + (nameLength(tokens, at, column) || (named ? 1 : 0) || aimed);
      // "predicted a UCAS score of"
      const article = /^an?$/.test(wordAt(tokens, next)) ? 1 : 0;
      const again = aimed > 0 ? nameLength(tokens, next + article, column) : 0;
      if (again > 0) next += article + again;
      while (
        next > at &&
        /^(of|is|are|was|scores?|marks?|grades?|results?|figures?|rate|percentage|value|totals?|tally|count|points|pts)$/.test(
          wordAt(tokens, next),
        )
      )
        next++;
      if (next > at && isTested(column) && TEST.test(wordAt(tokens, next))) next++;
      if (aimed > 0) next += aimTail(tokens, next);
      // "times tables, 20 and upwards"
      if (next > at && wordAt(tokens, next) === "," && BOUNDED.test(saidAt(tokens, next + 1, 4)))
        next++;
      // "late on more than five occasions", "excluded for at least two days"
      if (
        next > at &&
        /^(on|for)$/.test(wordAt(tokens, next)) &&
        BOUNDED.test(saidAt(tokens, next + 1, 4))
      )
        next++;
      return next - at;
    },
    glued: NOTHING,
    bare: NOTHING,
    value: (text) =>
      // "1:1 hours" are one to one.
      (text === "1:1" ? null : cellNumber(text)) ??
      numberWord(text) ??
      (inDays || units ? null : TIMES[text]) ??
      null,
    unit: units?.own ?? (inDays ? DAYS : UNIT),
    otherUnit: units?.other ?? (inDays ? TIMES_UNIT : NOTHING),
    whole: false,
    column,
    bad: column.names.some((name) => WORSE_HIGHER.test(name)),
  };
});

/** How many tokens from `at` on are a name of the column; 0 where none are. */
export function nameLength(tokens: readonly Token[], at: number, column: Column): number {
  let longest = doneLength(tokens, at, column);
  for (const { name, length } of openingsOf(column.names).get(wordAt(tokens, at)) ?? [])
    if (length > longest && saidAt(tokens, at, length) === name) longest = length;
  return longest;
}

interface CountedName {
  name: string;
  /** Words. */
  length: number;
}

/** Names by their first word: at most places of a question none begins. */
const openingsOf = kept((names: readonly string[]): ReadonlyMap<string, readonly CountedName[]> => {
  const made = new Map<string, CountedName[]>();
  for (const name of names) {
    const words = name.split(" ");
    const [first = ""] = words;
    made.set(first, [...(made.get(first) ?? []), { name, length: words.length }]);
  }
  return made;
});

/** Whether the word is one of a longer name: "hours" of "EHCP hours". */
export const hasPart = ({ parts }: Column, word: string): boolean =>
  parts.some((part) => part === word || `${part}s` === word);

/** The highest number of each scale, for saying so. */
export const SCALE_TEXT = {
  level: `support levels go from 0 to ${MAX_SUPPORT_LEVEL}`,
  year: "year groups go from Nursery and Reception to Year 14",
} as const;

/** A whole number in digits or words. */
export function numberWord(word: string): number | null {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  const n = NUMBERS.indexOf(word);
  return n < 0 ? null : n;
}
