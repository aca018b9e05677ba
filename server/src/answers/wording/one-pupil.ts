// One pupil's review, teacher, score and plan, as people ask for them.
import type { Rule } from "./rule.js";

/** Somebody's name, and no group of pupils. */
const SOMEBODY =
  "(?!(?:all|any|each|every|the|our|my|their|year|class|form|pupils?|children|boys|girls|kids|students)\\b)\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,2}";

export const ONE_PUPIL: readonly Rule[] = [
  // "FSM status for Adaeze please": what its cell says, and not whether she has it
  [
    new RegExp(
      `^(?:what(?: is|['’]s) )?(?:the )?(?!sen\\b|send\\b)(\\p{L}[\\p{L} ]{1,25}?) status (?:of|for|on|against) (${SOMEBODY})(?:,? please)?\\W*$`,
      "iu",
    ),
    "what does the $1 column say for $2",
  ],
  [
    new RegExp(
      `^(?:what(?: is|['’]s) )?(${SOMEBODY})['’]s? (?!sen\\b|send\\b)(\\p{L}[\\p{L} ]{1,25}?) status\\W*$`,
      "iu",
    ),
    "what does the $2 column say for $1",
  ],
  // "does anyone have the spelling score for Tiana": asked of colleagues
  [
    new RegExp(
      `^(?:does|do|has|have) (?:any(?:one|body)|you) (?:have|got|know|hold)(?: got)? (?:the|a note of the) (\\p{L}[\\p{L} ]{2,30}?) (?:for|of) (${SOMEBODY})\\W*$`,
      "iu",
    ),
    "what is $2's $1",
  ],
  // "is Tariq 18 yet"
  [
    new RegExp(`^is (${SOMEBODY}) (\\d{1,2}) (?:yet|already|now)\\W*$`, "iu"),
    "is $1 aged $2 or over",
  ],
  // "are there notes for Blessing", "have we any notes on Tahmid", "any notes written about Kwame"
  [
    new RegExp(
      `^(?:(?:are|is) there|have (?:we|you|i)(?: got)?|do (?:we|you|i) have|got|any)\\b(?: any| an?)? (?:support )?(?:notes?|comments?|remarks?)(?: (?:written|recorded|entered|made|kept|held|down|at all))* (?:on|about|for|against|of) (${SOMEBODY})(?:['’]s record)?\\W*$`,
      "iu",
    ),
    "does $1 have notes",
  ],
  [
    /(?<=\b(?:access )?arrangements?\b.*?),? (?:for |in |during )?(?:the |his |her |their )?(?:mocks?(?: exam(?:ination)?s?)?|exam(?:ination)?s|gcses|sats)\W*$/iu,
    "",
  ],
  [/^who (?:teaches|taught|is teaching) (\p{L}[\p{L}'’ -]*?)\W*$/iu, "which teacher has $1"],
  [/^who(?: is|['’]s) (\p{L}[\p{L}'’ -]*?)['’]s? (?:class )?teacher\W*$/iu, "which teacher has $1"],
  [
    /\s*[,–—-]+\s*(?:please )?(?:pull|bring|open|call|get) (?:up )?(?:the|his|her|their) (?:record|file|page|profile)\W*$/iu,
    "",
  ],
  [
    /^how (?:did|does|has) (\p{L}[\p{L}'’ -]*?) (?:do|done|get on|got on|score|scored|fare) (?:in|on|at|for|with) (?:the |his |her |their )?(.+?)(?: test| check| assessment| screening| screen)?(?:,? (?:what|which) (?:score|mark))?\W*$/iu,
    "what is $1’s $2 score",
  ],
  [
    /^(?:the )?(?:date|day) (?:on which |when |that )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?=(?:came|went|moved|dropped|rose|fell|changed|left|joined|started)\b)/u,
    "when $1 ",
  ],
  // "to whom is Ben on report"
  [/^(to|with|by|for|from) whom (is|was|are|does|do|did|has) (.+?)\W*$/iu, "who $2 $3 $1"],
  // "what subject has Ben picked for Option C"
  [
    /^what (?:subject|course|option) (?:has|did|does|is) (.+?) (?:picked?|chosen?|chose|choose|takes?|taken|taking|got|have|do|doing|studying|study) (?:for|as|in|under) (option \w+)\W*$/iu,
    "what is $1's $2",
  ],
  // "which club is Ben a member of"
  [/^(which|what) (.+?) (is|are) (.+?) (?:an? )?members? of\W*$/iu, "$1 $2 $3 $4 in"],
  // "which TA works with Ben"
  [
    /^(?:which|what) (tas?|teaching assistant|lsa|key ?worker|key person|mentor|tutor) (?:works? with|is working with|is with|supports?|is supporting|helps?|looks? after|sees|is (?:assigned|attached|allocated|linked) to|(?:does|has) (?=.* have\W*$))\b ?(?!(?:the )?(?:most|fewest|least|largest|greatest|highest|biggest|smallest|lowest)\b)(\p{L}[\p{L}'’ -]*?)(?: have)?\W*$/iu,
    "who is $2's $1",
  ],
  // "when has Ben got his review down for"
  [
    /^when(?: is|['’]s| has| have| does)(?: it that)? (\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*?) (?:got|have|having|due)(?: got)? (?:the|an?|his|her|their) (.+?)(?: (?:down|booked(?: in)?|scheduled|in the diary|pencilled in|fixed|arranged|planned|lined up))?(?: for)?\W*$/iu,
    "when is $1’s $2",
  ],
  [
    /^(?:can you |could you |please )*(?:find|look up|look for|get) (\p{L}[\p{L}'’ -]*?)(?: (?:for me|please))?\s*[?.,;–—-]+\s*(?:i |we )?(?:ca(?:n['’]?t|nnot) (?:remember|recall|think)|forget|forgot|have forgotten|['’]?ve forgotten|do(?:n['’]?t| not) know|am not sure|['’]?m not sure|not sure|no idea) (which|what) (.+?) (?:he|she|they)(?: is|['’]s| are|['’]re) (in|on|at)\W*$/iu,
    "$2 $3 is $1 $4",
  ],
  [
    /^(?:what|which) languages? (?:does|do) (\p{L}[\p{L}'’ -]*?) (?:speak|use|talk) (?:at|in the) home\W*$/iu,
    "what language does $1 speak",
  ],
  [
    /^(?:has|does|is) (.+?) (?:got|have|getting|down for|due) an? (.+?) (?:coming up|booked|planned|due|scheduled)?,?(?: and)? (?:what date is it|what date|when is it|when is that|when)\W*$/iu,
    "when is $1’s $2",
  ],
  [
    /^which (site|campus|school) (?:should|do|must|would) (?:i|we) (?:need to )?(?:ring|call|phone|contact|email)(?: about| for| regarding)? (.+?)\W*$/iu,
    "which $1 is $2 at",
  ],
  [
    /^what (?:is|does|are|do) (.+?) (?:planning|plan|hoping|hope|intending|intend|going)(?: to do| on doing)? (?:after|once (?:he|she|they) (?:leaves?|finish(?:es)?)|when (?:he|she|they) (?:leaves?|finish(?:es)?)) (?:year 11|y11|year 13|school|gcses|a levels|sixth form)\W*$/iu,
    "what is $1’s post-16 plan",
  ],
  // "what do we have written down about Jaromir"
  [
    new RegExp(
      `^what (?:do|have) (?:we|you|i|they)(?: have| got| have got)? (?:written|put|noted|jotted|got)(?: down| in writing)? (?:about|on|for|against) (${SOMEBODY})\\W*$`,
      "iu",
    ),
    "what is written about $1",
  ],
  // "notes on Musa Sinclair before I ring home"
  [
    /(?<=^.{6,60}),? (?:before|as|because|since|so) (?:i|we)(?:['’]?(?:m|re|ll|d))?(?: am| are| will| need to| have to| can)? (?:ring|ringing|call|calling|phone|phoning|see|seeing|meet|meeting|speak|speaking|talk|talking|email|emailing|write|writing|go|going)\b(?: (?:to|with|in|into|out|home|mum|dad|the|them|him|her|his|their|my|our|a|parents?|carers?|family|class|lesson|meeting|review|office|over|up|back|about|it|this|letter|report))*\W*$/iu,
    "",
  ],
  // "from which date is Jago no longer on Mr Lee's list"
  [
    /^(?:from|since|on) (?:which|what) (?:date|day) (?:is|was|has) (\p{L}.{1,40}?)(?: been)? (?:no longer|off|not) (?:on|in) (.{3,40}?)(?: any ?(?:more|longer))?\W*$/iu,
    "when did $1 leave $2?",
  ],
];
