// Finds a value of a column at a place of a question, and makes the condition of it.
import type { Condition } from "../../store/condition.js";
import { beginsValue, type Column, type ColumnValue } from "../vocabulary/column.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ItemOf } from "./item.js";

const LONGEST_VALUE = 8;
/** Between a column's name and its value. */
export const LINK =
  /^(is|are|was|of|equal|equals|to|been|being|called|named|listed|recorded|entered|given|noted|logged|stated|down|as|=|set)$/;

/** The longest value of the column that begins at `at`, with how many tokens say it. */
export function valueAt(
  tokens: readonly Token[],
  column: Column,
  at: number,
): { values: readonly ColumnValue[]; length: number } | null {
  if (!beginsValue(column.values, wordAt(tokens, at))) return null;
  for (let length = Math.min(LONGEST_VALUE, tokens.length - at); length > 0; length--) {
    const said = saidAt(tokens, at, length);
    // "chess, choir or art": that some cell lists the first two makes them no value of their own.
    if (column.several && said.includes(",")) continue;
    const values =
      column.values.get(said) ??
      column.values.get(said.replace(/s$/, "")) ??
      // "speech, language and communication needs"
      column.values.get(said.replace(/ ,/g, "")) ??
      column.values.get(said.replace(" % ", " "));
    if (values) return { values, length };
  }
  return null;
}

/** That the column has one of the values. */
export function valueTest(
  column: Column,
  at: number,
  length: number,
  values: readonly ColumnValue[],
): ItemOf<"test"> {
  const tests = values.map(
    ({ value, said }): Condition => ({ field: "extra", column: columnRef(column), value, said }),
  );
  const [only] = tests;
  return {
    type: "test",
    at,
    length,
    dimension: `column ${column.key}`,
    // One value that is written in two ways is no choice of two.
    condition: only && tests.length === 1 ? only : { all: [{ any: tests }] },
    ...(column.several && { several: true }),
  };
}
