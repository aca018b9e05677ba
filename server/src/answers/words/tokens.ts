// Cuts a question into words as the grammar reads them.
import { cleanLine, fold } from "../../../../shared/columns.js";

export interface Token {
  /** As it was typed. */
  raw: string;
  /** Folded (see `fold`), without a possessive ending. */
  word: string;
  possessive: boolean;
  /** Begins with a capital letter. */
  capital: boolean;
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(who|what|where|how|when|there|that|here)[’']s\b/giu, "$1 is"],
  [/\b(who|what|how|they|there|we|you)[’']re\b/giu, "$1 are"],
  [/\b(can|could|do|does|did|is|are|was|were|has|have|had|should|would)n[’']t\b/giu, "$1 not"],
  [/\bwots\b/giu, "what is"],
  [/\b(what|who|where|how|when)s\b/giu, "$1 is"],
  [/\bwho[’']ll\b/giu, "who will"],
  [/\b(i|we|you|they|he|she)[’'](?:d|ve|m|ll|re)\b/giu, "$1"],
  [/\b(who|which|that|what)[’']ve\b/giu, "$1 have"],
  [/\bcan(?:not|[’']t)\b/giu, "can not"],
  [/\bno\.(?=\s*(?:of|in|on)\b)/giu, "number"],
  [/\bw\/out\b/giu, "without"],
  [/\bb-?day(s?)\b/giu, "birthday$1"],
  // "9C1 n 9C2"
  [/(\d\S*)\s+n\s+(?=\d)/giu, "$1 and "],
  // "9C1 and 9C2 total"
  [
    /^(?!.*\b(?:how|number|count|roll|average|mean|sum|of|in)\b)(.*\S)\s+(?:total|no\.|nos\.?)\W*$/iu,
    "number of $1",
  ],
  [/\bw\/\s/giu, "with "],
  // "3 - 5" is "3-5"; "Years 3 – 5"
  [/(\d)\s*[–—-]\s*(?=\d)/gu, "$1-"],
  // "non-3A", but "non-verbal" stays as it is.
  [/\bnon-(?=\d)/giu, "not "],
];

// A word keeps inner marks ("3-a", "o'brien", "2-4", "3/4", "9:08") and a plus at its end ("2+").
const TOKEN =
  /[\p{L}\p{N}\p{M}]+(?:(?:['’./-]|(?<=\d):(?=\d))[\p{L}\p{N}\p{M}]+)*['’]?\+?|>=|<=|[≥≤<>=,;&%]/gu;

export function tokenize(question: string): Token[] {
  const text = CONTRACTIONS.reduce((t, [from, to]) => t.replace(from, to), cleanLine(question));
  return [...text.matchAll(TOKEN)].map(([raw]) => {
    const folded = fold(raw);
    const possessive = /('s|s')$/.test(folded);
    return {
      raw: raw.replace(/['’]s?$/u, ""),
      word: folded.replace(/'s$/, "").replace(/'$/, ""),
      possessive,
      capital: /^\p{Lu}/u.test(raw),
    };
  });
}

/** The tokens of a phrase of folded words. */
export const tokensOf = (phrase: string): Token[] =>
  phrase.split(" ").map((word) => ({ raw: word, word, possessive: false, capital: false }));

/** The folded word at a place; empty outside the question. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? "";

/** A text as a pattern that stands for nothing but itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The folded words of a span, with spaces. */
export function saidAt(tokens: readonly Token[], from: number, length: number): string {
  if (length < 1 || from < 0) return "";
  // Readers ask for it some hundred times a question: no lists are made for that.
  const end = Math.min(tokens.length, from + length);
  let said = wordAt(tokens, from);
  for (let at = from + 1; at < end; at++) said += ` ${wordAt(tokens, at)}`;
  return said;
}
