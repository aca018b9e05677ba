// Questions that nothing recorded can answer: orders, advice, what will be, and why.

/** "why did Noah leave?": sheets tell what changed. */
const WHY =
  /^\W*(?:so )?why (?:did|has|have|was|were) .*\b(?:leave|left|move|moved|change|changed|join|joined|go|gone|drop|dropped|rise|risen|fall|fallen)\b/iu;
const NO_REASONS =
  "I tell what changed, when and from what, and not why. Ask when it changed, or what the notes say.";

/** These would have something written. */
const ORDERS =
  /^\W*(?:please |can you |could you |pls )*(?:move|delete|remove|add(?! up| .* (?:and|to|with|plus) .*\b(?:how many|who|which)\b)|email|e-mail|rename|change(?! (?:of|in|to|log|history)\b)|swap|switch|transfer|assign|enrol|remind me to|award|excuse|write(?= (?:me|a|an|the|up)\b)|draft|compose|(?:book|text|ring)(?= (?:a|an|the|home|mum|dad|parents)\b)|give (?!me\b|us\b|the\b|a (?:list|count|number)|names?\b|all\b|out\b|everyone\b))\b(?!['’]s)/iu;
/** These ask what to do. */
const ADVICE =
  /^\W*(?:should|shall|ought) |^\W*(?:so )?(?:what|how|where|when|who|which \w+) (?:should|shall|ought|would) (?:we|i|one|you)(?: to)? (?:do|say|tell|give|handle|deal|treat|teach|help|seat|put|use|try|recommend|suggest)\b/iu;
/** These ask what will become of pupils. */
const FUTURE =
  /^\W*(?:(?:please |can you |could you )*(?:predict|forecast|project|guess)\b(?! (?:grades?|points|levels?|scores?|results?)\b)|(?:so )?(?:(?:when|where|how|why) )?will\b(?! (?:you|u)\b))/iu;
/** And these what pupils will come to. */
const OUTCOME =
  /\b(?:who|which|what|how many)\b.{0,60}? (?:will|['’]ll) (?:probably |ever |actually |likely )?(?:reach|achieve|attain|exceed|hit|gain|win|pass|fail|improve|catch up|(?:go|move|drop) (?:up|down)|(?:get|make|end up)(?= (?:(?:an?|on|at|in) )?(?:levels?|grades?|greater|expected|above|below|top|full|good|better|progress|\d)))\b/iu;
const NO_FUTURE = "I tell what is recorded, which is what was and is; what will be is in no sheet.";
const NO_ADVICE = "I tell what is recorded; what to do about it is for people to judge.";
const ONLY_TELLS =
  "I answer questions, and change or send nothing. What is to be changed is changed in the sheet.";

/**
 * Why a question is not answered, whatever the sheets hold; null where it may be.
 * @param question as the grammar knows it
 * @param ofDates whether it speaks of a column of dates, which may be of what is to come
 */
export function refusalOf(asked: string, question: string, ofDates: () => boolean): string | null {
  if (ORDERS.test(asked)) return ONLY_TELLS;
  if ((FUTURE.test(question) || OUTCOME.test(question)) && !ofDates()) return NO_FUTURE;
  if (ADVICE.test(question)) return NO_ADVICE;
  return WHY.test(question) ? NO_REASONS : null;
}
