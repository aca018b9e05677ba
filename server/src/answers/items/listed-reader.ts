// Recognises how many values a cell lists: "at least three clubs", "only one club", "choir and another club".
import type { NumberRange } from "../../store/condition.js";
import type { Column } from "../vocabulary/column.js";
import { numberWord } from "../vocabulary/scales.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import { comparisonAt } from "./comparisons.js";
import { type Item, isType } from "./item.js";

/** Before the number these say that certain ones are meant: "the two clubs". */
const CERTAIN =
  /^(which|what|the|these|those|all|both|our|their|top|bottom|first|last|other|next|each|every|of)$/;
const ONLY = /^(?:only|just|exactly|precisely)$/;
/** Between the number and what is counted. */
const KIND = /^(different|separate|distinct|various)$/;
/** More than one, without a number. */
const SEVERAL =
  /^(?:several|multiple|more than one|a (?:few|couple of|number of|range of)|loads of|lots of)(?= |$)/;
/** Beside a value of the column: one more of them. */
const ANOTHER = /^(?:another|a second|any other|some other|(?:at least )?one other|other)(?= |$)/;
const BESIDES = /^(?:besides|as well|too|also|on top)(?= |$)/;
const MOST = /^(?:most|fewest|least)(?: different)?(?= |$)/;
const OF_PUPILS = /\b(?:who|whose|pupils?|child|children|kids?|students?|learners?)\b/;
const LONGEST = 4;

/** @param before what was recognised so far */
export function listedAt(
  tokens: readonly Token[],
  at: number,
  names: ColumnNames,
  before: readonly Item[],
): Item | null {
  if (!names.columns.some(({ several }) => several)) return null;
  return (
    ranked(tokens, at, names) ?? counted(tokens, at, names) ?? another(tokens, at, names, before)
  );
}

/** "at least three clubs", "two clubs", "only one club", "several clubs" */
function counted(tokens: readonly Token[], at: number, names: ColumnNames): Item | null {
  if (CERTAIN.test(wordAt(tokens, at - 1))) return null;
  const amount = amountAt(tokens, at);
  const found = amount && columnAt(tokens, at + amount.length, names);
  return found && test(at, amount.length + found.length, found.column, amount.range);
}

function amountAt(
  tokens: readonly Token[],
  at: number,
): { range: NumberRange; length: number } | null {
  const several = SEVERAL.exec(saidAt(tokens, at, 3))?.[0];
  if (several !== undefined) return { range: { min: 2 }, length: several.split(" ").length };
  const comparison = comparisonAt(tokens, at);
  const only = ONLY.test(wordAt(tokens, at)) ? 1 : 0;
  const start = at + (comparison?.length ?? only);
  const n = /^a single$/.test(saidAt(tokens, start, 2)) ? 1 : numberWord(wordAt(tokens, start));
  if (n === null) return null;
  const length = start - at + (wordAt(tokens, start) === "a" ? 2 : 1);
  if (comparison) return { range: comparison.range(n), length };
  if (/^(?:or|and) (?:more|over|above)$/.test(saidAt(tokens, at + length, 2)))
    return { range: { min: n }, length: length + 2 };
  // "is in one club" may be in others as well.
  return n > 1 || only > 0 ? { range: { min: n, max: n }, length } : null;
}

/** "choir members who are in another club besides" */
function another(
  tokens: readonly Token[],
  at: number,
  names: ColumnNames,
  before: readonly Item[],
): Item | null {
  const lead = ANOTHER.exec(saidAt(tokens, at, LONGEST))?.[0].split(" ").length;
  const found = lead === undefined ? null : columnAt(tokens, at + lead, names);
  if (lead === undefined || !found || !hasValue(before, found.column)) return null;
  const end = at + lead + found.length;
  const besides = BESIDES.exec(saidAt(tokens, end, 2))?.[0].split(" ").length ?? 0;
  return test(at, end - at + besides, found.column, { min: 2 });
}

/** Whether one value of the column is so of them, to which one more is added. */
function hasValue(before: readonly Item[], { key }: Column): boolean {
  const tests = before.filter((item) => item.type === "test" && item.dimension === `column ${key}`);
  return tests.length === 1 && !before.some(isType("not", "and not", "or"));
}

/** "who does the most clubs": pupils are not ranked by how many values their cells list. */
function ranked(tokens: readonly Token[], at: number, names: ColumnNames): Item | null {
  const lead = MOST.exec(saidAt(tokens, at, 2))?.[0].split(" ").length;
  const found = lead === undefined ? null : columnAt(tokens, at + lead, names);
  if (lead === undefined || !found || !OF_PUPILS.test(saidAt(tokens, 0, tokens.length)))
    return null;
  const { label } = found.column;
  return {
    type: "refused",
    at,
    length: lead + found.length,
    reason: `I do not rank pupils by how many ${label} they have. Ask who has “at least 3 ${label}”, for example.`,
  };
}

/** A column whose cells list values, named as several of them. */
function columnAt(
  tokens: readonly Token[],
  at: number,
  names: ColumnNames,
): { column: Column; length: number } | null {
  const from = KIND.test(wordAt(tokens, at)) ? at + 1 : at;
  const named = names.name(from);
  return named?.column.several ? { column: named.column, length: from - at + named.length } : null;
}

const test = (at: number, length: number, column: Column, range: NumberRange): Item => ({
  type: "test",
  at,
  length,
  dimension: `listed ${column.key}`,
  condition: { field: "listed", column: columnRef(column), ...range },
});
