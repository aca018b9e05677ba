// Reads what is said of a day without naming one: "overdue", "has already gone by", "still to come".

import { saidAt, type Token } from "../words/tokens.js";
import { sided } from "./named-days.js";
import type { NearDays } from "./relative-days.js";

const LONGEST = 7;
const GONE =
  /^(?:(?:is|are|was|were) )?(?:(?:now|already|long) )?(?:overdue|(?:has |have |had )?(?:now |already |long )?(?:gone by|gone past|passed|lapsed|elapsed|been and gone|slipped by|come and gone)|in the past|behind us)(?: already| now)?(?= |$)/;
const TO_COME =
  /^(?:(?:is|are) )?(?:(?:still|yet) )?(?:to come|in the future|coming up|to happen|ahead(?: of us)?|in front of us|upcoming|forthcoming|(?:has |have )?not (?:yet |already )?(?:passed|gone by|gone past|come|come round|happened|taken place)(?: yet)?)(?= |$)/;

/** The days that the words from `at` on mean, before today (2025-06-18) or from it on, and how many tokens say it. */
export function statusAt(
  tokens: readonly Token[],
  at: number,
  today: string,
): { days: NearDays; length: number } | null {
  const said = saidAt(tokens, at, LONGEST);
  const now = { from: today, to: today };
  for (const [pattern, side] of [
    [TO_COME, "from"],
    [GONE, "before"],
  ] as const) {
    const found = pattern.exec(said)?.[0];
    if (found) return { days: sided(side, now), length: found.split(" ").length };
  }
  return null;
}
