// What changed, told in two parts, when it began and who saw to it: "Ann changed house. Which one was she in before", "since
// when has Ben been on the sheet", "9B arrivals, incl. from 9A".
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

const PUPILS = `(?:${PUPILS_OF_ANY_SEX})`;
const NAME = "(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,2}?)(?:['’]s?)?";
const CHANGED =
  "(?:changed|altered|edited|amended|updated|rewritten|revised|reworded|modified|replaced|moved|corrected)";
const COLUMN = "(\\p{L}[\\p{L}\\d]*(?: [\\p{L}\\d]+){0,2}?)";
const OWN = "(?:an?|any|the|his|her|their|some)";
const EDIT = "(?:change|edit|update|amendment|alteration|correction|adjustment|tweak)";
const HE = "(?:he|she|they)";
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

export const CHANGES_TOLD: readonly Rule[] = [...BEFORE, ...OF_ONE, ...COMERS, ...NUMBERS];
