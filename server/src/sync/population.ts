// How common names, classes and notes are in a sheet, and where its classes have moved: what an agreement is worth.

import { nameParts } from "./person-names.js";
import type { StudentFields } from "./row.js";

/**
 * What is known of values before any is counted: one that nobody has is borne by half a pupil in so many
 * more. So a sheet of three does not take its names for common, nor one that it never saw for unheard of.
 */
const IMAGINED_PUPILS = 200;
const IMAGINED_BEARERS = 0.5;
/** A move of a class, or of the years, is seen where so many pupils made it, and most of the class. */
const MOVED_TOGETHER = 3;

export interface Population {
  /** Bits that agreeing on a part of a name is worth: the rarer it is among the pupils, the more. */
  nameBits: (part: string) => number;
  /** How many pupils bear a part of a name. */
  bearers: (part: string) => number;
  /** Bits that agreeing on exactly these notes is worth. */
  notesBits: (notes: string) => number;
  /** The share of the pupils that are in a class, by its folded code. */
  classShare: (classKey: string) => number;
  /** Where the pupils of a class are now, where most of those surely known went to one other. */
  movedTo: (classKey: string) => string | undefined;
  /** By how much the year groups of those surely known rose. */
  yearShift: number;
}

/** What a population is counted over. Names are folded, class codes folded as codes. */
export interface Census {
  names: readonly string[];
  classKeys: readonly string[];
  /** Read only where notes are compared. */
  notes: () => Iterable<string | null>;
  /** Pupils that are surely known, before and now. */
  moves: readonly { from: ClassAndYear; to: ClassAndYear }[];
}

type ClassAndYear = { classKey: string } & Pick<StudentFields, "yearGroup">;

export function populationOf({ names, classKeys, notes, moves }: Census): Population {
  const size = names.length + IMAGINED_PUPILS;
  const parts = countBy(names.flatMap((name) => [...new Set(nameParts(name))]));
  const classes = countBy(classKeys);
  let noteCounts: ReadonlyMap<string, number> | undefined;
  const rarity = (bearers: number) => Math.log2(size / (bearers + IMAGINED_BEARERS));
  const movedTo = classMoves(moves);
  return {
    nameBits: (part) => rarity(parts.get(part) ?? 0),
    bearers: (part) => parts.get(part) ?? 0,
    notesBits: (text) => {
      noteCounts ??= countBy([...notes()].flatMap((one) => one ?? []));
      return rarity(noteCounts.get(text) ?? 0);
    },
    classShare: (classKey) => (classes.get(classKey) ?? 0) / Math.max(1, classKeys.length),
    movedTo: (classKey) => movedTo.get(classKey),
    yearShift: commonShift(moves),
  };
}

function classMoves(moves: Census["moves"]): Map<string, string> {
  const byClass = new Map<string, string[]>();
  for (const { from, to } of moves) {
    const known = byClass.get(from.classKey);
    if (known) known.push(to.classKey);
    else byClass.set(from.classKey, [to.classKey]);
  }
  const moved = new Map<string, string>();
  for (const [from, to] of byClass) {
    const most = mostCommon(to);
    if (most !== null) moved.set(from, most);
  }
  return moved;
}

function commonShift(moves: Census["moves"]): number {
  const shifts = moves.flatMap(({ from, to }) =>
    from.yearGroup === null || to.yearGroup === null ? [] : [to.yearGroup - from.yearGroup],
  );
  return mostCommon(shifts) ?? 0;
}

/** The value of more than half, where these are enough to speak of a move together. */
function mostCommon<T>(values: readonly T[]): T | null {
  for (const [value, count] of countBy(values))
    if (count >= MOVED_TOGETHER && count > values.length / 2) return value;
  return null;
}

function countBy<T>(keys: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
