// Answers with one number for each group, and which group has the most.
import { type Condition, isWithin } from "../../store/condition.js";
import { addTo, mostFirst } from "../../tally.js";
import {
  afterWords,
  describeMeasure,
  extreme,
  placeWords,
  whosePupils,
} from "../describe/describe-query.js";
import { amount, andList, rangeWords } from "../describe/plain-words.js";
import type { Direction } from "../items/item.js";
import type { QueryOf } from "../query.js";
import { type AskedField, fieldName } from "../words/fields.js";
import { capital } from "./answer-filter.js";
import type { AnswerBody, AnswerValue } from "./answer-types.js";
import { allOf, tellable } from "./blanks.js";
import {
  type Entry,
  entriesWords,
  lacks,
  meaningOf,
  measured,
  notesSentences,
  nothing,
  partOf,
  personsOf,
  picked,
  placed,
  tableBody,
  toldOf,
  untold,
} from "./measure-body.js";
import { type Member, oncePerPerson, pupilSet, type SetDeps } from "./pupil-set.js";
import { reckon, rounded } from "./reckon.js";
import { type Group, groupsOf } from "./record-values.js";

/** One number for each group, and which has the most. */
export async function answerGroups(set: SetDeps, query: QueryOf<"groups">): Promise<AnswerBody> {
  const { measure, by, and, pick, having, counted, mean } = query;
  const lacking = lacks(set, measure, query);
  if (lacking !== null) return nothing(lacking, null);
  const inSet = await toldOf(set, measure, query);
  const part = await partOf(set, measure, query);
  // Also groups that no pupil asked for is in: their number is nought. Not those of whom it cannot be told.
  const everyone = await pupilSet(set, {
    where: allOf(placesOf(query.where), tellable(query.where)),
  });
  const groups = grouped(measure.fn === "count" ? everyone.members : inSet.members, query);
  const own = grouped(inSet.members, query);
  if (query.outOf !== undefined && groups.size !== query.outOf)
    return nothing(
      `There ${groups.size === 1 ? "is" : "are"} ${groups.size} by ${keysOf(query, "and")} among ${whosePupils(query)}, and not ${query.outOf}: ${andList([...groups.values()].map(({ label }) => label).sort(collator.compare))}.`,
      inSet,
    );
  const entries = [...groups].map(([key, { label }]): Entry => {
    const members = own.get(key)?.members ?? [];
    return { label, ...reckon(measure, members, personsOf(part)) };
  });
  const told = entries.filter((entry) => entry.value !== null).sort(byLabel);
  const kept = having ? told.filter(({ value }) => isWithin(value ?? 0, having)) : told;
  const pupils = whosePupils(query);
  if (query.topic && inSet.members.length === 0)
    return nothing(`No note of ${pupils} was found, so I cannot give numbers.`, inSet);
  const blank = oncePerPerson(
    inSet.members.filter((member) => pairsOf(member, by, and).length === 0),
  );
  if (pick?.after !== undefined && !isFirst(pick.after, kept, pick.direction))
    return nothing(
      `“${pick.after}” is not the first by ${keysOf(query, "and")}, so I cannot tell what comes after it: ${entriesWords(measure, kept)}.`,
      inSet,
    );
  const shown = shownOf(query, kept);
  if (shown === null)
    return nothing(
      `By ${keysOf(query, "and")} those before are equal, so none is ${placeWords({ take: 1, ...pick })}alone: ${entriesWords(measure, kept)}.`,
      inSet,
    );
  const value = groupsValue(query, shown, kept);
  return {
    ...tableBody(kept, pick ? shown : kept),
    answer: [
      groupsSentence(query, shown, kept, pupils, value),
      ...(blank.length > 0
        ? [
            `${amount(blank.length, "pupils")} ${blank.length === 1 ? "has" : "have"} no ${keysOf(query, "or")} recorded.`,
          ]
        : []),
      ...inSeveral(inSet.members, query),
      ...untold(set, measure, query),
      ...notesSentences([inSet, part]),
    ].join(" "),
    value,
    count: counted ? kept.length : null,
    abstained: told.length === 0 || (mean === true && value === null),
    ...meaningOf([inSet, part]),
  };
}

