// Tells questions that rest on a column of dates: their days are those in its cells, and no moment of the sheet.
import type { Test } from "../../store/condition.js";
import { type Dated, datedColumns, mentionsOf } from "../days/date-mentions.js";
import type { Query } from "../query.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import type { AskedField } from "../words/fields.js";
import { tokenize } from "../words/tokens.js";

/**
 * Whether a query rests on what a column of dates says. One that only asks for "Next review" of the past could be of
 * what it said then.
 */
export function restsOnDates(query: Query, { columns }: Vocabulary): boolean {
  const dated = datedColumns(columns);
  if (dated.length === 0 || query.kind === "unclear") return false;
  const isPast = (field: AskedField) => {
    const column = datedOf(dated, field);
    return column !== undefined && column.sense !== "next";
  };
  if (query.kind === "lookup" && query.fields.some(isPast)) return true;
  if (query.kind === "rank" && (datedOf(dated, query.column) || query.show?.some(isPast)))
    return true;
  return someTest(query, (test) =>
    test.field === "day"
      ? datedOf(dated, test.column) !== undefined
      : test.field === "filled" && isPast(test.column),
  );
}

/** The name of a column of dates that a question speaks of, whatever it asks; null where it speaks of none. */
export function datesNamed(question: string, { columns, names }: Vocabulary): string | null {
  const dated = datedColumns(columns);
  if (dated.length === 0) return null;
  const [first] = mentionsOf(tokenize(question), dated, (word) => names.has(word));
  return first?.columns[0]?.column.label ?? null;
}

const datedOf = (dated: readonly Dated[], field: AskedField): Dated | undefined =>
  typeof field === "string" ? undefined : dated.find(({ column }) => column.label === field.label);

/** Whether a test somewhere in the query is so: in what pupils are asked about, in a share, in a side. */
function someTest(part: unknown, is: (test: Test) => boolean): boolean {
  if (typeof part !== "object" || part === null) return false;
  if ("field" in part && "column" in part && is(part as Test)) return true;
  return Object.values(part).some((inner) => someTest(inner, is));
}
