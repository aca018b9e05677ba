// Recognises that yes or no is recorded, and not that it is so: "whose FSM is recorded", where no is written as well.
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import type { Item } from "./item.js";
import { saidNo } from "./yes-no-columns.js";

/** Behind "whose" and the column. */
const IS_KNOWN =
  /^(?:is|are|has been|have been) (?:recorded|known|entered|filled in|given|completed|down)(?= |$)/;
const LONGEST = 4;

export function knownFlagAt(tokens: readonly Token[], at: number, names: ColumnNames): Item | null {
  const found = wordAt(tokens, at - 1) === "whose" ? names.filled(at, true) : null;
  if (found?.column.kind !== "flag" || !found.column.noes) return null;
  const { column } = found;
  const said = IS_KNOWN.exec(saidAt(tokens, at + found.length, LONGEST))?.[0];
  if (said === undefined) return null;
  return {
    type: "test",
    at,
    length: found.length + said.split(" ").length,
    dimension: `recorded ${column.key}`,
    condition: { any: [{ field: "flag", column: columnRef(column) }, saidNo(column)] },
  };
}
