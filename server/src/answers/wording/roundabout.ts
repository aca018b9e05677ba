// Says a question in the words that the grammar reads: text messages, roundabout openings, and tails that ask once more.
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

/** Behind a condition, this word asks of whom it is so. */
const IT = "it|that|this|them|those|there|these";

/** How people type on a phone. Single letters are words only where nothing else can be meant. */
const TYPED: readonly Rule[] = [
  [/\bhw\b/giu, "how"],
  [/\bwanna\b/giu, "want to"],
  [/\bgonna\b/giu, "going to"],
  [/\bhrs\b/giu, "hours"],
  [/\b(how many|who|which|what|there|kids|pupils|children|students|they|we|you|u) r\b/gu, "$1 are"],
  [/\b(can|could|do|did|are|would|will|have|if|r) u\b/gu, "$1 you"],
  [/\b(do|does|did|is|are|was|were|has|have|had|should|could|would)nt\b/giu, "$1 not"],
  [/\bcant\b/giu, "can not"],
];

/** What is only said around a question. */
const AROUND: readonly Rule[] = [
  [/\bat th(?:e|is) (?:minute|present time|present)\b/giu, "at the moment"],
  [
    /[,;\s–—-]+(?:(?:i am|i['’]?m|we['’]?re|we are) )?(?:not (?:after|interested in|bothered about|looking for|fussed about) )?(?:any|no|none of the) other (?:years?|year groups?|class|classes|forms?|levels?|ones?)(?: please| thanks)?\W*$/iu,
    "",
  ],
  [
    /,?\s+(?:(?:taking|counting|putting|adding) )?(?:both|all)(?: the| our)? (?:campuses|sites|schools|classes|forms|groups) (?:taken )?(?:together|combined|included)\b/giu,
    "",
  ],
  // A weekday beside its date says nothing more.
  [/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?(?=\d{1,2}(?:st|nd|rd|th)?\b)/giu, ""],
  [
    /\bin the week (?:from|of|between) (?=\d(?:(?!\bweek\b).)*(?:\b(?:to|and|until|till)\b|\d ?[-–]))/giu,
    "from ",
  ],
];

/** A number that is asked for at the end, or in other words. */
const COUNTS: readonly Rule[] = [
  [
    /^(?!.*\b(?:how many|number)\b.*\bhow many\b)(.+?)[,.;:\s–—-]+how many (?:is|are|does|do|would|will|have) (?:that|it|they|those|we)(?: be| have| make| come to| got| leave us?)?\W*$/iu,
    "how many are $1",
  ],
  // What is left when others are left out are no leavers.
  [
    /^(.*\b(?:without|minus|excluding|except|not)\b.+?)[,.;:\s–—-]+how many (?:are |is |does that )?(?:left|remain|leave)(?: over)?\W*$/iu,
    "how many are $1",
  ],
  [
    new RegExp(`\\b(?:amount|quantity) of (?=(?:\\S+ )?(?:${PUPILS_OF_ANY_SEX})\\b)`, "giu"),
    "number of ",
  ],
  [/^(.*\bnumber of\b.+?) (?:is|are|comes to|makes) (?:how (?:much|many)|what)\W*$/iu, "$1"],
  [
    /^(.+?)[,:\s–—-]+(?:number of )?(?:seats|places|chairs|lunches|meals)(?: that (?:we|are))? (?:needed|required|need)\W*$/iu,
    "how many are $1",
  ],
  [
    /\b(how many|number of) (?:seats|places|chairs|lunches|meals) (?:do we need|(?:are |is |will be )?(?:needed|required)|we need|to (?:book|order|lay|set out))(?: for| on| in)?(?= )/giu,
    "$1 pupils are in",
  ],
  // A day is in it: "up to and including 9 February" is read as it stands.
  [
    new RegExp(
      `\\bup to and including\\b(?! (?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})\\b)`,
      "giu",
    ),
    "up to",
  ],
];

