// Answers what is asked about one pupil by name; asks back where several bear it.

import type { SearchDeps } from "../../search/search.js";
import type { Condition } from "../../store/condition.js";
import {
  countStudents,
  findEachRecord,
  type StudentFilter,
  type StudentRecord,
} from "../../store/find.js";
import type { Db } from "../../store/open.js";
import { describeCondition } from "../describe/describe-condition.js";
import type { NameReading } from "../items/name-reader.js";
import type { QueryOf } from "../query.js";
import { fieldKey, isAge } from "../words/fields.js";
import type { AnswerBody, Citation } from "./answer-types.js";
import { lackingColumn, lackingPair } from "./blanks.js";
import { answered, cite, citeRows } from "./cite.js";
import { inNotes } from "./lookup-notes.js";
import { isNotKept, isNotRecorded, nobody, tooMany } from "./lookup-refusals.js";
import { ROW, sentence, textOf, valueIn, written } from "./lookup-words.js";

/** Pupils whose records are told at once. */
const MOST_NAMESAKES = 10;

/** Reads the records of the pupils named. `scope` is the asker's own filter, without the question's. */
export async function answerLookup(
  deps: SearchDeps,
  query: QueryOf<"lookup">,
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
    if (lacking) return isNotKept(lacking.name, records);
    const unrecorded = lackingPair(deps.db, query.where, { ...scope, ids });
    return unrecorded !== null ? isNotRecorded(unrecorded, records) : whether(query, found);
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
const isAgeless = ({ fields }: QueryOf<"lookup">, values: readonly (string | number | null)[]) =>
  fields.length > 0 && fields.every(isAge) && values.every((value) => value === null);

/**
 * The records of those with the name, each sheet's of a linked pupil; conditions of the question tell
 * namesakes apart, and else are checked.
 */
function pupilsNamed(
  db: Db,
  name: NameReading,
  query: QueryOf<"lookup">,
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
  { fields }: QueryOf<"lookup">,
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

/** "is Alice in 3A?" of each who is named. */
function whether(
  query: QueryOf<"lookup">,
  found: readonly { records: StudentRecord[]; outside: boolean }[],
): AnswerBody {
  const told = found.flatMap(({ records, outside }) =>
    records.map((record) => ({ record, outside })),
  );
  const inside = found.every(({ outside }) => !outside);
  const sentences = told.map(({ record: { student }, outside }, i) => {
    const among = `${student.name} (${student.class_code}) is ${outside ? "not " : ""}among pupils ${describeCondition(query.where)} [${i + 1}]`;
    // Who asks whether there are notes wants to read them.
    return asksForNotes(query) && student.support_notes !== null
      ? `${among}: “${student.support_notes}”`
      : `${among}.`;
  });
  return {
    kind: "lookup",
    answer: [inside ? "Yes." : "No.", ...sentences].join(" "),
    value: inside ? "yes" : "no",
    students: told.map(({ record }) => answered(record.student)),
    citations: citeRows(told.map(({ record }) => record)),
  };
}

/** Whether nothing but having notes is asked of them. */
const asksForNotes = ({ where }: QueryOf<"lookup">): boolean => isOfNotes(where);

const isOfNotes = (condition: Condition): boolean => {
  if ("field" in condition)
    return condition.field === "recorded" && condition.column === "support_notes";
  const parts = "all" in condition ? condition.all.filter((one) => !isAlways(one)) : [];
  return parts.length > 0 && parts.every(isOfNotes);
};

/** What holds of everyone. */
const isAlways = (condition: Condition): boolean =>
  "all" in condition && condition.all.length === 0;
