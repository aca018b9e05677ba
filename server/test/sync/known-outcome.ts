// Plans a known history step by step in memory, and tells what became of each child.
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import type { HeldStudent, Holding, Snapshot } from "../../src/sync/holding.js";
import { planSync } from "../../src/sync/plan.js";
import type { Plan } from "../../src/sync/plan-types.js";
import type { StudentFields } from "../../src/sync/row.js";
import { namesakeKey } from "../../src/sync/sure-moves.js";
import { KNOWN_HEADER, type KnownSheet } from "./known-school.js";

const DAY = 86_400_000;
const START = Date.parse("2025-09-01T08:00:00Z");
const KEPT_DAYS = 365;

/** What is held of one source, as the store would hold it, without a store. */
export class KnownHolding {
  rows: Holding["rows"] = [];
  private readonly students = new Map<
    string,
    HeldStudent & { stateSince: string; fields: StudentFields }
  >();
  private day = 0;
  private ids = 0;

  /** Plans the sheet and carries the plan out. */
  push(sheet: KnownSheet, header: string[] = KNOWN_HEADER): Plan {
    this.day++;
    const cells = sheet.map((row) => row.cells);
    const snapshot: Snapshot = {
      headerRow: 1,
      header,
      fingerprints: cells.map(rowFingerprinter(header)),
      cells: new Map(cells.entries()),
      editor: new Map(),
    };
    const planned = planSync(this.holding(), snapshot, () => `pupil ${this.ids++}`);
    if ("need" in planned) throw new Error("all cells came along");
    this.apply(planned.plan, snapshot);
    return planned.plan;
  }

  fields(id: string): StudentFields {
    const student = this.students.get(id);
    if (!student) throw new Error(`no pupil ${id}`);
    return student.fields;
  }

  holding(): Holding {
    const oldest = this.now(-KEPT_DAYS);
    return {
      knownFields: new Set(
        this.day === 1
          ? []
          : ["name", "class_code", "year_group", "campus", "support_level", "support_notes"],
      ),
      rows: this.rows,
      students: [...this.students.values()]
        .filter(({ state, stateSince }) => state !== "removed" || stateSince > oldest)
        .sort((a, b) => (a.state === "removed" ? 1 : 0) - (b.state === "removed" ? 1 : 0)),
      issues: new Map(),
      fieldsOf: (ids) => new Map(ids.map((id) => [id, this.fields(id)])),
    };
  }

  private now(days = 0): string {
    return new Date(START + (this.day + days) * DAY).toISOString();
  }

  private apply(plan: Plan, { fingerprints }: Snapshot): void {
    for (const change of plan.changes) {
      const before = this.students.get(change.studentId);
      const fingerprint =
        "position" in change ? (fingerprints[change.position] ?? "") : (before?.fingerprint ?? "");
      const fields = "fields" in change ? change.fields : before?.fields;
      if (!fields) throw new Error(`no fields for ${change.studentId}`);
      const state =
        change.kind === "remove" ? "removed" : change.kind === "hold" ? "held" : "current";
      this.students.set(change.studentId, {
        id: change.studentId,
        state: change.kind === "refingerprint" ? (before?.state ?? state) : state,
        stateSince: this.now(),
        fingerprint,
        namesakeKey: namesakeKey(fields),
        fields,
      });
    }
    this.rows = plan.rows;
  }
}

export interface Outcome {
  /** Children who were in at least two sheets of the history. */
  children: number;
  /** Of these, those whose id changed, with the sheet in which it did. */
  lost: { child: number; push: number }[];
  /** Ids that were one child's and became another's. */
  stolen: { from: number; to: number; push: number }[];
  /** Of the lost, those for whom the right pair was suggested. */
  suggested: number;
  suggestions: number;
}

/** Follows every child through the history. */
export function outcomeOf(history: readonly KnownSheet[]): Outcome {
  const holding = new KnownHolding();
  const idOf = new Map<number, string>();
  const owner = new Map<string, number>();
  const seen = new Map<number, number>();
  const outcome: Outcome = { children: 0, lost: [], stolen: [], suggested: 0, suggestions: 0 };
  for (const [push, sheet] of history.entries()) {
    const plan = holding.push(sheet);
    outcome.suggestions += plan.suggestions.length;
    for (const [position, { child }] of sheet.entries()) {
      const id = plan.rows[position]?.studentId;
      if (!id) continue;
      seen.set(child, (seen.get(child) ?? 0) + 1);
      const before = idOf.get(child);
      if (before !== undefined && before !== id) {
        outcome.lost.push({ child, push });
        if (plan.suggestions.some((one) => one.earlierId === before && one.laterId === id))
          outcome.suggested++;
      }
      const known = owner.get(id);
      if (known !== undefined && known !== child)
        outcome.stolen.push({ from: known, to: child, push });
      idOf.set(child, id);
      owner.set(id, child);
    }
  }
  outcome.children = [...seen.values()].filter((times) => times > 1).length;
  return outcome;
}
