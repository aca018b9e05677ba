// Features that more of the same pupils have than before: McNemar's exact test, corrected for all that is compared.
import { leastMcnemar, mcnemar } from "../statistics/exact-tests.js";
import { holm, withAChance } from "../statistics/holm.js";
import type { FeatureColumns } from "./features.js";
import { ALPHA } from "./stand-out.js";

/** What became of a feature among the pupils of whom both is known. */
export interface Course {
  columns: FeatureColumns;
  pupils: number;
  before: number;
  now: number;
  gained: number;
  lost: number;
}

export interface Grown extends Course {
  p: number;
  adjusted: number;
}

/** What grew or shrank beyond chance, the surest first, and how many comparisons there were. */
export function findGrowth(columns: readonly FeatureColumns[]): {
  grown: Grown[];
  tested: number;
  leftOut: number;
} {
  const courses = columns
    .map(courseOf)
    .filter(({ gained, lost }) => gained + lost > 0)
    .map((course) => ({ ...course, least: leastMcnemar(course.gained + course.lost) }));
  const tested = withAChance(courses, ALPHA).map((course) => ({ ...course, p: mcnemar(course) }));
  const grown = holm(tested).flatMap(({ comparison: { least: _, ...course }, adjusted }) =>
    adjusted <= ALPHA ? [{ ...course, adjusted }] : [],
  );
  return { grown, tested: tested.length, leftOut: courses.length - tested.length };
}

function courseOf(columns: FeatureColumns): Course {
  const course = { columns, pupils: 0, before: 0, now: 0, gained: 0, lost: 0 };
  for (let index = 0; index < columns.before.length; index++) {
    const before = columns.before[index] ?? -1;
    const now = columns.last[index] ?? -1;
    if (before < 0 || now < 0) continue;
    course.pupils++;
    course.before += before;
    course.now += now;
    if (now > before) course.gained++;
    if (now < before) course.lost++;
  }
  return course;
}
