// Where classes went, told by the pupils whose name settles who they are, and whom that leaves in doubt.
import { fold, foldCode } from "../../../shared/columns.js";
import { groupBy } from "../group-by.js";
import { type ClassMoves, classMoves } from "./class-moves.js";
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
  const at = key.indexOf("\u001f");
  return { name: key.slice(0, at), classKey: key.slice(at + 1) };
};

/** The share of a class that tells where it is. */
const MOST = 1 / 2;

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

/**
 * Tells whether a row that reads as a pupil's did may be a namesake's of the class below, now that classes
 * moved: the pupil's class is elsewhere and another row has its name, or the namesake has no row and its
 * class is here.
 */
export function overtakenBy(facts: MoveFacts): (student: HeldStudent) => boolean {
  const rows = groupBy([...facts.readings.values()], ({ fields }) => fold(fields.name));
  const lost = groupBy(
    facts.left.filter(({ state }) => state !== "removed"),
    (student) => nameAndClass(student).name,
  );
  let known: ClassMoves | undefined;
  const went = (from: string, to: string) => {
    // Most names are borne once, and nobody asks.
    known ??= sureMoves(facts);
    return known.went(from, to);
  };
  return (student) => {
    const { name, classKey } = nameAndClass(student);
    const others = (rows.get(name) ?? []).filter(
      (row) => foldCode(row.fields.classCode) !== classKey,
    );
    const namesakes = (lost.get(name) ?? []).filter(
      (other) => other.id !== student.id && nameAndClass(other).classKey !== classKey,
    );
    return (
      (others.length > 0 && (went(classKey, classKey) ?? 1) < MOST) ||
      namesakes.some((other) => (went(nameAndClass(other).classKey, classKey) ?? 0) >= MOST)
    );
  };
}

/** The settled rows that may not be whose they were. */
export function overtakenRows(facts: MoveFacts): { position: number; student: HeldStudent }[] {
  const { holding, rows, readings, left } = facts;
  const names = new Set([
    ...[...readings.values()].map(({ fields }) => fold(fields.name)),
    ...left.map((student) => nameAndClass(student).name),
  ]);
  const without = new Set(left.map(({ id }) => id));
  const namesakes = new Map(
    holding.students
      .filter((student) => names.has(nameAndClass(student).name) && !without.has(student.id))
      .map((student) => [student.id, student]),
  );
  if (namesakes.size === 0) return [];
  const isOvertaken = overtakenBy(facts);
  return [...rows.entries()].flatMap(([position, row]) => {
    const student = namesakes.get(row?.studentId ?? "");
    return row?.status === "ok" && student && isOvertaken(student) ? [{ position, student }] : [];
  });
}
