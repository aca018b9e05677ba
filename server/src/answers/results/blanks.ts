// What cannot be told of pupils: columns that are blank, and columns that their sheets do not have.
import type { Condition, Test } from "../../store/condition.js";
import type { StudentFilter } from "../../store/find.js";
import { countListed } from "../../store/find-listed.js";
import type { Db } from "../../store/open.js";
import { describePupils } from "../describe/describe-condition.js";
import { amount, orList } from "../describe/plain-words.js";
import { fieldName } from "../words/fields.js";

/** A column that a condition looks at and that may be blank, or two together, and the test that it is not. */
interface Blankable {
  name: string;
  /** What a sheet lacks that does not have it; absent where it is the name. */
  header?: string;
  /** Absent where the condition itself says whether it is. */
  filled?: Test;
  /** The condition that a sheet has the column, where some may not. */
  carried?: Condition;
}

/**
 * Says how many pupils have nothing in a column that decided, and how many are on sheets without it:
 * they are not in a count that asks for it.
 */
export function blanks(db: Db, where: Condition, filter: StudentFilter): string[] {
  const { where: _, ...scope } = filter;
  const columns = new Map(blankables(where).map((column) => [column.name, column]));
  const rest = withoutBlankables(where);
  const without = (test: Condition) =>
    countListed(db, { ...scope, where: { all: [{ not: test }, rest] } });
  return [...columns.values()].flatMap(
    ({ name, header = `a column “${name}”`, filled, carried }) => {
      const blank = filled ? without(filled) : 0;
      const apart = carried ? without(carried) : 0;
      return [
        ...(blank > 0
          ? [`${amount(blank, "pupils")} ${blank === 1 ? "has" : "have"} no ${name} recorded.`]
          : []),
        ...(apart > 0
          ? [
              `${amount(apart, "pupils")} ${apart === 1 ? "is" : "are"} on sheets without ${header}.`,
            ]
          : []),
      ];
    },
  );
}

/** An extra column that decides, and that no sheet of the pupils asked about has; null where each has one. */
export function lackingColumn(
  db: Db,
  where: Condition,
  filter: StudentFilter,
): { name: string; rest: Condition } | null {
  if (!("all" in where)) return null;
  const { where: _, ...scope } = filter;
  const isExtra = (part: Condition) => blankables(part).some(({ carried }) => carried);
  const rest: Condition = { all: where.all.filter((part) => !isExtra(part)) };
  const count = (more: Condition[]) =>
    countListed(db, { ...scope, where: { all: [rest, ...more] } });
  for (const { name, header = `a column “${name}”`, carried } of where.all.flatMap(blankables))
    if (carried && count([carried]) === 0 && count([]) > 0) return { name: header, rest };
  return null;
}

/** Two columns that decide, of which none of the pupils asked about has both; null where one has. */
export function lackingPair(db: Db, where: Condition, scope: StudentFilter): string | null {
  const pairs = "all" in where ? where.all.flatMap(blankables) : blankables(where);
  for (const { name, filled } of pairs)
    if (filled?.field === "pair" && countListed(db, { ...scope, where: filled }) === 0) return name;
  return null;
}

/**
 * Of whom it can be told whether the condition holds: those whose sheets have its columns, and those of whom it
 * does. Null where that is everyone. A sheet without a column says neither yes nor no.
 */
export function tellable(where: Condition): Condition | null {
  const columns = new Map(
    blankables(where).flatMap(({ name, carried }) => (carried ? [[name, carried] as const] : [])),
  );
  return columns.size === 0 ? null : { any: [{ all: [...columns.values()] }, where] };
}

/** All of them hold, as one list: what is told of each part stays apart. */
export const allOf = (...conditions: readonly (Condition | null)[]): Condition => ({
  all: conditions.flatMap((one) => (one === null ? [] : "all" in one ? one.all : [one])),
});

/** Why nothing can be told of pupils whose sheets all lack a column that decides; null where one has it. */
export function lackingWords(db: Db, where: Condition, filter: StudentFilter): string | null {
  const lacking = lackingColumn(db, where, filter);
  return (
    lacking && `No sheet of ${describePupils(lacking.rest)} has ${lacking.name}, so I cannot tell.`
  );
}

function blankables(condition: Condition): Blankable[] {
  if ("all" in condition) return condition.all.flatMap(blankables);
  if ("any" in condition) return condition.any.flatMap(blankables);
  if ("not" in condition) return blankables(condition.not);
  switch (condition.field) {
    case "year":
      return [{ name: "year group", filled: { field: "recorded", column: "year_group" } }];
    case "level":
      return [{ name: "support level", filled: { field: "recorded", column: "support_level" } }];
    case "campus":
      return [{ name: "campus", filled: { field: "recorded", column: "campus" } }];
    case "extra":
    case "flag":
    case "filled":
    case "listed":
    case "number":
    case "anniversary":
    case "day": {
      const { field, column } = condition;
      return [
        {
          name: column.label,
          ...(field !== "filled" && { filled: { field: "filled", column } }),
          carried: { field: "carried", column },
        },
      ];
    }
    case "pair": {
      const { field, pairs } = condition;
      const named = pairs.map(({ column, other }) => [fieldName(column), fieldName(other)]);
      return [
        {
          name: orList(named.map((names) => names.join(" together with "))),
          header: orList(named.map(([one, other]) => `both “${one}” and “${other}”`)),
          filled: { field, pairs },
          carried: {
            any: pairs.map(({ column, other }) => ({
              all: [column, other].map((each) => ({ field: "carried", column: each })),
            })),
          },
        },
      ];
    }
    default:
      return [];
  }
}

/** The part of the condition that does not look at a column that may be blank. */
function withoutBlankables(where: Condition): Condition {
  if (!("all" in where)) return { all: [] };
  return { all: where.all.filter((part) => blankables(part).length === 0) };
}
