// What an answer comes to, so that it can be compared with a later one: pure, without names and notes.
import { createHash } from "node:crypto";
import type { Query } from "../../answers/query.js";
import type { Answer } from "../../answers/results/answer-types.js";
import type { TimeQuery } from "../../answers/time/time-query.js";
import type { AnswerSummary, SummaryValue } from "../../store/schema-standing.js";

/** Hex digits that tell one text from another. */
const DIGEST_LENGTH = 16;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type SummarisedAnswer = Pick<
  Answer,
  | "kind"
  | "count"
  | "value"
  | "table"
  | "students"
  | "citations"
  | "abstained"
  | "meaning"
  | "model"
>;

/**
 * Returns null where the question was not answered: not understood, or it may mean several pupils. That
 * no note speaks of a topic, and no pupil has a rank, is an answer.
 * @param conceptsVersion of the concept map by which notes are read
 * @param salt makes digests of one store differ from another's
 */
export function summarise(
  answer: SummarisedAnswer,
  query: Query | TimeQuery,
  { conceptsVersion, salt }: { conceptsVersion: string; salt: string },
): AnswerSummary | null {
  if (!isAnswered(answer, query)) return null;
  const { kind, meaning, model } = answer;
  // A look-up in notes shows whose they are, also where they do not speak of it.
  const students = answer.abstained ? [] : thoseWhoAnswer(answer);
  return {
    kind,
    count: kind === "topic" ? (isCounted(query) ? students.length : null) : answer.count,
    value: valuesOf(answer, students, query, salt),
    // The moments of a trend are others each day.
    table: query.kind === "trend" ? null : answer.table,
    students: students.map(({ id }) => id).sort(),
    read_by: meaning === null ? null : `${model} ${conceptsVersion}`,
  };
}

function isAnswered(
  { kind, abstained, students }: SummarisedAnswer,
  query: Query | TimeQuery,
): boolean {
  if (kind === "unclear" || query.kind === "unclear") return false;
  if (!abstained || kind === "topic" || kind === "rank") return true;
  // Asked of somebody's notes, which do not speak of it.
  return query.kind === "lookup" && "topic" in query && students.length === query.names.length;
}

/** Whose notes only come near to a topic stand in its ranking, and would come and go with others' notes. */
function thoseWhoAnswer({ students, citations }: SummarisedAnswer): SummarisedAnswer["students"] {
  const near = new Set(
    citations.flatMap(({ found, student_id }) => (found === "related" ? [student_id] : [])),
  );
  return students.filter(({ id }) => !near.has(id));
}

const isCounted = (query: Query | TimeQuery) => query.kind === "topic" && query.counted;

function valuesOf(
  answer: SummarisedAnswer,
  students: SummarisedAnswer["students"],
  query: Query | TimeQuery,
  salt: string,
): SummaryValue[] {
  // Whose rank it is, the pupils say; and who is called otherwise now is no other pupil.
  if (query.kind === "rank") return [];
  if (query.kind === "topic") return query.exists ? [students.length > 0 ? "yes" : "no"] : [];
  const values = [answer.value].flat();
  return values.length === 1 && values[0] === null
    ? []
    : values.map((value) => summaryValue(value, answer, salt));
}

/** Numbers, days, yes and no, and labels of groups, classes and campuses as they are; names as ids. */
function summaryValue(
  value: string | number | null,
  { students, table }: SummarisedAnswer,
  salt: string,
): SummaryValue {
  if (typeof value !== "string") return value;
  const named = students.find(({ name }) => name === value);
  if (named) return { student_id: named.id };
  const isLabel =
    value === "yes" ||
    value === "no" ||
    DAY.test(value) ||
    (table !== null && Object.hasOwn(table, value)) ||
    students.some(({ class_code, campus }) => value === class_code || value === campus);
  return isLabel ? value : { digest: digestOf(value, salt) };
}

const digestOf = (text: string, salt: string): string =>
  createHash("sha256").update(`${salt}\n${text}`).digest("hex").slice(0, DIGEST_LENGTH);
