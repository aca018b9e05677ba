// Groups set against each other by one number, and which of a part of them is first: "compare the average level on each
// campus", "which of the KS2 classes has the worst average attendance", "add up the merits: which house comes out on top".

import { MONTH } from "./pieces.js";
import { GROUPS } from "./requests.js";
import type { Rule } from "./rule.js";

const MEASURE = "average|avg|mean|median|total|number|percentage|proportion|share";
/** More than one group, where what is told of is each of them. */
const SEVERAL = `(?:${GROUPS})(?:e?s)?`;
const PER = "by|per|for (?:each|every)|(?:in|on|at|of|across|between) (?:each|every)";
/** Two that would be compared with each other; years and classes that are joined are only where the groups are. */
const TWO_SIDES =
  "\\b(?:or|with|against|versus|vs?|than)\\b|(?<!\\b(?:years?|yrs?|y) ?\\d{1,2}(?:, ?\\d{1,2})*,? )\\b(?:and)\\b|&";
const SUP =
  "most|fewest|highest|lowest|best|worst|biggest|smallest|largest|greatest|least|poorest|strongest|weakest";
const ADDING = "(?:add|tot|total|sum|count|tally)(?:t?ing|l?ing)? (?:up )?(?:all )?(?:of )?";
const YES_NO = "yes ?(?:[/&,]|and|or|vs?\\.?|versus) ?no|y ?[/&] ?n";
const COUNTS = "totals?|counts?|numbers|figures|split|breakdown|tall(?:y|ies)|head ?counts?";
const YEARS = "(\\d{1,2}(?:(?:, ?| ?(?:,? and|to|&|-) )\\d{1,2})+)";

