// Arithmetic and tests that the gold functions of several question files share. It measures, so it shares no code with PTCC.
import type { Pupil, School } from "./pupils.js";
import type { Draft, Where } from "./questions.js";

/** Whether a level is filled in and reaches `least`. */
export const at = (level: number | null, least: number): boolean =>
  level !== null && level >= least;

/** The pupils now who pass. */
export const of = (school: School, where: Where): Pupil[] => school.now.filter(where);

/** A test for pupils of one of the classes. */
export const inClass =
  (...names: string[]): Where =>
  (pupil) =>
    names.includes(pupil.class);

/** A list whose gold is worked out in another way than by a test of each pupil. */
export const listOf = (ask: string, keys: (school: School) => string[]): Draft => ({
  ask,
  gold: { of: "list", keys },
});

/** The numbers that a cell gives; NaN stands for an empty one. */
export const known = (numbers: number[]): number[] => numbers.filter((n) => !Number.isNaN(n));

export const sum = (numbers: number[]): number => known(numbers).reduce((total, n) => total + n, 0);

export const mean = (numbers: number[]): number => sum(numbers) / known(numbers).length;

export function median(numbers: number[]): number {
  const sorted = known(numbers).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

type Figure = (pupil: Pupil) => number;

/** Those with the highest number; several where they tie. */
export function most(pupils: Pupil[], by: Figure): string[] {
  const best = Math.max(...known(pupils.map(by)));
  return pupils.filter((pupil) => by(pupil) === best).map(({ key }) => key);
}

/**
 * The `n` with the highest numbers, the highest first.
 * @throws Error where a tie leaves open who they are
 */
export function highest(pupils: Pupil[], by: Figure, n: number): string[] {
  const sorted = pupils.filter((p) => !Number.isNaN(by(p))).sort((a, b) => by(b) - by(a));
  const [last, next] = [sorted[n - 1], sorted[n]];
  if (last && next && by(last) === by(next)) throw new Error(`The ${n} highest are not ${n}`);
  return sorted.slice(0, n).map(({ key }) => key);
}

/** The `n` with the lowest numbers, as `highest`. */
export const lowest = (pupils: Pupil[], by: Figure, n: number): string[] =>
  highest(pupils, (pupil) => -by(pupil), n);

type Test = (before: Pupil | null, after: Pupil | null) => boolean;
export const joined: Test = (a, b) => a === null && b !== null;
export const left: Test = (a, b) => a !== null && b === null;
export const moved: Test = (a, b) => !!a && !!b && a.class !== b.class;
export const rose: Test = (a, b) => a?.level != null && b?.level != null && b.level > a.level;
export const fell: Test = (a, b) => a?.level != null && b?.level != null && b.level < a.level;
export const rewritten: Test = (a, b) => !!a && !!b && a.notes !== b.notes;
