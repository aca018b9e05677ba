// The record of one pupil, or a cell of it, asked for in any words.
import { READ_OUT } from "./read-out.js";
import { ABOUT, ASKING, KEPT, PICTURE, RECORD, SHOW, WHOLE } from "./record-words.js";
import { RECORDS_ASKED } from "./records-asked.js";
import type { Rule } from "./rule.js";

const NOTES = "notes?|comments?|remarks?|observations?";
const WROTE =
  "written(?: down| up)?|wrote(?: down)?|put(?: down| in)?|noted(?: down)?|jotted(?: down)?|recorded|entered|said|typed(?: up| in)?|logged|scribbled(?: down)?|set down|penned";
const WRITERS =
  "(?:staff|teachers?|adults?|colleagues?|people|folk|others|everyone|anyone|anybody|somebody|someone|we|you|they|the school|the office)";

const RECORDS: readonly Rule[] = [
  // "surname Khan / Ali"
  [
    /^(?:sur|last |family )names? (\p{L}[\p{L}'’-]+)(?: ?\/ ?| or )(\p{L}[\p{L}'’-]+)\W*$/iu,
    "whose surname is $1 or $2",
  ],
  [
    /^(?:list )?(?:the )?(?:names of )?(?:all |the |of the )*(?:pupils|children|students|kids) (?=whose (?:surname|last name|family name) is\b)/iu,
    "",
  ],
  // "X, give me the lowdown"
  [
    new RegExp(
      `^(.{2,40}?)\\s*[,:;–—-]+\\s*${ASKING}(?:give|get|tell|show|let) (?:me|us) (?:have |see )?(?:the |her |his |their )?(?:${WHOLE})?(?:${PICTURE}|everything|the lot)\\W*$`,
      "iu",
    ),
    "tell me about $1",
  ],
  [
    new RegExp(
      `^${ASKING}(?:(?:give|get|tell|show|let) (?:me|us) (?:have |see )?|(?:what['’]?s|what is) )(?:the |any )?(?:${WHOLE})?${PICTURE} ${ABOUT} (?=\\S)`,
      "iu",
    ),
    "tell me about ",
  ],
  [
    new RegExp(
      `^${ASKING}(?:fill (?:me|us) in|brief (?:me|us)|bring (?:me|us) up to (?:speed|date)|update (?:me|us)|talk (?:me|us) through|run (?:me|us) through|catch (?:me|us) up|put (?:me|us) in the picture)(?: on| about| with| as to)? (?=\\S)`,
      "iu",
    ),
    "tell me about ",
  ],
  // "display the full record held for X"
  [
    new RegExp(
      `^${ASKING}(?:${SHOW})(?: me| us)?(?: up)? (?:the |any |all |a |whatever |what )*(?:${WHOLE})?(?:${RECORD})(?: (?:that )?${KEPT})*(?: up)? ${ABOUT} (?:(?:the )?(?:pupil|child|student|surname|name)(?: named| called| of)? )?(?=\\S)`,
      "iu",
    ),
    "tell me about ",
  ],
  // "the information held on X", "what is held about X"
  [
    new RegExp(
      `^${ASKING}(?:(?:${SHOW})(?: me| us)? )?(?:the |any |all |whatever |what |everything |anything )*(?:(?:${WHOLE})?(?:${RECORD}) )?(?:that )?(?:is |are |we |you |the school |has been )*(?:held|hold|holds|kept|stored|known|on file|on record) ${ABOUT} (?=\\S)`,
      "iu",
    ),
    "tell me about ",
  ],
  // "show me Ben Ashe's row"
  [
    new RegExp(
      `^${ASKING}(?:(?:${SHOW})(?: me| us)? )?(?!(?:who|which|what|how)\\b)(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,3}?)['’]s? (?:${WHOLE})?(?:row|line|page|card|profile|file|particulars)(?: (?:in|of|on) (?:the|her|his|their) sheet)?\\W*$`,
      "iu",
    ),
    "tell me about $1",
  ],
  [new RegExp(`[,;:\\s–—-]+(?:the )?${WHOLE}(?:${RECORD}|lot|thing)(?: please)?\\W*$`, "iu"), ""],
  [/^(?:please |can you |could you )*(?:bring|pull|call|get) (?:me|us) up (?=\p{L})/iu, "show "],
];

