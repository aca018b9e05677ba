// The tables: sources, what their sheets hold, every version of every pupil, and what is searched.
import { sql } from "drizzle-orm";
import {
  blob,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { Field } from "../../../shared/columns.js";
import type { ColumnReading, RunCounts } from "../../../shared/wire.js";

// Times are ISO 8601 in UTC, so that they sort as text.

/** What is true of the whole store: `store_id` tells its passages from another store's. */
export const meta = sqliteTable("meta", {
  key: text().primaryKey(),
  value: text().notNull(),
});

export const sources = sqliteTable("sources", {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ["push", "pull", "file"] }).notNull(),
  state: text({ enum: ["active", "paused", "removed"] })
    .notNull()
    .default("active"),
  secret: text().notNull(),
  /** Still accepted until `previousSecretUntil`, while a rotation reaches the sheet. */
  previousSecret: text("previous_secret"),
  previousSecretUntil: text("previous_secret_until"),
  /** The tab that this source is bound to by its first accepted snapshot. */
  spreadsheetId: text("spreadsheet_id"),
  sheetId: integer("sheet_id"),
  sheetName: text("sheet_name"),
  headerRow: integer("header_row"),
  header: text({ mode: "json" }).$type<string[]>(),
  columns: text({ mode: "json" }).$type<ColumnReading[]>(),
  /** Known columns that the sheet had and has no longer: their last values stay. */
  vanishedFields: text("vanished_fields", { mode: "json" }).$type<Field[]>(),
  lastSequence: integer("last_sequence").notNull().default(0),
  snapshotHash: text("snapshot_hash"),
  /** The last accepted run; its issues are the source's present ones. */
  lastRunId: text("last_run_id"),
  lastAcceptedAt: text("last_accepted_at"),
  createdAt: text("created_at").notNull(),
});

export const tokens = sqliteTable("tokens", {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text({ enum: ["analyst", "admin"] }).notNull(),
  tokenHash: text("token_hash").notNull().unique(),
  createdAt: text("created_at").notNull(),
  revokedAt: text("revoked_at"),
});

export const sessions = sqliteTable("sessions", {
  sessionHash: text("session_hash").primaryKey(),
  tokenId: text("token_id")
    .notNull()
    .references(() => tokens.id),
  createdAt: text("created_at").notNull(),
  expiresAt: text("expires_at").notNull(),
});

