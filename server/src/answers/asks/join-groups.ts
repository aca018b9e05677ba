// Joins groups of conditions to one, where "and" and "or" between them have one reading only.
import { isDeepStrictEqual } from "node:util";
import type { Condition } from "../../store/condition.js";

/** Conditions of one dimension that stand together: "3A, 3B or 3C". */
export interface Group {
  dimension: string;
  negated: boolean;
  tests: Condition[];
  /** All of them are meant: "chess and choir", where a pupil can be in both. */
  every?: boolean;
  /** "or" stands between two of them. */
  some?: true;
  /** A place that "in" or "at" leads. */
  led?: boolean;
  /** "with", "who" or the like leads it: what stands before holds for all that follows. */
  relative?: boolean;
  /** "either" leads it: of this and the next one is meant. */
  either?: true;
}

/** Null where "and" and "or" have more than one reading. */
export function joinClauses(clauses: readonly Group[][]): Condition | null {
  const [only] = clauses;
  if (clauses.length === 1 && only) return joinGroups(only) ?? parallel(only);
  const alike = new Set(clauses.map(shape)).size === 1;
  const single = clauses.every((clause) => clause.length === 1 && !clause[0]?.negated);
  const parts = clauses.map(joinGroups);
  if (!(alike || single) || parts.some((part) => part === null)) return null;
  return { any: parts.filter((part) => part !== null) };
}

/** "drama or debating, but not both": null where it is not plain which two are meant. */
export function eitherOf(clauses: readonly Group[][]): Condition | null {
  const groups = clauses.flat();
  if (groups.some(({ negated }) => negated)) return null;
  const [choice, ...others] = groups.filter(({ tests }) => tests.length > 1);
  if (clauses.length === 1)
    return choice?.tests.length === 2 && others.length === 0
      ? { all: [...groups.filter((g) => g !== choice).map(groupCondition), notBoth(choice.tests)] }
      : null;
  const sides = groups.map(groupCondition);
  const isPlain = clauses.length === 2 && sides.length === 2 && choice === undefined;
  return isPlain ? notBoth(sides) : null;
}

const notBoth = (sides: readonly Condition[]): Condition => ({
  all: [{ any: sides }, { not: { all: sides } }],
});

/** All groups hold. Null where a dimension is asked for twice, which no pupil can be. */
function joinGroups(all: readonly Group[]): Condition | null {
  // "FSM return: how many in 3A are on FSM" says the same twice.
  const groups = all.filter((group, i) => !all.slice(0, i).some((other) => isSame(other, group)));
  const wanted = groups.filter((group) => !group.negated).map((group) => group.dimension);
  if (new Set(wanted).size < wanted.length) return null;
  return { all: groups.map(groupCondition) };
}

const isSame = (one: Group, other: Group) =>
  one.dimension === other.dimension &&
  isDeepStrictEqual(groupCondition(one), groupCondition(other));

/** "Year 3 at level 2 and Year 4 at level 3": the same dimensions again and again. */
function parallel(groups: readonly Group[]): Condition | null {
  const again = groups.findIndex((group, i) => i > 0 && group.dimension === groups[0]?.dimension);
  if (again < 1 || groups.length % again !== 0) return null;
  const parts = Array.from({ length: groups.length / again }, (_, i) =>
    groups.slice(i * again, (i + 1) * again),
  );
  const conditions = parts.map(joinGroups);
  if (new Set(parts.map(shape)).size > 1 || conditions.some((part) => part === null)) return null;
  return { any: conditions.filter((part) => part !== null) };
}

const shape = (groups: readonly Group[]) =>
  groups
    .map((group) => `${group.negated} ${group.dimension}`)
    .sort()
    .join("|");

export function groupCondition(group: Group): Condition {
  const [only] = group.tests;
  const tests: Condition = group.every ? { all: group.tests } : { any: group.tests };
  const condition: Condition = group.tests.length === 1 && only ? only : tests;
  return group.negated ? { not: condition } : condition;
}
