// What is typed in a hurry or said with a flourish: signs for words, verbs that only place, and what hangs on behind.
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import type { Rule } from "./rule.js";

/** Signs and slips. */
const SIGNS: readonly Rule[] = [
  [/\bteh\b/giu, "the"],
  // As headers shorten them.
  [/\batt\b\.?(?= ?(?:for|of|in|at|below|above|under|over|less|more|%|\d))/giu, "attendance"],
  [/\bpts\b/giu, "points"],
  [/(?<=[\p{L}\d)]) \+ (?=\p{L})/gu, " and "],
  [/\bfeb(?:u|ru|uru|r)(?:a|ua|urua|ra)ry\b/giu, "February"],
  [/\bhow ?mny\b|\bhow ?manny\b/giu, "how many"],
  [/\bw(?:ich|hihc|hcih) (?=\p{L})/giu, "which "],
  [/\bn(?:ie|i|ei|e)th?t?h?er\b(?<!\bneither)/giu, "neither"],
  [/\beducation,? health,? (?:and|&) (?:social )?care plans?\b/giu, "EHCP"],
];

/** Joints that set against each other what simply both holds. */
const JOINTS: readonly Rule[] = [
  [/^((?:(?!\bor\b)[^,])+), (?!either\b)([^,]{2,30}?),?(?<!\bonly) or both\b/giu, "$1 or $2"],
  // "FSM or EAL (or both), 9C": what follows is no third choice; in "After school or Both" it is the second, and of the two
  // ends of a day it may be an entry of its own.
  [
    /(?<=(?:\bor\b|\/).*),?\s*\(?(?<!\bonly )(?<!\b(?:breakfast|after[- ]school|before school|mornings?|afternoons?)(?: club)?,? ?\(?)\bor both\b\)?(?=\W*$|\s*[,;:)–—-]| (?:in|at|on|from|of|within|across)\b)/giu,
    "",
  ],
  [
    /\b(and|but) (?:yet|(?<!\b(?:was|were|had|did)\b.*)still|also|nevertheless|nonetheless|even so)(?= (?:are|is|have|has|do|does|with|without|no|nothing|not|get|on|in|at|got)\b)/giu,
    "$1",
  ],
  [/\b(?:nevertheless|nonetheless|even so|in fact|actually)\b,? ?/giu, ""],
  [/\b(?:is|are) both (?=\p{L}+(?: \p{L}+)? and (?:on|in|at)\b)/giu, "are "],
];

/** Verbs that say no more than where somebody is, or that a value holds. */
const PLACED: readonly Rule[] = [
  [/\b(?:who )?(?:holds?|carr(?:y|ies)) (?=an? \p{L})/giu, "have "],
  [
    /\b(?:which|what) (.{2,40}?) (?:has|have) (\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)?) (?:reached|got to|got up to|moved on to|arrived at)\W*$/giu,
    "what $1 is $2 on",
  ],
  [/\b(?:based|placed|to be found|these days|nowadays|at present)(?=\W*$)/giu, ""],
];

/** How a number or a list is asked for, at the front or behind. */
const ASKED: readonly Rule[] = [
  [
    /^(?!.*\b(?:average|mean|median|highest|lowest)\b)(.+?)[,:–-]+ ?(?:(?:the )?figure|number|headcount|count|total kids on it|total)(?: please)?\W*$/iu,
    "how many $1",
  ],
  [/\bset out (?=the (?:average|mean|number|total|share|percentage))/giu, ""],
  [/,? in (?:per ?cent|%|percent|percentage terms)(?=\W*$)/giu, ""],
  [
    /^what (?:share|proportion) of (?:all )?(?:of )?(?:our |the )?(pupils|children|kids|students|school)\b/giu,
    "what percentage of $1",
  ],
  [
    /^(?:(?:i )?(?:can['’]?t|cannot|can not|don['’]?t|do not)(?: for the life of me)? (?:remember|recall|know|think)|remind me(?: of)?|i have forgotten|i['’]?ve forgotten|i forget|not sure) (?=(?:which|what|who|where|how|when)\b)/iu,
    "",
  ],
  [/^(?:[\p{L}]+ ){0,2}(?:here|duty)(?: here)? ?[-–—:,] ?(?=\p{L})/iu, ""],
];

/** Whoever is meant, behind what is said of them. */
const THEY: readonly Rule[] = [
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
    /^((?:has|have|is|are|was|were|went|moved|got|gone) (?!there\b).{5,}?)\s*[-–—,:;]+\s*(?:and )?who(?: was it| is it| are they| was that|['’]s done (?:that|so|it)| (?:has|have) done (?:that|so|it)| did (?:that|so))?\W*$/iu,
    "who $1",
  ],
];

/** What is absent, in a hurry. */
const ABSENT: readonly Rule[] = [
  [
    /\b(?:who(?:['’]ve| have)?|with|have|has) (?:got )?something in (?:the |their )?(?:notes|comments|remarks)(?: column| box)?\b/giu,
    "with notes",
  ],
  [
    /\bwhose (.{3,30}?) (?:has not|have not|hasn['’]?t|haven['’]?t|was never) (?:been )?(?:filled in|entered|recorded|set|given|completed|put in)(?: yet)?\b/giu,
    "whose $1 is blank",
  ],
  [
    /\black(?:s|ing)? (?:an? )?(.{3,30}?) as well as (?:an? )?(.{3,30}?)(?=\W*$)/giu,
    "have no $1 and no $2",
  ],
  [
    /\b(?:still )?needs? (?:an?|their) (.{3,25}?) (?:allocating|assigning|setting|entering|adding|filling in|recording|completing|putting(?: in)?|inputting|typing(?: in)?|logging|giving)(?=\W|$)/giu,
    "have no $1",
  ],
];

/** Groups set against each other. */
const AGAINST: readonly Rule[] = [
  [
    new RegExp(
      `^(.{3,40}?)(?: caseloads?| numbers?| totals?)?\\s*[:,–-]+\\s*how many (${PUPILS_OF_ANY_SEX})? ?(?:has|have|does|do|are in|are with|is in|are there in|go to) each(?: one| of them)?(?: got| have| has)?\\W*$`,
      "iu",
    ),
    "number of $2 per $1",
  ],
  [
    /\b(?:clocked up|notched up|racked up|run up|built up|collected|earned|gathered|amassed|got through) the (most|fewest|biggest|largest|lowest|highest|least)\b/giu,
    "has the $1",
  ],
  [
    /\bcarr(?:y|ies) the (largest|biggest|heaviest|smallest|lightest) caseload\b/giu,
    "has the $1 caseload",
  ],
  [/\bhas the (?:largest|biggest|heaviest) caseload\b/giu, "has the most pupils"],
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
