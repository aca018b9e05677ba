// What school offices keep and how they speak of it: lates, detentions, sets, tutor groups, blanks, purposes.
import { PUPILS, TITLES } from "../words/people.js";
import type { Rule } from "./rule.js";

const NUMBER =
  "\\d+|once|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty";
const THAN = "more than|at least|over|fewer than|less than|under|exactly|no more than";

/** What the answer is for, and how it is wanted. */
const AROUND: readonly Rule[] = [
  // "for my pupil premium return: how many in 3A get it"
  [
    /^for (?:the|my|our|an?) (.{2,40}?) (?:census|letter|report|return|meeting|newsletter|register|list|records|form)\s*[:–—-]\s*(.+?\b(?:gets?|have|has|take|takes|receive|receives|claim|claims)) (?:it|one|them)\W*$/iu,
    "$2 $1",
  ],
  [
    /^for (?:the|my|our|an?) (?:[\p{L}'’-]+ ){0,3}(?:census|letter|report|return|meeting|newsletter|register|display|governors|head|file|records|form|trip|planner|briefing|company|firm|caterers|kitchen|cook|photographer|nurse|office)\s*[:–—-]\s*(?=\S)/iu,
    "",
  ],
  [/\s*\((?:per ?cent|percent|percentage|%|a number|number|count|mean|average)\)(?=\W*$)/giu, ""],
  [/\btally of (?=(?:how|the|all|level|year|\p{L}+s)\b)/giu, "number of "],
  [
    /\b(detentions|merits|points|lates|sanctions|absences) (?:run|racked|clocked|notched|built|totted|chalked|picked) up by (?=\p{L}|\d)/giu,
    "$1 of ",
  ],
  [
    /[?.,;]\s*(?:an? )?(?:percent|percentage|number|estimate|figure) (?:is|will be|would be) (?:fine|ok|okay|enough|good|great)\W*$/giu,
    "",
  ],
  // "…, need it for the panel"; what it is needed for may say of whom: "for the ones with FSM"
  [
    /,\s*(?:i |we )?(?:need|want) (?:it|this|them) (?:for|by) (?![^?]*(?:\b(?:girls?|boys?|ones?|those|pupils|children|kids|students|who|with|without|only|not|year|class)\b|\d))[^,?]{3,60}\W*$/giu,
    "",
  ],
  [/,?\s+so (?:that )?(?:we|i) (?:can|could) [^,?]{3,60}\W*$/giu, ""],
  [
    /\b(?:(?:has|have|had) )?(?:lost|missed) ((?:at least|more than|over|up to) )?(\S+) days? (?:of \p{L}+ )?(?:to|through|because of|for) exclusions?\b/giu,
    "have $1$2 exclusion days",
  ],
  [/\blooked[- ]after(?: child)? status\b/giu, "LAC"],
  [
    /\b(?:has|have|had) been excluded for (\S+) days? or (?:longer|more)\b/giu,
    "have $1 or more exclusion days",
  ],
  [
    /\b(?:with|having) the (surname|last name|family name|first name|forename) (\p{Lu}[\p{L}'’-]+) or (\p{Lu}[\p{L}'’-]+)/gu,
    "with the $1 $2 or with the $1 $3",
  ],
  [/\btypical \((mean|average|median)\)/giu, "$1"],
  [
    /\b(?:just )?(?:need|want|after) (?:a|the) (?:figure|number|count)(?: please)?\s*[:–—-]\s*(?=\S)/giu,
    "how many ",
  ],
  [/\bof any (?:kind|sort|type|description)(?=\W*$)/giu, ""],
  [/\bover (?=(?:on|at) (?:the )?\p{L})/giu, ""],
];

/** Those who look after pupils, and the groups they have. */
const GROUPS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?:looked after|supported|tutored|mentored) by (?:the )?(?:tutor|key ?worker|ta|mentor) (?=(?:${TITLES})\\b)`,
      "giu",
    ),
    "with ",
  ],
  // "in Mrs Khan's years"
  [
    new RegExp(
      `\\b((?:${TITLES})\\.? \\p{L}[\\p{L}'’-]*?)['’]s? (?:years|year groups|lot)(?=\\W|$)`,
      "giu",
    ),
    "$1’s pupils",
  ],
  [
    new RegExp(
      `^(?!(?:what|which|where)\\b)(.*?\\b(?:${TITLES})\\.? \\p{L}[\\p{L}'’-]*?)['’]s? (?:tutees|caseload|form|tutor group|reg group)\\b`,
      "iu",
    ),
    "$1’s pupils",
  ],
  // "how many in tutor groups 8A and 8B" are pupils, and not two groups.
  [/\b(?:[Tt]utor|[Ff]orm|[Rr]eg|[Rr]egistration|[Tt]eaching) groups (?=\d|\p{Lu})/gu, "classes "],
  [/\bour tutees\b/giu, "our pupils"],
  [
    /\b(?:across|over|in|on) (?:everybody|everyone|all (?:the )?(?:teachers|staff|colleagues))['’]?s? (?:lists|sheets|registers)\b/giu,
    "in the whole school",
  ],
  [
    /^(.+?['’]s (?:sheet|list|caseload|class|register|tutor group)),? (?:size|length|how (?:big|long|large))\W*$/iu,
    "how many pupils in $1",
  ],
  [/^(which|what) group (?=(?:is|was|were|did|does|has)\b)/iu, "$1 class "],
];

/** Marks for what went wrong, counted. */
const MARKS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?:(?:has|have|had|was|were|is|are|been|turned up|turns up|arrived|arrives|came in|come in) )+late (?:(${THAN}) )?(${NUMBER})( or more| or fewer)?(?: times| occasions)( or more| or fewer)?`,
      "giu",
    ),
    "have $1 $2 lates$3$4",
  ],
  [
    /\b(?:(?:has|have|had|is|are|was|were) )?never (?:(?:been|arrived|turned up|come in) )?late\b/giu,
    "have no lates",
  ],
  [
    /\b(?:(?:has|have|had|is|are|was|were) )?never (?:(?:been|had|got|kept|given) )?(?:in |an? )?detentions?\b/giu,
    "have no detentions",
  ],
  [
    /\b(reviews?|birthdays?|meetings?|assessments?|dates?) (?:falls?|falling|lands?|landing|comes?|coming)(?: up)?(?: due)? (?=(?:in|on|before|after|this|next|between)\b)/giu,
    "$1 are ",
  ],
  [/\bin double figures\b/giu, "10 or more"],
  [/\bset (\d)(?: for| in)? (english|maths|science|reading|spelling|phonics)\b/giu, "$2 set $1"],
  [
    /\btop (english|maths|science|reading|spelling|phonics) set\b|\btop set (?:for|in) (english|maths|science|reading|spelling|phonics)\b/giu,
    "$1$2 set 1",
  ],
];

