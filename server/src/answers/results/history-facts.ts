// What is known of one pupil's changes, and the words that all ways of telling share.
import type { PupilVersion } from "../../store/find-moves.js";
import { andList } from "../describe/plain-words.js";
import { type Calendar, dayIn } from "../time/calendar.js";
import { changeWords, differences, fieldWords, valueWords } from "../time/change-phrases.js";
import type { ComparedPeriod, Move } from "../time/moves.js";
import type { Change, ChangedField, HistoryAsk } from "../time/time-query.js";
import { eventsOf, holds, type PupilEvent, valueKey } from "../time/timeline.js";

/** What is told of one pupil's record on one sheet. */
export interface Told {
  text: string;
  values: (string | number | null)[];
  events: PupilEvent[];
}

/** What telling them needs to know. */
export interface Facts {
  move: Move;
  change: Change;
  compared: ComparedPeriod;
  calendar: Calendar;
  name: string;
  when: string;
  /** Of one who left what is asked. */
  of?: ChangedField;
}

/** Changes told in the text. */
const TOLD = 12;
/** Said where a change has no person. */
const NOBODY_TOLD = "Google did not tell who";

/** The field whose changes are told. */
export const fieldOf = (change: Change): ChangedField =>
  change.kind === "moved" ? change.field : "record";

/** "on 3 March (class 3A to 3B, by jo@school) {0}": each change, with its place among the citations. */
export function listed(
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
    const sheet = (after ?? before)?.source_name ?? "";
    const nobody = asks.includes("who") ? `, in ${sheet}’s sheet; ${NOBODY_TOLD}` : "";
    const by = person === null ? nobody : `, by ${person}`;
    return `on ${dayIn(calendar, event.at)} (${what}${by}) {${n}}`;
  });
  const more = events.length - told.length;
  return ` ${andList(more > 0 ? [`${more} times before`, ...told] : told)}`;
}

/** Why there is no change to tell. */
export function notSo(facts: Facts): string {
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

/** The change by which the present value came, null where the data begins with it. */
export function sinceOf(
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
