// One number for each, asked for as a table: "a breakdown of how pupils get home", "clubs with numbers", "merits totalled by year".
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const WHO = `(?:they|(?:the |our |my )?(?:${PUPILS})|every(?:one|body))(?: all)?`;
const COUNTS = "(?:numbers?|counts?|totals?|head ?counts?|figures?|tall(?:y|ies)|how many)";
const TABLE = "(?:breakdown|break-down|split|tally|table|summary|overview|distribution)";
/** How a table is asked for, before what it is of. */
const ASKED =
  "(?:(?:please|kindly|can|could|would|will|you|i|we|need|want|like|have|get|see|give|show|do|make|provide|produce|prepare|draw up|tell|list|set out|me|us|for me|for us|to|a|an|the|i['’]d) )*";
const SCOPE = "((?: (?:in|for|at|of|with|across|among) [^,:;?–—]{2,30}?)?)";
const KIND =
  "(?:one|way|means|mode|method|kind|type|sort|option|language|lunch|of (?:them|these|those))";
/** "with the number for each", "& how many of each", "counts by mode" */
const OF_EACH = `[\\s,:;?&–—-]*(?:(?:and|with|plus|showing|giving|by|stating) )?(?:the |a |an )?${COUNTS}(?: (?:${PUPILS}))?(?: (?:of|are|is|there|do|does|speak|use|come|take|have|go|travel|get))*(?: (?:${PUPILS}))? ?(?:(?:of|for|by|per|in|on|with|against) )?(?:(?:each|every)(?: ${KIND})?|mode|type|method|means)`;

/** What pupils do, and the column that holds it. */
const HELD: readonly (readonly [asked: string, column: string])[] = [
  [
    `how (?:do |does )?${WHO} (?:get|gets|go|goes|travel|travels) (?:back )?home(?: from school)?`,
    "way home",
  ],
  [
    `how (?:do |does )?${WHO} (?:travel|travels|come|comes|get|gets|arrive|arrives)(?: to school| in| here| into school| to us)?`,
    "transport",
  ],
  [
    `(?:what|which) (?:home )?languages? (?:do |does )?(?:${WHO} )?(?:speak|speaks|use|uses|(?:is|are) spoken)(?: at home)?`,
    "home language",
  ],
  [
    `what (?:do |does )?${WHO} (?:have|has|eat|eats|get|gets|do|does) (?:for|at) (?:lunch|dinner)(?: ?time)?`,
    "lunch",
  ],
];

/** "break down how they all travel", "what languages do they speak at home & how many of each" */
const OF_WHAT_IS_DONE: readonly Rule[] = HELD.flatMap(([asked, column]): Rule[] => [
  [
    new RegExp(
      `^${ASKED}(?:${TABLE} of|break down(?: for (?:me|us))?) ${asked}${SCOPE}(?:${OF_EACH})?${SCOPE}\\W*$`,
      "iu",
    ),
    `number of pupils by ${column}$1$2`,
  ],
  [
    new RegExp(`^${ASKED}${asked}${SCOPE}${OF_EACH}${SCOPE}\\W*$`, "iu"),
    `number of pupils by ${column}$1$2`,
  ],
]);

const EACH_ONE =
  "(?:each|every)(?: (?:one|of them|subject|option|choice|club|activity|instrument|language|mode))?";
const DOING =
  "(?:using|taking|having|doing|speaking|studying|playing|choosing|on|in|at|for|of|with|against|by)";

