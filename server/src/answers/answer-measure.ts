// Answers what is asked of numbers: one number, one for each group, and groups set against each other.
import type { Condition } from "../store/condition.js";
import { amount, capital, isWithin } from "./answer-filter.js";
import { RESTS_ON_NOTES, WITHOUT_MEANING } from "./answer-topic.js";
import type { AnswerBody, AnswerValue } from "./answer-types.js";
import { answered, citeRows } from "./cite.js";
import {
  andList,
  describeCondition,
  describeMeasure,
  describePupils,
  labelOf,
  rangeWords,
  topicWords,
} from "./describe.js";
import { fieldName } from "./fields.js";
import { type Member, oncePerPerson, type PupilSet, pupilSet, type SetDeps } from "./pupil-set.js";
import type { Measure, Pupils, Query } from "./query.js";
import { type Reckoned, reckon, rounded } from "./reckon.js";
import { cellOf, groupOf } from "./record-values.js";

type QueryOf<K extends Query["kind"]> = Extract<Query, { kind: K }>;

/** A number with what it is of. */
interface Entry extends Reckoned {
  label: string;
}

/** One number of one set of pupils. */
export async function answerMeasure(set: SetDeps, query: QueryOf<"measure">): Promise<AnswerBody> {
  const { measure } = query;
  const whole = await pupilSet(set, query);
  const part = await partOf(set, measure, query);
  const reckoned = reckon(measure, whole.members, personsOf(part));
  const { value, members, of } = reckoned;
  const pupils = whosePupils(query);
  if (value === null)
    return nothing(
      of === 0
        ? `There are no ${pupils.replace(/^all /, "")}, so I cannot give a number.`
        : `None of the ${amount(of, pupils)} has a ${"column" in measure ? fieldName(measure.column) : "number"} recorded.`,
      whole,
    );
  const records = members.map(({ record }) => record);
  const missing =
    "column" in measure && measure.fn !== "max" && measure.fn !== "min" ? of - members.length : 0;
  return {
    kind: "compare",
    answer: [
      measureSentence(measure, reckoned, pupils),
      ...(missing > 0
        ? [`${amount(missing, "pupils")} ${missing === 1 ? "has" : "have"} none recorded.`]
        : []),
      ...notesSentences([whole, part]),
    ].join(" "),
    value,
    ...(measure.fn === "share" ? { count: members.length } : {}),
    students: records.map(({ student }) => answered(student)),
    citations: citeRows(records),
    ...meaningOf([whole, part]),
  };
}

function measureSentence(
  measure: Measure,
  { value, members, of }: Reckoned,
  pupils: string,
): string {
  if (measure.fn === "share")
    return `${value} %: ${members.length} of ${amount(of, pupils)} ${members.length === 1 ? "is" : "are"} ${partWords(measure.part)}.`;
  const number = `The ${describeMeasure(measure)} of ${pupils} is ${asWritten(measure, members) ?? measured(measure, value ?? 0)}`;
  if (measure.fn !== "max" && measure.fn !== "min")
    return `${number}, over ${amount(members.length, "pupils")}.`;
  const named = members
    .slice(0, NAMED)
    .map(({ record: { student } }, i) => `${student.name} (${student.class_code}) [${i + 1}]`);
  const more = members.length - named.length;
  return `${number}: ${andList(more > 0 ? [...named, `${more} more`] : named)}.`;
}

/** What the sheet says of the highest or lowest in an extra column: "12:10", and not 12.83. */
function asWritten(measure: Measure, [first]: Reckoned["members"]): string | null {
  if ((measure.fn !== "max" && measure.fn !== "min") || typeof measure.column === "string")
    return null;
  const cell = first && cellOf(first.record, measure.column);
  return cell == null ? null : String(cell);
}

const NAMED = 8;

const partWords = ({ where, topic }: Pupils): string =>
  [describeCondition(where), topic ? `among those whose notes speak of “${topicWords(topic)}”` : ""]
    .filter(Boolean)
    .join(", ");

