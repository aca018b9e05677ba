// Puts together what is found in the pupils of a moment: what stands out, what grew, and the shares of all.
import { featureColumns } from "./features.js";
import { countHaving, type Followed, firstBit, has, lastBit, type Theme } from "./follow.js";
import { DIMENSIONS, groupsBy } from "./groups.js";
import { findGrowth, type Grown } from "./growth.js";
import type { Feature, Growth, Patterns, PupilsQuery, StandsOut } from "./pattern-types.js";
import { levelShares, themeShares } from "./shares.js";
import { findStanding, type Standing } from "./stand-out.js";
import {
  expectedOf,
  featureWords,
  growthCompared,
  growthWords,
  METHOD,
  standingCompared,
  standingWords,
} from "./words.js";

/** All that is found. Findings come first, the surest of them before the others. */
export function patternsOf(
  followed: Followed,
  themes: ReadonlyMap<string, Theme>,
  weeks: number,
): Patterns {
  const { children, moments, onRoll, noted } = followed;
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) throw new Error("patterns are of a moment");
  const columns = featureColumns(followed, themes);
  const groups = DIMENSIONS.map((by) => groupsBy(by, followed));
  const { standing, ...compared } = findStanding(groups.flat(), columns, children.length);
  const { grown, ...followedUp } = findGrowth(columns);
  const both = countHaving(onRoll, firstBit);
  const written = (bit: number) =>
    countHaving(
      noted.map((mask, index) => (has(onRoll, index, firstBit) ? mask : 0)),
      bit,
    );
  const isKindOf = (a: Feature, b: Feature) => areKin(a, b, themes);
  const outstanding = folded(standing, (one, other) => sayMuchTheSame(one, other, isKindOf));
  const growing = folded(grown, (one, other) =>
    isKindOf(one.columns.feature, other.columns.feature),
  );
  return {
    as_of: last.at,
    day: last.day,
    weeks,
    compared_with: first.day,
    pupils: children.length,
    pupils_then: both,
    noted_then: written(firstBit),
    noted_now: written(lastBit(followed)),
    logs_compared: followed.logsCompared,
    standing_out: standingCompared(compared, outstanding.length),
    growth: growthCompared(followedUp, { growing: growing.length, both, day: first.day }),
    method: [...METHOD],
    patterns: [
      ...outstanding.map(({ finding, also }) => standsOut(finding, also)),
      ...growing.map(({ finding, also }) => growthOf(finding, also, first.day)),
      ...levelShares(followed, groups),
      ...themeShares(followed, themes),
    ],
  };
}

/** Joins findings that say much the same to the surest of them, as its `also`. */
function folded<Finding extends { columns: { feature: Feature } }>(
  findings: readonly Finding[],
  same: (one: Finding, other: Finding) => boolean,
): { finding: Finding; also: string[] }[] {
  const kept: { finding: Finding; also: string[] }[] = [];
  for (const finding of findings) {
    const surer = kept.find((other) => same(other.finding, finding));
    if (surer) surer.also.push(featureWords(finding.columns.feature));
    else kept.push({ finding, also: [] });
  }
  return kept;
}

const sayMuchTheSame = (
  one: Standing,
  other: Standing,
  isKindOf: (a: Feature, b: Feature) => boolean,
) =>
  one.group === other.group &&
  one.direction === other.direction &&
  isKindOf(one.columns.feature, other.columns.feature);

/** Both are levels, or one theme is a kind of the other. */
function areKin(a: Feature, b: Feature, themes: ReadonlyMap<string, Theme>): boolean {
  if (a.type === "level" || b.type === "level") return a.type === b.type;
  const within = (theme: string, other: string) => themes.get(theme)?.within.includes(other);
  return within(a.theme, b.theme) || within(b.theme, a.theme) || false;
}

function standsOut(finding: Standing, also: string[]): StandsOut {
  const { group, columns, table, direction, odds, p, adjusted } = finding;
  const { feature } = columns;
  return {
    kind: "stands_out",
    id: `stands_out/${group.by}/${group.key}/${featureId(feature)}`,
    by: group.by,
    group: group.label,
    feature,
    direction,
    count: table.count,
    pupils: table.size,
    rest_count: table.marked - table.count,
    rest_pupils: table.total - table.size,
    expected: expectedOf(table),
    odds_ratio: Number.isFinite(odds) ? odds : null,
    p,
    p_adjusted: adjusted,
    also,
    words: standingWords(finding),
    query: { by: group.by, group: group.key, ...featureQuery(feature) },
  };
}

function growthOf(finding: Grown, also: string[], day: string): Growth {
  const { columns, adjusted, ...course } = finding;
  const direction = course.gained > course.lost ? "more" : "fewer";
  const { feature } = columns;
  return {
    kind: "growth",
    id: `growth/${featureId(feature)}`,
    feature,
    direction,
    ...course,
    p_adjusted: adjusted,
    also,
    words: growthWords(finding, day),
    query: { ...featureQuery(feature), change: direction === "more" ? "gained" : "lost" },
  };
}

const featureId = (feature: Feature) =>
  feature.type === "theme" ? feature.theme : `level-${feature.min}`;

const featureQuery = (feature: Feature): PupilsQuery =>
  feature.type === "theme" ? { theme: feature.theme } : { level_min: feature.min };
