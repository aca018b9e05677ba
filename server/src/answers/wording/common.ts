// What is most common, how many kinds there are, and shares of those of whom something is recorded.
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const COMMON =
  "(?:(?:most|least) (?:common|usual|popular|frequent|normal|typical|used)|commonest|usual|main|rarest|favou?rite)";
const FEW = "two|three|four|five|six|seven|eight|nine|ten";
const ENDS = "highest|lowest|best|worst|weakest|strongest|poorest|most|fewest|top|bottom";
const TO_SCHOOL =
  "(?:to (?:travel|come|get|arrive)|of (?:travelling|coming|getting|arriving))(?: to school| into school| in| here| to us)?";

/** The way to school and home, where the most common is asked for. */
const WAYS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(${COMMON}) (?:way|means|method|mode) (?:to (?:get|go|travel)|of (?:getting|going|travelling)) home\\b`,
      "giu",
    ),
    "$1 way home",
  ],
  [
    new RegExp(
      `\\b(${COMMON}) (?:way|means|method|mode) (?:for|that|in which) (.{2,40}?) (?:to )?(?:get|go|travel|getting|going) home\\b`,
      "giu",
    ),
    "$1 way home for $2",
  ],
  [
    new RegExp(`\\b(${COMMON}) (?:way|means|method|mode) ${TO_SCHOOL}(?=\\W|$)`, "giu"),
    "$1 transport",
  ],
  [
    new RegExp(
      `\\b(${COMMON}) (?:way|means|method|mode) (?:for|that|in which) (.{2,40}?) (?:to )?(?:travel|come|get|arrive)(?: to school| into school| in| here| to us)?(?=\\W*$)`,
      "giu",
    ),
    "$1 transport for $2",
  ],
  [/\bcolou?rs? of (?:the )?reading books?\b|\breading[- ]books? colou?rs?\b/giu, "reading colour"],
];

/** "the very youngest pupil on any sheet" */
const ANYWHERE: readonly Rule[] = [
  [/\bvery (?=(?:youngest|oldest|eldest|highest|lowest|best|worst)\b)/giu, ""],
  [
    /(?<=\b(?:youngest|oldest|eldest|highest|lowest|best|worst|most|fewest)\b.*) (?:on|in) any (?:of (?:the|our) )?(?:sheets?|lists?|classe?s?|years?)(?=\W*$)/giu,
    "",
  ],
];

/** The first few by a number, and whose number is the higher. */
const FIRST: readonly Rule[] = [
  // "the four Year 11s with the lowest attendance"
  [
    new RegExp(
      `\\bthe (\\d{1,2}|${FEW}) ((?:year|yr|y) ?\\d{1,2})s (?=with the (?:${ENDS})\\b)`,
      "giu",
    ),
    "the $1 pupils in $2 ",
  ],
  // "which four pupils had the weakest scores": ends of a present column are told as if they had been found
  [
    new RegExp(
      `^(which (?:(?:\\d{1,2}|${FEW}) )?(?:${PUPILS}|boys|girls)) had (?=the (?:${ENDS})\\b)(?!.*\\b(?:ever|before|last|then|ago|when|once|first)\\b)`,
      "iu",
    ),
    "$1 have ",
  ],
  // "our best readers, i.e. the 3 highest reading ages"
  [
    new RegExp(
      `^(?:our |the )?(?:${ENDS}) \\p{L}+s,? (?:i\\.?e\\.?|that is|meaning|by which i mean),? (?:the )?(?=(?:\\d{1,2}|${FEW}) (?:${ENDS})\\b)`,
      "iu",
    ),
    "who has the ",
  ],
  // "Ann Ashe: more behaviour points than merits?"
  [
    /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})\s*[:–—-]+\s*(?:has |got |with )?(more|fewer|less|higher|lower) ([^,:;]+? than [^,:;]+?)\W*$/u,
    "does $1 have $2 $3",
  ],
];

/** How many different ones there are. */
const KINDS: readonly Rule[] = [
  [
    /(?<=\bhow many (?:different|distinct|separate) \p{L}+(?: \p{L}+)?) (?:are there|do (?:we|they) (?:have|offer|run)|are (?:available|on offer))(?: (?:to choose from|to pick from|on offer|available))?(?: (?:on|in) (?:the|our|all the|these) (?:sheets?|records?|data)| on record| recorded)?(?=\W*$|,? (?:(?:and )?(?:including|counting)\b|\p{L}+ (?:included|counted)\b))/iu,
    " are there",
  ],
  [
    /\b(how many (?:different|distinct|separate)) (?:home )?languages (?:are |is )?spoken (?:in the homes? of|at home (?:by|among|in)|by|among) (?:the |our )?(.+?)(?: at home)?(?=\W*$)/giu,
    "$1 home languages are there among $2",
  ],
];

const COLUMN = "(\\p{L}[\\p{L} -]{1,25}?)";
const PERCENT = "(?:what|which) (?:percentage|percent|per cent|proportion|share|%)";
const KNOWN = "(?:recorded|filled in|known|entered|given|completed|not blank|not empty|down)";
const YES =
  "(?:(?:entitled|eligible)(?: (?:to|for) it)?|(?:a |an? )?(?:yes|y)(?: (?:in it|there))?|it|on it|getting it|marked (?:as )?yes|so)";

/** Of those of whom something is recorded. */
const RECORDED: readonly Rule[] = [
  // "of the pupils whose FSM is recorded, what percentage are entitled"
  [
    new RegExp(
      `^(?:out )?of (?:all )?(?:the |our )?(?:(?:${PUPILS})|those|ones) (?:whose|for whom(?: an?| the)?) ${COLUMN} (?:is|has been|status is) ${KNOWN},? ${PERCENT} (?:of (?:them|these|those) )?(?:are|is|have|has|get|gets|say|says) ${YES}\\W*$`,
      "iu",
    ),
    "what percentage of pupils whose $1 is recorded have $1",
  ],
  // "share of PP among those with a yes or no in that column"
  [
    new RegExp(
      `^(?:the )?(?:share|percentage|percent|proportion|%) (?:of |on |with )?${COLUMN},? (?:among|amongst|of|out of) (?:just |only )?(?:the |all )?(?:those|ones|${PUPILS}) (?:with|who have) (?:an? )?(?:yes or (?:an? )?no|y or n|yes\\/no|y\\/n|entry|something|anything|answer|value)(?: (?:in that (?:column|box|cell)|in it|recorded|there|down|filled in))?(?:,? (?:in|as an?) (?:%|percent|per cent|percentage))?\\W*$`,
      "iu",
    ),
    "what percentage of pupils whose $1 is recorded have $1",
  ],
  // "what percentage of all Year 6 pupils, the blank one included, have paid"
  [
    /(?<=\b(?:percentage|percent|per cent|proportion|share|%)\b.*?),? \(?(?:(?:the )?(?:blanks?|empty)(?: ones?| cells?| entries)? included|(?:including|counting) (?:the |any )?(?:blanks?|empty)(?: ones?| cells?| entries)?)\)?,?(?=\W)/iu,
    "",
  ],
];

export const COMMON_VALUES: readonly Rule[] = [
  ...WAYS,
  ...ANYWHERE,
  ...FIRST,
  ...KINDS,
  ...RECORDED,
];