/** One number for each group, and which has the most. */
export async function answerGroups(set: SetDeps, query: QueryOf<"groups">): Promise<AnswerBody> {
  const { measure, by, pick, having, counted, mean } = query;
  const inSet = await pupilSet(set, query);
  const part = await partOf(set, measure, query);
  // Also groups that no pupil asked for is in: their number is nought.
  const everyone = await pupilSet(set, { where: placesOf(query.where) });
  const groups = grouped(measure.fn === "count" ? everyone.members : inSet.members, query);
  const own = grouped(inSet.members, query);
  const entries = [...groups].map(([key, { label }]): Entry => {
    const members = own.get(key)?.members ?? [];
    return { label, ...reckon(measure, members, personsOf(part)) };
  });
  const told = entries.filter((entry) => entry.value !== null).sort(byLabel);
  const kept = having ? told.filter(({ value }) => isWithin(value ?? 0, having)) : told;
  const pupils = whosePupils(query);
  if (query.topic && inSet.members.length === 0)
    return nothing(`No note of ${pupils} was found, so I cannot give numbers.`, inSet);
  const blank = oncePerPerson(inSet.members.filter(({ record }) => groupOf(record, by) === null));
  const first = query.order ? { direction: query.order, take: kept.length } : pick;
  const shown = first ? picked(kept, first) : kept;
  const value = groupsValue(query, shown, kept);
  return {
    ...tableBody(kept, pick ? shown : kept),
    answer: [
      groupsSentence(query, shown, kept, pupils, value),
      ...(blank.length > 0
        ? [
            `${amount(blank.length, "pupils")} ${blank.length === 1 ? "has" : "have"} no ${fieldName(by)} recorded.`,
          ]
        : []),
      ...notesSentences([inSet, part]),
    ].join(" "),
    value,
    count: counted ? kept.length : null,
    abstained: told.length === 0 || (mean === true && value === null),
    ...meaningOf([inSet, part]),
  };
}

function groupsValue(
  query: QueryOf<"groups">,
  shown: readonly Entry[],
  kept: readonly Entry[],
): AnswerValue {
  if (query.mean)
    return kept.length === 0
      ? null
      : rounded(kept.reduce((sum, { value }) => sum + (value ?? 0), 0) / kept.length, 2);
  if (!query.pick && !query.having && !query.order) return null;
  if (query.pick?.direction === "desc" && shown.every(({ value }) => value === 0)) return null;
  const labels = shown.map(({ label }) => label);
  return labels.length === 1 ? (labels[0] ?? null) : labels;
}

function groupsSentence(
  query: QueryOf<"groups">,
  shown: readonly Entry[],
  kept: readonly Entry[],
  pupils: string,
  value: AnswerValue,
): string {
  const { by, measure, pick, having, mean } = query;
  const what = `${describeMeasure(measure)} of ${pupils}`;
  const told = entriesWords(measure, kept);
  if (kept.length === 0)
    return `I find no ${fieldName(by)} of which the ${what} ${having ? `is ${rangeWords(having, String)}` : "can be told"}.`;
  if (mean)
    return `The average ${what} by ${fieldName(by)} is ${value}, over ${kept.length}: ${told}.`;
  if (pick && value === null) return `It is nought for every ${fieldName(by)}: the ${what}.`;
  if (pick) {
    const end = pick.direction === "desc" ? "highest" : "lowest";
    const first = shown[0]?.value ?? 0;
    const head =
      pick.take === 1
        ? `${andList(shown.map(({ label }) => label))} ${shown.length === 1 ? "has" : "have"} the ${end} ${what}: ${measured(measure, first)}.`
        : `The ${end} ${what}: ${entriesWords(measure, shown)}.`;
    return kept.length > shown.length ? `${head} By ${fieldName(by)}: ${told}.` : head;
  }
  return `${capital(what)}, by ${fieldName(by)}: ${entriesWords(measure, shown)}.`;
}

const entriesWords = (measure: Measure, entries: readonly Entry[]) =>
  andList(entries.map(({ label, value }) => `${label} ${measured(measure, value ?? 0)}`));

const measured = (measure: Measure, value: number) =>
  measure.fn === "share" ? `${value} %` : String(value);

/** The first by the number, with those who are equal to the last of them. */
function picked(
  entries: readonly Entry[],
  { direction, take }: { direction: string; take: number },
): Entry[] {
  const sign = direction === "desc" ? -1 : 1;
  const sorted = [...entries].sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
  const last = sorted[Math.min(take, sorted.length) - 1]?.value;
  return sorted.filter(({ value }, i) => i < take || value === last);
}

const collator = new Intl.Collator("en-GB", { numeric: true });
const RANKS: Record<string, number> = { Nursery: -2, Reception: -1 };

function byLabel(a: Entry, b: Entry): number {
  return (RANKS[a.label] ?? 0) - (RANKS[b.label] ?? 0) || collator.compare(a.label, b.label);
}

function grouped(
  members: readonly Member[],
  { by }: QueryOf<"groups">,
): Map<string, { label: string; members: Member[] }> {
  const found = new Map<string, { label: string; members: Member[] }>();
  for (const member of members) {
    const group = groupOf(member.record, by);
    if (!group) continue;
    const held = found.get(group.key) ?? { label: group.label, members: [] };
    found.set(group.key, held);
    held.members.push(member);
  }
  return found;
}

/** The part of a condition that says where pupils are: the groups that there could be. */
function placesOf(where: Condition): Condition {
  if (!("all" in where)) return isOfPlaces(where) ? where : { all: [] };
  return { all: where.all.filter(isOfPlaces) };
}

function isOfPlaces(condition: Condition): boolean {
  if ("all" in condition) return condition.all.every(isOfPlaces);
  if ("any" in condition) return condition.any.every(isOfPlaces);
  if ("not" in condition) return isOfPlaces(condition.not);
  return ["class", "year", "campus", "source"].includes(condition.field);
}

