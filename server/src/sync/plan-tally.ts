// Counts what a plan holds: pupils, changes, rows that cannot be read.
import type { HeldRow, HeldStudent } from "./holding.js";
import { countWarnings } from "./plan-parts.js";
import type { Change, Plan, PlannedIssue } from "./plan-types.js";

/** What a plan that is all but made holds. */
interface Made {
  rows: readonly HeldRow[];
  /** Pupils whom no row has. */
  left: readonly HeldStudent[];
  changes: readonly Change[];
  issues: readonly PlannedIssue[];
}

/** The numbers that a plan tells, and the pupils who wait for Mr P's word. */
export function tallyOf({
  rows,
  left,
  changes,
  issues,
}: Made): Pick<Plan, "held" | "recordsSynced" | "counts"> {
  const of = (...kinds: Change["kind"][]) =>
    changes.filter((change) => kinds.includes(change.kind)).length;
  const filled = rows.filter((row) => row.status !== "blank").length;
  const errors = rows.filter((row) => row.status === "error");
  const ok = filled - errors.length;
  const leftIn = (state: HeldStudent["state"]) =>
    left.filter((student) => student.state === state).length;
  const kept = errors.filter((row) => row.studentId !== null).length + leftIn("kept");
  const held = [
    ...left.filter((student) => student.state === "held").map((student) => student.id),
    ...changes.filter((change) => change.kind === "hold").map((change) => change.studentId),
  ];
  return {
    held,
    recordsSynced: ok,
    counts: {
      rows: filled,
      pupils: ok + kept + held.length,
      created: of("create"),
      updated: of("update"),
      unchanged: ok - of("create", "update", "restore"),
      restored: of("restore"),
      removed: of("remove"),
      held: held.length,
      kept,
      issues: errors.length,
      warnings: countWarnings(issues),
    },
  };
}
