// Answers with one number of one set of pupils: an average, a share, the highest.
import { percent } from "../../as-written.js";
import { type Condition, isWithin } from "../../store/condition.js";
import { describeCondition, labelOf } from "../describe/describe-condition.js";
import { describeMeasure, whosePupils } from "../describe/describe-query.js";
import { amount, andList, andMore, topicWords } from "../describe/plain-words.js";
import type { Measure, Pupils, QueryOf } from "../query.js";
import { fieldName } from "../words/fields.js";
import { capital } from "./answer-filter.js";
import type { AnswerBody } from "./answer-types.js";
import { allOf } from "./blanks.js";
import { answered, citeRows } from "./cite.js";
import {
  lacks,
  meaningOf,
  measured,
  notesSentences,
  nothing,
  partOf,
  personsOf,
  toldOf,
  untold,
} from "./measure-body.js";
import type { SetDeps } from "./pupil-set.js";
import { isExtreme, type Reckoned, reckon, rounded } from "./reckon.js";
import { cellOf, numberOf } from "./record-values.js";

/** One number of one set of pupils. */
export async function answerMeasure(set: SetDeps, query: QueryOf<"measure">): Promise<AnswerBody> {
  const { measure, holds } = query;
  const lacking = lacks(set, measure, query);
  if (lacking !== null) return nothing(lacking, null);
  const whole = await toldOf(set, measure, query);
  const part = await partOf(set, measure, query);
  const reckoned = reckon(measure, whole.members, personsOf(part));
  const { value, members, of } = reckoned;
  const pupils = whosePupils(query);
  if (value === null)
    return nothing(
      of === 0
        ? `There are no ${pupils.replace(/^all /, "")}, so I cannot give a number.`
        : `The ${"column" in measure ? fieldName(measure.column) : "number"} is recorded for none of the ${amount(of, pupils)}.`,
      whole,
    );
  // Of the number itself, and not of what is told of it: 33.3 % is no third.
  const exact = reckoned.exact ?? (100 * members.length) / of;
  const verdict = holds ? (isWithin(exact, holds) ? "yes" : "no") : null;
  const each = verdict === null ? await ofEachNamed(set, query) : [];
  const records = members.map(({ record }) => record);
  const missing = "column" in measure && !isOfEnds(measure) ? of - members.length : 0;
  return {
    kind: "compare",
    answer: [
      ...(verdict === null ? [] : [`${capital(verdict)}.`]),
      measureSentence(measure, reckoned, pupils),
      ...(each.length > 0
        ? [`Of each: ${andList(each.map(([label, own]) => `${label} ${measured(measure, own)}`))}.`]
        : []),
      ...(missing > 0
        ? [`${amount(missing, "pupils")} ${missing === 1 ? "has" : "have"} none recorded.`]
        : []),
      ...untold(set, measure, query),
      ...notesSentences([whole, part]),
    ].join(" "),
    value: verdict ?? value,
    ...(each.length > 0 && { table: Object.fromEntries(each) }),
    ...(measure.fn === "share" ? { count: members.length } : {}),
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
    ...meaningOf([whole, part]),
  };
}

/** "average attendance for 3A, 3B and 3C", "for the Gold and Silver bands": beside the number of all of them that of each. */
async function ofEachNamed(
  set: SetDeps,
  { measure, where, topic }: QueryOf<"measure">,
): Promise<[label: string, value: number][]> {
  const parts = "all" in where ? where.all : [where];
  const choice = parts.find(
    (part) => "any" in part && part.any.length > 1 && part.any.every(isGroup),
  );
  if (!choice || !("any" in choice)) return [];
  const told: [string, number][] = [];
  for (const group of choice.any) {
    const pupils: Pupils = { where: allOf(where, group), ...(topic && { topic }) };
    const whole = await toldOf(set, measure, pupils);
    const { value } = reckon(measure, whole.members, personsOf(await partOf(set, measure, pupils)));
    if (value === null) return [];
    told.push([labelOf(group), value]);
  }
  return told;
}

const isGroup = (condition: Condition): boolean =>
  "field" in condition && ["class", "year", "campus", "source", "extra"].includes(condition.field);

function measureSentence(
  measure: Measure,
  { value, members, of }: Reckoned,
  pupils: string,
): string {
  if (measure.fn === "share")
    return `${percent(value ?? 0)}: ${members.length} of ${amount(of, pupils)} ${partVerb(partWords(measure.part), members.length)}.`;
  const number = `The ${describeMeasure(measure)} of ${pupils} is ${asWritten(measure, members) ?? measured(measure, value ?? 0)}`;
  if (!isOfEnds(measure)) return `${number}, over ${amount(members.length, "pupils")}.`;
  if (measure.fn === "spread") return `${number}${endsWords(measure, members)}.`;
  const named = members
    .slice(0, NAMED)
    .map(({ record: { student } }, i) => `${student.name} (${student.class_code}) [${i + 1}]`);
  return `${number}: ${andMore(named, members.length)}.`;
}

/** Whether those are told of who have the highest or the lowest. */
const isOfEnds = (measure: Measure): boolean => isExtreme(measure) || measure.fn === "spread";

/** ": from 8.5 to 10.5" */
function endsWords(
  { column }: Extract<Measure, { column: unknown }>,
  members: Reckoned["members"],
): string {
  const numbers = members.map(({ record }) => numberOf(record, column) ?? 0);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return `: from ${rounded(least, 2)} to ${rounded(most, 2)}`;
}

/** What the sheet says of the highest or lowest in an extra column: "12:10", and not 12.83. */
function asWritten(measure: Measure, [first]: Reckoned["members"]): string | null {
  if (!("column" in measure) || !isExtreme(measure) || typeof measure.column === "string")
    return null;
  const cell = first && cellOf(first.record, measure.column);
  return cell == null ? null : String(cell);
}

const NAMED = 8;

/** "is at level 3", "have EHCP": what is so of so many. */
function partVerb(part: string, n: number): string {
  const held = /^with (.*)$/s.exec(part)?.[1];
  if (held !== undefined) return `${n === 1 ? "has" : "have"} ${held}`;
  return `${n === 1 ? "is" : "are"} ${part}`;
}

const partWords = ({ where, topic }: Pupils): string =>
  [describeCondition(where), topic ? `among those whose notes speak of “${topicWords(topic)}”` : ""]
    .filter(Boolean)
    .join(", ");