/** One sync, kept whether it changed something, nothing, or failed. */
export const runs = sqliteTable(
  "runs",
  {
    id: text().primaryKey(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    sourceType: text("source_type", { enum: ["google_sheets", "file"] }).notNull(),
    way: text({ enum: ["push", "pull", "file"] }).notNull(),
    reason: text().notNull(),
    sequence: integer().notNull(),
    lastSync: text("last_sync").notNull(),
    status: text({ enum: ["success", "partial", "failed"] }).notNull(),
    recordsSynced: integer("records_synced").notNull(),
    errorCode: text("error_code"),
    errorMessage: text("error_message"),
    counts: text({ mode: "json" }).$type<RunCounts>().notNull(),
    snapshotHash: text("snapshot_hash"),
    durationMs: integer("duration_ms").notNull(),
  },
  (t) => [index("runs_by_source").on(t.sourceId, t.lastSync)],
);

/** A pupil of one source, under an id of ours that outlives renames, moves and returns. */
export const students = sqliteTable(
  "students",
  {
    id: text().primaryKey(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    /**
     * current: its row is in the sheet. held: the row is gone, Mr P has not decided. kept: he decided
     * to keep it. removed: gone, may come back.
     */
    state: text({ enum: ["current", "held", "kept", "removed"] }).notNull(),
    stateSince: text("state_since").notNull(),
    version: integer().notNull(),
    /** Of the row that it was last read from. */
    fingerprint: text().notNull(),
    createdAt: text("created_at").notNull(),
    /** The same for all pupils that are one child on several sheets; null for a pupil that is not linked. */
    personId: text("person_id"),
    /** The pupil that this one's history was joined to. It has no versions of its own then. */
    mergedInto: text("merged_into"),
  },
  (t) => [
    index("students_by_source").on(t.sourceId, t.state),
    index("students_linked").on(t.personId).where(sql`person_id IS NOT NULL`),
  ],
);

/** What a pupil was from one time to another. A removed pupil's last version has an end. */
export const versions = sqliteTable(
  "versions",
  {
    studentId: text("student_id")
      .notNull()
      .references(() => students.id),
    version: integer().notNull(),
    sourceId: text("source_id").notNull(),
    name: text().notNull(),
    classCode: text("class_code").notNull(),
    yearGroup: integer("year_group"),
    campus: text(),
    supportLevel: integer("support_level"),
    supportNotes: text("support_notes"),
    /** The sheet's own `student_id`. */
    studentRef: text("student_ref"),
    extra: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    /** Folded for comparing: see `fold` in shared/columns.ts. */
    nameKey: text("name_key").notNull(),
    classKey: text("class_key").notNull(),
    campusKey: text("campus_key"),
    change: text({ enum: ["created", "updated", "restored"] }).notNull(),
    /** Why this row was taken for this pupil, in words. */
    reason: text().notNull(),
    runId: text("run_id")
      .notNull()
      .references(() => runs.id),
    /** The sheet's row number when this version was read. */
    row: integer().notNull(),
    /** Who edited the row, where Google told. */
    person: text(),
    validFrom: text("valid_from").notNull(),
    /** Null while it is the pupil's present version. */
    validTo: text("valid_to"),
    /** The run that ended it, where that run removed the pupil. */
    removedRunId: text("removed_run_id"),
    /** Why that run removed it, in words. */
    removedReason: text("removed_reason"),
  },
  (t) => [
    primaryKey({ columns: [t.studentId, t.version] }),
    index("versions_now_by_source").on(t.sourceId).where(sql`valid_to IS NULL`),
    // These hold all that a filter compares, so that it reads no row with its notes.
    index("versions_now_by_class")
      .on(t.classKey, t.campusKey, t.yearGroup, t.supportLevel, t.sourceId, t.studentId, t.validTo)
      .where(sql`valid_to IS NULL`),
    index("versions_now_by_year")
      .on(t.yearGroup, t.campusKey, t.classKey, t.supportLevel, t.sourceId, t.studentId, t.validTo)
      .where(sql`valid_to IS NULL`),
    // And this one all that lists are ordered by.
    index("versions_now_by_name")
      .on(
        t.nameKey,
        t.studentId,
        t.supportLevel,
        t.validFrom,
        t.yearGroup,
        t.classKey,
        t.campusKey,
        t.sourceId,
        t.validTo,
      )
      .where(sql`valid_to IS NULL`),
    index("versions_by_run").on(t.runId),
  ],
);

/** The last accepted snapshot of each source, in the sheet's order; sheet row = header_row + 1 + position. */
export const snapshotRows = sqliteTable(
  "snapshot_rows",
  {
    sourceId: text("source_id").notNull(),
    position: integer().notNull(),
    fingerprint: text().notNull(),
    status: text({ enum: ["ok", "error", "blank"] }).notNull(),
    /** Of an `error` row: the pupil whose last good version is kept, where there is one. */
    studentId: text("student_id"),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.position] }),
    index("snapshot_rows_by_student").on(t.studentId),
  ],
);

/** What was wrong in a run. A source's present issues are those of its last accepted run. */
export const rowIssues = sqliteTable(
  "row_issues",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    runId: text("run_id")
      .notNull()
      .references(() => runs.id),
    /** Null for an issue of the whole sheet. */
    position: integer(),
    severity: text({ enum: ["error", "warning"] }).notNull(),
    code: text().notNull(),
    column: text(),
    value: text(),
    message: text().notNull(),
  },
  (t) => [index("row_issues_by_run").on(t.runId)],
);

/** Answers given to signed requests that changed something, returned again when a request is repeated. */
export const deliveries = sqliteTable(
  "deliveries",
  {
    sourceId: text("source_id").notNull(),
    webhookId: text("webhook_id").notNull(),
    bodyHash: text("body_hash").notNull(),
    status: integer().notNull(),
    answer: text({ mode: "json" }).$type<unknown>().notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.webhookId] })],
);

