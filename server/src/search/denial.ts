// Tells whether a note says that something is not so. After NegEx (Chapman et al. 2001): a cue before
// or after the words denies them within its clause.

const CLAUSE = /[,;:]|\b(?:but|however|although|though|yet|except)\b/giu;
/** These deny all that follows in the clause, within a few words. */
const BEFORE =
  /\b(?:no(?!\s+(?:change|improvement|progress|better))|without|nil|denie[sd]|no longer|free of)\s+(?:[\p{L}\p{N}'-]+\s+){0,4}$/iu;
/** "not" denies what it stands next to, or what a verb of having or needing brings. */
const NOT_BEFORE =
  /(?:\bnot|n't|\bnever|\bcannot)\s+(?:(?:currently|really|at all|an?|any|the|very|particularly)\s+)*(?:(?:need|require|have|has|get|receive|show|display|experience|seem|appear|suffer)\w*\s+(?:[\p{L}\p{N}'-]+\s+){0,4})?$/iu;
const AFTER =
  /^[\p{L}\p{N}'-]*\s*(?:[:=]\s*(?:no|n|none|nil|false|0|n\/a|na|not\b.*)\s*$|[:=-]?\s*(?:(?:is|are|was|were)\s+)?(?:not|no longer)\s+(?:\w+\s+)?(?:needed|required|necessary|in place|present|a concern)|[:=-]?\s*(?:has been\s+|was\s+|were\s+)?ruled out|[:=-]?\s*none\b)/iu;
const OPENS_DENYING =
  /^\s*(?:no|none|nil|not|nothing|n\/a|never|without)\b(?!\s+(?:change|improvement|progress|only|coping|managing|attending|sleeping|eating|engaging|always))/iu;
const DENIES_NEED =
  /\b(?:(?:do|does|did)(?:\s+not|n't)\s+(?:need|require)|no\s+(?:\w+\s+){0,2}(?:concerns?|issues?|needs?|support|difficult\w+)\b|no longer|\bnot (?:needed|required)\b|[:=]\s*(?:no|n|none|nil|n\/a)\s*$)/iu;

/** Whether the words at `start` to `end` of the sentence are denied there. */
export function isDenied(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start).split(CLAUSE).at(-1) ?? "";
  return BEFORE.test(before) || NOT_BEFORE.test(before) || AFTER.test(sentence.slice(end));
}

/** Whether the sentence as a whole says that there is no need: "No additional support". */
export function deniesNeed(sentence: string): boolean {
  return OPENS_DENYING.test(sentence) || DENIES_NEED.test(sentence);
}
