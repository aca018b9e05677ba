// What cells hold, said once more behind: "PP unknown (cell empty)", "without FSM info (empty)", "non-FSM (marked N)"; and that only
// those count of whom something is recorded.
import { PUPILS } from "../words/people.js";
import { TEACHER } from "./pieces.js";
import type { Rule } from "./rule.js";

const WORD =
  "(?!(?:is|are|has|have|who|whose|with|in|at|on|and|or|but|the|a|an)\\b)[\\p{L}%][\\p{L}\\d%-]*";
/** One to three words of a column's name. */
const NAME = `${WORD}(?: ${WORD}){0,2}?`;
const EMPTY =
  "(?:(?:the |their |its )?(?:cell|box|field|entry|column|space) (?:is |was |left )?(?:empty|blank|not filled in|unfilled)|(?:empty|blank|unfilled|not filled in)(?: cells?| box(?:es)?| fields?)?|nothing (?:in it|there|entered|recorded))";
const IN_SHORT = "(?:i\\.?e\\.?,?|that is,?|meaning|in other words,?|so|namely)";
/** In brackets, or set off. */
const AGAIN = `\\s*(?:\\((?:${IN_SHORT} )?${EMPTY}\\)|[,–—-] ?(?:${IN_SHORT} )?${EMPTY}(?:,(?= in\\b)|(?=\\W*$|[,;])))`;
const INFO = "(?:info|information|data|details?|entry|value|status)";
const ONLY = `(?:counting|taking|considering|including|looking at|using) only (?:those|the ones|${PUPILS}|any(?:one|body)|rows)`;
const WRITTEN = "(?:recorded|entered|down|given|noted|written|filled in|marked|there)";
const Y_OR_N = "(?:an? )?(?:y|yes|n|no)(?: ?\\/ ?| or (?:an? )?)(?:y|yes|n|no)";
const FILLED =
  "(?:recorded|entered|given|noted|written(?: down)?|filled in|known|there|down|set|on file)";
const BLANK =
  "(?:(?:left )?(?:blank|empty|unfilled)|not (?:been )?(?:filled in|entered|recorded)|missing)";
const SURELY = "(?:recorded|entered|filled in|noted|known|there|on file)";
/** Of a share or a mean those who count are another thing. */
const NO_SHARE =
  "(?<!(?:\\b(?:percent(?:age)?|per cent|proportion|share|fraction|average|mean)\\b|%).*)";
const LED_BY = "who has|who have|which \\S+ (?:has|have)|anyone with|everyone with";
const SHARE = "(?:(?:what|which) )?(?:percentage|percent|per cent|proportion|share|fraction|%)";