/** The values of a column, with how many have each. */
const WITH_NUMBERS: readonly Rule[] = [
  // "how are the Year 8s spread over the four houses"
  [
    /^how (?:are|is) (?:the |our )?(?!(?:pupil )?(?:numbers|counts)\b)([^,?]{2,40}?) (?:spread|split|distributed|divided(?: up)?|shared out) (?:over|across|between|among(?:st)?|by|into) (?:the |our )?(?:(?:two|three|four|five|six|seven|eight|\d{1,2}) )?(house|class|form|site|campus|tutor group|year group|year|club)(?:e?s)?\W*$/iu,
    "number of $1 by $2",
  ],
  // "modes of transport with the number of pupils using each"
  [
    new RegExp(
      `^${ASKED}(?:(?:modes?|means|ways?|methods?|kinds?|types?) of )?(?!(?:who|which|what|how|pupils|children|kids|students|those|classes|modes?|means|ways?|methods?|kinds?|types?)\\b)(\\p{L}+(?: \\p{L}+)?)${SCOPE},? (?:with|and|plus|&|showing) (?:the )?${COUNTS} of (?:${PUPILS}) ${DOING} ${EACH_ONE}\\W*$`,
      "iu",
    ),
    "number of pupils by $1$2",
  ],
  // "option uptake - how many for each subject"
  [
    new RegExp(
      `^(?:the )?(\\p{L}+(?: \\p{L}+)?) (?:take[- ]?up|uptake|choices|sign[- ]?ups)${SCOPE}\\s*[:,;–—-]+\\s*(?:the )?${COUNTS}(?: of)?(?: (?:${PUPILS}))?(?: ${DOING}| (?:do|does|take|takes|took|chose|picked|have|has))? ${EACH_ONE}\\W*$`,
      "iu",
    ),
    "number of pupils by $1$2",
  ],
  // "clubs with numbers", "home languages in 8P with how many speak each one"
  [
    new RegExp(
      `^${ASKED}(?!(?:who|which|what|how|pupils|children|kids|students|those|classes with)\\b)(\\p{L}+(?: \\p{L}+)?)s?${SCOPE},? (?:with|and|plus|&|showing) (?:the |their )?(?:numbers|counts|totals|head ?counts|how many(?: (?:${PUPILS}))?(?: (?:are|is|do|does|speak|speaks|use|uses|take|takes|have|has|go|goes|come|comes|play|plays))?(?: (?:in|on|at|to|for|by|with))? (?:each|every)(?: one| of them)?)${SCOPE}\\W*$`,
      "iu",
    ),
    "number of pupils by $1$2$3",
  ],
  // "enrichment take-up for Year 12: activity and number of students"
  [
    new RegExp(
      `^(?:the )?(\\p{L}+(?: \\p{L}+)?) (?:take[- ]?up|uptake|choices|sign[- ]?ups)${SCOPE}\\s*[:,;–—-]+\\s*(?:the )?(?:activity|option|choice|name|club|type|kind|value|subject|instrument|language)s? (?:and|with|plus|&) (?:the )?${COUNTS}(?: of (?:${PUPILS}))?(?: (?:for|in|on) each(?: one)?)?\\W*$`,
      "iu",
    ),
    "number of pupils by $1$2",
  ],
  // "split of transport, Mr Khan only"
  [
    new RegExp(
      `^${ASKED}(?:${TABLE}|spread|mix) of (?:the )?(\\p{L}+(?: \\p{L}+)?)\\s*[,;–—-]+\\s*(?:just |only )?((?:mr|mrs|miss|ms|mx|dr)\\.? \\p{L}[\\p{L}'’-]*?)(?:['’]s)?(?: (?:pupils|kids|sheet|lot))?(?: only| please)?\\W*$`,
      "iu",
    ),
    "number of pupils by $1 in $2’s sheet",
  ],
  [
    new RegExp(
      `^${ASKED}(?:${TABLE}|spread|mix) of (?:the )?(\\p{L}+(?: \\p{L}+)?)\\s*[,;–—-]+\\s*(?:just |only )?(?:in |for )?(\\S+(?: \\S+)?)(?: only| please)?\\W*$`,
      "iu",
    ),
    "number of pupils by $1 in $2",
  ],
];

