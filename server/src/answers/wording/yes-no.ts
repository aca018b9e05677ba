// Questions for yes or no, in the words that the grammar has for them.
import type { Rule } from "./rule.js";

const VERB = "is|are|was|were|do|does|did|has|have|had";
const ANY_OF =
  "any|anyone|anybody|any of (?:them|these|those)|any (?:pupils?|child|children|kids?|students?|ones?)";
const FILLED =
  "recorded|entered|down|given|assigned|allocated|set|noted|logged|put(?: down| in)?|written(?: down)?|filled in|complete|completed|held|kept|stored|in place|on file|on record|there";

/** That it is asked. */
const ASKED: readonly Rule[] = [
  // "has Ben Ashe any notes at all"
  [
    /^(?:so |and )?(?:has|have) (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}) any ((?:support )?(?:notes|comments|remarks))(?: (?:at all|whatsoever))?\W*$/iu,
    "does $1 have $2",
  ],
  // "are there no FSM pupils in 3A": whether there are none, and not whether there are others
  [
    /^(?:so |and )?(?:is|are) there (?:really |still |currently )?no (?!longer|more|other)((?:(?!not\b|non\b)[\p{L}\d-]+ ){0,3}?(?:pupil|child|kid|student)(?:s|ren)?)\b/iu,
    "are there fewer than 1 $1",
  ],
  [/^would (.+?) be (?!(?:able|possible|so|willing)\b)(?=\S)/iu, "is $1 "],
  [
    /^is (\S+(?: \S+)?) (?:the |a |an )(.{2,25}?)(?: (?:that|which))? (\p{L}[\p{L}'’-]+ \p{L}[\p{L}'’-]+) (?:has|have|takes|gets|got|is on|is in|does)\W*$/iu,
    "does $3 have $2 $1",
  ],
  [
    /^(?:did|does|has) (.{2,40}?) (?:end(?:ed)? up|land(?:ed)?|wind up|wound up) (?=(?:in|on|at|with)\b)/iu,
    "is $1 ",
  ],
  // "B16 - is Ben Okoro on that one"
  [
    /^((?!(?:who|which|what|how|where|when|is|are|does|do)\b)[^,:;?]{2,30}?)\s*(?:[,:;]|\s[-–—]+)\s*((?:is|does|has) \p{L}[\p{L}'’-]+ \p{L}[\p{L}'’-]+) (on|in|at|take|get|have|do|got|use|play|speak) (?:it|this|that|one)(?: one)?\W*$/iu,
    "$2 $3 $1",
  ],
  // "Robyn: is there an EHCP", "level 4s in 3A – are there any"
  [
    new RegExp(
      `^((?!(?:who|which|what|how|where|when|list|show|${VERB})\\b)[^,:;?–—]{2,60}?)\\s*(?:[:;]|\\s[-–—]+)\\s+(?=(?:is|are|do|does|did|has|have)\\b)`,
      "iu",
    ),
    "$1, ",
  ],
  [/\b(?:in|at) (?:it|them|there) (?=\p{L})/giu, ""],
  [
    new RegExp(
      `^((?:${VERB}) .{1,30}?) (?:contain|include|feature|hold)s? (?=(?:any|an?|some|at least|more)\\b)`,
      "iu",
    ),
    "$1 have ",
  ],
  [/\beven (?:one|a single)\b/giu, "at least one"],
  [/\bone or more\b/giu, "at least one"],
  [
    new RegExp(`^((?:[^,]{2,30}, )?(?:${VERB}) .*?)\\b(?:at least one|any at all)\\W*$`, "iu"),
    "$1any",
  ],
  [new RegExp(`^((?:${VERB})\\b.*?)\\b(?:a|one) single (?=\\p{L})`, "iu"), "$1any "],
  [/\b(?:in place|on record)(?=\W*$)/giu, ""],
  [
    new RegExp(
      `^([^,:]{3,40}?) (?:in|for|at|across) ([^,:]{1,20}?)\\s*[,:–-]+\\s*(?:${VERB}) (?:${ANY_OF})(?: (?:got|gone|go|come|comes|fall|falls|dip|dips|drop|drops|slip|is|are|been))* (?=(?:under|below|above|over|at|less|more|between|past|broken|passed|reached|exceeded|topped|hit)\\b)(.+)$`,
      "iu",
    ),
    "do any pupils in $2 have $1 $3",
  ],
  [
    /\b(?:(?:broken|passed|crossed|topped|exceeded|beaten|cleared|surpassed)|(?:been|gone|got|go|goes|get|climbed|crept|shot) (?:past|beyond)) (?:the )?(\d+(?:\.\d+)?%?)(?: mark| barrier)?(?! (?:days?|weeks?|months?|years?)\b)(?= |\W*$)/giu,
    "over $1",
  ],
  [
    /\b(?:has|have|is|are) (?:slipped|dropped|dipped|fallen|sunk|gone|slid|crept|climbed|risen)(?: down| up)? (?=(?:under|below|beneath|over|above)\b)/giu,
    "is ",
  ],
];

