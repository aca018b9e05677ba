// Compares what a question came to at two moments: pure; a change of wording alone is none.
import type {
  AnswerDifference,
  AnswerSummary,
  SomePupils,
  SummaryValue,
} from "../../store/schema-standing.js";

/** Of pupils who came or went in one change so many are kept by id. */
const MOST_NAMED = 200;

/**
 * In what the later answer differs; null where in nothing. Answers of different kinds, or that read
 * notes by another model or concept map, are not compared: it is not the pupils that changed.
 * @param personOf what ids of one child share, whether they were merged or are linked
 */
export function compareAnswers(
  before: AnswerSummary,
  after: AnswerSummary,
  personOf: (studentId: string) => string,
): AnswerDifference | null {
  if (before.kind !== after.kind || before.read_by !== after.read_by) return null;
  const difference: AnswerDifference = {
    count: before.count === after.count ? null : { from: before.count, to: after.count },
    value: sameValues(before.value, after.value, personOf)
      ? null
      : { from: before.value, to: after.value },
    table: tableDifference(before.table ?? {}, after.table ?? {}),
    joined: without(after.students, before.students, personOf),
    left: without(before.students, after.students, personOf),
  };
  const { count, value, table, joined, left } = difference;
  const same =
    count === null && value === null && table === null && joined.count === 0 && left.count === 0;
  return same ? null : difference;
}

function tableDifference(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): AnswerDifference["table"] {
  const labels = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const numberIn = (table: Readonly<Record<string, number>>, label: string) =>
    Object.hasOwn(table, label) ? (table[label] ?? null) : null;
  const changed = labels
    .map((label) => [label, { from: numberIn(before, label), to: numberIn(after, label) }] as const)
    .filter(([, { from, to }]) => from !== to);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** Those of `ids` whose child is not among `others`. */
function without(
  ids: readonly string[],
  others: readonly string[],
  personOf: (studentId: string) => string,
): SomePupils {
  const known = new Set(others.map(personOf));
  const rest = ids.filter((id) => !known.has(personOf(id)));
  return { count: rest.length, ids: rest.slice(0, MOST_NAMED) };
}

function sameValues(
  before: readonly SummaryValue[],
  after: readonly SummaryValue[],
  personOf: (studentId: string) => string,
): boolean {
  const key = (value: SummaryValue) =>
    JSON.stringify(
      typeof value === "object" && value !== null && "student_id" in value
        ? { student_id: personOf(value.student_id) }
        : value,
    );
  return (
    before.length === after.length &&
    before.every((value, i) => key(value) === key(after[i] ?? null))
  );
}
