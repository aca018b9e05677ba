// Changes as something that a time or a pupil has, and what was before them: "yesterday's level changes", "put through Ann's
// move to Park", "what did the notes say before they got changed", "without a level before and given one".
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import { A_TIME } from "./pieces.js";
import { eachOf, type Rule } from "./rule.js";

const PUPILS = `(?:${PUPILS_OF_ANY_SEX})`;
/** No month, which may be a name as well. */
const TIME =
  "yesterday|today|(?:this|last) (?:week|month|term|half[ -]term|year)|last (?:mon|tues|wednes|thurs|fri|satur|sun)day";
const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const CHANGES =
  "(?:changes|moves|rises|drops|falls|increases|decreases|reductions|switches|swaps|swops|transfers|edits|updates|amendments|alterations)";
const NAMES = `(?:(?:which|what)(?: ${PUPILS})?|who(?: (?:is|are|was|were) (?:they|it|that|those|in it))?|whose|(?:the )?names?)(?: please| pls)?`;
const COLUMN = "(\\p{L}[\\p{L}\\d]*(?: [\\p{L}\\d]+){0,2}?)";
const ONE = "(?:one|some|any|it|them)(?: written| added| put in| entered)?";
const GOT = "(?:got|had|gained|received|been given|been assigned|been allocated|given|assigned)";
const TIMED =
  "(?= (?:in|on|at|since|this|last|during|between|after|before|by|as|back|yesterday|today)\\b|\\W*$)";
const CHANGED =
  "(?:changed|edited|altered|amended|updated|rewritten|revised|reworded|modified|touched)";

const ofTime = (time: string) =>
  new RegExp(
    `^((?:list|show(?: me)?|give me|how many|number of|count) )?(?:the )?(${time})['’]?s ([^?]{2,40}? ${CHANGES})((?: (?:in|at|for|on|of|among) [^?:;,–—]{1,40}?)?)(?:\\s*[-–—:;,?]+\\s*(?:and )?${NAMES})?\\W*$`,
    "iu",
  );

/** What a time has: "yesterday's level changes - which pupils". */
const OF_A_TIME: readonly Rule[] = [
  [ofTime(TIME), "$1$3$4 $2"],
  [ofTime(DAY), "$1$3$4 on $2"],
];

/** Who saw to a change. */
const SEEN_TO: readonly Rule[] = [
  [
    /^(?:who|(?:which|what) (?:teacher|colleague|member of staff|person)) (?:has |had )?(?:put through|made|entered|recorded|logged|processed|carried out|did|keyed in|typed in) (\p{L}[\p{L}'’ -]*?)(?:['’]s?) (?:move|switch|transfer|change) (?=(?:to|into|from|out of|up|down)\b)/iu,
    "who moved $1 ",
  ],
];

