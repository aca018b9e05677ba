// Pupils asked for by what they are called, and a cell of one of them, in turns that say no more.
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const SEVERAL = "(?:more than one|two|three|four|a few|a couple of|several|a number of|lots of)";
const NAME = "\\p{L}(?:[\\p{L}-]|['’](?=\\p{L}{2}))*";
const CAPITAL = "\\p{Lu}[\\p{L}'’-]+";
/** Somebody's first name, or both. */
const WHOLE_NAME = `(${NAME}(?: ${NAME}){0,2}?)`;
const SURNAME = "(?:surname|last name|family name|second name|first name|forename)";

const WHO: readonly Rule[] = [
  // "find me the Freyas, there is more than one I think"
  [
    new RegExp(
      `[,;:.–—-]+ (?:(?:and|as|because|i think|i believe) )?(?:there (?:is|are|['’]s|may be|might be|must be)|there['’]s|we (?:have|['’]ve got|have got)) ${SEVERAL}(?: of (?:them|those))?(?:,? (?:i think|i believe|i['’]m sure|apparently))?(?=\\W*$)`,
      "giu",
    ),
    "",
  ],
  // "we have more than one Oliver who are they"
  [
    new RegExp(
      `^(?:(?:i (?:think|believe|know|gather)|apparently|it seems) )?(?:we|there|you)(?:['’]ve got|['’]s|['’]re| have got| have| are| is) ${SEVERAL} (${CAPITAL}?)(?:s|['’]s)?[,;:.?–—-]* (?:who|which(?: (?:ones|${PUPILS}))?)(?: all)?(?: are)?(?: (?:they|those|these))?\\W*$`,
      "iu",
    ),
    "pupils called $1",
  ],
  // "which two of our pupils are called Daniel"
  [
    new RegExp(
      `^(?:which|what|who are the|name the|list the) (?:two|three|four|five|\\d)(?: of (?:our|the|my|your))? (${PUPILS})(?: who)? (?=(?:are|is|have been|share|go by|with|called|named)\\b.*\\b(?:called|named|name)\\b|(?:called|named)\\b)`,
      "iu",
    ),
    "which $1 ",
  ],
  // "somebody Penhaligon I only caught the surname who is that"
  [
    new RegExp(
      `^(?:it (?:is|was) |it['’]s )?[Ss]ome(?:body|one)(?: called| named)? (${CAPITAL})(?:[,;.–—-]* (?:[Ii]|we) (?:only|just) (?:caught|got|heard|know|have|remember) (?:the|his|her|their) ${SURNAME})?[,;:.?–—-]* (?:who(?:['’]s| is| was| would) (?:that|it|he|she|this)(?: be)?|who)\\W*$`,
      "u",
    ),
    "who is $1",
  ],
  // "surname of Chidinma in 8Birch"
  [
    new RegExp(
      `^(?:what(?:['’]s| is) )?(?:the )?${SURNAME} of (?=${CAPITAL}(?: (?:in|from) |\\W*$))`,
      "u",
    ),
    "who is ",
  ],
  [
    new RegExp(
      `^(?:what(?:['’]s| is) )?(${CAPITAL})['’]s? (?:surname|last name|family name)((?: in \\S+| from \\S+)?)\\W*$`,
      "u",
    ),
    "who is $1$2",
  ],
  // "who was it in Maple that does choir", "who is it that cycles in"
  [
    /^who(?:['’]s| is| was) (?:it|that|the one)((?: (?:in|from|at) (?:\p{L}+ )?\S+?)?) (?:that|who) (?=(?:does|do|is|are|has|goes|gets|takes|speaks|comes|travels|walks|cycles|plays|needs|uses|stays|attends|rides|eats|brings)\b)/iu,
    "who$1 ",
  ],
];

const CELLS: readonly Rule[] = [
  // "what has been recorded for Ben under the heading of Residential"
  [
    new RegExp(
      `^what (?:has been|have (?:we|you)|is|was|['’]s|did (?:we|they)) (?:recorded|record|entered|enter|put|written|listed|given|noted|got)(?: down)? (?:for|against|about|on) ${WHOLE_NAME} (?:under|in) (?:the )?(?:heading|title|column|label|header)s?(?: of| for| called)? (\\p{L}[^?]*?)\\W*$`,
      "iu",
    ),
    "what is $1's $2",
  ],
  // "what number of house points stands against the name of Ben"
  [
    new RegExp(
      `^(?:what|which|how (?:many|much)) (?:(?:number|amount|total|figure) of )?(\\p{L}[^?]{2,30}?) (?:stands?|is|are|appears?|sits?)(?: (?:recorded|entered|down|shown|listed))? (?:against|beside|next to|by) (?:the )?name (?:of )?${WHOLE_NAME}\\W*$`,
      "iu",
    ),
    "how many $1 does $2 have",
  ],
  [
    new RegExp(
      `\\b(how (?:many|much) (?:.{3,40}?) (?:has|have|did)) ${WHOLE_NAME} (?:accumulated?|amass(?:ed)?|collect(?:ed)?|gather(?:ed)?|pil(?:ed|e) up|(?:clock|rack|notch|tott?)(?:ed)? up|(?:earn|gain)(?:ed|t)?)(?=\\W*$)`,
      "giu",
    ),
    "$1 $2 got",
  ],
  [
    /\bpoints (?:given |awarded )?for (?:poor |bad )?(?:conduct|behaviou?r)\b/giu,
    "behaviour points",
  ],
  // "please tell me the language used at home by Ben's family"
  [
    new RegExp(
      `^(?:(?:please )?(?:tell|give) (?:me|us) )?(?:what(?:['’]s| is) )?(?:the )?(?:main )?language (?:that is |which is )?(?:used|spoken) (?:at|in the) home (?:by|of) ${WHOLE_NAME}(?:['’]s? (?:family|parents|household|people))?\\W*$`,
      "iu",
    ),
    "what is $1's home language",
  ],
  // "which site do I send Ben to"
  [
    new RegExp(
      `^(which|what) (site|campus|school|building) (?:do|should|must|would|shall|can) (?:i|we|they|you) (?:send|take|bring|post|deliver|direct|walk|drive|drop)(?: (?:it|this|them|something|things))?(?: (?:to|for|off))? ${WHOLE_NAME}(?: (?:to|at|off at))?\\W*$`,
      "iu",
    ),
    "$1 $2 is $3 at",
  ],
  // "what does Ben do for club"
  [
    new RegExp(
      `^(?:(?:remind me|tell me),? )?what(?: does|['’]s| is| has) ${WHOLE_NAME} (?:do|doing|have|having|take|taking|get|getting|got|down) (?:for|as) (?:(?:his|her|their|a|the) )?(club|clubs|lunch|enrichment|mfl|language|transport|option|activity|dinner|sport|instrument|house)(?: again)?\\W*$`,
      "iu",
    ),
    "what is $1's $2",
  ],
  // "anything on Ben? just bring them up"
  [
    /(?:[?.,;:]|\s[-–—]+)\s*(?:just |please |can you |could you )*(?:bring|pull|call|get|open|look) (?:them|him|her|it|that) up(?: for me| please| on screen)*(?=\W*$)/giu,
    "",
  ],
  // "what her reading age came out at"
  [
    new RegExp(
      `^what ${WHOLE_NAME}['’]s ([^?]{3,30}?) (?:came|comes|come|worked|works|turned) out(?: (?:at|as|to|to be))?\\W*$`,
      "iu",
    ),
    "what is $1's $2",
  ],
  // "who edited Ann's notes, which teacher I mean"
  [
    /(?<=^who (?:edited|changed|updated|altered|amended|wrote|rewrote|entered|added|removed|deleted|moved|took)\b.*?),? (?:which|what) (?:teacher|member of staff)(?: that is)?,? i mean(?=\W*$)/iu,
    "",
  ],
  [/\bbirthday,? (?:the )?(?:date of birth|dob|day of birth),? i mean(?=\W*$)/giu, "birthday"],
  // "pupil premium for Zahra: yes or no in that column?"
  [
    new RegExp(
      `^(\\p{L}[\\p{L} -]{1,30}?) (?:for|of) ${WHOLE_NAME}\\s*[:,;–—-]+\\s*(?:is it )?(?:a )?(?:yes or (?:a )?no|y or n|y\\/n)(?: (?:in|under) (?:that|the|this|its) (?:column|heading|box))?\\W*$`,
      "iu",
    ),
    "what does the $1 column say for $2",
  ],
];

export const CALLED: readonly Rule[] = [...WHO, ...CELLS];
