// Finds where a question asks for a day: "when is", "on what date", "the date of", "which day".
import { saidAt, type Token } from "../words/tokens.js";
import type { Run } from "./date-days.js";

const ASKS_DAY =
  /^(?:on )?(?:when|(?:which|what) (?:date|day)|(?:the )?(?:dates?|day) (?:of(?! birth\b)|when|on which))(?= |$)/;
const LONGEST = 4;

/** The words that ask for it; null where no day is asked. */
export function dayAsked(tokens: readonly Token[]): Run | null {
  for (let at = 0; at < tokens.length; at++) {
    const found = ASKS_DAY.exec(saidAt(tokens, at, LONGEST))?.[0];
    if (found !== undefined) return { at, length: found.split(" ").length };
  }
  return null;
}
