// Reads who is first or last by a column of dates: "furthest back", "the very next", "most recently".

import type { Direction } from "../items/item.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Mention, Sense } from "./date-mentions.js";

export interface DateRank {
  at: number;
  /** In tokens. */
  length: number;
  direction: Direction;
  /** "most recent first": all of them, in order. */
  all: boolean;
  sense: Sense | null;
  /** Of what is to come: days that are over are left out. */
  soonest: boolean;
  /** "most recent" before the word: with days, or of one pupil, it says which one is meant. */
  qualifies: boolean;
}

const LONGEST = 7;
type Rank = Pick<DateRank, "direction" | "sense"> & { soonest?: true };
const RANKS: readonly (readonly [RegExp, Rank])[] = [
  [
    /^(?:the )?(?:furthest|farthest|longest) (?:back|ago|in the past)(?: of all)?|^(?:the )?least recent(?:ly)?|^(?:has |have |had )?(?:gone |been |waited |waiting )?(?:the )?longest (?:without|since)(?: having| being)?/,
    { direction: "asc", sense: "last" },
  ],
  [/^(?:the )?(?:oldest|earliest)/, { direction: "asc", sense: null }],
  [/^(?:the )?most recent(?:ly)?/, { direction: "desc", sense: "last" }],
  [/^(?:the )?(?:latest|newest)/, { direction: "desc", sense: null }],
  [
    /^(?:the )?(?:furthest|farthest) (?:away|off|ahead|in the future|into the future)|^(?:the )?most distant/,
    { direction: "desc", sense: "next" },
  ],
  [
    /^(?:the )?(?:very(?= next)|soonest|nearest|closest|most imminent|coming up (?:first|next|soonest)|next(?= (?:to be|up for|in line)))/,
    { direction: "asc", sense: "next", soonest: true },
  ],
];

/** The words of rank right before or behind a mention, in order. */
export function ranksAt(
  tokens: readonly Token[],
  { at, length, named }: Mention,
  isIdle: (from: number, to: number) => boolean,
): DateRank[] {
  const ranks: DateRank[] = [];
  for (let place = 0; place < tokens.length; ) {
    const rank = rankAt(tokens, place);
    const end = place + (rank?.length ?? 1);
    const before = end <= at && isIdle(end, at);
    const behind = place >= at + length && isIdle(at + length, place);
    if (rank && (before || behind)) {
      const qualifies = end === at && !named && rank.direction === "desc" && !rank.all;
      ranks.push({ ...rank, qualifies });
    }
    place = end;
  }
  return ranks;
}

function rankAt(tokens: readonly Token[], at: number): Omit<DateRank, "qualifies"> | null {
  const said = saidAt(tokens, at, LONGEST);
  for (const [pattern, { direction, sense, soonest = false }] of RANKS) {
    const found = pattern.exec(said)?.[0];
    if (found === undefined || !/^( |$)/.test(said.slice(found.length))) continue;
    const words = found.split(" ").length;
    const all = wordAt(tokens, at + words) === "first";
    return { at, length: words + (all ? 1 : 0), direction, all, sense, soonest };
  }
  return null;
}
