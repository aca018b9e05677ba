// Leaves out that only yes is meant, where a column that says yes or no is named before: "EAL pupils in 3A (Y only)", "FSM by class, only the ones with a Y".
import type { Condition } from "../../store/condition.js";
import { saidAt, type Token } from "../words/tokens.js";
import { type Item, isType } from "./item.js";

const ONLY_YES =
  /^(?:(?:only|just) (?:the )?(?:y|yes|yeses)(?: ones)?|(?:the )?(?:y|yes|yeses)(?: ones)? only|(?:only|just) (?:the ones|those|pupils|children|kids|students) (?:with|marked|that have|who have|that are|who are|saying|down as)(?: as)?(?: an?)? (?:y|yes)|(?:the ones|those) (?:with|marked)(?: an?)? (?:y|yes) only)$/;
const LONGEST = 8;

/** At the end only; without such a column, or where no is asked, it may say of whom. */
export function onlyYesAt(
  tokens: readonly Token[],
  at: number,
  before: readonly Item[],
): Item | null {
  const length = tokens.length - at;
  if (length > LONGEST || !ONLY_YES.test(saidAt(tokens, at, length))) return null;
  const asked = before.filter(isType("test")).some(({ condition }) => isFlag(condition));
  return asked && !before.some(isType("not", "and not")) ? { type: "filler", at, length } : null;
}

const isFlag = (condition: Condition): boolean =>
  "field" in condition && condition.field === "flag";
