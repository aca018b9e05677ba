// Cells that hold nothing or something, said of what nobody wrote and of what is still to be written.
import type { Rule } from "./rule.js";

const WRITTEN =
  "(?:recorded|entered|written|noted|made|given|set|added|put in|filled in|logged|completed|done|held|kept|stored|listed|shown|typed in|down|in)";
const FIELD = "(?:field|box|column|cell|section|entry|space|slot|line|bit|gap)";
const NOTES = "notes?|comments?|remarks?|observations?";
/** What can be blank: one to three words of a column's name. */
const OTHER =
  "(?:is|are|has|have|been|not|still|who|whose|where|which|that|for|in|at|the|their|and|or|but|pupils?|child(?:ren)?|kids?|students?|ones|those)";
const WORD = `(?!${OTHER}\\b)\\p{L}[\\p{L}\\d-]*`;
const COLUMN = `${WORD}(?: ${WORD}){0,2}`;
/** Before what is not there. */
const HAS =
  "(?:\\b(?:with|who(?:['’]ve| have| has)|have|has|having|got|there(?:['’]s| is)) (?:got )?)?(?<!\\b(?:is|are|was|were|what|that|which) )";
const NOTHING =
  "(?:nothing|nowt|not (?:a (?:single )?(?:word|thing|entry|line)|anything)|no (?:words?|entry|entries))";
/** What is still to be written, and no review that is due. */
const OWED = `(?:${NOTES}|(?:support )?(?:levels?|tiers?))`;

