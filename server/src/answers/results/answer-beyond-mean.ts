// Answers who is above or below an average: the average is reckoned first, and told with the answer.
import type { Condition } from "../../store/condition.js";
import { describeMeasure, whosePupils } from "../describe/describe-query.js";
import type { BeyondMean, Measure, QueryOf } from "../query.js";
import { columnRef } from "../words/fields.js";
import { answerFilter } from "./answer-filter.js";
import type { AnswerBody } from "./answer-types.js";
import { allOf } from "./blanks.js";
import { lacks, nothing, toldOf } from "./measure-body.js";
import { narrowed, type SetDeps } from "./pupil-set.js";
import { reckon, rounded } from "./reckon.js";

/** The pupils whose number is beyond the average. */
export async function answerBeyondMean(
  set: SetDeps,
  query: QueryOf<"count"> | QueryOf<"list">,
  beyond: BeyondMean,
): Promise<AnswerBody> {
  const measure: Measure = { fn: beyond.fn, column: beyond.column };
  const pupils = { where: beyond.of };
  const lacking = lacks(set, measure, pupils);
  if (lacking !== null) return nothing(lacking, null);
  const whole = await toldOf(set, measure, pupils);
  const { exact } = reckon(measure, whole.members, new Set());
  const what = `${describeMeasure(measure)} of ${whosePupils(pupils)}`;
  if (exact === undefined) return nothing(`I cannot tell the ${what}: nothing is recorded.`, whole);
  const within = (n: number): Condition => allOf(query.where, beyondTest(beyond, n));
  const { beyond: _, ...asked } = query;
  const filter = narrowed(set.scope, within(exact));
  const told = { ...asked, where: within(rounded(exact, 2)) };
  const body = answerFilter(set.deps.db, told, filter, set.vocabulary);
  return { ...body, answer: `The ${what} is ${rounded(exact, 2)}. ${body.answer}` };
}

/** Above or below a number of the column. */
function beyondTest({ column, direction }: BeyondMean, n: number): Condition {
  const range = direction === "desc" ? { above: n } : { below: n };
  return { field: "number", column: columnRef(column), ...range };
}