/**
 * A searchable text about one pupil, from one time to another. `documents_fts` (an FTS5 table over
 * `title` and `text`, kept by triggers, see the migrations) holds its words.
 */
export const documents = sqliteTable(
  "documents",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    studentId: text("student_id")
      .notNull()
      .references(() => students.id),
    kind: text({ enum: ["sheet", "log", "follow_up"] }).notNull(),
    /** Of a sheet's document the pupil's name, else empty. */
    title: text().notNull(),
    text: text().notNull(),
    runId: text("run_id"),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    /** Of a log or follow-up: which one (see schema-logs.ts). */
    entryId: text("entry_id"),
  },
  (t) => [
    index("documents_by_student").on(t.studentId),
    index("documents_by_entry").on(t.entryId).where(sql`entry_id IS NOT NULL`),
  ],
);

/** One distinct sentence of documents; what gets a vector. */
export const passages = sqliteTable(
  "passages",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    text: text().notNull(),
    /** How many present documents contain it; at 0 it leaves the vector index. */
    uses: integer().notNull(),
  },
  (t) => [uniqueIndex("passages_by_text").on(t.text)],
);

export const documentPassages = sqliteTable(
  "document_passages",
  {
    documentId: integer("document_id")
      .notNull()
      .references(() => documents.id),
    ordinal: integer().notNull(),
    passageId: integer("passage_id")
      .notNull()
      .references(() => passages.id),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.ordinal] }),
    index("document_passages_by_passage").on(t.passageId),
  ],
);

/** A concept that a passage states, in its strongest state there; made again when the concept map changes. */
export const passageConcepts = sqliteTable(
  "passage_concepts",
  {
    passageId: integer("passage_id")
      .notNull()
      .references(() => passages.id),
    concept: text().notNull(),
    state: text({ enum: ["present", "suspected", "past", "denied", "other"] }).notNull(),
    /** Where the words stand in the passage: UTF-16 offsets, `end` exclusive. */
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.passageId, t.concept] }),
    index("passage_concepts_by_concept").on(t.concept, t.state, t.passageId),
  ],
);

/** How much a passage speaks of each concept, as concept-vector.ts weighs it; made again with its tags. */
export const passageLeanings = sqliteTable("passage_leanings", {
  passageId: integer("passage_id")
    .primaryKey()
    .references(() => passages.id),
  /** Of what it says to be so or possible. */
  now: text({ mode: "json" }).$type<Record<string, number>>().notNull(),
  /** Of what it denies, or says of the past or of others. */
  otherwise: text({ mode: "json" }).$type<Record<string, number>>().notNull(),
});

/** Vectors by model, kept here so that a lost vector index is rebuilt without embedding again. */
export const embeddings = sqliteTable(
  "embeddings",
  {
    model: text().notNull(),
    passageId: integer("passage_id")
      .notNull()
      .references(() => passages.id),
    /** Little-endian 32-bit floats. */
    vector: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.model, t.passageId] })],
);

/** Vectors of short texts that say a concept, by model: what questions are compared with. */
export const phraseVectors = sqliteTable(
  "phrase_vectors",
  {
    model: text().notNull(),
    phrase: text().notNull(),
    /** Little-endian 32-bit floats. */
    vector: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.model, t.phrase] })],
);

/** What the vector index has still to be told. */
export const outbox = sqliteTable("outbox", {
  seq: integer().primaryKey({ autoIncrement: true }),
  passageId: integer("passage_id").notNull(),
  op: text({ enum: ["upsert", "remove"] }).notNull(),
  createdAt: text("created_at").notNull(),
});

/**
 * The pupils whose versions, documents or state changed, in order, written by triggers (see the
 * migrations): what a reader that keeps pupils in memory has to read again. Emptied when a server starts.
 */
export const pupilChanges = sqliteTable("pupil_changes", {
  seq: integer().primaryKey({ autoIncrement: true }),
  studentId: text("student_id").notNull(),
});

