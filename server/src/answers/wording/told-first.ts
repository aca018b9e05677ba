// Pupils told of first and asked for then: "I worry about children who get FSM. Who are they?", "there's a girl in 3A on level 5, what is the name".
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const ONE = "(?:pupil|child|kid|student|learner|boy|girl|lad)";
const SOME = `(?:${PUPILS}|candidates|boys|girls|families)`;
const BEHIND = "\\s*(?:[.,;:?!]|\\s[-–—]+)*\\s*";
/** "who are they", "which ones" */
const WHO_ARE_THEY =
  "(?:(?:and |so )?(?:who (?:are|would|might) (?:they|those|these)(?: be)?|which (?:ones?|pupils|children|kids|students)(?: (?:are (?:they|these|those|there)|is it))?|who|which|(?:what are )?(?:their|the) names|names(?: please)?))\\W*$";
const WHO_IS_IT =
  "(?:(?:and |so )?(?:who (?:is|would|might|could|was) (?:that|it|this|he|she)(?: be)?|who['’]s (?:that|it|this)|what(?:['’]s| is) (?:the|his|her|their) name|which (?:one|pupil|child|kid|student)(?: (?:is|was) (?:it|that|this))?|who))\\W*$";
/** Why one speaks of them; that they are so many is told by the answer. */
const MINDFUL =
  "(?:i(?:['’]?m| am)? (?:(?:a bit |rather |quite |also |still )?(?:worry|worried|concerned|puzzled|surprised|curious|interested|intrigued|bothered|struck|aware|conscious|thinking|told|wondering|gather|hear|notice|noticed|see|understand|believe|think|know|gathered|heard)(?: (?:about|by|to see|to hear|to find|of|for))?(?: that)?))";

const TOLD_FIRST: readonly Rule[] = [
  // "I worry about children who get free school meals. Who are they?"
  [
    new RegExp(
      `^${MINDFUL} (?:(?:the|those|some|any|certain|several|a few|all) )*(${SOME}) (who|that|whose|with|in|at|on) ([^?]{3,140}?)${BEHIND}${WHO_ARE_THEY}`,
      "iu",
    ),
    "which $1 $2 $3",
  ],
  // "I'm puzzled that some pupils in Year 8 are taught at Orchard Street; which ones?"
  [
    new RegExp(
      `^${MINDFUL} (?:some|certain|several|a few)(?: of (?:our|the|my))? (${SOME}) ([^?]{3,140}?)${BEHIND}${WHO_ARE_THEY}`,
      "iu",
    ),
    "which $1 $2",
  ],
  // "I gather some pupils walk home alone; how many do?"
  [
    new RegExp(
      `^(?:${MINDFUL} )?(?:some|certain|several|a few)(?: of (?:our|the|my))? (${SOME}) ((?:have|get|take|receive|do|need|are|go|speak|come)\\b[^?]{3,140}?)(?:[.,;:?!]|\\s[-–—]+)\\s*(?:and |so )?how many(?: of them)?(?: (?:do|are|have)(?: so| that)?| (?:is|are) (?:that|it|there|they))?\\W*$`,
      "iu",
    ),
    "how many $1 $2",
  ],
  // "Mr Vale has some on level 0 with a note. How many?"
  [
    /^((?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}'’-]*|we|i) (?:has|have|['’]ve got|have got|has got) (?:some|a few|several|a number)(?: (?:pupils|children|kids|students|ones))? ((?:at|on|in|with|who|whose|without)\b[^?.]{3,120}?)(?: anyway| though| all the same| regardless)?[.,;:?!–—-]+\s*how many(?: (?:is|are) (?:that|it|there|they))?\W*$/iu,
    "how many pupils in $1's sheet $2",
  ],
  // "a parent rang about a girl in 5R who comes by taxi who would that be"
  [
    new RegExp(
      `^(?:a |an |the |some |his |her |my |our )?(?:(?:parent|mum|dad|mother|father|teacher|governor|neighbour|colleague|driver|gran|nan|carer|caller|visitor|lady|man|office|nurse)|some(?:one|body)) (?:has |had |have |just |['’]s )*(?:rang|rung|phoned|called|emailed|asked|asking|written|wrote|mentioned|told me|spoke|came in|is on the phone|is here|was asking)(?: me| us)?(?: in| up)?(?: to (?:say|ask))? (?:about|of|regarding|for) (?:an? |the |one |some )(?=(?:[\\p{L}\\d]+ )?${ONE}\\b)([^?]{3,140}?)${BEHIND}${WHO_IS_IT}`,
      "iu",
    ),
    "who is a $1",
  ],
  // "a child told me they speak Japanese at home, who is that"
  [
    new RegExp(
      `^(?:a|an|one|some|one of our) (?:${ONE}) (?:told|was telling|just told|has told|said to|mentioned to) (?:me|us)(?: that)? (?:they|he|she) ([^?]{3,120}?)${BEHIND}${WHO_IS_IT}`,
      "iu",
    ),
    "which pupils $1",
  ],
  // "there is a Year 10 pupil whose attendance is a mere 61.8 per cent. What is the name?"
  [
    new RegExp(
      `^(?:i (?:know|think|believe|gather) )?(?:there(?:['’]s| is| was)|we(?:['’]ve got| have(?: got)?)) (?:an? |one |some )((?:[\\p{L}\\d]+ ){0,3}?${ONE}) ([^?]{3,140}?)${BEHIND}${WHO_IS_IT}`,
      "iu",
    ),
    "which $1 $2",
  ],
  // "the Polish speaking families which pupils are they"
  [
    new RegExp(
      `^(?:the |our |those )((?:[\\p{L}\\d]+[ -]){1,4}?)(?:families|households|homes|${PUPILS}),? (?:which|what) (${PUPILS}) (?:are (?:they|those|these|there|in them)|is that)(?=\\W*$)`,
      "iu",
    ),
    "which $2 are $1",
  ],
  [
    /\b(?:is|are|of|at|on) an? (?:mere|measly|paltry|whopping|massive|impressive|staggering|lowly) (?=\d)/giu,
    "is ",
  ],
];

/** The question that asks for those who were told of; as it stands where none were. */
export const askedOfTold = (question: string): string =>
  TOLD_FIRST.reduce((said, [from, to]) => said.replace(from, to), question);
