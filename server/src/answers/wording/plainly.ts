// Turns of questions about columns: what stands beside a value and says no more, and whole questions for numbers of each.
import type { Rule } from "./rule.js";

/** What says no more beside a column or its value, or says it in another word. */
const BESIDE: readonly Rule[] = [
  // "the earliest date in the Next review column"
  [
    /\b(earliest|latest|first|last) (?:date|day|entry) (?:in|under|of) the (.{3,40}?) column\b/giu,
    "$1 $2",
  ],
  // "TA hours given out in total", "how many hours go to each year group"
  [/\b(how many .{3,40}?) (?:are|is) (?:given|handed|dealt|shared) out(?=\W|$)/giu, "$1 are there"],
  [/\bstill (?:only|just) (?=\p{L})/giu, ""],
  [/(?<!\b(?:was|were|had|did)\b.*)\bstill (?=on \p{L})/giu, ""],
  [/\b(are|is) (?:located|situated|based|housed) (?=(?:in|at|on)\b)/giu, "$1 "],
  [/\b(?:(?:earliest|first|soonest) )?next (.{3,30}?) (?:after|from) today\b/giu, "next $1"],
  [
    /\b(?:with|have|has|having) an? (.{3,30}?) date (?:that|which) has (?:already |now )?(?:passed|gone by|gone)\b/giu,
    "whose $1 is overdue",
  ],
  [/,? (?:including|with) both(?: ends)?(?: included)?(?=\W*$)/giu, " inclusive"],
  [
    /\bthe (?:largest|greatest|highest|biggest) number of (?=(?:pupils|children|students|kids)\b)/giu,
    "the most ",
  ],
  [
    /\b(?:the )?(?:two|three|four|five|six) (classes|forms|sites|campuses|houses) (?=\S+(?:, \S+)*,? and \S)/giu,
    "$1 ",
  ],
  [/\bstarted (?:school|nursery|at (?:the )?school) here\b/giu, "started"],
  [/\b(?:form|mode|method|means) of (?=(?:transport|travel)\b)/giu, ""],
  // "full marks, 40 out of 40"
  [/\bfull marks,? \(?(?:(\d+) out of \1|(\d+)\/\2)\)?,?/giu, "full marks"],
  // "by whether the prom deposit is paid or not paid"
  [
    /\bby whether (?:the |their )?(.{3,40}?) (?:is|are|has been|have been|was|were) (\p{L}+) or (?:not(?: \2)?|un\2)(?=\W*$)/giu,
    "by $1",
  ],
  [/\b(with|who have|who has|having) an? (\p{L}+) by (?:that|their|the) \2\b/giu, "$1 a $2 by $2"],
  [
    /\b(walk(?:s|ing)? (?:home|to school)) (?:(?:by|all by) (?:themselves|himself|herself)|on (?:their|his|her) own|unaccompanied|without an? (?:adult|grown-?up))\b/giu,
    "$1 alone",
  ],
  [/\b(which|what) (.{3,30}?) is (?:the )?busiest\b/giu, "$1 $2 is the most common"],
  // "attended Fernbank before they came here"
  [
    /\b((?:attended|went to|were at|was at|were pupils at) .{2,40}?) before (?:(?:they|he|she) )?(?:came|coming|joined|joining|started|starting|arrived|arriving)(?: (?:here|to us|with us|us|to (?:this|our) school|(?:at )?(?:this|our|the) school))?(?=\W*$)/giu,
    "$1",
  ],
  [/\b(can|could) already (?=\p{L})/giu, "$1 "],
  [/\bfull marks,? \(?\d+\)?,? (?=(?:in|for|on)\b)/giu, "full marks "],
  [/\b(?:takes|take|uses|use) up (?=(?:the )?(?:most|fewest|least)\b)/giu, "has "],
  [
    /\b(mean|average|median) of (?!the\b)(.{3,40}?) (per|for each|by|in each|for every)\b/giu,
    "$1 $2 $3",
  ],
];

