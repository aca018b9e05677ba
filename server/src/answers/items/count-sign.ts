// Recognises "n" for the number of those who are told before it: "Reading age 14 or over, n", "Year 11 not at Harbour, n".
import type { Condition } from "../../store/condition.js";
import type { Column } from "../vocabulary/column.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { type Item, isType } from "./item.js";

/** What asks for something else. */
const ASKS =
  /^(?:so |and )?(?:who|which|what|how|where|when|is|are|does|do|has|have|list|show|name|names|give)\b/;
const isOther = isType("name", "count", "list", "lookup", "field", "column", "group", "aggregate");

/** A small "n" at the end, behind a comma; not where it may be the "N" of a column of yes and no, or a value. */
export function countSignAt(
  tokens: readonly Token[],
  at: number,
  before: readonly Item[],
  columns: readonly Column[],
): Item | null {
  if (tokens[at]?.raw !== "n" || at !== tokens.length - 1 || wordAt(tokens, at - 1) !== ",")
    return null;
  const tests = before.filter(isType("test"));
  const isPlain = tests.length > 0 && !before.some(isOther) && !ASKS.test(saidAt(tokens, 0, 2));
  const isValue = columns.some(({ kind, values }) => kind === "choice" && values.has("n"));
  if (!isPlain || isValue || tests.some(({ condition }) => isOfFlag(condition))) return null;
  return { type: "count", at, length: 1 };
}

function isOfFlag(condition: Condition): boolean {
  if ("not" in condition) return isOfFlag(condition.not);
  if ("field" in condition) return condition.field === "flag";
  return ("all" in condition ? condition.all : condition.any).some(isOfFlag);
}
