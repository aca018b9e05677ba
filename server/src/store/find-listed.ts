// Finds the pupils that a filter leaves from the roll in memory, for lists however long and for search.
import { sql } from "drizzle-orm";
import { type Evidence, filterSql, presentSql, type Student, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import { columnOf, inOneRead, prepared } from "./prepared.js";
import { eachOnce, type Roll, type RolledPupil } from "./roll.js";
import { rollOf } from "./rolls.js";
import { students, versions } from "./schema.js";
import { presentRows, sheetsOf } from "./sheet-rows.js";

/** A pupil in a list, with what that rests on; notes and extra columns are not in it. */
export interface ListedRecord {
  student: Omit<Student, "extra" | "support_notes">;
  evidence: Evidence;
}

/** Every pupil that the filter leaves, linked ones once, by name and then id, with its evidence. */
export function findListed(db: Db, filter: StudentFilter): ListedRecord[] {
  return inOneRead(db, () => {
    const roll = rollOf(db, filter.as_of);
    return listedRecords(db, roll, eachOnce(orderedMatches(db, roll, filter)));
  });
}

/** How many pupils the filter leaves now; linked ones count once. */
export function countListed(db: Db, filter: StudentFilter): number {
  return inOneRead(db, () => {
    const roll = rollOf(db, filter.as_of);
    return eachOnce(matchingPupils(db, roll, filter) ?? roll.pupils).length;
  });
}

/** The pupils of the roll that the filter leaves, in no order; null where it leaves them all. */
export function matchingPupils(
  db: Db,
  roll: Roll,
  filter: StudentFilter,
): readonly RolledPupil[] | null {
  const { as_of, ...parts } = filter;
  if (Object.values(parts).every((part) => part === undefined)) return null;
  const query =
    as_of === undefined
      ? sql`SELECT ${versions}.rowid FROM ${versions} WHERE ${presentSql(filter)}`
      : sql`SELECT ${versions}.rowid FROM ${versions} JOIN ${students} ON ${students.id} = ${versions.studentId}
          WHERE ${filterSql(filter)}`;
  const matching: RolledPupil[] = [];
  for (const rowid of columnOf<number>(db, query)) {
    const pupil = roll.ofVersion(rowid);
    if (pupil) matching.push(pupil);
  }
  return matching;
}

function orderedMatches(db: Db, roll: Roll, filter: StudentFilter): readonly RolledPupil[] {
  const matching = matchingPupils(db, roll, filter);
  if (matching === null) return roll.pupils;
  return [...matching].sort((a, b) => a.rank - b.rank);
}

/** The pupils as lists show them, in the order given. */
export function listedRecords(db: Db, roll: Roll, pupils: readonly RolledPupil[]): ListedRecord[] {
  const sheets = sheetsOf(db);
  const runTimes = runTimesOf(db, pupils);
  const rowOf = presentRows(db, roll, pupils, sheets);
  return pupils.map((pupil) => {
    const { id, name, class_code, year_group, campus, support_level } = pupil;
    const { source_id, version, updated_at, state, runId } = pupil;
    const row = (pupil.past ? undefined : rowOf(pupil)) ?? pupil.rowThen;
    const sheet = sheets.get(source_id);
    return {
      student: {
        id,
        name,
        class_code,
        year_group,
        campus,
        support_level,
        source_id,
        row,
        version,
        updated_at,
        state,
      },
      evidence: {
        source_id,
        source_name: sheet?.name ?? "",
        sheet: sheet?.sheet ?? null,
        row,
        run_id: runId,
        at: runTimes.get(runId) ?? "",
        version,
      },
    };
  });
}

function runTimesOf(db: Db, pupils: readonly RolledPupil[]): Map<string, string> {
  const at = prepared(db, "SELECT last_sync FROM runs WHERE id = ?", "column");
  const times = new Map<string, string>();
  for (const { runId } of pupils) if (!times.has(runId)) times.set(runId, at.get(runId) as string);
  return times;
}
