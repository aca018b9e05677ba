// Answers what is asked about one pupil by name; asks back where several bear it.
import { shippedConcepts } from "../../concepts/load-concepts.js";
import { type SearchDeps, searchNotes } from "../../search/search.js";
import { cellDate } from "../../store/cells.js";
import {
  countStudents,
  findEachRecord,
  type StudentFilter,
  type StudentRecord,
} from "../../store/find.js";
import type { Db } from "../../store/open.js";
import { describeCondition } from "../describe/describe-condition.js";
import { andList, topicWords, yearName } from "../describe/plain-words.js";
import type { NameReading } from "../items/name-reader.js";
import type { Query, Topic } from "../query.js";
import {
  type AgeColumn,
  type AskedField,
  columnRef,
  fieldKey,
  fieldName,
  isAge,
} from "../words/fields.js";
import { WITHOUT_MEANING } from "./answer-topic.js";
import type { AnswerBody, Citation } from "./answer-types.js";
import { lackingColumn } from "./blanks.js";
import { answered, cite, citeNote, citeRows, noteOf, rowWords } from "./cite.js";
import { cellOf } from "./record-values.js";
import { statementIn } from "./stated.js";

/** Pupils whose records are told at once. */
const MOST_NAMESAKES = 10;

type Lookup = Extract<Query, { kind: "lookup" }>;

/** Reads the records of the pupils named. `scope` is the asker's own filter, without the question's. */
export async function answerLookup(
  deps: SearchDeps,
  query: Lookup,
  scope: StudentFilter,
): Promise<AnswerBody> {
  const found = query.names.map((name) => ({ name, ...pupilsNamed(deps.db, name, query, scope) }));
  const records = found.flatMap(({ records }) => records);
  if (records.length === 0) return nobody(query);
  if (records.length > MOST_NAMESAKES) return tooMany(query, records);
  if (query.topic) return inNotes(deps, query, records, scope);
  const ids = records.map(({ student }) => student.id);
  if (query.whether && describeCondition(query.where) !== "") {
    const lacking = lackingColumn(deps.db, query.where, { ...scope, ids });
    return lacking ? isNotKept(lacking.name, records) : whether(query, found);
  }
  const parts: string[] = [];
  const citations: Citation[] = [];
  for (const { name, records: own, pupils, outside } of found) {
    if (name.mistyped) parts.push(`I took “${name.said}” for ${own[0]?.student.name ?? "a name"}.`);
    for (const record of own) {
      const cited = (query.fields.length > 0 ? query.fields : ([ROW] as const)).map((field, i) =>
        cite(record, citations.length + 1 + i, fieldKey(field), textOf(record, written(field))),
      );
      citations.push(...cited);
      parts.push(sentence(record, query.fields, cited));
    }
    if (outside) parts.push(`So not among pupils ${describeCondition(query.where)}.`);
    if (pupils > 1)
      parts.push(`${pupils} pupils are called “${name.said}”: which one do you mean?`);
  }
  // "Alice Johnson, 3A?" of somebody who is not there
  const isElsewhere = query.fields.length === 0 && found.every(({ outside }) => outside);
  const values = records.flatMap((record) => query.fields.map((field) => valueIn(record, field)));
  return {
    kind: "lookup",
    answer: parts.join(" "),
    value: values.length > 1 ? values : (values[0] ?? (isElsewhere ? "no" : null)),
    // Which of several namesakes is meant must be asked.
    abstained:
      found.some(({ pupils }) => pupils > 1) ||
      isAgeless(query, values) ||
      isLacking(deps.db, query, values, { ...scope, ids }),
    students: records.map(({ student }) => answered(student)),
    citations,
  };
}

/** Whether nothing but ages is asked for, and no birth date tells one. */
const isAgeless = ({ fields }: Lookup, values: readonly (string | number | null)[]) =>
  fields.length > 0 && fields.every(isAge) && values.every((value) => value === null);

/**
 * The records of those with the name, each sheet's of a linked pupil; conditions of the question tell
 * namesakes apart, and else are checked.
 */
