// Where the classes of a school went, and by how many years it rose: from the pupils that are surely known.
import type { StudentFields } from "./row.js";

/** A class by its folded code, with the pupil's year. */
type ClassAndYear = { classKey: string } & Pick<StudentFields, "yearGroup">;

export interface ClassMoves {
  /** The share of a class's pupils that is in another class (or in the same) now; undefined where too few are known. */
  went: (from: string, to: string) => number | undefined;
  /** By how much the year groups of most rose. */
  yearShift: number;
  /** Whether most changed class, as in September. */
  together: boolean;
}

/** Of fewer pupils there is no telling where a class went. */
const MOVED_TOGETHER = 3;

/**
 * @param changed pupils whose row changed and of whom no doubt is, as they were and are
 * @param unchanged the classes of the pupils whose rows are as they were
 */
export function classMoves(
  changed: readonly { from: ClassAndYear; to: ClassAndYear }[],
  unchanged: readonly string[],
): ClassMoves {
  const known = new Map<string, number>();
  const counts = new Map<string, number>();
  const add = (from: string, to: string) => {
    known.set(from, (known.get(from) ?? 0) + 1);
    counts.set(`${from}\u001f${to}`, (counts.get(`${from}\u001f${to}`) ?? 0) + 1);
  };
  for (const { from, to } of changed) add(from.classKey, to.classKey);
  for (const classKey of unchanged) add(classKey, classKey);
  const all = changed.length + unchanged.length;
  const moved = changed.filter(({ from, to }) => from.classKey !== to.classKey).length;
  return {
    went: (from, to) => {
      const ofClass = known.get(from) ?? 0;
      if (ofClass < MOVED_TOGETHER) return undefined;
      return (counts.get(`${from}\u001f${to}`) ?? 0) / ofClass;
    },
    yearShift: commonShift(changed, unchanged.length),
    together: moved >= MOVED_TOGETHER && moved > all / 2,
  };
}

/** By how much more than half of the years rose, where these are enough to speak of a move together. */
function commonShift(
  changed: readonly { from: ClassAndYear; to: ClassAndYear }[],
  unchanged: number,
): number {
  const shifts = new Map<number, number>([[0, unchanged]]);
  let all = unchanged;
  for (const { from, to } of changed) {
    if (from.yearGroup === null || to.yearGroup === null) continue;
    const shift = to.yearGroup - from.yearGroup;
    shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
    all++;
  }
  for (const [shift, count] of shifts) if (count >= MOVED_TOGETHER && count > all / 2) return shift;
  return 0;
}
