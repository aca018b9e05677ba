// A number asked for behind those who are counted, or said to be done by them.
import type { Rule } from "./rule.js";

const PUPILS = "pupils|children|kids|students|learners|heads|bodies|youngsters|people";
const SO_MANY = `(?:how many|what(?: number| total| figure)?)(?: (?:of (?:them|['’]?em)|${PUPILS}|altogether|in (?:all|total)))*`;
const TOLD = "(?:add|tot|tally|count|total|sum)(?: (?:them|em|['’]em|these|those|it)(?: all)?)? up";
const DONE =
  "(?:[a-z]+ed|read|had|got|done|held|worn|met|eaten|drunk|spoken|taken|played|chosen|given|sung|learnt|seen|shown)";

export const COUNTED: readonly Rule[] = [
  [/\bhow many of ['’]?em\b/giu, "how many of them"],
  [/^what number of (?=\p{L})/iu, "how many "],
  [/\bhow many (?:heads|bodies)\b/giu, "how many pupils"],
  // "a score of 32 or above was reached by how many Year 1 pupils"
  [
    new RegExp(
      `^(?:the |an? )?(.{3,60}?) (?:is|are|was|were|has been|have been)(?: being)? ${DONE} by how many (.+?)\\W*$`,
      "iu",
    ),
    "how many $2 have $1",
  ],
  // "the level ones in 5E come to how many"
  [
    new RegExp(
      `^(?!.*\\b(?:points|merits|days|absences|lates|hours|detentions|scores|marks|average)\\b)(.{2,80}?)(?:['’]s? (?:headcount|roll|total|numbers?))?,?\\s*[-–—:]*\\s*(?:what (?:do|does) (?:they|that|it|these|those) )?(?:all )?(?:comes?|adds?|amounts?|totals?|works? out|makes?|stands?)(?: up)? (?:to|at) ${SO_MANY}(?: (?:in|of) (?:${PUPILS}|numbers?))?\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
  [
    new RegExp(
      `^(?!.*\\b(?:points|merits|days|absences|lates|hours|detentions|scores|marks|total|average)\\b)(.{2,80}?)\\s*[-–—:,]+\\s*what (?:do|does|are|is) (?:they|that|it|these|those|we) (?:all )?(?:come|add up|amount|make|total|looking at)(?: up)?(?: to| at)?(?: (?:in|of) (?:${PUPILS}|numbers?)|,? numbers? ?wise)?\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
  [
    /^what (?:do|does) (?:the |our )?((?:levels?|tiers?|years?|yrs?|y\d|pupils|children|kids|students|[lt]\d).{0,50}?) (?:come|amount|add up)(?: up)? to(?:,? numbers? ?wise|,? in numbers)?\W*$/iu,
    "how many $1",
  ],
  [
    /^what size is (?:the )?(.+?)(?: (?:at present|now|today|right now|these days))?\W*$/iu,
    "how many pupils are in $1",
  ],
  [/^class size (?:for |of |in )?(.+?)(?: please| pls)?\W*$/iu, "how many pupils are in $1"],
  [
    /^(?:the )?(.{2,30}?) (?:is|are) made up of how many(?: \p{L}+)?\W*$/iu,
    "how many pupils are in $1",
  ],
  // "Dipper has how many on FSM"
  [
    /^(?!(?:who|which|what|how|each|every)\b)(?:the |our )?([^,:]{2,30}?)(?:['’]s)? (?:has got|have got|has|have|got|contains?|includes?) how many ((?:(?:pupils|children|kids|students|girls|boys|on|at|with|in|level|year)\b.*?)?)(?: (?:in|on) (?:it|there))?\W*$/iu,
    "how many $2 in $1",
  ],
  [
    /\bevery (?:last|single) (?!class|form|year|house|day|site|campus|week|lesson)(?=\p{L}|\d)/giu,
    "all ",
  ],
  [/(?<=\S )(?:as well|too)(?=\s*[,:;–—-])/giu, ""],
  // Said once more at the end
  [
    new RegExp(
      `^(?!(?:how many|number|count)\\b)(.+?)\\s*[,:;–—-]+\\s*(?:(?:and )?(?:please |pls )?${TOLD}|(?:just )?(?:one|a|the) (?:single )?(?:number|figure|count|total) (?:will do|is fine|please)|(?:what['’]?s|what is|give me) the (?:tally|number|count|total|headcount|figure)|how many(?: of (?:them|['’]?em))?(?: in (?:all|total)| altogether| all told)?|how many['’]s that|(?:total |in )?number(?: of(?: (?:them|${PUPILS}))?)?|tally|tot them up)(?: for (?:me|us|the \\p{L}+))?(?: please| pls| thanks)?\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
  [
    new RegExp(
      `^((?:how big|how large|how many|what size)\\b.+?)\\s*[,:;–—-]+\\s*(?:in )?(?:the )?number of (?:${PUPILS})\\W*$`,
      "iu",
    ),
    "$1",
  ],
  [
    /^(\S+(?: \S+)?) (?:no\.?|nos\.?|number|numbers|count|total) (?:in|on) (?:the )?((?:tutor|reg|form) group|class|form|year|roll)\W*$/iu,
    "how many pupils are in $1",
  ],
  [
    /^(.+?) (?:current )?(?:roll|headcount) (?:number|figure|count|total)\W*$/iu,
    "how many pupils are in $1",
  ],
  [/\bNOR\b(?=.*\p{Ll}|\W*$)(?<=\p{Ll}.*)/gu, "number on roll"],
  [/\bclubbers\b/giu, "club pupils"],
  // Who is enrolled there is there; who enrolled in a month came then.
  [
    /\b(is|are) (?:currently |presently |now )?(?:enrolled|on roll|on the roll|registered) (?=(?:in|at) (?!(?:\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|the (?:autumn|spring|summer))\b))/giu,
    "$1 ",
  ],
  [/\b(?:(?:is|are) )?(?:placed|sitting|working) (?=from (?:tier|level) \d)/giu, ""],
  // "pupils placed at The Nest": where they are; with a time it may be when they came.
  [
    /^(?!.*\b(?:since|after|before|between|during|last|this|newly|been|was|were|when|yesterday|recently|new|on \d|\d{4}|january|february|march|april|june|july|august|september|october|november|december)\b)(.*?\b(?:pupils?|children|kids?|students?|learners?|those|ones|who|many|are|is)) (?:(?:is|are) )?(?:currently )?(?:placed|enrolled|registered) (?=(?:in|at|on) )/giu,
    "$1 ",
  ],
  [/,? numbers? ?wise(?=\W*$)/giu, ""],
];