export const CELLS_TOLD: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?:(?:with|who have|who has|have|has|having) )?(?:without|no|lacking|missing) (?:an? |any )?(${NAME})(?: ${INFO})?${AGAIN}`,
      "giu",
    ),
    "with $1 blank",
  ],
  [
    new RegExp(
      `\\b(unknown|not known|missing|not recorded|unrecorded|none recorded|blank|empty)${AGAIN}`,
      "giu",
    ),
    "$1",
  ],
  [/\b(blank|empty) \((?:unknown|not known|not recorded|nothing recorded)\)/giu, "$1"],
  [
    /\((?:so )?(?:marked|coded|entered|recorded|put|shown|flagged|down)(?: down)?(?: as)?(?: an?)? ["'“”]?(y|n|yes|no)["'“”]?\)/giu,
    "($1)",
  ],
  // "blank campus, how many rows"
  [/\bhow many rows(?= (?:have|has|are|with|where|lack|in)\b|\W*$)/giu, "how many pupils"],
  // "whose level has been recorded"
  [
    new RegExp(
      `\\bwhose (${NAME}) (?:has|have) (?:already |actually )?been (?:recorded|entered|filled in|noted|put in|written down)(?=\\W*$|[,;]| (?:and|but|or)\\b)`,
      "giu",
    ),
    "whose $1 is recorded",
  ],
  // "whose level is 5 or has not been recorded"
  [
    new RegExp(
      `\\bwhose (${NAME}) (is|are) ((?:at least |above |below |over |under |at most )?\\d[\\d.]*%?(?:(?:,| or) \\d[\\d.]*%?)*),? or (?:(?:else )?(?:is|are|has|have|was) )?(?:(?:not|never)(?: yet)?(?: been)? ${WRITTEN}|blank|empty|missing|unknown|unrecorded)(?=\\W|$)`,
      "giu",
    ),
    "whose $1 $2 $3 or whose $1 is blank",
  ],
  // "what share of Year 4 is on FSM, counting only those for whom a Y or an N is recorded"
  [
    new RegExp(
      `^${SHARE} of (?:the |our )?(.{2,40}?) (?:has|have|is|are|gets?|receives?) (?:on |the )?(${NAME}),? \\(?${ONLY} (?:(?:for|of|against) whom ${Y_OR_N} (?:is|was|has been) ${WRITTEN}|(?:with|who have) ${Y_OR_N}(?: ${WRITTEN})?)(?: (?:for|under|in) (?:it|that|this))?\\)?\\W*$`,
      "iu",
    ),
    "what percentage of $1 whose $2 is recorded have $2",
  ],
  // "how many have no note, counting only those whose level is recorded": of a share it is the whole that is fewer
  [
    new RegExp(
      `^(?!.*\\b(?:percent\\w*|per cent|proportion|share|fraction|%))(.+), ${ONLY} (?=(?:whose|with|who|in|at|on) )`,
      "iu",
    ),
    "$1, ",
  ],
  // "PP children (Yes)", "EAL kids (N)"
  [
    /\b([\p{L}]+) (pupils|children|kids|students|ones) \((?:i\.?e\.? |so |= ?)?(y|yes|n|no)\)/giu,
    "$2 with $1 $3",
  ],
  // "(site must be filled in)", "only if a level is recorded"
  [
    new RegExp(
      `${NO_SHARE}\\s*(?:\\(|[.;,?] ?(?:but |and )?)(?:the |their |an? )?(${NAME}) (?:must|has to|have to|should|needs to|need to) be ${SURELY}\\)?(?=\\W*$)`,
      "iu",
    ),
    ", with $1 recorded",
  ],
  // "3A except level 2 (skip any with no level)"
  [
    /\s*\((?=(?:skip(?:ping)?|ignor(?:e|ing)|drop(?:ping)?|leav(?:e|ing) out|omit(?:ting)?|exclud(?:e|ing)|not counting|disregard(?:ing)?) (?:any|those|the ones|anyone|anybody|whoever|pupils|children|kids|students)\b)([^()]+)\)?(?=\W*$)/iu,
    ", $1",
  ],
  // "in Mr Lee's or Mrs Day's lists"
  [
    new RegExp(
      `\\b(${TEACHER}['’]s(?:,? (?:or|and|plus) ${TEACHER}['’]s)+) (?:lists|registers|rolls|books)(?=\\W|$)`,
      "giu",
    ),
    "$1 sheets",
  ],
  // "…? Only those with a level filled in."
  [
    new RegExp(
      `${NO_SHARE}\\s*[(.;,?] ?(?:but |and )?(?:please )?(?:only|just) (?:those|the ones|${PUPILS}|any(?:one|body)) (?:with|who have|that have) (?:an? |the |their )?(${NAME}) ${FILLED}\\)?(?=\\W*$)`,
      "iu",
    ),
    ", with $1 recorded",
  ],
  // "in how many cases has the level of a Year 4 pupil been left blank"
  [
    new RegExp(
      `^(?:in|for) how many cases (?:has|have|is|are|was) (?:the |an? )?(${NAME}) of (?:an? |the |any )?([^,;:?]{1,40}?) (?:been |still |being )*${BLANK}`,
      "iu",
    ),
    "how many of $2 have $1 blank",
  ],
  // "PP is marked N while the level is 3 or above"
  [
    new RegExp(
      `(?<=(?:=|\\b(?:is|are|marked|down|says)) ?(?:\\p{L}+ ){0,2}["'“]?(?:y|yes|n|no)["'”]?),? (?:while|whilst|whereas|although|though|yet) (?=(?:the|their|his|her) ${NAME} (?:is|says|=))`,
      "giu",
    ),
    " and ",
  ],
  // "Y10 + Y11: count where EAL = Yes"
  [
    new RegExp(
      `\\b(count|number|total|headcount|how many|names|list|pupils|children|kids|students) where (?=(?:the |their )?${NAME} ?(?:=|(?:is|says) (?:y|n|yes|no)\\b))`,
      "giu",
    ),
    "$1 with ",
  ],
  // "who has EAL = N and notes on file"
  [
    new RegExp(
      `(?<=\\b(?:${LED_BY})\\b(?:(?!\\b(?:no|not|without|neither)\\b(?! ?\\d|,| and\\b))[^,;:?]){2,40}) and (?:an? |some |any )?(notes?|comments?|remarks?) (?:on file|on record|recorded|entered|written(?: down)?|in place)(?=\\W*$|[,;])`,
      "giu",
    ),
    " and with $1",
  ],
  // "Year 7 FSM pupils (Y) counted per tutor group"
  [/ counted (?=(?:per|by|for each|for every|in each) )/giu, " "],
  // "with a club, but one other than Netball"
  [
    /(?<=\b(?:have|has|with|got|having|do|does|in|attends?|take|takes|play|plays) (?:an? |some )\p{L}+(?: \p{L}+)?), ?but (?:an? |one |any )?(?:other than|different from) /giu,
    " other than ",
  ],
  // "need the Year 9 pupils who do Chess"
  [
    new RegExp(
      `^(?:i |we )?need (?:the |all (?:the )?)(?=(?:[\\p{L}\\d]+ ){0,3}(?:${PUPILS})\\b)`,
      "iu",
    ),
    "list the ",
  ],
  // "excluding Priory Road and anyone with no site, how many Year 9s remain?"
  [
    /(?<=^(?:with the exception of|except|apart from|excluding|not counting|leaving out|omitting|ignoring)\b[^?]*, how many [^,?]{2,40}?) (?:remain|are left|is left|are there left|do we have left|would be left|does that leave)(?: over)?(?=\W*$)/iu,
    " are there",
  ],
  // "who aren't EAL (so EAL = No)"
  [
    /\b(?:are not|aren['’]?t|is not|isn['’]?t|not) (?:on )?(\p{L}+) \((?:so |i\.?e\.? |that is,? )?\1 ?(?:=|is|:|marked)? ?(n|no)\)/giu,
    "with $1 $2",
  ],
];
