// How common names, classes and notes are in a sheet: what an agreement is worth.
import type { ClassMoves } from "./class-moves.js";
import { nameParts } from "./person-names.js";

/**
 * What is known of values before any is counted: one that nobody has is borne by half a pupil in so many
 * more. So a sheet of three does not take its names for common, nor one that it never saw for unheard of.
 */
const IMAGINED_PUPILS = 200;
const IMAGINED_BEARERS = 0.5;

export interface Population {
  /** Bits that agreeing on a part of a name is worth: the rarer it is among the pupils, the more. */
  nameBits: (part: string) => number;
  /** How many pupils bear a part of a name. */
  bearers: (part: string) => number;
  /** Bits that agreeing on exactly these notes is worth. */
  notesBits: (notes: string) => number;
  /** The share of the pupils that are in a class, by its folded code. */
  classShare: (classKey: string) => number;
  moves: ClassMoves;
}

/** What a population is counted over. Names are folded, class codes folded as codes. */
export interface Census {
  names: readonly string[];
  classKeys: readonly string[];
  /** Read only where notes are compared. */
  notes: () => Iterable<string | null>;
  moves: ClassMoves;
}

export function populationOf({ names, classKeys, notes, moves }: Census): Population {
  const size = names.length + IMAGINED_PUPILS;
  const parts = countBy(names.flatMap((name) => [...new Set(nameParts(name))]));
  const classes = countBy(classKeys);
  let noteCounts: ReadonlyMap<string, number> | undefined;
  const rarity = (bearers: number) => Math.log2(size / (bearers + IMAGINED_BEARERS));
  return {
    nameBits: (part) => rarity(parts.get(part) ?? 0),
    bearers: (part) => parts.get(part) ?? 0,
    notesBits: (text) => {
      noteCounts ??= countBy([...notes()].flatMap((one) => one ?? []));
      return rarity(noteCounts.get(text) ?? 0);
    },
    classShare: (classKey) => (classes.get(classKey) ?? 0) / Math.max(1, classKeys.length),
    moves,
  };
}

function countBy<T>(keys: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
