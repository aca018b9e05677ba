// "One", "both" and "all three" that only refer to what is said already, and whose sheets are meant where all are.
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const ALL = "(?:all|any|every|each|both|whichever|whatever)";
const SHEETS = "(?:sheets?|lists?|registers?|books|spreadsheets?)";
/** Of whose sheets it is asked makes no difference where all are meant; not where each is told by itself. */
const AS_ONE =
  "(?!.*\\b(?:per|by|compare|versus|vs|each|every|which|what|whose) (?:\\p{L}+ )?(?:teacher|sheet|list)s?\\b)";
const NUMBER_OF = "(?:average|avg|mean|median|total|sum|highest|lowest|oldest|youngest|range)";
const HAVE = "(?:has|have|had|have got|has got|holds?)";

/** "one" that stands for the pupil asked for, or for what a number is taken of. */
const ONE: readonly Rule[] = [
  // "who's the one pupil with a prompter", "whos the one on level 5"
  [
    /^(?:who(?:['’]?s| is)|which is) the (?:one|single|lone|sole) (?:pupil|child|student|kid|learner|girl|boy|person) (?=\p{L})/iu,
    "who is the pupil ",
  ],
  [/^who(?:['’]?s| is) the (?:pupil|one) (?=(?:on|in|at|with)\b)/iu, "which pupil is "],
  [/^who(?:['’]?s| is) the (?:pupil|one) (?:who|that)(?:['’]s| is)? (?=\p{L})/iu, "which pupil "],
  // "median reading age for every class that has one", "avg attendance, everyone who has one"
  [
    new RegExp(
      `^(?=.*\\b${NUMBER_OF}\\b)(.*?\\b(?:for|in|per|by) (?:every|each) (?:class|form|year(?: group)?|house|site|campus|tutor group)) (?:that|which|who) ${HAVE} (?:one|any|it|them)(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  [
    new RegExp(
      `^(?=.*\\b${NUMBER_OF}\\b)(.*?),? (?:(?:for|of|across|over|from|among|only|just) )*(?:every(?:one|body)|any(?:one|body)|those|all(?: pupils| those)?|${PUPILS}) (?:who ${HAVE}|that ${HAVE}|with|having) one(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  // "clubs with numbers, ignore anyone without one"
  [
    /^(?=.*\b(?:numbers?|average|median|mean|per|by|each|breakdown)\b)(.*?)[,;.–—-]+ (?:ignor(?:e|ing)|leav(?:e|ing) out|skip(?:ping)?|exclud(?:e|ing)|not counting|don['’]t count) (?:any ?(?:one|body)|those|pupils|children|kids|all|every ?(?:one|body)) (?:without|who (?:has|have)(?:n['’]t| not)(?: got)?|with no) (?:one|any)(?=\W*$)/iu,
    "$1",
  ],
  [
    new RegExp(
      `^(?:list )?(?:the |all )?(?!${PUPILS}\\b)(\\p{L}+s) with (?:the |their )?numbers(?: (?:in|of|for) (?:each|them|pupils))?(?=\\W*$)`,
      "iu",
    ),
    "number of pupils by $1",
  ],
  // "home languages in 8P with how many speak each one"
  [
    new RegExp(
      `^(?:list )?(?:the |all (?:the )?)?(\\p{L}+(?: \\p{L}+)?s)((?: (?:in|at|for|across) [^,]{1,30}?)?),? (?:with|and|plus) how many (?:(?:${PUPILS}|people) )?(?:speak|have|do|take|use|are (?:in|on|at)|go to|belong to|attend) each(?: one| of them)?\\W*$`,
      "iu",
    ),
    "number of pupils$2 by $1",
  ],
  // "taxis how many children are on one"
  [
    new RegExp(
      `^(?:the )?(\\p{L}{3,})\\W* how many (?:of )?(?:the |our )?(?:(${PUPILS}) )?(?:are|is|go|come|travel)(?: home| in)? (on|in|by) (?:one|it|them|those)\\W*$`,
      "iu",
    ),
    "how many pupils are $3 $1",
  ],
  // "compare 3A and 3B on mean merits: which one is higher"
  [/([:;,.?–—-]+) (?:which|who) one (?=is\b)/giu, "$1 which "],
];

/** Which of several conditions have to hold. */
const TOGETHER: readonly Rule[] = [
  // "bus? Either bus."
  [
    /^(.*?\b(\p{L}{3,})\b.*?)[?.,;:–—-]+\s*(?:either|any)(?: of (?:the|them|those))?(?: (?:one|\2(?:e?s)?))?\W*$/iu,
    "$1",
  ],
  [
    /\b(\S+(?: \d+)?) or (\S+(?: \d+)?)[,;]? ?\(?(?:either|any)(?: one| of (?:them|these|those))?(?: (?:will|would|does|is|counts)(?: do| fine| ok| okay| enough)?)?\)?(?=\W*$)/giu,
    "either $1 or $2",
  ],
  // "PP, attendance under 95, more than 15 lates - all three"; of two clubs alone "and" would have either
  [
    /^(?=.*\b(?:under|over|below|above|least|most|than|level)\b)([^,?]+), ([^,?]+), ([^,?]+?)\s*(?:,|;|:|\s[-–—]+)\s*(?:and )?all (?:three|3|of (?:them|these|those)|at once|together)\W*$/iu,
    "$1 and $2 and $3",
  ],
  [
    /^(?=.*\b(?:under|over|below|above|least|most|than|level)\b)([^,?]+), ([^,?]+?)\s*(?:,|;|:|\s[-–—]+)\s*(?:and )?both(?: of (?:them|these|those)| at once| together)?\W*$/iu,
    "$1 and $2",
  ],
  // "chess, choir - both"
  [
    /^((?:(?:who|which \p{L}+) (?:does|do|has|have|is|are|takes?|speaks?) |list )?)(\p{L}+), (\p{L}+)\s*(?:,|;|:|\s[-–—]+)\s*both(?: of (?:them|these|those))?\W*$/iu,
    "$1both $2 and $3",
  ],
];

/** All teachers and all sheets are the whole school. */
const WHOLE: readonly Rule[] = [
  [
    new RegExp(
      `^${AS_ONE}(.{6,}?)(?:\\s*(?:[,;:?.]|\\s[-–—]+)\\s*| )(?:(?:across|on|in|from|over|for) )(?:the ${SHEETS} (?:of|from) )?${ALL}(?: of)?(?: the| our)?(?: two| three| four| five| \\d)? teachers?['’]?(?: ${SHEETS})?(?: (?:put |taken )?(?:together|combined))?(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  [
    new RegExp(
      `^${AS_ONE}(.{6,}?)\\s*(?:[,;:?.]|\\s[-–—]+)\\s*${ALL}(?: of)?(?: the| our)?(?: two| three| four| five| \\d)? (?:teachers?['’]? ${SHEETS}|teachers|${SHEETS})(?: (?:put |taken )?(?:together|combined|counted))?(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  [
    new RegExp(
      `^${AS_ONE}(.*\\S) (?:on|in|from) (?:any|whichever) (?:of the )?${SHEETS}(?=\\W*$|,)`,
      "iu",
    ),
    "$1",
  ],
  [
    new RegExp(
      `,? ${ALL} (?:the |our )?(?:classes|forms|years|year groups|sheets|houses) (?:that|which) (?:record|have|hold|keep|note|show) (?:it|this|that|them|one)(?=\\W*$|[,;:]| [-–—])`,
      "giu",
    ),
    "",
  ],
  [
    new RegExp(
      `\\b(${NUMBER_OF} [^,]{3,40}?) over (?:all|all of) (?:the |our )?(?=${PUPILS}\\b)`,
      "giu",
    ),
    "$1 of all ",
  ],
  [
    /\b(how many (?:different |distinct )?.{3,30}? (?:are|have) there)(?: to (?:choose|pick|select) from)?(?: (?:on|in|across) (?:the|our|all the) sheets?)?(?=\W*$)/giu,
    "$1",
  ],
  [
    /\b(?:the )?very (?=(?:youngest|oldest|highest|lowest|first|last|latest|earliest|best|worst)\b)/giu,
    "the ",
  ],
];

export const REFERRING: readonly Rule[] = [...ONE, ...TOGETHER, ...WHOLE];
