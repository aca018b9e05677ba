// What cells hold, said once more behind: "PP unknown (cell empty)", "without FSM info (empty)", "non-FSM (marked N)"; and that only
// those count of whom something is recorded.
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const WORD =
  "(?!(?:is|are|has|have|who|whose|with|in|at|on|and|or|but|the|a|an)\\b)[\\p{L}%][\\p{L}\\d%-]*";
/** One to three words of a column's name. */
const NAME = `${WORD}(?: ${WORD}){0,2}?`;
const EMPTY =
  "(?:(?:the |their |its )?(?:cell|box|field|entry|column|space) (?:is |was |left )?(?:empty|blank|not filled in|unfilled)|(?:empty|blank|unfilled|not filled in)(?: cells?| box(?:es)?| fields?)?|nothing (?:in it|there|entered|recorded))";
/** In brackets, or set off. */
const AGAIN = `\\s*(?:\\(${EMPTY}\\)|[,–—-] ?${EMPTY}(?=\\W*$|[,;]))`;
const INFO = "(?:info|information|data|details?|entry|value|status)";
const ONLY = `(?:counting|taking|considering|including|looking at|using) only (?:those|the ones|${PUPILS}|any(?:one|body)|rows)`;
const WRITTEN = "(?:recorded|entered|down|given|noted|written|filled in|marked|there)";
const Y_OR_N = "(?:an? )?(?:y|yes|n|no)(?: ?\\/ ?| or (?:an? )?)(?:y|yes|n|no)";
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
  // "who aren't EAL (so EAL = No)"
  [
    /\b(?:are not|aren['’]?t|is not|isn['’]?t|not) (?:on )?(\p{L}+) \((?:so |i\.?e\.? |that is,? )?\1 ?(?:=|is|:|marked)? ?(n|no)\)/giu,
    "with $1 $2",
  ],
];
