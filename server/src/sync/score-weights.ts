// What each outcome of comparing a row with a pupil weighs.

/**
 * Weights in bits: log2(m / u), where m is how often a comparison comes out so for one pupil's changed
 * row and u how often for two pupils' (Fellegi and Sunter, "A Theory for Record Linkage", Journal of
 * the American Statistical Association 64, 1969). m and u are counted on histories of which the truth
 * is known; `npx tsx scripts/identity-weights.ts` counts them again, docs/identity.md shows them.
 * Agreeing on a name, on notes and on a class counts by how rare the value is.
 */
export const WEIGHTS = {
  nameSame: 0,
  nameSimilar: -9,
  /** The same parts in another order, or joined otherwise. */
  nameTurned: -7,
  /** Of a part that is misspelt or short, beside how rare the rarer spelling is. */
  namePartAltered: -2,
  classSame: -0.3,
  classDifferent: -3,
  /** A cell that was emptied is an observation, one that cannot be read is none. */
  classEmptied: -4,
  yearExpected: 2,
  yearOther: -3,
  campusSame: 1,
  campusDifferent: -4,
  levelSame: 1,
  levelDifferent: -2,
  notesSame: -0.5,
  notesSimilar: 3,
  notesDifferent: -2,
  extraSame: 1,
  refDifferent: -16,
  /** Two years or more off what the school did: a leaver's namesake among the joiners. */
  yearFar: -8,
  placeSame: 5,
  placeDifferent: -1,
} as const;

export type WeightName = keyof typeof WEIGHTS;

/** The weight of an outcome, beside what the rarity of a value adds. */
export const weightOf = (name: WeightName): number => WEIGHTS[name];
