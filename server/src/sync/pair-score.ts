// Scores how likely a row is a pupil's, in bits: agreements speak for it, differences against it.

import { scoreCells, Tally, yearsOff } from "./cell-score.js";
import { type NameScore, scoreName } from "./name-score.js";
import type { Population } from "./population.js";
import type { Profile } from "./profile.js";
import { WEIGHTS, type WeightName } from "./score-weights.js";

const FAR_YEARS = 2;

/** Cells do not change one by one where two rows are swapped or a row is typed anew: they all differ at once. */
const LEAST_CELL_BITS = -10;

export interface Score {
  likeness: NameScore["likeness"];
  /** What the names, the school's own ids and an impossible year say. */
  nameBits: number;
  /** What all other cells and the place say. */
  cellBits: number;
  /**
   * Whether the name may decide. A similar one may not where others at the school bear both its spellings,
   * which makes them two names; nor where the other cells are another pupil's, as a correction leaves them.
   * No name may that is years away when the school moves up.
   */
  decides: boolean;
  /** Whether nothing but the name agrees, and the year is far off. */
  onlyName: boolean;
  reasons: string[];
  /** What came out of each comparison. */
  outcomes: WeightName[];
}

/**
 * Scores a pair. Where the names are two people's, `likeness` says so, and `nameBits` counts a first
 * name that both have: enough for asking a person, and never for deciding.
 */
export function scorePair(student: Profile, row: Profile, population: Population): Score {
  const tally = new Tally();
  const place = [student.position, student.above, student.below];
  const samePlace = [row.position, row.above, row.below].some(
    (value, index) => value !== null && value === place[index],
  );
  const name = scoreName(student, row, population);
  scoreCells(student, row, population, tally);
  const refs = [student.fields.studentRef, row.fields.studentRef];
  const otherRef = refs[0] !== null && refs[1] !== null && refs[0] !== refs[1];
  const yearFar = (yearsOff(student.fields, row.fields, population) ?? 0) >= FAR_YEARS;
  const otherRow = tally.bits < 0;
  // In September each year goes on to the next, so that one who is years off is a leaver's namesake.
  const leftSchool = population.moves.together && tally.outcomes.includes("classDifferent");
  if (samePlace) tally.add("placeSame", placeWords(student, row));
  else if (student.position !== null) tally.add("placeDifferent");
  return {
    likeness: name.likeness,
    nameBits:
      name.bits +
      (otherRef ? WEIGHTS.refDifferent : 0) +
      (yearFar ? WEIGHTS.yearFar - WEIGHTS.yearOther : 0),
    cellBits: Math.max(tally.bits, LEAST_CELL_BITS),
    onlyName: yearFar && tally.bits <= LEAST_CELL_BITS,
    decides:
      !(leftSchool && yearFar) &&
      (name.likeness === "same" || name.turned || (!name.twoNames && !otherRow)),
    reasons: [...name.reasons, ...(otherRef ? ["another student id"] : []), ...tally.reasons],
    outcomes: [...name.outcomes, ...tally.outcomes],
  };
}

const placeWords = (student: Profile, row: Profile) =>
  row.above === student.above && row.below === student.below && (row.above ?? row.below) !== null
    ? "same neighbours"
    : row.position === student.position
      ? "same row"
      : "a neighbour is the same";