const WRITTEN: readonly Rule[] = [
  // "the notes box"
  [
    new RegExp(
      `(?<!\\b(?:empty|blank|missing|unfilled) )\\b(${NOTES}) (?:box|column|field|section|bit|cell|part)(?! (?:is|are) (?:\\p{L}+ )?(?:empty|blank|missing)\\b)(?=\\W|$)`,
      "giu",
    ),
    "$1",
  ],
  // "the written notes kept on X", "what comments have been recorded regarding X"
  [
    new RegExp(
      `^${ASKING}(?:(?:${SHOW})(?: me| us)? )?(?:(?:which|what|the|any|all|whatever|existing|written) )*(${NOTES})(?: that)?(?: (?:is|are|has|have|been|we|you|they|the school|staff|teachers))*(?: (?:${WROTE}|held|hold|kept|keep|have|got|made|on file|on record|there))* (?:regarding|concerning|about|on|for|against|relating to|in respect of) (?=\\S)`,
      "iu",
    ),
    "$1 for ",
  ],
  // "what's been put down about X", "anything jotted down on X"
  [
    new RegExp(
      `^${ASKING}(?:(?:${SHOW}|tell|hear)(?: me| us)? )?(?:(?:what|whatever|anything|something|all|everything)(?: that)?|what['’]?s|whatever['’]?s)(?: (?:is|are|has|have|was|been|got|ever|there|${WRITERS}))* (?:${WROTE}) (?:(?:in|under) (?:the |his |her |their )?(?:${NOTES}) )?(?:about|on|for|against|regarding|concerning|of) (?!them\\b|him\\b|her\\b|(?:anyone|anybody|everyone|each|every|all|the|which|pupils|children)\\b)(?=\\S)`,
      "iu",
    ),
    "what is written about ",
  ],
  [
    /^((?:what is written about|notes for) .+?)\s*[,;–—-]+\s*(?:what does it say|what do they say|let me hear (?:it|them)|(?:please )?read (?:it|them)(?: out)?(?: to me)?|tell me)\W*$/iu,
    "$1",
  ],
];

