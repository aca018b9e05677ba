// The many ways to ask for one number for each, or to set groups against each other.
import { PUPILS } from "../words/people.js";
import { GROUPS } from "./requests.js";
import type { Rule } from "./rule.js";

/** One number for each. */
export const GROUPED: readonly Rule[] = [
  [
    /^where (?:are|do|is) most (?:of )?(?:the )?(.+?)\s*[-–—,:]\s*which (class|form|campus|site|year|year group|house|school)\W*$/iu,
    "which $2 has the most $1",
  ],
  [
    /^compare (?:the )?(.+?) (?:across|between|of|for|over|in|at|on) the (?:two|three|four|five|\d+|different|various|individual) (campuses|classes|forms|years|year groups|sites|houses|schools)\W*$/iu,
    "$1 per $2",
  ],
  [/\bcounts by\b/giu, "numbers by"],
  [
    /^(?:what(?:['’]s| is) )?(?:the |a )?(?:split|spread|mix) of (?:the )?(\p{L}+(?: \p{L}+)?) (?=(?:in|at|for|across|of)\b)/iu,
    "breakdown by $1 ",
  ],
  [
    /^(?:of|out of|among) (?:all )?(?:of )?(?:the )?(.+?),? (?:what|which) (?:%|per cent) (?=(?:are|is|have|has|get|gets|take|speak|do|come)\b)/iu,
    "what percentage of $1 ",
  ],
  [
    /^(?:out )?of (?:all )?(?:the )?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?(.+? )?(class|form|tutor group|reg group|house|year group|set)(?:e?s)?, (?:who|which|which one|what) (?:averages|average|has the|have the|is) (?:the )?(best|highest|lowest|worst|poorest|weakest|strongest)(?: average| mean)?(?: on| for| in| at)? (?:the |their )?(.+?)\W*$/iu,
    "which $1$2 has the $3 average $4",
  ],
  // "Year 4 times tables: class averages"
  [
    /^((?:in )?(?:year|y|yr) ?\d+ )?(?:the )?(\p{L}[\p{L} ]{2,30}?)\s*[:,–-]+\s*(class|form|tutor group|house|year group|campus|site) (?:averages|means|average|mean)(?:,? please)?\W*$/iu,
    "average $2 by $3 in $1",
  ],
  [
    /^compare (?:the |our )?(.+? )?(class|form|tutor group|reg group|house|set)(?:e?s)? (?:on|by|for|in terms of|in) (?:their |the )?(?=average|mean|median)(.+?)\W*$/iu,
    "$3 by $2 for $1",
  ],
  [
    /^how (?:does|do) (?:the )?((?:average|mean|median) .+?) (?:compare|differ|vary) (?:between|across|by|from) (?:the |our |different )?(?!.* and )(\p{L}[\p{L} ]*?)s?\W*$/iu,
    "$1 by $2",
  ],
  [
    new RegExp(
      `^break down (?:the )?(?:number|count|total)s?(?: of (?:${PUPILS}))? (?:in|by|for|per|at) (?:(?:every|each|the) )?(?=\\p{L})`,
      "iu",
    ),
    "number of pupils by ",
  ],
  [
    /\bthe (?:shortest|smallest|lightest) list of (?:pupils|children|kids|students)\b/giu,
    "the fewest pupils",
  ],
  [
    /^(?:the )?caseloads? (?:of|for|per|by) (?:(?:each|every|the|all) )*(.+?)(?: \(.{3,40}\))?\W*$/iu,
    "number of pupils per $1",
  ],
  [
    /^(?:of|out of|among) (?:all )?(?:of )?(?:the )?(.+?),? (?:what|which) (?:share|proportion|percentage|percent|fraction) (?=(?:are|is|have|has|get|gets|take|speak|do|come)\b)/iu,
    "what percentage of $1 ",
  ],
  [
    /^what (?:do|does) (?:all )?(?:the )?(.+?) (in|for|of|at) (.+?) (?:add up|come|total|sum)(?: up)?(?: to)?\W*$/iu,
    "total $1 $2 $3",
  ],
  [/\bmembership numbers?\b/giu, "numbers"],
  [
    /^(?:does|do|has|have) (?!.*\bthan\b)(.+? or .+?) have (more|fewer|the most|the fewest) /iu,
    "which of $1 has $2 ",
  ],
  [
    /^where (?:is|are) (the .+?) (higher|lower|better|worse|greater|bigger|smaller)[,:]? (?:in |at )?(.+? or .+?)\W*$/iu,
    "which of $3 has the $2 $1",
  ],
  [
    /^(?:out of|of|between|from) (.+? (?:and|or) .+?), who(?:['’]s| has| is)(?: got)? /iu,
    "which of $1 has ",
  ],
  [
    /\b(better|worse|higher|lower|best|worst|highest|lowest) (attendance|level|reading age|score) on average\b/giu,
    "$1 average $2",
  ],
  [
    /^on average,? how (?:big|large) (?:is|are) (?:a|an|the|our|each)? ?(class|form)(?:es|s)?\W*$/iu,
    "average $1 size",
  ],
  [
    /\((?:only |just )?(?:those|ones|pupils|children|the ones) (?:who|that|with|which) (?:have|has|do|are)?(?: one| any| in one)?\)/giu,
    "",
  ],
  [
    new RegExp(`^(?:(?:what are|give me|show me|list) )?(?:the )?(${GROUPS}) sizes\\W*$`, "iu"),
    "number of pupils per $1",
  ],
  [
    new RegExp(
      `^(?:(?:list|show me|give me|what are) )?(?:the )?(.+?)(?:,| -)? (?:with|and|showing|plus) (?:the )?(?:number of|how many|count of|total) (?:${PUPILS})?(?: there)?(?: (?:is|are|take|have|has|do|does|go|goes|come))? ?(?:in|on|at|for|to|by|with|taking|doing|having)? ?each(?: one| of them)?\\W*$`,
      "iu",
    ),
    "number of pupils per $1",
  ],
  [
    /^how (?:do|does|did) (.+?) compare (?:for|on|in terms of|when it comes to|by|in|with regard to|as regards) (.+?)\W*$/iu,
    "compare $2 in $1",
  ],
  [
    /\b(?:is|are) there as many (pupils|children|kids|students|learners|people) (?:in|on|at) (.+?) as (?:there (?:is|are) )?(?:in|on|at) (.+?)(?=\W*$)/giu,
    "does $2 have as many $1 as $3",
  ],
  // "the second highest number of"
  [
    /\b(second|third|fourth|fifth|2nd|3rd|4th|5th) (?:largest|greatest|highest|biggest) (?:number|amount|count|quantity|total)s? of\b/giu,
    "$1 most",
  ],
  [
    /\b(?:the )?(?:largest|greatest|highest|biggest) (?:number|amount|count|quantity|total|concentration)s? of\b/giu,
    "the most",
  ],
  [
    /\b(?:the )?(?:smallest|lowest|least) (?:number|amount|count|quantity|total)s? of\b/giu,
    "the fewest",
  ],
];
