// Who moved, came or had something changed, as people put it: "level 3 straight down to 1, who was that", "notes that Mr Lee
// updated", "had no notes before, got some in January".
import { PUPILS_OF_ANY_SEX, TITLES } from "../words/people.js";
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

const TEACHER = `((?:${TITLES})\\.? \\p{L}[\\p{L}’-]*?)(?:['’]s?)?`;
const PUPILS = `(?:${PUPILS_OF_ANY_SEX})`;
const WHO_WAS_IT =
  "(?:[\\s,;:.?!–—-]+(?:and )?who (?:is|was|were|are) (?:it|that|this|he|she|they|those))";
const EDITED = "(?:updated|changed|edited|amended|altered|rewrote|rewritten|revised|touched)";
const EDIT = "(?:update|change|edit|amend|alter|rewrite|revise|touch)";
const SHEET = "(?:sheet|list|register|roll|class list)";
const TIMED = "(?= (?:in|on|at|since|this|last|during|between|after|before|by|as|back)\\b|\\W*$)";
const SOME = "(?:some|any|one|it|them)";
const GOT = "(?:got|had|gained|received|been given|given|has|have)";

/** From one level to another. */
const STEPS: readonly Rule[] = [
  [
    new RegExp(
      `^(?:from )?(level|tier) (\\d)(?: (straight|right|directly))?(?: up| down)? to (?:\\1 )?(\\d)${WHO_WAS_IT}\\W*$`,
      "iu",
    ),
    "who moved from $1 $2 $3 to $1 $4",
  ],
  [/\bbrand[- ]new\b/giu, "new"],
  [
    /(?<=\bchange[sd]?\b.*)[\s,;–—-]+(?:whether )?(?:either )?(?:up or down|down or up|either way|in (?:either|any|whatever|whichever) (?:direction|way)|whichever way),?(?=\W*$| (?:since|between|in|on|during|over|this|last|from|after|by)\b)/giu,
    "",
  ],
  // "last September, i.e. on 12/09/25"
  [
    new RegExp(
      `,? ?\\b(?:(?:back )?in |last |this |that )*(?:${MONTH})(?: 20\\d\\d)?,? \\(?(?:i\\.?e\\.?|that is|to be exact),? (?=(?:on )?(?:the )?\\d{1,2}(?:[/.]\\d|(?:st|nd|rd|th)? (?:of )?(?:${MONTH})))`,
      "giu",
    ),
    " ",
  ],
  // "I run choir. Who has switched to us?"
  [
    /^i (?:run|lead|teach|coach|take|organise|look after) (?!(?:the|an?|my|our|this|that|it|them)\b)([\p{L}\d]+(?: [\p{L}\d]+)?)\s*[.,;:–—-]+\s*(who\b[^?.]*?|which [^?.]*?|how many [^?.]*?) (to|into|joined|left) (?:us|me|mine|my (?:club|group|lot))\b/iu,
    "$2 $3 $1",
  ],
];

/** What a teacher changed: it stands in their sheet. */
const BY_TEACHERS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(${PUPILS})(?: (?:who (?:are|were) )?(?:already |still )?(?:on|in) (?:his|her|their) ${SHEET})?(?: and)? whose (\\p{L}+(?: \\p{L}+)?) ${TEACHER} (?:has |have |had )?${EDITED}\\b`,
      "giu",
    ),
    "$1 in $3’s sheet whose $2 changed",
  ],
  [
    new RegExp(
      `^whose (\\p{L}+(?: \\p{L}+)?) (?:did|has|have|had) ${TEACHER} (?:${EDIT}|${EDITED})\\b`,
      "iu",
    ),
    "pupils in $2’s sheet whose $1 changed",
  ],
  [
    new RegExp(
      `\\b(${PUPILS})(?: (?:that|whom|who))? ${TEACHER} (?:has |have |had )?(?:put|moved|taken|took|brought|bumped) (up|down) (an?|one|two|three) (levels?|tiers?)\\b`,
      "giu",
    ),
    "$1 in $2’s sheet who moved $3 $4 $5",
  ],
  // "…, how many different children"
  [
    new RegExp(
      `^(${PUPILS} (?:in|on|at|of|who|whose|with) [^?]+?)[\\s,;:–—-]+(?:and )?how many(?: (?:different|separate|individual|distinct))?(?: (?:${PUPILS}|ones))?(?: (?:is|are) (?:that|they|there|it))?(?: in (?:all|total))?\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
];

