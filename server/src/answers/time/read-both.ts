// Reads what was so at one moment and is or is not so at another: "in 3A on 1 March but no longer".
import { isDeepStrictEqual } from "node:util";
import type { Condition } from "../../store/condition.js";
import { isMembership } from "../asks/shared-groups.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { opensWhether } from "./asks.js";
import {
  asState,
  comparedWith,
  entryAgain,
  isComparative,
  ofPercentage,
  plainOf,
} from "./both-phrases.js";
import type { Calendar } from "./calendar.js";
import { findRun } from "./change-fields.js";
import type { BothQuery, StateThen } from "./time-query.js";
import { type Moment, momentOf } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, type Run, type Words } from "./words.js";

/** The present, where no words of time name it. */
const PRESENT =
  /(?:now|currently|presently|at present|at the moment|nowadays|these days|no longer|any ?more|any longer|still)/;
const JOINT =
  /^(and|but|though|although|yet|who|that|are|is|were|was|now|no|have|has|had|aren't|isn't)$/;
const NOT = /^(?:not|no|isn't|aren't|wasn't|weren't|haven't|hasn't|don't|doesn't|didn't|hadn't)$/;
/** Said of a state that was named before: "but no longer are", "and still is". */
const IDLE =
  /^(and|but|though|although|yet|who|that|they|is|are|was|were|be|been|being|so|there|in|it|on|at|do|does|did|have|has|had|one|then|isn't|aren't|wasn't|weren't|haven't|hasn't|don't|doesn't|didn't|hadn't|not|no)$/;

/** "and on 1 April" says nothing of that day, "and was on 1 April" does. */
const ASSERTS =
  /^(is|are|was|were|do|does|did|has|have|had|isn't|aren't|wasn't|weren't|haven't|hasn't|don't|doesn't|didn't|hadn't|not)$/;

const TWO_NUMBERS = /\b(?:how many|number)\b.*\b(?:how many|number)\b/;

interface Clause {
  /** Null: nothing but that what the other says is so, or not. */
  where: Condition | null;
  negated: boolean;
  counted: boolean;
  moment: Moment;
}

/**
 * Reads a question about two moments.
 * @returns null where it is about something else
 */
export function readBoth(
  words: Words,
  whens: readonly When[],
  calendar: Calendar,
  vocabulary: (asOf: string) => Vocabulary,
): BothQuery | null {
  // "how many in 3A on 1 March and how many in 3B now" are two numbers.
  if (TWO_NUMBERS.test(words.text)) return null;
  const marks = marksOf(words, whens, calendar);
  const [one, other] = marks;
  if (!one || !other || marks.length > 2 || one.moment.at === other.moment.at) return null;
  // "already here": who came since is not meant.
  const already = findRun(words, new Set(), ALREADY);
  const used = placesOf(one, other, ...(already ? [already] : []));
  const found = new Map<string, BothQuery>();
  for (let split = one.at + 1; split < words.list.length; split++) {
    if (split > other.at && !isWithin(split, one, other)) continue;
    if (used.has(split) ? split !== other.at : !JOINT.test(words.at(split))) continue;
    const read = (from: number, to: number, mark: Mark, first: Clause | null) =>
      readClause(words, { from, to, used }, mark, vocabulary(mark.moment.at), first);
    const first = read(0, split, one, null);
    const second = first && read(split, words.list.length, other, first);
    const query = first && second && joined(first, second, opensWhether(words), already !== null);
    if (query) found.set(JSON.stringify(query), query);
  }
  const [query, more] = found.values();
  return query && !more ? query : null;
}

/** "are at level 4 today": the second clause holds the second time. */
const isWithin = (split: number, one: Run, other: Run): boolean =>
  split > one.at && split <= other.at;

type Mark = Run & { moment: Moment };

function marksOf(words: Words, whens: readonly When[], calendar: Calendar): Mark[] {
  const used = placesOf(...whens);
  const named = whens.flatMap((when) => {
    const moment = momentOf(when, calendar);
    return moment ? [{ at: when.at, length: when.length, moment }] : [];
  });
  if (named.length < whens.length) return [];
  const at = words.list.findIndex((_, i) => !used.has(i) && words.match(PRESENT, i, used) !== null);
  const present = at < 0 || whens.length > 1 ? null : words.match(PRESENT, at, used);
  const now = calendar.now.toUTC().toISO() ?? "";
  const marks = present
    ? [...named, { at, length: present.length, moment: { at: now, words: "now" } }]
    : named;
  return marks.sort((a, b) => a.at - b.at);
}

