// Recognises that yes or no is recorded, or neither, and not that it is so: "whose FSM is recorded", "without FSM recorded".
import type { Condition } from "../../store/condition.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import type { Item } from "./item.js";

/** Behind the column: that yes or no is written. */
const IS_WRITTEN =
  /^(?:(?:is|are|been|has been|have been) )?(?:recorded|known|entered|filled in|given|completed|written|noted)(?= |$)/;
/** The same where "whose" comes before. */
const IS_DOWN = /^(?:is|are) down(?= |$)/;
const LONGEST = 4;
/** Before the column, where it is told that its cell is empty. */
const LACKING = /^(without|no|missing|lacking|lacks?|not)$/;
const BETWEEN = /^(any|an?|the|their)$/;

/** Whether anything is written: with "without" before the column, that nothing is. */
export function knownFlagAt(tokens: readonly Token[], at: number, names: ColumnNames): Item | null {
  const lacks = LACKING.test(wordAt(tokens, at));
  const start = lacks ? at + 1 : at;
  const from = lacks && BETWEEN.test(wordAt(tokens, start)) ? start + 1 : start;
  const found = names.filled(from, true);
  if (found?.column.kind !== "flag") return null;
  const { column, length } = found;
  const behind = saidAt(tokens, from + length, LONGEST);
  const isWhose = wordAt(tokens, at - 1) === "whose";
  const said = IS_WRITTEN.exec(behind)?.[0] ?? (isWhose ? IS_DOWN.exec(behind)?.[0] : undefined);
  if (said === undefined) return null;
  const entry: Condition = { field: "filled", column: columnRef(column), entry: true };
  return {
    type: "test",
    at,
    length: from - at + length + said.split(" ").length,
    dimension: `recorded ${column.key}`,
    condition: lacks ? { not: entry } : entry,
  };
}
