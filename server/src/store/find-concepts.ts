// Finds the notes whose sentences state concepts, now or as of a moment.
import { sql } from "drizzle-orm";
import type { State } from "../concepts/concept-types.js";
import { listSql } from "./cell-sql.js";
import { filterSql, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import {
  documentPassages,
  documents,
  passageConcepts,
  passages,
  students,
  versions,
} from "./schema.js";

/** A sentence of a note that states a concept. */
export interface ConceptFind {
  document: number;
  kind: "sheet" | "log" | "follow_up";
  student_id: string;
  passage: number;
  sentence: string;
  concept: string;
  state: State;
  /** Where the words stand in the sentence: UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
}

/**
 * The sentences that state any of the concepts in any of the states, of notes valid at the filter's
 * moment, of the pupils that the filter leaves. Kinds of a concept are not included: pass their ids too.
 */
export function findConcepts(
  db: Db,
  concepts: readonly string[],
  states: readonly State[],
  filter: StudentFilter,
): ConceptFind[] {
  if (concepts.length === 0 || states.length === 0) return [];
  const valid =
    filter.as_of === undefined
      ? sql`${documents.validTo} IS NULL`
      : sql`${documents.validFrom} <= ${filter.as_of}
          AND (${documents.validTo} IS NULL OR ${filter.as_of} < ${documents.validTo})`;
  // The order of the joins is fixed: from the concepts to the few pupils that they are about.
  return db.all<ConceptFind>(sql`
    SELECT ${documents.id} AS document, ${documents.kind} AS kind, ${documents.studentId} AS student_id,
      ${passages.id} AS passage, ${passages.text} AS sentence, ${passageConcepts.concept} AS concept,
      ${passageConcepts.state} AS state, ${passageConcepts.start} AS start,
      ${passageConcepts.end} AS "end"
    FROM ${passageConcepts}
      CROSS JOIN ${passages} ON ${passages.id} = ${passageConcepts.passageId}
      CROSS JOIN ${documentPassages} ON ${documentPassages.passageId} = ${passages.id}
      CROSS JOIN ${documents} ON ${documents.id} = ${documentPassages.documentId}
      CROSS JOIN ${versions} ON ${versions.studentId} = ${documents.studentId}
      CROSS JOIN ${students} ON ${students.id} = ${documents.studentId}
    WHERE ${passageConcepts.concept} IN ${listSql(concepts)}
      AND ${passageConcepts.state} IN ${listSql(states)} AND ${valid} AND ${filterSql(filter)}`);
}