/** A comparison of one number by groups asks for that number of each. */
const BY_GROUPS: readonly Rule[] = [
  [
    /^(?:(?:please |can you |could you |i(?:['’]d| would) like |i (?:need|want) )*(?:(?:give|show|do|make|get|let)(?: me| us)?(?: have)? )?)?(?:a |the )?(?:comparison|contrast|side[- ]by[- ]side(?: comparison| view)?) of (?=\p{L})/iu,
    "compare ",
  ],
  [
    new RegExp(
      `^(?:please )?compare (?!.*(?:${TWO_SIDES}))(?:the |our )?(?=(?:${MEASURE})\\b.+\\b(?:${PER}) (?:the |our )?\\p{L})`,
      "iu",
    ),
    "",
  ],
  [
    new RegExp(
      `^(?:please )?compare (?:how )?(?:each |every |all )?(?:of )?(?:the |our )?(${GROUPS})(?:e?s)?(?:['’]s?)? (?:do |does |are |is |fare |stack up |compare )?(?:on |for |by |in terms of |in |when it comes to )?(?:their |the )?(?=(?:average|avg|mean|median)\\b)(.+?)\\W*$`,
      "iu",
    ),
    "$2 per $1",
  ],
];

/** Which of a part of the groups. */
const OF_A_PART: readonly Rule[] = [
  [
    /^(which|what)(?: one)? (?:out )?of (?:all )?(?:the |our )?((?:years?|yrs?|ks|key stage|reception|early years|infant|junior|upper|lower)\b.*?|ks ?\d|y\d.*?) (class|form|tutor group|reg group|group|house)(?:e?s) (?=(?:has|have|is|are|gets?|does|averages?)\b)/iu,
    "$1 $2 $3 ",
  ],
  [
    new RegExp(
      `^(?:out of|of|among|from|in) (?:all )?(?:the |our )?(.{2,30}?) (class|form|tutor group|reg group|house)(?:e?s),? whose (average|avg|mean|median) (.{3,30}?) (?:is|comes out) (?:the )?(${SUP})\\W*$`,
      "iu",
    ),
    "which $1 $2 has the $5 $3 $4",
  ],
  // "the smallest class Mrs Khan has"
  [
    /\b(biggest|largest|smallest|fullest|tiniest) (class|form|group) (?:that |which )?((?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}'’-]*) (?:has|have|teaches|takes|runs|looks after)(?: got)?(?=\W*$)/giu,
    "$2 with the $1 number of pupils in $3’s sheet",
  ],
];

/** What is added up, and who comes first by it. */
const SUMMED: readonly Rule[] = [
  [
    new RegExp(
      `^${ADDING}(?:the |their |our )?(.{3,30}?)(?: up)? (?:in|for|of|across|over|from) (.{2,30}?)(?: up)?\\s*[:;,–-]+\\s*(?:and )?(?:which|what) (${SEVERAL}|\\p{L}+) (?:comes? out with|ends? up with|has|have|gets?|comes? out having) (?:the )?(most|fewest|highest|lowest)\\W*$`,
      "iu",
    ),
    "which $3 in $2 has the $4 $1",
  ],
  [
    new RegExp(
      `^${ADDING}(?:the |their |our )?(.{3,30}?)(?: up)?\\s*[:;,–-]+\\s*(?:and )?(?:which|what) (${SEVERAL}|\\p{L}+) (?:comes? out with|ends? up with|has|have|gets?|comes? out having) (?:the )?(most|fewest|highest|lowest)\\W*$`,
      "iu",
    ),
    "which $2 has the $3 $1",
  ],
];

/** One number, and numbers by groups, as people put them. */
const NUMBERS: readonly Rule[] = [
  [
    /^how (?:do|does|did) (?:the )?((?:average|avg|mean|median) .{3,60}?) (?:come|work|turn|pan|average) out(?: at)?\W*$/iu,
    "what is the $1",
  ],
  [
    /^((?:what(?:['’]?s| is| was) )?(?:the )?(?:very )?(?:highest|lowest|best|worst|top|biggest|smallest) .{3,40}?)(?<!\b(?:by|of|for|from)) (?:that )?(?:any ?(?:one|body)|any (?:pupil|child|student|kid|of them))(?:(?:['’]s| has| have)? ?(?:got|had)| has| have|['’]s)?(?: (?:there )?(in|at|on|of) (.{2,30}?))?\W*$/iu,
    "$1 $2 $3",
  ],
  [
    /\b(split|broken|parted|divided|sorted|counted|grouped) (?:out|up) (?=(?:by|per) \p{L})/giu,
    "$1 ",
  ],
  [
    /^break(?:ing)? (?!down\b)(?:the )?(.{2,40}?) (?:down|up) (?=(?:by|per|into) \p{L})/iu,
    "split $1 ",
  ],
  [
    /^break(?:ing)? (?:down|up) (?:the )?(?!.*\b(?:roll|numbers?|head ?counts?|average|total)\b)(.{2,40}?) (?=(?:by|per) \p{L})/iu,
    "split $1 ",
  ],
  [
    new RegExp(
      `(?<=\\b(?:by|per|each|every|split|breakdown)\\b.*)\\s*[-–—,;.]+\\s*(?:just )?(?:the )?(?:${COUNTS}) (?:will do|would do|are fine|is fine|(?:is|are) enough|only|suffice|will suffice|(?:is|are) all (?:i|we) need|please)\\W*$`,
      "iu",
    ),
    "",
  ],
  [/(?<=^(?:split|break)\b.*) for (?:me|us)(?=\W*$)/iu, ""],
  // "PP yes/no totals Y4"
  [
    new RegExp(
      `^((?:year|yr|y) ?\\d{1,2}|ks ?\\d)[,:]? (.{2,30}?)[,:]? (?:${YES_NO}) (?:${COUNTS})\\W*$`,
      "iu",
    ),
    "number of pupils by $2 in $1",
  ],
  [
    new RegExp(
      `^(?!how|what|which|who|is|are|does)(.{2,30}?)[,:]? (?:${YES_NO}) (?:${COUNTS})(?:,? (?:for|in|of|at))? (\\S.{0,30}?)\\W*$`,
      "iu",
    ),
    "number of pupils by $1 in $2",
  ],
  // Numbers behind "by year" are of years.
  [
    new RegExp(
      `(?<=\\b(?:by|per|each|every) year(?: group)?,? (?:for|in|of|across|from)) ${YEARS}(?=\\W*$)`,
      "iu",
    ),
    " Years $1",
  ],
  // Ends of a present column are told as if they had been found: "what was the lowest score".
  [
    /^what (?:was|were) (?=the (?:very )?(?:(?:second|third|fourth|fifth|2nd|3rd|4th|5th)[ -])?(?:highest|lowest|best|worst|top|maximum|minimum|median|biggest|smallest) )(?!.*\b(?:ever|before|previous(?:ly)?|last|then|used|ago|when|once|earlier|originally|formerly|initial(?:ly)?|at (?:first|one time|the (?:start|beginning|time)))\b)/iu,
    "what is ",
  ],
  // "Mr Khan's years (7 and 8)", "level increases, 1 Feb to now"
  [
    /(?<=(?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}'’-]*?)['’]s? (?:years|year groups?|two years|lot),? \((?:years? )?(\d{1,2}(?:(?:, ?| ?(?:and|&|\/|-) )\d{1,2})*)\)/giu,
    "’s sheet in Years $1",
  ],
  [
    new RegExp(
      `(?<=\\b(?:increases?|decreases?|rises?|drops?|changes?|falls?|jumps?|moves?) in (?:support )?levels?),? (\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})) (?:to|till|until|up to) (?:now|date|today)\\b`,
      "giu",
    ),
    " since $1",
  ],
  [/\bwith (?:an? )?(?:support )?(level|tier) (?=\d)/giu, "at $1 "],
];

/** To be read before what is said of superlatives in general. */
export const COMPARED: readonly Rule[] = [...BY_GROUPS, ...OF_A_PART, ...SUMMED, ...NUMBERS];
