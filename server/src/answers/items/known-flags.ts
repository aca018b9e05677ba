// Recognises that yes or no is recorded, or neither, and not that it is so: "whose FSM is recorded", "without FSM recorded".
import type { Condition } from "../../store/condition.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import type { Item } from "./item.js";

/** Behind the column: that yes or no is written. */
const IS_WRITTEN =
  /^(?:(?:is|are|been|has been|have been) )?(?:recorded|known|entered|filled in|given|completed|written|noted)(?= |$)(?! as\b)/;
/** The same where "whose" comes before. */
const IS_DOWN = /^(?:is|are) down(?= |$)/;
const LONGEST = 4;
/** Before the column, where its cell holds nothing if something is said to be written behind it. */
const LACKING = /^(?:without|no|missing|lacking|lacks?|not)(?: (?:any|an?|the|their))?(?= )/;
/** The same, where that is all that is said. */
const NO_ENTRY =
  /^(?:(?:(?:without|missing|lacking|lacks?)(?: an?| any)?|no) (?:entry|value|answer) (?:for|under|in|against)|nothing (?:under|in|for|against)|(?:an? )?(?:empty|blank))(?: the)?(?= )/;
const LONGEST_LEAD = 6;
/** Behind the column's name, and part of it: its cell is meant. */
const CELL = /^(?:entry|cell|box|value|field)$/;

/** Whether anything is written: with "without" before the column, that nothing is. */
export function knownFlagAt(tokens: readonly Token[], at: number, names: ColumnNames): Item | null {
  const lead = saidAt(tokens, at, LONGEST_LEAD);
  const empty = NO_ENTRY.exec(lead)?.[0];
  const lacks = empty ?? LACKING.exec(lead)?.[0];
  const from = at + (lacks?.split(" ").length ?? 0);
  const found = names.filled(from, true);
  if (found?.column.kind !== "flag") return null;
  const { column, length } = found;
  const end = from + length;
  const said = writtenBehind(tokens, at, end);
  const isCell = lacks !== undefined && CELL.test(wordAt(tokens, end - 1));
  if (said === 0 && empty === undefined && !isCell) return null;
  const entry: Condition = { field: "filled", column: columnRef(column), entry: true };
  return {
    type: "test",
    at,
    length: end + said - at,
    dimension: `recorded ${column.key}`,
    condition: lacks === undefined ? entry : { not: entry },
  };
}

/** How many tokens say behind the column that something is written. */
function writtenBehind(tokens: readonly Token[], at: number, end: number): number {
  const behind = saidAt(tokens, end, LONGEST);
  const isWhose = wordAt(tokens, at - 1) === "whose";
  const said = IS_WRITTEN.exec(behind)?.[0] ?? (isWhose ? IS_DOWN.exec(behind)?.[0] : undefined);
  return said?.split(" ").length ?? 0;
}
