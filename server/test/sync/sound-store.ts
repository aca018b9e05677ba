// Checks what must hold of a store whoever wrote to it, and reads what it holds for comparing.
import { expect } from "vitest";
import type { Db } from "../../src/store/open.js";

const all = <Row>(db: Db, sql: string) => db.$client.prepare(sql).all() as Row[];

/** What the store holds of pupils: the tables that an undone change leaves as they were. */
export function contents(db: Db) {
  return {
    students: all(db, "SELECT * FROM students ORDER BY id"),
    versions: all(db, "SELECT * FROM versions ORDER BY student_id, version"),
    documents: all(db, "SELECT * FROM documents ORDER BY id"),
    rows: all(db, "SELECT * FROM snapshot_rows ORDER BY source_id, position"),
  };
}

/** Versions are numbered in the order of time without overlap, documents and sentences follow them. */
export function checkSound(db: Db): void {
  expect(
    all(
      db,
      `SELECT a.student_id, a.version FROM versions a
         LEFT JOIN versions b ON b.student_id = a.student_id AND b.version = a.version + 1
         JOIN students s ON s.id = a.student_id
        WHERE (b.version IS NULL AND a.version <> s.version)
           OR (b.version IS NOT NULL AND (a.valid_to IS NULL OR a.valid_to > b.valid_from))`,
    ),
  ).toEqual([]);
  // A pupil is present just as long as its last version is open, and has one open document then.
  expect(
    all(
      db,
      `SELECT s.id, s.state, v.valid_to FROM students s
         LEFT JOIN versions v ON v.student_id = s.id AND v.version = s.version
        WHERE (s.merged_into IS NULL AND (v.valid_to IS NULL) <> (s.state <> 'removed'))
           OR (s.merged_into IS NOT NULL AND v.version IS NOT NULL)
           OR (s.state <> 'removed') <>
              (SELECT count(*) FROM documents d WHERE d.student_id = s.id AND d.valid_to IS NULL)`,
    ),
  ).toEqual([]);
  expect(
    all(
      db,
      `SELECT r.student_id FROM snapshot_rows r JOIN students s ON s.id = r.student_id
        WHERE s.state <> 'current'`,
    ),
  ).toEqual([]);
  expect(
    all(
      db,
      `SELECT p.id, p.uses, count(d.id) AS real FROM passages p
         LEFT JOIN document_passages dp ON dp.passage_id = p.id
         LEFT JOIN documents d ON d.id = dp.document_id AND d.valid_to IS NULL
        GROUP BY p.id HAVING p.uses <> real`,
    ),
  ).toEqual([]);
  const indexed = new Set<number>();
  for (const { passage_id, op } of all<{ passage_id: number; op: string }>(
    db,
    "SELECT passage_id, op FROM outbox ORDER BY seq",
  ))
    if (op === "upsert") indexed.add(passage_id);
    else indexed.delete(passage_id);
  expect([...indexed].sort((a, b) => a - b)).toEqual(
    all<{ id: number }>(db, "SELECT id FROM passages WHERE uses > 0 ORDER BY id").map(
      ({ id }) => id,
    ),
  );
  db.$client.exec("INSERT INTO documents_fts(documents_fts, rank) VALUES('integrity-check', 1)");
}
