// Reads pupils as insights tell of them: the record, levels over time, and what the sheet's notes state.
import type { State } from "../concepts/concept-types.js";
import { findEachRecord, type StudentFilter, type StudentRecord } from "./find.js";
import type { Db } from "./open.js";

/** One version of a pupil's support level. */
export interface LevelVersion {
  version: number;
  level: number | null;
  valid_from: string;
}

export interface ToldPupil extends StudentRecord {
  /** The same for records that are the same child; null where the child has no other. */
  person_id: string | null;
  /** Every version that it had on this sheet until the filter's moment, oldest first. */
  versions: LevelVersion[];
  /** What the sheet's notes of that moment state; never what a log says. */
  concepts: { concept: string; state: State }[];
}

/** Every record that the filter leaves, by name. */
export function findToldPupils(db: Db, filter: StudentFilter): ToldPupil[] {
  const pupils = new Map(
    findEachRecord(db, filter).map((record): [string, ToldPupil] => [
      record.student.id,
      { ...record, person_id: null, versions: [], concepts: [] },
    ]),
  );
  const given = {
    ids: JSON.stringify([...pupils.keys()]),
    // Later than every time that is written.
    asOf: filter.as_of ?? "9999",
  };
  const all = <Row>(sql: string) => db.$client.prepare(sql).all(given) as Row[];
  for (const { student_id, source_id, ...version } of all<VersionRow>(VERSIONS)) {
    const pupil = pupils.get(student_id);
    if (pupil?.student.source_id === source_id) pupil.versions.push(version);
  }
  for (const { student_id, ...stated } of all<StatedRow>(STATED))
    pupils.get(student_id)?.concepts.push(stated);
  for (const { student_id, person_id } of all<PersonRow>(PERSONS)) {
    const pupil = pupils.get(student_id);
    if (pupil) pupil.person_id = person_id;
  }
  return [...pupils.values()];
}

type VersionRow = LevelVersion & { student_id: string; source_id: string };
type StatedRow = ToldPupil["concepts"][number] & { student_id: string };
type PersonRow = { student_id: string; person_id: string };

const OF_PUPILS = "IN (SELECT value FROM json_each(@ids))";

const VERSIONS = `
  SELECT student_id, source_id, version, support_level AS level, valid_from FROM versions
   WHERE student_id ${OF_PUPILS} AND valid_from <= @asOf ORDER BY student_id, version`;

const STATED = `
  SELECT DISTINCT d.student_id, c.concept, c.state
    FROM documents d
    JOIN document_passages p ON p.document_id = d.id
    JOIN passage_concepts c ON c.passage_id = p.passage_id
   WHERE d.student_id ${OF_PUPILS} AND d.kind = 'sheet' AND d.valid_from <= @asOf
     AND (d.valid_to IS NULL OR @asOf < d.valid_to) AND c.state IN ('present', 'suspected')`;

const PERSONS = `
  SELECT id AS student_id, person_id FROM students WHERE id ${OF_PUPILS} AND person_id IS NOT NULL`;
