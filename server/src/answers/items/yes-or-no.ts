// Recognises that the cell of a yes-no column is asked for by what may be in it: "PP yes or no for Ben", "is it Y or N under FSM".
import { saidAt, type Token } from "../words/tokens.js";
import { type Item, idle } from "./item.js";

const YES_OR_NO =
  /^(?:either )?(?:an? )?(?:yes|no|y|n)(?: or (?:an? )?|\/| \/ )(?:yes|no|y|n)(?= |$)/;
const LONGEST = 6;
const WORD = "yes or no";
/** What asks whether something is so. */
const WHETHER = /^(?:so |and )?(?:is|are|was|were|do|does|did|has|have|had) /;

/** "Y or N", "yes or no", as a word that has its place beside a pupil and a column only. */
export function yesOrNoAt(tokens: readonly Token[], at: number): Item | null {
  const said = YES_OR_NO.exec(saidAt(tokens, at, LONGEST))?.[0];
  if (said === undefined) return null;
  return { type: "word", at, length: said.split(" ").length, word: WORD, raw: said };
}

export const isYesOrNo = (item: Item): boolean => item.type === "word" && item.word === WORD;

/** "is anyone in 3A on FSM, y or n?": where no pupil is named, it is asked whether it is so, and nothing more. */
export function withoutYesOrNo(items: readonly Item[], tokens: readonly Token[]): Item[] {
  const isWhether = WHETHER.test(saidAt(tokens, 0, 3));
  const isNamed = items.some(({ type }) => type === "name");
  return items.map((item, i) =>
    isYesOrNo(item) && i === items.length - 1 && isWhether && !isNamed ? idle(item) : item,
  );
}
