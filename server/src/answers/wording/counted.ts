// A number asked for behind those who are counted, or said to be done by them.
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const HEADS = `${PUPILS}|heads|bodies`;
const SO_MANY = `(?:how many|what(?: number| total| figure)?)(?: (?:of (?:them|['’]?em)|${HEADS}|altogether|in (?:all|total)))*`;
const TOLD = "(?:add|tot|tally|count|total|sum)(?: (?:them|em|['’]em|these|those|it)(?: all)?)? up";
const DONE =
  "(?:[a-z]+ed|read|had|got|done|held|worn|met|eaten|drunk|spoken|taken|played|chosen|given|sung|learnt|seen|shown)";

export const COUNTED: readonly Rule[] = [
  [
    /\b(how many|who|which (?:ones|pupils|children|kids|students))(?:['’]s| is| are)? like (?:that|this)(?=\W*$)/giu,
    "$1",
  ],
  [/\bhow many of ['’]?em\b/giu, "how many of them"],
  // "a reader has been arranged for how many"
  [
    /^(?:(.{2,20}?)\s*[,:;–—-]+\s*)?(an? [^,]{2,30}?)(?:['’]s| has| have| is| are)(?: been)? (?:arranged|booked|set up|put in place|sorted|recorded|given|in place)(?: for| to)? how many\W*$/iu,
    "$1 how many have $2",
  ],
  // "taxis bring in how many of 9F"
  [
    /^(?:the )?(\p{L}{3,}s?) (?:brings?|takes?|carr(?:y|ies)|drives?)(?: (?:in|home))? (how many) (?:of (?:the )?)?(.{2,30}?)(?: lot| kids| pupils| children)?\W*$/iu,
    "$2 in $3 come by $1",
  ],
  // "if I go by attendance under 90, how many do I catch"
  [
    new RegExp(
      `^if (?:i|we|you) (?:go|look|search|filter|count|take)(?: (?:for|by|with|from|at))? (.+?),\\s*how many(?: (?:${HEADS}))?(?: (?:do|would|will) (?:i|we|you) (?:catch|get|find|pick up|net|have|end up with|be left with)| is that| are there| does (?:that|it) (?:give|make|come to)(?: us| me)?)\\W*$`,
      "iu",
    ),
    "how many pupils with $1",
  ],
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
      `^(?!.*\\b(?:points|merits|days|absences|lates|hours|detentions|scores|marks|average)\\b)(.{2,80}?)(?:['’]s? (?:headcount|roll|total|numbers?))?,?\\s*[-–—:]*\\s*(?:what (?:do|does) (?:they|that|it|these|those) )?(?:all )?(?:comes?|adds?|amounts?|totals?|works? out|makes?|stands?)(?: up)? (?:to|at) ${SO_MANY}(?: (?:in|of) (?:${HEADS}|numbers?))?\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
  [
    new RegExp(
      `^(?!.*\\b(?:points|merits|days|absences|lates|hours|detentions|scores|marks|total|average)\\b(?!.* in (?:${HEADS})\\W*$))(.{2,80}?)\\s*[-–—:,]+\\s*what (?:do|does|are|is) (?:they|that|it|these|those|we) (?:all )?(?:come|add up|amount|make|total|looking at)(?: up)?(?: to| at)?(?: (?:in|of) (?:${HEADS}|numbers?)|,? numbers? ?wise)?\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
  [
    /^what (?:do|does) (?:the |our )?((?:levels?|tiers?|years?|yrs?|y\d|pupils|children|kids|students|[lt]\d).{0,50}?) (?:come|amount|add up)(?: up)? to(?:,? numbers? ?wise|,? in numbers)?\W*$/iu,
    "how many $1",
  ],
  // "KS4 all added up comes to?"
  [
    /^(?!.*\b(?:points|merits|days|absences|lates|hours|detentions|scores|marks|total|average)\b)(?!(?:who|which|what|how)\b)(.{2,60}?)(?: all)?(?: (?:added|totted|counted) up| put together| altogether)? (?:comes?|adds? up|amounts?) to\W*$/iu,
    "how many $1",
  ],
  [
    /^what (?:do|does) (?:the |our )?(.{2,40}?) (?:come|amount|add up)(?: up)? to,? (?:all in|in all|all told|altogether|in pupils|in heads)\W*$/iu,
    "how many $1",
  ],
  // Terse: "9F no club count"
  [
    /^(?!(?:who|which|what|how|where|when|is|are|does|do|has|have|count|list|show|number|total|the|average|mean|both|all|no)\b)(?!.*\b(?:points|merits|word|by|per|each)\b)([^,;:]{3,60}?) (?:count|headcount|head count)\W*$/iu,
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
  // "No. at level 3"
  [/^nos?\. (?=(?:at|in|on|with|without)\b)/iu, "number of pupils "],
  // Said once more at the end
  // "Year 9 at Harbour, n?"; "FSM: N?" may be what a cell says
  [
    /^(?!(?:how|what|which|who|whose|is|are|does|do|has|have)\b)(.*[^A-Z\s])\s*[,;–—-]+ n ?\?+$/u,
    "how many $1",
  ],
  [
    new RegExp(
      `^(?!(?:how (?:many|big|large)|what (?:size|do|does)|number|count)\\b)(.+?)\\s*[,:;–—-]+\\s*(?:(?:and )?(?:please |pls )?${TOLD}|(?:just )?(?:one|a|the) (?:single )?(?:number|figure|count|total) (?:will do|is fine|please)|(?:what['’]?s|what is|give me) the (?:tally|number|count|total|headcount|figure)|how many(?: of (?:them|['’]?em))?(?: in (?:all|total)| altogether| all told)?|how many['’]s that|(?:total |in )?number(?: of(?: (?:them|${HEADS}))?)?|tally|tot them up|n ?(?==))(?: for (?:me|us|the \\p{L}+))?(?: please| pls| thanks)?\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
  [
    new RegExp(
      `^((?:how big|how large|how many|what size)\\b.+?)\\s*[,:;–—-]+\\s*(?:in )?(?:the )?number of (?:${HEADS})\\W*$`,
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
  // "9F: how many of them attend", "how many are reading"
  [
    /\b(how many(?: of them)?(?: pupils| children| kids| students)?) (?:attend|go|take part|are involved|belong|participate|are reading|are taking part|are attending|are there for)(?=\W*$)/giu,
    "$1",
  ],
  // "take 9F: how many get FSM"
  [
    /^(?:take|taking) (?:the |our )?((?!(?:out|away|off)\b)[^,:;]{2,30}?)\s*[,:;–—-]+\s*(?=(?:how many|who|which|what)\b)(?!.*\b(?:left|remain\w*|leave)\b)/iu,
    "$1, ",
  ],
  // "the boxes EAL = Y and level = 2"
  [
    /\b(?:(?:who|that) )?(?:tick|ticks|meet|meets|fit|fits|satisfy|fulfil) (?:both|all(?: (?:two|three|four))?)(?: (?:of )?(?:the|these|those))? (?:boxes|criteria|conditions)[,:]? (?=\S)/giu,
    "with ",
  ],
  // What a term means is told behind it: "in care, that is, with LAC ticked".
  [
    /\b(?:who )?(?:is|are) (?:[\p{L}-]+ ){0,1}[\p{L}-]+,? \(?(?:that is|i\.e\.|ie|meaning|in other words|namely),? (?=(?:with|at|on|below|above|under|over|in) )/giu,
    "",
  ],
];
