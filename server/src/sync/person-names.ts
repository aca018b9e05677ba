// Tells whether two names of people are one name, a likely correction of it, or two people's.
import { distance } from "fastest-levenshtein";
import { fold } from "../../../shared/columns.js";

/** How alike two whole names must be: 1 minus edits per character. */
const NAME_LIKENESS = 0.8;

export type NameLikeness = "same" | "similar" | "different";

/** The parts of a folded name: `o'brien-smith, anna` has four. */
export const nameParts = (folded: string) => folded.split(/[\s,\-.']+/).filter((part) => part);

/** How alike two names are: equal, a likely correction or addition, or of two people. */
export const compareNames = (a: string, b: string) => compareFoldedNames(fold(a), fold(b));

/** `compareNames` for names that are folded already. */
export function compareFoldedNames(left: string, right: string): NameLikeness {
  if (left === right) return "same";
  const [leftParts, rightParts] = [nameParts(left), nameParts(right)];
  const [fewer, more] =
    leftParts.length <= rightParts.length ? [leftParts, rightParts] : [rightParts, leftParts];
  // A second name added or dropped, or the order turned: every part of one is in the other.
  if (new Set(fewer).size >= 2 && fewer.every((part) => more.includes(part))) return "similar";
  if (leftParts.length !== rightParts.length) return "different";
  // Each part has to be alike by itself: a sibling shares the surname, not the first name.
  const partsAlike = leftParts.every((part, index) => alikeParts(part, rightParts[index] ?? ""));
  const longest = Math.max(left.length, right.length);
  return partsAlike && 1 - distance(left, right) / longest >= NAME_LIKENESS
    ? "similar"
    : "different";
}

/** Short names lie close together (Tom and Tim, Jack and Jake), so they forgive less than long ones. */
function alikeParts(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
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