/** Groups that the question names, set against each other. */
export async function answerSides(set: SetDeps, query: QueryOf<"sides">): Promise<AnswerBody> {
  const { measure, sides, topic } = query;
  const entries: Entry[] = [];
  const sets: (PupilSet | null)[] = [];
  for (const side of sides) {
    const pupils = { where: { all: [query.where, side] }, ...(topic && { topic }) };
    const whole = await pupilSet(set, pupils);
    const part = await partOf(set, measure, pupils);
    sets.push(whole, part);
    entries.push({ label: labelOf(side), ...reckon(measure, whole.members, personsOf(part)) });
  }
  const unknown = entries.find(({ value }) => value === null);
  if (unknown)
    return nothing(
      `I cannot tell the ${describeMeasure(measure)} of ${unknown.label}: nothing is recorded.`,
      sets[0] ?? null,
    );
  const value = sidesValue(query, entries);
  return {
    ...tableBody(entries, entries),
    answer: [sidesSentence(query, entries, value), ...notesSentences(sets)].join(" "),
    value,
    ...(query.ask === "difference" && measure.fn === "count" && typeof value === "number"
      ? { count: value }
      : {}),
    ...meaningOf(sets),
  };
}

function sidesValue({ ask, direction }: QueryOf<"sides">, entries: readonly Entry[]): AnswerValue {
  const [first, second] = entries.map(({ value }) => value ?? 0);
  const less = (first ?? 0) - (second ?? 0);
  switch (ask) {
    case "table":
      return null;
    case "same":
      return new Set(entries.map(({ value }) => value)).size === 1 ? "yes" : "no";
    case "whether":
      return (direction === "desc" ? less > 0 : less < 0) ? "yes" : "no";
    case "difference":
      return entries.length === 2 ? rounded(direction === "desc" ? less : -less, 2) : null;
    case "which": {
      const labels = picked(entries, { direction, take: 1 }).map(({ label }) => label);
      return labels.length === 1 ? (labels[0] ?? null) : labels;
    }
  }
}

function sidesSentence(
  query: QueryOf<"sides">,
  entries: readonly Entry[],
  value: AnswerValue,
): string {
  const { ask, measure, direction } = query;
  const what = `${describeMeasure(measure)} of ${whosePupils(query)}`;
  const told = `${capital(what)}: ${entriesWords(measure, entries)}.`;
  const end = direction === "desc" ? "higher" : "lower";
  if (ask === "whether" || ask === "same") return `${capital(String(value))}. ${told}`;
  if (ask === "difference") return `The difference is ${value}. ${told}`;
  if (ask === "which")
    return Array.isArray(value)
      ? `They are equal. ${told}`
      : `${value} has the ${end} number. ${told}`;
  return told;
}

/** The numbers by label, and the pupils who stand behind those that are shown. */
function tableBody(entries: readonly Entry[], shown: readonly Entry[]) {
  const members = new Map<string, { member: Member; groups: string[] }>();
  for (const { label, members: own } of shown)
    for (const member of own) {
      const { id } = member.record.student;
      const held = members.get(id) ?? { member, groups: [] };
      members.set(id, held);
      held.groups.push(label);
    }
  const rows = [...members.values()];
  return {
    kind: "compare" as const,
    table: Object.fromEntries(entries.map(({ label, value }) => [label, value ?? 0])),
    students: rows.map(({ member, groups }) => ({ ...answered(member.record.student), groups })),
    citations: citeRows(rows.map(({ member }) => member.record)),
  };
}

const whosePupils = ({ where, topic }: Pupils): string =>
  `${describePupils(where)}${topic ? ` whose notes speak of “${topicWords(topic)}”` : ""}`;

/** The pupils of a share's part, within the set. */
async function partOf(set: SetDeps, measure: Measure, { where }: Pupils): Promise<PupilSet | null> {
  if (measure.fn !== "share") return null;
  const { part } = measure;
  return pupilSet(set, { ...part, where: { all: [where, part.where] } });
}

const personsOf = (set: PupilSet | null) => new Set(set?.members.map(({ person }) => person));

function notesSentences(sets: readonly (PupilSet | null)[]): string[] {
  const read = sets.flatMap((set) => (set?.notes ? [set.notes] : []));
  if (read.length === 0) return [];
  return [RESTS_ON_NOTES, ...(read.every(({ meaning }) => meaning) ? [] : [WITHOUT_MEANING])];
}

function meaningOf(sets: readonly (PupilSet | null)[]) {
  const read = sets.flatMap((set) => (set?.notes ? [set.notes] : []));
  const [first] = read;
  return first ? { meaning: read.every(({ meaning }) => meaning), model: first.model } : {};
}

function nothing(answer: string, set: PupilSet | null): AnswerBody {
  return {
    kind: "compare",
    answer,
    students: [],
    citations: [],
    abstained: true,
    ...meaningOf([set]),
  };
}
