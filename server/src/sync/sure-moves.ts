// Where classes went, told by the pupils whose name settles who they are, and whom that leaves in doubt.
import { fold, foldCode } from "../../../shared/columns.js";
import { type ClassMoves, classMoves } from "./class-moves.js";
import { groupBy } from "./group-by.js";
import type { HeldRow, HeldStudent, Holding } from "./holding.js";
import { sortedName } from "./person-names.js";
import type { RowReading, StudentFields } from "./row.js";

export interface MoveFacts {
  holding: Holding;
  /** What each position is where its fingerprint told; undefined elsewhere. */
  rows: readonly (HeldRow | undefined)[];
  /** The rows to link, by position. */
  readings: ReadonlyMap<number, RowReading>;
  /** The pupils that no row is settled for. */
  left: readonly HeldStudent[];
  /** Their last fields. */
  fields: ReadonlyMap<string, StudentFields>;
}

/** Folded name and class: two pupils that share it are namesakes. */
export const namesakeKey = (fields: { name: string; classCode: string }) =>
  `${fold(fields.name)}\u001f${foldCode(fields.classCode)}`;

/** The folded name and class of a namesake's key. */
export const nameAndClass = ({ namesakeKey: key }: HeldStudent) => {
  const [name = "", classKey = ""] = key.split("\u001f");
  return { name, classKey };
};

/** The moves of those whose full name nobody else lost and no other row has; who is settled did not move. */
export function sureMoves({ holding, rows, readings, left, fields }: MoveFacts): ClassMoves {
  const nameOf = (one: StudentFields | undefined) => (one && sortedName(fold(one.name))) || null;
  const present = left.filter(({ state }) => state !== "removed");
  const lost = groupBy(present, ({ id }) => nameOf(fields.get(id)));
  const found = groupBy([...readings.values()], (reading) => nameOf(reading.fields));
  const place = ({ classCode, yearGroup }: StudentFields) => ({
    classKey: foldCode(classCode),
    yearGroup,
  });
  const changed = [...found].flatMap(([name, [row, ...moreRows]]) => {
    const [student, ...moreStudents] = lost.get(name) ?? [];
    const before = fields.get(student?.id ?? "");
    if (!row || !before || moreRows.length > 0 || moreStudents.length > 0) return [];
    return [{ from: place(before), to: place(row.fields) }];
  });
  const settled = new Set(rows.flatMap((row) => row?.studentId ?? []));
  const unchanged = holding.students.filter(({ id }) => settled.has(id));
  return classMoves(
    changed,
    unchanged.map((student) => nameAndClass(student).classKey),
  );
}

/** Whether a class is no longer where it was: most of those of it that are surely known are elsewhere. */
export const hasMovedOn = ({ went }: ClassMoves, classKey: string) =>
  (went(classKey, classKey) ?? 1) < 1 / 2;

/**
 * The settled rows that may not be whose they were: such a row reads as a pupil's did, but the pupil's class
 * moved on, and a row of the same name is open. A namesake of the class below reads so now.
 */
export function overtakenRows(facts: MoveFacts): { position: number; student: HeldStudent }[] {
  const { holding, rows, readings } = facts;
  const names = new Set([...readings.values()].map(({ fields }) => fold(fields.name)));
  const namesakes = new Map(
    holding.students
      .filter((student) => names.has(nameAndClass(student).name))
      .map((student) => [student.id, student]),
  );
  const open = [...rows.entries()].flatMap(([position, row]) => {
    const student = namesakes.get(row?.studentId ?? "");
    return row?.status === "ok" && student ? [{ position, student }] : [];
  });
  if (open.length === 0) return [];
  const moves = sureMoves(facts);
  return open.filter(({ student }) => hasMovedOn(moves, nameAndClass(student).classKey));
}
