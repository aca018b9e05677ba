// Recognises a level that pupils have come to: "have reached level 3", "have not made it to level 2 or above".
import type { Condition } from "../../store/condition.js";
import { saidAt, type Token } from "../words/tokens.js";
import type { Item } from "./item.js";
import type { NumberReader } from "./numbers.js";

const REACHED =
  /^(?:(?<not>not|never|yet to|still to|(?:still )?have yet to|has yet to) )?(?:(?:yet|already|now|even|ever|actually) )?(?:reach(?:ed|es|ing)?|hit(?:ting|s)?|attain(?:ed|s)?|achieved?|made it to|make it to|got(?:ten)? to|got as far as|get to|get as far as|arrived at|come to be at)(?: (?:yet|already|at least))? (?=\S)/;

/**
 * A level with the verb of coming to it. Of a level alone it is so of those above too, which the
 * answer asks back where there are any.
 */
export function reachedAt(
  tokens: readonly Token[],
  at: number,
  numbers: NumberReader,
): Item | null {
  const said = REACHED.exec(saidAt(tokens, at, LONGEST));
  if (!said) return null;
  const verb = said[0].trim().split(" ").length;
  // "at least" is the number's own.
  const from = at + verb - (/at least $/.test(said[0]) ? 2 : 0);
  const reading = numbers.read(from);
  const [range, other] = reading?.ranges ?? [];
  const { dimension = "", steps, condition: of } = reading?.scale ?? {};
  if (!reading || !(dimension === "level" || steps) || !range || other) return null;
  const exact = range.min === range.max;
  if (range.min === undefined || !(exact || range.max === undefined)) return null;
  if (steps && of) {
    const length = from - at + reading.length;
    if (said.groups?.not)
      return { type: "test", at, length, dimension, condition: of({ max: range.min - 1 }) };
    if (!exact || range.min === steps.last)
      return { type: "test", at, length, dimension, condition: of({ min: range.min }) };
    const step = `${steps.column.label} ${range.min}`;
    return {
      type: "refused",
      at,
      length,
      reason: `Do you mean those at ${step} now, or those above it as well? Ask “at ${step}” or “at ${step} or above”.`,
    };
  }
  const condition: Condition = said.groups?.not
    ? { field: "level", max: range.min - 1 }
    : { field: "level", min: range.min, ...(exact && { reached: true as const }) };
  const length = from - at + reading.length;
  return { type: "test", at, length, dimension: "level", condition };
}

/** Words of the longest way of saying it. */
const LONGEST = 9;