/** Cells that hold nothing. */
const BLANKS: readonly Rule[] = [
  [
    /^(?:count|number|tally|total) of (?:the )?(?:blanks|gaps|blank cells|empty cells) (?:under|for|in|on) (?:the )?(.+?)(?: column)?\W*$/iu,
    "how many pupils have no $1",
  ],
  [
    new RegExp(
      `\\bhow many (?![^?]*\\b(?:${PUPILS}|kids|boys|girls|in)\\b)(.{3,30}?)(?: (?:figures?|entries|entry|values?|cells?|records?))? (?:(?:are we|are they|are still|are|is) (?:lacking|missing|blank)|do we (?:lack|not have))\\b`,
      "giu",
    ),
    "how many pupils have no $1",
  ],
  [
    /\b(?:where|whose|for whom|that) we (?:do not|don['’]?t) (?:know|have|hold) (?:the |an? |any |their )?(?=\p{L})/giu,
    "with no ",
  ],
];

/** Places of an order, and what was most. */
const ORDERS: readonly Rule[] = [
  [
    /\b(?<!\bwho(?:['’]s| is) (?:the )?)(?:the )?runner-?up (?:for|in|on|by) /giu,
    "who has the second highest ",
  ],
  [/\bwho(?:['’]s| is) (?:the )?runner-?up (?:for|in|on|by) /giu, "who has the second highest "],
  [
    /^(which|what) (\p{L}+(?: group)?) (?:comes|came|is|ranks) (?:last|bottom) (?:for|in|on|by) (?=\S)/iu,
    "$1 $2 has the lowest ",
  ],
  [
    /^(which|what) (\p{L}+(?: group)?) (?:comes|came|is|ranks) (?:top|first) (?:for|in|on|by) (?=\S)/iu,
    "$1 $2 has the highest ",
  ],
  [
    /^(which|what) (\p{L}+(?: group)?) (?:comes|came|is|ranks) (second|third|fourth) (?:for|in|on|by) (?=\S)/iu,
    "$1 $2 has the $3 highest ",
  ],
  [/^(.{3,40}?)[,:;]? how many (?:for|of|in|on) each(?: one)?\W*$/iu, "number of pupils per $1"],
];

/** In this order. */
export const OFFICE: readonly Rule[] = [...AROUND, ...GROUPS, ...MARKS, ...BLANKS, ...ORDERS];
