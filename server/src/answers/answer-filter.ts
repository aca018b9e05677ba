// Answers counts and lists: exact, from SQL, with every pupil.
import type { Condition, Test } from "../store/condition.js";
import {
  countStudents,
  findRecords,
  type StudentFilter,
  type StudentRecord,
} from "../store/find.js";
import type { Db } from "../store/open.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, citeRows } from "./cite.js";
import { andList, describePupils, yearName } from "./describe.js";
import type { Query } from "./query.js";
import type { Vocabulary } from "./vocabulary.js";

/** Pupils named in the text; the rest stand in `students`. */
const NAMED = 12;

/** Counts or lists the pupils that the filter leaves. */
export function answerFilter(
  db: Db,
  query: Extract<Query, { kind: "count" | "list" }>,
  filter: StudentFilter,
  vocabulary: Vocabulary,
): AnswerBody {
  const { kind, where } = query;
  const records = findRecords(db, filter);
  const pupils = describePupils(where);
  const text = [
    records.length === 0
      ? `There are no ${pupils.replace(/^all /, "")}.`
      : kind === "count"
        ? `There ${counted(records.length, pupils)}.`
        : `${capital(amount(records.length, pupils))}: ${names(records)}.`,
    ...(records.length === 0 ? years(where, vocabulary) : []),
    ...blanks(db, where, filter),
  ].join(" ");
  return {
    kind,
    answer: text,
    count: records.length,
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
  };
}

/** "1 pupil in 3A", "2 pupils in 3A" */
export function amount(count: number, pupils: string): string {
  const of = pupils.replace(/^all pupils$/, "pupils");
  return `${count} ${count === 1 ? of.replace(/^pupils/, "pupil") : of}`;
}

const counted = (count: number, pupils: string) =>
  `${count === 1 ? "is" : "are"} ${amount(count, pupils)}${pupils === "all pupils" ? " in all" : ""}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function names(records: readonly StudentRecord[]): string {
  const named = records
    .slice(0, NAMED)
    .map(({ student }, i) => `${student.name} (${student.class_code}) [${i + 1}]`);
  const more = records.length - named.length;
  return andList(more > 0 ? [...named, `${more} more`] : named);
}

/** Which years there are, where nobody is in those asked about. */
function years(where: Condition, { places }: Vocabulary): string[] {
  if (!mentions(where, "year") || places.years.length === 0) return [];
  return [`The years recorded are ${andList(places.years.map(yearName))}.`];
}

const COLUMNS = {
  year: ["year_group", "year group"],
  level: ["support_level", "support level"],
  campus: ["campus", "campus"],
} as const;

/** Says how many pupils have nothing in a column that decided: they are not in a count that asks for it. */
function blanks(db: Db, where: Condition, filter: StudentFilter): string[] {
  const { where: _, ...scope } = filter;
  const rest = withoutColumns(where);
  return (["year", "level", "campus"] as const).flatMap((field) => {
    if (!mentions(where, field)) return [];
    const [column, name] = COLUMNS[field];
    const absent: Condition = { not: { field: "recorded", column } };
    const count = countStudents(db, { ...scope, where: { all: [absent, rest] } });
    if (count === 0) return [];
    return [`${amount(count, "pupils")} ${count === 1 ? "has" : "have"} no ${name} recorded.`];
  });
}

/** The part of the condition that does not look at a column that may be blank. */
function withoutColumns(where: Condition): Condition {
  if (!("all" in where)) return { all: [] };
  return {
    all: where.all.filter(
      (part) => !(["year", "level", "campus"] as const).some((f) => mentions(part, f)),
    ),
  };
}

function mentions(condition: Condition, field: Test["field"]): boolean {
  if ("all" in condition) return condition.all.some((part) => mentions(part, field));
  if ("any" in condition) return condition.any.some((part) => mentions(part, field));
  if ("not" in condition) return mentions(condition.not, field);
  return condition.field === field;
}
