// Answers what became of one pupil: when it changed, by whom, from what, how often, since when.
import { getStudent, type StudentFilter, studentIds } from "../../store/find.js";
import { type PupilHistory, readHistories } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { beforeAll } from "../time/beginnings.js";
import { type Calendar, dayIn } from "../time/calendar.js";
import { citeEvent } from "../time/cite-event.js";
import { type ComparedPeriod, comparePeriod, type Move, moveOf } from "../time/moves.js";
import type { HistoryQuery } from "../time/time-query.js";
import type { Answer, AnswerBody, Citation } from "./answer-types.js";
import { answered } from "./cite.js";
import type { Facts } from "./history-facts.js";
import { tell } from "./tell-history.js";
import { unanswered } from "./unanswered.js";

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
    const facts: Facts = {
      move,
      change: query.change,
      compared,
      calendar,
      name,
      when,
      ...(query.of && { of: query.of }),
    };
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
