// Answers how many changed in each month, week or day of a period: each compared by itself.

import { DateTime } from "luxon";
import { dateWords } from "../../as-written.js";
import type { StudentFilter } from "../../store/find.js";
import type { Db } from "../../store/open.js";
import { type Calendar, spanOf, zoneOf } from "../time/calendar.js";
import { comparePeriod } from "../time/moves.js";
import type { ChangesQuery, Step } from "../time/time-query.js";
import { answerChanges } from "./answer-changes.js";
import type { AnswerBody } from "./answer-types.js";

/** More would be no table that a person reads. */
const MOST_STEPS = 40;
/** How the table calls a step: by the day on which it begins, as far as that tells it. */
const LABELS = { day: "yyyy-MM-dd", week: "yyyy-MM-dd", month: "yyyy-MM", year: "yyyy" } as const;

interface Part {
  label: string;
  from: DateTime;
  to: DateTime;
}

/** The number for each step as `table` ("2025-01"); the pupils are those of the whole period. */
export function answerChangesBySteps(
  db: Db,
  query: ChangesQuery & { step: Step },
  filters: StudentFilter,
  calendar: Calendar,
): AnswerBody {
  const { step, period } = query;
  const whole = answerChanges(db, query, filters, calendar);
  if (whole.abstained) return whole;
  const { begin, to } = comparePeriod(db, period);
  const at = (instant: string) => DateTime.fromISO(instant, { zone: zoneOf(calendar) });
  const from = at(period.from !== null && period.from > begin ? period.from : begin);
  const table: Record<string, number> = {};
  for (const part of partsOf(step, from, at(to), calendar)) {
    const days = { from: iso(part.from), to: iso(part.to), words: part.label };
    table[part.label] = answerChanges(db, { ...query, period: days }, filters, calendar).count ?? 0;
  }
  const told = Object.entries(table).map(([label, number]) => `${dateWords(label)}: ${number}`);
  const { count: _, ...body } = whole;
  return {
    ...body,
    kind: "compare",
    answer: `By ${step}: ${told.join("; ")}. ${whole.answer}`,
    table,
  };
}

/** The steps of a period, the last of them, each up to its last millisecond. */
function partsOf(step: Step, from: DateTime, to: DateTime, calendar: Calendar): Part[] {
  const spans =
    step === "term"
      ? (calendar.terms ?? []).map((term) => ({ label: term.name, ...spanOf(calendar, term) }))
      : unitsOf(step, from, to);
  return spans
    .filter((span) => span.to > from && span.from <= to)
    .map((span) => ({
      label: span.label,
      from: span.from < from ? from : span.from,
      to: span.to > to ? to : span.to.minus(1),
    }))
    .slice(-MOST_STEPS);
}

function unitsOf(step: keyof typeof LABELS, from: DateTime, to: DateTime): Part[] {
  const parts: Part[] = [];
  for (let begin = from.startOf(step); begin <= to; begin = begin.plus({ [step]: 1 }))
    parts.push({ label: begin.toFormat(LABELS[step]), from: begin, to: begin.plus({ [step]: 1 }) });
  return parts;
}

const iso = (at: DateTime): string => at.toUTC().toISO() ?? "";
