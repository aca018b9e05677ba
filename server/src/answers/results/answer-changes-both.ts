// Answers what was so at one moment and is or is not so at another.
import { findEachRecord, type StudentFilter, studentIds } from "../../store/find.js";
import { findBeginnings } from "../../store/find-beginnings.js";
import { readHistories } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { describeCondition, describePupils } from "../describe/describe-condition.js";
import { amount, andMore } from "../describe/plain-words.js";
import { beforeAll, laterSheets } from "../time/beginnings.js";
import type { Calendar } from "../time/calendar.js";
import type { BothQuery, StateThen } from "../time/time-query.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, citeRows } from "./cite.js";
import { unanswered } from "./unanswered.js";

/** Pupils named in the text; the rest stand in `students`. */
const NAMED = 12;

/** Counts or lists the pupils of whom the first state held at its moment, and the other at its. */
export function answerBoth(
  db: Db,
  query: BothQuery,
  filters: StudentFilter,
  calendar: Calendar,
): AnswerBody {
  const beginnings = findBeginnings(db);
  const { first, second, without } = query;
  const moments = [first.moment.at, second.moment.at].sort();
  const [earlier = "", later = ""] = moments;
  const fault = beforeAll(beginnings, earlier, calendar);
  if (fault !== null) return unanswered(fault);
  // Of a sheet that begins between the two nobody knows what was so before.
  const known = beginnings.filter(({ at }) => at <= earlier).map(({ source_id }) => source_id);
  const one = personsAt(db, first, filters, known);
  const other = personsAt(db, second, filters);
  const ids = [...one].flatMap(([person, id]) =>
    other.has(person) === without ? [] : [other.get(person) ?? id],
  );
  const present = findEachRecord(db, { ids, as_of: later });
  const seen = new Set(present.map(({ student }) => student.id));
  const gone = findEachRecord(db, { ids: ids.filter((id) => !seen.has(id)), as_of: earlier });
  const there = new Set(
    findEachRecord(db, { ids, as_of: earlier }).map(({ student }) => student.id),
  );
  const came = present.filter(({ student }) => !there.has(student.id)).length;
  const records = [...present, ...gone];
  const named = records
    .slice(0, NAMED)
    .map(({ student }, i) => `${student.name} (${student.class_code}) [${i + 1}]`);
  const list = andMore(named, records.length);
  return {
    kind: query.counted ? "count" : "list",
    answer: [
      `${amount(records.length, describeBoth(query))}${records.length > 0 ? `: ${list}` : ""}.`,
      ...(gone.length > 0 ? [`${gone.length} of them left in between.`] : []),
      ...(came > 0 ? [`${came} of them came in between.`] : []),
      ...laterSheets(beginnings, earlier, calendar),
    ].join(" "),
    count: records.length,
    ...(query.exists && { value: records.length > 0 ? "yes" : "no" }),
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
  };
}

/** The query in words. */
export function describeBoth({ first, second, without }: BothQuery): string {
  const other = describeCondition(second.where);
  return `${describePupils(first.where)} ${first.moment.words} and ${without ? "not " : ""}${other} ${second.moment.words}`;
}

/** A pupil for each child of whom the state held, on these sheets or on any: those that are linked are one. */
function personsAt(
  db: Db,
  { where, moment }: StateThen,
  filters: StudentFilter,
  sources?: readonly string[],
): Map<string, string> {
  const ids = studentIds(db, { ...filters, where, as_of: moment.at });
  const histories = readHistories(db, ids);
  return new Map(
    histories.flatMap(({ id, person, source_id }) =>
      sources === undefined || sources.includes(source_id) ? [[person, id]] : [],
    ),
  );
}
