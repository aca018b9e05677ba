// Groups that stand out beyond chance: Fisher's exact test against everyone else, corrected for all that is compared.
import {
  type Alternative,
  type Fourfold,
  fisher,
  leastFisher,
  oddsRatio,
} from "../statistics/exact-tests.js";
import { holm, withAChance } from "../statistics/holm.js";
import type { FeatureColumns } from "./features.js";
import type { Group } from "./groups.js";

/** The chance that anything at all is found where nothing stands out. */
export const ALPHA = 0.05;
/** In a large school differences that matter to nobody are beyond chance: smaller odds are not told. */
const LEAST_ODDS = 1.5;

/** A group found to stand out in one feature. */
export interface Standing {
  group: Group;
  columns: FeatureColumns;
  table: Fourfold;
  direction: "more" | "fewer";
  odds: number;
  p: number;
  adjusted: number;
}

interface Candidate {
  group: Group;
  columns: FeatureColumns;
  table: Fourfold;
  alternative: Alternative;
  least: number;
}

/**
 * The groups that stand out, the surest first, and how many comparisons there were. That fewer are
 * written about may only mean that less is written, so of themes only more is looked for.
 * @param groups each group of each kind
 */
export function findStanding(
  groups: readonly Group[],
  columns: readonly FeatureColumns[],
  children: number,
): { standing: Standing[]; tested: number; leftOut: number } {
  const compared = eachOnce(groups, children);
  const everyone = Array.from({ length: children }, (_, index) => index);
  const candidates = columns.flatMap((of) => {
    const whole = countOf(of, everyone);
    return compared.flatMap(({ group, mirrors }) => {
      const alternative = of.feature.type === "level" ? "other" : "more";
      if (mirrors && alternative === "other") return [];
      const candidate = candidateOf(group, of, whole, alternative);
      return isComparison(candidate.table) ? [candidate] : [];
    });
  });
  const tested = withAChance(candidates, ALPHA).map((candidate) => ({
    ...candidate,
    p: fisher(candidate.table, candidate.alternative),
  }));
  const standing = holm(tested).flatMap(({ comparison, adjusted }): Standing[] => {
    const { table, p, group, columns: of } = comparison;
    const odds = oddsRatio(table);
    if (adjusted > ALPHA || (odds < LEAST_ODDS && odds > 1 / LEAST_ODDS)) return [];
    return [
      { group, columns: of, table, direction: odds > 1 ? "more" : "fewer", odds, p, adjusted },
    ];
  });
  return { standing, tested: tested.length, leftOut: candidates.length - tested.length };
}

/**
 * A class that is all of its year is compared once. A group that is all that another is not `mirrors`
 * it: more in the one is fewer in the other.
 */
function eachOnce(
  groups: readonly Group[],
  children: number,
): { group: Group; mirrors: boolean }[] {
  const seen = new Set<string>();
  const smallFirst = [...groups].sort((a, b) => a.members.length - b.members.length);
  return smallFirst.flatMap((group) => {
    const { members } = group;
    const key = members.join();
    if (members.length === children || seen.has(key)) return [];
    seen.add(key);
    return [{ group, mirrors: seen.has(othersThan(members, children)) }];
  });
}

/** The key of all that are not in the group; only a half or more can be what another group is not. */
function othersThan(members: readonly number[], children: number): string {
  if (members.length * 2 < children) return "";
  const those = new Set(members);
  return Array.from({ length: children }, (_, index) => index)
    .filter((index) => !those.has(index))
    .join();
}

function candidateOf(
  group: Group,
  columns: FeatureColumns,
  whole: { known: number; having: number },
  alternative: Alternative,
): Candidate {
  const { known: size, having: count } = countOf(columns, group.members);
  const table = { total: whole.known, marked: whole.having, size, count };
  return { group, columns, table, alternative, least: leastFisher(table, alternative) };
}

function countOf({ now }: FeatureColumns, indexes: readonly number[]) {
  let [known, having] = [0, 0];
  for (const index of indexes) {
    const value = now[index] ?? -1;
    if (value >= 0) known++;
    if (value > 0) having++;
  }
  return { known, having };
}

/** Some have it and some have not, and there is someone to compare with. */
const isComparison = ({ total, marked, size }: Fourfold) =>
  marked > 0 && marked < total && size > 0 && size < total;
