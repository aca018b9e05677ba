// Recognises what a cell says, before the column that it is in: "a No for FSM", "marked N under EAL", "down as not PP".
import { type Column, saysNone, saysYes, valuesHeld } from "../vocabulary/column.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import { type Item, idle } from "./item.js";
import { valueTest } from "./value-tests.js";
import { saidNo } from "./yes-no-columns.js";

/** "a straight No for", "marked Y under": what the cell says, and what leads to its column. */
const CELL =
  /^(?:an? |just an? |only an? )?(?:(?:straight|plain|definite|clear|firm|full) )?(?:entry of |value of )?(?<said>no|n|yes|y) (?:for|in|under|against|beside|on|at)(?: (?:the|their|his|her))?(?: column)?(?= )/;
const LONGEST_CELL = 8;
/** Before it, where no "a" is: "marked no for FSM"; "has no time for" says nothing of a cell. */
const WRITTEN =
  /^(marked|down|as|coded|flagged|recorded|listed|entered|put|shown|showing|says?|said|saying|reads|answered|have|has|having|with)$/;
/** "down as not PP", "marked non-FSM" */
const NOT_SO =
  /^(?:put |set )?(?:marked|down|recorded|listed|entered|flagged|registered|shown)(?: down)?(?: as)?(?: being)? not(?: being| on| having| receiving| eligible for| entitled to)?(?= )/;
const LONGEST_NOT = 7;
/** Behind the column's name. */
const PLACE = /^(column|box|cell|field|status|entry|register)$/;

export function markedAt(tokens: readonly Token[], at: number, names: ColumnNames): Item | null {
  return cellAt(tokens, at, names) ?? notSoAt(tokens, at, names);
}

/** The items without a "not" that only says what the entry says as well: "not EAL (N)". */
export function withoutSecondNo(items: readonly Item[], tokens: readonly Token[]): Item[] {
  return items.map((item, i) => {
    const next = items[i + 1];
    const isSaid =
      item.type === "not" &&
      next?.type === "test" &&
      "all" in next.condition &&
      /^(?:no|n)$/.test(wordAt(tokens, next.at + next.length - 1));
    return isSaid ? idle(item) : item;
  });
}

function cellAt(tokens: readonly Token[], at: number, names: ColumnNames): Item | null {
  const lead = CELL.exec(saidAt(tokens, at, LONGEST_CELL));
  if (!lead?.groups) return null;
  const isLed =
    /^(an?|just|only)$/.test(wordAt(tokens, at)) || WRITTEN.test(wordAt(tokens, at - 1));
  const isLetter = /^(?:y|yes|n)$/.test(wordAt(tokens, at));
  const found = isLed || isLetter ? columnBehind(tokens, at, lead[0], names) : null;
  // "(Y in the FSM column)"
  if (!isLed && !PLACE.test(wordAt(tokens, at + (found?.length ?? 0) - 1))) return null;
  return found && says(found, at, /^y/.test(lead.groups.said ?? ""));
}

/** What is recorded as not being so: an empty cell says neither. */
function notSoAt(tokens: readonly Token[], at: number, names: ColumnNames): Item | null {
  const lead = NOT_SO.exec(saidAt(tokens, at, LONGEST_NOT))?.[0];
  const found = lead === undefined ? null : columnBehind(tokens, at, lead, names);
  return found?.column.kind === "flag" && found.column.noes ? says(found, at, false) : null;
}

function columnBehind(
  tokens: readonly Token[],
  at: number,
  lead: string,
  names: ColumnNames,
): { column: Column; length: number } | null {
  const from = lead.split(" ").length;
  const found = names.filled(at + from, true);
  if (!found) return null;
  const end = from + found.length;
  return { ...found, length: end + (PLACE.test(wordAt(tokens, at + end)) ? 1 : 0) };
}

/** That the column says yes, or no where no is written. */
function says(
  { column, length }: NonNullable<ReturnType<typeof columnBehind>>,
  at: number,
  yes: boolean,
): Item | null {
  if (column.kind === "flag") {
    const flag = { field: "flag", column: columnRef(column) } as const;
    const no = column.noes ? saidNo(column) : { not: flag };
    const dimension = `column ${column.key}`;
    return { type: "test", at, length, dimension, condition: yes ? flag : no };
  }
  const values = valuesHeld(column).filter(({ value }) => (yes ? saysYes : saysNone)(value));
  return column.kind === "choice" && values.length > 0
    ? valueTest(column, at, length, values)
    : null;
}
