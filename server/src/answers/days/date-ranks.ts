// Reads who is first or last by a column of dates: "furthest back", "the very next", "most recently".

import type { Direction } from "../items/item.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Dated, Mention, Sense } from "./date-mentions.js";

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
  /** "comes first": of a column of what is to come the soonest, else the earliest. */
  open?: true;
  /** "most recent" before the word: with days, or of one pupil, it says which one is meant. */
  qualifies: boolean;
}

const LONGEST = 7;
/** `named`: only of a column that is named, as "whose review is last" may be of the last one. */
type Rank = Pick<DateRank, "direction" | "sense" | "open"> & { soonest?: true; named?: true };
const COMES =
  "(?:(?:will |to )?(?:comes?|came|coming|is|was|be|are|falls?|falling|happens?|takes? place|arrives?) )?(?:(?:up|round|around|along) )?(?:the )?";
/** Nothing behind it may be what is first: "first language", "last month". */
const ENDED =
  "(?=$| (?:in(?! line)|of|on|at|for|to|among|amongst|out|from|within|across|this|,)(?: |$))";
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
  [
    /^(?:(?:is|are|will be|to be) )?(?:(?:coming|comes?) (?:up|round|around|along) (?:the )?(?:first|soonest|next|earliest)|(?:coming|comes?|falls?|falling|due|is|are) (?:the )?(?:soonest|nearest))/,
    { direction: "asc", sense: "next", soonest: true },
  ],
  [
    new RegExp(
      `^(?:${COMES}first${ENDED}|(?:the )?first (?:of (?:all )?(?:the|their|our|these)|due|to have|to be|to get|up for|in line for|for)(?= ))`,
    ),
    { direction: "asc", sense: "next", open: true },
  ],
  [new RegExp(`^${COMES}last${ENDED}`), { direction: "desc", sense: null, named: true }],
];

/** "the first pupil to send", "who sent it first"; but "last week" and "the first of May" are days. */
const WHO_DID =
  "(?=$| (?:,|pupil|student|child|learner|person|one|year \\d+|to|in|at|among|amongst|from|out|who|that|of (?:all|the|our|these|those|them)(?! month))(?: |$))";
/** Of what is done nothing is still to come. */
const DONE_RANKS: typeof RANKS = [
  [
    new RegExp(`^(?:the )?(?:very )?(?:first|earliest)${WHO_DID}`),
    { direction: "asc", sense: null },
  ],
  [
    new RegExp(`^(?:the )?(?:very )?(?:last|latest|most recent(?:ly)?)${WHO_DID}`),
    { direction: "desc", sense: null },
  ],
];

/** The words of rank right before or behind a mention, in order. */
export function ranksAt(
  tokens: readonly Token[],
  { at, length, named, deed }: Mention,
  isIdle: (from: number, to: number) => boolean,
): DateRank[] {
  const ranks: DateRank[] = [];
  for (let place = 0; place < tokens.length; ) {
    const isThe = place + 2 === at && saidAt(tokens, place, 2) === "the first";
    const ranked = deed ? DONE_RANKS : RANKS;
    const rank = isThe ? { ...THE_FIRST, at: place } : rankAt(tokens, place, named, ranked);
    const end = place + (rank?.length ?? 1);
    const before = end <= at && isIdle(end, at);
    const next = at + length;
    const behind =
      place >= next && isIdle(next, place) && !isOfOther(saidAt(tokens, next, place - next));
    if (rank && (before || behind)) {
      const qualifies = end === at && !named && rank.direction === "desc" && !rank.all;
      ranks.push({ ...rank, qualifies });
    }
    place = end;
  }
  return ranks;
}

/** "the first review": of several pupils. */
const THE_FIRST = {
  length: 2,
  direction: "asc",
  all: false,
  sense: "next",
  soonest: false,
  open: true,
} as const;

/** "the next review of the oldest pupil": the rank behind these words is of something else. */
const isOfOther = (between: string): boolean =>
  /(?:^| )(?:of|for)(?: the)?$/.test(between) ||
  /\b(?:of|for) .*\b(?:pupil|child|student|learner|kid|person|one|boy|girl|whoever)\b/.test(
    between,
  );

function rankAt(
  tokens: readonly Token[],
  at: number,
  isNamed: boolean,
  ranked: typeof RANKS,
): Omit<DateRank, "qualifies"> | null {
  const said = saidAt(tokens, at, LONGEST);
  for (const [pattern, { direction, sense, open, soonest = false, named }] of ranked) {
    if (named && !isNamed) continue;
    const found = pattern.exec(said)?.[0];
    if (found === undefined || !/^( |$)/.test(said.slice(found.length))) continue;
    const words = found.split(" ").length;
    const all = wordAt(tokens, at + words) === "first";
    const length = words + (all ? 1 : 0);
    return { at, length, direction, all, sense, soonest, ...(open && { open }) };
  }
  return null;
}

/** "who has the next review", "when is the next review in 3A": the first of those to come. */
export function theNext(tokens: readonly Token[], mention: Mention): DateRank | null {
  const { at, length, columns, named } = mention;
  const before = saidAt(tokens, 0, at);
  const isFirst =
    HAS_THE.test(before) ||
    (WHEN_IS_THE.test(before) && OF_SEVERAL.test(saidAt(tokens, at + length, 3)));
  if (!isFirst || !named || columns.some(({ sense }) => sense === "last")) return null;
  const rest = { all: false, soonest: true, qualifies: false } as const;
  return { at: at - 1, length: 1, direction: "asc", sense: "next", ...rest };
}

const HAS_THE = /^(?:who|which \w+) (?:has|have) (?:got )?the(?: next)?$/;
const WHEN_IS_THE =
  /^(?:(?:on )?(?:when|(?:what|which) (?:date|day)) (?:is|are|will be)|(?:(?:what is|give|tell me) )?the (?:date|day) of) (?:the|our)(?: next)?$/;
/** Behind it: it is of several pupils, and of no one who is named. */
const OF_SEVERAL =
  /^(?:due(?: |$))?(?:$|(?:in|at|on|among|amongst|across)\b|(?:for|of) (?:(?:all|any|the)(?: of)? )?(?:year|class|anyone|pupils|children|students)\b)/;

/**
 * Whether the first of a column is the first from today on, and not the earliest of all: null where it holds days that
 * are over and, of fewer pupils, days to come, so that either may be meant.
 */
export function isOfComing({ soonest, open }: DateRank, dated: Dated, today: string) {
  if (!open || dated.sense !== null) return soonest || (open === true && dated.sense === "next");
  const { days } = dated.column;
  const coming = days.filter((day) => day >= today).length;
  return coming === 0 ? false : coming * 2 >= days.length ? true : null;
}