const WHO: readonly Rule[] = [
  [
    /^(?:by |with )?(?:which|what|whose) (?!.*['’]s? (?!class\b|form\b|group\b)\p{L})(?!.* is (?:down|listed|recorded|named|set|put|the)\b)(?:teacher|class teacher|form teacher|teacher['’]s (?:class|form|group)) (?:is|does|has) (\p{L}[\p{L}'’ -]*?)(?: (?:taught|being taught|with|by|in|under|have|got|belong to|have for class))*\W*$/iu,
    "which teacher has $1",
  ],
  [
    /^(?:which|what) teacher is (?=(?:down|listed|recorded|named|set|put|the)\b|\p{L}[\p{L}'’ -]*?['’]s? \p{L})/iu,
    "who is ",
  ],
  [
    /\bwho(?: has been| was| is|['’]s)(?: been)? (?:designated|appointed|assigned|named|chosen|allocated|nominated|listed|set|put down)(?: to be)?(?: as)? (?:the |an? |to be )?(?=\p{L})/giu,
    "who is the ",
  ],
  [
    /^under whose (\p{L}+) (?:wing|care|eye|charge|umbrella|supervision) (?:is|does|do) (.+?)(?: fall| come| sit)?\W*$/iu,
    "whose $1 group does $2 belong to",
  ],
  [
    /^(?!(?:who|which|what|how|is|does|has|list|show|count|number|every|all|each|per|by|the)\b)(\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}?)(?:['’]s?)?,? (?:class |form )?teacher(?: please| pls)?\W*$/iu,
    "which teacher has $1",
  ],
];

const TEST = "(?: tests?| checks?| assessments?| screening| screen| quiz| paper)?";
const GOT =
  "(?:get|got|do|done|achieve|achieved|obtain|obtained|score|scored|manage|managed|receive|received|earn|gain|gained|make|made|come out with|end up with|finish on)";

const SCORES: readonly Rule[] = [
  [
    new RegExp(
      `^(?:what|which)(?: was the| is the)? (?:score|mark|result|points)? ?(?:did|has|does) (\\p{L}[\\p{L}'’ -]*?) ${GOT} (?:in|on|at|for|with) (?:the |his |her |their )?(?!.*\\b(?:19|20)\\d\\d\\b)(\\p{L}[\\p{L} -]*?)${TEST}\\W*$`,
      "iu",
    ),
    "what is $1’s $2 score",
  ],
  [
    new RegExp(
      `^(?:the |his |her |their )?(?![^:,–]*\\b(?:of|in|at|on|for|over|from|with)\\b)(\\p{L}[\\p{L} -]{2,25}?)${TEST}\\s*[:,–-]+\\s*(?:what|how (?:many|much|well)|how|which)(?: score| mark| result)? (?:did|has|does) (?!(?:that|it|they|we|this|everyone|each|all)\\b)(\\p{L}[\\p{L}'’ -]*?) ${GOT}(?: on| in)?\\W*$`,
      "iu",
    ),
    "what is $2’s $1 score",
  ],
  [
    /\b(scores?|marks?|results?|points|totals?|figures?|grades?|levels?)(?: that (?:is|was|has been))? (?:obtained|achieved|scored|gained|awarded|received|earned|got|attained|reached|managed|held|recorded)(?: total)? (?:by|for|against|to) (?=\p{L})/giu,
    "$1 of ",
  ],
  [
    /\b(?:what|which) (?:reading )?(age|level) (?:does|do|is|has) (\p{L}[\p{L}'’ -]*?) (?:read|reads|reading)(?: at| on| to)?\W*$/iu,
    "what is $2’s reading $1",
  ],
  [
    /^(\p{L}[\p{L}'’ -]*?) (?:reads|is reading|read) (?:at|on|to) (?:what|which) (age|level|band|colour)(?: level| group)?\W*$/iu,
    "what is $1’s reading $2",
  ],
  [
    /\b(?:what|which) reading (age|level|band) (?:has|did|does|do) (\p{L}[\p{L}'’ -]*?) (?:come out|come|got|get|test|tested|score|scored|work|worked)(?: out)?(?: at| to| on| with)?\W*$/iu,
    "what is $2’s reading $1",
  ],
];

/** How columns are called in a hurry, or in full. */
const COLUMNS: readonly Rule[] = [
  [/\bgrp(s?)\b/giu, "group$1"],
  [/\bmathematics\b/giu, "maths"],
  [
    /^(?!.*\b(?:whole|primary|after|before|in|at|the|our|high|junior|infant|which|what|how|who|list|all|per|each|every|by|number|total|home)\b)(\p{L}[\p{L}'’-]+ \p{L}[\p{L}'’-]+?)(?:['’]s?)? school\W*$/iu,
    "which school does $1 go to",
  ],
  [
    new RegExp(
      `^${ASKING}(?:(?:appreciate|be grateful for|welcome|require|request|remind (?:me|us)(?: please)?) )?(?:an? |some )?(?:(?:confirmation|clarification|notification|reminder|details) )?of (?:the )?(?=\\p{L})(?<=(?:confirmation|clarification|notification|reminder|details|remind (?:me|us)(?: please)?) of (?:the )?)`,
      "iu",
    ),
    "what is ",
  ],
];

const PLACES: readonly Rule[] = [
  [/^of (which|what) (\p{L}+(?: \p{L}+)?) is (.+?) an? (?:member|part)\W*$/iu, "$1 $2 is $3 in"],
  [/\b(?:a |one )?(?:member|part) of (?!(?:the )?(?:staff|team|family|school)\b)/giu, "in "],
  [/\b(is|are) (?:an? |in )?(?:y|yr|year)(?: group)? what\b/giu, "is in what year"],
  [/\b(?:sits?|stands?|goes|belongs?|fits?)(?: in)? where,? (?=\p{L}+[- ]?wise\b)/giu, ""],
  // "where do I ring for X"
  [
    /\bwhere (?:do|should|would|can|must|will) (?:i|we|you) (?:call|ring|phone|find|send|go|look|contact|take|collect|fetch|meet|see|deliver)(?: (?:it|this|them|her|him))?(?: for| to find| in)? (\p{L}[\p{L}'’ -]*?)\W*$/iu,
    "which campus is $1 at",
  ],
  [
    /\bwhere(?: is|['’]s| does) (\p{L}[\p{L}'’ -]*?) (?:at school|go to school|go|taught|schooled|to be found)\W*$/iu,
    "which campus is $1 at",
  ],
  [
    /\bbrings? (?:in )?(?:his|her|their) own (?:lunch|food|sandwiches|lunches)\b|\bhas? (?:a )?(?:lunch|sandwiches) from home\b/giu,
    "have packed lunch",
  ],
  [
    /\b(?:eats?|haves?|has|have|takes?|gets?) a school (?:one|lunch|meal)\b/giu,
    "have school dinners",
  ],
  [
    /^(.+?) (?:joined|started|arrived|came)(?: (?:with us|us|here|with))? on (?:what|which) (?:day|date)\W*$/iu,
    "on what date was $1 admitted",
  ],
  // "level-wise"
  [/,? (?:what )?\b(?!like|other|clock|street|un)(\p{L}{3,})[- ]?wise(?=\W*$)/giu, " $1"],
  [
    /\b(?:do|does|doing|signed up for|stays? for|booked for) what after[- ]school\W*$/giu,
    "is in what club",
  ],
  [
    /^(?:what|where)(?:['’]s| is| has| does| do) (.+?) (?:got lined up|lined up|want to (?:do|go)|(?:hoping|planning|hope|plan|intending|intend|looking|aiming)(?: to (?:do|go))?)(?: next)? (?:after|once (?:he|she|they) (?:leaves?|finish(?:es)?|is done with)|when (?:he|she|they) (?:leaves?|finish(?:es)?)) (?:year 11|y11|year eleven|year 13|y13|school|gcses|a levels|sixth form)\W*$/iu,
    "what is $1’s post-16 plan",
  ],
];

/** What a record says of one pupil, and a pupil who is there. */
const OF_ONE: readonly Rule[] = [
  // "what reading age was recorded for Ben"
  [
    /^(?:what|which) (\p{L}[\p{L} ]{2,30}?) (?:was|were) (?:recorded|entered|noted|put down|written down|logged) (?:for|against|beside) (?=\p{L})/iu,
    "what is the $1 of ",
  ],
  // "is Ben Ashe M or F"
  [
    /^(?:so |and )?is (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}?) (?:an? )?(?:m|male|boy|f|female|girl) or (?:an? )?(?:m|male|boy|f|female|girl)(?: on the (?:sheet|register))?\W*$/iu,
    "what is $1's gender",
  ],
  // "what per cent is Ben attending"
  [
    /^what (?:per ?cent|percentage|%) (?:is|does|has) (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}?) attend(?:ing|ed)?(?: at the moment| now| so far)?\W*$/iu,
    "what is $1's attendance",
  ],
  // "I have someone called Ben at my door, who is that"
  [
    /^(?:i have|i['’]ve got|we have|we['’]ve got|there['’]s|there is) (?:someone|somebody|an? (?:pupil|child|student|kid|girl|boy)) (?:called|named) (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}?) (?:at|in|by|outside|with) [^,?;–—-]{2,30}[,;–—-]+\s*who(?: is|['’]s) (?:that|it|this|he|she)\W*$/iu,
    "who is $1",
  ],
  // "have put Undecided for their next step"
  [
    /\b(?:has|have|had) put (\p{L}[^,?]{1,30}?) (?:down )?(?:for|as|under) (?:their|his|her) (?=\p{L})/giu,
    "have $1 as their ",
  ],
];

export const LOOK_UPS: readonly Rule[] = [
  ...OF_ONE,
  ...READ_OUT,
  ...WRITTEN,
  ...RECORDS_ASKED,
  ...RECORDS,
  ...WHO,
  ...SCORES,
  ...COLUMNS,
  ...PLACES,
];
