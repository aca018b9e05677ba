// By how much a number changed, as people put it: "who put on the most merits since May", "how many extra merits has she
// gained", "attendance lower now than it was on 19 September".
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

const HAVE = "(?:(?:have|has|had|did|do|does|got|['’]s|['’]ve) )*";
/** With a time behind it a number that is collected is one that went up. */
const GAIN =
  "(?:put on|picked up|racked up|clocked up|notched up|run up|built up|totted up|gained|gain|earned|earn|collected|collect|won|win|added|add|gathered|amassed|accumulated|received|been given|been awarded|got|get)";
const WHO = `(who(?:['’]s|['’]ve)?|which (?:${PUPILS_OF_ANY_SEX}|pupil|child|student|kid|boy|girl)|what (?:pupil|child|student))`;
const TIMED = `(?= (?:since|between|from|over|during|in|after|this|last|so far)\\b)`;
const SIZE =
  "(?:at least |more than |over |exactly )?(?:half an?|a|an|one|two|three|four|five|six|\\d+(?:\\.\\d+)?)\\b[^,;?]{0,30}?";
/** Of pupils there are more or fewer by their number. */
const NO_PUPILS = `(?!(?:\\p{L}+ )?(?:${PUPILS_OF_ANY_SEX}|pupil|child|of)\\b|levels? \\d)`;
const UP = "up|higher|risen|better";
const DOWN = "down|lower|fallen|worse";

const CHANGE =
  "^(?:(?:what (?:was|is)|give me|show me) )?(?:the )?(?:net |overall |total )?change in (?:the )?";
const THROUGH = ",? (?=(?:from|between|since)\\b)";

/** "change in Year 7 numbers, 1 Oct to 1 May": of pupils who are counted, and not what changed of them. */
const OF_NUMBERS: readonly Rule[] = [
  [
    new RegExp(
      `(${CHANGE}[^,;:?]+?),? (?<!\\b(?:from|between|since|and|to|on) )(?=\\d{1,2} (?:${MONTH}).* (?:to|until|till|[-–—]) )`,
      "iu",
    ),
    "$1 from ",
  ],
  [
    new RegExp(`${CHANGE}((?:number|count) of|average|mean|median) (.+?)${THROUGH}`, "iu"),
    "how did the $1 $2 change ",
  ],
  [
    new RegExp(`${CHANGE}(?:numbers? on roll|roll|headcount|pupil numbers)${THROUGH}`, "iu"),
    "how did the number of pupils change ",
  ],
  [
    new RegExp(
      `${CHANGE}(\\S+(?: \\S+){0,3}?)(?:['’]s)? (?:headcount|roll|(?:pupil )?numbers|size)${THROUGH}`,
      "iu",
    ),
    "how did the number of pupils in $1 change ",
  ],
];

/** Whose number changed the most. */
const MOST: readonly Rule[] = [
  // "which Year 3 pupil has gained the most points since May", "who in 3A …"
  [
    new RegExp(
      `^(?:who in|which) ((?:(?:years?|yr|y) ?)?\\d\\S*)(?: (?:${PUPILS_OF_ANY_SEX}|pupil|child|student|kid|boy|girl))? ${HAVE}${GAIN} (?:the )?most (?:extra |new |more )?(.{3,30}?)${TIMED}(?! in total)`,
      "iu",
    ),
    "who gained the most $2 in $1",
  ],
  [
    new RegExp(
      `\\b${WHO} ${HAVE}${GAIN} (?:the )?most (?:extra |new |more )?(.{3,30}?)${TIMED}(?! in total)`,
      "giu",
    ),
    "whose $2 went up the most",
  ],
  [
    new RegExp(
      `\\b${WHO} ${HAVE}(?:lost|lose|dropped|shed) (?:the )?most (.{3,30}?)${TIMED}`,
      "giu",
    ),
    "whose $2 went down the most",
  ],
  // "Whose total of behaviour points has grown the most"
  [
    /\bwhose (?:total|tally|number|count) of (.{3,40}?) (?=(?:has|have|had|went|grew|rose|fell|dropped|is|are)\b)/giu,
    "whose $1 ",
  ],
  [
    /\bwhose (.{3,40}?) (?:has |have |had )?(?:grown|grew|shot up|crept up|mounted(?: up)?|swollen|built up)(?= |\W*$)/giu,
    "whose $1 went up",
  ],
  [
    /\bwhose (.{3,40}?) (?:has |have |had )?(?:shrunk|shrank|plummeted|plunged|slumped|nosedived|crept down|dwindled|tumbled)(?= |\W*$)/giu,
    "whose $1 went down",
  ],
  [
    /\b(biggest|largest|greatest|steepest|sharpest) (?:gain|growth|climb|leap|boost)s? in (?!(?:support |sen |send )?levels?\b)(?=\p{L})/giu,
    "$1 rise in ",
  ],
  [
    /\b(biggest|largest|greatest|steepest|sharpest) (?:loss|dip|slump|plunge|tumble)(?:es)? (?:in|of) (?!(?:support |sen |send )?levels?\b)(?=\p{L})/giu,
    "$1 drop in ",
  ],
];

