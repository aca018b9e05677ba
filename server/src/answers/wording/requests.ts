// The many ways to ask for a list or a number, in the few that the grammar reads.
import type { Rule } from "./rule.js";

/** What a question is of, where no more than that is said. */
export const GROUPS = "class|form|group|year group|year|house|campus|site|tutor group|reg group";

/** A word for several, and in brackets the one: "campuses", "houses". */
export const PLURAL = "(campus(?=es)|class(?=es)|\\p{L}{3,}?(?=s))(?:es|s)";

/** Who would have a list. */
const LIST_VERBS =
  `identify|fetch|retrieve|extract|generate|produce|compile|enumerate|return|output|specify|supply|highlight|flag(?: up)?|
  bring up|pull (?:up|out|off|together)|pick out|single out|dig out|draw up|run off|print (?:off|out)|filter(?: for| out)?|search for|
  run through|go through|rattle off|reel off|read off|talk me through|take me through|throw up|note down|write out|spell out|select|locate|circulate|send (?:round|over|out|through)|pass (?:round|on)|present|outline|report|state|display|show up|list out`.replace(
    /\|\s+/g,
    "|",
  );

/** What is asked for as a list. */
const LISTS: readonly Rule[] = [
  [
    new RegExp(
      `^(?:(?:please|(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone)|i want you to|i['’]?d like you to|you)(?: please| kindly)? )*(?:${LIST_VERBS})(?: (?:me|us|for me))? (?!(?:how|what|which|who|whether|the (?:number|percentage|proportion|average|share)|a count)\\b)(?=\\S)`,
      "iu",
    ),
    "list ",
  ],
  [
    /^(?:i|we)(?:['’]?m| am|['’]re| are)? (?:just )?(?:after|looking for|trying to find|searching for|chasing|interested in|in need of) (?=\S)/iu,
    "list ",
  ],
  [
    /^(?:(?:i|we) )?(?:just )?(?:need|want|require) (?:the |some |all )?names(?: (?:of|for))?\s*(?:[-–—:,]\s*)?(?=\S)/iu,
    "list ",
  ],
  [
    /^((?:list|show|show me|give me|name|find|get me)) every (?=(?:\S+ ){0,4}(?:child|pupil|student|kid|learner|boy|girl)\b)/iu,
    "$1 all ",
  ],
  [
    /^(?!(?:i|we|just) )(?:the |our |my )?\w+(?: \w+)? (?:wants?|needs?|asked for|has asked for|is asking for|would like) (?:to (?:have|see) )?(?=(?:the names|a list|names)\b)/iu,
    "list ",
  ],
  [/^looking for (?=\S)/iu, "list "],
];