export const BLANK: readonly Rule[] = [
  [/\bnowt\b/giu, "nothing"],
  [
    /\b(club|level|note|comment|tier|band|house)-?less\b(?: (?=pupils|children|kids|students|ones))?/giu,
    "without a $1 ",
  ],
  [/\b(\p{L}+) (?:box|field|column|cell) (?:says|reads|shows|is marked) (?=\p{L})/giu, "$1 is "],
  [/['’]s been (?=left (?:blank|empty|unfilled))/giu, " is "],
  [/,? (?:whatsoever|at all)(?=\W*$)/giu, ""],
  // "for whom nothing has been written in the notes", "not a word in the notes", "nothing in the level box"
  [
    new RegExp(
      `\\b(?:for|about|on|against) (?:whom|which) ${NOTHING} (?:is|are|was|has been|have been|(?:has|have) yet been) ${WRITTEN}(?: down)?(?: (?:in|under) (?:the |their )?(?:${NOTES})(?: ${FIELD})?)?(?=\\W|$)`,
      "giu",
    ),
    "without notes",
  ],
  [
    new RegExp(
      `${HAS}\\b${NOTHING} (?:(?:at all|whatsoever|${WRITTEN}) )*(?:in|under|for|against) (?:(?:the|their|his|her) )?(${NOTES}|(?:support )?(?:level|tier))(?: ${FIELD})?(?! ?\\d)(?=\\W|$)`,
      "giu",
    ),
    "without $1",
  ],
  [
    new RegExp(
      `\\bwhose (${COLUMN}) ${FIELD} (?:(?:has|have|holds?|contains?|shows?|says?)(?: got)? ${NOTHING}(?: at all)?(?: (?:in|on) (?:it|there))?|(?:is|has been) left with nothing in it)(?=\\W|$)`,
      "giu",
    ),
    "without $1",
  ],
  // "how many have we got nothing written about"
  [
    new RegExp(
      `\\b(?:have|do) (?:we|you|i|they) (?:got |have )?${NOTHING}(?: at all| whatsoever)? (?:${WRITTEN}) (?:down )?(?:about|on|for|against)(?=\\W*$| (?:in|at) )`,
      "giu",
    ),
    "have no notes",
  ],
  // "how many blanks are there in the notes column"
  [
    new RegExp(
      `^(how many|number of|count) (?:blanks?|gaps?|empty (?:cells|boxes|entries)|blank (?:cells|boxes|entries))(?: (?:are there|do we have|have we got|is there))? (?:in|under|for) (?:the |their |our )?(${COLUMN})(?: ${FIELD})?(?=\\W*$| (?:in|at|for) )`,
      "iu",
    ),
    "how many pupils without $2 recorded",
  ],
  // "notes completely empty"
  [/\b(?:completely|totally|entirely|utterly|still) (?=(?:empty|blank|missing)\b)/giu, ""],
  // "no level yet there are notes"
  [
    new RegExp(
      `,? (?:but|yet|though|although|and)(?: yet| still)? there (?:are|is) (?:still |some )*(?=(?:${NOTES})\\b)`,
      "giu",
    ),
    " and with ",
  ],
  // "still waiting for a support level"
  [
    /\b(?:(?:is|are) )?(?:still )?(?:waiting|awaiting|due)(?: for| on| to (?:get|have|be given|receive))? (?:an? |their )((?:support )?(?:level|tier))(?! ?\d)(?=\W*$|[,;:]| (?:in|at|yet)\b)/giu,
    "without a $1",
  ],
  [
    new RegExp(
      `\\b(?:(?:is|are) )?still (?:waiting|awaiting|owed|due)(?: for| on| to (?:get|have|be given|receive))? (?:any |an? |some |their )?(${OWED})(?! ?\\d)(?: for who)?(?=\\W*$|[,;:]| (?:in|at|yet)\\b)`,
      "giu",
    ),
    "without $1",
  ],
  [
    /\b(?:has |have |are |is )?(?:yet to|still to) (?:receive|get|have|be given|earn|collect) (?:a single|any|an?) (?=\p{L})/giu,
    "have not got a single ",
  ],
  // "for which Year 3 pupils has no note been entered"
  [
    new RegExp(
      `^(?:(?:for|against|about|beside|by|on) )?(which|how many|what number of) (.+?),? (?:has|have|is|are|was|were) (?:there )?(?:no|not any|never any|not an?) (${COLUMN})(?: yet)?(?: been)? ${WRITTEN}(?: yet)?\\W*$`,
      "iu",
    ),
    "$1 $2 have no $3 recorded",
  ],
  // "for which 5S pupils is there no date when the parents were last seen", "no record of when"
  [
    /^(?:(?:for|against|of) )?(which|how many) (.+?),? (?:is|are) there (?:still |yet )?no (?:dates?|days?|records?|entry|entries|notes?)(?: of)? (?:when|on which|of|for when) (?:the |their |his |her |an? )?(.+?)\W*$/iu,
    "$1 $2 have no $3 recorded",
  ],
  // "for which of the pupils no reading age is held"
  [
    new RegExp(
      `^(which|how many|what number of) (.+?),? no (${COLUMN}) (?:is|are|was|were|has been|have been) (?:yet )?${WRITTEN}\\W*$`,
      "iu",
    ),
    "$1 $2 have no $3 recorded",
  ],
  [
    new RegExp(
      `^(?:(?:for|against|about|on) )?(how many|what number of|which) (.+?),? (?:has|have|is|are|was|were) (?:there )?(?:an?|any|some) (${COLUMN}) (?:already )?been ${WRITTEN}\\W*$`,
      "iu",
    ),
    "$1 $2 have a $3",
  ],
  [
    new RegExp(
      `^(?:for |against )?(which|what) (.+?),? (?:is|are|has|have) (?:an?|the|their|any) (${OWED}) (?:still |yet )?(?:outstanding|to be (?:written|entered|recorded|set|done|added|filled in)|to come)\\W*$`,
      "iu",
    ),
    "$1 $2 have no $3 recorded",
  ],
  // "whose notes aren't blank", "notes not left empty"
  [
    new RegExp(
      `\\b(?:(?:whose|where) )?(?:the |their )?(${COLUMN}) (?:${FIELD} )?(?:(?:is|are|was)(?: not|n['’]?t)|isnt|arent|not)(?: left)? (?:blank|empty|missing|unfilled)(?=\\W|$)`,
      "giu",
    ),
    "with $1",
  ],
  [
    /\bwhere (?:the|their) (.{3,30}?) (?=(?:is|are) (?:blank|empty|missing|left)\b)/giu,
    "whose $1 ",
  ],
  // "an empty entry for support level"
  [
    new RegExp(
      `\\b(?:(?:with|have|has|having|got|show|shows) )?(?:an? )?(?:empty|blank|missing|unfilled) ${FIELD}s? (?:for|in|under|against|at|on|by|beside) (?:the |their )?(?=\\p{L})`,
      "giu",
    ),
    "without ",
  ],
  [
    new RegExp(
      `\\b(${COLUMN}) (?:(?:is|are|has|have|was|were)(?: not|n['’]?t)|isnt|arent|hasnt|havent|not) (?:been |yet )*(?:down|put in|put down|filled in|entered|typed in|in place|on file)(?: yet)?(?=\\W*$|\\s*[,;:–—-])`,
      "giu",
    ),
    "$1 missing",
  ],
  [
    new RegExp(
      `(?<!\\b(?:has|have|which|what|who) )\\b(?:(?:who|that|whom) )?(?:nobody|no ?one|no-one)(?:['’]s| has| have|s)?(?: ever| yet)? (?:written|put|said|noted|recorded|entered|made|left)(?: down)?(?: (?:a (?:single )?|any |one )?(?:word|thing|anything|something|${NOTES})(?: down)?)? (?:about|for|on|against)(?: (?:them|him|her))?(?=\\s*[,;:–—-]|\\W*$)`,
      "giu",
    ),
    "without notes",
  ],
  [
    new RegExp(
      `(?<!\\b(?:has|have|which|what|who) )\\b(?:(?:who|that|whom) )?(?:nobody|no ?one|no-one)(?:['’]s| has| have|s)?(?: ever| yet)? (?:given|assigned|set|put) an? (${COLUMN}) (?:to|for|against|down for)(?: (?:them|him|her))?(?=\\s*[,;:–—-]|\\W*$)`,
      "giu",
    ),
    "without a $1",
  ],
  [
    /\b(?:still |yet )?(?:to (?:be )?|need(?:s|ing)? (?:to be )?|needing )(?:put(?:ting)?|enter(?:ed|ing)|plac(?:ed|ing)|given?) in(?:to)? an? (?=\p{L})/giu,
    "without a ",
  ],
  // "not members of any club", "isn't in a single club", "hasn't joined a club"
  [
    /\b(?!(?:(?:is|are) )?not in any club)(?:(?:is|are|do|does|did|has|have|had)(?: not|n['’]?t)|not)(?: yet)?(?: (?:members?|part|in|at|on|of|do|doing|go|going|to|attend|attending|attended|belong|belonging|join|joined|joining|sign(?:ed|ing)? up|taken? up|got|have|having|for|with))* (?:an?|any|one|a single|even one|even a single|any single)(?: of the)? (?=(?:after-?school )?clubs?\b)/giu,
    "without a ",
  ],
  [
    /\b(have|has) (?:not|never) (?:earned|had|got|gained|received|collected|scored|been given) (?:a single|even one|so much as one) (?=\p{L})/giu,
    "$1 no ",
  ],
  [/\bnot a single (?=\p{L})/giu, "no "],
  [
    /\b(?:remain(?:s|ing)?|go(?:es)?|left) (?=without (?:an? |any )?(?:recorded )?\p{L})/giu,
    "are ",
  ],
  [
    /\b(?:an? |any )(?:recorded|written|entered) (?=(?:support )?(?:level|tier|notes?|comments?)\b)/giu,
    "a ",
  ],
];
