// Reads questions about change: of many pupils in a period, or of one pupil's history.
import type { Condition, ExtraColumn } from "../../store/condition.js";
import type { NameReading } from "../items/name-reader.js";
import { type Query, unclear } from "../query.js";
import { understand } from "../understand.js";
import type { Column } from "../vocabulary/column.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { opensWhether, readAsks } from "./asks.js";
import type { ChangeReading } from "./change-ends.js";
import { fieldOf, findField } from "./change-fields.js";
import { findMost } from "./change-most.js";
import { readChange } from "./change-words.js";
import { taker } from "./read-trend.js";
import { stepOf } from "./steps.js";
import type { Change, ChangesQuery, HistoryAsk, HistoryQuery } from "./time-query.js";
import { stateReader, valueReader } from "./value-readers.js";
import type { Period } from "./when.js";
import { placesOf, type Words } from "./words.js";

/** Pupils and places of the present, and those there ever were. */
export interface Vocabularies {
  present: Vocabulary;
  ever: Vocabulary;
}

const PERSON = /^(she|he|her|his|him)$/;
const LAST = /\b(last|latest|most recent|most recently)\b(?! (week|month|year|term|half))/;
const FIRST = /\bfirst\b/;
const LEADING = /^(who|what|which|when|how)$/;
/** Around a pupil's name these say nothing more than the verb of change. */
const AROUND =
  /^(is|are|was|were|has|have|had|been|did|does|do|be|being|for|about|of|to|from|at|in|last|first|latest|most|recently|it|its|her|his|their|she|he|they|him|them|and|the|ever|actually|get|got|change|value)$/;

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
  const { asks: said, taken: asking } = readAsks(words, reading?.taken ?? used);
  // "how many days has Alice been with us": since when she is there.
  const stay =
    reading === null && said.some((ask) => STAYING.has(ask)) ? findStay(words, used) : [];
  for (const place of stay) asking.add(place);
  const what = /\bwhat\b/.test(words.text) && reading !== null && isAnything(reading);
  const asks: HistoryAsk[] = what ? [...new Set<HistoryAsk>(["what", ...said])] : said;
  const field =
    reading || asks.length === 0 ? null : findField(words, new Set([...used, ...asking]));
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
  const step = stepOf(taker(words, taken));
  const rest = readRest(words, taken, vocabularies.ever);
  if (rest === null) return null;
  if (asks.some((ask) => ask !== "times" && ask !== "what")) return null;
  if (reading.change === null) return unclear(whichColumn(reading));
  const { change } = reading;
  if (isRanked && (step !== null || rest.counted || opensWhether(words))) return null;
  if (change.kind === "moved" && typeof change.field !== "string" && isOf(rest.where, change.field))
    return unclear(whichEnd(reading, change.field));
  return {
    kind: "changes",
    change: what ? ANYTHING : reading.change,
    period,
    where: reading.where ? { all: [rest.where, reading.where] } : rest.where,
    asked: asks.includes("times") ? "times" : rest.counted ? "count" : "list",
    exists: opensWhether(words),
    step,
    ...(isRanked && most && { most: most.n }),
  };
}

/** Whether a change is of numbers, so that one can be the larger. */
function isMeasured(change: Change | null, columns: readonly Column[]): boolean {
  if (change?.kind !== "moved") return false;
  const { field } = change;
  if (typeof field === "string") return field === "level" && change.direction !== null;
  return columns.some(({ kind, label }) => kind === "number" && label === field.label);
}

const STAYING: ReadonlySet<HistoryAsk> = new Set(["days", "weeks", "since"]);
const STAY = /(?:been )?(?:with us|here|at (?:the|our|this) school|on (?:the )?roll)/;

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

/** That is about who came and who left as well. */
const ANYTHING: Change = {
  kind: "moved",
  field: "record",
  direction: null,
  by: null,
  from: null,
  to: null,
  newcomers: true,
  leavers: true,
};

