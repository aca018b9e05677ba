// Reads what the last thing known is of one who left: "class of Alice Johnson before leaving".
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { columnRef } from "../words/fields.js";
import type { ChangedField, HistoryQuery } from "./time-query.js";
import type { Period } from "./when.js";

const GONE = /^(.{3,40}?) of (.{3,60}?) before leaving\W*$/iu;

/** @returns null where the question is about something else, or names no single column */
export function readGone(
  question: string,
  period: Period,
  vocabulary: Vocabulary,
): HistoryQuery | null {
  const [, field = "", name] = GONE.exec(question) ?? [];
  if (name === undefined) return null;
  const of = KNOWN.find(([pattern]) => pattern.test(field))?.[1] ?? columnOf(field, vocabulary);
  const query = understand(`about ${name}`, vocabulary, true);
  if (of === undefined || query.kind !== "lookup" || query.topic || query.fields.length > 0)
    return null;
  const { names, where } = query;
  return {
    kind: "history",
    names,
    where,
    change: { kind: "left" },
    period,
    asks: ["before"],
    of,
    pick: "last",
  };
}

const KNOWN: readonly (readonly [RegExp, ChangedField])[] = [
  [/^(?:class|form|(?:tutor|reg|registration) group)$/iu, "class"],
  [/^(?:support )?(?:level|tier)$/iu, "level"],
  [/^(?:campus|site)$/iu, "campus"],
  [/^year(?: group)?$/iu, "year"],
];

function columnOf(field: string, { columns }: Vocabulary): ChangedField | undefined {
  const named = columns.filter(({ names }) => names.includes(field.toLowerCase()));
  return named.length === 1 && named[0] ? columnRef(named[0]) : undefined;
}
