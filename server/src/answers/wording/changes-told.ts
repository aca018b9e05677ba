// What changed, told in two parts or with words that go without saying: "Ann changed house. Which one was she in before",
// "lost their level (had one, now blank)", "count each student once", "arrivals, incl. from 3B".
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

const PUPILS = `(?:${PUPILS_OF_ANY_SEX})`;
const NAME = "(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,2}?)(?:['’]s?)?";
const CHANGED =
  "(?:changed|altered|edited|amended|updated|rewritten|revised|reworded|modified|replaced|moved|corrected)";
const TURNED =
  "(?:changed|switched|swapped|swopped|moved|transferred|turned|flipped|gone|went|altered|updated)";
const COLUMN = "(\\p{L}[\\p{L}\\d]*(?: [\\p{L}\\d]+){0,2}?)";
const OWN = "(?:an?|any|the|his|her|their|some)";
const EDIT = "(?:change|edit|update|amendment|alteration|correction|adjustment|tweak)";
const EDITS =
  "(?:(?:all |any |both )?(?:additions|deletions|removals|new ones|new notes|wipes|rewrites)(?: ?(?:,|and|or|&|/) ?(?=\\p{L}))?)+";
const HE = "(?:he|she|they)";
const TIMED =
  "(?= (?:in|on|at|since|this|last|during|between|after|before|by|over|yesterday|today)\\b|\\W*$)";
const ENTERED =
  "(?:entered|recorded|added|put in|put down|written|filled in|set|given|assigned|logged|noted)";
/** "before it was changed", "before it went blank" */
const BEFORE_IT = `before (?:it|they|that|this) (?:(?:(?:was|were|got|had|has|have|been) )*${CHANGED}|changed)`;
const EMPTIED =
  "(?:went (?:blank|empty)|(?:(?:was|were|got|became|had been) )*(?:blank(?:ed)?|empty|emptied|cleared|removed|deleted|wiped|erased|taken (?:off|away|out))|disappeared|vanished)";

/** What was before it. */
const BEFORE: readonly Rule[] = [
  // "what club was ann ashe in b4 chess"; in capitals it is a class
  [
    /(?<=^(?:what|which) \p{L}+ (?:was|were) \p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2} (?:in|at|on|doing) )b4 (?!(?:on|in|at|since|last|during|and|or|this)\b)(?=\p{L})/gu,
    "before ",
  ],
  [/(?<=^\p{L}[\p{L}'’-]* \p{L}[\p{L}'’ -]*? )b4 (?=(?:it|they) )/gu, "before "],
  [
    new RegExp(`^${BEFORE_IT}[,;:–—-]* what (?:did|do) (.{3,40}?) (?:say|read|tell)\\W*$`, "iu"),
    "what was $1 before",
  ],
  [
    new RegExp(`^${BEFORE_IT}[,;:–—-]* what (?:was|were) (.{3,40}?)\\W*$`, "iu"),
    "what was $1 before",
  ],
  [
    new RegExp(
      `^what (?:did|do|does) (.{3,40}?) used? to (?:be|say|read)(?:[\\s,]+${BEFORE_IT})?\\W*$`,
      "iu",
    ),
    "what was $1 before",
  ],
  [
    new RegExp(
      `^(?:what (?:was|were|is) )?${NAME} ${COLUMN} before (?:it|they|that|this) ${EMPTIED}\\W*$`,
      "iu",
    ),
    "what was $1’s $2 before",
  ],
  // "Ann Ashe changed house. Which one was she in before?"
  [
    new RegExp(
      `^${NAME} (?:has |had )?(?:changed|switched|swapped|moved) (?:his |her |their )?${COLUMN}\\s*[.;:!?,–—-]+\\s*(?:and )?(?:which|what)(?: one| \\2)? (?:was|were) ${HE} (?:in|at|on|with) (?:before(?: that| then)?|previously|originally)\\W*$`,
      "iu",
    ),
    "which $2 was $1 in before",
  ],
  [
    new RegExp(
      `^${NAME} (?:has |had )?(?:changed|switched|swapped|moved) (?:his |her |their )?${COLUMN}\\s*[.;:!?,–—-]+\\s*(?:and )?what (?:was|were) (?:it|they|his|hers|theirs|the old one) (?:before(?: that| then)?|previously|originally)\\W*$`,
      "iu",
    ),
    "what was $1’s $2 before",
  ],
];

