// Answers counts and lists: exact, from SQL, with every pupil.
import { type Condition, isWithin, type Test } from "../../store/condition.js";
import { findRecords, type StudentFilter, type StudentRecord } from "../../store/find.js";
import { findListed } from "../../store/find-listed.js";
import type { Db } from "../../store/open.js";
import type { ListedRecord } from "../../store/roll.js";
import { describeCondition, describePupils } from "../describe/describe-condition.js";
import { amount, andList, valueName, yearName } from "../describe/plain-words.js";
import type { Query } from "../query.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { type AskedField, fieldName } from "../words/fields.js";
import type { AnswerBody } from "./answer-types.js";
import { blanks, lackingWords } from "./blanks.js";
import { answered, citeRows } from "./cite.js";
import { cellOf } from "./record-values.js";

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
  const every = query.kind === "list" ? query.every : undefined;
  const lacking = lackingWords(db, every ? { all: [where, every] } : where, filter);
  if (lacking !== null)
    return {
      kind: query.kind,
      answer: lacking,
      students: [],
      citations: [],
      abstained: true,
    };
  if (every) return answerEvery(db, where, every, filter);
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

/** Whether something is so of each pupil; those of whom it is not are named. */
function answerEvery(
  db: Db,
  where: Condition,
  every: Condition,
  filter: StudentFilter,
): AnswerBody {
  const among = findListed(db, { ...filter, where });
  const others = findListed(db, { ...filter, where: { all: [where, { not: every }] } });
  const pupils = describePupils(where);
  const words = describeCondition(every);
  const shown = others.length > 0 ? others : among;
  const told =
    others.length > 0
      ? `No. ${others.length} of ${amount(among.length, pupils)} ${others.length === 1 ? "is" : "are"} not ${words}: ${names(others, null)}.`
      : `Yes. Each of ${amount(among.length, pupils)} is ${words}.`;
  return {
    kind: "list",
    answer: among.length === 0 ? `There are no ${pupils.replace(/^all /, "")}.` : told,
    count: shown.length,
    ...(among.length > 0 && { value: others.length > 0 ? "no" : "yes" }),
    students: shown.map(({ student }) => answered(student)),
    citations: citeRows(shown),
    abstained: among.length === 0,
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

function mentions(condition: Condition, field: Test["field"]): boolean {
  if ("all" in condition) return condition.all.some((part) => mentions(part, field));
  if ("any" in condition) return condition.any.some((part) => mentions(part, field));
  if ("not" in condition) return mentions(condition.not, field);
  return condition.field === field;
}
