// Reads what one run changed: each pupil before and after, and why the row was taken for it.
import { decodeCursor, encodeCursor } from "./cursor.js";
import type { Db } from "./open.js";

/** A pupil's cells as a version holds them. */
export interface ChangedFields {
  name: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  support_notes: string | null;
  student_ref: string | null;
  extra: Record<string, string>;
}

/** What a run did to one pupil. */
export interface RunChange {
  student_id: string;
  change: "created" | "updated" | "restored" | "removed";
  version: number;
  /** The sheet's row number; null where the row is gone. */
  row: number | null;
  /** Why, in words. */
  reason: string;
  person: string | null;
  /** Null for a pupil that was new. */
  before: ChangedFields | null;
  /** Null for one that is gone. */
  after: ChangedFields | null;
}

type ChangeRow = Omit<RunChange, "before" | "after"> & Record<"before" | "after", string | null>;

const FIELDS = [
  "name",
  "class_code",
  "year_group",
  "campus",
  "support_level",
  "support_notes",
  "student_ref",
];

/** A version's fields as one JSON object. */
const fieldsSql = (table: string) =>
  `json_object(${FIELDS.map((field) => `'${field}', ${table}.${field}`).join(", ")}, 'extra', json(${table}.extra))`;

/** The run's changes in the sheet's order, those that are gone first, one page at a time. */
export function findChanges(
  db: Db,
  runId: string,
  page: { limit: number; cursor?: string | undefined },
): { changes: RunChange[]; next_cursor: string | null } {
  // A run's changes stay as they are, so a place among them is a cursor.
  const offset = page.cursor === undefined ? 0 : Number(decodeCursor(page.cursor, 1)[0]);
  const rows = db.$client
    .prepare(
      // Which ones are on the page is settled first, so that only their cells are read.
      `WITH page AS (
         SELECT rowid AS at, 0 AS gone, row, student_id FROM versions WHERE run_id = @runId
         UNION ALL
         SELECT rowid, 1, NULL, student_id FROM versions WHERE removed_run_id = @runId
         ORDER BY 3, 4 LIMIT @limit OFFSET @offset)
       SELECT v.student_id, iif(gone, 'removed', v.change) AS change, v.version, page.row,
              iif(gone, coalesce(v.removed_reason, 'the row is gone from the sheet'), v.reason) AS reason,
              iif(gone, NULL, v.person) AS person,
              CASE WHEN gone THEN ${fieldsSql("v")}
                   WHEN b.student_id IS NOT NULL THEN ${fieldsSql("b")} END AS before,
              iif(gone, NULL, ${fieldsSql("v")}) AS after
         FROM page CROSS JOIN versions v ON v.rowid = page.at
         LEFT JOIN versions b ON NOT gone AND b.student_id = v.student_id
          AND b.version = v.version - 1 AND v.change <> 'created'
        ORDER BY page.row, v.student_id`,
    )
    .all({
      runId,
      limit: page.limit + 1,
      offset: Number.isInteger(offset) ? offset : 0,
    }) as ChangeRow[];
  const shown = rows.slice(0, page.limit);
  return {
    changes: shown.map((row) => ({ ...row, before: fields(row.before), after: fields(row.after) })),
    next_cursor: rows.length > page.limit ? encodeCursor([String(offset + page.limit)]) : null,
  };
}

const fields = (json: string | null) =>
  json === null ? null : (JSON.parse(json) as ChangedFields);
