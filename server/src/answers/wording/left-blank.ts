// Who has nothing in a column, told by its cells: left blank, not filled in, in how many cases.
import type { Rule } from "./rule.js";

const BLANK =
  "(?:blank|empty|unfilled|bare|vacant|missing|unanswered|(?:not|never) (?:been )?(?:filled in|filled out|completed|entered)|unrecorded)";
const CELLS = "(?:cells?|boxes|box|entries|entry|fields?|spaces?|slots?|columns?)";
const EVER = "(?:(?:simply|just|still|been|quite|actually|currently|completely|totally) )*";
const NO_NAME =
  "(?:is|are|has|have|been|simply|just|still|quite|currently|actually|completely|totally|entirely|cells?|boxe?s?|columns?|fields?|entry|entries|who|whose|which|what|how|many|for|in|at|of|the|a|an|any|their|our|and|or|with|left|where|pupils?|child(?:ren)?|kids?|students?|ones?|cases?)";
/** One to four words of a column's name. */
const NAME = `(?!${NO_NAME}\\b)[\\p{L}\\d%]+(?: (?!${NO_NAME}\\b)[\\p{L}\\d%]+){0,3}`;
const TEACHER = "(?:mrs?|ms|miss|mx|dr|prof)\\.? \\p{L}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)?";
const WITHOUT =
  "(?:leave out|leaving (?:out|aside)|set aside|setting aside|ignore|ignoring|do(?: not|n['’]?t) count|not counting|exclude|excluding|skip|skipping|omit|omitting|discounting)";
const ANYONE = "(?:anyone|anybody|those|pupils|everyone|everybody|the ones?|any|children|students)";
const NOTES = "(?:support )?(?:notes?|comments?|remarks?)";
const NOTHING = "(?:nothing|not a (?:single )?(?:word|thing|line)|no words?|zilch|not anything)";

const BY_STAFF =
  "by (?:(?:their|his|her|the) (?:own )?(?:class )?(?:teachers?|tutors?|staff)|(?:the )?staff|anyone|anybody)";

