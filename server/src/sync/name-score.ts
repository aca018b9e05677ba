// Scores how well the names of a pupil and a row agree.
import {
  areSpellings,
  compareFoldedNames,
  type NameLikeness,
  shareFirstName,
} from "./person-names.js";
import type { Population } from "./population.js";
import type { Profile } from "./profile.js";
import { WEIGHTS, type WeightName } from "./score-weights.js";

/** No name is so rare that it outweighs everything. */
const MOST_NAME_BITS = 14;
const MOST_PART_BITS = 8;

export interface NameScore {
  likeness: NameLikeness | "nameless";
  bits: number;
  /** Only the order of the parts differs. */
  turned: boolean;
  /** Others at the school bear either spelling. */
  twoNames: boolean;
  reasons: string[];
  outcomes: WeightName[];
}

export function scoreName(student: Profile, row: Profile, population: Population): NameScore {
  const common = { turned: false, twoNames: false };
  if (row.name === "")
    return { ...common, likeness: "nameless", bits: 0, reasons: [], outcomes: [] };
  const { likeness, shared, altered, turned, how } = compareFoldedNames(student.name, row.name);
  const rarity = (part: string) => Math.min(population.nameBits(part), MOST_PART_BITS);
  if (likeness === "different") {
    const first = shareFirstName(student.name, row.name);
    const bits = first ? rarity(shared[0] ?? "") : Number.NEGATIVE_INFINITY;
    const reason = first ? "same first name, another surname" : how;
    return { ...common, likeness, bits, reasons: [reason], outcomes: [] };
  }
  const sum = (bits: readonly number[]) => bits.reduce((all, one) => all + one, 0);
  // A spelling that nobody else has hardly comes from another pupil, whichever of the two it is.
  const alteredBits = altered.map(([a, b]) =>
    Math.max(0, Math.max(rarity(a), rarity(b)) + WEIGHTS.namePartAltered),
  );
  const agreed = Math.min(sum(shared.map(rarity)) + sum(alteredBits), MOST_NAME_BITS);
  const outcome = turned ? "nameTurned" : likeness === "same" ? "nameSame" : "nameSimilar";
  // The pupil bears the old spelling itself; the new one nobody has to bear yet.
  const twoNames = altered.some(
    ([old, now]) =>
      areSpellings(old, now) && population.bearers(old) > 1 && population.bearers(now) > 0,
  );
  return {
    likeness,
    turned,
    twoNames,
    bits: agreed + WEIGHTS[outcome],
    reasons: [
      likeness === "same" ? how : `renamed: ${how}`,
      ...(twoNames ? ["others bear either name"] : []),
    ],
    outcomes: [outcome],
  };
}
