// Answers who changed in a period: the beginning compared with the end, exact over versions.

import type { StudentFilter } from "../../store/find.js";
import type { Db } from "../../store/open.js";
import { describePupils } from "../describe/describe-condition.js";
import { andList, andMore } from "../describe/plain-words.js";
import { upToPlace } from "../items/ordinals.js";
import { beforeAll } from "../time/beginnings.js";
import { type Calendar, dayIn } from "../time/calendar.js";
import { changeWords, differences, valueWords } from "../time/change-phrases.js";
import { citeEvent } from "../time/cite-event.js";
import { type ComparedPeriod, comparePeriod, type Move, movesIn } from "../time/moves.js";
import { findRecordsAt, scopedIds } from "../time/scope.js";
import type { Change, ChangesQuery } from "../time/time-query.js";
import { holds, type PupilEvent, riseOf, valueKey } from "../time/timeline.js";
import type { AnswerBody, Citation } from "./answer-types.js";
import { answered } from "./cite.js";
import { unanswered } from "./unanswered.js";

/** Pupils named in the text; the rest stand in `students`. */
const NAMED = 12;

/** Counts or lists the pupils that changed, or the changes. */
export function answerChanges(
  db: Db,
  query: ChangesQuery,
  filters: StudentFilter,
  calendar: Calendar,
): AnswerBody {
  const compared = comparePeriod(db, query.period);
  const fault =
    beforeAll(compared.beginnings, query.period.to, calendar) ??
    longBefore(query, compared, calendar);
  if (fault !== null) return unanswered(fault);
  const all = movesIn(db, compared, query.change);
  const scoped = scopedIds(db, all, compared, { ...filters, where: query.where });
  const inScope = all.filter(({ history }) => scoped.has(history.id));
  const changed = onePerPerson(inScope.filter((move) => move.net));
  const net = query.most === undefined ? changed : largest(changed, query.change, query.most);
  const events = inScope.flatMap((move) => move.events.map((event) => ({ move, event })));
  const shown =
    query.asked === "times"
      ? onePerPerson(inScope.filter(({ events: own }) => own.length > 0))
      : net;
  const citations = citationsOf(query, shown);
  const count = query.asked === "times" ? events.length : shown.length;
  return {
    kind: query.most !== undefined ? "rank" : query.asked === "list" ? "list" : "count",
    answer: [
      headline(query, count, shown, citations, compared, calendar),
      ...backAndForth(query, inScope),
      ...unknownBefore(compared, calendar),
    ].join(" "),
    count,
    ...(query.exists && { value: shown.length > 0 ? "yes" : "no" }),
    ...(query.most !== undefined && { value: namesOf(shown), abstained: shown.length === 0 }),
    students: findRecordsAt(db, shown, compared).map(({ student }) => answered(student)),
    citations,
  };
}

/** Who came or left since years before the data begins is told by no comparison; of the weeks before it few did. */
function longBefore(
  { change, period }: ChangesQuery,
  { begin }: ComparedPeriod,
  calendar: Calendar,
): string | null {
  if (change.kind === "moved" || period.from === null) return null;
  const days = (Date.parse(begin) - Date.parse(period.from)) / 86_400_000;
  if (days <= MOST_DAYS_BEFORE) return null;
  const day = dayIn(calendar, begin);
  return `The data begins on ${day}, so I cannot tell who ${change.kind} before. Ask “since ${day}”, or about a column of dates.`;
}

/** A term: it may begin before the first sheet of it is connected. */
const MOST_DAYS_BEFORE = 120;

/** Of pupils that are one child on several sheets the first. */
function onePerPerson(moves: readonly Move[]): Move[] {
  return [
    ...new Map([...moves].reverse().map((move) => [move.history.person, move])).values(),
  ].reverse();
}

/** Those that changed most, the largest change first; those who are equal to the last of them are shown as well. */
function largest(moves: readonly Move[], change: Change, most: number): Move[] {
  const sizes = moves
    .map((move) => ({ move, size: sizeOf(move, change) }))
    .sort((a, b) => b.size - a.size);
  return upToPlace(sizes, most, ({ size }) => size).map(({ move }) => move);
}

function sizeOf({ before, after }: Move, change: Change): number {
  if (before === null || after === null || change.kind !== "moved") return 0;
  return Math.abs(riseOf(before, after, change.field) ?? 0);
}

function namesOf(shown: readonly Move[]): string | string[] | null {
  const names = shown.map(({ after, before }) => (after ?? before)?.name ?? "");
  return names.length > 1 ? names : (names[0] ?? null);
}

