// Scores how well all cells but the name agree: class, year, campus, level, notes and other columns.
import { distance } from "fastest-levenshtein";
import { fold, foldCode } from "../../../shared/columns.js";
import type { Population } from "./population.js";
import type { Profile } from "./profile.js";
import type { StudentFields } from "./row.js";
import { WEIGHTS, type WeightName } from "./score-weights.js";

/** Where a smaller part of a class went, it did not go: one pupil changed class. */
const FEWEST_OF_CLASS = 0.25;

const MOST_NOTES_BITS = 8;

const NOTES_LIKENESS = 0.6;
const LONGEST_COMPARED = 1_000;

export class Tally {
  bits = 0;
  readonly reasons: string[] = [];
  readonly outcomes: WeightName[] = [];

  add(name: WeightName, reason?: string, rarity = 0): void {
    this.bits += WEIGHTS[name] + rarity;
    this.outcomes.push(name);
    if (reason) this.reasons.push(reason);
  }
}

/** The bits of all cells but name, student_id and place. */
export function cellBits(student: Profile, row: Profile, population: Population): number {
  const tally = new Tally();
  scoreCells(student, row, population, tally);
  return tally.bits;
}

export function scoreCells(
  student: Profile,
  row: Profile,
  population: Population,
  tally: Tally,
): void {
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

/** By how many years the row is off what the school did; null where a year is missing. */
export function yearsOff(a: StudentFields, b: StudentFields, { moves }: Population): number | null {
  if (a.yearGroup === null || b.yearGroup === null) return null;
  return Math.abs(b.yearGroup - a.yearGroup - moves.yearShift);
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
