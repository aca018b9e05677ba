// Finds the fixed phrases of the grammar in a question.

import { type Token, wordAt } from "../words/tokens.js";
import * as lists from "../words/word-lists.js";
import type { Item } from "./item.js";

type Phrases = readonly (readonly string[])[];
/** What a phrase makes, without its place. */
type Made = WithoutPlace<Item>;
type WithoutPlace<T> = T extends Item ? Omit<T, "at" | "length"> : never;

/** In this order: what comes first wins. */
const PHRASES: readonly (readonly [Phrases, Made])[] = [
  [lists.MANY_MORE_PHRASES, { type: "difference", direction: "desc" }],
  [lists.MANY_FEWER_PHRASES, { type: "difference", direction: "asc" }],
  [lists.DIFFERENCE_PHRASES, { type: "difference" }],
  [lists.NOUN_PHRASES, { type: "noun" }],
  [lists.ECHO_PHRASES, { type: "echo" }],
  [lists.LOOKUP_PHRASES, { type: "lookup" }],
  [lists.SHARE_PHRASES, { type: "share" }],
  [lists.COUNT_PHRASES, { type: "count" }],
  [lists.DESCENDING_PHRASES, { type: "direction", direction: "desc" }],
  [lists.ASCENDING_PHRASES, { type: "direction", direction: "asc" }],
  [lists.COMMON_PHRASES, { type: "most", direction: "desc", common: true }],
  [lists.RARE_PHRASES, { type: "most", direction: "asc", common: true }],
  [lists.MOST_PHRASES, { type: "most", direction: "desc" }],
  [lists.LEAST_PHRASES, { type: "most", direction: "asc" }],
  [lists.MORE_PHRASES, { type: "more", direction: "desc" }],
  [lists.LESS_PHRASES, { type: "more", direction: "asc" }],
  [lists.THAN_PHRASES, { type: "than" }],
  [lists.COMPARE_PHRASES, { type: "compare" }],
  [lists.ORDER_PHRASES, { type: "order" }],
  [lists.AVERAGE_PHRASES, { type: "aggregate", fn: "average" }],
  [lists.MEDIAN_PHRASES, { type: "aggregate", fn: "median" }],
  [lists.SUM_PHRASES, { type: "aggregate", fn: "sum" }],
  [lists.SAME_PHRASES, { type: "same" }],
  [lists.ONE_ONLY_PHRASES, { type: "one only" }],
  [lists.AND_NOT_PHRASES, { type: "and not" }],
  [lists.OR_PHRASES, { type: "or" }],
  [
    lists.NUMBER_OR_NOT,
    {
      type: "refused",
      reason:
        "I cannot tell whether “no” is short for a number here, or means “not”. Say “how many”, or “not”.",
    },
  ],
  [lists.NEGATIONS, { type: "not" }],
  [lists.AND_PHRASES, { type: "and" }],
  [lists.LIST_PHRASES, { type: "list" }],
  [lists.FILLER_PHRASES, { type: "filler" }],
  [[[","]], { type: "comma" }],
];

/** By their first word. */
const OPENINGS = new Map<string, { phrase: readonly string[]; made: Made }[]>();
for (const [phrases, made] of PHRASES)
  for (const phrase of phrases) {
    const [first = ""] = phrase;
    OPENINGS.set(first, [...(OPENINGS.get(first) ?? []), { phrase, made }]);
  }

/** The phrase that begins at `at`, with how many tokens it takes. */
export function phraseAt(tokens: readonly Token[], at: number): Item | null {
  const found = OPENINGS.get(wordAt(tokens, at))?.find(({ phrase }) => isAt(tokens, at, phrase));
  return found ? { ...found.made, at, length: found.phrase.length } : null;
}

const isAt = (tokens: readonly Token[], at: number, phrase: readonly string[]) =>
  phrase.every((word, i) => wordAt(tokens, at + i) === word);

/** How many tokens the longest of the phrases takes at `at`; 0 where none begins there. */
export function phraseLength(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const found = phrases.find((phrase) => isAt(tokens, at, phrase));
  return found?.length ?? 0;
}
