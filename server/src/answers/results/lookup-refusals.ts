// Answers about a pupil that name no record: nobody is called so, too many are, or no sheet has the column.

import type { StudentRecord } from "../../store/find.js";
import { andList } from "../describe/plain-words.js";
import type { QueryOf } from "../query.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, citeRows } from "./cite.js";

export function nobody(query: QueryOf<"lookup">): AnswerBody {
  return {
    kind: "lookup",
    answer: `I found no pupil called “${query.names[0]?.said ?? ""}” among the pupils that you asked about.`,
    students: [],
    citations: [],
    abstained: true,
  };
}

/** So many namesakes that their records would answer nothing. */
export function tooMany(query: QueryOf<"lookup">, records: readonly StudentRecord[]): AnswerBody {
  const said = query.names.map((name) => `“${name.said}”`).join(" or ");
  return {
    kind: "lookup",
    answer: `${records.length} pupils are called ${said}: which one do you mean? Add the surname or the class.`,
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
    abstained: true,
  };
}

/** @param column with its article: "a column “FSM”" */
export const isNotKept = (column: string, records: readonly StudentRecord[]): AnswerBody =>
  cannotTell(`The sheet of ${namesOf(records)} does not have ${column}`, records);

/** @param columns two that are compared */
export const isNotRecorded = (columns: string, records: readonly StudentRecord[]): AnswerBody =>
  cannotTell(`No ${columns} is recorded of ${namesOf(records)}`, records);

const namesOf = (records: readonly StudentRecord[]): string =>
  andList([...new Set(records.map(({ student }) => student.name))]);

function cannotTell(why: string, records: readonly StudentRecord[]): AnswerBody {
  return {
    kind: "lookup",
    answer: `${why}, so I cannot tell.`,
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
    abstained: true,
  };
}
