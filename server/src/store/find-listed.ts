// Finds the pupils that a filter leaves from the roll in memory, for lists however long and for search.
import { sql } from "drizzle-orm";
import { filterSql, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import { columnOf, inOneRead, prepared } from "./prepared.js";
import { eachOnce, type ListedRecord, type Roll, type RolledPupil } from "./roll.js";
import { marksOfFilter } from "./roll-filter.js";
import { rollOf } from "./rolls.js";
import { versions } from "./schema.js";
import { presentRows, type Sheet, sheetsOf } from "./sheet-rows.js";

/** Every pupil that the filter leaves, linked ones once, by name and then id, with its evidence. */
export function findListed(db: Db, filter: StudentFilter): ListedRecord[] {
  return inOneRead(db, () => {
    const roll = rollOf(db, filter.as_of);
    return listedRecords(db, eachOnce(roll, matchingPupils(db, roll, filter)));
  });
}

/** How many pupils the filter leaves now; linked ones count once. */
export function countListed(db: Db, filter: StudentFilter): number {
  return inOneRead(db, () => {
    const roll = rollOf(db, filter.as_of);
    if (roll.hasLinked) return eachOnce(roll, matchingPupils(db, roll, filter)).length;
    const marks = matchingMarks(db, roll, filter);
    if (marks === null) return roll.pupils.length;
    let count = 0;
    for (let place = 0; place < marks.length; place++) count += marks[place] as number;
    return count;
  });
}

/** The pupils of the roll that the filter leaves, in the roll's order. */
function matchingPupils(db: Db, roll: Roll, filter: StudentFilter): readonly RolledPupil[] {
  const marks = matchingMarks(db, roll, filter);
  const { pupils } = roll;
  if (marks === null) return pupils;
  const left: RolledPupil[] = [];
  for (let place = 0; place < marks.length; place++)
    if (marks[place] === 1) left.push(pupils[place] as RolledPupil);
  return left;
}

/** By place in the roll: 1 for the pupils that the filter leaves; null where it leaves them all. */
export function matchingMarks(db: Db, roll: Roll, filter: StudentFilter): Uint8Array | null {
  const { as_of: _, ...parts } = filter;
  if (Object.values(parts).every((part) => part === undefined)) return null;
  const inColumns = marksOfFilter(roll, parts);
  if (inColumns) return inColumns;
  const marks = new Uint8Array(roll.pupils.length);
  const query = sql`SELECT ${versions}.rowid FROM ${versions} WHERE ${filterSql(filter)}`;
  for (const rowid of columnOf<number>(db, query)) {
    const place = roll.ofVersion(rowid)?.rank;
    if (place !== undefined) marks[place] = 1;
  }
  return marks;
}

/** The pupils as lists show them, in the order given; made once for a pupil while its sheet stays as it is. */
export function listedRecords(db: Db, pupils: readonly RolledPupil[]): ListedRecord[] {
  const sheets = sheetsOf(db);
  const rowOf = presentRows(db, pupils);
  const ranAt = prepared(db, "SELECT last_sync FROM runs WHERE id = ?", "column");
  let sheet: Sheet | undefined;
  return pupils.map((pupil) => {
    // Mostly that of the pupil before.
    if (sheet?.id !== pupil.source_id) sheet = sheets.get(pupil.source_id);
    if (pupil.listed && pupil.listed.of === sheet) return pupil.listed.record;
    const row = (pupil.past ? undefined : rowOf(pupil)) ?? pupil.rowThen;
    const record = recordOf(pupil, row, sheet, ranAt.get(pupil.runId) as string);
    if (sheet) pupil.listed = { record, of: sheet };
    return record;
  });
}

function recordOf(
  pupil: RolledPupil,
  row: number,
  sheet: Sheet | undefined,
  at: string,
): ListedRecord {
  const { id, name, class_code, year_group, campus, support_level } = pupil;
  const { source_id, version, updated_at, state, runId } = pupil;
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
      at,
      version,
    },
  };
}
