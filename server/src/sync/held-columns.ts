// Known columns that vanished from a sheet: their values are held until Mr P confirms that they are gone.
import { eq } from "drizzle-orm";
import type { Field } from "../../../shared/columns.js";
import type { DocumentWriter } from "../store/document-writer.js";
import type { Db } from "../store/open.js";
import { sources } from "../store/schema.js";
import { type ApplyContext, versionWriter } from "./apply.js";
import { fieldWords } from "./header.js";
import { blankField, hasField } from "./optional-fields.js";
import { readFields } from "./read-holding.js";

/** The known columns that are gone from a source's sheet, and not confirmed so. */
export function heldColumns(db: Db, sourceId: string): Field[] {
  const source = db.select().from(sources).where(eq(sources.id, sourceId)).get();
  return source?.vanishedFields ?? [];
}

/** Writes a version without these fields for each pupil that has one of them; returns how many had. */
export function blankColumns(
  db: Db,
  context: ApplyContext,
  documents: DocumentWriter,
  columns: readonly Field[],
): number {
  const pupils = db.$client
    .prepare(
      `SELECT s.id, coalesce(r.position + o.header_row + 1, v.row) AS row
         FROM students s JOIN sources o ON o.id = s.source_id
         JOIN versions v ON v.student_id = s.id AND v.version = s.version
         LEFT JOIN snapshot_rows r ON r.student_id = s.id
        WHERE s.source_id = ? AND s.state <> 'removed' ORDER BY row, s.id`,
    )
    .all(context.sourceId) as { id: string; row: number }[];
  const fieldsOf = readFields(
    db,
    pupils.map(({ id }) => id),
  );
  const write = versionWriter(db, context, documents);
  const reason = `the column for the ${columns.map(fieldWords).join(" and the ")} was confirmed gone`;
  let blanked = 0;
  for (const { id: studentId, row } of pupils) {
    const before = fieldsOf.get(studentId);
    if (!before || !columns.some((field) => hasField(before, field))) continue;
    const fields = { ...before };
    for (const field of columns) blankField(fields, field);
    write({ studentId, fields, change: "updated", reason, fingerprint: null, row, person: null });
    blanked++;
  }
  return blanked;
}
