// Recognises that a column holds something, but not this: "something other than university", "anywhere but the library".
import { holdsSomething } from "../vocabulary/column.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import type { Item } from "./item.js";
import { valueAt, valueTest } from "./value-tests.js";

const OTHER_THAN =
  /^(?:something|some ?where|somebody|someone) (?:else )?(?:other than|than|different (?:from|to|than)|but|except|besides|that is not)(?= )/;
const LONGEST = 5;
const ARTICLE = /^(an?|the|to|in|on|at|by)$/;

/** "something other than" with a value behind it, or several: of whom nothing is recorded it is not said. */
export function otherThanAt(
  tokens: readonly Token[],
  at: number,
  { columns }: ColumnNames,
): Item | null {
  const lead = OTHER_THAN.exec(saidAt(tokens, at, LONGEST))?.[0].split(" ").length ?? 0;
  if (lead === 0) return null;
  const found = columns.flatMap((column) => {
    const values = [];
    let end = at + lead;
    for (let next = end; ; ) {
      while (ARTICLE.test(wordAt(tokens, next))) next++;
      const value = valueAt(tokens, column, next);
      if (!value) break;
      values.push(...value.values);
      end = next + value.length;
      if (!/^(or|and|nor|,)$/.test(wordAt(tokens, end))) break;
      next = end + 1;
    }
    return values.length > 0 ? [{ column, values, end }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const { column, values, end } = only;
  const test = valueTest(column, at, end - at, values);
  return { ...test, condition: { all: [holdsSomething(column), { not: test.condition }] } };
}
