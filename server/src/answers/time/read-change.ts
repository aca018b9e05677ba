// Reads questions about change: of many pupils in a period, or of one pupil's history.
import type { Condition, ExtraColumn } from "../../store/condition.js";
import { type Query, unclear } from "../query.js";
import type { Column } from "../vocabulary/column.js";
import { columnRef } from "../words/fields.js";
import { findTwoFields, withSecond } from "./also-changed.js";
import { opensWhether, readAsks } from "./asks.js";
import { findEnds, isOfChange } from "./both-ends.js";
import type { ChangeReading } from "./change-ends.js";
import { findField, findRun, isSameField } from "./change-fields.js";
import { findMost } from "./change-most.js";
import { isOnlyPronoun, readNames, readRest, type Vocabularies, whom } from "./change-pupils.js";
import { readChange } from "./change-words.js";
import { findColumn } from "./extra-changes.js";
import { findHadBefore } from "./had-before.js";
import { findKeptBeside } from "./kept-words.js";
import { ANYTHING, historyOf, whichColumn } from "./read-history.js";
import { taker } from "./read-trend.js";
import { comingFrom } from "./said-before.js";
import { stepOf } from "./steps.js";
import type { Change, ChangedField, ChangesQuery, HistoryAsk, HistoryQuery } from "./time-query.js";
import { stateReader, valueReader } from "./value-readers.js";
import type { Period } from "./when.js";
import { placesOf, type Run, type Words } from "./words.js";

/**
 * Reads a question about change.
 * @param used the words that say when
 * @returns null where the question is about something else
 */
export function readChangeQuestion(
  words: Words,
  used: ReadonlySet<number>,
  period: Period,
  vocabularies: Vocabularies,
): ChangesQuery | HistoryQuery | Query | null {
  const had = findHadBefore(words, used);
  if (had)
    return amongThoseWith(
      readChangeQuestion(words, new Set([...used, ...placesOf(had)]), period, vocabularies),
    );
  const { columns } = vocabularies.present;
  const kept = findKeptBeside(words, used, columns);
  const timed = kept ? new Set([...used, ...placesOf(...kept.runs)]) : used;
  const two = kept ? null : findTwoFields(words, timed, columns);
  const first =
    two &&
    readOne(words, new Set([...timed, ...placesOf(...two.runs)]), null, period, vocabularies);
  const second = two && withSecond(first, two);
  if (second) return second;
  const ends = findEnds(words, timed);
  const query = readOne(words, timed, ends, period, vocabularies);
  if (query === null && ends && isOfChange(words, ends)) return unclear(WHOSE_ENDS);
  return kept === null || query === null ? query : beside(query, kept.field);
}

/** Only those who had something in the column before; null where no change of one column is asked. */
function amongThoseWith(query: ChangesQuery | HistoryQuery | Query | null): ChangesQuery | null {
  if (query?.kind !== "changes" || query.change.kind !== "moved") return null;
  const { change } = query;
  if (change.field === "record" || change.newcomers || change.leavers) return null;
  return { ...query, change: { ...change, had: true } };
}

/** The change with what stayed the same beside it; null where nothing moved that it could stand beside. */
function beside(
  query: ChangesQuery | HistoryQuery | Query,
  kept: ChangedField,
): ChangesQuery | Query | null {
  if (query.kind !== "changes") return query.kind === "unclear" ? query : null;
  const { change } = query;
  return change.kind !== "moved" || isSameField(change.field, kept)
    ? null
    : { ...query, change: { ...change, kept, newcomers: false, leavers: false } };
}

function readOne(
  words: Words,
  timed: ReadonlySet<number>,
  ends: readonly number[] | null,
  period: Period,
  vocabularies: Vocabularies,
): ChangesQuery | HistoryQuery | Query | null {
  const used = ends ? new Set([...timed, ...ends]) : timed;
  const most = findMost(words, used);
  const read = (without: ReadonlySet<number>) =>
    readChange(
      words,
      without,
      {
        readValue: valueReader(words, vocabularies.ever),
        readState: stateReader(words, vocabularies.ever),
      },
      vocabularies.present.columns,
    );
  const ranked = most && read(new Set([...used, ...placesOf(most)]));
  const isRanked = ranked !== null && isMeasured(ranked.change, vocabularies.present.columns);
  const reading = isRanked ? ranked : read(used);
  const { asks: found, taken: asking } = readAsks(words, reading?.taken ?? used, ends);
  // "which class does Alice go to" is of now.
  const said = reading === null ? found.filter((ask) => ask !== "after") : found;
  // "how many days has Alice been with us": since when she is there.
  const stay =
    reading === null && said.some((ask) => STAYING.has(ask)) ? findStay(words, used) : [];
  for (const place of stay) asking.add(place);
  const what = /\bwhat\b/.test(words.text) && reading !== null && isAnything(reading);
  const asks: HistoryAsk[] = what ? [...new Set<HistoryAsk>(["what", ...said])] : said;
  const field =
    reading || asks.length === 0 ? null : fieldAsked(words, used, asking, asks, vocabularies);
  if (reading === null && asks.length === 0) return null;
  const taken = new Set([...(reading?.taken ?? used), ...asking]);
  for (let i = 0; i < (field?.length ?? 0); i++) taken.add((field?.at ?? 0) + i);

  const named = readNames(words, taken, vocabularies);
  // Of one pupil nobody is the most, and steps add up to what no single one is.
  if (named && (isRanked || (reading?.change?.kind === "moved" && reading.change.size)))
    return unclear(
      "Of one pupil I can tell by how much a number changed: ask “how much did it change”.",
    );
  if (named && stay.length > 0)
    return historyOf(
      words,
      { change: { kind: "joined" }, said: "", taken },
      asks,
      null,
      named,
      period,
    );
  if (named) return historyOf(words, reading, asks, field?.field ?? null, named, period);
  if (isOnlyPronoun(words, taken)) return whom(words);
  if (reading === null) return null;
  // "excluding newcomers": they have not moved anyhow.
  const already = findRun(words, taken, ALREADY);
  const moving = already ? amongThoseHere(reading) : reading;
  for (const run of isWithin(moving) ? [already, findRun(words, taken, APART)] : [])
    for (const place of run ? placesOf(run) : []) taken.add(place);
  const step = stepOf(taker(words, taken));
  const rest = readRest(words, taken, vocabularies.ever);
  if (rest === null) return null;
  if (asks.some((ask) => !OF_MANY.has(ask))) return null;
  if (reading.change === null) return unclear(whichColumn(reading));
  const { change, where: scope } = comingFrom(moving.change ?? reading.change, rest.where);
  if (isRanked && (step !== null || rest.counted || opensWhether(words))) return null;
  if (change.kind === "moved" && typeof change.field !== "string" && isOf(scope, change.field))
    return unclear(whichEnd(reading, change.field));
  return {
    kind: "changes",
    change: what ? ANYTHING : change,
    period,
    where: reading.where ? { all: [scope, reading.where] } : scope,
    asked: asks.includes("times") ? "times" : rest.counted ? "count" : "list",
    exists: opensWhether(words),
    step,
    ...(isRanked && most && { most: most.n }),
  };
}