function historyOf(
  words: Words,
  reading: ChangeReading | null,
  asks: readonly HistoryAsk[],
  field: Extract<Change, { kind: "moved" }>["field"] | null,
  named: Named,
  period: Period,
): HistoryQuery | Query | null {
  const { names, where } = named;
  const to = fieldOf(where) === null ? null : where;
  const moved = reading?.change === null && /\bwhere\b/.test(words.text);
  const said = moved
    ? columnChange("class", null, asks)
    : reading
      ? reading.change
      : columnChange(field ?? fieldOf(where), to, asks);
  if (said === null && reading) return unclear(whichColumn(reading));
  // "when was Alice in 3A" asks for a length of time, which is not told yet.
  if (reading === null && asks[0] === "when") return null;
  if (said === null && !asks.includes("what")) return null;
  const change = said === null || (asks.includes("what") && isRecord(said)) ? ANYTHING : said;
  // "who changed Alice's level" asks for the person, "has Alice's level changed" whether.
  const opening = words.at(0);
  const author = /^(who|whom)$/.test(opening) && reading !== null && !asks.includes("who");
  const all = [...(author ? (["who"] as const) : []), ...asks];
  const whether = all.length === 0 && opensWhether(words);
  return {
    kind: "history",
    names,
    where: reading ? where : { all: [] },
    change,
    period,
    asks: all.length > 0 ? all : whether ? ["whether"] : [isRecord(change) ? "what" : "when"],
    pick: LAST.test(words.text) ? "last" : FIRST.test(words.text) ? "first" : null,
  };
}

const isRecord = (change: Change) => change.kind === "moved" && change.field === "record";

const columnChange = (
  field: Extract<Change, { kind: "moved" }>["field"] | null,
  to: Condition | null,
  asks: readonly HistoryAsk[],
): Change | null =>
  field === null
    ? null
    : {
        kind: "moved",
        field,
        direction: null,
        by: null,
        from: null,
        to,
        // "since when is Alice in 3A" also where she came into it.
        newcomers: asks.includes("since"),
        leavers: false,
      };

interface Named {
  names: NameReading[];
  where: Condition;
}

/** The pupils named, where the rest of the question is nothing but their names and conditions. */
function readNames(
  words: Words,
  taken: ReadonlySet<number>,
  { present, ever }: Vocabularies,
): Named | null {
  const open = new Set(taken);
  words.list.forEach(({ text }, i) => {
    if (AROUND.test(text) || LEADING.test(text)) open.add(i);
  });
  const rest = words.without(open).replace(/[?!.,;]/g, " ");
  // A month is read as a name only where one is expected.
  const found = [present, ever].flatMap((vocabulary) =>
    [rest, `about ${rest}`].flatMap((text) => {
      const query = understand(text, vocabulary, true);
      return query.kind === "lookup" && !query.topic && query.fields.length === 0 ? [query] : [];
    }),
  );
  // Of one who left the first name and the surname may be those of two who are here.
  return found.reduce<Named | null>(
    (best, one) => (best === null || one.names.length < best.names.length ? one : best),
    null,
  );
}

/** The pupils asked about, where the rest of the question leaves nothing else. */
function readRest(
  words: Words,
  taken: ReadonlySet<number>,
  vocabulary: Vocabulary,
): { where: Condition; counted: boolean } | null {
  // Of "by 5%" the sign is left.
  const rest = words.without(taken).replace(/(?<!\S)%/g, " ");
  for (const text of [rest, `pupils ${rest}`]) {
    const query = understand(text, vocabulary, true);
    if (query.kind === "count" || query.kind === "list")
      return { where: query.where, counted: query.kind === "count" };
  }
  return null;
}

/** Whether a condition speaks of an extra column. */
function isOf(where: Condition, { label }: ExtraColumn): boolean {
  if ("all" in where) return where.all.some((part) => isOf(part, { label, headers: [] }));
  if ("any" in where) return where.any.some((part) => isOf(part, { label, headers: [] }));
  if ("not" in where) return isOf(where.not, { label, headers: [] });
  return "column" in where && typeof where.column === "object" && where.column.label === label;
}

const whichEnd = ({ said }: ChangeReading, { label }: ExtraColumn) =>
  `I cannot tell whether what you say of ${label} was so before or is so after it “${said}”. Say “from” or “to”.`;

const whichColumn = ({ said }: ChangeReading) =>
  `“${said}” can mean the class, the campus or the level. Say which, such as “changed class” or “moved up a level”.`;

/** "when did she move": nothing is left but somebody who was not named. */
function isOnlyPronoun(words: Words, taken: ReadonlySet<number>): boolean {
  const left = words.list.filter(({ text }, i) => !taken.has(i) && !AROUND.test(text));
  return (
    words.list.some(({ text }) => PERSON.test(text)) && left.every(({ text }) => LEADING.test(text))
  );
}

const whom = (words: Words): Query => {
  const pronoun = words.list.find(({ text }) => PERSON.test(text))?.raw ?? "";
  return unclear(`I do not know whom “${pronoun}” means. Please name the pupil.`);
};
