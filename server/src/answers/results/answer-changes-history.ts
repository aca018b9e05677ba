// Answers what became of one pupil: when it changed, by whom, from what, how often, since when.
import { DateTime } from "luxon";
import { getStudent, type StudentFilter, studentIds } from "../../store/find.js";
import { type PupilHistory, type PupilVersion, readHistories } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { andList } from "../describe/plain-words.js";
import { beforeAll } from "../time/beginnings.js";
import { type Calendar, dateIn, dayIn, zoneOf } from "../time/calendar.js";
import { changeWords, differences, fieldWords, valueWords } from "../time/change-phrases.js";
import { citeEvent } from "../time/cite-event.js";
import { type ComparedPeriod, comparePeriod, type Move, moveOf } from "../time/moves.js";
import type { Change, ChangedField, HistoryAsk, HistoryQuery } from "../time/time-query.js";
import { cellOf, eventsOf, holds, type PupilEvent, valueKey } from "../time/timeline.js";
import type { Answer, AnswerBody, Citation } from "./answer-types.js";
import { answered } from "./cite.js";
import { unanswered } from "./unanswered.js";

/** Changes told in the text. */
const TOLD = 12;
/** Said where a change has no person. */
const NOBODY_TOLD = "Google did not tell who";

/** What is told of one pupil's record on one sheet. */
interface Told {
  text: string;
  values: (string | number | null)[];
  events: PupilEvent[];
}

interface Facts {
  move: Move;
  change: Change;
  compared: ComparedPeriod;
  calendar: Calendar;
  name: string;
  when: string;
}

/** Tells the changes of the pupils named. */
export function answerHistory(
  db: Db,
  query: HistoryQuery,
  filters: StudentFilter,
  calendar: Calendar,
): AnswerBody {
  const compared = comparePeriod(db, query.period);
  const fault = beforeAll(compared.beginnings, query.period.to, calendar);
  if (fault !== null) return unanswered(fault);
  const histories = query.names.flatMap(({ ids }) => pupilsOf(db, ids, query, filters, compared));
  const said = query.names.map((name) => `“${name.said}”`).join(" or ");
  if (histories.length === 0)
    return unanswered(`I found no pupil called ${said} among the pupils that you asked about.`);
  const persons = new Set(histories.map(({ person }) => person)).size;
  if (persons > query.names.length)
    return unanswered(
      `${persons} pupils are called ${said}: which one do you mean? Add the surname or the class.`,
    );
  const [first = "when"] = query.asks;
  const told = histories.map((history) => {
    const move = picked(moveOf(history, compared, query.change), query.pick);
    const name = (move.after ?? move.before ?? history.versions.at(-1))?.name ?? "";
    const when =
      query.period.words || `since the data begins on ${dayIn(calendar, compared.begin)}`;
    const facts: Facts = { move, change: query.change, compared, calendar, name, when };
    return tell(facts, first, query.asks);
  });
  const citations: Citation[] = [];
  const parts = told.map(({ text, events }) => {
    const cited = events.map((event, i) =>
      citeEvent(event, citations.length + i + 1, query.change),
    );
    citations.push(...cited);
    return text.replace(/\{(\d+)\}/g, (_, i) => `[${cited[Number(i)]?.n ?? ""}]`);
  });
  const values = told.flatMap((one) => one.values);
  const counted = first === "times";
  return {
    kind: counted ? "count" : "lookup",
    answer: parts.join(" "),
    count: counted ? values.reduce<number>((sum, value) => sum + Number(value), 0) : null,
    value: single(values),
    // Nothing came about: there is no day, person or value to name.
    abstained:
      first !== "what" &&
      values.every((value) => value === null) &&
      told.every(({ events }) => events.length === 0),
    students: histories.map(({ id }) => answered(getStudent(db, id).student)),
    citations,
  };
}

const single = (values: (string | number | null)[]): Answer["value"] =>
  values.length > 1 ? values : (values[0] ?? null);

/** The histories of those with the name who were ever among the pupils asked about; linked ones together. */
function pupilsOf(
  db: Db,
  ids: readonly string[],
  { where }: HistoryQuery,
  filters: StudentFilter,
  { to }: ComparedPeriod,
): PupilHistory[] {
  return readHistories(db, ids).filter(({ id, versions }) =>
    versions.some(({ valid_from: as_of }) => {
      const among = filters.ids === undefined || filters.ids.includes(id);
      return (
        among && as_of <= to && studentIds(db, { ...filters, where, as_of, ids: [id] }).length > 0
      );
    }),
  );
}

