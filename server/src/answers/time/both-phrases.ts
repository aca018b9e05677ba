// What a clause about one of two moments says in words of its own: "had slipped under 90", "has less now", "were at 90%".
import type { Condition } from "../../store/condition.js";
import type { Column } from "../vocabulary/column.js";

const FALLEN =
  /\b(?:(?:had|has|have) )?(?:slipped|dropped|fallen|fell|sunk|sank|slid|dipped|gone|went|come|came)(?: down)?(?: to)? (below|under|beneath)\b/iu;
const RISEN =
  /\b(?:(?:had|has|have) )?(?:risen|rose|climbed|gone|went|come|came|got)(?: up)?(?: to)? (above|over|past)\b/iu;

/** What came to be so by a moment was so then. */
export const asState = (said: string): string =>
  said.replace(FALLEN, "were below").replace(RISEN, "were above");

const BARE = /\b(?:(?:who |that )?(?:was|were|is|are) )?(?:at|on) (\d+(?:\.\d+)? ?%)/iu;

/** "were at 90% or above": of the only column of percentages; as it is where there are more. */
export function ofPercentage(said: string, columns: readonly Column[]): string {
  const [column, ...others] = columns.filter(
    ({ kind, names, headers }) =>
      kind === "number" &&
      (names.some((name) => /\battendance\b|percent/.test(name)) ||
        headers.some((header) => header.includes("%"))),
  );
  return column && others.length === 0 && !said.toLowerCase().includes(column.names[0] ?? "")
    ? said.replace(BARE, `with ${column.names[0]} $1`)
    : said;
}

const LESS = /^(less|lower|fewer)$/;
const MORE = /^(more|higher)$/;

/** "has less now", of those who had exactly 100: that of their column which is below it. Null where nothing of the kind is said. */
export function comparedWith(words: readonly string[], first: Condition | null): Condition | null {
  const less = words.some((word) => LESS.test(word));
  const more = words.some((word) => MORE.test(word));
  const exact = less === more || first === null ? null : plainOf(first);
  if (exact === null || !("field" in exact)) return null;
  if (exact.field !== "number" && exact.field !== "level") return null;
  const { min: n, max } = exact;
  if (n === undefined || n !== max) return null;
  if (exact.field === "level")
    return { field: "level", ...(less ? { max: n - 1 } : { min: n + 1 }) };
  return { field: "number", column: exact.column, ...(less ? { below: n } : { above: n }) };
}

const SOME = /^(?:some|one|any|none|nothing)$/;
const NONE = /^(?:none|nothing|not|no|haven't|hasn't|don't|doesn't)$/;
/** Beside "some" and "none" these say no more than that it is so. */
const WITH_SOME =
  /^(?:and|but|though|although|yet|who|that|they|have|has|had|do|does|did|got|been|given|with|there|is|are|was|were|recorded|entered|written|filled|in|down|put|at|all|then)$/;

/** "had no notes, but have some now", "had a level and has none": whether the same column is filled. Null where nothing of the kind is said. */
export function entryAgain(words: readonly string[], first: Condition | null): Condition | null {
  const isSaid =
    words.some((word) => SOME.test(word)) &&
    words.every((word) => SOME.test(word) || NONE.test(word) || WITH_SOME.test(word));
  const entry = isSaid ? entryOf(first) : null;
  if (entry === null) return null;
  return words.some((word) => NONE.test(word)) ? { not: entry } : entry;
}

/** The only part of a condition that says whether a column is filled. */
function entryOf(where: Condition | null): Condition | null {
  const parts = where === null ? [] : "all" in where ? where.all : [where];
  const entries = parts
    .map((part) => ("not" in part ? part.not : part))
    .filter((part) => "field" in part && /^(?:recorded|filled)$/.test(part.field));
  const [entry, ...others] = entries;
  return entry && others.length === 0 ? entry : null;
}

/** Whether a word compares with what was. */
export const isComparative = (word: string): boolean => LESS.test(word) || MORE.test(word);

/** The only one of conditions that must all hold; itself where there are more. */
export function plainOf(where: Condition): Condition {
  const [only, ...others] = "all" in where ? where.all : [];
  return only && others.length === 0 ? plainOf(only) : where;
}
