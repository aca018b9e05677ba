// Reads a statement that is to be confirmed as the question whether it is so.

/** Would have it confirmed what follows. */
const CONFIRMING =
  /^(?:so )?(?:whether(?: or not)?|if(?= \S+(?: \S+){0,3} (?:is|are|has|have|does|do|was|were|can|attends?|gets?|receives?|takes?|holds?|belongs?|scored)\b)|that(?= (?:all|every|everyone|everybody|each|no|nobody|there|\p{L}+ \p{L}+ (?:is|has))\b)|i (?:take it|assume|presume|gather|believe|think)|presumably|i['’]?m guessing|(?:is it (?:true|right|correct|the case|fair)|(?:would|am|are) (?:i|we)(?: be)? (?:right|correct)|would it be (?:true|fair|right|correct)|can i say)(?: (?:to say|to think|in saying|in thinking))?)(?: that)?,?\s+(?=\S)/iu;
/** "…, isn't he?", "…, right?" */
const TAG =
  /^(?!(?:who|which|what|how|where|when|is|are|does|do|has|have|list|show)\b)(.{6,}?)(?:,?\s+(?:is|are|was|has|have|does|do)n['’]?t (?:he|she|it|they|there|we)|[,.]\s*(?:right|correct|true|am i right))\s*\?*$/iu;
/** What is confirmed is that there is none. */
const NOBODY =
  /^(?:there (?:is|are) )?(?:nobody|no one|no-one|none|no (?:pupils?|child(?:ren)?|kids?|students?))\b\s*/iu;

/** A statement that is to be confirmed, as the question whether it is so; null where it is none. */
export function confirmed(question: string): string | null {
  const [, tagged] = TAG.exec(question) ?? [];
  const statement = CONFIRMING.test(question) ? question.replace(CONFIRMING, "") : tagged;
  if (statement === undefined) return null;
  if (NOBODY.test(statement))
    return `are there fewer than 1 pupils ${statement.replace(NOBODY, "")}`;
  // "Alice's in 3A"
  return `is ${statement.replace(/^((?:\p{L}[\p{L}-]* ){0,2}\p{L}[\p{L}-]*)['’]s (?=(?:in|on|at|y\d|year)\b)/iu, "$1 ")}`;
}