function pupilsNamed(
  db: Db,
  name: NameReading,
  query: Lookup,
  scope: StudentFilter,
): { records: StudentRecord[]; pupils: number; outside: boolean } {
  const named = { ...scope, ids: within(scope, name.ids) };
  const inside = { ...named, where: query.where };
  const found = findEachRecord(db, inside);
  const outside = found.length === 0;
  const filter = outside ? named : inside;
  const records = outside ? findEachRecord(db, named) : found;
  // Only of several records some may be one child's.
  const pupils = records.length < 2 ? records.length : countStudents(db, filter);
  return { records, pupils, outside };
}

const within = (scope: StudentFilter, ids: readonly string[]) =>
  scope.ids === undefined ? ids : ids.filter((id) => scope.ids?.includes(id));

/** Whether only extra columns are asked for, all without a value, and no sheet of these pupils has any of them. */
const isLacking = (
  db: Db,
  { fields }: Lookup,
  values: readonly (string | number | null)[],
  filter: StudentFilter,
): boolean =>
  fields.length > 0 &&
  values.every((value) => value === null) &&
  fields.every(
    (field) =>
      typeof field !== "string" &&
      lackingColumn(db, { all: [{ field: "filled", column: field }] }, filter) !== null,
  );

function isNotKept(column: string, records: readonly StudentRecord[]): AnswerBody {
  const names = andList([...new Set(records.map(({ student }) => student.name))]);
  return {
    kind: "lookup",
    answer: `The sheet of ${names} has no column “${column}”, so I cannot tell.`,
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
    abstained: true,
  };
}

function nobody(query: Lookup): AnswerBody {
  return {
    kind: "lookup",
    answer: `I found no pupil called “${query.names[0]?.said ?? ""}” among the pupils that you asked about.`,
    students: [],
    citations: [],
    abstained: true,
  };
}

/** "is Alice in 3A?" of each who is named. */
function whether(
  query: Lookup,
  found: readonly { records: StudentRecord[]; outside: boolean }[],
): AnswerBody {
  const told = found.flatMap(({ records, outside }) =>
    records.map((record) => ({ record, outside })),
  );
  const inside = found.every(({ outside }) => !outside);
  const sentences = told.map(
    ({ record: { student }, outside }, i) =>
      `${student.name} (${student.class_code}) is ${outside ? "not " : ""}among pupils ${describeCondition(query.where)} [${i + 1}].`,
  );
  return {
    kind: "lookup",
    answer: [inside ? "Yes." : "No.", ...sentences].join(" "),
    value: inside ? "yes" : "no",
    students: told.map(({ record }) => answered(record.student)),
    citations: citeRows(told.map(({ record }) => record)),
  };
}

/** So many namesakes that their records would answer nothing. */
function tooMany(query: Lookup, records: readonly StudentRecord[]): AnswerBody {
  const said = query.names.map((name) => `“${name.said}”`).join(" or ");
  return {
    kind: "lookup",
    answer: `${records.length} pupils are called ${said}: which one do you mean? Add the surname or the class.`,
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
    abstained: true,
  };
}

async function inNotes(
  deps: SearchDeps,
  query: Lookup,
  records: readonly StudentRecord[],
  scope: StudentFilter,
): Promise<AnswerBody> {
  const topic = query.topic ?? { text: "", alternatives: [] };
  const stated = query.whether ? statedOf(deps, topic, records) : null;
  if (stated) return stated;
  const ids = records.map(({ student }) => student.id);
  const { hits, meaning, model } = await searchNotes(deps, topic, { ...scope, ids });
  const judged = hits.filter((hit) => hit.judged !== null);
  const shown = judged.length > 0 ? judged : records;
  const names = [...new Set(records.map(({ student }) => student.name))].join(" and ");
  const parts =
    judged.length > 0
      ? judged.map((hit, i) => `${noteOf(hit)}: “${hit.snippet}” [${i + 1}].`)
      : [
          `Nothing in the record of ${names} speaks of “${topicWords(topic)}”, as far as I can tell.`,
        ];
  if (!meaning) parts.push(WITHOUT_MEANING);
  return {
    kind: "lookup",
    answer: parts.join(" "),
    students: shown.map(({ student }) => answered(student)),
    citations:
      judged.length > 0
        ? judged.map((hit, i) => citeNote(hit, i + 1))
        : records.map((record, i) => cite(record, i + 1, "row", rowWords(record.student))),
    abstained: judged.length === 0,
    meaning,
    model,
  };
}

