// Answers how pupils by name compare in a column.
import type { StudentRecord } from "../../store/find.js";
import { andList, valueName } from "../describe/plain-words.js";
import type { Query } from "../query.js";
import { fieldKey, fieldName } from "../words/fields.js";
import { capital } from "./answer-filter.js";
import type { AnswerBody, AnswerValue } from "./answer-types.js";
import { answered, cite } from "./cite.js";
import { onlyOne } from "./only-pupil.js";
import type { SetDeps } from "./pupil-set.js";
import { rounded } from "./reckon.js";
import { cellOf, numberOf } from "./record-values.js";

type Versus = Extract<Query, { kind: "versus" }>;

/** Whether the pupils have the same in the column, or who has more of it. */
export function answerVersus({ deps, scope, vocabulary }: SetDeps, query: Versus): AnswerBody {
  const { column } = query;
  const records: StudentRecord[] = [];
  for (const name of query.names) {
    const found = onlyOne({ deps, scope, vocabulary }, name);
    if (typeof found === "string") return askBack(found);
    records.push(found);
  }
  const blank = records.find((record) => cellOf(record, column) === null);
  if (blank) return askBack(`${blank.student.name} has no ${fieldName(column)} recorded.`);
  const cited = records.map((record, i) =>
    cite(record, i + 1, fieldKey(column), valueName(column, cellOf(record, column) ?? "")),
  );
  const value = versusValue(query, records);
  // Who has more is asked, and told beside the others.
  const isOfOne = !query.whether && records.some(({ student }) => student.name === value);
  const told = records.map(({ student }, i) => `${student.name} ${cited[i]?.text} [${i + 1}]`);
  const head = headOf(query, value);
  return {
    kind: "lookup",
    answer: `${head}. ${capital(fieldName(column))}: ${andList(told)}.`,
    value: value ?? records.map(({ student }) => student.name),
    students: records
      .map(({ student }) => answered(student))
      .filter(({ name }) => !isOfOne || name === value),
    citations: cited,
  };
}

function headOf({ ask, sense }: Versus, value: AnswerValue): string {
  if (value === null) return "They are equal";
  if (ask !== "difference") return capital([value].flat().join(" and "));
  return typeof value === "number" && value < 0 && sense !== undefined
    ? `It is the other way round, by ${-value}`
    : `The difference is ${value}`;
}

/** By how much the first has more than the second, or less where that is said; how far they are apart where neither is. */
function differenceOf({ column, sense }: Versus, records: readonly StudentRecord[]): AnswerValue {
  const [one, other] = records.map((record) => numberOf(record, column));
  if (one == null || other == null) return null;
  const less = one - other;
  return rounded(sense ? (sense === "desc" ? less : -less) : Math.abs(less), 2);
}

/** "yes" or "no", whose is more, or by how much; null where that is nobody's alone. */
function versusValue(query: Versus, records: readonly StudentRecord[]): AnswerValue {
  const { ask, whether, column } = query;
  if (ask === "difference") return differenceOf(query, records);
  const cells = records.map((record) => valueName(column, cellOf(record, column) ?? ""));
  if (ask === "same")
    return new Set(cells.map((cell) => cell.toLowerCase())).size === 1 ? "yes" : "no";
  const sign = ask === "desc" ? 1 : -1;
  const numbers = records.map((record) => sign * (numberOf(record, column) ?? Number.NaN));
  const most = Math.max(...numbers);
  const first = records.filter((_, i) => numbers[i] === most);
  if (whether) return first.length === 1 && first[0] === records[0] ? "yes" : "no";
  return first.length === 1 ? (first[0]?.student.name ?? null) : null;
}

const askBack = (answer: string): AnswerBody => ({
  kind: "lookup",
  answer,
  students: [],
  citations: [],
  abstained: true,
});
