// Reckons a number of a set of pupils: how many, what share, an average.

import type { Measure } from "../query.js";
import type { Member } from "./pupil-set.js";
import { oncePerPerson } from "./pupil-set.js";
import { numberOf } from "./record-values.js";

/** Whether the number is that of one pupil, or of those who share it. */
export const isExtreme = ({ fn }: Measure): boolean => fn === "max" || fn === "min";

type NumberMeasure = Extract<Measure, { column: unknown }>;

export interface Reckoned {
  /** Null where there is nothing to reckon with. Shares go from 0 to 100, with one decimal. */
  value: number | null;
  /** The same before it was rounded. */
  exact?: number;
  /** The pupils whom the number is of: for a share the part, for an average those with a number. */
  members: Member[];
  /** How many the set holds. */
  of: number;
}

/**
 * The number of the set, each child once.
 * @param part of a share: the children in it
 */
export function reckon(
  measure: Measure,
  set: readonly Member[],
  part: ReadonlySet<string>,
): Reckoned {
  const pupils = oncePerPerson(set);
  const of = pupils.length;
  switch (measure.fn) {
    case "count":
      return { value: of, members: pupils, of };
    case "share": {
      const members = pupils.filter(({ person }) => part.has(person));
      if (of === 0) return { value: null, members, of };
      const exact = (100 * members.length) / of;
      return { value: rounded(exact, 1), exact, members, of };
    }
    default:
      return ofNumbers(measure, pupils);
  }
}

function ofNumbers({ fn, column }: NumberMeasure, pupils: Member[]): Reckoned {
  const told = pupils.flatMap((member) => {
    const n = numberOf(member.record, column);
    return n === null ? [] : [{ member, n }];
  });
  const numbers = told.map(({ n }) => n).sort((a, b) => a - b);
  const exact = numbers.length === 0 ? null : FUNCTIONS[fn](numbers);
  const value = exact === null ? null : rounded(exact, 2);
  const ends = endsOf(fn, numbers)?.map((end) => rounded(end, 2));
  const members = told.filter(({ n }) => !ends || ends.includes(rounded(n, 2)));
  return {
    value,
    ...(exact !== null && { exact }),
    members: members.map(({ member }) => member),
    of: pupils.length,
  };
}

/** The numbers at the ends that the measure is of; null where it is of all of them. */
function endsOf(fn: NumberMeasure["fn"], numbers: readonly number[]): number[] | null {
  const [least, most] = [numbers.slice(0, 1), numbers.slice(-1)];
  if (fn === "spread") return [...least, ...most];
  return fn === "max" ? most : fn === "min" ? least : null;
}

/** Of numbers in ascending order, at least one. */
const FUNCTIONS: Record<NumberMeasure["fn"], (numbers: readonly number[]) => number> = {
  sum: total,
  average: (numbers) => total(numbers) / numbers.length,
  median: (numbers) => {
    const middle = (numbers.length - 1) / 2;
    return ((numbers[Math.floor(middle)] ?? 0) + (numbers[Math.ceil(middle)] ?? 0)) / 2;
  },
  min: (numbers) => numbers[0] ?? 0,
  max: (numbers) => numbers.at(-1) ?? 0,
  spread: (numbers) => (numbers.at(-1) ?? 0) - (numbers[0] ?? 0),
};

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}

/** Halves go up, as in school. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * scale) / scale;
}