/** The move with only the first or the last of its changes. */
const picked = (move: Move, pick: HistoryQuery["pick"]): Move =>
  pick === null
    ? move
    : { ...move, events: pick === "last" ? move.events.slice(-1) : move.events.slice(0, 1) };

function tell(facts: Facts, first: HistoryAsk, asks: readonly HistoryAsk[]): Told {
  if (first === "since") return tellSince(facts);
  if (first === "days" || first === "weeks") return tellLength(facts, first);
  const { move, change, name, when } = facts;
  const { events } = move;
  const words = changeWords(change);
  if (first === "times") {
    const times = events.length === 1 ? "once" : `${events.length} times`;
    const told = listed(facts, events, asks);
    return {
      text: `${name} ${words} ${events.length === 0 ? "not once" : times} ${when}${told && `:${told}`}.`,
      values: [events.length],
      events,
    };
  }
  if (first === "whether") return tellWhether(facts, asks);
  if (first === "amount") return tellAmount(facts, asks);
  if (events.length === 0) return { text: notSo(facts), values: [null], events };
  const values = events.map((event) => valueFor(first, event, facts));
  const distinct =
    first === "when" || first === "what"
      ? values
      : [...new Set(first === "before" ? values.slice(-1) : values)];
  const opening = first === "what" ? `What changed for ${name} ${when}:` : `${name} ${words}`;
  return {
    text: `${opening}${listed(facts, events, asks)}.`,
    values: first === "what" ? [null] : distinct,
    events,
  };
}

function valueFor(
  ask: HistoryAsk,
  event: PupilEvent,
  { calendar, change }: Facts,
): string | number | null {
  if (ask === "who") return (event.after ?? event.before)?.person ?? null;
  if (ask === "before") {
    const field = fieldOf(change);
    return event.before === null ? null : cellOf(event.before, field);
  }
  return dateIn(calendar, event.at);
}

const fieldOf = (change: Change): ChangedField =>
  change.kind === "moved" ? change.field : "record";

function listed(
  { change, calendar }: Facts,
  events: readonly PupilEvent[],
  asks: readonly HistoryAsk[],
): string {
  if (events.length === 0) return "";
  const told = events.slice(-TOLD).map((event, i) => {
    const n = Math.max(0, events.length - TOLD) + i;
    const { before, after } = event;
    const what =
      before === null
        ? "came"
        : after === null
          ? "left"
          : differences(before, after, fieldOf(change));
    const person = after?.person ?? null;
    const by =
      person === null ? (asks.includes("who") ? `, ${NOBODY_TOLD}` : "") : `, by ${person}`;
    return `on ${dayIn(calendar, event.at)} (${what}${by}) {${n}}`;
  });
  const more = events.length - told.length;
  return ` ${andList(more > 0 ? [`${more} times before`, ...told] : told)}`;
}

/** The end less the beginning, of a column that has numbers. */
function tellAmount(facts: Facts, asks: readonly HistoryAsk[]): Told {
  const { move, change, name, when } = facts;
  const { before, after, events } = move;
  const field = fieldOf(change);
  const [from, to] = [before && cellOf(before, field), after && cellOf(after, field)];
  if (typeof from !== "number" || typeof to !== "number")
    return {
      text: `I cannot tell by how much: ${name} has no number at the beginning and the end.`,
      values: [null],
      events: [],
    };
  const way = to === from ? "the same" : `${to > from ? "up" : "down"} by ${Math.abs(to - from)}`;
  const told = listed(facts, events, asks);
  return {
    text: `${name}’s ${fieldWords(field)} is ${way} ${when}, from ${from} to ${to}${told && `: it changed${told}`}.`,
    values: [to - from],
    events,
  };
}