/** Bounds said in their own way, and of what they are said behind. */
const BOUNDS: readonly Rule[] = [
  [/(?<=\d%? )or (?:upwards?|beyond|north|onwards?|greater)\b/giu, "or above"],
  [
    /(?:\b(?:sitting |working |placed )?(?:at|on) )?\b(\d+(?:\.\d+)?%?) or (above|more|higher|over|better|below|less|lower|under) (?:for|in|on) (?:(?:the|his|her|their) )?((?:support )?(?:level|tier)|attendance|reading age)(?=\W*$)/giu,
    "$3 $1 or $2",
  ],
  // "Ben's phonics: did he make it to 32 or above"
  [
    /^(\p{L}[\p{L} -]*['’]s?) (\p{L}[\p{L} -]*?)\s*[:,–-]+\s*(?:did|is|was|does|has) (?:he|she|it|they|that) (?:make it to|reach|get to|got to|made it to|hit|get|got|manage|managed|score|scored|at|on )? ?(?=(?:at least|over|under|above|below|more|less)?\s?\d)(.+?)\W*$/iu,
    "is $1 $2 $3",
  ],
];

/** What goes on. */
const STILL: readonly Rule[] = [
  [
    /^do(?:es)? (.+?) (?:still )?(?:remain|stay|sit|continue)(?: to be)? (?=(?:at|on|in)\b)/iu,
    "is $1 ",
  ],
  [/\b(level|tier) still (?=\d)/giu, "$1 "],
  [new RegExp(`^((?:${VERB})\\b.{4,}?),? (?:still|even now|to this day)\\W*$`, "iu"), "$1"],
];

/** "as far as levels are given": of those who have one. */
const GIVEN = `(?:(?:where|as far as|if|insofar as|so far as) (?:(?:the |a )?(?:levels?|tiers?|one|it|they) )?(?:(?:is|are) )?(?:recorded|given|known|set|entered|there)|(?:leaving|setting|putting) (?:the |any )?(?:blanks|gaps) (?:aside|out)|ignoring (?:the |any )?(?:blanks|gaps)|(?:going by|of|out of|among|just|only|taking) (?:the ones|those|pupils|everyone|anyone) (?:that|who|with)(?: have| has)? (?:a|got a) (?:recorded )?(?:level|tier))`;

/** That all are meant. */
const EACH: readonly Rule[] = [
  [
    new RegExp(
      `^(?=.*\\b(?:levels?|tiers?)\\b)${GIVEN}\\s*,? (.+?) (?:right across|for all of|for everyone in|across all of|across) (.+?)\\W*$`,
      "iu",
    ),
    "$1 for all of $2 with a level",
  ],
  [
    // Of whom a share is, is told otherwise.
    new RegExp(
      `^(?=.*(?:\\b(?:levels?|tiers?)\\b|[0-5] or ))(?!.*(?:\\b(?:percent\\w*|per cent|proportion|share)\\b|%))(.+?),? ${GIVEN}\\W*$`,
      "iu",
    ),
    "of those with a level, $1",
  ],
  [/\blevelled(?! (?:up|off|out|at|with)\b)/giu, "given a level"],
  [
    new RegExp(
      `^((?:[^,]{2,30}, )?(?:${VERB})\\b.*?)\\b(?:each and every|every single|every last|each single|each|every)(?: one)?(?: of(?: the)?)? (?!(?:of|other|day|week|class|form|year(?! ?\\d)|house|site|campus)\\b)(?=\\p{L}|\\d)`,
      "iu",
    ),
    "$1all ",
  ],
  [/\b(?:right|all) across (?=\p{L}|\d)/giu, "for all of "],
  [
    /^(is it so that |is )?(?:the )?(?:whole|entirety|all) of (.+?)\s*[,:–-]+\s*(.+?) for (?:the (?:whole )?lot of them|all of them|every one of them|everyone|them all)\W*$/iu,
    "is all of $2 $3",
  ],
  // "has a level been recorded for all pupils in 3A"
  [
    new RegExp(
      `^(?:is|are|has|have)(?: there)? (?:an? |any |the |some )?(\\p{L}[\\p{L} ]{2,30}?)(?: column| field| box| values?)?(?: (?:is|are|has|have))?(?: been)?(?: (?:${FILLED}))? (?:for|against|beside|next to) all(?: of)?(?: the| our)? (.+?)\\W*$`,
      "iu",
    ),
    "do all $2 have $1",
  ],
  // "is the level column complete for 3A"
  [
    /^(?:is|are) (?:all )?(?:the )?(\p{L}[\p{L} ]{2,30}?)(?: column| field| box| values?)? (?:all |fully |completely )*(?:complete|completed|filled in|filled|done|up to date|all (?:there|in|entered|recorded|set|given)) (?:for|in|across|throughout|on) (?:all (?:of )?)?(?:the )?(.+?)(?:,? (?:with )?(?:no|without) (?:gaps|blanks|holes|empties|missing)|,? (?:nobody|no one|none) missing)?\W*$/iu,
    "do all pupils in $2 have $1",
  ],
  [
    /\b(?:has|have) been (?:given|assigned|allocated) (?=an?\b)|\bhave been (?:given|assigned|allocated) /giu,
    "have ",
  ],
];

/** Two set against each other. */
const AGAINST: readonly Rule[] = [
  // "is Ben behind Alice on attendance"
  [
    /^(?:is|are) (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?) (?:(behind)|ahead of|in front of) (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?) (?:on|for|in) (?:the |their )?(attendance|reading age|(?:\p{L}+ )?scores?|merits|points|level)\W*$/iu,
    "is $1's $4 $2higher than $3's",
  ],
  [/\bbehindhigher than\b/giu, "lower than"],
  [
    /^do(?:es)? the (?:number|count|total)(?: of)? (.+?) (in|at|on) (.+?) (?:exceed|surpass|outnumber|beat|top) (?:that|those|the (?:number|count|figure|total)) (?:in|at|on|for|of) (.+?)\W*$/iu,
    "are there more $1 $2 $3 than $2 $4",
  ],
  [
    /^do(?:es)? (?:the )?(.+?) (?:exceed|surpass|beat|top|outstrip) (?:that|those|the (?:one|figure|average|mean)) (?=(?:in|at|on|for|of)\b)/iu,
    "is the $1 higher than ",
  ],
  [
    /\b(?:exceeds|surpasses|beats|tops|outstrips|is greater than|is above|is over) (?:that|those|the (?:one|figure|average|mean)) (?=(?:in|at|on|for|of)\b)/giu,
    "is higher than ",
  ],
  [
    /^do(?:es)? (.+?) (?:come|work|turn) out (?:as |to be )?(higher|lower|bigger|smaller|better|worse) /iu,
    "is $1 $2 ",
  ],
  [
    /^on average,? (?:do|does|is|are) (?:the )?(.+?) (?:come |work |turn )?(?:out )?(?:as |to be )?(higher|lower|better|worse) /iu,
    "is the average $1 $2 ",
  ],
  [/\bthan (?:they|it|those|that) (?:do|does|is|are) (?=(?:in|at|on|for)\b)/giu, "than "],
  [
    /^((?:is|are) .*\b(?:average|mean|median)\b.*?) (above|over|ahead of) (?!\d+(?:\.\d+)?%?\W*$)(?:that (?:in|at|of|for) )?(?=\S)/iu,
    "$1 higher than ",
  ],
  [
    /\b(?:the )?(larger|bigger|smaller) (?:lot|bunch|group|one|class|form|of the two)?,? ?(?:compared (?:with|to)|in comparison (?:with|to)|as against|next to|than) /giu,
    "$1 than ",
  ],
  [
    /^(?:put|set|stand|line up|compare|take) (.+?) (?:up )?(?:next to|against|beside|alongside|with|and|to) (.+?)\s*[,:–-]+\s*(?:is|does|has) \1 (?:the one with|have|got|come out with) (more|fewer) (.+?)(?: in it)?\W*$/iu,
    "does $1 have $3 $4 than $2",
  ],
];

export const YES_NO: readonly Rule[] = [...ASKED, ...BOUNDS, ...STILL, ...EACH, ...AGAINST];
