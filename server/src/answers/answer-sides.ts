// Answers how groups that the question names compare.
import { capital } from "./answer-filter.js";
import type { AnswerBody, AnswerValue } from "./answer-types.js";
import { describeMeasure, labelOf } from "./describe.js";
import {
  type Entry,
  entriesWords,
  meaningOf,
  notesSentences,
  nothing,
  partOf,
  personsOf,
  picked,
  type QueryOf,
  tableBody,
  whosePupils,
} from "./measure-body.js";
import { type PupilSet, pupilSet, type SetDeps } from "./pupil-set.js";
import { reckon, rounded } from "./reckon.js";

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

function sidesValue(
  { ask, direction, times }: QueryOf<"sides">,
  entries: readonly Entry[],
): AnswerValue {
  const [first = 0, second = 0] = entries.map(({ value }) => value ?? 0);
  if (times) {
    const wanted = times.factor * second;
    const { side } = times;
    const holds =
      side === "min" ? first >= wanted : side === "above" ? first > wanted : first === wanted;
    return holds ? "yes" : "no";
  }
  const less = first - second;
  switch (ask) {
    case "table":
      return null;
    case "same":
      return new Set(entries.map(({ value }) => value)).size === 1 ? "yes" : "no";
    case "whether":
      return (direction === "desc" ? less > 0 : less < 0) ? "yes" : "no";
    case "difference":
      return entries.length === 2 ? rounded(direction === "desc" ? less : second - first, 2) : null;
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
  if (ask === "difference") {
    const turned = typeof value === "number" && value < 0 && query.sense === true;
    return turned
      ? `It is the other way round, by ${-value}. ${told}`
      : `The difference is ${value}. ${told}`;
  }
  if (ask === "which")
    return Array.isArray(value)
      ? `They are equal. ${told}`
      : `${value} has the ${end} number. ${told}`;
  return told;
}