function notSo(facts: Facts): string {
  const { move, change, compared, calendar, name, when } = facts;
  const { after } = move;
  const to = change.kind === "moved" ? change.to : null;
  if (to !== null && after !== null && holds(after, to)) {
    const since = sinceOf(facts, after);
    const value = `${name} has had ${fieldWords(fieldOf(change))} ${valueWords(after, fieldOf(change))}`;
    return since.at === null
      ? `${value} since the data begins on ${dayIn(calendar, since.begun)}, so I cannot say when that came about.`
      : `${value} since ${dayIn(calendar, since.at.at)}, and came to it at no time ${when}.`;
  }
  if (change.kind === "joined" && after !== null)
    return `${name} was in the first data already, of ${dayIn(calendar, compared.begin)}.`;
  if (change.kind === "left" && after !== null)
    return `${name} has not left: the pupil is in ${after.class_code}.`;
  return `I know of no time at which ${name} ${changeWords(change)} ${when}.`;
}

/** Since when the value that is now has stood. */
function tellSince(facts: Facts): Told {
  const { move, change, calendar, name } = facts;
  const { after } = move;
  const field = fieldOf(change);
  if (after === null)
    return { text: `${name} is no longer in the data.`, values: [null], events: [] };
  const to = change.kind === "moved" ? change.to : null;
  if (to !== null && !holds(after, to))
    return {
      text: `That is not so now: ${name} has ${fieldWords(field)} ${valueWords(after, field)}.`,
      values: [null],
      events: [],
    };
  const { at: last, begun } = sinceOf(facts, after);
  const state =
    change.kind === "joined"
      ? "has been on the sheet"
      : `has had${field === "record" ? "" : ` ${fieldWords(field)} ${valueWords(after, field)}`}`;
  if (last === null)
    return {
      text: `${name} ${state} at least since ${dayIn(calendar, begun)}, when the data begins.`,
      values: [dateIn(calendar, begun)],
      events: [],
    };
  return {
    text: `${name} ${state} since ${dayIn(calendar, last.at)} {0}.`,
    values: [dateIn(calendar, last.at)],
    events: [last],
  };
}

/** For how long the value that is now has stood: whole days or weeks up to now. */
function tellLength(facts: Facts, unit: "days" | "weeks"): Told {
  const since = tellSince(facts);
  const [day] = since.values;
  if (typeof day !== "string") return since;
  const { calendar } = facts;
  const begun = DateTime.fromISO(day, { zone: zoneOf(calendar) });
  const length = Math.floor(calendar.now.startOf("day").diff(begun, unit).as(unit));
  const said = length === 1 ? unit.slice(0, -1) : unit;
  // Of one who was there when the data begins nobody can tell for how long before.
  if (facts.change.kind === "joined" && since.events.length === 0)
    return { ...since, text: `At least ${length} ${said}: ${since.text}`, values: [null] };
  return { ...since, text: `${length} ${said}: ${since.text}`, values: [length] };
}

/** The change by which the present value came, null where the data begins with it. */
function sinceOf(
  { move, change, compared }: Facts,
  present: PupilVersion,
): { at: PupilEvent | null; begun: string } {
  const { history } = move;
  const field = fieldOf(change);
  const to = change.kind === "moved" ? change.to : null;
  const begun =
    compared.beginnings.find(({ source_id }) => source_id === history.source_id)?.at ??
    compared.begin;
  const same = (version: PupilVersion | null) =>
    version !== null &&
    (change.kind === "joined" ||
      (to === null ? valueKey(version, field) === valueKey(present, field) : holds(version, to)));
  const events = eventsOf(history, begun).filter(({ at }) => at <= compared.to);
  const at = events.filter(({ before, after }) => !same(before) && same(after)).at(-1);
  return { at: at ?? null, begun };
}

/** Yes where the change holds between the beginning and the end; else what was changed and changed back. */
function tellWhether(facts: Facts, asks: readonly HistoryAsk[]): Told {
  const { move, change, name, when } = facts;
  const { net, events } = move;
  const words = changeWords(change);
  const told = listed(facts, events, asks);
  // A rise that was taken back is none; a change that was taken back is one.
  const directed = change.kind === "moved" && change.direction !== null;
  if (net || (!directed && events.length > 0))
    return { text: `Yes: ${name} ${words} ${when}${told && `:${told}`}.`, values: ["yes"], events };
  if (events.length === 0) return { text: `No: ${notSo(facts)}`, values: ["no"], events };
  return {
    text: `Not in the end: ${name} ${words}${told}, and was otherwise again at the end.`,
    values: ["no"],
    events,
  };
}
