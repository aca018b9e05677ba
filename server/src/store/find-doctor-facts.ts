// Reads what the sheet doctor looks at: each pupil as its sheet has it now, where it stands, and the issues that stand.

import { headerKey } from "../../../shared/columns.js";
import type { RowIssue } from "../../../shared/wire.js";
import { findDistinct } from "./find-identity.js";
import { presentIssues } from "./find-runs.js";
import type { Db } from "./open.js";
import { listSources, type Source } from "./sources.js";

/** A pupil as its sheet has it now. */
export interface SheetPupil {
  id: string;
  /** The same for all pupils that are one child; null where it is not linked. */
  person: string | null;
  source: string;
  /** In the sheet; null where it has no row there now. */
  row: number | null;
  name: string;
  nameKey: string;
  classCode: string;
  classKey: string;
  year: number | null;
  campus: string | null;
  campusKey: string | null;
  level: number | null;
  hasNotes: boolean;
  studentRef: string | null;
  /** As `2016-04-03`, where a column says it. */
  birth: string | null;
}

export interface DoctorFacts {
  sources: Source[];
  pupils: SheetPupil[];
  /** Pupils of whom the sheet's notes state one of the needs as present. */
  inNeed: ReadonlySet<string>;
  issues: (RowIssue & { source: string })[];
  /** Pairs that a person said are two children, each by its `pairKey`. */
  distinct: ReadonlySet<string>;
}

const BIRTH_HEADERS = new Set(["dob", "dateofbirth", "birthday", "birthdate", "born"]);

/** @param needs ids of concepts that are needs */
export function findDoctorFacts(db: Db, needs: readonly string[]): DoctorFacts {
  const sources = listSources(db);
  const births = sources
    .flatMap(({ columns }) => columns ?? [])
    .filter(({ field, header }) => field === null && BIRTH_HEADERS.has(headerKey(header)))
    .map(({ header }) => header);
  const birth =
    births.length === 0
      ? "NULL"
      : `(SELECT cell_day(value) FROM json_each(v.extra)
           WHERE key IN (SELECT value FROM json_each(@births)) AND cell_day(value) IS NOT NULL LIMIT 1)`;
  const pupils = db.$client
    .prepare(
      `SELECT v.student_id AS id, s.person_id AS person, v.source_id AS source,
              r.position + o.header_row + 1 AS row, v.name, v.name_key AS nameKey,
              v.class_code AS classCode, v.class_key AS classKey, v.year_group AS year, v.campus,
              v.campus_key AS campusKey, v.support_level AS level,
              coalesce(trim(v.support_notes), '') <> '' AS hasNotes, v.student_ref AS studentRef,
              ${birth} AS birth
         FROM versions v NOT INDEXED JOIN students s ON s.id = v.student_id
         JOIN sources o ON o.id = v.source_id AND o.state <> 'removed'
         LEFT JOIN snapshot_rows r ON r.source_id = v.source_id AND r.student_id = v.student_id
        WHERE v.valid_to IS NULL ORDER BY v.source_id, r.position, v.student_id`,
    )
    .all({ births: JSON.stringify(births) }) as (Omit<SheetPupil, "hasNotes"> & {
    hasNotes: 0 | 1;
  })[];
  // The plus has SQLite read the few tags of a passage, in place of looking up each need for each passage.
  const inNeed = db.$client
    .prepare(
      `SELECT DISTINCT d.student_id FROM documents d NOT INDEXED
         CROSS JOIN document_passages p ON p.document_id = d.id
         CROSS JOIN passage_concepts c ON c.passage_id = p.passage_id
        WHERE d.valid_to IS NULL AND d.kind = 'sheet' AND c.state = 'present'
          AND +c.concept IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(needs)) as string[];
  return {
    sources,
    pupils: pupils.map((pupil) => ({ ...pupil, hasNotes: pupil.hasNotes === 1 })),
    inNeed: new Set(inNeed),
    distinct: findDistinct(db),
    issues: sources.flatMap((source) =>
      presentIssues(db, source).map((issue) => ({ ...issue, source: source.id })),
    ),
  };
}