export const LEFT_BLANK: readonly Rule[] = [
  // "for each way of travelling, how many? skip anyone it's blank for"
  [
    new RegExp(
      `^(?=.*\\b(?:each|every|per|by)\\b)(.*?)\\s*[?.,;:–—-]+\\s*(?:please )?${WITHOUT} ${ANYONE} (?:who(?:m|se)? )?(?:it['’]?s|it is|that['’]?s|that is|is) ${BLANK}(?: for)?\\W*$`,
      "iu",
    ),
    "$1",
  ],
  // "have had their level left blank by their teacher"
  [new RegExp(`\\b((?:left|been) ${BLANK}|${BLANK}) ${BY_STAFF}(?=\\W|$)`, "giu"), "$1"],
  // "no TA hours put down for them"
  [
    new RegExp(
      `\\b(no|without|any) (${NAME}) (?:put|written|noted|marked|set|entered|typed)(?: down| in)? (?:for|against|beside|by) (?:them|him|her|their names?)(?=\\W|$)`,
      "giu",
    ),
    "$1 $2 recorded",
  ],
  // "no notes I could read up on"
  [
    new RegExp(
      `\\b((?:no|any|without) ${NOTES})(?: that)? (?:i|we) (?:can|could|might|may) (?:read|look at|go (?:by|on)|see)(?: up)?(?: on)?(?=\\W*$|,)`,
      "giu",
    ),
    "$1",
  ],
  // "is every pupil in 10S at level 1 or higher, setting aside anyone whose level is blank"
  [
    new RegExp(
      `^((?:is|are|do|does|has|have) .+?),? ${WITHOUT} ${ANYONE} (?:whose|where the|with (?:a |an )?|without a |who have no ) ?(?:support )?(?:levels?|tiers?)(?: (?:is|are))?(?: ${BLANK})?\\W*$`,
      "iu",
    ),
    "of those with a level, $1",
  ],
  // "who comes neither on foot nor by car? Leave out anyone whose travel is blank"
  [
    new RegExp(
      `\\s*[.,;:?–—-]*\\s*(?:but |and |please )*${WITHOUT} ${ANYONE} (?:whose|where the) (${NAME})(?: ${CELLS})? (?:is|are) ${EVER}(?:left )?${BLANK}`,
      "giu",
    ),
    ", with $1 recorded",
  ],
  // "in how many cases has Ms Dragomir left a pupil's attendance empty"
  [
    new RegExp(
      `\\b(?:in|for) how many (?:cases|rows|pupils|instances) (?:has|have|did) (${TEACHER}) ${EVER}(?:left|leave) (?:an? |the |any |their )?(?:(?:pupil|child|student)['’]?s['’]? )?(${NAME})(?: ${CELLS})? ${BLANK}`,
      "giu",
    ),
    "how many pupils in $1's sheet whose $2 is blank",
  ],
  // "on how many of Ms Dragomir's rows has FSM not been filled in"
  [
    new RegExp(
      `\\b(?:on|in|for) how many of (${TEACHER}?)['’]s? (?:rows|pupils|entries|children) (?:is|has|are|have) (?:the |their |an? )?(${NAME})(?: ${CELLS})? ${EVER}(?:left |standing )?${BLANK}`,
      "giu",
    ),
    "how many pupils in $1's sheet whose $2 is blank",
  ],
  // "in how many cases has the support level simply been left blank"
  [
    new RegExp(
      `\\b(?:(?:in|for) )?how many (?:cases|rows|instances) (?:(?:is|has|are|have|was) )?(?:the |their |an? )?(${NAME})(?: ${CELLS})? (?:(?:is|has|are|have|was) )?${EVER}(?:left |standing )?${BLANK}`,
      "giu",
    ),
    "how many pupils whose $1 is blank",
  ],
  // "for which Year 3 pupils has FSM been left blank"
  [
    new RegExp(
      `\\b(?:(?:in|for) )?(how many|which|what number of) ((?:\\p{L}+ |\\d+ ){0,3}?(?:pupils|children|students|kids)) (?:is|has|are|have|was) (?:the |their |an? )?(${NAME})(?: ${CELLS})? ${EVER}(?:left |standing )?${BLANK}`,
      "giu",
    ),
    "$1 $2 whose $3 is blank",
  ],
  // "how often is the FSM cell not filled in, i.e. for how many pupils"
  [
    new RegExp(
      `\\bhow often (?:is|has) (?:the |an? |their )?(${NAME})(?: ${CELLS})? ${EVER}(?:left )?${BLANK}(?:,? (?:i\\.?e\\.?|that is|meaning|in other words),? (?:for )?how many (?:pupils|children|students|kids))?`,
      "iu",
    ),
    "how many pupils whose $1 is blank",
  ],
  // "how many blank MFL cells in Year 10"
  [
    new RegExp(
      `^(how many|number of|count(?: of| the)?|total) ${BLANK} (${NAME}) ${CELLS}(?: (?:are there|do we have|have we got|is there))?`,
      "iu",
    ),
    "how many pupils whose $2 is blank",
  ],
  // "names where the SEN level is empty", "everyone where FSM is blank"
  [
    new RegExp(
      `^(?:(?:list|give me|show me|show|the) )?(?:names?|rows?|records?|everyone|everybody|anyone|those|the ones) (?:where|for whom|for which) (?:the |their )?(${NAME})(?: ${CELLS})? (?:is|are|has been) ${EVER}(?:left )?${BLANK}`,
      "iu",
    ),
    "list the pupils whose $1 is blank",
  ],
  // "transport column empty - who", "who: transport column empty"
  [
    new RegExp(
      `^(${NAME}) ${CELLS} ${EVER}(?:left )?${BLANK}\\s*[-–—,:;?]+\\s*(?:which|who)(?: is (?:it|that|this)| are (?:they|those))?\\W*$`,
      "iu",
    ),
    "list the pupils whose $1 is blank",
  ],
  // "who's got no maths mock score? box is empty I mean"
  [
    /^(.*\b(?:without|no|lacks?|lacking|missing|not got an?)\b.*?)\s*(?:[?,;]|\s[-–—])\s*(?:the |their |i mean (?:the )?)?(?:box|cell|field|entry|space|column) (?:is |that is |being )?(?:empty|blank|unfilled)(?:,? (?:i mean|i guess|that is|it is|then))?\W*$/iu,
    "$1",
  ],
  // "nothing at all typed in the support notes", "not a word in the comments"
  [
    new RegExp(
      `\\b(?:(?:with|who have|who has|having|have|has|where there is|there is) )?${NOTHING}(?: at all| whatsoever)?(?: (?:typed|written|put|recorded|entered|jotted|noted|said|down))*(?: down)? (?:in|under|into) (?:the |their |his |her )?${NOTES}(?: (?:box|cell|column|field))?`,
      "giu",
    ),
    "without notes",
  ],
  // "which child has nothing written under EAL"
  [
    new RegExp(
      `\\b(?:with|who(?:['’]s| has| have)?|has|have|having|got) (?:got )?(?:nothing|no entry|not anything)(?: at all| whatsoever)?(?: (?:(?:written|recorded|entered|put|filled in|typed|down))+ (?:down )?(?:under|in|for|against|beside)| (?:under|against)) (?:the |their )?(${NAME})(?: ${CELLS})?(?=\\W*$|[,;]| (?:in|and|but)\\b)`,
      "giu",
    ),
    "whose $1 is blank",
  ],
  // "but I can't see any notes for them"
  [
    new RegExp(
      `,? (?:but|and|yet|where|though) (?:i|we) (?:can(?:not|['’]?t)|could ?(?:not|n['’]?t)|do(?: not|n['’]?t)) (?:see|find|spot|have) (?:any|a) (${NAME}) (?:for|on|against|about|beside) (?:them|him|her|these|those)`,
      "giu",
    ),
    " and have no $1",
  ],
  // "for whom Dr Vellacott has written no remarks"
  [
    new RegExp(
      `\\bfor whom (${TEACHER}) (?:has|have) (?:written|entered|recorded|put|made|left|typed) no ${NOTES}`,
      "giu",
    ),
    "in $1's sheet without notes",
  ],
  // "with a comment written for them anyway"
  [
    new RegExp(
      `\\b(?:with|who have|have|has) (?:an? |some |any )?${NOTES} (?:written|made|entered|recorded|typed|put)(?: down)? (?:for|about|on|against) them(?: anyway| all the same| nonetheless| even so)?`,
      "giu",
    ),
    "with notes",
  ],
  // "who has a blank where the maths mock score should be"
  [
    new RegExp(
      `\\b(?:who (?:has|have|['’]s got|has got|have got)|with|having|has|have) (?:an? |just an? |only an? )?(?:${BLANK}|blank|gap|hole|nothing)(?: ${CELLS})? where (?:the |their |an? |his |her )?(${NAME}) (?:should|ought to|would|is supposed to|is meant to) (?:be|go|stand)`,
      "giu",
    ),
    "whose $1 is blank",
  ],
  // "how many for each secondary school, leaving out those with none entered"
  [
    new RegExp(
      `^(?=.*\\b(?:each|every|per|by|average|mean|median)\\b)(.*?),? ${WITHOUT} (?:${ANYONE} )?(?:with|who (?:have|has)|that have) (?:(?:none|nothing) (?:entered|recorded|filled in|put|listed)|no entry|blanks?)\\W*$`,
      "iu",
    ),
    "$1",
  ],
  // "who's got an FSM cell that is blank"
  [
    new RegExp(
      `\\b(?:who(?:['’]s| has| have)?(?: got)?|with|having) (?:an? |the |their )(${NAME}) ${CELLS} (?:that|which) (?:is|has been|are) ${EVER}(?:left )?${BLANK}`,
      "giu",
    ),
    "whose $1 is blank",
  ],
];