function readClause(
  words: Words,
  { from, to, used }: { from: number; to: number; used: ReadonlySet<number> },
  mark: Mark,
  vocabulary: Vocabulary,
  first: Clause | null,
): Clause | null {
  const opens = first === null;
  const of = first === null ? undefined : columnOf(first.where);
  const inside = words.list.flatMap((_, i) => (i >= from && i < to ? [i] : []));
  const said = words.said(mark).toLowerCase();
  const gone = /^(no longer|any ?more|any longer)$/.test(said);
  const left = inside.filter((i) => !used.has(i));
  const not = left.some((i) => NOT.test(words.at(i)));
  const entry =
    first &&
    entryAgain(
      left.map((i) => words.at(i)),
      first.where,
    );
  if (entry) return { where: entry, negated: false, counted: false, moment: mark.moment };
  // "isn't any more" and "is no longer" say the same.
  if (/^any/.test(said) && !not) return null;
  const negated = said === "no longer" || not;
  const { moment } = mark;
  if (left.every((i) => IDLE.test(words.at(i))))
    return opens || !(gone || said === "still" || left.some((i) => ASSERTS.test(words.at(i))))
      ? null
      : { where: null, negated, counted: false, moment };
  const than = left.filter((i) => !IDLE.test(words.at(i))).map((i) => words.at(i));
  if (first !== null && !not && than.length === 1 && than.every(isComparative)) {
    const where = comparedWith(than, first.where);
    return where && { where, negated: false, counted: false, moment };
  }
  const outside = new Set(
    words.list.flatMap((_, i) => (i < from || i >= to || used.has(i) ? [i] : [])),
  );
  const lead = left.findIndex((i) => !/^(and|but|though|although|yet)$/.test(words.at(i)));
  for (const i of left.slice(0, lead)) outside.add(i);
  // Of "90%" in the other clause the sign is left.
  const typed = words.without(outside).replace(/[?!,;]|\.(?!\d)|(?<!\S)%/g, " ");
  const rest = opens ? ofPercentage(typed, vocabulary.columns) : asState(typed);
  // "attendance below 90 now but was 90 or above in May": the column is named once.
  const elided = of === undefined ? [] : [`pupils with ${of} ${rest.replace(BE_AT, "")}`];
  const texts = opens
    ? [rest, `pupils ${rest}`]
    : BARE_NUMBER.test(rest)
      ? [...elided, `pupils who ${rest}`, `pupils ${rest}`]
      : [`pupils who ${rest}`, `pupils ${rest}`, ...elided];
  for (const text of texts) {
    const query = understand(text, vocabulary, true);
    if (query.kind !== "list" && query.kind !== "count") continue;
    if (query.kind === "list" && query.every) return null;
    if (isEmpty(query.where)) return null;
    const where = gone && said === "no longer" ? { not: query.where } : query.where;
    return { where, negated: false, counted: query.kind === "count", moment };
  }
  return null;
}

const isEmpty = (where: Condition) => "all" in where && where.all.length === 0;

/** "is above 2 now": of the column that was named, and no age. */
const BARE_NUMBER =
  /^[\s,]*(?:(?:and|but|who|that) )*(?:is|are|was|were)? ?(?:at |on )?(?:above|over|below|under|past)? ?\d[\d.]*%?(?: or \p{L}+)?\s*$/iu;
const BE_AT = /^[\s,]*(?:but|and)?\s*(?:is|are|was|were)?\s*(?:at\b)?\s*/i;

/** What the number or level of a single test is of; nothing of others. */
function columnOf(where: Condition | null): string | undefined {
  if (where === null || !("field" in where))
    return where && "all" in where && where.all.length === 1
      ? columnOf(where.all[0] ?? null)
      : undefined;
  if (where.field === "level") return "level";
  return where.field === "number"
    ? where.column.label.replace(/[^\p{L}\d ]+/gu, " ").trim()
    : undefined;
}

const ALREADY = /already (?:here|there|with us)/;

function joined(first: Clause, second: Clause, exists: boolean, stayed: boolean): BothQuery | null {
  if (first.where === null) return null;
  const both = { kind: "both", counted: first.counted, exists } as const;
  const then: StateThen = { where: first.where, moment: first.moment };
  const at = (where: Condition) => ({ where, moment: second.moment });
  if (second.where !== null) return { ...both, ...unlessSaidAgain(then, at(second.where)) };
  const bare = bareOf(first.where);
  if (bare === first.where)
    return { ...both, first: then, second: at(bare), without: second.negated };
  if (stayed && !second.negated) return { ...both, first: then, second: at(bare), without: false };
  // "was not on FSM in May but is now"
  return second.negated
    ? null
    : { ...both, first: at(bare), second: { ...then, where: bare }, without: true };
}

/** "in 3A in May but isn't in 3A any more" says no more than "but isn't any more": who left is not in 3A either. */
function unlessSaidAgain(
  first: StateThen,
  second: StateThen,
): Pick<BothQuery, "first" | "second" | "without"> {
  const [then, now] = [plainOf(first.where), plainOf(second.where)];
  // Of a class this holds of those who are gone; who "had no notes" was there.
  const isOf = (where: Condition, other: Condition) =>
    "field" in where &&
    isMembership(where.field) &&
    "not" in other &&
    isDeepStrictEqual(plainOf(other.not), where);
  if (isOf(then, now)) return { first, second: { ...second, where: then }, without: true };
  if (isOf(now, then)) return { first: second, second: { ...first, where: now }, without: true };
  return { first, second, without: false };
}

/** The condition without a "not" before it; itself where there is none. */
function bareOf(where: Condition): Condition {
  if ("all" in where && where.all.length === 1) {
    const [only] = where.all;
    return only && "not" in only ? only.not : where;
  }
  return "not" in where ? where.not : where;
}
