// Asks back what "have reached level 2" is of, where some of those meant have come past it.
import type { Condition } from "../../store/condition.js";
import type { StudentFilter } from "../../store/find.js";
import { findListed } from "../../store/find-listed.js";
import type { Db } from "../../store/open.js";
import type { Query } from "../query.js";
import { narrowed } from "./pupil-set.js";

/** What to ask back; null where nobody is above the level, or no level is said to have been reached. */
export function beyondReached(db: Db, query: Query, filters: StudentFilter): string | null {
  if (query.kind === "unclear" || query.kind === "lookup" || !("where" in query)) return null;
  const level = firstReached(partsOf(query));
  if (level === null) return null;
  const above: Condition = { all: [query.where, { field: "level", min: level + 1 }] };
  const { length } = findListed(db, narrowed(filters, above));
  return length === 0
    ? null
    : `Do you mean those at level ${level} now, or those above it as well, of whom there ${length === 1 ? "is 1" : `are ${length}`}? Ask “at level ${level}” or “at level ${level} or above”.`;
}

/** Every condition that the query has. */
const partsOf = (query: Exclude<Query, { kind: "unclear" | "versus" | "lookup" }>): Condition[] => [
  query.where,
  ...("every" in query && query.every ? [query.every] : []),
  ...("sides" in query ? query.sides : []),
  ...("measure" in query && query.measure.fn === "share" ? [query.measure.part.where] : []),
];

function reachedIn(condition: Condition): number | null {
  if ("all" in condition) return firstReached(condition.all);
  if ("any" in condition) return firstReached(condition.any);
  // Who has not reached it is below in any case.
  if ("not" in condition || condition.field !== "level" || !condition.reached) return null;
  return condition.min ?? null;
}

const firstReached = (parts: readonly Condition[]): number | null =>
  parts.map(reachedIn).find((level) => level !== null) ?? null;
