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

export function isNotKept(column: string, records: readonly StudentRecord[]): AnswerBody {
  const names = andList([...new Set(records.map(({ student }) => student.name))]);
  return {
    kind: "lookup",
    answer: `The sheet of ${names} has no column “${column}”, so I cannot tell.`,
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
    abstained: true,
  };
}