/** Whole questions. */
const WHOLE: readonly Rule[] = [
  // "what different primary needs are recorded"
  [
    /^(what|which) (?:different|various|distinct|separate) (.{3,40}?) (?:are|is|have been) (?:there|recorded|listed|used|in use|entered|kept|represented)(?=\W*$| (?:in|at|for|on|across)\b)/giu,
    "$1 $2 are there",
  ],
  [
    /^how (?:many|much) (.{3,40}?)(?: (?:in total|altogether|in all))? (?:goes|go|is given|are given|is allocated|are allocated) to (each|every) /giu,
    "total $1 for $2 ",
  ],
  [/^has (.{3,30}? consent) been given for (.+?)\W*$/iu, "does $2 have $1"],
  [
    /^(?:for|in) how many (.+?) (?:has|is) (.{3,40}?) (?:been )?(?:refused|withheld|declined|denied)\W*$/iu,
    "how many $1 do not have $2",
  ],
  // "by how many marks does the average score of Year 2 exceed that of Year 1"
  [
    /^by how (?:much|many \p{L}+) does the (average|mean|median) (.{3,40}?) (?:of|in|for|at) (.{1,30}?) (?:exceed|beat|top|outstrip) (?:that|the one|those) (?:of|in|for|at) (.{1,30}?)\W*$/iu,
    "how much higher is the $1 $2 in $3 than in $4",
  ],
  // "how are the lunch choices distributed in Reception"
  [
    /^how are (?:the |our )?(?!(?:\p{L}+ )*(?:pupils|children|students|kids|boys|girls)\b)(.{3,40}?)(?: (?:choices|options|statuses|status|values|types|arrangements))? (?:distributed|spread|split|divided|shared out)(?: out)? (?:among|amongst|in|across|between|within) (.+?)\W*$/iu,
    "how many of $2 by $1",
  ],
  // "show how 3A's pupils are shared out among the key adults"
  [
    /^(?:show|tell)?(?: me| us)? ?how (.{3,40}?) (?:are|is) (?:shared out|spread|distributed|split|divided)(?: out| up)? (?:among|amongst|between|across|over) (?:the |our )(\p{L}[\p{L} ]+?)s?\W*$/iu,
    "number of $1 by $2",
  ],
  // "wraparound care in Year 1: how many pupils take each option"
  [
    /^(.{3,40}?) (in|at|for) (.{2,30}?)[:–—,-]+ ?how many (?:pupils |children |students )?(?:take|have|do|choose|are (?:on|in)|use|get) each (?:option|one|kind|type|choice)\W*$/iu,
    "number of pupils $2 $3 by $1",
  ],
  // "by how many points does A's average attendance differ from B's"
  [
    /^by how (?:much|many \p{L}+) (?:does|do) (.{1,30}?)['’]s? (average|mean|median) (.{3,40}?) differ from (?:that of )?(.{1,30}?)(?:['’]s?)?\W*$/iu,
    "what is the difference between the $2 $3 in $1 and in $4",
  ],
  [
    /^what is the date of (?:the|our) ((?:most recent|latest|last|earliest|next|first) .+?)\W*$/iu,
    "when is the $1",
  ],
  [
    /^how (?:big|large|wide|great) is the (?:gap|difference) (?:in|of) /iu,
    "what is the difference in ",
  ],
  [
    /^compare (?:the )?((?:average|mean|median|total) .+?) (?:across|between|by|for|of) (?:the |our )?(\p{L}[\p{L} -]+?) (?:groups|bands|levels|types|categories)\W*$/iu,
    "$1 by $2",
  ],
  [
    /^compare (?:the |our )?(?:two |three |four )?(site|campuse?|classe?|house|form)s by (total|average|mean|median) (.+?)\W*$/iu,
    "$2 $3 by $1",
  ],
  [
    /^is the (.{3,40}?) of (\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+) (?=(?:above|below|over|under|at least|more than|less than|higher than|lower than) \d)/iu,
    "is $2's $1 ",
  ],
  [
    /^for each (.{3,30}?),? how many (?:of (?:our|the) )?(?:pupils |children |students )?(?:went|go|goes|come|came|are|belong) (?:there|from there|to it|in it|on it)\W*$/iu,
    "number of pupils by $1",
  ],
  // "to which of the classes 8X and 8Y do the most TA hours go"
  [/^to which (?:of )?(.+?) do the (most|fewest) (.+?) go\W*$/iu, "which $1 has the $2 $3"],
];

export const PLAINLY: readonly Rule[] = [...BESIDE, ...WHOLE];