/** What was before it. */
const BEFORE: readonly Rule[] = [
  // "what did Ann's notes say before they got changed"
  [
    new RegExp(
      `^what (?:did|do) (.{3,40}?['’]s? (?:support |sen )?(?:notes?|comments?)) (?:say|read|tell) (?:before(?:hand)?|previously|originally)(?:,? (?:(?:they|it|these|those) (?:(?:were|was|got|had|have|been|get|being) )*${CHANGED}|the (?:change|edit|update)))?(?=\\W*$)`,
      "iu",
    ),
    "what were $1 before",
  ],
  // "owen lopez - which campus was he at before Orchard"
  [
    new RegExp(
      `^(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,2}?)\\s*[-–—,:;]+\\s*(?:which|what) (class|form|campus|site|level|tier|house|club|year) (?:was|were) (?:he|she|they) (in|at|on) before (?!${A_TIME}|(?:he|she|they|that|this|it|moving|being|going)\\b)`,
      "iu",
    ),
    "which $2 was $1 $3 before ",
  ],
  [
    new RegExp(
      `^((?:which|what) (campus|site|house|club) (?:was|were) \\p{L}[\\p{L}'’ -]*? (?:in|at|on) before) (?!${A_TIME}|(?:he|she|they|that|this|it|moving|being|going)\\b)(?:the )?(?=[\\p{L}\\d][^?]{0,30}$|[\\p{L}\\d][^?]{0,30}\\?$)`,
      "iu",
    ),
    "$1 he moved to ",
  ],
  [
    /^((?:which|what) (level|tier) (?:was|were) \p{L}[\p{L}'’ -]*? (?:in|at|on) before) (?:(?:level|tier) )?(\d)(?=\W*$)/iu,
    "$1 he moved to $2 $3",
  ],
];

/** What was not there and came: it is no rise from another level. */
const HAD_NONE: readonly Rule[] = [
  [
    new RegExp(
      `\\bwhose ${COLUMN} (?:was|were) (?:empty|blank|missing|left blank|not filled in|unfilled)(?:,| and| but)? (?:have|has|had|who have|who has) (?:now |since |then |later )*${GOT} ${ONE}${TIMED}`,
      "iu",
    ),
    "who acquired $1",
  ],
  [
    new RegExp(
      `(?:\\b(?:who|that) )?(?:(?:was|were|is|are) )?\\b(?:formerly|previously|once|until then|hitherto|before)(?: (?:was|were))? (?:without|with no|having no|lacking) (?:an? |any )?${COLUMN},? (?:(?:and|but|who|that|then|now|was|were|has|have|had|is|are|been|got) )*${GOT} ${ONE}${TIMED}`,
      "iu",
    ),
    " who acquired $1",
  ],
  // "who got a level this year after having none before"
  [
    new RegExp(
      `\\b(?:was given|were given|has been given|have been given|been given|got|gained|received|acquired) (an? |any |some )?${COLUMN}((?: (?:in|on|since|this|last|during|between|over|at)\\b[^,;]{2,25}?)?),? (?:after|having) (?:having |being )?(?:had )?(?:none|nothing|no (?:such thing|\\2)|without(?: (?:one|any))?)(?: (?:before(?:hand)?|previously|until then|at first|earlier))?(?=\\W*$)`,
      "iu",
    ),
    "acquired $1$2$3",
  ],
];

const FIRST_SHEET =
  "(?:now |today |currently )?(?:than|compared (?:with|to)|from) (?:(?:they|he|she) (?:was|were|did) )?(?:(?:in|on) )?(?:the|their|his|her) (?:very )?(?:first|earliest|original) (?:version|copy|state|edition|sheet|list|data)(?: of (?:the|their|his|her) (?:teacher['’]?s['’]? |own |class )?(?:sheet|list|register|data))?";
const STANDING = `^(which ${PUPILS}|who)(?: (?:are|is|stands?|sits?|have|has))?(?: (?:now|today))? (an?|one|two|three|four|[1-4]) (level|tier)s?`;

/** From the first data on: "two levels higher than in the first version of their teacher's sheet". */
const SINCE_FIRST = eachOf(
  [
    ["(?:higher|further up|above|up)", "up"],
    ["(?:lower|further down|below|down)", "down"],
  ],
  (side) => `${STANDING} ${side} ${FIRST_SHEET}(?=\\W*$)`,
  (side) => `$1 moved ${side} $2 $3s`,
);

export const CHANGES_OWNED: readonly Rule[] = [
  ...OF_A_TIME,
  ...SEEN_TO,
  ...BEFORE,
  ...HAD_NONE,
  ...SINCE_FIRST,
  // "what did Ann's attendance stand at on 1 March"
  [/\bwhat did ([^?]{3,50}?) (?:stand|sit) at(?= (?:on|in|at|by|as|back)\b)/giu, "what was $1"],
  [/\bwhat does ([^?]{3,50}?) (?:stand|sit) at(?=(?: now| today)?\W*$)/giu, "what is $1"],
  // "nos per class in y5 & y6"
  [/^(?:pupil )?nos\.? (?=(?:per|by|in|at|on|of|for)\b)/iu, "numbers "],
];
