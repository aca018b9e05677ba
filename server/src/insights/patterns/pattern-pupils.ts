// The pupils behind a number: those of a group that have, gained or lost a feature.
import { type FeatureColumns, featureColumns } from "./features.js";
import type { Followed, Theme } from "./follow.js";
import { groupsBy } from "./groups.js";
import type { Feature, PupilsQuery } from "./pattern-types.js";

type IsMeant = (index: number) => boolean;

/**
 * Indexes of the children that the query leaves; all of them where it names nothing. A group or theme
 * that is not there leaves none.
 */
export function childrenBehind(
  followed: Followed,
  query: PupilsQuery,
  themes: ReadonlyMap<string, Theme>,
): number[] {
  const { by, theme, change } = query;
  const columns = featureColumns(followed, themes);
  const tests: IsMeant[] = [];
  const test = (isAsked: (feature: Feature) => boolean) => {
    const column = columns.find(({ feature }) => isAsked(feature));
    tests.push(column ? testOf(column, change) : () => false);
  };
  if (theme !== undefined) test((feature) => feature.type === "theme" && feature.theme === theme);
  if (change !== undefined && theme === undefined)
    test((feature) => feature.type === "level" && feature.min === query.level_min);
  else tests.push(levelTest(followed, query));
  const members =
    by === undefined ? [...followed.children.keys()] : (groupOf(followed, query)?.members ?? []);
  return members.filter((index) => tests.every((holds) => holds(index)));
}

function testOf({ now, before, last }: FeatureColumns, change: PupilsQuery["change"]): IsMeant {
  if (change === undefined) return (index) => now[index] === 1;
  const [was, is] = change === "gained" ? [0, 1] : [1, 0];
  return (index) => before[index] === was && last[index] === is;
}

function levelTest({ levels }: Followed, query: PupilsQuery): IsMeant {
  const { level_min: min, level_max: max, no_level: none } = query;
  const present = levels.at(-1) ?? [];
  return (index) => {
    const level = present[index] ?? null;
    if (level === null) return min === undefined && max === undefined;
    return none !== true && level >= (min ?? level) && level <= (max ?? level);
  };
}

/** What the group that is asked for is called; null where none is, or it is not there. */
export const groupLabel = (followed: Followed, query: PupilsQuery): string | null =>
  groupOf(followed, query)?.label ?? null;

const groupOf = (followed: Followed, { by, group }: PupilsQuery) =>
  by === undefined ? undefined : groupsBy(by, followed).find(({ key }) => key === group);