/** For each pupil the change that made it what it is; for a number of changes each of them. */
function citationsOf({ asked, change }: ChangesQuery, shown: readonly Move[]): Citation[] {
  const cited = shown.flatMap((move) => (asked === "times" ? move.events : lastOf(move, change)));
  return cited.map((event, i) => citeEvent(event, i + 1, change));
}

/** The last thing that changed the column; what brought the pupil or took it away counts as well. */
function lastOf({ happened }: Move, change: ChangesQuery["change"]): PupilEvent[] {
  const changed = ({ before, after }: PupilEvent) =>
    before === null ||
    after === null ||
    (change.kind === "moved" && valueKey(before, change.field) !== valueKey(after, change.field));
  return happened.filter(changed).slice(-1);
}

function headline(
  query: ChangesQuery,
  count: number,
  shown: readonly Move[],
  citations: readonly Citation[],
  compared: ComparedPeriod,
  calendar: Calendar,
): string {
  const { change, period, where, asked } = query;
  const verb = changeWords(change);
  const pupils = describePupils(where).replace(/^all pupils$/, "pupils");
  const when = period.words || `since the data begins on ${dayIn(calendar, compared.begin)}`;
  const against = `compared with ${baselineWords(compared, calendar)}`;
  if (asked === "times") {
    const changes = count === 1 ? "1 change" : `${count} changes`;
    return `${changes}: ${pupils} that ${verb} ${when}${list(query, shown, citations)}.`;
  }
  if (shown.length === 0)
    return `No ${pupils.replace(/^pupils/, "pupil")} ${verb} ${when} (${against}).`;
  if (query.most !== undefined)
    return `Of the ${pupils} that ${verb} ${when} (${against}), the most${list(query, shown, citations)}.`;
  const who = count === 1 ? pupils.replace(/^pupils/, "pupil") : pupils;
  return `${count} ${who} ${verb} ${when} (${against})${list(query, shown, citations)}.`;
}

function list(
  { asked, change }: ChangesQuery,
  shown: readonly Move[],
  citations: readonly Citation[],
): string {
  if (shown.length === 0) return "";
  const named = shown.slice(0, NAMED).map((move) => {
    const last = move.after ?? move.before;
    const own = citations
      .filter(({ student_id }) => student_id === move.history.id)
      .map(({ n }) => `[${n}]`);
    return `${last?.name ?? ""} (${last?.class_code ?? ""})${asked === "times" ? "" : detail(move, change)} ${own.join("")}`;
  });
  return `: ${andMore(named, shown.length)}`;
}

function detail({ before, after, events }: Move, change: ChangesQuery["change"]): string {
  if (change.kind !== "moved") return "";
  const { field, from, to } = change;
  if (before === null) return " came";
  if (after === null) return " left";
  if (field === "notes") return "";
  if (field === "record") return ` ${differences(before, after, "record")}`;
  const step = events.at(-1);
  // One who moved from level 2 to level 3 is at level 4 by now.
  if (from !== null && to !== null && step?.before && step.after && !holds(after, to))
    return ` from ${valueWords(step.before, field)} to ${valueWords(step.after, field)}, and now ${valueWords(after, field)}`;
  return ` from ${valueWords(before, field)} to ${valueWords(after, field)}`;
}

function baselineWords({ baseline, begin }: ComparedPeriod, calendar: Calendar): string {
  if (baseline <= begin) return `the first data, of ${dayIn(calendar, begin)}`;
  return `the end of ${dayIn(calendar, baseline)}`;
}

/** Those that changed and changed back are in no comparison of two moments. */
function backAndForth({ asked, change }: ChangesQuery, inScope: readonly Move[]): string[] {
  if (asked === "times" || (change.kind === "moved" && change.field === "record")) return [];
  const back = onePerPerson(inScope.filter((move) => !move.net && move.events.length > 0)).length;
  if (back === 0) return [];
  const more = `${back} more ${back === 1 ? "pupil" : "pupils"}`;
  return [`${more} did so in between, which the comparison of beginning and end does not show.`];
}

/** Sheets whose data begins within the period: what changed on them before is not known. */
export function unknownBefore(
  { beginnings, baseline, begin }: ComparedPeriod,
  calendar: Calendar,
): string[] {
  const late = beginnings.filter(({ at }) => at > baseline && at > begin);
  const cut = baseline < begin && beginnings.length > 0;
  if (late.length === 0 && !cut) return [];
  const from = late.length > 0 ? late : beginnings.slice(0, 1);
  const sheets = from.map(
    (one) => `${one.source_name}’s sheet begins on ${dayIn(calendar, one.at)}`,
  );
  return [`The data of ${andList(sheets)}: what changed before is not known.`];
}