/** What was empty and is filled. */
const FILLED: readonly Rule[] = [
  // "whose notes were empty and then got written"
  [
    /\bwhose (notes|comments|remarks) (?:were|was) (?:empty|blank|left blank)(?:,| and| but)+ (?:then |now |later |since )*(?:got|were|have been|are|been) (?:then |now |since )*(?:written|filled in|filled|added|entered)\b/giu,
    "who acquired $1",
  ],
  [
    new RegExp(
      `^(?:who |which ${PUPILS} |${PUPILS} who )?(?:had|(?:has|have) had) no (\\p{L}+(?: \\p{L}+)?) before(?:hand)?(?:,| and| but| then)+ (?:(?:has|have|had|were|was) )?${GOT} ${SOME}${TIMED}`,
      "iu",
    ),
    "who acquired $1",
  ],
  [
    new RegExp(
      `^(who |which ${PUPILS} |how many ${PUPILS} )?(?:(?:has|have|had|was|were|now) )?${GOT} (\\p{L}[\\p{L}\\d ]{1,30}?) where (?:the |their |that )?(?:cell|box|field|entry|space|it|there) (?:used to be|was|had been|were) (?:empty|blank|nothing|unfilled|left blank)(?: before)?${TIMED}`,
      "iu",
    ),
    "$1acquired $2",
  ],
];

/** Who was there, and of those who left. */
const WERE_THERE: readonly Rule[] = [
  [
    new RegExp(`\\bhow (?:big|large) (?:was|were) ${TEACHER} ${SHEET}${TIMED}`, "giu"),
    "how many pupils were in $1’s sheet",
  ],
  [
    new RegExp(
      `\\bhow (?:big|large) (?:was|were) (?!(?:the|our|your|my|their|his|her) )(\\p{L}[\\p{L}\\d -]{0,20}?|\\d[\\p{L}\\d]{0,4})['’]s ${SHEET}${TIMED}`,
      "giu",
    ),
    "how many pupils were in $1",
  ],
  [
    new RegExp(
      `^(who|which ${PUPILS}) (?:made up|comprised|composed) (?!(?:an?|the|stories|excuses|lies|work|time|ground|numbers)\\b)(\\S+(?: \\S+)?)${TIMED}`,
      "iu",
    ),
    "$1 were in $2",
  ],
  [
    new RegExp(
      `^(?:out )?of (?:the |those |all (?:the )?|our )?(${PUPILS}) (?:who|that)(?: have| has|['’]ve)? (left|joined)(?: (?:us|the school))?((?: (?:since|in|on|this|last|during|between) [^,]{3,30})?),? (which|how many)(?: of them)? (?:had|have|has) (?=\\S)(.+?)\\W*$`,
      "iu",
    ),
    "$4 $1 with $5 $2$3",
  ],
];

const CUT_BACK = "(?:cut|slashed|trimmed|docked|scaled back)(?: back| down)?";

/** Numbers that were made less. */
const CUT: readonly Rule[] = [
  [
    new RegExp(
      `\\bwhose (.{2,30}?) (?:has|have|had|was|were|got)(?: been)? ${CUT_BACK}${TIMED}`,
      "giu",
    ),
    "whose $1 went down",
  ],
  [
    new RegExp(
      `\\b(?:who|which ${PUPILS}) (?:(?:has|have) )?had (?:his|her|their) (.{2,30}?) ${CUT_BACK}${TIMED}`,
      "giu",
    ),
    "whose $1 went down",
  ],
];

/** Those with whom somebody wants to do something: they are asked for. */
const WANTED: readonly Rule[] = [
  [
    new RegExp(
      `^(?:i|we)(?:['’]d| would) (?:like|love) to (?:celebrate|congratulate|thank|praise|reward|recognise|nominate|speak (?:to|with)|talk (?:to|with)|meet|contact|invite|write to|phone|ring|email|catch up with|check in with|check on) (?:all )?(?:of )?(?:the |those |any )?(${PUPILS}) (?=(?:who|whose|with|that|in|at|on)\\b)(?!.*(?:[,;:.?]|\\s[–—-])\\s*(?:how|who|which|what|list|names?)\\b)`,
      "iu",
    ),
    "which $1 ",
  ],
];

export const MOVES_TOLD: readonly Rule[] = [
  ...STEPS,
  ...BY_TEACHERS,
  ...FILLED,
  ...WERE_THERE,
  ...CUT,
  ...WANTED,
];
