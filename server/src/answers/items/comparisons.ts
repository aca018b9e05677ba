// Reads comparisons with a number: "at least", "more than", "below".
import type { NumberRange } from "../../store/condition.js";
import { numberWord } from "../vocabulary/scales.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item, ItemOf } from "./item.js";

const COMPARISONS: readonly (readonly [RegExp, (n: number) => NumberRange])[] = [
  [
    /^((greater|more|higher) than or equal to|at least|(a )?min(imum)?( of)?|(no|not) (less|lower|fewer) than|not (below|under)|>=|≥)$/,
    (min) => ({ min }),
  ],
  [
    /^((less|fewer|lower) than or equal to|at most|(a )?max(imum)?( of)?|up to( and including)?|(no|not) (more|higher|greater) than|not (above|over)|<=|≤)$/,
    (max) => ({ max }),
  ],
  [
    /^((more|greater|higher|better|older|longer) than|above|over|exceeding|>)$/,
    (above) => ({ above }),
  ],
  [/^((less|fewer|lower|worse|younger|shorter) than|below|under|<)$/, (below) => ({ below })],
  [/^(exactly( at)?|=|equal to)$/, (n) => ({ min: n, max: n })],
];

const LONGEST_COMPARISON = 5;
/** Every comparison begins with one of these: at most places of a question none stands. */
const OPENS =
  /^(greater|more|higher|at|an?|min|max|minimum|maximum|no|not|>=?|<=?|[≥≤=]|less|fewer|lower|up|better|older|longer|worse|younger|shorter|above|over|exceeding|below|under|exactly|equal)$/;

/** A comparison that begins at `at`, what it makes of a number, and how many tokens it takes. */
export function comparisonAt(tokens: readonly Token[], at: number) {
  if (!OPENS.test(wordAt(tokens, at))) return null;
  for (let length = LONGEST_COMPARISON; length > 0; length--) {
    if (at + length > tokens.length) continue;
    const text = saidAt(tokens, at, length);
    const range = COMPARISONS.find(([pattern]) => pattern.test(text))?.[1];
    if (range) return { length, range };
  }
  return null;
}

/** "more than 5", "at least two": a number of what is counted, where it is not of a level, a year or a column. */
export function quantityAt(tokens: readonly Token[], at: number): ItemOf<"quantity"> | null {
  // "older than 13" is no number of pupils.
  const comparison = /^(older|younger)$/.test(wordAt(tokens, at)) ? null : comparisonAt(tokens, at);
  const n = comparison && numberWord(wordAt(tokens, at + comparison.length));
  if (comparison === null || n === null) return null;
  return { type: "quantity", at, length: comparison.length + 1, range: comparison.range(n) };
}

/** "at least half of", "twice the size of": what is asked about with yes or no. */
export function partAt(tokens: readonly Token[], at: number): Item | null {
  const fraction = fractionAt(tokens, at);
  if (fraction) return { type: "share", at, ...fraction };
  const times = timesAt(tokens, at);
  return times && { type: "times", at, ...times };
}

const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^(a |one )?half/, 50],
  [/^(a|one) third/, 100 / 3],
  [/^two thirds/, 200 / 3],
  [/^(a|one) quarter/, 25],
  [/^three quarters/, 75],
];

/** "at least half of", "more than a third of", "most of", "over 50 % of": a range of a share in percent. */
function fractionAt(
  tokens: readonly Token[],
  at: number,
): { length: number; holds: NumberRange } | null {
  if (!/^(is|are|was|were|do|does|did|has|have)$/.test(wordAt(tokens, 0))) return null;
  const most = /^(the )?(most|majority) of\b/.exec(saidAt(tokens, at, 3))?.[0];
  if (most !== undefined) return { length: most.split(" ").length, holds: { above: 50 } };
  const comparison = comparisonAt(tokens, at);
  if (!comparison) return null;
  const from = at + comparison.length;
  const said = saidAt(tokens, from, 4);
  const percent = /^(\d{1,3}) (?:%|percent|per cent)/.exec(said);
  const part = PARTS.map(([pattern, n]) => [pattern.exec(said)?.[0], n] as const).find(
    ([words]) => words !== undefined,
  );
  const words = percent?.[0] ?? part?.[0];
  if (words === undefined || !/^ (of|the)\b/.test(said.slice(words.length))) return null;
  const length = words.split(" ").length;
  const of = wordAt(tokens, from + length) === "of" ? 1 : 0;
  const share = percent ? Number(percent[1]) : (part?.[1] ?? 0);
  return { length: comparison.length + length + of, holds: comparison.range(share) };
}

const FACTORS: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  "three times": 3,
  "four times": 4,
};

/** "at least twice the size of", "double the number in": how many times the one is the other. */
function timesAt(
  tokens: readonly Token[],
  at: number,
): { length: number; factor: number; side: "min" | "above" | "exact" } | null {
  // As many or more: who asks whether there are enough does not mind more.
  const many =
    /^as (?:many(?: (?:pupils|children|kids|students|learners|people))?|big|large) as(?: (?:in|on|at))?(?= |$)/.exec(
      saidAt(tokens, at, 6),
    );
  if (many) return { length: many[0].split(" ").length, factor: 1, side: "min" };
  const match =
    /^(?:(?<least>at least)|(?<more>more than|over))? ?(?<factor>twice|double|three times|four times) (?:the (?:size|number|roll) (?:of|in)|as (?:big|large) as|as many(?: (?:pupils|children|kids|students))? (?:in|as)(?: in)?)(?= |$)/.exec(
      saidAt(tokens, at, 8),
    );
  if (!match?.groups) return null;
  const { least, more, factor = "" } = match.groups;
  return {
    length: match[0].split(" ").length,
    factor: FACTORS[factor] ?? 1,
    side: least !== undefined ? "min" : more !== undefined ? "above" : "exact",
  };
}
