// Orders, comparisons and splits, as people put them.
import type { Rule } from "./rule.js";

export const ORDERS: readonly Rule[] = [
  // Comparisons and splits
  [
    /^how (?:does|do) (?:the )?(.+?) compare (?:between|across|in|at|for) (?=\S+.* and )/iu,
    "compare $1 between ",
  ],
  [/^how (?:do|does) (?:the )?(.+?) break down by (?=\S)/iu, "$1 split by "],
  [/^(?:the )?(?:top|highest) (\p{L}+(?: \p{L}+)?) scorers?(?=\W|$)/iu, "who has the most $1s"],
  [
    /^(?:the )?(two|three|four|five|six|seven|eight|nine|ten|\d+) in (.+?) with (?:the )?(most|fewest|highest|lowest|best|worst) /iu,
    "the $1 pupils in $2 with the $3 ",
  ],
  [/^on average,? what (\p{L}+) (?:is|are|do|does) (.+?)(?: at| on)?\W*$/iu, "average $1 of $2"],
  [
    /\bpersistent(?:ly)? absen\p{L}+ \((?:under|below|less than) (\d+) ?%?\) (?:numbers|figures|counts) (?:for|by|per|in) (?:every|each|the)? ?(?=\p{L})/giu,
    "number of pupils with attendance below $1 per ",
  ],
  [
    /\bpersistent(?:ly)? absen\p{L}+ \((?:under|below|less than) (\d+) ?%?\)/giu,
    "attendance below $1",
  ],
  [
    /^which (two|three|four|five|six|\d+) (.+?) (pupils|children|kids|students) (?:have|has|had|got|show) the (lowest|highest|best|worst|most|fewest|poorest) /iu,
    "the $1 $3 in $2 with the $4 ",
  ],
  [
    /^compare (?:the )?(?:two |three |four |2 |3 |4 )?((?:year|y|yr) ?\d+) (?:groups|classes|forms|tutor groups)\s*[:,–-]+\s*(?:numbers? of )?(.+?)(?: numbers| counts| totals)?\W*$/iu,
    "number of $2 by class in $1",
  ],
  // Orders
  [/\b(?:the )?(\d+) (?:worst|poorest|lowest) attenders\b/giu, "the $1 lowest attendance"],
  [
    /^(?:put|list|show|give me|rank) (?:all )?(?:the )?(\p{L}[\w'’ ]*?) (classes|forms|year groups|houses) (?:in order|by size|in order of size)\b[,\s]*(?:(?:the )?(?:biggest|largest|fullest) first|from (?:biggest|largest) to smallest)?(?=\W*$)/iu,
    "rank $2 at $1 by number of pupils",
  ],
  [/\blevels? (?:was |were |got |been )?(?:lowered|reduced|cut)\b/giu, "level went down"],
];
