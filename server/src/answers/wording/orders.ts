// Orders, comparisons and splits, as people put them.
import type { Rule } from "./rule.js";

export const ORDERS: readonly Rule[] = [
  // Comparisons and splits
  [
    /^how (?:does|do) (?:the )?(.+?) compare (?:between|across|in|at|for) (?=\S+.* and )/iu,
    "compare $1 between ",
  ],
  [/^how (?:do|does) (?:the )?(.+?) break down by (?=\S)/iu, "$1 split by "],
  [
    /^(?!(?:list|show|give|names?|who|which|how)\b)(.{3,30}?) (in|at|for|of|on) (.{2,40}?),? with (?:the |their )?(?:counts|numbers|totals)(?=\W*$)/iu,
    "number of pupils by $1 $2 $3",
  ],
  [
    /^(?!(?:how|what|which|who|number|count|list|total|the total)\b)(\p{L}[\w ]{3,30}?) (in .{2,30}?) (?:altogether|in total|all told|all in all)(?:,? please)?(?=\W*$)/iu,
    "total $1 $2",
  ],
  [/^(?:the )?(?:top|highest) (\p{L}+(?: \p{L}+)?) scorers?(?=\W|$)/iu, "who has the most $1s"],
  [
    /^(?:the )?(two|three|four|five|six|seven|eight|nine|ten|\d+) in (.+?) with (?:the )?(most|fewest|highest|lowest|best|worst) /iu,
    "the $1 pupils in $2 with the $3 ",
  ],
  [/\b(class|form|year|house|site|campus|school|sheet|teacher|club) by \1\b/giu, "by $1"],
  [
    /,?\s*(?:leaving out|ignoring|excluding|not counting|minus|without) (?:the |any )?blanks?(?=\W*$)/giu,
    "",
  ],
  [
    /\bcomes? out (?:the )?(best|worst|highest|lowest) (?:on|for|in) (?=average|mean)/giu,
    "has the $1 ",
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
  [/\b(?:for|of) every (?=(?:type|kind|sort|category)\b)/giu, "by "],
  [
    /^(?:could|can|may) (?:i|we) (?:have|get|see) (?:the )?(\p{L}[\p{L} ]*?)(?: types?| options?)? (?:split|broken) (?:out|down|up) for (.+?)(?:,? with (?:the )?(?:numbers|counts|totals))?\W*$/iu,
    "breakdown by $1 for $2",
  ],
  [
    /^compare (?:the )?(?:two |three |four |2 |3 |4 )?((?:year|y|yr) ?\d+) (?:groups|classes|forms|tutor groups)\s*[:,–-]+\s*(?:numbers? of )?(.+?)(?: numbers| counts| totals)?\W*$/iu,
    "number of $2 by class in $1",
  ],
  // Orders
  [/\b(?:the )?(\d+) (?:worst|poorest|lowest) attenders\b/giu, "the $1 lowest attendance"],
  [/\b(?:the )?(\d+) (?:best|highest) attenders\b/giu, "the $1 highest attendance"],
  [
    /\b(?:the )?(?:weakest|poorest|worst) readers (.*?),?\s*(?:going |ranked |sorted |ordered )?by reading age\b/giu,
    "lowest reading age $1",
  ],
  [/\bwhen (?=(?:sorted|ranked|ordered|listed) by\b)/giu, ""],
  [
    /\b(?:the )?(?:busiest|fullest|most crowded|commonest) ((?:bus )?routes?|bus(?:es)?|class|form|house|club|site|campus|set)\b/giu,
    "the $1 with the most pupils",
  ],
  [
    /^(?:put|list|show|give me|rank) (?:all )?(?:the )?(\p{L}[\w'’ ]*?) (classes|forms|year groups|houses) (?:in order|by size|in order of size)\b[,\s]*(?:(?:the )?(?:biggest|largest|fullest) first|from (?:biggest|largest) to smallest)?(?=\W*$)/iu,
    "rank $2 at $1 by number of pupils",
  ],
  [
    /^(year groups|years|classes|forms|houses|campuses|sites) (?:sorted|ranked|ordered|arranged|in order) (?:by|of) (?=average|mean)/iu,
    "$1 by ",
  ],
  // Between two moments
  [/^levels? (up|down)(?= (?:in|on|at|since|from|after|last|this)\b)/iu, "whose level went $1"],
  [/\blevels? (?:was |were |got |been )?(?:lowered|reduced|cut)\b/giu, "level went down"],
  [
    /\b(?:are |is )?(?:now )?in a different (class|form|house|school|site|campus|set)(?: now)? (?:from|to|than) (?:the )?(?:one )?(?:(?:that )?(?:they|he|she) (?:were|was) in )?on\b/giu,
    "changed $1 since",
  ],
  [
    /\b(?:have|has|were|was|been|have been|has been) (?:put|placed|moved) (?:in|into|to) (?:a )?different (class|form|house|set|\p{L}+ set)\b/giu,
    "changed $1",
  ],
];
