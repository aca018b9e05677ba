// Checks a store from the outside: does all that it holds follow from the sheet and from what was before?
import { expect } from "vitest";
import { rowFingerprinter, snapshotHash } from "../../../shared/fingerprint.js";
import type { Receipt } from "../../../shared/wire.js";
import { sheetDocument } from "../../src/index/documents.js";
import { readHeader } from "../../src/sync/header.js";
import { isBlank, readRow } from "../../src/sync/row.js";
import type { School, Stored } from "./school.js";

interface Version {
  student_id: string;
  version: number;
  valid_from: string;
  valid_to: string | null;
  removed_run_id: string | null;
  removed_reason: string | null;
}

const fieldsOf = ({ id: _, state: __, version: ___, ...fields }: Stored) => fields;
const all = <Row>(school: School, sql: string) => school.db.$client.prepare(sql).all() as Row[];

/** Remembers each version that was ever seen, so that none can be lost or rewritten. */
export class Audit {
  private seen = new Map<string, Version>();
  private last = new Map<string, Stored>();

  constructor(private readonly school: School) {}

  /** Checks everything after a push of this sheet. */
  check(header: string[], rows: string[][], receipt: Receipt): void {
    this.checkRows(header, rows, receipt);
    this.checkVersions();
    this.checkDocuments();
    this.checkPassages();
    this.last = new Map(this.school.students().map((student) => [student.id, student]));
  }

  /** Each valid row is its pupil, field by field; all others present are as they were before. */
  private checkRows(
    header: string[],
    rows: string[][],
    { counts, snapshot_hash, issues, held }: Receipt,
  ): void {
    const reading = readHeader(header);
    const placed = this.school.placed();
    const students = new Map(this.school.students().map((student) => [student.id, student]));
    expect(placed).toHaveLength(rows.length);
    const inRows = placed.flatMap(({ studentId }) => studentId ?? []);
    expect(new Set(inRows).size).toBe(inRows.length);
    const settled = new Set<string>();
    for (const [index, cells] of rows.entries()) {
      const row = placed[index];
      const { fields, valid } = readRow(reading, cells);
      const status = isBlank(cells) ? "blank" : valid ? "ok" : "error";
      expect(row?.status).toBe(status);
      if (status === "error")
        expect(issues.some((issue) => issue.severity === "error" && issue.row === index + 2)).toBe(
          true,
        );
      if (status !== "ok") continue;
      const student = students.get(row?.studentId ?? "");
      expect(student && fieldsOf(student)).toEqual(fields);
      expect(student?.state).toBe("current");
      settled.add(row?.studentId ?? "");
    }
    const present = [...students.values()].filter(({ state }) => state !== "removed");
    for (const student of present) {
      if (settled.has(student.id)) continue;
      const before = this.last.get(student.id);
      expect(before && fieldsOf(before)).toEqual(fieldsOf(student));
      expect(student.state === "current").toBe(inRows.includes(student.id));
    }
    expect(counts.pupils).toBe(present.length);
    expect(counts.rows - counts.issues + counts.held + counts.kept).toBe(present.length);
    expect(counts.created + counts.updated + counts.unchanged + counts.restored).toBe(
      counts.rows - counts.issues,
    );
    expect(held.map(({ student_id }) => student_id).sort()).toEqual(
      present.flatMap(({ id, state }) => (state === "held" ? [id] : [])).sort(),
    );
    expect(snapshot_hash).toBe(snapshotHash(rows.map(rowFingerprinter(header))));
  }

