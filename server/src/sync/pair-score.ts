// Scores how likely a row is a pupil's, in bits: agreements speak for it, differences against it.
import { distance } from "fastest-levenshtein";
import { type Field, fold, foldCode } from "../../../shared/columns.js";
import {
  areSpellings,
  compareFoldedNames,
  type NameLikeness,
  shareFirstName,
} from "./person-names.js";
import type { Population } from "./population.js";
import type { StudentFields } from "./row.js";

/** A pupil or a row that nothing certain has settled. */
export interface Linkable {
  /** Where it stands, or stood, in the sheet; null for one without a row. */
  position: number | null;
  /** The pupils settled in the rows next above and below; null where there is none. */
  above: string | null;
  below: string | null;
  fields: StudentFields;
  /** The fields whose cells could not be read, so that they say nothing. */
  unread: ReadonlySet<Field>;
}

/**
 * Weights in bits: log2(m / u), where m is how often a comparison comes out so for one pupil's changed
 * row and u how often for two pupils' (Fellegi and Sunter, "A Theory for Record Linkage", Journal of
 * the American Statistical Association 64, 1969). m and u are counted on histories of which the truth
 * is known; `npx tsx scripts/identity-weights.ts` counts them again, docs/identity.md shows them.
 * Agreeing on a name, on notes and on a class counts by how rare the value is.
 */
const WEIGHTS = {
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

const FAR_YEARS = 2;
/** Where a smaller part of a class went, it did not go: one pupil changed class. */
const FEWEST_OF_CLASS = 0.25;
/** No name is so rare that it outweighs everything. */
const MOST_NAME_BITS = 14;
const MOST_PART_BITS = 8;
const MOST_NOTES_BITS = 8;
/** Cells do not change one by one where two rows are swapped or a row is typed anew: they all differ at once. */
const LEAST_CELL_BITS = -10;
const NOTES_LIKENESS = 0.6;
const LONGEST_COMPARED = 1_000;

export interface Score {
  likeness: NameLikeness | "nameless";
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

/** A pupil or row with its folded keys, so that comparing many pairs folds each once. */
export interface Profile extends Linkable {
  name: string;
  classKey: string;
}

export function profileOf(item: Linkable): Profile {
  const { name, classCode } = item.fields;
  return { ...item, name: fold(name), classKey: foldCode(classCode) };
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

/** The bits of all cells but name, student_id and place. */
export function cellBits(student: Profile, row: Profile, population: Population): number {
  const tally = new Tally();
  scoreCells(student, row, population, tally);
  return tally.bits;
}

class Tally {
  bits = 0;
  readonly reasons: string[] = [];
  readonly outcomes: WeightName[] = [];

  add(name: WeightName, reason?: string, rarity = 0): void {
    this.bits += WEIGHTS[name] + rarity;
    this.outcomes.push(name);
    if (reason) this.reasons.push(reason);
  }
}

const placeWords = (student: Profile, row: Profile) =>
  row.above === student.above && row.below === student.below && (row.above ?? row.below) !== null
    ? "same neighbours"
    : row.position === student.position
      ? "same row"
      : "a neighbour is the same";

interface NameScore extends Pick<Score, "likeness" | "reasons" | "outcomes"> {
  bits: number;
  /** Only the order of the parts differs. */
  turned: boolean;
  /** Others at the school bear either spelling. */
  twoNames: boolean;
}

function scoreName(student: Profile, row: Profile, population: Population): NameScore {
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

function scoreCells(student: Profile, row: Profile, population: Population, tally: Tally): void {
  const [a, b] = [student.fields, row.fields];
  const classSaid = scoreClass(student, row, population, tally);
  // Years follow from classes: they say something of their own only where the classes differ.
  const off = classSaid ? null : yearsOff(a, b, population);
  if (off === 0) tally.add("yearExpected");
  else if (off !== null) tally.add("yearOther", "another year");
  if (a.campus !== null && b.campus !== null)
    if (foldCode(a.campus) === foldCode(b.campus)) tally.add("campusSame");
    else tally.add("campusDifferent", "another campus");
  if (a.supportLevel !== null && b.supportLevel !== null)
    tally.add(a.supportLevel === b.supportLevel ? "levelSame" : "levelDifferent");
  if (a.supportNotes !== null && b.supportNotes !== null) {
    const notes = compareNotes(a.supportNotes, b.supportNotes);
    if (notes === "same")
      tally.add(
        "notesSame",
        "same notes",
        Math.min(population.notesBits(a.supportNotes), MOST_NOTES_BITS),
      );
    else if (notes === "similar") tally.add("notesSimilar", "similar notes");
    else tally.add("notesDifferent");
  }
  const extras = Object.entries(b.extra);
  if (extras.length > 0 && extras.every(([key, value]) => a.extra[key] === value))
    tally.add("extraSame", "same other columns");
}

/** By how many years the row is off what the school did; null where a year is missing. */
function yearsOff(a: StudentFields, b: StudentFields, { moves }: Population): number | null {
  if (a.yearGroup === null || b.yearGroup === null) return null;
  return Math.abs(b.yearGroup - a.yearGroup - moves.yearShift);
}

/** Whether the classes agree: it is in its class, or where a good part of that went. */
function scoreClass(student: Profile, row: Profile, population: Population, tally: Tally): boolean {
  if (row.classKey === "") {
    if (!row.unread.has("class_code")) tally.add("classEmptied", "no class");
    return false;
  }
  const stays = row.classKey === student.classKey;
  const { went: wentTo, together } = population.moves;
  // Where the school moved, a class of which nothing is known did too, or left.
  const went = wentTo(student.classKey, row.classKey) ?? (stays && !together ? 1 : 0);
  if (went < FEWEST_OF_CLASS) {
    tally.add("classDifferent", "another class");
    return false;
  }
  const share = Math.max(population.classShare(row.classKey), 1 / 100);
  tally.add("classSame", stays ? "same class" : "moved with its class", Math.log2(went / share));
  return true;
}

function compareNotes(a: string, b: string): "same" | "similar" | "different" {
  // Comparing takes the product of the lengths; the beginnings tell enough.
  const [left, right] = [a, b].map((text) => fold(text.slice(0, LONGEST_COMPARED)));
  if (left === undefined || right === undefined) return "different";
  if (left === right) return a.length === b.length ? "same" : "similar";
  return 1 - distance(left, right) / Math.max(left.length, right.length) >= NOTES_LIKENESS
    ? "similar"
    : "different";
}
