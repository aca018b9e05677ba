// Tells whether two names of people are one name, a likely correction of it, or two people's.
import { distance } from "fastest-levenshtein";
import { fold } from "../../../shared/columns.js";
import { areVariants, isFirstName } from "./first-names.js";

/** How alike two names must be where no part is equal: 1 minus edits per character. */
const NAME_LIKENESS = 0.8;
const FEMININE = ["a", "ah", "e", "ia", "ie"];

export type NameLikeness = "same" | "similar" | "different";

export interface NameComparison {
  likeness: NameLikeness;
  /** The parts that both have. */
  shared: string[];
  /** The parts that differ, in both spellings: misspelt or short. */
  altered: (readonly [string, string])[];
  /** Both have the same parts: only their order or what joins them differs. */
  turned: boolean;
  /** What the difference is, in words. */
  how: string;
}

/** The parts of a folded name: `o'brien-smith, anna` has four. */
export const nameParts = (folded: string) => folded.split(/[\s,\-.']+/).filter((part) => part);

/** How alike two names are: equal, a likely correction or addition, or of two people. */
export const compareNames = (a: string, b: string) => compareFoldedNames(fold(a), fold(b)).likeness;

/** `compareNames`, with what agrees, for names that are folded already. */
export function compareFoldedNames(left: string, right: string): NameComparison {
  const [leftParts, rightParts] = [nameParts(left), nameParts(right)];
  const shared = leftParts.filter((part) => rightParts.includes(part));
  const result = (
    likeness: NameLikeness,
    how: string,
    altered: NameComparison["altered"] = [],
  ) => ({
    likeness,
    shared,
    altered,
    turned: false,
    how,
  });
  if (left === right) return result("same", "same name");
  const sameParts = leftParts.toSorted().join(" ") === rightParts.toSorted().join(" ");
  // A space or comma that slipped: `Rya,n Tim`.
  if (sameParts || leftParts.join("") === rightParts.join(""))
    return {
      ...result("similar", "same name written differently"),
      shared: leftParts,
      turned: true,
    };
  const [fewer, more] =
    leftParts.length <= rightParts.length ? [leftParts, rightParts] : [rightParts, leftParts];
  // A second name added or dropped: every part of one is in the other, which has one more.
  const oneMore = more.length - fewer.length === 1;
  if (oneMore && new Set(fewer).size >= 2 && fewer.every((part) => more.includes(part)))
    return result("similar", "a part of the name more or less");
  if (leftParts.length !== rightParts.length) return result("different", "another name");
  // Each part has to be alike by itself: a sibling shares the surname, not the first name.
  const pairs = leftParts.map((part, index) => [part, rightParts[index] ?? ""] as const);
  const given = [givenAt(left), givenAt(right)];
  const unequal = pairs.filter(([a, b]) => a !== b);
  const longest = Math.max(left.length, right.length);
  const alike =
    pairs.every(([a, b], index) => a === b || alikeParts(a, b, given.includes(index))) &&
    (unequal.length < pairs.length || 1 - distance(left, right) / longest >= NAME_LIKENESS);
  return alike ? result("similar", "similar name", unequal) : result("different", "another name");
}

/** The parts of a folded name in one order: `khan, ali` and `ali khan` have the same. */
export const sortedName = (folded: string) => nameParts(folded).sort().join(" ");

/** Whether both begin with the same first name, as after a change of the surname. */
export const shareFirstName = (left: string, right: string) =>
  nameParts(left)[0] === nameParts(right)[0] && nameParts(left).length > 1;

/** Where the first name stands among the parts of a folded name: `khan, ali` has it behind the comma. */
const givenAt = (folded: string) =>
  folded.includes(",") ? nameParts(folded.slice(0, folded.indexOf(","))).length : 0;

function alikeParts(a: string, b: string, given: boolean): boolean {
  // Two names that parents choose are two children's, however near: Louis and Louise, Tom and Tim.
  if (isFirstName(a) && isFirstName(b)) return areVariants(a, b);
  return !(given && arePaired(a, b)) && isMisspelling(a, b, given);
}

/**
 * Whether the names make a pair of brother and sister, as far as names are known: Amir and Amira, Emil and
 * Emilie. Beside a known name a form that is none is a slip: `georg` for George.
 */
function arePaired(a: string, b: string): boolean {
  const [stem, other] = a.length < b.length ? [a, b] : [b, a];
  const feminine = /[^aeiou]$/.test(stem) && FEMININE.some((ending) => other === stem + ending);
  return feminine && (isFirstName(stem) || !isFirstName(other));
}

/** Whether two forms of a part are two ways to spell it, and not a name and its short form. */
export const areSpellings = (a: string, b: string) =>
  !areVariants(a, b) || (distance(a, b) <= 2 && !a.startsWith(b) && !b.startsWith(a));

/** Short names lie close together, first names above all, so they forgive less than long ones. */
function isMisspelling(a: string, b: string, given: boolean): boolean {
  const longest = Math.max(a.length, b.length);
  if (longest === 4 && !given && distance(a, b) === 1) return true;
  if (longest >= 7) return distance(a, b) <= 2;
  if (longest >= 5) return distance(a, b) <= 1 || isTransposition(a, b);
  return longest >= 3 && (isTransposition(a, b) || (a.length !== b.length && distance(a, b) === 1));
}

/** Whether two neighbouring letters changed places: `jhon` and `john`. */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = [...a].findIndex((_, i) => a[i] !== b[i]);
  return (
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.slice(first + 2) === b.slice(first + 2)
  );
}
