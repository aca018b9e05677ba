// What a change leads from and to, and what is said beside it that goes without saying: "had FSM switched from N to Y", "lost
// their level (had one, now blank)", "in either direction", "count each student once".
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import type { Rule } from "./rule.js";

const PUPILS = `(?:${PUPILS_OF_ANY_SEX})`;
const CHANGED =
  "(?:changed|altered|edited|amended|updated|rewritten|revised|reworded|modified|replaced|moved|corrected)";
const TURNED =
  "(?:changed|switched|swapped|swopped|moved|transferred|turned|flipped|gone|went|altered|updated)";
const COLUMN = "(\\p{L}[\\p{L}\\d]*(?: [\\p{L}\\d]+){0,2}?)";
const EDITS =
  "(?:(?:all |any |both )?(?:additions|deletions|removals|new ones|new notes|wipes|rewrites)(?: ?(?:,|and|or|&|/) ?(?=\\p{L}))?)+";
const TIMED =
  "(?= (?:in|on|at|since|this|last|during|between|after|before|by|over|yesterday|today)\\b|\\W*$)";
const ENTERED =
  "(?:entered|recorded|added|put in|put down|written|filled in|set|given|assigned|logged|noted)";
const ITS_ENTRY = "(?:an? |any )?(level|tier|notes?|comments?)";
const HAD_EARLIER = `\\b(who|which ${PUPILS}|how many ${PUPILS}|${PUPILS} who) had ${ITS_ENTRY} (?:earlier|before|previously|at first|originally|once)(?: on)?`;
const NONE_NOW =
  ",? (?:but|and)(?: who)? (?:now )?(?:have|has) (?:none|no \\2|nothing)(?: (?:recorded|entered|written|left|there))?(?: (?:now|today|at present|any ?more))*(?=\\W*$)";

/** From one value of a column to another. */
const FROM_TO: readonly Rule[] = [
  [
    new RegExp(
      `(?<=^|[,;.:–—-] (?:so |and |then |but )*)(?:for )?whom (?:did|has|have|had) (?:the |their )?(.{2,30}?) (?:been )?${TURNED} (?:over )?(?=from \\S+ to )`,
      "iu",
    ),
    "whose $1 changed ",
  ],
  [
    new RegExp(
      `\\b(?:(who|which ${PUPILS}|${PUPILS})(?: who)?) (?:has |have )?had (?:the |their |his |her )?(\\p{L}[\\p{L}\\d ]{1,25}?) ${TURNED} (?:over )?(?=from \\S+ to )`,
      "iu",
    ),
    "$1 whose $2 changed ",
  ],
  [/\bwho whose\b/giu, "whose"],
  [
    /\b(?:moved|went|gone|changed|switched|swapped|come|came|been moved) (?:over |across )?from one (level|tier|house|club|set|band) to (?:another|a different|the other|a new|the next)(?: one| \1)?(?=\W|$)/giu,
    "changed $1",
  ],
  [
    new RegExp(
      `\\b(?:(?:has|have|['’]s) )?(?:gone|went|moved|come|came) from (?:having no|no|being without(?: an?)?|without(?: an?)?|not having(?: an?)?) ${COLUMN} (?:at all )?to (?:(?:having|getting) )?(?:one|some)(?=\\W|$)`,
      "giu",
    ),
    " acquired $1",
  ],
  [
    /\b(?:got|gained|received|was given|were given|given) (?:their|his|her) (?:very )?first (level|tier|notes?|comments?)(?=\W)/giu,
    "acquired a $1",
  ],
  [
    new RegExp(
      `\\bwhose ${COLUMN} (?:was|were|has been|have been|got) (?:first ${ENTERED}|${ENTERED} for the (?:very )?first time)${TIMED}`,
      "iu",
    ),
    "who acquired $1",
  ],
  [
    /\bwhose (?:support |sen |send )?(level|tier) (?:(?:has|have) )?(?:went|gone|moved|changed|jumped|risen|rose) from one to (?:a|the next) higher(?: one| \1)?(?=\W|$)/giu,
    "who moved up a $1",
  ],
  [
    /\bwhose (?:support |sen |send )?(level|tier) (?:(?:has|have) )?(?:went|gone|moved|changed|dropped|fallen|fell) from one to (?:a|the next) lower(?: one| \1)?(?=\W|$)/giu,
    "who moved down a $1",
  ],
  [
    /\b(?:moved|gone|went|shifted) (?:(?:a|one) (level|tier) (?:up or down|down or up|either way)|(?:up or down|down or up) (?:a|one) (level|tier))(?=\W|$)/giu,
    "changed $1$2",
  ],
  [/\bin the course of (?=(?:this|last|the)\b)/giu, "during "],
];

