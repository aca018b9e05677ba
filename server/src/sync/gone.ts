// Says what becomes of pupils whose row is gone, and why.
import type { HeldRow, HeldStudent, Holding } from "./holding.js";
import type { Change } from "./plan-types.js";

/** More removals at once than this, and than this share of the pupils, wait for Mr P's word. */
const BRAKE_COUNT = 10;
const BRAKE_SHARE = 0.1;

/**
 * Pupils without a row any more are removed softly, or held where they are many at once.
 * @param changes those of the rows that are there
 */
export function changesOfGone(
  left: readonly HeldStudent[],
  holding: Holding,
  rows: readonly (HeldRow | undefined)[],
  changes: readonly Change[],
): Change[] {
  const gone = left.filter((student) => student.state === "current");
  const current = holding.students.filter((student) => student.state === "current").length;
  const empty = rows.every((row) => row?.status === "blank");
  const brake = empty || (gone.length > BRAKE_COUNT && gone.length > BRAKE_SHARE * current);
  const reason = empty ? "the sheet is empty" : "many rows went at once";
  return gone.map(
    ({ id }): Change =>
      brake
        ? { kind: "hold", studentId: id, reason }
        : { kind: "remove", studentId: id, reason: reasonGone(id, holding, changes) },
  );
}

function reasonGone(studentId: string, holding: Holding, changes: readonly Change[]): string {
  const place = holding.rows.findIndex((row) => row.studentId === studentId);
  const newcomer = changes.some((change) => change.kind === "create" && change.position === place);
  return newcomer ? "its row has another pupil's name now" : "the row is gone from the sheet";
}
