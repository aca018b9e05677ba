// What is found in the whole school: shares, what stands out, and what grew.
import type { Dimension } from "./groups.js";

/** How many weeks back patterns are followed where nobody says. */
export const USUAL_WEEKS = 12;

/** What is counted of children: a support level from `min` on, or a theme of what is written. */
export type Feature =
  | { type: "level"; min: number }
  | { type: "theme"; theme: string; label: string };

/**
 * Which of the pupils: query parameters of `GET /v1/patterns/students`, beside those that the patterns
 * were asked with. All that is given must hold.
 */
export interface PupilsQuery {
  /** A group of this kind, by its key. */
  by?: Dimension | undefined;
  group?: string | undefined;
  theme?: string | undefined;
  /** Inclusive. */
  level_min?: number | undefined;
  level_max?: number | undefined;
  /** Of whom no level is recorded. */
  no_level?: true | undefined;
  /** Whether the theme, or the level, is new since the day compared with, or no longer so. */
  change?: "gained" | "lost" | undefined;
}

/** Counts of levels 0 to 5 in their order, and of those of whom none is recorded. */
export interface LevelCounts {
  pupils: number;
  levels: number[];
  not_recorded: number;
}

/** A group whose share of a feature is beyond what chance gives. */
export interface StandsOut {
  kind: "stands_out";
  id: string;
  by: Dimension;
  group: string;
  feature: Feature;
  direction: "more" | "fewer";
  /** Of the group: pupils with the feature, and pupils in all. */
  count: number;
  pupils: number;
  /** The same of all others. */
  rest_count: number;
  rest_pupils: number;
  /** How many chance would give the group. */
  expected: number;
  /** Null where it is infinite. */
  odds_ratio: number | null;
  p: number;
  /** Corrected for the number of comparisons. */
  p_adjusted: number;
  /** Other features of the group that say much the same: labels. */
  also: string[];
  words: string;
  query: PupilsQuery;
}

/** A feature that more, or fewer, of the same pupils have than before. */
export interface Growth {
  kind: "growth";
  id: string;
  feature: Feature;
  direction: "more" | "fewer";
  /** Pupils of whom both is known. */
  pupils: number;
  before: number;
  now: number;
  gained: number;
  lost: number;
  p: number;
  p_adjusted: number;
  also: string[];
  words: string;
  /** Leads to those who gained the feature, or lost it. */
  query: PupilsQuery;
}

/** How many have each level: in each group of one kind, or in all at each moment. */
export interface LevelShares {
  kind: "level_shares";
  id: string;
  by: Dimension | "time";
  groups: ({ label: string; query: PupilsQuery | null } & LevelCounts)[];
}

/** How many have a theme: now, and of the same pupils at each moment. */
export interface ThemeShare {
  kind: "theme_share";
  id: string;
  theme: string;
  label: string;
  /** Pupils with it, of `pupils`, with all that is written. */
  count: number;
  pupils: number;
  over_time: { day: string; count: number; pupils: number }[];
  query: PupilsQuery;
}

export type Pattern = StandsOut | Growth | LevelShares | ThemeShare;

/** What was compared, and what could not be. */
export interface Compared {
  /** Comparisons that were tested. */
  tested: number;
  /** Comparisons left out because with so few pupils no count could have stood out. */
  left_out: number;
  words: string;
}

export interface Patterns {
  /** The moment asked about (ISO 8601), and its day in the school. */
  as_of: string;
  day: string;
  weeks: number;
  /** The day that it is compared with. */
  compared_with: string;
  pupils: number;
  /** Of them, those on roll on that day too. */
  pupils_then: number;
  /** Children of whom something is written, of those on roll on both days: then and now. */
  noted_then: number;
  noted_now: number;
  logs_compared: boolean;
  standing_out: Compared;
  growth: Compared;
  /** How the findings were judged, in words. */
  method: string[];
  patterns: Pattern[];
}