/** When it began, and who saw to it. */
const OF_ONE: readonly Rule[] = [
  [
    new RegExp(
      `^(?:since|from) (?:when|what (?:date|day)|which (?:date|day)) (?:has|have|is|was) ${NAME} (?:been )?(?:(?:listed|registered|entered|recorded) )?(?:on|in) (?:the |our |a |any |any of the )?(?:(?:school|class) )?(?:sheets?|spreadsheets?|roll|registers?|lists?|books|data)\\W*$`,
      "iu",
    ),
    "since when has $1 been with us",
  ],
  [
    new RegExp(
      `^(when|(?:on )?(?:what|which) (?:date|day)) (?:was|were) (?:${OWN} )?${COLUMN} (first )?${ENTERED} (?:for|against|beside) ${NAME}\\W*$`,
      "iu",
    ),
    "$1 was it that $4 $3acquired a $2",
  ],
  [
    new RegExp(
      `^(when|(?:on )?(?:what|which) (?:date|day)) (?:did|was) ${NAME} (first )?(?:get|given|assigned|allocated|receive) (?:an?|any|his|her|their) (?:first )?(level|tier|note|notes|comment)(?: at all)?\\W*$`,
      "iu",
    ),
    "$1 was it that $2 $3acquired a $4",
  ],
  [
    new RegExp(
      `^(?:who|which teacher) (?:made|did|entered|carried out|was behind|is behind|was responsible for|is responsible for) the (?:(last|latest|most recent) )?${EDIT} (?:to|of|in|on) ${NAME} ${COLUMN}\\W*$`,
      "iu",
    ),
    "who $1 changed $2’s $3",
  ],
  [
    new RegExp(
      `^(?:who|which teacher) (?:made|did|entered|carried out|was behind|is behind|was responsible for|is responsible for) the (?:(last|latest|most recent) )?${EDIT} (?:to|of|in|on) the ${COLUMN} (?:of|for) ${NAME}\\W*$`,
      "iu",
    ),
    "who $1 changed $3’s $2",
  ],
];

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
      `\\b(who|which ${PUPILS}|how many ${PUPILS}) (?:had|used to have) (?:an? |any )?(level|tier|notes?|comments?) (?:earlier|before|previously|at first|originally|once)(?: (?:on )?(?:in|this|during) (?:the |this )?((?:school |academic )?year|term))?,? (?:but|and)(?: who)? (?:now )?(?:have|has) (?:none|no \\2|nothing)(?: (?:recorded|entered|written|left|there))?(?: (?:now|today|at present|any ?more))*(?=\\W*$)`,
      "iu",
    ),
    "$1 lost their $2 this school year",
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

/** Who came. */
const COMERS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(${PUPILS}) (?:(?:who|that) )?(?:(?:are|were|is) )?(?:completely |brand[- ]|quite )?new to (?:us|(?:the|our) school) (?:(?:who|that) )?(?:(?:have|has|had) )?(?:been )?(?:started|joined|arrived|come|came|begun|put|placed|gone) (?:in|into|at|to) `,
      "giu",
    ),
    "new $1 in ",
  ],
  // To have joined a class is to have come to it from wherever.
  [
    /^(?:list |name |show (?:me )?)?(?:the )?(\S+(?: \S+)?) (?:arrivals|joiners|newcomers) ((?:since|in|during|between|after|this|last) [^,;()]{3,30}?)[\s,;(]+(?:including|incl\.?|inc\.?|also|even|counting) (?:those |any |the ones |pupils |ones )?(?:(?:moved|coming|who (?:came|moved)|transferred) )?from (?!.*\b(?:only|but|not|with|who|whose)\b)[^,;()]{2,30}?\)?\W*$/iu,
    "who joined $1 $2",
  ],
  [
    /\b(from|to|into) (?:another|any other|a different one|one) of (?:our|the|my) (?:other )?(class|form|tutor group|site|campus|house|club)(?:s|es)\b/giu,
    "$1 another $2",
  ],
  // "since September's first sheets"
  [
    new RegExp(
      `\\b(?:at any (?:time|point) )?since (${MONTH})['’]s (?:very )?(?:first|earliest|original) (?:sheets?|lists?|data|uploads?|registers?|returns?)\\b`,
      "giu",
    ),
    "since $1",
  ],
  [
    new RegExp(
      `\\b(?:at any (?:time|point) )?since the (?:very )?(?:first|earliest|original) (?:sheets?|lists?|data|uploads?|registers?|returns?) (?:in|of|from) (${MONTH})\\b`,
      "giu",
    ),
    "since $1",
  ],
];

/** Numbers at two moments. */
const NUMBERS: readonly Rule[] = [
  [
    /(?<=^how (?:did|has|have) (?:the )?(?:number|total|count|size|headcount|average|mean|share|percentage)\b.*)[?.;,–—-]+\s*(?:please )?(?:just )?(?:(?:give|state|tell|show)(?: me| us)? )?(?:the |as a )?(?:difference|net (?:change|difference)|change)(?: only| please)?\W*$/iu,
    "",
  ],
  [
    /(?<=\bby how (?:much|many)\b.*)[\s,;(–—-]+(?:now|today|the latter|after|end) (?:minus|less|take away|-|−) (?:then|the former|before|start|beginning)\)?(?=\W*$)/iu,
    "",
  ],
];

export const CHANGES_TOLD: readonly Rule[] = [
  ...BEFORE,
  ...OF_ONE,
  ...FROM_TO,
  ...BESIDE_IT,
  ...COMERS,
  ...NUMBERS,
];
