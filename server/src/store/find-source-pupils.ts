// Reads the present pupils of one source, as a summary of it tells them: levels over time, and what notes state.
import type { State } from "../concepts/concept-types.js";
import type { Db } from "./open.js";

/** One version of a pupil's support level. */
export interface LevelVersion {
  version: number;
  level: number | null;
  valid_from: string;
}

/** A present pupil of a source. */
export interface SourcePupil {
  student_id: string;
  name: string;
  class_code: string;
  /** Every version that it has had on this sheet, oldest first. */
  versions: LevelVersion[];
  /** What the present notes of the sheet state; never what a log says. */
  concepts: { concept: string; state: State }[];
}

interface VersionRow extends LevelVersion {
  student_id: string;
  name: string;
  class_code: string;
}

/** The source's present pupils, in no order. */
export function findSourcePupils(db: Db, sourceId: string): SourcePupil[] {
  const rows = db.$client
    .prepare(
      `SELECT v.student_id, v.name, v.class_code, v.version, v.support_level AS level, v.valid_from
         FROM students s JOIN versions v ON v.student_id = s.id AND v.source_id = s.source_id
        WHERE s.source_id = ? AND s.state <> 'removed'
        ORDER BY v.student_id, v.version`,
    )
    .all(sourceId) as VersionRow[];
  const pupils = new Map<string, SourcePupil>();
  for (const { student_id, name, class_code, ...version } of rows) {
    const known = pupils.get(student_id) ?? {
      student_id,
      name,
      class_code,
      versions: [],
      concepts: [],
    };
    known.versions.push(version);
    // The last version is the present one.
    pupils.set(student_id, { ...known, name, class_code });
  }
  for (const { student_id, ...stated } of findStated(db, sourceId))
    pupils.get(student_id)?.concepts.push(stated);
  return [...pupils.values()];
}

function findStated(db: Db, sourceId: string) {
  return db.$client
    .prepare(
      `SELECT DISTINCT d.student_id, c.concept, c.state
         FROM students s
         JOIN documents d ON d.student_id = s.id AND d.kind = 'sheet' AND d.valid_to IS NULL
         JOIN document_passages p ON p.document_id = d.id
         JOIN passage_concepts c ON c.passage_id = p.passage_id
        WHERE s.source_id = ? AND s.state <> 'removed' AND c.state IN ('present', 'suspected')`,
    )
    .all(sourceId) as { student_id: string; concept: string; state: State }[];
}
