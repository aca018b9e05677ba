// Answers how groups that the question names compare.
import { fold } from "../../../../shared/columns.js";
import type { Condition } from "../../store/condition.js";
import { labelOf } from "../describe/describe-condition.js";
import { describeMeasure, whosePupils } from "../describe/describe-query.js";
import type { QueryOf } from "../query.js";
import { capital } from "./answer-filter.js";
import type { AnswerBody, AnswerValue } from "./answer-types.js";
import { allOf } from "./blanks.js";
import {
  type Entry,
  entriesWords,
  lacks,
  meaningOf,
  notesSentences,
  nothing,
  partOf,
  personsOf,
  picked,
  tableBody,
  toldOf,
} from "./measure-body.js";
import type { PupilSet, SetDeps } from "./pupil-set.js";
import { reckon, rounded } from "./reckon.js";
import { cellOf } from "./record-values.js";

/** Groups that the question names, set against each other. */
export async function answerSides(set: SetDeps, query: QueryOf<"sides">): Promise<AnswerBody> {
  const { measure, sides, topic } = query;
  const entries: Entry[] = [];
  const sets: (PupilSet | null)[] = [];
  for (const side of sides) {
    const pupils = { where: allOf(query.where, side), ...(topic && { topic }) };
    const lacking = lacks(set, measure, pupils);
    if (lacking !== null) return nothing(lacking, null);
    const whole = await toldOf(set, measure, pupils);
    const part = await partOf(set, measure, pupils);
    sets.push(whole, part);
    entries.push({
      label: sideLabel(side, whole),
      ...reckon(measure, whole.members, personsOf(part)),
    });
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

/** Of a value that sheets write in two ways (`F`, `Female`) the one that these pupils' sheets write. */
function sideLabel(side: Condition, { members }: PupilSet): string {
  const written = spellings(side).filter(({ column, value }) =>
    members.some(({ record }) => fold(String(cellOf(record, column) ?? "")) === value),
  );
  const [only, ...others] = written;
  return only && others.length === 0 ? only.said : labelOf(side);
}

/** The ways in which sheets write one value; none where that is not what the condition is. */
function spellings(condition: Condition): Extract<Condition, { field: "extra" }>[] {
  if ("all" in condition)
    return condition.all.length === 1 && condition.all[0] ? spellings(condition.all[0]) : [];
  if ("any" in condition) return condition.any.flatMap(spellings);
  return "field" in condition && condition.field === "extra" ? [condition] : [];
}

function sidesValue(
  { ask, direction, sense, times }: QueryOf<"sides">,
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
  // Of what they are, not of what they are rounded to.
  const [one = 0, other = 0] = entries.map(({ exact, value }) => exact ?? value ?? 0);
  const less = one - other;
  switch (ask) {
    case "table":
      return null;
    case "same":
      return new Set(entries.map(({ value }) => value)).size === 1 ? "yes" : "no";
    case "whether":
      return (direction === "desc" ? less > 0 : less < 0) ? "yes" : "no";
    case "difference":
      if (entries.length !== 2) return null;
      // "by how much do they differ": neither is said to be the higher
      return rounded(sense ? (direction === "desc" ? less : -less) : Math.abs(less), 2);
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
