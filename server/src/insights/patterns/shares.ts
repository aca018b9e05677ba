// How many pupils have each support level, and each theme: by group, and over time.
import { MAX_SUPPORT_LEVEL } from "../../../../shared/columns.js";
import { countHaving, type Followed, has, nowBit, type Theme } from "./follow.js";
import { DIMENSIONS, type Group } from "./groups.js";
import type { LevelCounts, LevelShares, ThemeShare } from "./pattern-types.js";

/** Of the groups of each kind now, and of all pupils at each moment. */
export function levelShares(followed: Followed, groups: readonly Group[][]): LevelShares[] {
  const { children, levels, moments, onRoll } = followed;
  const present = levels[moments.length - 1] ?? [];
  const byGroup = groups.flatMap((of, index): LevelShares[] => {
    const by = DIMENSIONS[index];
    if (by === undefined || of.length === 0) return [];
    const shares = of.map(({ key, label, members }) => ({
      label,
      query: { by, group: key },
      ...countLevels(members, present),
    }));
    return [{ kind: "level_shares", id: `level_shares/${by}`, by, groups: shares }];
  });
  const overTime = moments.map(({ day }, index) => {
    const there = [...children.keys()].filter((child) => has(onRoll, child, 1 << index));
    return { label: day, query: null, ...countLevels(there, levels[index] ?? []) };
  });
  return [
    ...byGroup,
    { kind: "level_shares", id: "level_shares/time", by: "time", groups: overTime },
  ];
}

function countLevels(members: readonly number[], levels: readonly (number | null)[]): LevelCounts {
  const counts = Array.from({ length: MAX_SUPPORT_LEVEL + 1 }, () => 0);
  let unknown = 0;
  for (const index of members) {
    const level = levels[index] ?? null;
    if (level === null) unknown++;
    else counts[level] = (counts[level] ?? 0) + 1;
  }
  return { pupils: members.length, levels: counts, not_recorded: unknown };
}

/** Each theme's share now and at each moment, the most frequent first. */
export function themeShares(followed: Followed, themes: ReadonlyMap<string, Theme>): ThemeShare[] {
  const { children, moments, onRoll } = followed;
  const there = moments.map((_, index) => countHaving(onRoll, 1 << index));
  const shares = [...followed.themes].map(([theme, masks]): ThemeShare => {
    const overTime = moments.map(({ day }, index) => ({
      day,
      count: countHaving(masks, 1 << index),
      pupils: there[index] ?? 0,
    }));
    return {
      kind: "theme_share",
      id: `theme_share/${theme}`,
      theme,
      label: themes.get(theme)?.label ?? theme,
      count: countHaving(masks, nowBit(followed)),
      pupils: children.length,
      over_time: overTime,
      query: { theme },
    };
  });
  return shares.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
