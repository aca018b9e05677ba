// Builds a school in a real database of its own, for tests that only read.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { fold, foldCode } from "../../../shared/columns.js";
import type { RunCounts } from "../../../shared/wire.js";
import { sheetDocument } from "../../src/index/documents.js";
import { type Db, databaseFile, openForReading, openForWriting } from "../../src/store/open.js";
import * as schema from "../../src/store/schema.js";

export interface Pupil {
  id?: string;
  name: string;
  class_code?: string;
  year_group?: number | null;
  campus?: string | null;
  support_level?: number | null;
  support_notes?: string | null;
  extra?: Record<string, string>;
  source?: string;
  state?: "current" | "held" | "kept" | "removed";
}

export const SEED: readonly Pupil[] = [
  pupil("Alice Johnson", "3A", 3, "Campus A", 2, "Anxiety support needed"),
  pupil("Bob Smith", "3A", 3, "Campus A", 1, "No additional support"),
  pupil("Charlie Brown", "4B", 4, "Campus B", 3, "EHCP review scheduled"),
];

export function pupil(
  name: string,
  class_code = "3A",
  year_group: number | null = 3,
  campus: string | null = "Campus A",
  support_level: number | null = 0,
  support_notes: string | null = null,
): Pupil {
  return { name, class_code, year_group, campus, support_level, support_notes };
}

const HEADER_ROW = 1;
export const T0 = "2026-03-01T08:00:00.000Z";

const NO_COUNTS: RunCounts = {
  rows: 0,
  pupils: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  restored: 0,
  removed: 0,
  held: 0,
  kept: 0,
  issues: 0,
  warnings: 0,
};

/** A school on disk: `db` only reads; `write` commits through another connection, as the writer does. */
export class School {
  readonly file: string;
  readonly db: Db;
  private readonly writer: Db;
  private readonly folder: string;
  private runs = 0;

  constructor(pupils: readonly Pupil[] = SEED, at = T0) {
    this.folder = mkdtempSync(join(tmpdir(), "ptcc-school-"));
    this.file = databaseFile(this.folder);
    this.writer = openForWriting(this.file);
    this.sync(pupils, at);
    this.db = openForReading(this.file);
  }

  /** Makes the school be exactly these pupils from `at` on: pupils are told apart by `id`, else by name. */
  sync(pupils: readonly Pupil[], at: string): void {
    this.writer.transaction(() => {
      const runOf = new Map<string, string>();
      for (const source of new Set(["Mr P", ...pupils.map((p) => p.source ?? "Mr P")]))
        runOf.set(source, this.addRun(source, at));
      const positions = new Map<string, number>();
      const seen = new Set<string>();
      this.writer.delete(schema.snapshotRows).run();
      for (const one of pupils) {
        const source = one.source ?? "Mr P";
        const position = positions.get(source) ?? 0;
        positions.set(source, position + 1);
        seen.add(this.put(one, source, position, runOf.get(source) ?? "", at));
      }
      for (const { id, version } of this.writer
        .select({ id: schema.students.id, version: schema.students.version })
        .from(schema.students)
        .all()) {
        if (seen.has(id)) continue;
        this.end(id, version, at);
        this.writer
          .update(schema.students)
          .set({ state: "removed", stateSince: at })
          .where(eq(schema.students.id, id))
          .run();
      }
    });
  }

  /** Passages of present documents, as the indexer sees them. */
  passages(): { id: number; text: string }[] {
    return this.writer
      .select({ id: schema.passages.id, text: schema.passages.text })
      .from(schema.passages)
      .all();
  }

  /** May be called twice. */
  close(): void {
    this.db.$client.close();
    this.writer.$client.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private addRun(source: string, at: string): string {
    const id = sourceId(source);
    this.writer
      .insert(schema.sources)
      .values({
        id,
        name: source,
        kind: "push",
        secret: "whsec_",
        sheetName: "Pupils",
        headerRow: HEADER_ROW,
        createdAt: at,
        lastAcceptedAt: at,
      })
      .onConflictDoUpdate({ target: schema.sources.id, set: { lastAcceptedAt: at } })
      .run();
    const runId = `run-${++this.runs}`;
    this.writer
      .insert(schema.runs)
      .values({
        id: runId,
        sourceId: id,
        sourceType: "google_sheets",
        way: "push",
        reason: "change",
        sequence: this.runs,
        lastSync: at,
        status: "success",
        recordsSynced: 0,
        counts: NO_COUNTS,
        durationMs: 1,
      })
      .run();
    return runId;
  }

  private put(one: Pupil, source: string, position: number, runId: string, at: string): string {
    const id = one.id ?? `${sourceId(source)}:${fold(one.name)}`;
    const held = this.writer.select().from(schema.students).where(eq(schema.students.id, id)).get();
    const version = (held?.version ?? 0) + 1;
    const state = one.state ?? "current";
    const fields = {
      id,
      sourceId: sourceId(source),
      state,
      stateSince: at,
      version,
      fingerprint: `${position}`.padStart(16, "0"),
      createdAt: at,
    };
    this.writer
      .insert(schema.students)
      .values(fields)
      .onConflictDoUpdate({ target: schema.students.id, set: { version, state } })
      .run();
    if (held) this.end(id, held.version, at);
    this.writer
      .insert(schema.versions)
      .values({
        studentId: id,
        version,
        sourceId: sourceId(source),
        name: one.name,
        classCode: one.class_code ?? "3A",
        yearGroup: one.year_group ?? null,
        campus: one.campus ?? null,
        supportLevel: one.support_level ?? null,
        supportNotes: one.support_notes ?? null,
        extra: one.extra ?? {},
        nameKey: fold(one.name),
        classKey: foldCode(one.class_code ?? "3A"),
        campusKey: one.campus ? foldCode(one.campus) : null,
        change: held ? "updated" : "created",
        reason: "test",
        runId,
        row: HEADER_ROW + 1 + position,
        validFrom: at,
        validTo: state === "removed" ? at : null,
      })
      .run();
    if (state === "current")
      this.writer
        .insert(schema.snapshotRows)
        .values({
          sourceId: sourceId(source),
          position,
          fingerprint: fields.fingerprint,
          status: "ok",
          studentId: id,
        })
        .run();
    this.putDocument(id, one, runId, at);
    return id;
  }

  private putDocument(studentId: string, one: Pupil, runId: string, at: string): void {
    const { text, passages } = sheetDocument({
      supportNotes: one.support_notes ?? null,
      extra: one.extra ?? {},
    });
    if (text === "") return;
    const document = this.writer
      .insert(schema.documents)
      .values({ studentId, kind: "sheet", title: one.name, text, runId, validFrom: at })
      .returning({ id: schema.documents.id })
      .get();
    passages.forEach((passage, ordinal) => {
      const { id } = this.writer
        .insert(schema.passages)
        .values({ text: passage, uses: 1 })
        .onConflictDoUpdate({ target: schema.passages.text, set: { uses: sql`uses + 1` } })
        .returning({ id: schema.passages.id })
        .get();
      this.writer
        .insert(schema.documentPassages)
        .values({ documentId: document.id, ordinal, passageId: id })
        .run();
    });
  }

  private end(id: string, version: number, at: string): void {
    this.writer.run(
      sql`UPDATE versions SET valid_to = ${at} WHERE student_id = ${id} AND version = ${version} AND valid_to IS NULL`,
    );
    this.writer.run(
      sql`UPDATE documents SET valid_to = ${at} WHERE student_id = ${id} AND valid_to IS NULL`,
    );
  }
}

export const sourceId = (name: string) => `src-${foldCode(name)}`;
