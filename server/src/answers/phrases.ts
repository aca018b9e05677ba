// Finds the fixed phrases of the grammar in a question.
import { type Token, wordAt } from "./tokens.js";
import {
  AND_NOT_PHRASES,
  AND_PHRASES,
  COUNT_PHRASES,
  ECHO_PHRASES,
  FILLER_PHRASES,
  LIST_PHRASES,
  LOOKUP_PHRASES,
  NEGATIONS,
  OR_PHRASES,
} from "./word-lists.js";

/** In this order: what comes first wins. */
const PHRASES = [
  ["echo", ECHO_PHRASES],
  ["lookup", LOOKUP_PHRASES],
  ["count", COUNT_PHRASES],
  ["and not", AND_NOT_PHRASES],
  ["or", OR_PHRASES],
  ["not", NEGATIONS],
  ["and", AND_PHRASES],
  ["list", LIST_PHRASES],
  ["filler", FILLER_PHRASES],
] as const;

/** The phrase that begins at `at`, and how many tokens it takes. */
export function phraseAt(tokens: readonly Token[], at: number) {
  for (const [type, phrases] of PHRASES) {
    const found = phrases.find((phrase) =>
      phrase.every((word, i) => wordAt(tokens, at + i) === word),
    );
    if (found) return { type, at, length: found.length };
  }
  return wordAt(tokens, at) === "," ? { type: "comma" as const, at, length: 1 } : null;
}
