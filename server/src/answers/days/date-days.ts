// Finds the days that a question names for columns of dates: by a date, from the day of asking, or as "overdue".

import type { Condition } from "../../store/condition.js";
import type { Item } from "../items/item.js";
import type { Column } from "../vocabulary/column.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Dated, Mention } from "./date-mentions.js";
import { statusAt } from "./date-status.js";
import { daysInYears } from "./date-years.js";
import { namedDaysAt } from "./named-days.js";
import { lackedDays, type NearDays } from "./relative-days.js";

/** In tokens. */
export interface Run {
  at: number;
  length: number;
}

export interface FoundDays extends Run {
  /** As a column has them: of a month, the year depends on it. */
  days: (column: Dated) => NearDays[];
  /** Whether a word says that days follow. */
  led: boolean;
  /** Its words tell of which column: "overdue". */
  telling: boolean;
}

/** They name the moment at which the sheet is looked at. */
const MOMENT = /^(as of|as at|back on|back in|as on)$/;
const DENIED = /^(not|never|no)$/;

/** All of them, in order, outside the names of the columns. */
export function findDays(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  isKnown: (word: string) => boolean,
  today: string,
): FoundDays[] {
  const found: FoundDays[] = [];
  for (let at = 0; at < tokens.length; ) {
    const inside = mentions.some((one) => one.at <= at && at < one.at + one.length);
    // "brought it back in March": what is brought back is no "back in March".
    const isBehind = mentions.some((one) => one.deed && one.at + one.length === at);
    const days = inside ? null : daysAt(tokens, at, isBehind, isKnown, today);
    if (days) found.push(days);
    at += days?.length ?? 1;
  }
  return found;
}

function daysAt(
  tokens: readonly Token[],
  at: number,
  isBehind: boolean,
  isKnown: (word: string) => boolean,
  today: string,
): FoundDays | null {
  const near = (days: NearDays, length: number, telling: boolean): FoundDays => ({
    at,
    length,
    days: () => [days],
    led: true,
    telling,
  });
  const status = statusAt(tokens, at, today);
  if (status) return near(status.days, status.length, true);
  const isDenied = tokens.slice(0, at).some(({ word }) => DENIED.test(word));
  const lacked = isDenied ? lackedDays(saidAt(tokens, at, 6), today) : null;
  if (lacked) return near(lacked.days, lacked.said.split(" ").length, false);
  const isMoment =
    MOMENT.test(saidAt(tokens, at - 2, 2)) || /^(as|back)$/.test(wordAt(tokens, at - 1));
  if (isMoment && !isBehind) return null;
  const named = namedDaysAt(tokens, at, today);
  if (!named || named.season) return null;
  const { length, led } = named;
  // "June's review" is a pupil's.
  const ofPupil = tokens
    .slice(at, at + length)
    .some(({ possessive, word }) => possessive && isKnown(word));
  const days = (column: Dated) => daysInYears(named.days, column, today);
  return ofPupil ? null : { at, length, days, led, telling: false };
}

/** The test that a column holds a day in one of the spans, where the words of it stand. */
export function dayTest({ at, length }: Run, column: Column, ...spans: readonly NearDays[]): Item {
  const tests = spans.map(
    (days): Condition => ({ field: "day", column: columnRef(column), ...days }),
  );
  const [only] = tests;
  const condition: Condition = only && tests.length === 1 ? only : { any: tests };
  return { type: "test", at, length, dimension: `column ${column.key}`, condition };
}

/** What lies in both; null where a span of one has nothing in common with any of the other. */
export function both(some: NearDays[] | null, others: NearDays[]): NearDays[] | null {
  const shared = (some ?? []).flatMap((one) =>
    others.flatMap((other) => {
      const from = latest(one.from, other.from);
      const to = earliest(one.to, other.to);
      if (from !== undefined && to !== undefined && from > to) return [];
      return [{ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
    }),
  );
  return shared.length > 0 ? shared : null;
}

const latest = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const earliest = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;
