// What the words around a condition say of how it belongs to the others.
import type { Item } from "../items/item.js";
import { type Token, wordAt } from "../words/tokens.js";

/** What joins a condition to the one before. */
export type Joint = "and" | "or" | "comma" | null;

/** Words that leave out, and say so of all that follow in a list. */
export const EXCLUDES =
  /^(except|excepting|excluding|exclude|barring|bar|apart|aside|leaving|leave|other|minus|all|everyone|everybody|anyone|save|with)$/;

export const BEGINS_ASKING = /^(which|who|whose|what|is|are|do|does|has|have|any|anyone|anybody)$/;

/** Whether a joint alone, or one with an article or with those who are meant ("and anyone in"), stands before. */
export function isListed(tokens: readonly Token[], at: number): boolean {
  const word = (place: number) => wordAt(tokens, place);
  let before = at - 1;
  while (/^(in|on|at|with|of|who|that|are|is|have|has)$/.test(word(before))) before--;
  const led = before < at - 1;
  const those = /^(the|any|those|an?|anyone|anybody|everyone|ones|all|pupils|children|kids)$/;
  if (those.test(word(before))) while (those.test(word(before))) before--;
  else if (led) return false;
  return /^(and|or|&|nor)$/.test(word(before));
}

/** "either FSM", "either on level 3" */
export function isChosen(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  const isJoint = /^(on|at|in|with|have|has|get|gets|are|is|an?)$/.test(before);
  return before === "either" || (isJoint && wordAt(tokens, at - 2) === "either");
}

export const isRelative = (tokens: readonly Token[], at: number): boolean =>
  [at, at - 1, at - 2, at - 3].some((i) =>
    /^(with|who|whose|that|having|either|are|is|have|has|get|gets)$/.test(wordAt(tokens, i)),
  );

/** "not at Orchard but Quayside", "minus the level 0s - levels 2 and up only": what is so in place of what is denied. */
export function isInstead(
  tokens: readonly Token[],
  { at, length }: Item,
  joint: Joint | "but",
): boolean {
  return joint === null ? wordAt(tokens, at + length) === "only" : joint === "but";
}