/** What is asked for as a number. */
const COUNTS: readonly Rule[] = [
  [/^(?:solely|only|just|simply) (?=(?:the |a )?(?:number|count|total|headcount|figure)\b)/iu, ""],
  [/\b(?:current|present|exact|overall) (?=(?:number|count|headcount|head count|roll)\b)/giu, ""],
  [
    /^what (?:does|do|is|are) (.{2,40}?)['’]s? (?:number on roll|how many pupils|roll|headcount|numbers|pupil numbers|class size)(?: now| currently)? ?(?:stand at|come to|amount to|run to|sit at)?(?:[,;:–— -]+number of (?:pupils|children|kids|students))?\W*$/iu,
    "how many pupils are in $1",
  ],
  [/^total (?:number )?on (?:the )?roll\W*$/iu, "how many pupils are there"],
  [/\b(?:exactly|precisely|just|only|about|around|roughly|approximately) (?=how many\b)/giu, ""],
  [
    /^(.{2,40}?)\s*(?:[:,]|\s[-–—]+)\s*(?:the )?number of (?:takers|pupils|children|kids|students|people)( in .+?)?\W*$/iu,
    "number of pupils$2 with $1",
  ],
  [
    /\bhow many (?:are )?(?:we|you) (?:talking(?: about)?|looking at|on about)\b/giu,
    "how many are there",
  ],
  [/\bhowmany\b/giu, "how many"],
  [
    /\bhow many (?:records|entries|rows) (?=(?:at|in|on|with|without|are|have|do)\b)/giu,
    "how many pupils ",
  ],
  [
    /\bhow many (?:tick|meet|match|satisfy|fit|fulfil) (?:all|both)(?: (?:two|three|four|of (?:those|these|them)|boxes|criteria))*(?=\W*$)/giu,
    "how many",
  ],
  [/(\d) plus (?=(?:year|y\d|class|form|\d))/giu, "$1 and "],
  [/\b(lunches|meals|dinners) (?:are )?needed (?=(?:for|in|at)\b)/giu, "$1 "],
  [/\b(is|are) signed up(?=\W*$)/giu, "$1 there"],
  [/\bhow may (?!i\b|we\b)/giu, "how many "],
  [
    /\b(?:a|the|one) (?:single )?(?:figure|number|head ?count|tally|count|total) (?:for|on(?! roll\b)) (?=\S)/giu,
    "number of pupils in ",
  ],
  [
    /\b(?:the )?total of (?=(?:(?!(?:for|of|by|in|at|across|from|among|points|merits|detentions|days)\b)\S+ ){0,4}(?:pupils|children|kids|students|learners|girls|boys|males|females)\b)/giu,
    "number of ",
  ],
  [
    /\b(?:tally|tot|add|count|total) up (?=(?:the |all )?(?:number|level|year|pupils|children|kids|students|girls|boys)s?\b)/giu,
    "count ",
  ],
  [
    /\bhow many (.+? (?:dinners|lunches|meals)) (?:do|will|should) (?:we|i) need (?:for|in|at|on) /giu,
    "how many $1 in ",
  ],
  [/\bmembership of\b/giu, "number of pupils in"],
  [
    new RegExp(
      `^(?!.*\\b(?:average|mean|median|typical|usual|biggest|largest|smallest|maximum|minimum)\\b)(?:what(?:['’]s| is) )?(?:the )?(.{1,30}?)(?:['’]s)? (?:${GROUPS}) size\\W*$`,
      "iu",
    ),
    "how many pupils are in $1",
  ],
  [/\b(how many|which|who|any|all|names) of ours\b/giu, "$1 pupils"],
  [
    /\bhow many (?:places|spaces|seats|desks|pegs) (in|at|on) (.+?) (?:are|have been) (?:filled|taken|occupied|used|gone)(?=\W|$)/giu,
    "how many pupils are $1 $2",
  ],
  [/\b(?:is|are|was|were) how many strong\b/giu, "had how many pupils"],
  [/^(?:the )?total (?:of|for) (?=\S+ \S+ (?:plus|and|&) )/iu, "number of pupils in "],
  [
    /^(?:the )?(\p{L}+)(?: (?:order|orders|numbers|list|count|total))?\s*[:,–-]\s*(how many .+?) (have|has|take|takes|get|gets|do|does|want|need|eat|eats|use|uses|play|plays) (?:it|this|that|one|them)\W*$/iu,
    "$2 $3 $1",
  ],
  // "EHC plans - how many children have got one"
  [
    /^(?:the )?((?!(?:who|which|what|how|where|when|is|are|does|do|did|has|have|if|so|i|we|need|after|doing|booking|ordering|sorting)\b)[\p{L}\d][^,:;?–—]{1,40}?)\s*(?:[:;,]|\s[-–—]+)\s*((?:how many|what number of|the number of|number of|who|which)\b[^,]*?) (have|has|have got|has got|who have|take|takes|get|gets|do|does|eat|eats|use|uses|play|plays|attend|attends|receive|receives|speak|speaks|are on|go to|goes to) (?:it|this|that|one|them|that one|those)\W*$/iu,
    "$2 $3 $1",
  ],
  [
    /^((?:\p{L}[\p{L}-]* ){0,2}(?:club|team|choir|band|orchestra))\s*[:,–—-]+\s*how many (?:strong|members|in it|go|belong)\W*$/iu,
    "how many pupils are in $1",
  ],
  // "on the bus: what's the Year 8 figure"
  [
    /^(?!(?:who|which|what|how|where|when|is|are|does|do|has|have)\b)(.+?)\s*(?:[,;:]|\s[-–—]+)\s*what(?:['’]s| is) the (.+?) (?:figure|number|count|total|headcount|tally)\W*$/iu,
    "how many in $2 with $1",
  ],
  // "how many phonics scores of 30 or more were there in Year 2"
  [
    /\bhow many ((?:\p{L}+ ){0,2}(?:scores|marks|results)|reading ages) (of |at |above |over |below |under |between )(.*?\d.*?) (?:are|were|did|do|have|had)(?: there|(?: we| you)? (?:have|get|got|see|had))(?: been)?(?= (?:in|at|for|on|across)\b|\W*$)/giu,
    "how many pupils have $1 $2$3",
  ],
  [
    /^(?:please )?(?:tally|tot|add|count|total|reckon|sum) up (?:the |all (?:the |our )?|our )?(?!(?:points|merits|days|detentions|hours|lates|marks|scores|absences)\b)(?=\S)/iu,
    "how many ",
  ],
];

/** Whoever asks needs the answer; it is no need of a pupil. */
const NEEDED: Rule = [
  /^(?:i|we) (?:just |really |also )?(?:need|want|require|would like)(?: to (?:see|have|know|get))? (?!(?:to|help|you|your|some help|advice|(?:a|the) (?:list|names) for|(?:a |the )?(?:number|count|total|tally|percentage|average))\b)(?=\S)/iu,
  "list ",
];

/** In this order. */
export const REQUESTS: readonly Rule[] = [...LISTS, ...COUNTS, NEEDED];
