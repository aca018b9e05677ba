// Answers who has more or less than one pupil: that pupil's number is looked up first, and told with the answer.
import type { Condition } from "../../store/condition.js";
import { valueName } from "../describe/plain-words.js";
import type { BeyondPupil, QueryOf } from "../query.js";
import { columnRef, fieldName } from "../words/fields.js";
import { answerFilter } from "./answer-filter.js";
import type { AnswerBody } from "./answer-types.js";
import { allOf } from "./blanks.js";
import { nothing } from "./measure-body.js";
import { onlyOne } from "./only-pupil.js";
import { narrowed, type SetDeps } from "./pupil-set.js";
import { cellOf, numberOf } from "./record-values.js";

/** The pupils whose number is beyond that of the pupil who is named. */
export function answerBeyondPupil(
  set: SetDeps,
  query: QueryOf<"count"> | QueryOf<"list">,
  ahead: BeyondPupil,
): AnswerBody {
  const found = onlyOne(set, ahead.name);
  if (typeof found === "string") return nothing(found, null);
  const { name } = found.student;
  const number = numberOf(found, ahead.column);
  if (number === null) return nothing(`${name} has no ${fieldName(ahead.column)} recorded.`, null);
  const where = allOf(query.where, beyondTest(ahead, number));
  const { ahead: _, ...asked } = query;
  const filter = narrowed(set.scope, where);
  const body = answerFilter(set.deps.db, { ...asked, where }, filter, set.vocabulary);
  const said = valueName(ahead.column, cellOf(found, ahead.column) ?? "");
  return { ...body, answer: `${name} has ${fieldName(ahead.column)} ${said}. ${body.answer}` };
}

/** Above or below the number in the column; levels are whole. */
function beyondTest({ column, direction }: BeyondPupil, n: number): Condition {
  if (column === "support_level")
    return { field: "level", ...(direction === "desc" ? { min: n + 1 } : { max: n - 1 }) };
  const range = direction === "desc" ? { above: n } : { below: n };
  return { field: "number", column: columnRef(column), ...range };
}
