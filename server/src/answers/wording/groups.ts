// The many ways to ask for one number for each, or to set groups against each other.
import { GROUPS } from "./requests.js";
import type { Rule } from "./rule.js";

const PUPILS = "pupils|children|kids|students|learners|boys|girls|people";

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
    /^(.{3,40}?)\s*[:–-]\s*how many (?:pupils|children|kids|students)? ?(?:are |is |do |does |have |go )?(?:on|in|at|for|take|have|doing|to|by|use)? ?each(?: one)?\W*$/iu,
    "number of pupils per $1",
  ],
  [
    /^(?:what(?:['’]s| is) )?(?:the |a )?(?:split|spread|mix) of (?:the )?(\p{L}+(?: \p{L}+)?) (?=(?:in|at|for|across|of)\b)/iu,
    "breakdown by $1 ",
  ],
  [
    /^(?:of|out of|among) (?:all )?(?:of )?(?:the )?(.+?), (?:what|which) (?:share|proportion|percentage|percent|fraction) (?=(?:are|is|have|has|get|gets|take|speak|do|come)\b)/iu,
    "what percentage of $1 ",
  ],
  [
    /^what (?:do|does) (?:all )?(?:the )?(.+?) (in|for|of|at) (.+?) (?:add up|come|total|sum)(?: up)?(?: to)?\W*$/iu,
    "total $1 $2 $3",
  ],
  [
    /^(.{3,40}?)(?: caseloads?| loads?| sizes?)?\s*[:–-]\s*how many (?:pupils|children|kids|students)? ?(?:does|do) each(?: one| of them)? have\W*$/iu,
    "number of pupils per $1",
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
    /\b(?:the )?(?:largest|greatest|highest|biggest) (?:number|amount|count|quantity|total|concentration)s? of\b/giu,
    "the most",
  ],
  [
    /\b(?:the )?(?:smallest|lowest|least) (?:number|amount|count|quantity|total)s? of\b/giu,
    "the fewest",
  ],
];