/** What the notes of the one pupil asked about say of it; null where they do not settle it. */
function statedOf(
  { concepts }: SearchDeps,
  topic: Topic,
  records: readonly StudentRecord[],
): AnswerBody | null {
  const [record, ...others] = records;
  if (!record || others.length > 0) return null;
  const map = (concepts ?? shippedConcepts()).map();
  const stated = statementIn(record.student.support_notes ?? "", topic, map);
  if (!stated) return null;
  const { holds, sentence } = stated;
  const { student } = record;
  const head =
    holds === null ? "That is not settled" : holds ? "Yes" : "No, as far as the notes tell";
  return {
    kind: "lookup",
    answer: `${head}. ${student.name} (${student.class_code}): “${sentence}” [1].`,
    value: holds === null ? null : holds ? "yes" : "no",
    students: [answered(student)],
    citations: [cite(record, 1, "support_notes", sentence)],
  };
}

/** "Alice Johnson is in class 3A [1]." or the whole record. */
function sentence(
  record: StudentRecord,
  fields: readonly AskedField[],
  cited: readonly Citation[],
): string {
  const { student } = record;
  if (fields.length > 0) {
    const said = fields.map((field, i) => {
      const value = cell(record, field);
      if (isAge(field)) return ageWords(record, field, cited[i]?.n);
      const what = fieldName(field);
      return value === null
        ? `no ${what} recorded [${cited[i]?.n}]`
        : `${what} ${quoted(field, value)} [${cited[i]?.n}]`;
    });
    return `${student.name} (${student.class_code}): ${said.join(", ")}.`;
  }
  const facts = [
    `class ${rowWords(student)}`,
    ...(student.support_notes === null ? ["no notes"] : [`notes “${student.support_notes}”`]),
    ...Object.entries(student.extra).map(([header, value]) => `${header} “${value}”`),
  ];
  return `${student.name}: ${facts.join(", ")} [${cited[0]?.n}].`;
}

/** "5 years old, Birthday 21/02/2020 [1]" */
function ageWords(record: StudentRecord, age: AgeColumn, n: number | undefined): string {
  const years = cellOf(record, age);
  const born = cellOf(record, columnRef(age));
  return years === null
    ? `no ${age.label} recorded that tells the age [${n}]`
    : `${years} ${years === 1 ? "year" : "years"} old, ${age.label} ${born} [${n}]`;
}

const quoted = (field: AskedField, value: string) =>
  field === "support_notes" ? `“${value}”` : value;

/** Stands for the row as a whole. */
const ROW = "row";

/** What a cell says of it: of an age the birth date. */
const written = (field: AskedField | typeof ROW): AskedField | typeof ROW =>
  field !== ROW && isAge(field) ? columnRef(field) : field;

const textOf = (record: StudentRecord, field: AskedField | typeof ROW) =>
  field === ROW ? rowWords(record.student) : (cell(record, field) ?? "");

/** What the record says, a day as 2025-05-19. */
function valueIn(record: StudentRecord, field: AskedField): string | number | null {
  const value = cellOf(record, field);
  const day = typeof value === "string" && typeof field !== "string" ? cellDate(value) : null;
  return day ?? value;
}

/** The cell as it is said, or null where it is blank. */
function cell(record: StudentRecord, field: AskedField): string | null {
  if (field === "source") return `${record.evidence.source_name}’s, row ${record.evidence.row}`;
  const value = cellOf(record, field);
  if (field === "year_group" && typeof value === "number") return yearName(value);
  return value === null ? null : String(value);
}
