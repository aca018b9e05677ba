// Reads in which steps a number is asked for: "each month", "weekly", "term by term".
import type { Step } from "./time-query.js";

// "Each year" are the year groups.
const UNIT = "day|week|month|(?:school |academic )year|term";
const EACH = new RegExp(
  `(?:(?:at the end of|in|for) )?(?:each|every|per|by) (?:(?:calendar|single) )?(?<unit>${UNIT})s?|(?<adverb>daily|weekly|monthly|termly)|(?<by>day|week|month|term) by (?:day|week|month|term)`,
);
const ADVERBS: Readonly<Record<string, Step>> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
  termly: "term",
};

/** @param take takes the first run of words that a pattern matches, and returns it as typed */
export function stepOf(take: (pattern: RegExp) => string | null): Step | null {
  const said = take(EACH)?.toLowerCase();
  if (said === undefined) return null;
  const unit = /day|daily|week|month|term|year/.exec(said)?.[0] ?? "";
  return ADVERBS[unit] ?? (unit as Step);
}
