// Reads a level that is not called one, where only a level can be meant: "how many in years 5 and 6 are 2+".
import type { Condition } from "../../store/condition.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";
import { readNumbers } from "./numbers.js";

/** A number with "+" or "or above" beside years, behind "are", "at" or a comma; null where there is none. */
export function bareLevelAt(
  tokens: readonly Token[],
  at: number,
  scales: Parameters<typeof readNumbers>[2],
): Item | null {
  if (!/^(is|are|at|on|,)$/.test(wordAt(tokens, at - 1))) return null;
  const said = saidAt(tokens, at, 3);
  const match =
    /^([0-5])(?:\+| (?:or|and) (?:(above|higher|more|up|over)|below|lower|less))(?= |$)/.exec(said);
  if (!match) return null;
  const years = tokens.some((_, i) => readNumbers(tokens, i, scales)?.scale.dimension === "year");
  if (!years) return null;
  const level = Number(match[1]);
  const upwards = match[0].endsWith("+") || match[2] !== undefined;
  const condition: Condition = { field: "level", ...(upwards ? { min: level } : { max: level }) };
  return { type: "test", at, length: match[0].split(" ").length, dimension: "level", condition };
}