  /** Versions run from 1 without a gap in number or, but for an absence, in time; none changes. */
  private checkVersions(): void {
    const versions = all<Version>(
      this.school,
      "SELECT * FROM versions ORDER BY student_id, version",
    );
    const states = new Map(this.school.students().map(({ id, state }) => [id, state]));
    const kept = new Map(
      versions.map((version) => [`${version.student_id} ${version.version}`, version]),
    );
    for (const [key, before] of this.seen) {
      const now = kept.get(key);
      expect(now).toEqual(
        before.valid_to === null
          ? {
              ...before,
              valid_to: now?.valid_to ?? null,
              removed_run_id: now?.removed_run_id ?? null,
              removed_reason: now?.removed_reason ?? null,
            }
          : before,
      );
    }
    this.seen = kept;
    for (const [index, version] of versions.entries()) {
      const next = versions[index + 1];
      const follows = next?.student_id === version.student_id;
      const first = versions[index - 1]?.student_id !== version.student_id;
      if (first) expect(version.version).toBe(1);
      if (follows) {
        expect(next.version).toBe(version.version + 1);
        if (version.removed_run_id === null) expect(version.valid_to).toBe(next.valid_from);
        else expect((version.valid_to ?? "~") < next.valid_from).toBe(true);
      } else {
        expect(version.valid_to === null).toBe(states.get(version.student_id) !== "removed");
        expect(version.removed_run_id === null).toBe(version.valid_to === null);
      }
      if (version.valid_to !== null) expect(version.valid_from < version.valid_to).toBe(true);
    }
  }

  /** One open document for each present pupil, with its words; the word index knows exactly these. */
  private checkDocuments(): void {
    const open = all<{ student_id: string; title: string; text: string }>(
      this.school,
      "SELECT student_id, title, text FROM documents WHERE valid_to IS NULL ORDER BY student_id",
    );
    const present = this.school.students().filter(({ state }) => state !== "removed");
    expect(open).toEqual(
      present.map((student) => ({
        student_id: student.id,
        title: student.name,
        text: sheetDocument(student).text,
      })),
    );
    const client = this.school.db.$client;
    client.exec("INSERT INTO documents_fts(documents_fts, rank) VALUES('integrity-check', 1)");
    const matches = client
      .prepare(
        "SELECT count(*) FROM documents_fts f JOIN documents d ON d.id = f.rowid WHERE d.valid_to IS NULL AND documents_fts MATCH ?",
      )
      .pluck();
    for (const [query, word] of [
      ["anxious", /anxious/],
      ['"reads well"', /reads well/i],
      ["title:bob", /^bob /i],
    ] as const)
      expect(matches.get(query)).toBe(
        open.filter(({ title, text }) => word.test(query.startsWith("title") ? title : text))
          .length,
      );
  }

  /** Counts of uses are the real ones, and the outbox says exactly which sentences are in use. */
  private checkPassages(): void {
    const wrong = all(
      this.school,
      `SELECT p.id, p.uses, count(d.id) AS real FROM passages p
         LEFT JOIN document_passages dp ON dp.passage_id = p.id
         LEFT JOIN documents d ON d.id = dp.document_id AND d.valid_to IS NULL
        GROUP BY p.id HAVING p.uses <> real`,
    );
    expect(wrong).toEqual([]);
    const present = this.school.students().filter(({ state }) => state !== "removed");
    const sentences = new Set(present.flatMap((student) => sheetDocument(student).passages));
    const used = all<{ id: number; text: string }>(
      this.school,
      "SELECT id, text FROM passages WHERE uses > 0 ORDER BY id",
    );
    expect(used.map(({ text }) => text).sort()).toEqual([...sentences].sort());
    const indexed = new Set<number>();
    for (const { passage_id, op } of all<{ passage_id: number; op: string }>(
      this.school,
      "SELECT passage_id, op FROM outbox ORDER BY seq",
    )) {
      // Each entry changes something: nothing is put in twice or taken out twice.
      expect(indexed.has(passage_id)).toBe(op === "remove");
      if (op === "upsert") indexed.add(passage_id);
      else indexed.delete(passage_id);
    }
    expect([...indexed].sort((a, b) => a - b)).toEqual(used.map(({ id }) => id));
  }
}

/** How much has been written so far; equal numbers mean that nothing was. */
export function written(school: School) {
  return school.db.$client
    .prepare(
      `SELECT (SELECT count(*) FROM versions) AS versions, (SELECT count(*) FROM students) AS students,
              (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM passages) AS passages,
              (SELECT count(*) FROM outbox) AS outbox, (SELECT max(valid_to) FROM versions) AS ended`,
    )
    .get();
}
