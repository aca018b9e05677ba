// What is typed in a hurry or said with a flourish: signs for words, verbs that only place, and what hangs on behind.
import type { Rule } from "./rule.js";

const PUPILS = "pupils|children|kids|students|learners|youngsters|girls|boys";

/** Signs and slips. */
const SIGNS: readonly Rule[] = [
  [/\bteh\b/giu, "the"],
  // As headers shorten them.
  [/\batt\b\.?(?= ?(?:for|of|in|at|below|above|under|over|less|more|%|\d))/giu, "attendance"],
  [/\brdg (?=age|band|level|score)/giu, "reading "],
  [/\bbeh(?:av)? (?=points|pts|incidents)/giu, "behaviour "],
  [/\bpts\b/giu, "points"],
  [/(?<=[\p{L}\d)]) \+ (?=\p{L})/gu, " and "],
  [/\b([Ss]t)\. (?=\p{Lu})/gu, "$1 "],
  [/\bfeb(?:u|ru|uru|r)(?:a|ua|urua|ra)ry\b/giu, "February"],
  [/\bhow ?mny\b|\bhow ?manny\b/giu, "how many"],
  [/\bw(?:ich|hihc|hcih) (?=\p{L})/giu, "which "],
  [/\bn(?:ie|i|ei|e)th?t?h?er\b(?<!\bneither)/giu, "neither"],
  [/\bex(?:ecpt|cpet|ept|cep)\b/giu, "except"],
  [/\bwi(?:hto|thu|tho|t?to)u?t\b(?<!\bwithout)/giu, "without"],
  [/\beducation,? health,? (?:and|&) (?:social )?care plans?\b/giu, "EHCP"],
  // "with a plan (EHCP)", "SEN support (K)": the letters in brackets are what is meant.
  [/\b(?:special |statutory )?(plans?|support|meals|premium) \((EHCP|FSM|PP|EAL)\)/gu, "$2"],
  [/\bSEN support \(K\)/gu, "SEN support"],
];

/** Joints that set against each other what simply both holds. */
const JOINTS: readonly Rule[] = [
  [/^((?:(?!\bor\b)[^,])+), ([^,]{2,30}?),? or both\b/giu, "$1 or $2"],
  // "FSM or EAL (or both), 9C": what follows is no third choice.
  [/,?\s*\(?\bor both\b\)?(?=\W*$|\s*[,;:)–—-]| (?:in|at|on|from|of|within|across)\b)/giu, ""],
  [
    /\b(?:even though|although|though|despite the fact that|while|whilst)(?: (?:they|he|she))?(?: (?:are|is))?(?= (?:at|on|in|with|below|above|not|under|over)\b)/giu,
    "and",
  ],
  [
    /\b(and|but) (?:yet|still|also|nevertheless|nonetheless|even so)(?= (?:are|is|have|has|do|does|with|not|get|on|in|at|got)\b)/giu,
    "$1",
  ],
  [/\bbut still (?:got|have|has|get|gets)\b/giu, "and have"],
  [/\b(?:nevertheless|nonetheless|even so|in fact|actually)\b,? ?/giu, ""],
  [/\bas well as having\b|\bwhile also having\b|\bwhilst also having\b/giu, "and have"],
  [/\b(?:is|are) both (?=\p{L}+(?: \p{L}+)? and (?:on|in|at)\b)/giu, "are "],
];

/** Verbs that say no more than where somebody is, or that a value holds. */
const PLACED: readonly Rule[] = [
  [/\b(?:who )?(?:holds?|carr(?:y|ies)) (?=an? \p{L})/giu, "have "],
  [
    /\b(?:is|are) (?:aiming|working|heading|hoping|shooting) (?:for|towards|to)\b(?= (?:an? )?(?:target|grade|\d))/giu,
    "have ",
  ],
  [/\bworking to an?(?= (?:target|predicted) )/giu, "with a "],
  [
    /\b(?:grade|target) (?:is|are) (.{2,40}?) (?:aiming|working|heading|hoping) (?:for|towards|to)\W*$/giu,
    "target grade does $1 have",
  ],
  [
    /\b(?:which|what) (.{2,40}?) (?:has|have) (\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)?) (?:reached|got to|got up to|moved on to|arrived at)\W*$/giu,
    "what $1 is $2 on",
  ],
  [/\b(?:based|placed|to be found|these days|nowadays|at present)(?=\W*$)/giu, ""],
  [
    /^[Ww]here (?:is|are) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?: (?:based|these days|nowadays|now|placed|taught))*\W*$/gu,
    "which campus is $1 at",
  ],
  [/\breceiving support at (?=level|tier)/giu, "at "],
  [/\bput down as\b/giu, "on"],
  [/\bgot on (?:the|their)\b/giu, "got in the"],
];

