// Answers of whom a column was the same throughout a period: at its beginning, at its end, and in every version between.
import { findEachRecord, type StudentFilter, studentIds } from "../../store/find.js";
import { type PupilHistory, readHistories } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { describePupils } from "../describe/describe-condition.js";
import { amount, andMore } from "../describe/plain-words.js";
import { beforeAll, laterSheets } from "../time/beginnings.js";
import { type Calendar, dayIn } from "../time/calendar.js";
import { fieldWords } from "../time/change-phrases.js";
import { baselineOf, type ComparedPeriod, comparePeriod } from "../time/moves.js";
import type { KeptQuery } from "../time/time-query.js";
import { cellOf, valueKey, versionAt } from "../time/timeline.js";
import { unknownBefore } from "./answer-changes.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, citeRows } from "./cite.js";
import { unanswered } from "./unanswered.js";

/** Pupils named in the text; the rest stand in `students`. */
const NAMED = 12;

/** Counts or lists the pupils of whom the column did not change. */
export function answerKept(
  db: Db,
  query: KeptQuery,
  filters: StudentFilter,
  calendar: Calendar,
): AnswerBody {
  const { period, where } = query;
  const compared = comparePeriod(db, period);
  const fault = beforeAll(compared.beginnings, period.to, calendar);
  if (fault !== null) return unanswered(fault);
  const ids = studentIds(db, { ...filters, where, as_of: compared.to });
  const known = compared.beginnings.filter(({ at }) => at <= latestBegin(compared));
  const histories = readHistories(db, ids).filter(({ source_id }) =>
    known.some((one) => one.source_id === source_id),
  );
  const kept = histories.filter((history) => isKept(history, query, compared));
  const filled = kept.filter((history) => !isBlank(history, query, compared));
  const blank = kept.length - filled.length;
  const late = histories.filter((history) => cameLater(history, compared)).length;
  const records = findEachRecord(db, {
    as_of: compared.to,
    ids: [...new Map(filled.map(({ person, id }) => [person, id])).values()],
  });
  const named = records
    .slice(0, NAMED)
    .map(({ student }, i) => `${student.name} (${student.class_code}) [${i + 1}]`);
  const list = records.length > 0 ? `: ${andMore(named, records.length)}` : "";
  return {
    kind: query.counted ? "count" : "list",
    answer: [
      `${amount(records.length, describeKept(query))}${list}.`,
      ...(blank > 0 ? [`${blank} more had nothing there all the time.`] : []),
      ...(late > 0 ? [`${late} came later than ${dayIn(calendar, compared.baseline)}.`] : []),
      ...unknownBefore({ ...compared, beginnings: known }, calendar),
      ...laterSheets(compared.beginnings, latestBegin(compared), calendar),
    ].join(" "),
    count: records.length,
    ...(query.exists && { value: records.length > 0 ? "yes" : "no" }),
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
  };
}

/** The query in words. */
export const describeKept = ({ field, period, where }: KeptQuery): string =>
  `${describePupils(where).replace(/^all pupils$/, "pupils")} whose ${fieldWords(field)} did not change ${period.words}`;

/** Of a sheet that begins later than this nobody knows what stayed the same from the beginning on. */
const latestBegin = ({ baseline, begin }: ComparedPeriod): string =>
  new Date(Date.parse(baseline < begin ? begin : baseline) + A_MONTH).toISOString();

const A_MONTH = 31 * 86_400_000;

/** There at the beginning, and the same in each version from then on. */
function isKept(history: PupilHistory, { field }: KeptQuery, compared: ComparedPeriod): boolean {
  const begin = baselineOf(compared, history.source_id);
  const first = versionAt(history, begin);
  if (first === null) return false;
  const later = history.versions.filter(
    ({ valid_from }) => valid_from > begin && valid_from <= compared.to,
  );
  return later.every((version) => valueKey(version, field) === valueKey(first, field));
}

function isBlank(history: PupilHistory, { field }: KeptQuery, { to }: ComparedPeriod): boolean {
  const last = versionAt(history, to);
  const cell = last && cellOf(last, field);
  return cell === null || String(cell).trim() === "";
}

const cameLater = (history: PupilHistory, compared: ComparedPeriod): boolean =>
  versionAt(history, baselineOf(compared, history.source_id)) === null;
