// Scores how likely a row is a pupil's, in bits: agreements speak for it, differences against it.
import { distance } from "fastest-levenshtein";
import { type Field, fold, foldCode } from "../../../shared/columns.js";
import { compareFoldedNames } from "./person-names.js";
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

/** How common names and notes are among the source's pupils: agreeing on a rare one tells more. */
export interface Population {
  /** Pupils of the source, or of the school that it stands for. */
  size: number;
  /** How many have this folded name. */
  bearers: (nameKey: string) => number;
  /** How many have exactly these notes. */
  sharing: (notes: string) => number;
}

// Weights are log2 of how much likelier an agreement (or its lack) is for the same pupil than for two
// (Fellegi and Sunter, "A Theory for Record Linkage", 1969). They are round figures for a school of
// some hundreds; an agreement on a name or on notes counts by how rare these are.
const WEIGHTS = {
  nameSimilar: 5,
  classSame: 3,
  classDifferent: -2,
  /** A cell that was emptied is an observation, one that cannot be read is none. */
  classEmptied: -4,
  yearSame: 1,
  yearDifferent: -1,
  campusSame: 0.5,
  campusDifferent: -1,
  levelSame: 1,
  levelDifferent: -0.5,
  notesSimilar: 3,
  notesDifferent: -1.5,
  extraSame: 2,
  refDifferent: -8,
  placeSame: 1,
  neighboursSame: 3,
} as const;

const NOTES_LIKENESS = 0.6;
const LONGEST_COMPARED = 1_000;

export interface Score {
  bits: number;
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
 * Scores a pair; null where the names are two people's: a joiner typed over a leaver leaves all
 * other cells equal, so no sum of those may outweigh the name.
 */
export function scorePair(student: Profile, row: Profile, population: Population): Score | null {
  let bits = 0;
  const reasons: string[] = [];
  const add = (weight: number, reason?: string) => {
    bits += weight;
    if (reason) reasons.push(reason);
  };
  if (row.name !== "") {
    const names = compareFoldedNames(student.name, row.name);
    if (names === "different") return null;
    if (names === "same") add(rarity(population.bearers(row.name), population), "same name");
    else add(WEIGHTS.nameSimilar, "similar name");
  }
  scoreCells(student, row, population, add);
  const refs = [student.fields.studentRef, row.fields.studentRef];
  if (refs[0] !== null && refs[1] !== null && refs[0] !== refs[1]) add(WEIGHTS.refDifferent);
  if (student.position !== null && student.position === row.position)
    add(WEIGHTS.placeSame, "same row");
  const sameNeighbours = student.above === row.above && student.below === row.below;
  if (sameNeighbours && (row.above ?? row.below) !== null)
    add(WEIGHTS.neighboursSame, "same neighbours");
  return { bits, reasons };
}

/** The bits of all cells but name and student_id. */
export function cellBits(student: Profile, row: Profile, population: Population): number {
  let bits = 0;
  scoreCells(student, row, population, (weight) => {
    bits += weight;
  });
  return bits;
}

function scoreCells(
  student: Profile,
  row: Profile,
  population: Population,
  add: (weight: number, reason?: string) => void,
): void {
  const [a, b] = [student.fields, row.fields];
  if (row.classKey === "") {
    if (!row.unread.has("class_code")) add(WEIGHTS.classEmptied);
  } else if (student.classKey === row.classKey) add(WEIGHTS.classSame, "same class");
  else add(WEIGHTS.classDifferent);
  if (a.yearGroup !== null && b.yearGroup !== null)
    add(a.yearGroup === b.yearGroup ? WEIGHTS.yearSame : WEIGHTS.yearDifferent);
  if (a.campus !== null && b.campus !== null)
    add(foldCode(a.campus) === foldCode(b.campus) ? WEIGHTS.campusSame : WEIGHTS.campusDifferent);
  if (a.supportLevel !== null && b.supportLevel !== null)
    add(a.supportLevel === b.supportLevel ? WEIGHTS.levelSame : WEIGHTS.levelDifferent);
  if (a.supportNotes !== null && b.supportNotes !== null) {
    const notes = compareNotes(a.supportNotes, b.supportNotes);
    if (notes === "same") add(rarity(population.sharing(a.supportNotes), population), "same notes");
    else if (notes === "similar") add(WEIGHTS.notesSimilar, "similar notes");
    else add(WEIGHTS.notesDifferent);
  }
  const extras = Object.entries(b.extra);
  if (extras.length > 0 && extras.every(([key, value]) => a.extra[key] === value))
    add(WEIGHTS.extraSame, "same other columns");
}

/** The bits that agreeing on a value is worth: the rarer it is, the more. */
const rarity = (bearers: number, { size }: Population) => Math.log2(size / Math.max(1, bearers));

function compareNotes(a: string, b: string): "same" | "similar" | "different" {
  // Comparing takes the product of the lengths; the beginnings tell enough.
  const [left, right] = [a, b].map((text) => fold(text.slice(0, LONGEST_COMPARED)));
  if (left === undefined || right === undefined) return "different";
  if (left === right) return a.length === b.length ? "same" : "similar";
  return 1 - distance(left, right) / Math.max(left.length, right.length) >= NOTES_LIKENESS
    ? "similar"
    : "different";
}