/** How a number or a list is asked for, at the front or behind. */
const ASKED: readonly Rule[] = [
  [
    new RegExp(`^(.{2,40}?) (\\p{L}+s) (?:what number of|how many) (${PUPILS})\\W*$`, "iu"),
    "how many $3 does $1 $2",
  ],
  [/^are there (?:many|any) (.+?)\? (?:if so,? )?how many\W*$/iu, "how many $1"],
  [/^(.+?),? (?:what(?:['’]s| is) the number|the number)\W*$/iu, "how many $1"],
  [
    /^(?!.*\b(?:average|mean|median|highest|lowest)\b)(.+?)[,:–-]+ ?(?:(?:the )?figure|number|headcount|count|total kids on it|total)(?: please)?\W*$/iu,
    "how many $1",
  ],
  [/^how many members (?:does|do) (?:the )?(.+?) have\W*$/iu, "how many pupils are in $1"],
  [/\b(?:had|have|has) (?:a )?parents? who (?:attended|came to|went to)\b/giu, "have"],
  [
    /^(.{2,40}?)\s*[:,–-]+\s*(how many .{2,40}?) (?:do|are) we (?:get|getting|claim|claiming|receive|receiving) (?:it|that|this) for\W*$/iu,
    "$2 have $1",
  ],
  [
    /\b(have|has|having) (?:their|his|her) birthdays? (?=(?:in|on|this|next|today|tomorrow|between|before|after|during)\b)/giu,
    "$1 a birthday ",
  ],
  [/\b(have|has|having|with|got) both (an? [^,]{3,30}?) and (?=an? )/giu, "$1 $2 and $1 "],
  [/^what does (?:the |our )?(.+?) total come to\W*$/iu, "how many pupils are in $1"],
  [
    /^what is the number (in .+?) once (.+?) (?:is|are) (?:taken out|removed|left out|excluded)\W*$/iu,
    "how many pupils are $1 excluding $2",
  ],
  [
    /\bhow many (?:do|does) (.+? and .+?) make(?: (?:combined|together|in all|in total|altogether|between them))?(?=\W*$)/giu,
    "how many pupils are in $1",
  ],
  [/\bhow many (?:are )?(?:both )?in ((?:year|y) ?\d+) and in\b/giu, "how many in $1 in"],
  [
    /\bhow many (pupils|children|kids|students)?(?: (?:are|do we have))? on (?:the|all|both) (?:the )?(?:two|three|four|five|\d)? ?(?:sheets|spreadsheets) ?(?:altogether|in total|combined|together)?/giu,
    "how many pupils are there",
  ],
  [/^(?:the )?year (\w+) figure\b/giu, "number of pupils in Year $1"],
  [
    /\bthe (year \w+|reception|nursery|\p{L}+) figure(?=\W*$| (?:across|in|for|at))/giu,
    "number of pupils in $1",
  ],
  [/^register names,? /iu, "list "],
  [/\b(?:can|could) (?:boast|claim|show|manage)\b/giu, "have"],
  [/\bi (?:should|would) (?:like|love) (?:to (?:see|have|know|get) )?(?=\b)/giu, "list "],
  [/\bset out (?=the (?:average|mean|number|total|share|percentage))/giu, ""],
  [
    /\b(?:i['’]?m|i am|we['’]?re|we are) (?:paying|catering|ordering|booking|planning) for(?=\W*$)/giu,
    "there",
  ],
  [
    /\bare (?:we|you|they) (?:paying|catering|ordering|booking|planning) for(?=\W*$)/giu,
    "are there",
  ],
  [
    /(?<=\p{L}{2}) for (?:the|my|our|this|a) (?:claim|census|return|report|register|records?|file|invoice|order|head|governors?|office|trip|bid|audit|funding|budget|display|cook|kitchen|caterers?|nurse|photographer|coach (?:company|driver))(?=\W*$)/giu,
    "",
  ],
  [
    /(?<=[\p{L}\d]{2}) for (?:a (?:form|letter|poster|survey)|(?:an|the|my|our) (?:email|application|grant application|spreadsheet))(?=\W*$)/giu,
    "",
  ],
  [/,? in (?:per ?cent|%|percent|percentage terms)(?=\W*$)/giu, ""],
  [
    /^what (?:share|proportion) of (?:all )?(?:of )?(?:our |the )?(pupils|children|kids|students|school)\b/giu,
    "what percentage of $1",
  ],
  [
    /^(?:(?:i )?(?:can['’]?t|cannot|can not|don['’]?t|do not)(?: for the life of me)? (?:remember|recall|know|think)|remind me(?: of)?|i have forgotten|i['’]?ve forgotten|i forget|not sure) (?=(?:which|what|who|where|how|when)\b)/iu,
    "",
  ],
  [
    /^name of the (.+?) (?:looking after|for|of|who looks after|who sees|supporting) (.+?)\W*$/iu,
    "who is the $1 of $2",
  ],
  [/^(?:i['’]?d|i would) like to know (?=the)/iu, "what is "],
  [
    /\b(target grade|grade|level|target|key worker|house|form|tutor) (?:set|given|assigned|recorded|down|listed) (?=for\b)/giu,
    "$1 ",
  ],
  [
    /^i need (?:whatever|everything|anything|all|what) you(?: have|['’]ve| know)?(?: got)? (?:on|about|for) (.+?)(?: before .*| for .*)?\W*$/iu,
    "tell me about $1",
  ],
  [/^(?:[\p{L}]+ ){0,2}(?:here|duty)(?: here)? ?[-–—:,] ?(?=\p{L})/iu, ""],
  [
    /^(.{3,50}?)\s*[-–—,]\s*(in|at|on) (.{2,30}?),? (?:yes|no|y\/n|yeah|correct|right)\W*$/iu,
    "is $1 $2 $3",
  ],
];

/** Whoever is meant, behind what is said of them. */
const THEY: readonly Rule[] = [
  [
    /^(?:i['’]?m|i am|we['’]?re|we are|i['’]?ll be|we['’]?ll be) (?:seeing|meeting|teaching|covering|visiting|testing|assessing|taking|interviewing|observing|inviting) (.+?)(?: (?:on \w+day|today|tomorrow|this \w+|next \w+))?\s*[;,.:–-]+ *(?:and )?who (?:are|is) (?:they|that|it)\W*$/iu,
    "list $1",
  ],
  [
    /^(?:the )?(?:\p{L}+ ){1,2}(?:will|may|might|would|want to|wants to|is going to|are going to) (?:ask|look|enquire|check)(?: me| us)? (?:for|about|at|after) (.+?)\s*[;,.:–-]+ *who (?:are|is) (?:they|that|it)\W*$/iu,
    "list $1",
  ],
  [
    /^(.{5,}?)[,;:\s–—-]+how many (?:managed|did|have|got|achieved|do|have done) (?:that|it|this|so)\W*$/iu,
    "how many have $1",
  ],
  [
    /^((?:more|fewer|less|higher|lower) than|at least|at most|over|under|between|above|below|no more than|no fewer than) (.+?)[,;:\s–—-]+how many\W*$/iu,
    "how many have $1 $2",
  ],
  [
    /^under ([\p{L} ]{3,20}?), (which|who|how many)( pupils| children| kids| students)? (?:are|is|have|has) (?:been )?(?:marked|down|listed|recorded|entered|put)?(?: down)?(?: as)? ?/iu,
    "$2$3 have $1 ",
  ],
  [/\b(names|list) of every (?=\p{L})/giu, "$1 of all "],
  [
    /\b(?:at least one|one or more|one or (?:other|both)|any one|either one) of (?:the )?(.{2,40}?) (?:and|or) (?=\p{L}|\d)/giu,
    "$1 or ",
  ],
  [
    /^(?:leave|miss|cut|take) out (.{2,40}?)(?: and|[,;]) ?(?:then )?(?:show|list|give|tell|name)(?: me| us)?(?: all)? (?:the )?(?:rest|others|remainder) (?:of|in) (.+?)\W*$/iu,
    "list $2 excluding $1",
  ],
  [
    /\bexcept(?: for)? (.{2,40}?) and (?:anyone|anybody|those|everyone|everybody|any (?:pupils?|child|children|kids))(?: who (?:is|are|has|have))? (?=(?:on|with|in|at|is|are|has|have|under|over)\b)/giu,
    "excluding $1 and excluding those ",
  ],
  [
    /^(?:i|we)(?:['’]d)? (?:want|need|have|like) to (?:e-?mail|write to|text|ring|phone|call|contact|message|invite|thank|remind|tell|see|meet) (?:all )?(?:the )?(.+?)(?:['’]s?)? (?:parents?|families|mums(?: and dads)?|carers)\s*[,;:–-]+ *(?:so )?(?:which|what|who)(?: kids| pupils| children| students| ones)? (?:is it|is that|are they|are those|would that be)\W*$/iu,
    "list $1",
  ],
  [
    /^((?:has|have|is|are|was|were|went|moved|got|gone) (?!there\b).{5,}?)\s*[-–—,:;]+\s*(?:and )?who(?: was it| is it| are they| was that|['’]s done (?:that|so|it)| (?:has|have) done (?:that|so|it)| did (?:that|so))?\W*$/iu,
    "who $1",
  ],
  [
    /^(.{4,60}?)\s*[-–—:;,]+\s*who(?:['’]?s| has| have| is) got (?:one|it|that|them)\W*$/iu,
    "who has $1",
  ],
  [
    /^(?:the )?date (?:that |when |on which )?(\p{Lu}.{2,40}?) (joined|started|left|moved|arrived|came)\b/gu,
    "when was it that $1 $2",
  ],
  [/, none of (?:them|which|these|whom)(?: (?:is|are|in|does|do|at))? /giu, " but not "],
  [
    /\b(go to|goes to|do|does|attend|attends|have|has|in|take|takes|with) (?:at least (?:one|1)|one or more) (?=(?:clubs?|activity|instrument|allergy|diet|sibling|language)\b)/giu,
    "$1 a ",
  ],
  [
    /\b(?:are |is |get |gets )?(?:dropped off|picked up|brought in|driven in|delivered) (?=by\b)/giu,
    "come ",
  ],
  [/\b(?:the )?mixed (class|form) (?=\p{Lu})/gu, "$1 "],
];

/** What is absent, in a hurry. */
const ABSENT: readonly Rule[] = [
  [
    /\bfor whom there (?:is not|isn['’]?t|are not|aren['’]?t) (?:any |a )?(comments?|notes?|remarks?|\p{L}+)(?= |\W*$)/giu,
    "with no $1",
  ],
  [/\b(?:have|has|is|with) (.{2,25}?) down as no\b/giu, "do not have $1"],
  [
    /\bwith nothing (?:at all )?in (?:the |their )?(?:notes|comments|remarks)(?: column)?\b/giu,
    "without notes",
  ],
  [
    /\b(?:who(?:['’]ve| have)?|with|have|has) (?:got )?something in (?:the |their )?(?:notes|comments|remarks)(?: column| box)?\b/giu,
    "with notes",
  ],
  [
    /\brecords? (at|in) (.{2,30}?) (?:is|are) missing (comments|notes|remarks|\p{L}+)\b/giu,
    "$1 $2 have no $3",
  ],
  [/\bwhich (pupils|children|kids|students)['’]? (?=(?:at|in) .{2,30} have no\b)/giu, "which $1 "],
  [
    /\bwhose (.{3,30}?) (?:has not|have not|hasn['’]?t|haven['’]?t|was never) (?:been )?(?:filled in|entered|recorded|set|given|completed|put in)(?: yet)?\b/giu,
    "who has no $1",
  ],
  [/\bhave (.{3,30}?) filled in(?: at all)?(?=\W*$)/giu, "have a $1"],
  [
    /\black(?:s|ing)? (?:an? )?(.{3,30}?) as well as (?:an? )?(.{3,30}?)(?=\W*$)/giu,
    "have no $1 and no $2",
  ],
  [/\btick neither box,? (.+?) nor (.+?)(?=,|\W*$| in\b)/giu, "have no $1 and no $2"],
  [
    /\b(?:still )?needs? (?:an?|their) (.{3,25}?) (?:allocating|assigning|setting|entering|adding|filling in|recording|completing|putting(?: in)?|inputting|typing(?: in)?|logging|giving)(?=\W|$)/giu,
    "have no $1",
  ],
  [
    /\b(entered|recorded|filled in)(?: at all)?,? (?:i\.e\.?|ie|that is|meaning|so) (?:the |that )?(?:box|cell|column|field) is (?:empty|blank)/giu,
    "$1",
  ],
  [/\bno (clubs?) after school\b/giu, "no after-school $1"],
];

/** Groups set against each other. */
const AGAINST: readonly Rule[] = [
  [
    new RegExp(
      `^(.{3,40}?)(?: caseloads?| numbers?| totals?)?\\s*[:,–-]+\\s*how many (${PUPILS})? ?(?:has|have|does|do|are in|are with|is in|are there in|go to) each(?: one| of them)?(?: got| have| has)?\\W*$`,
      "iu",
    ),
    "number of $2 per $1",
  ],
  [
    /^how (?:is|are) (?:the |our )?(.{2,30}?)(?: (?:pupils|children|kids|students))? (?:spread|distributed|split|shared out|divided)(?: out| up)? (?:over|across|between|among|by|through|amongst) (?:the |our )?(.+?)\W*$/iu,
    "number of $1 pupils per $2",
  ],
  [
    /^(?:the )?(class|form|site|campus|house|year group|year|key worker) (?:with|that has|which has) (?:the )?(more|most) (?=\S)/iu,
    "which $1 has the most ",
  ],
  [
    /^(?:the )?(class|form|site|campus|house|year group|year|key worker) (?:with|that has|which has) (?:the )?(fewer|fewest|least) (?=\S)/iu,
    "which $1 has the fewest ",
  ],
  [
    /\bhow (?:do|does) (?:the )?(.+?) compare for (?:numbers|size|roll)\W*$/iu,
    "number of pupils per $1",
  ],
  [
    /^which is the (?:larger|bigger) (year|class|form|house|campus|site),? (.+?) or (.+?)\W*$/iu,
    "which has more pupils, $1 $2 or $1 $3",
  ],
  [
    /^which is the smaller (year|class|form|house|campus|site),? (.+?) or (.+?)\W*$/iu,
    "which has fewer pupils, $1 $2 or $1 $3",
  ],
  [
    /^out of (.+? and .+?),? where (?:are|is) there (?:the )?most (.+?)\W*$/iu,
    "which of $1 has the most $2",
  ],
  [
    /\b(?:clocked up|notched up|racked up|run up|built up|collected|earned|gathered|amassed|got through) the (most|fewest|biggest|largest|lowest|highest|least)\b/giu,
    "has the $1",
  ],
  [
    /\bhas the (?:biggest|largest|highest) total(?: number)? of (.+? points|merits|absences|.+?s)(?=\W*$)/giu,
    "has the highest total $1",
  ],
  [
    /^looking at (?:the )?(.+?),? which (\p{L}+(?: group)?) comes out (?:highest|top|best)\W*$/iu,
    "which $2 has the highest $1",
  ],
  [
    /^looking at (?:the )?(.+?),? which (\p{L}+(?: group)?) comes out (?:lowest|bottom|worst)\W*$/iu,
    "which $2 has the lowest $1",
  ],
  [
    /\bcarr(?:y|ies) the (largest|biggest|heaviest|smallest|lightest) caseload\b/giu,
    "has the $1 caseload",
  ],
  [/\bhas the (?:largest|biggest|heaviest) caseload\b/giu, "has the most pupils"],
  [/\bhas the (?:smallest|lightest) caseload\b/giu, "has the fewest pupils"],
  [
    /\bhow (?:are|do|does) (?:the )?(?:support )?levels (?:spread|distributed|split|shared out|break down|divide)(?: out)? (?:across|in|over|at|for|within) (.+?)(?:\?.*)?$/giu,
    "level breakdown for $1",
  ],
  [/\b(house|class|year|form|campus) by \1\b(?= (?:for|in)\b)/giu, "per $1"],
  [/^highest (.+?) total\b.*$/giu, "who has the highest $1"],
  [/\b(highest|lowest|most|fewest) (\p{L}+?)s? totals\b/giu, "$1 $2s"],
  [/\b(?:been |is |are |was )?late (?:the )?most(?: often)?\b/giu, "has the most lates"],
  [/\b(worst) (?=(?:absences?|lates?|lateness|late marks?|behaviour points?)\b)/giu, "highest "],
  [
    /\b(\p{L}+ points?|merits?) (?:earners|scorers|collectors|getters|winners)(.*?)(?=,? please|\W*$)/giu,
    "pupils by $1$2",
  ],
  [/\bdid (.{2,30}?) rack up\b/giu, "does $1 have"],
  [/\b(?:some|any|in some) other way than (?:by )?/giu, "not "],
  [/\bby means other than\b/giu, "not"],
];

export const TERSE: readonly Rule[] = [
  ...SIGNS,
  ...JOINTS,
  ...PLACED,
  ...ASKED,
  ...THEY,
  ...ABSENT,
  ...AGAINST,
];
