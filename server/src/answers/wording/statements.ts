// Reads a statement that is to be confirmed as the question whether it is so.

const VERB = "is|are|was|were|do|does|did|has|have|had";
/** Would have it confirmed what follows. */
const CONFIRMING =
  /^(?:so )?(?:whether(?: or not)?|if(?= \S+(?: \S+){0,3} (?:is|are|has|have|does|do|was|were|can|attends?|gets?|receives?|takes?|holds?|belongs?|scored)\b)|that(?= (?:all|every|everyone|everybody|each|no|nobody|some|somebody|someone|anybody|anyone|at least|there|\p{L}+ \p{L}+ (?:is|has))\b)|i (?:take it|assume|presume|gather|believe|think|reckon|guess|suppose|understand)|presumably|i['’]?m (?:guessing|assuming|told)|i(?:['’]ve| have) been told|i (?:hear|heard)|(?:some|any)(?:body|one) (?:told me|says|said|reckons|thinks|swears)|(?:is it (?:true|right|correct|the case|fair|so)|(?:would|am|are) (?:i|we)(?: be)? (?:right|correct)|would it be (?:true|fair|right|correct)|can i say)(?: (?:to say|to think|in saying|in thinking))?|(?:true|right|correct)(?: or (?:false|wrong|not|incorrect))?\s*[:,–—-]+)(?: that)?,?\s+(?=\S)/iu;
/** "…, isn't he?", "…, right?" */
const TAG =
  /^(?!(?:who|which|what|how|where|when|is|are|does|do|has|have|list|show)\b)(.{6,}?)(?:,?\s+(?:is|are|was|has|have|does|do)n['’]?t (?:he|she|it|they|there|we)|[,.]\s*(?:right|correct|true|am i right))\s*\?*$/iu;
/** "… or not", "…, yes/no", "…, true or false": that yes or no is wanted is said behind. */
const YES_OR_NO =
  /[,.;:\s–—-]+(?:or (?:not|no|isn['’]?t (?:he|she|it)|doesn['’]?t (?:he|she|it)|hasn['’]?t (?:he|she|it)|aren['’]?t they|don['’]?t they|haven['’]?t they|what['’]?s the story)|(?:just )?(?:a )?(?:yes|y)\s?(?:or|\/)\s?(?:a )?(?:no|n)(?: (?:will do|is fine|please|answer))?|(?:true|right) or (?:false|wrong)|t\/f|(?:am|was) i right(?: (?:in thinking so|or wrong|there))?|(?:have i got )?that right|is (?:that|this|it) (?:right|true|correct|so|the case))\W*$/iu;
/** "milk or no milk", "EHCP or no EHCP" */
const OR_NONE = /\b(\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?) or (?:no|not|non|without) \1(?=\W*$)/iu;
/** What is confirmed is that there is none. */
const NOBODY =
  /^(?:there (?:is|are) )?(?:nobody|no one|no-one|none|no (?:pupils?|child(?:ren)?|kids?|students?))\b\s*/iu;
/** "no Year 11 goes by train", "no 3A pupil": the place is whose there is none. */
const NONE_OF =
  /^no ((?:years?|yrs?|y) ?\d{1,2}|reception|\d{1,2} ?\p{L}+?)s?(?: (?:pupils?|child(?:ren)?|kids?|students?))?\b\s*/iu;
/** "somebody in Year 7 has attendance below 65%" */
const SOMEBODY =
  /^(?:some(?:body|one)|any(?:body|one)|at least one (?:pupil|child|student|of them)|some (?:pupils|children|students|kids))\b\s*/iu;
const BEGINS_WITH_VERB = new RegExp(`^(?:so |and )?(?:${VERB})(?:n['’]?t)?\\b`, "iu");
/** "which", "how many": something else than yes or no is asked. */
const OPEN = /\b(?:who|whom|whose|which|what|how|where|when|why)\b/iu;

/** "someone told me there is a three, is anyone on level 3": the question comes behind. */
const ASKS_ANEW = new RegExp(
  `[,;.:–—-] (?:so |and )?(?:${VERB}|who|which|what|how|where|when)\\b`,
  "iu",
);

/** A statement that is to be confirmed, as the question whether it is so; null where it is none. */
export function confirmed(told: string): string | null {
  const question = AS_WRITTEN.reduce((said, [from, to]) => said.replace(from, to), told);
  const statement = confirmedAs(question);
  if (statement !== null && LETTERS.test(question)) return `${statement}, Y or N`;
  return statement ?? (question === told ? null : question);
}

function confirmedAs(question: string): string | null {
  const bare = bareOf(question);
  const [, tagged] = TAG.exec(bare) ?? [];
  if (CONFIRMING.test(bare) && !ASKS_ANEW.test(bare)) return asked(bare.replace(CONFIRMING, ""));
  if (tagged !== undefined) return asked(tagged);
  return bare === question ? null : asked(bare);
}

/** "or not? Y or N as in the sheet" */
const AS_WRITTEN: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:y|yes) ?(?:or|\/) ?(?:n|no),? (?:just )?(?:as|like) (?:it (?:is|stands|says) )?(?:written |entered |recorded )?(?:in|on) (?:the |your )?(?:sheet|list|spreadsheet|column|cell)s?(?=\W*$)/iu,
    "Y or N",
  ],
  [/,? or not\s*[?,;.–—-]+\s*(?=(?:y|yes) ?(?:or|\/) ?(?:n|no)\W*$)/iu, ", "],
];
/** Behind something plain of somebody, the letters ask for what the cell says: "is Ben Ashe down as EAL, Y or N?", "Ben Ashe FSM y/n" whether it is so. */
const LETTERS =
  /^(?!.*(?:\b(?:in|at|any\w*|some\w*|all|every\w*|each|no|nobody|there|more|than|levels?|years?|pupils|children|kids|students)\b|\d)).*[,.;:\s–—-](?:Y ?(?:or|\/) ?N|(?<=\b(?:down|marked|recorded|entered|listed|put)\b.*)y ?(?:or|\/) ?n)\W*$/u;

/** Without the words behind that want yes or no; as it stands where they belong to a choice. */
function bareOf(question: string): string {
  const bare = question.replace(OR_NONE, "$1").replace(YES_OR_NO, "");
  return bare === question || OPEN.test(bare) ? question : bare;
}

function asked(statement: string): string {
  if (BEGINS_WITH_VERB.test(statement)) return statement;
  if (NOBODY.test(statement))
    return `are there fewer than 1 pupils ${statement.replace(NOBODY, "")}`;
  if (NONE_OF.test(statement))
    return `are there fewer than 1 pupils ${statement.replace(NONE_OF, "in $1 who ")}`;
  if (SOMEBODY.test(statement))
    return `are there any pupils ${statement.replace(SOMEBODY, "who ")}`;
  // "Alice's in 3A"
  return `is ${statement.replace(/^((?:\p{L}[\p{L}-]* ){0,2}\p{L}[\p{L}-]*)['’]s (?=(?:in|on|at|an?|got|down|y\d|year)\b)/iu, "$1 ")}`;
}