/** Says of how many the cell lists several values. */
function inSeveral(members: readonly Member[], { by, and }: QueryOf<"groups">): string[] {
  const several = oncePerPerson(members.filter((one) => pairsOf(one, by, and).length > 1)).length;
  if (several === 0) return [];
  return [
    `${amount(several, "pupils")} with more than one ${several === 1 ? "counts" : "count"} in each.`,
  ];
}

/** Whether the group alone stands at the first place. */
const isFirst = (label: string, entries: readonly Entry[], direction: Direction): boolean =>
  placed(entries, direction, 1)
    ?.map((entry) => entry.label)
    .join() === label;

/** Those that are told of: all in an order, the first, or those at one place; null where none stands there alone. */
function shownOf(
  { order, pick }: QueryOf<"groups">,
  kept: readonly Entry[],
): readonly Entry[] | null {
  const first = order ? { direction: order, take: kept.length } : pick;
  if (!first) return kept;
  const nth = pick?.after === undefined ? pick?.nth : 2;
  return nth === undefined ? picked(kept, first) : placed(kept, first.direction, nth);
}

function groupsValue(
  query: QueryOf<"groups">,
  shown: readonly Entry[],
  kept: readonly Entry[],
): AnswerValue {
  if (query.counted) return kept.length;
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
  const { measure, pick, having, mean } = query;
  const by = keysOf(query, "and");
  const what = `${describeMeasure(measure)} of ${pupils}`;
  const told = entriesWords(measure, kept);
  if (kept.length === 0)
    return `I find no ${by} of which the ${what} ${having ? `is ${rangeWords(having, String)}` : "can be told"}.`;
  if (mean) return `The average ${what} by ${by} is ${value}, over ${kept.length}: ${told}.`;
  if (pick && value === null) return `It is nought for every ${by}: the ${what}.`;
  if (pick) {
    const end = `${placeWords({ ...pick, take: 1 })}${extreme(pick.direction)}`;
    const first = shown[0]?.value ?? 0;
    const head =
      pick.take === 1
        ? `${andList(shown.map(({ label }) => label))} ${shown.length === 1 ? "has" : "have"} the ${end} ${what}${afterWords(pick)}: ${measured(measure, first)}.`
        : `The ${end} ${what}: ${entriesWords(measure, shown)}.`;
    return kept.length > shown.length ? `${head} By ${by}: ${told}.` : head;
  }
  return `${capital(what)}, by ${by}: ${entriesWords(measure, shown)}.`;
}

/** "class", "class and support level" */
const keysOf = ({ by, and }: QueryOf<"groups">, joint: "and" | "or") =>
  [by, ...(and ? [and] : [])].map(fieldName).join(` ${joint} `);

const collator = new Intl.Collator("en-GB", { numeric: true });

const RANKS: Record<string, number> = { Nursery: -2, Reception: -1 };

function byLabel(a: Entry, b: Entry): number {
  return (RANKS[a.label] ?? 0) - (RANKS[b.label] ?? 0) || collator.compare(a.label, b.label);
}

function grouped(
  members: readonly Member[],
  { by, and }: QueryOf<"groups">,
): Map<string, { label: string; members: Member[] }> {
  const found = new Map<string, { labels: string[]; members: Member[] }>();
  for (const member of members)
    for (const group of pairsOf(member, by, and)) {
      const held = found.get(group.key) ?? { labels: [], members: [] };
      found.set(group.key, held);
      held.members.push(member);
      held.labels.push(group.label);
    }
  return new Map(
    [...found].map(([key, { labels, members }]) => [key, { label: mostWritten(labels), members }]),
  );
}

/** What sheets write in several ways as most of these pupils' do; of equals the first. */
function mostWritten(labels: readonly string[]): string {
  const times = new Map<string, number>();
  for (const label of labels) addTo(times, label);
  return mostFirst(times)[0]?.[0] ?? "";
}

/** The groups by one column, or by two: "3A, 2". None where one of them is blank. */
function pairsOf({ record }: Member, by: AskedField, and: AskedField | undefined): Group[] {
  const firsts = groupsOf(record, by);
  if (and === undefined) return firsts;
  const seconds = groupsOf(record, and);
  return firsts.flatMap((first) =>
    seconds.map((second) => {
      const label = and === "support_level" ? second.key : second.label;
      return { key: `${first.key}|${second.key}`, label: `${first.label}, ${label}` };
    }),
  );
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