/** Two histories that may be one pupil's, which no plan dared to join: a person decides. */
export const suggestions = sqliteTable(
  "suggestions",
  {
    id: text().primaryKey(),
    runId: text("run_id")
      .notNull()
      .references(() => runs.id),
    /** The pupil whose row went, and the one that came. */
    earlierId: text("earlier_id")
      .notNull()
      .references(() => students.id),
    laterId: text("later_id")
      .notNull()
      .references(() => students.id),
    /** Log-odds that they are one, see docs/identity.md. */
    bits: real().notNull(),
    /** What speaks for and against it, in words. */
    reason: text().notNull(),
    state: text({ enum: ["open", "accepted", "declined"] })
      .notNull()
      .default("open"),
    createdAt: text("created_at").notNull(),
    decidedAt: text("decided_at"),
    /** The token's name. */
    decidedBy: text("decided_by"),
    decidedWhy: text("decided_why"),
  },
  (t) => [uniqueIndex("suggestions_by_pair").on(t.earlierId, t.laterId)],
);

/** What a person said about who is who, with what is needed to take it back. */
export const identityChanges = sqliteTable("identity_changes", {
  id: text().primaryKey(),
  kind: text({ enum: ["merge", "split", "link", "unlink", "distinct"] }).notNull(),
  /** The pupil that it was said of. */
  studentId: text("student_id")
    .notNull()
    .references(() => students.id),
  /** The pupil merged into it, split off it, linked with it, or told apart from it. */
  otherId: text("other_id").references(() => students.id),
  at: text().notNull(),
  tokenId: text("token_id").notNull(),
  /** The token's name. */
  person: text().notNull(),
  why: text(),
  /** What it found, for taking it back. */
  before: text({ mode: "json" }).$type<IdentityBefore>().notNull(),
  undoneAt: text("undone_at"),
  undoneBy: text("undone_by"),
  undoneWhy: text("undone_why"),
});

/** What an identity change found. */
export interface IdentityBefore {
  /** Every pupil that it touched, as it was. */
  students: (typeof students.$inferSelect)[];
  /** Of a merge: the numbers, in the joint history, of the versions that were the other's. */
  versions: number[];
  /** Of a merge: whose each log and follow-up of the two was. */
  entries?: Record<string, string>;
}

/** Summaries that an analyst released for a source to import; the newest counts, unless it was withdrawn. */
export const releases = sqliteTable(
  "releases",
  {
    id: text().primaryKey(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    releasedAt: text("released_at").notNull(),
    tokenId: text("token_id").notNull(),
    /** The token's name. */
    releasedBy: text("released_by").notNull(),
    title: text().notNull(),
    /** When the data that it rests on was synced. */
    dataAsOf: text("data_as_of").notNull(),
    header: text({ mode: "json" }).$type<string[]>().notNull(),
    contentHash: text("content_hash").notNull(),
    /** How many; null once it was withdrawn. Told beside each release, whose rows may be 20,000. */
    pupils: integer(),
    /** What was released of each pupil, in order; null once it was withdrawn. */
    rows: text({ mode: "json" }).$type<ReleasedRow[]>(),
    withdrawnAt: text("withdrawn_at"),
    withdrawnBy: text("withdrawn_by"),
  },
  (t) => [index("releases_by_source").on(t.sourceId, t.id)],
);

/** One pupil's line of a release: plain text, a cell for each column of its header. */
export interface ReleasedRow {
  student_id: string;
  cells: string[];
}

/** What people asked in the console: each person's own, to be asked again, and erased when they say so. */
export const questions = sqliteTable(
  "questions",
  {
    id: text().primaryKey(),
    tokenId: text("token_id")
      .notNull()
      .references(() => tokens.id),
    question: text().notNull(),
    askedAt: text("asked_at").notNull(),
    /** Of its last answer. */
    kind: text().notNull(),
    count: integer(),
  },
  (t) => [uniqueIndex("questions_by_token").on(t.tokenId, t.question)],
);