/** The column that is asked about; one of the sheet's own where it is asked what it was before. */
function fieldAsked(
  words: Words,
  used: ReadonlySet<number>,
  asking: ReadonlySet<number>,
  asks: readonly HistoryAsk[],
  { present }: Vocabularies,
): (Run & { field: ChangedField }) | null {
  const taken = new Set([...used, ...asking]);
  const known = findField(words, taken);
  const isBefore = asks.every((ask) => ask === "before" || ask === "ends") && !opensWhether(words);
  if (known || !isBefore) return known;
  const named = findColumn(words, taken, present.columns);
  return named && { at: named.at, length: named.length, field: columnRef(named.column) };
}

/** Whether a change is of numbers, so that one can be the larger. */
function isMeasured(change: Change | null, columns: readonly Column[]): boolean {
  if (change?.kind !== "moved") return false;
  const { field } = change;
  if (typeof field === "string") return field === "level" && change.direction !== null;
  return columns.some(({ kind, label }) => kind === "number" && label === field.label);
}

/** "which pupils already here have joined 3A": only those who were in another class. */
const amongThoseHere = (reading: ChangeReading): ChangeReading =>
  reading.change?.kind === "moved"
    ? { ...reading, change: { ...reading.change, newcomers: false } }
    : reading;

/** Whether the change is of pupils who are there before and after it. */
const isWithin = ({ change }: ChangeReading): boolean =>
  change?.kind === "moved" && !change.newcomers && !change.leavers;

/** "already at the school": nobody who came from outside. */
const ALREADY =
  /(?:(?:who|that) )?(?:(?:were|are|was) )?already (?:at (?:the|our|this) school|at school|in (?:the|our|this) school|here|with us|on (?:the |our )?(?:roll|register|books))/;

const APART =
  /(?:not counting|not including|excluding|leaving out|apart from|ignoring|except|without|other than) (?:any |the |all |those )?(?:newcomers|new (?:starters|joiners|arrivals|pupils|children|kids|students|ones)|joiners|leavers)(?: (?:and|or) (?:newcomers|new (?:starters|joiners|arrivals)|joiners|leavers))?/;

/** What is told of each of many as well: from what it changed, and to what. */
const OF_MANY: ReadonlySet<HistoryAsk> = new Set(["times", "what", "after", "ends"]);

const STAYING: ReadonlySet<HistoryAsk> = new Set(["days", "weeks", "since"]);
const STAY =
  /(?:been )?(?:with us|here|at (?:the|our|this) school|(?:on|in) (?:the |our |a |any )?(?:(?:school |class )?(?:roll|sheets?|spreadsheets?|lists?|registers?)|books|data))/;

/** The places of "with us", where a stay at the school is meant. */
function findStay(words: Words, used: ReadonlySet<number>): number[] {
  for (let at = 0; at < words.list.length; at++) {
    const run = used.has(at) ? null : words.match(STAY, at, used);
    if (run) return [...placesOf(run)];
  }
  return [];
}

/** "what changed", "what is new": of anything, and of nobody in particular. */
const isAnything = ({ change, said }: ChangeReading) =>
  change?.kind === "moved"
    ? change.field === "record"
    : change?.kind === "joined" && /new$/i.test(said);

/** Whether a condition speaks of an extra column. */
function isOf(where: Condition, { label }: ExtraColumn): boolean {
  if ("all" in where) return where.all.some((part) => isOf(part, { label, headers: [] }));
  if ("any" in where) return where.any.some((part) => isOf(part, { label, headers: [] }));
  if ("not" in where) return isOf(where.not, { label, headers: [] });
  return "column" in where && typeof where.column === "object" && where.column.label === label;
}

const WHOSE_ENDS =
  "I cannot tell of whom or of which column it is asked from what to what. Ask, for example, “from which level to which did Alice Smith move”.";

const whichEnd = ({ said }: ChangeReading, { label }: ExtraColumn) =>
  `I cannot tell whether what you say of ${label} was so before or is so after it “${said}”. Say “from” or “to”.`;