/** Of whom it is so. */
const LISTS: readonly Rule[] = [
  [
    new RegExp(
      `^(.+?)[,;:\\s–—-]+(?:and )?who (?:is|are|gets?|goes|has|have|does|do|takes?|uses?|comes?)(?: (?:on|in|at|to|off))?(?: (?:${IT}))\\W*$`,
      "iu",
    ),
    "who is $1",
  ],
  [/\brows (?=(?:with|where|that|which|without)\b)/giu, "pupils "],
  [/\b(?:families|households|homes) (?:(?:who|that|which) )?(?=speak(?:ing)?\b)/giu, "pupils who "],
  [/\b(?:first|given|christian)[ -]names?\b/giu, "forename"],
  [/\b(?:last|family|second)[ -]names?\b/giu, "surname"],
  // Who starts is new; a name that starts with a letter begins with it.
  [
    /\b((?:fore|sur)?names?) (?:(?:that|which) )?(?:starts?|starting) (?=with\b)/giu,
    "$1 beginning ",
  ],
  [
    /\b(?:bear(?:s|ing)?|carry(?:ing)?|carries|sharing|go(?:es)? by|going by|of|by) the (?=(?:sur|fore)?name\b)/giu,
    "with the ",
  ],
  // "named Khan by surname"
  [
    /\b(?:called|named) (\p{L}[^,;]{1,40}?),? (?:(?:by|as|for|with)(?: an?| the| their)? )?(sur|fore)name(?: that is| i mean| only)?(?=\W*$|,)/giu,
    "$2named $1",
  ],
  [
    /\b(surnamed \p{L}[^,;]{1,40}?),? (?:(?:by|as|for|with)(?: an?| the| their)? )?surname(?: that is| i mean| only)?(?=\W*$|,)/giu,
    "$1",
  ],
  [
    /^(?!(?:how|who|which|what|list|pupils|is|are)\b)(\p{L}[\p{L}'’-]+) surnames?(?: (?:pupils|children|kids|students))?\W*$/iu,
    "pupils surnamed $1",
  ],
  [
    /\b(?:with|having|have|has|who have|whose) (?:the |a |their )?(?:(?:last|family|second) |sur)names? (?:of |is |are |being |is either |of either )?(?!(?:begin|start)(?:s|ning|ing)?\b)(?=\p{L})/giu,
    "surnamed ",
  ],
  [
    /\b(?:with|having|have|has|who have|whose) (?:the |a |their )?(?:(?:first|given) |fore)names? (?:of |is |are |being |is either |of either )?(?!(?:begin|start)(?:s|ning|ing)?\b)(?=\p{L})/giu,
    "forenamed ",
  ],
  [
    /\b(?:with|having|have|has|who have|whose) (?:the |a |their )?names? (?:of |is |are |being |is either |of either )?(?!(?:begin|start)(?:s|ning|ing)?\b)(?=\p{L})/giu,
    "named ",
  ],
  // "named Noah, Nathan or Niamh"
  [/\bcalled (?:either )?(?=\p{Lu}[\p{L}'’-]+(?:,? or |, )\p{Lu})/gu, "named "],
  [
    /(?<=\bnamed (?:\p{Lu}[\p{L}'’-]+(?:,? or |, ))*\p{Lu}[\p{L}'’-]+)(?:,? or |, )(?=(?:\p{Lu}[\p{L}'’-]+, )*(?:\p{Lu}[\p{L}'’-]+,? or )?\p{Lu}[\p{L}'’-]+(?:\W*$|,? (?:in|at|on|who|with)\b))/gu,
    " or named ",
  ],
  [
    /\b(?:called|named) (\p{L}[\p{L}'’-]+) or (?=\p{L}[\p{L}'’-]+(?:\W*$|,| (?:in|at|on|who|with)\b))/giu,
    "named $1 or named ",
  ],
];

/** What is left out, and what is lacking. */
const DENIALS: readonly Rule[] = [
  [
    /\b(?:(?:leav|sett|putt)ing (?:aside|out|to one side)|ignoring|discounting|disregarding|omitting|not (?:counting|including))\b/giu,
    "excluding",
  ],
  [
    /,\s*((?:the|all|any|our|those|everyone|pupils|years?|level|tier) [^,]{2,50}?|[^\s,]+ (?:years?|level|tier) \S+) (?:are |is |being )?(?:excluded|left out|not (?:included|counted)|omitted|aside|apart)(?=,|\W*$)/giu,
    ", excluding $1",
  ],
  [
    /\b(is|are|speaks?|takes?|has|have) (?:anything|something|any \S+|one) (?:other than|but|except|apart from|that is not) (?!(?:not|no|in|at|on|without|with|who|are|is|also|have|has|do|does|never|only)\b)/giu,
    "$1 not ",
  ],
  [
    /\b(?:have|has) (?:we |they |staff )?(?:failed|forgotten|neglected|omitted) to (?:give|assign|set|record|enter)\b/giu,
    "have not been given",
  ],
  [
    /\b(column|box|cell|field|bit)(?: (?:has been|is|was))?(?: left)? (empty|blank|missing)\b/giu,
    "$2",
  ],
];

/** Two that are set against each other. */
const COMPARISONS: readonly Rule[] = [
  // "how much bigger is 3A than it was in May": more and fewer are of pupils.
  [
    /\bhow (?:much|many) (?:bigger|larger) (?:is|are) (.+?)(?: now)? than (?:(?:it|they|there) (?:was|were) )?(?=(?:on|in|at|last|before|a)\b)/giu,
    "how many more are in $1 now than ",
  ],
  [/^(?:do|does|did) (?:the )?(.+?) outnumber (?:the )?(.+)$/iu, "are there more $1 than $2"],
  [
    /\bby how (?:much|many) (?:does|do) (.+?)(?:['’]s?)?(?: (?:roll|numbers?|headcount))? (?:exceed|outnumber|outstrip|surpass|beat) (?:the )?/giu,
    "how many more in $1 than in ",
  ],
  [
    /^(?:out of|of|between|from) (?!(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}|\d{1,2}[/.]\d{1,2}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\b))(.+? (?:and|or) .+?),? (?=which\b)(?:which\b(?: (?:one|of (?:them|the two|those two|these two)))?(?:['’]s| is| has)?(?: got)?)/iu,
    "which of $1 has",
  ],
  [
    /^(.+? or [^,]+?)[,:]? which (?:one|of (?:them|the two|those two|these two)) /iu,
    "which of $1 ",
  ],
];

/** Numbers and columns asked for in other words. */
const MEASURES: readonly Rule[] = [
  [
    /\bwhat (?:does|do|is) (?:the )?(.+?) average(?: out)?(?: (?:at|to))?(?= (?:for|in|among|across|at|of)\b)/giu,
    "what is the average $1",
  ],
  [/\b(?:reads?|reading) at (?:the |an? )?(?:age|level) (?:of )?/giu, "have a reading age "],
  // "Alice plays what?"
  [/^(.+?) (play|speak|take|study|studie|eat|do|doe|get)s? what\W*$/iu, "what does $1 $2"],
  [
    /^(.+?) (is|are) (how old|in (?:which|what) \S+|on (?:which|what) \S+|at (?:which|what) \S+)\W*$/iu,
    "$3 $2 $1",
  ],
  // "which house has Alice been put in": where she is.
  [
    /^((?:so |and )?(?:which|what) \S+(?: \S+)?) (?:has|have|was|were|did|is|are) (.+?) (?:been |get |got )?(?:put|placed|sorted|allocated|assigned)(?: (?:in|into|to|on))?\W*$/iu,
    "$1 is $2 in",
  ],
  [
    /^(?:was|were|has|have|did) ((?:\S+ ){1,3}?)(?:been |get |got )?(?:put|placed|sorted|allocated|assigned) (?:in|into|to|on) (?!.*\b(?:last|this|since|before|after|ago|yesterday|recently|in \w+|on \d|when|from)\b)/iu,
    "is $1in ",
  ],
];

/** In this order. */
export const ROUNDABOUT: readonly Rule[] = [
  ...TYPED,
  ...AROUND,
  ...COUNTS,
  ...LISTS,
  ...DENIALS,
  ...COMPARISONS,
  ...MEASURES,
];
