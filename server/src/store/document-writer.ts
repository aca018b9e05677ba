// Writes documents and keeps count of their sentences; what the vector index must learn goes to the outbox.
import type { Statement } from "better-sqlite3";
import type { Db } from "./open.js";

export interface NewDocument {
  studentId: string;
  kind: "sheet" | "log" | "follow_up";
  /** Of a sheet's document the pupil's name, else empty. */
  title: string;
  text: string;
  /** Its distinct sentences, in order. */
  passages: readonly string[];
  runId: string | null;
  /** Of a log or follow-up: which one. */
  entryId?: string;
}

/** One writer serves one transaction: `flush` before it commits. */
export class DocumentWriter {
  private readonly deltas = new Map<number, number>();
  private readonly statements: Record<
    | "open"
    | "close"
    | "insert"
    | "findPassage"
    | "addPassage"
    | "addUse"
    | "usedBy"
    | "count"
    | "enqueue",
    Statement
  >;

  constructor(
    db: Db,
    /** ISO 8601. */
    private readonly now: string,
  ) {
    const prepare = (sql: string) => db.$client.prepare(sql);
    this.statements = {
      open: prepare(
        "SELECT id, title, text FROM documents WHERE student_id = ? AND kind = ? AND valid_to IS NULL",
      ),
      close: prepare("UPDATE documents SET valid_to = ? WHERE id = ?"),
      insert: prepare(
        `INSERT INTO documents (student_id, kind, title, text, run_id, valid_from, entry_id)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ),
      findPassage: prepare("SELECT id FROM passages WHERE text = ?").pluck(),
      addPassage: prepare("INSERT INTO passages (text, uses) VALUES (?, 0)"),
      addUse: prepare(
        "INSERT INTO document_passages (document_id, ordinal, passage_id) VALUES (?, ?, ?)",
      ),
      usedBy: prepare("SELECT passage_id FROM document_passages WHERE document_id = ?").pluck(),
      count: prepare("UPDATE passages SET uses = uses + ? WHERE id = ? RETURNING uses").pluck(),
      enqueue: prepare("INSERT INTO outbox (passage_id, op, created_at) VALUES (?, ?, ?)"),
    };
  }

  /** Makes this the pupil's one document of its kind; does nothing where its words are there already. */
  replace(document: NewDocument): void {
    const before = this.statements.open.get(document.studentId, document.kind) as
      | { id: number; title: string; text: string }
      | undefined;
    if (before?.title === document.title && before.text === document.text) return;
    if (before) this.end(before.id);
    this.add(document);
  }

  /** Adds a document beside those that the pupil has. */
  add(document: NewDocument): void {
    const { lastInsertRowid } = this.statements.insert.run(
      document.studentId,
      document.kind,
      document.title,
      document.text,
      document.runId,
      this.now,
      document.entryId ?? null,
    );
    for (const [ordinal, text] of document.passages.entries()) {
      const passageId = this.passageId(text);
      this.statements.addUse.run(lastInsertRowid, ordinal, passageId);
      this.count(passageId, 1);
    }
  }

  /** Ends the pupil's document of a kind: it is found no longer, but for times before now. */
  close(studentId: string, kind: NewDocument["kind"]): void {
    const before = this.statements.open.get(studentId, kind) as { id: number } | undefined;
    if (before) this.end(before.id);
  }

  /** Ends one document. */
  end(id: number): void {
    this.statements.close.run(this.now, id);
    for (const passageId of this.statements.usedBy.all(id) as number[]) this.count(passageId, -1);
  }

  /** Takes back that a document was ended. */
  reopen(id: number): void {
    this.statements.close.run(null, id);
    for (const passageId of this.statements.usedBy.all(id) as number[]) this.count(passageId, 1);
  }

  /** Settles the counts: a sentence used for the first time, or no longer, goes to the outbox. */
  flush(): void {
    // Not `now`, which may be long ago: how long an entry waits is counted from here.
    const at = new Date().toISOString();
    for (const [passageId, delta] of this.deltas) {
      if (delta === 0) continue;
      const uses = this.statements.count.get(delta, passageId) as number;
      if (uses === delta) this.statements.enqueue.run(passageId, "upsert", at);
      else if (uses === 0) this.statements.enqueue.run(passageId, "remove", at);
    }
    this.deltas.clear();
  }

  private passageId(text: string): number {
    const known = this.statements.findPassage.get(text) as number | undefined;
    return known ?? Number(this.statements.addPassage.run(text).lastInsertRowid);
  }

  private count(passageId: number, delta: number): void {
    this.deltas.set(passageId, (this.deltas.get(passageId) ?? 0) + delta);
  }
}