/** What is put before or behind a table, and changes nothing of it. */
const AROUND: readonly Rule[] = [
  // "how many for each subject (timetabling next)"
  [
    / ?\((?:it['’]s |this is )?(?:for )?(?:timetabling|budgeting|staffing|planning)(?: (?:next|purposes|meeting))?\)(?=\W*$)/iu,
    "",
  ],
  // "a table: boys per maths set"
  [
    /^(?:(?:(?:i|we) (?:need|want)|(?:can|could) (?:i|we) (?:have|get)|give me|make(?: me)?|i['’]d like) )?(?:a |the )?table(?: please)?\s*[:–—-]+\s*(?=\p{L})/iu,
    "",
  ],
  [
    /^(?:could|can|would|will) you (?:please )?(?=(?:break|split|divide|group) (?:the |our )?\p{L})/iu,
    "",
  ],
  // "leaving the blanks out", "ignore anyone without one"
  [
    /(?<=\b(?:each|every|per|by|numbers|split|breakdown|how many)\b.*)\s*[,;–—-]\s*(?:please )?(?:leav(?:e|ing)|miss(?:ing)?|keep(?:ing)?|tak(?:e|ing)) (?:the |any |all )?(?:blanks?|gaps|empty ones|empties)(?: (?:cells|ones))? out(?=\W*$)/iu,
    "",
  ],
  [
    /(?<=\b(?:each|every|per|by|with numbers|with counts|split|breakdown|how many)\b.*)\s*[,;–—-]\s*(?:please )?(?:ignor(?:e|ing)|leav(?:e|ing) out|skip(?:ping)?|forget(?:ting)?|not counting|excluding|omit(?:ting)?) (?:any(?:one|body)|those|the ones|pupils|children|kids|students|people) (?:without (?:one|any)|(?:who|that) (?:have|has|do|does)(?: not|n['’]?t) (?:have |do |got )?(?:one|any))(?=\W*$)/iu,
    "",
  ],
  // "each kind of exam arrangement, counting None as a kind"
  [
    /(?<=\b(?:each|every|per|by)\b.*)\s*[,;–—-]\s*(?:counting|including|treating|with) ["'“‘]?none["'”’]? (?:as (?:an? |one )?(?:kind|type|group|value|category|option|one)(?: too| as well)?|included|too)(?=\W*$)/iu,
    "",
  ],
  // "for every class that has one", "the average of everybody who has one"
  [
    /(?<=\b(?:each|every|per|by) \p{L}+(?: groups?)?) (?:that|which|who) (?:has|have)(?: got)? (?:one|it|any|some|them)(?: recorded)?(?=\W*$)/iu,
    "",
  ],
  [
    /(?<=\b(?:average|avg|mean|median|total)\b.*?),? (?:(?:across|for|of|over|among|from) )?(?:just |only )?(?:all |all of )?(?:every(?:one|body)|any(?:one|body)|those|the ones|(?:all )?(?:the )?(?:pupils|children|kids|students)) (?:who|that|with)(?:(?: has| have|['’]ve)(?: got)?)? (?:one|it|a (?:figure|value|number|score)|something)(?: recorded| down| entered)?(?=\W*$)/iu,
    "",
  ],
  [
    /(?<=\b(?:average|avg|mean|median)\b.*?) over (?:all|the whole of|all of) (?:the |our )?(?=(?:pupils|children|kids|students|school|classes|years)\b)/iu,
    " of all ",
  ],
  // "there may be several", "include ties"
  [
    /\s*[.,;:?–—-]+\s*(?:there (?:may|might|could|can) be (?:several|more than one|ties|a tie|two|a few|joint)\b.{0,25}|(?:please )?(?:include|including|with|show|list|count|counting) (?:any |all )?ties|ties (?:included|and all|too))\W*$/iu,
    "",
  ],
  // "for the exam years, Years 10 and 11, how many": it is those years that are asked of
  [
    /^for (?:the |our )?\p{L}+ (?:years?|classes|phase), ((?:years?|yrs?) ?\d{1,2}(?:(?:,? (?:and|&|to) |, ?|-)(?:year )?\d{1,2})*),? (?=how|what|which)/iu,
    "in $1, ",
  ],
];

/** What is added up for each. */
const TOTALS: readonly Rule[] = [
  // "behaviour points totalled up by year group"
  [
    /^(?:the )?(?!(?:total|how|what|which|who)\b)([^,]{3,40}?),? (?:totalled|added|summed|totted)(?: up| together)?,? (?=(?:by|per|for each|for every) \p{L}|(\p{L}+) by \2\b)/iu,
    "total $1 ",
  ],
  // "how many pupils does the average Year 10 tutor group have"
  [
    new RegExp(
      `^how (?:many (?:${PUPILS}) (?:does|are in|are there in|has)|(?:big|large) is) (?:the|an|our) (?:average|typical|mean) ((?:\\S+ ){0,3}?)(?:tutor group|class|form)(?: (?:have|contain|hold))?\\W*$`,
      "iu",
    ),
    "average class size in $1",
  ],
  // "how did those not going do on average in the mock"
  [
    /^how (?:did|do|does|have|has) (?:the )?(.{2,50}?) (?:do|done|fare|fared|score|scored|perform|performed|get on)(?: on average (?:in|on|at|for)| (?:in|on|at|for) (.{3,30}?) on average) ?(?:the )?(.*?)\W*$/iu,
    "what is the average $2$3 of $1",
  ],
  // "which club's members have the highest average"
  [
    new RegExp(
      `^(which|what) (\\p{L}+(?: \\p{L}+)?)['’]s (?:members|lot|team|${PUPILS}) (?:have|has|get|got|earn|earned|collect|collected) (?=(?:the )?(?:most|fewest|highest|lowest|best|worst|least)\\b)`,
      "iu",
    ),
    "$1 $2 has ",
  ],
  // "who came top in the mock in each class"
  [
    /\b(who|which (?:pupils?|children|students?)) (?:came|comes|come|is|are|was|finished|ranks?) (?:out )?(?:top|first) (?:in|on|for|at) (?:the |their )?(.{3,30}?),? (?=(?:in|for|of|from) (?:each|every)\b|per\b)/giu,
    "$1 has the highest $2 ",
  ],
  [
    /\b(who|which (?:pupils?|children|students?)) (?:came|comes|come|is|are|was|finished|ranks?) (?:out )?(?:bottom|last) (?:in|on|for|at) (?:the |their )?(.{3,30}?),? (?=(?:in|for|of|from) (?:each|every)\b|per\b)/giu,
    "$1 has the lowest $2 ",
  ],
  [/\beach of the (?:two|three|four|five|six|seven|eight|\d) (?=\p{L})/giu, "each of the "],
  // "in each of Mr Khan's year groups"
  [
    /,? (?:in|for|of|at) (?:each|every one|all) of ((?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}'’-]*?)(?:['’]s|['’])? (?:years?|yrs?) ?groups?(?=\W*$)/giu,
    " by year in $1’s sheet",
  ],
  // "what do all the nursery hours add up to"
  [
    /^what (?:do|does) (?:all )?(?:of )?(?:the |our |their )?([^,]{3,40}?) (?:add up|tot up|come|sum|amount|total)(?: up)? to(?: altogether| in total| in all)?\W*$/iu,
    "total $1",
  ],
  [/\bbrings? in (?=the (?:most|fewest|highest|lowest)\b)/giu, "has "],
];

/** Before others read what is asked for each. */
export const TABLES: readonly Rule[] = [...AROUND, ...OF_WHAT_IS_DONE, ...WITH_NUMBERS, ...TOTALS];
