// Answers counts and lists: exact, from SQL, with every pupil.
import type { Condition, NumberRange, Test } from "../store/condition.js";
import { findRecords, type StudentFilter, type StudentRecord } from "../store/find.js";
import { countListed, findListed } from "../store/find-listed.js";
import type { Db } from "../store/open.js";
import type { ListedRecord } from "../store/roll.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, citeRows } from "./cite.js";
import { andList, describePupils, valueName, yearName } from "./describe.js";
import { type AskedField, fieldName } from "./fields.js";
import type { Query } from "./query.js";
import { cellOf } from "./record-values.js";
import type { Vocabulary } from "./vocabulary.js";

/** Pupils named in the text; the rest stand in `students`. */
const NAMED = 12;
/** Where a column is told of each. */
const MOST_TOLD = 40;

/** Counts or lists the pupils that the filter leaves. */
export function answerFilter(
  db: Db,
  query: Extract<Query, { kind: "count" | "list" }>,
  filter: StudentFilter,
  vocabulary: Vocabulary,
): AnswerBody {
  const { where } = query;
  const show = query.kind === "list" ? (query.show ?? []) : [];
  const records = show.length > 0 ? findRecords(db, filter) : findListed(db, filter);
  const told = show.length > 0 ? findTold(records, show) : null;
  const value = yesOrNo(query, records.length);
  const text = [
    value === null
      ? sentence(query, records, told)
      : `${capital(value)}. ${sentence(query, records, told)}`,
    ...(records.length === 0 ? years(where, vocabulary) : []),
    ...blanks(db, where, filter),
  ].join(" ");
  return {
    kind: query.kind,
    answer: text,
    count: records.length,
    ...(value === null ? {} : { value }),
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
  };
}

function sentence(
  query: Extract<Query, { kind: "count" | "list" }>,
  records: readonly ListedRecord[],
  told: readonly string[] | null,
): string {
  const pupils = describePupils(query.where);
  if (records.length === 0) return `There are no ${pupils.replace(/^all /, "")}.`;
  return query.kind === "count"
    ? `There ${counted(records.length, pupils)}.`
    : `${capital(amount(records.length, pupils))}: ${names(records, told)}.`;
}

/** Where a question of yes or no was asked. */
function yesOrNo(
  query: Extract<Query, { kind: "count" | "list" }>,
  count: number,
): "yes" | "no" | null {
  if (query.kind === "count")
    return query.holds ? (isWithin(count, query.holds) ? "yes" : "no") : null;
  return query.exists ? (count > 0 ? "yes" : "no") : null;
}

/** Whether a number is in the range. */
export const isWithin = (n: number, { min, max, above, below }: NumberRange): boolean =>
  (min === undefined || n >= min) &&
  (max === undefined || n <= max) &&
  (above === undefined || n > above) &&
  (below === undefined || n < below);

/** What a list was asked to show of each pupil. */
function findTold(records: readonly ListedRecord[], show: readonly AskedField[]): string[] {
  return (records as readonly StudentRecord[]).map((record) =>
    show
      .map((field) => {
        const value = cellOf(record, field);
        return value === null ? `no ${fieldName(field)}` : valueName(field, value);
      })
      .join(", "),
  );
}

/** "1 pupil in 3A", "2 pupils in 3A" */
export function amount(count: number, pupils: string): string {
  const of = pupils.replace(/^all pupils$/, "pupils");
  return `${count} ${count === 1 ? of.replace(/^pupils/, "pupil") : of}`;
}

const counted = (count: number, pupils: string) =>
  `${count === 1 ? "is" : "are"} ${amount(count, pupils)}${pupils === "all pupils" ? " in all" : ""}`;

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function names(records: readonly ListedRecord[], told: readonly string[] | null): string {
  const named = records.slice(0, told === null ? NAMED : MOST_TOLD).map(({ student }, i) => {
    const of = told === null ? "" : `: ${told[i]}`;
    return `${student.name} (${student.class_code})${of} [${i + 1}]`;
  });
  const more = records.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  return told === null ? andList(all) : all.join("; ");
}

/** Which years there are, where nobody is in those asked about. */
function years(where: Condition, { places }: Vocabulary): string[] {
  if (!mentions(where, "year") || places.years.length === 0) return [];
  return [`The years recorded are ${andList(places.years.map(yearName))}.`];
}

/** A column that a condition looks at and that may be blank, and the test that it is not. */
interface Blankable {
  name: string;
  /** Absent where the condition itself says whether it is. */
  filled?: Test;
  /** The test that a sheet has the column, where some may not. */
  carried?: Test;
}

/**
 * Says how many pupils have nothing in a column that decided, and how many are on sheets without it:
 * they are not in a count that asks for it.
 */
function blanks(db: Db, where: Condition, filter: StudentFilter): string[] {
  const { where: _, ...scope } = filter;
  const columns = new Map(blankables(where).map((column) => [column.name, column]));
  const rest = withoutBlankables(where);
  const without = (test: Test) =>
    countListed(db, { ...scope, where: { all: [{ not: test }, rest] } });
  return [...columns.values()].flatMap(({ name, filled, carried }) => {
    const blank = filled ? without(filled) : 0;
    const apart = carried ? without(carried) : 0;
    return [
      ...(blank > 0
        ? [`${amount(blank, "pupils")} ${blank === 1 ? "has" : "have"} no ${name} recorded.`]
        : []),
      ...(apart > 0
        ? [
            `${amount(apart, "pupils")} ${apart === 1 ? "is" : "are"} on sheets without a column “${name}”.`,
          ]
        : []),
    ];
  });
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
    default:
      return [];
  }
}

/** The part of the condition that does not look at a column that may be blank. */
function withoutBlankables(where: Condition): Condition {
  if (!("all" in where)) return { all: [] };
  return { all: where.all.filter((part) => blankables(part).length === 0) };
}

function mentions(condition: Condition, field: Test["field"]): boolean {
  if ("all" in condition) return condition.all.some((part) => mentions(part, field));
  if ("any" in condition) return condition.any.some((part) => mentions(part, field));
  if ("not" in condition) return mentions(condition.not, field);
  return condition.field === field;
}
