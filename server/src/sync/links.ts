// Links pupils of several sheets that are one child: each keeps its history, together they count once.
import { eq, inArray } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import type { Db } from "../store/open.js";
import { students } from "../store/schema.js";
import { firstOverlap, type StudentRow, spansOf } from "./regroup.js";

/**
 * Makes one person of two pupils and of all that they are linked to already.
 * @returns those that it touched, as they were
 * @throws PtccError `already_linked`, `same_sheet`
 */
export function link(db: Db, pupil: StudentRow, other: StudentRow): StudentRow[] {
  if (pupil.personId !== null && pupil.personId === other.personId)
    throw new PtccError("conflict", "already_linked", "These two are linked already.");
  const members = [...linkedWith(db, pupil), ...linkedWith(db, other)];
  refuseTwoOfOneSheet(db, members);
  const personId = pupil.personId ?? other.personId ?? newId("per");
  setPerson(db, members, personId);
  return members;
}

/**
 * Takes a pupil out of those that it is linked to.
 * @returns those that it touched, as they were
 * @throws PtccError `not_linked`
 */
export function unlink(db: Db, pupil: StudentRow): StudentRow[] {
  const members = linkedWith(db, pupil);
  if (pupil.personId === null)
    throw new PtccError("conflict", "not_linked", "This pupil is not linked to any other.");
  // One that is left alone is linked to nobody.
  setPerson(db, members.length <= 2 ? members : [pupil], null);
  return members;
}

/** Gives these pupils back the links that they had. */
export function restoreLinks(db: Db, before: readonly StudentRow[]): void {
  for (const { id, personId } of before)
    db.update(students).set({ personId }).where(eq(students.id, id)).run();
}

/** The pupil and those that it is linked to. */
function linkedWith(db: Db, pupil: StudentRow): StudentRow[] {
  if (pupil.personId === null) return [pupil];
  return db
    .select()
    .from(students)
    .where(eq(students.personId, pupil.personId))
    .orderBy(students.id)
    .all();
}

function setPerson(db: Db, members: readonly StudentRow[], personId: string | null): void {
  const ids = members.map(({ id }) => id);
  db.update(students).set({ personId }).where(inArray(students.id, ids)).run();
}

function refuseTwoOfOneSheet(db: Db, members: readonly StudentRow[]): void {
  for (const [index, one] of members.entries())
    for (const other of members.slice(index + 1))
      if (
        one.sourceId === other.sourceId &&
        firstOverlap(spansOf(db, one.id), spansOf(db, other.id)) !== null
      )
        throw new PtccError(
          "conflict",
          "same_sheet",
          "Two of these were in one sheet at once, so they are two pupils there. If it is one pupil twice, delete one of the rows in the sheet.",
        );
}
