// Scores how likely a row is a pupil's, in bits: agreements speak for it, differences against it.
import { distance } from "fastest-levenshtein";
import { type Field, fold, foldCode } from "../../../shared/columns.js";
import { compareFoldedNames, type NameLikeness, shareFirstName } from "./person-names.js";
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
  nameSimilar: -5,
  /** The same parts in another order, or joined otherwise. */
  nameTurned: -1,
  /** Of a part that is misspelt or short: less is known of what it says. */
  namePartAltered: -3,
  classKept: -0.3,
  classDifferent: -3,
  /** A cell that was emptied is an observation, one that cannot be read is none. */
  classEmptied: -4,
  yearExpected: 2,
  yearOther: -4,
  campusSame: 0.5,
  campusDifferent: -2,
  levelSame: 1,
  levelDifferent: -1,
  notesSimilar: 4,
  notesDifferent: -1,
  extraSame: 1,
  refDifferent: -10,
  placeSame: 3,
  placeDifferent: -1,
} as const;

/** No name is so rare that it outweighs everything. */
const MOST_NAME_BITS = 14;
const MOST_PART_BITS = 8;
const MOST_NOTES_BITS = 8;
const NOTES_LIKENESS = 0.6;
const LONGEST_COMPARED = 1_000;

export interface Score {
  likeness: NameLikeness | "nameless";
  /** What the names alone say. */
  nameBits: number;
  /** What all other cells and the place say. */
  cellBits: number;
  reasons: string[];
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
  if (refs[0] !== null && refs[1] !== null && refs[0] !== refs[1])
    tally.add(WEIGHTS.refDifferent, "another student id");
  if (samePlace) tally.add(WEIGHTS.placeSame, placeWords(student, row));
  else if (student.position !== null) tally.add(WEIGHTS.placeDifferent);
  return {
    likeness: name.likeness,
    nameBits: name.bits,
    cellBits: tally.bits,
    reasons: [...name.reasons, ...tally.reasons],
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

  add(weight: number, reason?: string): void {
    this.bits += weight;
    if (reason) this.reasons.push(reason);
  }
}

const placeWords = (student: Profile, row: Profile) =>
  row.above === student.above && row.below === student.below && (row.above ?? row.below) !== null
    ? "same neighbours"
    : row.position === student.position
      ? "same row"
      : "a neighbour is the same";

function scoreName(
  student: Profile,
  row: Profile,
  population: Population,
): { likeness: Score["likeness"]; bits: number; reasons: string[] } {
  if (row.name === "") return { likeness: "nameless", bits: 0, reasons: [] };
  const { likeness, shared, altered, turned, how } = compareFoldedNames(student.name, row.name);
  const rarity = (part: string) => Math.min(population.nameBits(part), MOST_PART_BITS);
  if (likeness === "different") {
    const first = shareFirstName(student.name, row.name);
    const bits = first ? rarity(shared[0] ?? "") : Number.NEGATIVE_INFINITY;
    return { likeness, bits, reasons: first ? ["same first name, another surname"] : [how] };
  }
  const sum = (parts: readonly string[], each: number) =>
    parts.reduce((bits, part) => bits + Math.max(0, rarity(part) + each), 0);
  const agreed = sum(shared, 0) + sum(altered, WEIGHTS.namePartAltered);
  const penalty = turned ? WEIGHTS.nameTurned : likeness === "same" ? 0 : WEIGHTS.nameSimilar;
  const bits = Math.min(agreed, MOST_NAME_BITS) + penalty;
  return { likeness, bits, reasons: [likeness === "same" ? how : `renamed: ${how}`] };
}

function scoreCells(student: Profile, row: Profile, population: Population, tally: Tally): void {
  const [a, b] = [student.fields, row.fields];
  const classSaid = scoreClass(student, row, population, tally);
  // Years follow from classes: they say something of their own only where the classes differ.
  if (!classSaid && a.yearGroup !== null && b.yearGroup !== null) {
    const rise = b.yearGroup - a.yearGroup;
    if (rise === population.yearShift || rise === 0) tally.add(WEIGHTS.yearExpected);
    else tally.add(WEIGHTS.yearOther, "another year");
  }
  if (a.campus !== null && b.campus !== null)
    if (foldCode(a.campus) === foldCode(b.campus)) tally.add(WEIGHTS.campusSame);
    else tally.add(WEIGHTS.campusDifferent, "another campus");
  if (a.supportLevel !== null && b.supportLevel !== null)
    tally.add(a.supportLevel === b.supportLevel ? WEIGHTS.levelSame : WEIGHTS.levelDifferent);
  if (a.supportNotes !== null && b.supportNotes !== null) {
    const notes = compareNotes(a.supportNotes, b.supportNotes);
    if (notes === "same")
      tally.add(Math.min(population.notesBits(a.supportNotes), MOST_NOTES_BITS), "same notes");
    else if (notes === "similar") tally.add(WEIGHTS.notesSimilar, "similar notes");
    else tally.add(WEIGHTS.notesDifferent);
  }
  const extras = Object.entries(b.extra);
  if (extras.length > 0 && extras.every(([key, value]) => a.extra[key] === value))
    tally.add(WEIGHTS.extraSame, "same other columns");
}

/** Whether the classes agree, as far as classes did not move as a whole. */
function scoreClass(student: Profile, row: Profile, population: Population, tally: Tally): boolean {
  if (row.classKey === "") {
    if (!row.unread.has("class_code")) tally.add(WEIGHTS.classEmptied, "no class");
    return false;
  }
  const moved = population.movedTo(student.classKey);
  if (row.classKey !== (moved ?? student.classKey)) {
    tally.add(WEIGHTS.classDifferent, "another class");
    return false;
  }
  const share = Math.max(population.classShare(row.classKey), 1 / 100);
  const words = row.classKey === student.classKey ? "same class" : "moved with its class";
  tally.add(WEIGHTS.classKept - Math.log2(share), words);
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