/** What is said of a change beside it. */
const BESIDE_IT: readonly Rule[] = [
  // However many times one did it, it is one pupil.
  [
    new RegExp(
      `(?<=^how many (?!.*\\b(?:times|changes|moves|rises|drops|falls|edits)\\b)(?:[^?.]{2,40} )?(?:${PUPILS}|in|at|from|have|has|of)\\b.*)[\\s?.,;(–—-]+(?:please )?(?:count(?:ing)?|counted) (?:each|every)(?: (?:pupil|child|student|kid|one|person))?(?: of them)?(?: only| just)? once(?: only)?\\)?\\W*$`,
      "iu",
    ),
    "",
  ],
  [
    /(?<=\b(?:changed?|changes|altered|alter|moved?|different|adjusted|shifted|switched)\b.*)[\s,;(–—-]+(?:whether )?(?:either )?(?:up or down|down or up|either way|(?:in|regardless of|whatever|whichever) (?:(?:either|any|whatever|whichever|the) )?(?:direction|way)|whichever way|in (?:either|any|whatever|whichever) (?:direction|way))\)?,?(?=\W*$|,? (?:since|between|in|on|during|over|this|last|from|after|by|leaving|excluding|not|but|ignoring|without)\b)/giu,
    "",
  ],
  // "notes altered last month, additions and deletions included": all of them are changes
  [
    new RegExp(
      `(?<=\\b(?:notes?|comments?)\\b.*\\b${CHANGED}\\b.*)[\\s,;(–—-]+(?:including|incl\\.?|counting) ${EDITS}\\)?(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
  [
    new RegExp(
      `(?<=\\b(?:notes?|comments?)\\b.*\\b${CHANGED}\\b.*)[\\s,;(–—-]+(?:with )?${EDITS} (?:included|too|as well|counted|count)\\)?(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
  // "lost their level (had one, now blank)"
  [
    /(?<=\blost (?:their|his|her|the|all) \p{L}+(?: \p{L}+)?)\s*[(,–—-]+\s*(?:i\.?e\.? )?(?:(?:they )?had (?:one|it|some)(?: before| then)?,?)(?: (?:and|but))? ?(?:(?:is|are|it is|it['’]s) )?(?:now )?(?:blank|empty|none|nothing|gone|has none|have none|missing)(?: now)?\)?(?=\W*$| (?:since|in|on|during|this|last|between|after)\b)/giu,
    "",
  ],
  // "Which pupils had a level earlier in the school year but have none recorded today?"
  [
    new RegExp(
      `${HAD_EARLIER} (?:in|this|during) (?:the |this )?(?:school |academic )?year${NONE_NOW}`,
      "iu",
    ),
    "$1 lost their $2 this school year",
  ],
  [new RegExp(`${HAD_EARLIER}${NONE_NOW}`, "iu"), "$1 lost their $2"],
  [
    new RegExp(
      `\\b(who|which ${PUPILS}|how many ${PUPILS}|${PUPILS} who) (?:used to have|once had) ${ITS_ENTRY}${NONE_NOW}`,
      "iu",
    ),
    "$1 lost their $2",
  ],
  // "whose notes were empty before and got filled in after 1 April"
  [
    new RegExp(
      `\\bwhose ${COLUMN} (?:were|was) (?:empty|blank|missing|not filled in|unfilled)(?: (?:before(?:hand)?|previously|at first|until then|earlier))?(?:,| and| but)+ (?:(?:then|now|later|since|has|have|had|been|got|were|was|are|is) )*(?:written|filled in|filled|added|entered|completed|put in)${TIMED}`,
      "iu",
    ),
    "who acquired $1",
  ],
  [
    new RegExp(
      `\\b(?:who|which ${PUPILS}|${PUPILS} who) (?:had|was without|were without) (?:no |an? )?${COLUMN} (?:before|previously|until then|at first),? (?:but|and) (?:have|has) (?:now |since )?(?:got|had|been given|gained|received) (?:one|some|it|them)${TIMED}`,
      "iu",
    ),
    "who acquired $1",
  ],
];

export const CHANGES_BESIDE: readonly Rule[] = [...FROM_TO, ...BESIDE_IT];
