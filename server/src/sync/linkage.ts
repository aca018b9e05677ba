// Decides by record linkage which changed row is which pupil: the best score, by a margin.
import {
  type Linkable,
  type Population,
  type Profile,
  profileOf,
  type Score,
  scorePair,
} from "./pair-score.js";
import { nameParts } from "./person-names.js";

export interface Link {
  /** Indices into the two lists. */
  student: number;
  row: number;
  reason: string;
}

/** A pair below this is not taken for one pupil. */
const THRESHOLD_BITS = 6;
/** By so much a pair must beat the next best of both its sides; below it nothing is guessed. */
const MARGIN_BITS = 3;
/**
 * A row without a name hands nothing on: it only keeps the pupil's last good version. So a place
 * that the rest of the row does not speak against is enough.
 */
const NAMELESS_BITS = 1;
/** A name or name part that more pupils share than this is too common to look for pairs by. */
const COMMON = 50;

interface Pair extends Score {
  student: number;
  row: number;
  nameless: boolean;
}

/**
 * Links rows to pupils, each at most once, where a pair has THRESHOLD_BITS and beats any other of
 * either side by MARGIN_BITS. Deterministic: equal scores go by the order of the lists.
 */
export function linkByScore(
  students: readonly Linkable[],
  rows: readonly Linkable[],
  population: Population,
): Link[] {
  const studentProfiles = students.map(profileOf);
  const candidatesOf = candidateFinder(studentProfiles);
  const pairs = rows.map(profileOf).flatMap((row, index) =>
    candidatesOf(row).flatMap((student): Pair[] => {
      const profile = studentProfiles[student];
      const score = profile ? scorePair(profile, row, population) : null;
      return score ? [{ student, row: index, nameless: row.name === "", ...score }] : [];
    }),
  );
  pairs.sort((a, b) => b.bits - a.bits || a.student - b.student || a.row - b.row);
  return chooseLinks(pairs);
}

/** Takes pairs best first. */
function chooseLinks(pairs: readonly Pair[]): Link[] {
  const links: Link[] = [];
  const nextBest = runnersUp(pairs);
  const linked = { student: new Set<number>(), row: new Set<number>() };
  for (const pair of pairs) {
    const enough = pair.nameless
      ? pair.bits >= NAMELESS_BITS
      : pair.bits >= THRESHOLD_BITS && pair.bits - nextBest(pair) >= MARGIN_BITS;
    if (!enough || linked.student.has(pair.student) || linked.row.has(pair.row)) continue;
    linked.student.add(pair.student);
    linked.row.add(pair.row);
    links.push({ student: pair.student, row: pair.row, reason: pair.reasons.join(", ") });
  }
  return links;
}

/** The best score that either side of a pair has with anyone else. Takes pairs best first. */
function runnersUp(pairs: readonly Pair[]): (pair: Pair) => number {
  const best = { student: new Map<number, Pair[]>(), row: new Map<number, Pair[]>() };
  for (const pair of pairs) {
    // A row without a name is no rival: it hands nothing on.
    if (pair.nameless) continue;
    for (const side of ["student", "row"] as const) {
      const known = best[side].get(pair[side]);
      if (known === undefined) best[side].set(pair[side], [pair]);
      else if (known.length < 2) known.push(pair);
    }
  }
  const rival = (pair: Pair, side: "student" | "row") =>
    best[side].get(pair[side])?.find((other) => other !== pair)?.bits ?? Number.NEGATIVE_INFINITY;
  return (pair) => Math.max(rival(pair, "student"), rival(pair, "row"));
}

/**
 * Finds the students worth comparing with a row: those that share its name, a part of it that is not
 * too common, its place, or, for a row without a name, a neighbour.
 */
function candidateFinder(students: readonly Profile[]): (row: Profile) => number[] {
  const byKey = new Map<string, number[]>();
  const keysOf = ({ name, position, above, below }: Profile) => [
    `name ${name}`,
    ...new Set(nameParts(name).map((part) => `part ${part}`)),
    ...(position === null ? [] : [`place ${position}`]),
    ...(above === null ? [] : [`above ${above}`]),
    ...(below === null ? [] : [`below ${below}`]),
  ];
  for (const [index, student] of students.entries()) {
    for (const key of keysOf(student)) {
      const same = byKey.get(key);
      if (same) same.push(index);
      else byKey.set(key, [index]);
    }
  }
  return (row) => {
    const found = new Set<number>();
    for (const key of keysOf(row)) {
      const same = byKey.get(key) ?? [];
      if (same.length <= COMMON) for (const student of same) found.add(student);
    }
    return [...found];
  };
}
