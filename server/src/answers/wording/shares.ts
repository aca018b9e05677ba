// Shares of a whole, as people put them.
import type { Rule } from "./rule.js";

const PART = "percent(?:age)?|%|proportion|share|fraction";
const VERB =
  "are|is|have|has|get|gets|receive|receives|take|takes|speak|speaks|do|does|go|goes|come|comes";

export const SHARES: readonly Rule[] = [
  [/\bper ?cents?\b/giu, "percent"],
  [
    /\b(?:how|what) (?:big|large|high|great|small|much of) an? (?:share|proportion|slice|chunk|percentage|fraction|part)\b/giu,
    "what percentage",
  ],
  [/\bhow (?:many|much) percent\b/giu, "what percent"],
  [
    /,? ?(?:expressed |given |put |shown )?(?:as|in) an? (?:share|percentage|percent|proportion)\b,?(?=.*\bhow much of\b)/giu,
    "",
  ],
  [
    /(?<=\bhow much of\b.*),? ?(?:expressed |given |put |shown )?(?:as|in) an? (?:share|percentage|percent|proportion)\b,?/giu,
    "",
  ],
  [
    /(?<=\b(?:percentage|percent|proportion|share|fraction)\b.*),? (?:expressed |given |put |shown |stated |written )?as an? (?:percentage|percent|%)(?=\W*$)/giu,
    "",
  ],
  // "FSM makes up what percent of 3A"
  [
    new RegExp(
      `^(.{2,50}?) (?:makes?|made) up (?:what|which)? ?(?:${PART}) of (?:the |our )?(.+?)\\W*$`,
      "iu",
    ),
    "what percentage of $2 are $1",
  ],
  // An "if" in front has become "is" by now. The whole first: "of the girls, what percentage are on FSM", "level 2s, percent of those who are on FSM"
  [
    new RegExp(
      `^(?:(?:i[fs] (?:you|we|i) )?take |taking |take |looking at |out of |of |among |amongst |for )?(?:all )?(?:of )?(?:just )?(?:the )?(.{2,50}?)[,:\\s–—-]+(?:(?:what|which) )?(?:${PART}) of (?:them|those|these|that lot|that)(?: (?:who|that|which))? (${VERB})\\b`,
      "iu",
    ),
    "what percentage of $1 $2",
  ],
];
