// Reads what the risk of pupils is assessed by, as of a moment: versions, what is stated of them, logs, follow-ups.
import type { State } from "../concepts/concept-types.js";
import type { LogKind } from "./find-entries.js";
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";

/** A version of a pupil, as its risk sees it. Times are ISO 8601. */
export interface RiskVersion {
  version: number;
  at: string;
  level: number | null;
  /** Class, campus, level or notes differ from the version before. */
  changed: boolean;
}

/** A sentence of a note or a log that states a concept. */
export interface RiskStatement {
  concept: string;
  state: State;
  document: number;
  passage: number;
  /** Since when this text of the notes stands, or when what the log tells happened. */
  at: string;
  /** The log that says it; null for the sheet's notes. */
  log: string | null;
}

export interface RiskFacts {
  studentId: string;
  /** Oldest first; the last one is of the moment. */
  versions: RiskVersion[];
  /** Extra columns of that version. */
  extra: Record<string, string>;
  /** Of the notes and logs that were valid at the moment. */
  statements: RiskStatement[];
  /** By concept: when it was first stated, also where that no longer stands. */
  firstStated: Record<string, string>;
  logs: { id: string; kind: LogKind; at: string }[];
  /** Those that were not done; `due` is a day. */
  followUps: { id: string; due: string }[];
}

interface Asked {
  /** Ids of pupils. */
  ids: readonly string[];
  /** Concepts of which statements are read. */
  concepts: readonly string[];
  /** ISO 8601; null for now. */
  asOf: string | null;
  /** Whether what analysts wrote counts, or the sheet alone; it does by default. */
  entries?: boolean;
}

/**
 * Facts of those of the pupils that were on roll at the moment, each by its own sheet. What was removed
 * as a mistake was never so; a log counts from when it happened. What is denied, or so of someone else,
 * is not read.
 */
export function findRiskFacts(db: Db, { ids, concepts, asOf, entries = true }: Asked): RiskFacts[] {
  const given = {
    entries: entries ? 1 : 0,
    ids: JSON.stringify(ids),
    concepts: JSON.stringify(concepts),
    // Later than every time that is written.
    asOf: asOf ?? "9999",
  };
  const all = <Row>(sql: string) => prepared(db, sql, "objects").all(given) as Row[];
  const facts = new Map<string, RiskFacts>();
  for (const row of all<VersionRow>(VERSIONS)) {
    const { student_id: studentId, extra, changed, ...version } = row;
    const of = facts.get(studentId) ?? noFacts(studentId);
    of.versions.push({ ...version, changed: changed === 1 });
    if (extra !== null) of.extra = JSON.parse(extra) as Record<string, string>;
    facts.set(studentId, of);
  }
  for (const { student_id, ...statement } of all<RiskStatement & Owned>(STATEMENTS))
    facts.get(student_id)?.statements.push(statement);
  for (const { student_id, concept, at } of all<Owned & { concept: string; at: string }>(FIRST)) {
    const of = facts.get(student_id);
    if (of) of.firstStated[concept] = at;
  }
  for (const { student_id, id, kind, at, due } of all<EntryRow>(ENTRIES)) {
    const of = facts.get(student_id);
    if (kind !== null) of?.logs.push({ id, kind, at });
    if (due !== null) of?.followUps.push({ id, due });
  }
  return [...facts.values()];
}

const noFacts = (studentId: string): RiskFacts => ({
  studentId,
  versions: [],
  extra: {},
  statements: [],
  firstStated: {},
  logs: [],
  followUps: [],
});

interface Owned {
  student_id: string;
}

interface VersionRow extends Owned {
  version: number;
  at: string;
  level: number | null;
  changed: 0 | 1;
  /** Of the version of the moment. */
  extra: string | null;
}

interface EntryRow extends Owned {
  id: string;
  kind: LogKind | null;
  at: string;
  due: string | null;
}

const OF_PUPILS = "student_id IN (SELECT value FROM json_each(@ids))";
const validSql = (table: string) =>
  `${table}.valid_from <= @asOf AND (${table}.valid_to IS NULL OR @asOf < ${table}.valid_to)`;

const VERSIONS = `
  WITH seen AS (
    SELECT student_id, version, valid_from AS at, support_level AS level,
      lag(student_id) OVER pupil IS NOT NULL AND (
        class_key IS NOT lag(class_key) OVER pupil OR campus_key IS NOT lag(campus_key) OVER pupil
        OR support_level IS NOT lag(support_level) OVER pupil
        OR support_notes IS NOT lag(support_notes) OVER pupil) AS changed,
      CASE WHEN ${validSql("v")} THEN extra END AS extra
    FROM versions v WHERE ${OF_PUPILS} AND valid_from <= @asOf
    WINDOW pupil AS (PARTITION BY student_id ORDER BY version))
  SELECT * FROM seen
   WHERE student_id IN (SELECT student_id FROM seen WHERE extra IS NOT NULL)
   ORDER BY student_id, version`;

// The order of the joins is fixed: from the pupils to what is written of them. The plus has SQLite read the
// few tags of a passage, in place of looking each concept up.
const STATED = `
  FROM documents d CROSS JOIN document_passages p ON p.document_id = d.id
    CROSS JOIN passage_concepts c ON c.passage_id = p.passage_id
    LEFT JOIN entries e ON e.id = d.entry_id
  WHERE d.${OF_PUPILS} AND (d.kind = 'sheet' OR d.kind = 'log' AND @entries)
    AND c.state IN ('present', 'suspected', 'past') AND +c.concept IN (SELECT value FROM json_each(@concepts))`;

const STATEMENTS = `
  SELECT d.student_id, c.concept, c.state, d.id AS document, p.passage_id AS passage,
    coalesce(e.at, d.valid_from) AS at, d.entry_id AS log
  ${STATED} AND ${validSql("d")} ORDER BY d.id, p.ordinal, c.concept`;

// What was withdrawn as a mistake ends when it begins.
const FIRST = `
  SELECT d.student_id, c.concept, min(coalesce(e.at, d.valid_from)) AS at
  ${STATED} AND d.valid_from <= @asOf AND (d.valid_to IS NULL OR d.valid_to > d.valid_from)
  GROUP BY d.student_id, c.concept`;

// Whether a follow-up was done at the moment is what was last said of it until then.
const ENTRIES = `
  SELECT student_id, id, kind, at, due FROM entries e
   WHERE @entries AND ${OF_PUPILS} AND removed_at IS NULL AND at <= @asOf
     AND (type = 'log' OR coalesce((SELECT change FROM entry_changes c
       WHERE c.entry_id = e.id AND c.change IN ('done', 'reopened') AND c.at <= @asOf ORDER BY c.id DESC LIMIT 1), 'reopened') = 'reopened')
   ORDER BY at, id`;
