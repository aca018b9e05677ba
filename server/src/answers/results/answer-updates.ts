// Answers when a sheet last changed, and whose changed last.
import type { StudentFilter } from "../../store/find.js";
import { findChangedIds, readHistories } from "../../store/find-moves.js";
import { findUpdates, type Update } from "../../store/find-updates.js";
import type { Db } from "../../store/open.js";
import { andList } from "../describe/plain-words.js";
import { type Calendar, dateIn, dayIn } from "../time/calendar.js";
import { citeEvent } from "../time/cite-event.js";
import { ANYTHING } from "../time/read-history.js";
import type { UpdatesQuery } from "../time/time-query.js";
import { eventsOf } from "../time/timeline.js";
import type { AnswerBody, Citation } from "./answer-types.js";
import { unanswered } from "./unanswered.js";

/** Rows that are cited of what changed last. */
const CITED = 12;

/** The day of the last change of a sheet; else whose sheet changed last, with those of the same day. */
export function answerUpdates(
  db: Db,
  { source }: UpdatesQuery,
  filters: StudentFilter,
  calendar: Calendar,
): AnswerBody {
  const id = source?.id ?? filters.source;
  const updates = findUpdates(db, filters.as_of ?? calendar.now.toUTC().toISO() ?? "").filter(
    ({ source_id }) => id === undefined || source_id === id,
  );
  const [latest] = updates;
  if (!latest) return unanswered("Nothing has come from that sheet yet.");
  const day = dateIn(calendar, latest.at);
  const last = updates.filter(({ at }) => dateIn(calendar, at) === day);
  const citations = citationsOf(db, latest);
  const names = last.map(({ source_name }) => source_name);
  const when = `last changed on ${dayIn(calendar, latest.at)}`;
  const value = names.length > 1 ? names : (names[0] ?? null);
  return {
    kind: "lookup",
    answer: `${andList(names.map((name) => `${name}’s`))} ${names.length > 1 ? "sheets" : "sheet"} ${when}${citations.map(({ n }) => ` [${n}]`).join("")}.`,
    value: source ? day : value,
    students: [],
    citations,
  };
}

/** What changed then, row by row. */
function citationsOf(db: Db, { source_id, at }: Update): Citation[] {
  const before = new Date(Date.parse(at) - 1).toISOString();
  const events = readHistories(db, findChangedIds(db, before, at))
    .filter((history) => history.source_id === source_id)
    .flatMap((history) => eventsOf(history, ""))
    .filter((event) => event.at === at);
  return events.slice(0, CITED).map((event, i) => citeEvent(event, i + 1, ANYTHING));
}

/** The query in words. */
export const describeUpdates = ({ source }: UpdatesQuery): string =>
  source ? `last update of ${source.label}’s sheet` : "whose sheet was updated last";
