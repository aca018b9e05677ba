// Tests of pupils, and of what became of them, that the gold functions of several question files are put together from.
import type { Pupil, School } from "./pupils.js";
import type { ChangeTest, Where } from "./questions.js";

export const all =
  (...tests: Where[]): Where =>
  (p) =>
    tests.every((test) => test(p));

export const any =
  (...tests: Where[]): Where =>
  (p) =>
    tests.some((test) => test(p));

export const not =
  (test: Where): Where =>
  (p) =>
    !test(p);

export const year =
  (...years: number[]): Where =>
  (p) =>
    years.includes(p.year);

export const level =
  (...levels: number[]): Where =>
  (p) =>
    p.level !== null && levels.includes(p.level);

/** Whether a level is filled in and reaches `n`. */
export const least =
  (n: number): Where =>
  (p) =>
    p.level !== null && p.level >= n;

export const campus =
  (name: string): Where =>
  (p) =>
    p.campus === name;

export const sheet =
  (name: string): Where =>
  (p) =>
    p.sheet === name;

export const forename =
  (name: string): Where =>
  (p) =>
    p.name.startsWith(`${name} `);

export const surname =
  (name: string): Where =>
  (p) =>
    p.name.endsWith(` ${name}`);

export const noLevel: Where = (p) => p.level === null;
export const noNotes: Where = (p) => p.notes.trim() === "";

/** Whether the cell of a column is one of these; a column that the sheet lacks holds nothing, not even an empty cell. */
export const has =
  (column: string, ...cells: string[]): Where =>
  (p) => {
    const cell = p.extra[column];
    return cell !== undefined && cells.includes(cell);
  };

/** The number in a column; NaN where there is none. */
export const numberIn =
  (column: string) =>
  (p: Pupil): number =>
    Number.parseFloat(p.extra[column] || "NaN");

/** A change of a pupil who passes: after it or, of those who left, before. */
export const changeOf =
  (change: ChangeTest, where: Where): ChangeTest =>
  (before, after) => {
    const pupil = after ?? before;
    return pupil !== null && change(before, after) && where(pupil);
  };

/**
 * The day on which a pupil changed in a way, `2025-05-16`.
 * @throws Error where that was not one day
 */
export function dayOf(school: School, name: string, test: ChangeTest): string {
  const [change, ...others] = school
    .changes("0000")
    .filter(({ before, after }) => (after ?? before)?.name === name && test(before, after));
  if (!change || others.length > 0) throw new Error(`Not one such change of ${name}`);
  return change.day;
}
