// Who is left out, said before what is asked, or by another value than theirs.
import type { Rule } from "./rule.js";

const DONE =
  "(?:done|got|seen|had|covered|sorted(?: out)?|finished|ticked off|dealt with|spoken to|checked|counted)";
/** "I've already done the ones in 3A, so", "3A have had theirs, so": who is meant. */
const ALREADY = `(?:(?:i|we)(?:['’]?ve| have)?(?: already| just)? ${DONE}(?: with)?(?: already)? (?:the ones |those |everyone |all )?(?:on |in |at |from )?(?:the )?(.{2,40}?)(?: ones| lot| kids| pupils| children)?(?: already)?|(.{2,30}?) (?:are|is|have|has)(?: all)?(?: already)?(?: been)? (?:${DONE}|had theirs|in hand|accounted for))`;
const NEXT = "[,;]\\s*(?:so |and |now |but )*";
const PLACES =
  "classes|campuses|sites|years|year groups|forms|houses|class|campus|site|year|form|house";
const OTHER_THAN =
  "other than|apart from|except(?: for)?|besides|that (?:is not|isn['’]?t|are not|aren['’]?t)";
/** Of places; "an inhaler but no plan" is two things. */
const BUT = `${OTHER_THAN}|but(?: not)?|bar`;

export const LEFT_OUT: readonly Rule[] = [
  // "9F excl. FSM"
  [/\bexcl\b\.?|\bexc\b\./giu, "excluding"],
  [/\b(?:goes?|going) without (?=an? )/giu, "is without "],
  [new RegExp(`^${ALREADY}${NEXT}who else (.+)$`, "iu"), "who $3 excluding $1$2"],
  [
    new RegExp(
      `^${ALREADY}${NEXT}who(?:['’]?s| is| are)? (?:everyone|everybody|anyone) else (.+?)\\W*$`,
      "iu",
    ),
    "list everyone $3 excluding $1$2",
  ],
  [
    new RegExp(
      `^${ALREADY}${NEXT}(?:who|which|what)(?: are)?(?: the)? (?:other|remaining) (.+?)(?: are there| are left| do we have| have we got)?\\W*$`,
      "iu",
    ),
    "list $3 excluding $1$2",
  ],
  // "take the vegetarians out of 3A and who is left"
  [
    /^(?:take|taking|remove|removing|strip|subtract|knock) (?:the |all )?(.{2,40}?) (?:out of|away from|off|from) (?:the )?(.{2,30}?)(?:,| and| then)+ (?:who|which ones)(?:['’]?s| is| are)? (?:left|remain(?:s|ing)?)(?: over| in it)?\W*$/iu,
    "who is in $2 excluding $1",
  ],
  [
    /^(?:take|taking|remove|removing|strip|subtract|knock) (?:the |all )?(.{2,40}?) (?:out of|away from|off|from) (?:the )?(.{2,30}?)(?:,| and| then)+ (?:how many (?:is|are)?|what(?:['’]?s| is)) ?(?:left|remain(?:s|ing)?)(?: over)?(?:, (?:number only|just the number|how many))?\W*$/iu,
    "how many are in $2 excluding $1",
  ],
  [
    /^(?:leave|leaving|take|taking|miss|missing) (?:out (.{2,40}?)|(.{2,40}?) out)\s*(?:[:,;]|\s[-–—]+)\s*(?:and |then )?how many (pupils|children|kids|students|learners)?(?: (?:is|are|does) (?:that|there|it|left)(?: leave| make)?| remain| left)?\W*$/iu,
    "how many pupils excluding $1$2",
  ],
  // "take the FSM ones out of 3A, how many does that leave"
  [
    /^(?:take|taking|remove|removing|leave|leaving|strip|subtract|knock) (?:the |all )?(.{2,40}?)(?: ones| kids| pupils| children)? (?:out of|away from|off|from) (?:the )?(.{2,30}?)(?:,| and| then)+ (who|which ones|how many) (?:does|would|will|do) (?:that|this|it|you|we) (?:leave|leave us|have|get)(?: with)?\W*$/iu,
    "$3 in $2 excluding $1",
  ],
  // "leaving 3A and 3B out of it, how many have we got"
  [
    /^(?:leave|leaving|take|taking|keep|keeping) (.{2,40}?) out(?: of (?:it|this|things))?\s*(?:[,;:]|\s[-–—]+)\s*(how many|who)(?: (?:have we|do we have|are there|is that|does that leave)(?: got| left| altogether)?)?(?=\W*$)/iu,
    "$2 pupils excluding $1",
  ],
  // "a house other than Elgar", "any class but 3 Rowan"
  [
    new RegExp(
      `\\b(?:(?:is|are|based|placed|taught) )?(?:in|at|on|of|from) (?:(?:an?|any|all|every|another) (?:different |other )?(?:${PLACES})|(?:campuses|sites|classes|forms|houses|years|year groups)) (?:${BUT}) (?:the )?`,
      "giu",
    ),
    "not in ",
  ],
  [
    new RegExp(
      `\\b(?:who (?:have|has)|with|having|have|has|got) (?:an? |any |some )(?!lang)(\\p{L}+(?: \\p{L}+)?) (?:${OTHER_THAN}) (?=\\S)`,
      "giu",
    ),
    "whose $1 is not ",
  ],
  [
    /\b(whose .{2,30}? (?:is|are)) (?:other than|anything but|anything other than|something other than|anything except) /giu,
    "$1 not ",
  ],
  // A value of one letter: "whose status isn't N", "those coded N for SEN"
  [/\bwhose (\p{L}+) (?:is|are)(?: not|n['’]?t) (\p{L})(?=\W*$|,)/giu, "not $1 $2"],
  [/\bwhose (\p{L}+) (?:is|are) (\p{L})(?=\W*$|,)/giu, "with $1 $2"],
  [/\b(\p{L}{3,}) not (\p{L})(?=\W*$)/giu, "not $1 $2"],
  [
    /\b(?:coded|marked|flagged|down|listed|recorded) (?:as )?(\p{L}) (?:for|under) (?:the )?(\p{L}+)/giu,
    "with $2 $1",
  ],
];