/** By how much that of one pupil, or of a group, changed. */
const OF_ONE: readonly Rule[] = [
  // "how many house points has Ugne put on since September": with the time they are those that came
  [
    new RegExp(
      `\\bhow many ${NO_PUPILS}(\\p{L}+(?: points| marks| stars| merits)?) (?:has|have|did|had) (?!(?:we|i|they|you|the|our|all|any|each|every)\\b)(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*)?) ${GAIN}(?= (?:since|between)\\b)`,
      "giu",
    ),
    "by how much did $2’s $1 go up",
  ],
  // "Ann Lee: how many points added since May"
  [
    new RegExp(
      `^(\\p{L}[\\p{L}'’-]* \\p{L}[\\p{L}'’-]*?)\\s*[:,;–—-]+ (?:and )?how many (?:new |extra |more )?${NO_PUPILS}(\\p{L}+(?: points| marks| stars| merits)?) (?:has |have |did |were |was |been |(?:he|she|they) )*${GAIN}(?= (?:since|between)\\b)`,
      "iu",
    ),
    "by how much did $1’s $2 go up",
  ],
  [
    new RegExp(
      `\\bhow many (?:additional|more|extra|further|new) ${NO_PUPILS}(.{3,30}?) (?:has|have|did|had) (.{3,40}?) ${GAIN}(?=\\W*$| (?:since|between|from|over|during|in|after|this|last)\\b)`,
      "giu",
    ),
    "by how much did $2’s $1 go up",
  ],
  [
    /\b(by how (?:much|many(?= (?:did|has|have) \P{P}*['’]s? )|many (?!pupils|children|kids|students|boys|girls|people|did|has|have)[\p{L} ]{2,25}?)) (did|has|have) (.+?) (?:climb(?:ed)?|grown?|grew|rise|risen|gone up|increased?|shot up|improved?)(?= |\W*$)/giu,
    "$1 $2 $3 go up",
  ],
  [
    /\b(by how (?:much|many(?= (?:did|has|have) \P{P}*['’]s? )|many (?!pupils|children|kids|students|boys|girls|people|did|has|have)[\p{L} ]{2,25}?)) (did|has|have) (.+?) (?:shr[iau]nk|decreased?|declined?|dropped|drop|slip(?:ped)?|dip(?:ped)?|worsen(?:ed)?|gone down|come down|fall(?:en)?)(?= |\W*$)/giu,
    "$1 $2 $3 go down",
  ],
  // "Ann Lee: how many points more in March than in May"
  [
    /^(\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)\s*[:,–-]+ how many (?!(?:\p{L}+ )?(?:pupils?|children|child|kids|students|boys|girls|people|of)\b|levels? \d)(.{3,30}?) more (?=(?:in|on|at|by) .+ than (?:in|on|at|by)\b)/iu,
    "how much higher is $1’s $2 ",
  ],
  [
    /^(\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)\s*[:,–-]+ how many (?!(?:\p{L}+ )?(?:pupils?|children|child|kids|students|boys|girls|people|of)\b|levels? \d)(.{3,30}?) (?:fewer|less) (?=(?:in|on|at|by) .+ than (?:in|on|at|by)\b)/iu,
    "how much lower is $1’s $2 ",
  ],
  [
    /\bhow many more (?!(?:\p{L}+ )?(?:pupils?|children|child|kids|students|boys|girls|people|of)\b|levels? \d)(.{3,30}?) (?:has|have|had|does|did) (\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)(?: (?:got|have|had))? (?=(?:now|today|in|on|at) .*\bthan )/giu,
    "how much higher is $2’s $1 ",
  ],
  [
    /\bhow many (?:fewer|less) (?!(?:\p{L}+ )?(?:pupils?|children|child|kids|students|boys|girls|people|of)\b|levels? \d)(.{3,30}?) (?:has|have|had|does|did) (\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)(?: (?:got|have|had))? (?=(?:now|today|in|on|at) .*\bthan )/giu,
    "how much lower is $2’s $1 ",
  ],
];

/** What numbers came to on another day. */
const THEN: readonly Rule[] = [
  [
    new RegExp(
      `\\bwhat (?:did|do|does) (?:all (?:of )?)?(?:the |our )?(.{3,30}?) (?:come to|add up to|amount to|sum to|total|make)(?: in total| altogether| in all)? (?=(?:on|at|in|as at|back on|back in|by) (?:the )?(?:\\d|start|end|beginning|(?:${MONTH})\\b))`,
      "giu",
    ),
    "what was the total $1 ",
  ],
];

/** By how much, and more or less than on another day. */
const COMPARED_WITH_THEN: readonly Rule[] = [
  [/\b(by|up|down) half an? (year|point|mark)(?=\W|$)/giu, "$1 0.5 $2s"],
  [
    new RegExp(
      `^(?!who|which|what|whose|how|is|are|has|have|list|show)((?:(?!\\bwhose\\b).){3,30}?) (?:is |has gone |gone |went )?(up|down) by (?=${SIZE}(?: since| between| from| over| during|\\W*$))`,
      "iu",
    ),
    "whose $1 went $2 by ",
  ],
  [
    new RegExp(
      `^(?!who|which|what|whose|how|is|are|has|have|list|show)((?:(?!\\bwhose\\b).){3,30}?) (lower|higher|better|worse)(?: now| today)? than (?=(?:it was |they were |what it was )?(?:on|in|at|back in|last|(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})|(?:${MONTH})\\b))`,
      "iu",
    ),
    "whose $1 is $2 now than ",
  ],
  // "whose attendance now is more than 2 points below their September figure"
  [
    new RegExp(
      `\\bwhose (.{3,30}?)(?: now| today| currently)?(?: is| are|['’]s)(?: now| today| currently)? (${SIZE}) (below|under|down on|above|over|up on) (?:their|the|its|his|her|what it was in) ((?:${MONTH})|(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH}))(?:['’]s)? ?(?:figures?|numbers?|values?|scores?|ones?|levels?)?(?=\\W*$)`,
      "giu",
    ),
    "whose $1 is $3 now by $2 than in $4",
  ],
  [/\bwhose (.{3,30}?) is (?:below|under|down on) now by\b/giu, "whose $1 is lower now by"],
  [/\bwhose (.{3,30}?) is (?:above|over|up on) now by\b/giu, "whose $1 is higher now by"],
  [
    new RegExp(
      `\\bwhose (.{3,30}?) (?:is|was|are|were|['’]s) (${UP}|${DOWN}) (?=(?:on|in|at|by) .{3,25} than )`,
      "giu",
    ),
    "whose $1 is $2 ",
  ],
  // "…, who's gone backwards"
  [
    /(?<=\b(?:lower|higher|less|fewer|more|worse|better)\b.*)\s*[-–—,;?]+\s*who(?:['’]s| has| have| is| are)? (?:gone|slipped|slid|going|moved|come) (?:backwards|back|down|forwards?|up|the wrong way)\W*$/iu,
    "",
  ],
  // "in the March sheet"
  [
    new RegExp(
      `\\b(in|on|by) the (${MONTH}|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})) (?:sheet|data|figures|numbers|list|spreadsheet|return)s?\\b`,
      "giu",
    ),
    "$1 $2",
  ],
  [
    /^(?:taking|looking at|considering|among|of) (?:the |those )?(?:pupils|children|kids|students)(?: who are)? (?:now |currently )?in (\S+)(?: now| at present| today)?,? (?=whose\b)/iu,
    "in $1, ",
  ],
];

export const AMOUNTS_CHANGED: readonly Rule[] = [
  ...OF_NUMBERS,
  ...MOST,
  ...OF_ONE,
  ...THEN,
  ...COMPARED_WITH_THEN,
];
