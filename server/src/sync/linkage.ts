// Decides which changed row is which pupil, by record linkage: agreements in bits, and a margin.
import { distance } from "fastest-levenshtein";
import { fold, foldCode } from "../../../shared/columns.js";
import type { StudentFields } from "./row.js";

/** A pupil or a row that nothing certain has settled. */
export interface Linkable {
  /** Where it stands, or stood, in the sheet; null for one without a row. */
  position: number | null;
  /** The pupils settled in the nearest rows above and below; null at an end. */
  above: string | null;
  below: string | null;
  fields: StudentFields;
}

export interface Link {
  /** Indices into the two lists. */
  student: number;
  row: number;
  reason: string;
}

// Weights are log2 of how much likelier an agreement (or its lack) is for the same pupil than for two
// (Fellegi and Sunter, "A Theory for Record Linkage", 1969). They are round figures for a school of
// some hundreds; an agreement on a rare value counts more, see `rarity`.
const WEIGHTS = {
  nameSimilar: 5,
  classSame: 3,
  classDifferent: -2,
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

/** A pair below this is not taken for one pupil. */
const THRESHOLD_BITS = 6;
/** By so much a pair must beat the next best of both its sides; below it nothing is guessed. */
const MARGIN_BITS = 3;
/** A small sheet still stands for a school: nothing is rarer than one in so many. */
const POPULATION = 500;
/** A name part shared by more pupils than this is too common to look for pairs by. */
const COMMON_PART = 50;

const NAME_LIKENESS = 0.8;
const NOTES_LIKENESS = 0.6;
const LONGEST_COMPARED = 1_000;

/**
 * Links rows to pupils, each at most once: a full name that only one on either side has settles it;
 * the rest needs THRESHOLD_BITS and MARGIN_BITS. A row without a name (one in error) may still be
 * linked by its place and the rest of its cells.
 */
export function linkRows(students: readonly Linkable[], rows: readonly Linkable[]): Link[] {
  const links = linkUniqueNames(students, rows);
  const linkedStudents = new Set(links.map((link) => link.student));
  const linkedRows = new Set(links.map((link) => link.row));
  const context = rarityOf([...students, ...rows]);
  const pairs = candidatePairs(unlinked(students, linkedStudents), unlinked(rows, linkedRows))
    .map(([student, row]) => ({
      student,
      row,
      ...compare(at(students, student), at(rows, row), context),
    }))
    .sort((a, b) => b.bits - a.bits || a.student - b.student || a.row - b.row);
  const nextBest = runnersUp(pairs);
  for (const pair of pairs) {
    if (pair.bits < THRESHOLD_BITS) break;
    if (pair.bits - nextBest(pair) < MARGIN_BITS) continue;
    links.push({ student: pair.student, row: pair.row, reason: pair.reasons.join(", ") });
  }
  return links;
}

/** How alike two names of people are: equal, a likely correction or addition, or of two people. */
export function compareNames(a: string, b: string): "same" | "similar" | "different" {
  const [left, right] = [fold(a), fold(b)];
  if (left === right) return "same";
  const [leftParts, rightParts] = [nameParts(left), nameParts(right)];
  const [fewer, more] =
    leftParts.length <= rightParts.length ? [leftParts, rightParts] : [rightParts, leftParts];
  // A second name added or dropped, or the order turned: every part of one is in the other.
  if (fewer.length >= 2 && fewer.every((part) => more.includes(part))) return "similar";
  const longest = Math.max(left.length, right.length);
  if (leftParts.length !== rightParts.length) return "different";
  // Each part has to be alike by itself: a sibling shares the surname, not the first name.
  const partsAlike = leftParts.every((part, index) => alikePart(part, rightParts[index] ?? ""));
  return partsAlike && 1 - distance(left, right) / longest >= NAME_LIKENESS
    ? "similar"
    : "different";
}

function alikePart(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  return a === b || (longest >= 3 && distance(a, b) <= (longest >= 6 ? 2 : 1));
}

const nameParts = (folded: string) => folded.split(/[\s,\-.']+/).filter((part) => part !== "");

function linkUniqueNames(students: readonly Linkable[], rows: readonly Linkable[]): Link[] {
  const studentsByName = groupByName(students);
  const links: Link[] = [];
  for (const [name, rowIndices] of groupByName(rows)) {
    const [row, student] = [rowIndices[0], studentsByName.get(name)?.[0]];
    if (row === undefined || student === undefined) continue;
    if (rowIndices.length > 1 || studentsByName.get(name)?.length !== 1) continue;
    const refs = [at(students, student).fields.studentRef, at(rows, row).fields.studentRef];
    // Two different ids of the school's own say that they are two pupils.
    if (refs[0] !== null && refs[1] !== null && refs[0] !== refs[1]) continue;
    links.push({ student, row, reason: "same name, and nobody else has it" });
  }
  return links;
}

function groupByName(items: readonly Linkable[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const key = fold(item.fields.name);
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

function unlinked(items: readonly Linkable[], linked: ReadonlySet<number>): [number, Linkable][] {
  return [...items.entries()].filter(([index]) => !linked.has(index));
}

/** Pairs worth comparing: those that share a place, or a part of their names that is not too common. */
function candidatePairs(
  students: readonly [number, Linkable][],
  rows: readonly [number, Linkable][],
): [student: number, row: number][] {
  const byPart = new Map<string, number[]>();
  const byPosition = new Map<number, number>();
  for (const [index, student] of students) {
    if (student.position !== null) byPosition.set(student.position, index);
    for (const part of new Set(nameParts(fold(student.fields.name)))) {
      const group = byPart.get(part);
      if (group) group.push(index);
      else byPart.set(part, [index]);
    }
  }
  return rows.flatMap(([rowIndex, row]) => {
    const found = new Set<number>();
    const inPlace = row.position === null ? undefined : byPosition.get(row.position);
    if (inPlace !== undefined) found.add(inPlace);
    for (const part of nameParts(fold(row.fields.name))) {
      const group = byPart.get(part) ?? [];
      if (group.length <= COMMON_PART) for (const student of group) found.add(student);
    }
    return [...found].map((student): [number, number] => [student, rowIndex]);
  });
}

interface Rarity {
  name: (value: string) => number;
  notes: (value: string) => number;
}

/** Bits that agreeing on a value is worth: the rarer it is, the more. */
function rarityOf(items: readonly Linkable[]): Rarity {
  const count = (values: string[]) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const population = Math.max(items.length / 2, POPULATION);
    return (value: string) =>
      Math.log2(population / Math.max(1, Math.ceil((counts.get(value) ?? 1) / 2)));
  };
  return {
    name: count(items.map((item) => fold(item.fields.name))),
    notes: count(items.map((item) => item.fields.supportNotes ?? "")),
  };
}

function compare(student: Linkable, row: Linkable, rarity: Rarity) {
  const [a, b] = [student.fields, row.fields];
  let bits = 0;
  const reasons: string[] = [];
  const add = (weight: number, reason?: string) => {
    bits += weight;
    if (reason) reasons.push(reason);
  };
  if (b.name !== "") {
    const names = compareNames(a.name, b.name);
    if (names === "same") add(rarity.name(fold(a.name)), "same name");
    else if (names === "similar") add(WEIGHTS.nameSimilar, "similar name");
    // A joiner typed over a leaver leaves all other cells equal: no sum of those may outweigh the name.
    else add(Number.NEGATIVE_INFINITY);
  }
  if (b.classCode !== "") {
    if (foldCode(a.classCode) === foldCode(b.classCode)) add(WEIGHTS.classSame, "same class");
    else add(WEIGHTS.classDifferent);
  }
  if (a.yearGroup !== null && b.yearGroup !== null)
    add(a.yearGroup === b.yearGroup ? WEIGHTS.yearSame : WEIGHTS.yearDifferent);
  if (a.campus !== null && b.campus !== null)
    add(foldCode(a.campus) === foldCode(b.campus) ? WEIGHTS.campusSame : WEIGHTS.campusDifferent);
  if (a.supportLevel !== null && b.supportLevel !== null)
    add(a.supportLevel === b.supportLevel ? WEIGHTS.levelSame : WEIGHTS.levelDifferent);
  if (a.supportNotes !== null && b.supportNotes !== null) {
    const notes = compareNotes(a.supportNotes, b.supportNotes);
    if (notes === "same") add(rarity.notes(a.supportNotes), "same notes");
    else if (notes === "similar") add(WEIGHTS.notesSimilar, "similar notes");
    else add(WEIGHTS.notesDifferent);
  }
  const extras = Object.entries(b.extra);
  if (extras.length > 0 && extras.every(([key, value]) => a.extra[key] === value))
    add(WEIGHTS.extraSame, "same other columns");
  if (a.studentRef !== null && b.studentRef !== null && a.studentRef !== b.studentRef)
    add(WEIGHTS.refDifferent);
  if (student.position !== null && student.position === row.position)
    add(WEIGHTS.placeSame, "same row");
  if (
    student.above === row.above &&
    student.below === row.below &&
    (row.above ?? row.below) !== null
  )
    add(WEIGHTS.neighboursSame, "same neighbours");
  return { bits, reasons };
}

function compareNotes(a: string, b: string): "same" | "similar" | "different" {
  const [left, right] = [fold(a), fold(b)];
  if (left === right) return "same";
  // Comparing takes the product of the lengths; the beginnings tell enough.
  const [x, y] = [left.slice(0, LONGEST_COMPARED), right.slice(0, LONGEST_COMPARED)];
  return 1 - distance(x, y) / Math.max(x.length, y.length) >= NOTES_LIKENESS
    ? "similar"
    : "different";
}

/** The best score that either side of a pair has with anyone else. Takes pairs best first. */
function runnersUp(pairs: readonly { student: number; row: number; bits: number }[]) {
  const best = { student: new Map<number, number[]>(), row: new Map<number, number[]>() };
  for (const pair of pairs) {
    for (const side of ["student", "row"] as const) {
      const scores = best[side].get(pair[side]) ?? [];
      if (scores.length < 2) best[side].set(pair[side], [...scores, pair.bits]);
    }
  }
  // A pair's own score is first in its side's list where it is the best there; else the first beats it.
  return (pair: { student: number; row: number; bits: number }) =>
    Math.max(
      ...(["student", "row"] as const).map((side) => {
        const [first, second] = best[side].get(pair[side]) ?? [];
        return (first ?? 0) > pair.bits ? (first ?? 0) : (second ?? Number.NEGATIVE_INFINITY);
      }),
    );
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}
