// Who is left out, said before what is asked, or by another value than theirs.
import type { Rule } from "./rule.js";

const DONE =
  "(?:done|got|seen|had|covered|sorted(?: out)?|finished|ticked off|dealt with|spoken to|checked|counted)";
/** "I've already done the ones in 3A, so", "3A have had theirs, so": who is meant. */
const ALREADY = `(?:(?:i|we)(?:['’]?ve| have)?(?: already| just)? ${DONE}(?: with)?(?: already)? (?:the ones |those |everyone |all )?(?:on |in |at |from )?(?:the )?(.{2,40}?)(?: ones| lot| kids| pupils| children)?(?: already)?|(.{2,30}?) (?:are|is|have|has)(?: all)?(?: already)?(?: been)? (?:${DONE}|had theirs|in hand|accounted for))`;
const NEXT = "[,;]\\s*(?:so |and |now |but )*";
const PLACES =
  "classes|campuses|sites|years|year groups|forms|houses|class|campus|site|year|form|house";
const OTHER_THAN =
  "other than|apart from|except(?: for)?|besides|that (?:is not|isn['’]?t|are not|aren['’]?t)";
/** Who leaves somebody out. */
const OMIT =
  "(?:(?:drop|lose|ditch|skip|omit|remove|subtract|discount|discard|ignore|forget|disregard|weed out|rule out|strip out|strike out|cross out|cross off|strike off|knock (?:off|out)|take (?:off|out|away)|leave (?:out|off)|miss out|count out|cut out|filter out|screen out)(?: of)?|(?:drop|skip|omit|remov|subtract|discount|discard|ignor|forgett|disregard)p?ing|taking (?:off|out|away)|leaving (?:out|off)|knocking (?:off|out)|striking out|missing out)";
const ANYONE =
  "(?:any(?:one|body)?(?: of)?|those|the ones|all(?: of)?(?: the)?|every(?:one|body)?|whoever|the|our)";
const ONES = "(?: (?:ones|kids|lot|pupils|children|students))?";
/** That the others are wanted. */
const REST =
  "(?:(?:,|\\.)? ?(?:(?:and |then |and then )?(?:(?:just )?(?:show|give|tell|list|read|name|send)(?: me| us)? )?(?:the (?:rest|others|remainder)|who(?:['’]?s| is| are) left(?: over)?|what(?:['’]?s| is) left|the remaining (?:ones|pupils|children|kids))))?";
/** Of places; "an inhaler but no plan" is two things. */
const BUT = `${OTHER_THAN}|but(?: not)?|bar`;

const IF = "if (?:you|we|i|they)";
const OMITTED = `(?:${OMIT}|(?:left|took) (?:out|off|away)|(?:dropp|remov|exclud|ignor|discount|omitt|skipp|disregard)ed)(?: (?:the|all|those|anyone))?`;
/** "take Year 7 out" */
const OUT =
  "(?:leave|left|take|took|miss|missed|count|knock) ((?:(?!\\b(?:out|off|away)\\b)[^,]){1,40}?) (?:out|off|away)(?: of it)?";
/** That the others are asked for. */
const LEFT = "(?: (?:would|will|do|does) (?:be left|remain|that leave|we get)(?: over)?)?";
/** Of the others; "what is their average" may be of those who are left out. */
const ASKED =
  "(?=(?:how|which|who|what|list|show|give|name|number)\\b)(?!.*\\b(?:their|them|they|those|these)\\b)";

export const LEFT_OUT: readonly Rule[] = [
  // "3A: all except level 1"
  [
    new RegExp(`^(.{2,30}?)\\s*[:–—-]+\\s*(?:all|everyone|everybody) (?:${BUT}) `, "iu"),
    "list $1 except ",
  ],
  // "all of 3A but the level 1s"
  [
    /\b((?:all|everyone|everybody|every (?:pupil|child|student))\b[^,;:?]{2,40}?) but (?=(?:the|those|levels?|lvls?|years?|yrs?) )/giu,
    "$1 except ",
  ],
  // "9F excl. FSM"
  [/\bexcl\b\.?|\bexc\b\./giu, "excluding"],
  [/\b(?:goes?|going) without (?=an? )/giu, "is without "],
  [new RegExp(`^${ALREADY}${NEXT}who else (.+)$`, "iu"), "who $3 excluding $1$2"],
  [
    new RegExp(
      `^${ALREADY}${NEXT}who(?:['’]?s| is| are)? (?:everyone|everybody|anyone) else (.+?)\\W*$`,
      "iu",
    ),
    "list everyone $3 excluding $1$2",
  ],
  [
    new RegExp(
      `^${ALREADY}${NEXT}(?:who|which|what)(?: are)?(?: the)? (?:other|remaining) (.+?)(?: are there| are left| do we have| have we got)?\\W*$`,
      "iu",
    ),
    "list $3 excluding $1$2",
  ],
  // "how many level 3s if you leave out Year 7", "who would be left if we took Year 7 out"
  [new RegExp(`${LEFT},? (?:and |but )?${IF} ${OMITTED} (?=\\S)`, "giu"), " excluding "],
  [new RegExp(`^${IF} ${OMITTED} ([^,]{1,50}), ${ASKED}(.+?)\\W*$`, "iu"), "$2 excluding $1"],
  // Who are taken out may be those of whom something is asked: "what is the average of if you take Oak out".
  [new RegExp(`(?<!\\bof)${LEFT},? (?:and |but )?${IF} ${OUT}(?=\\W*$)`, "giu"), " excluding $1"],
  [new RegExp(`^${IF} ${OUT}, ${ASKED}(.+?)\\W*$`, "iu"), "$2 excluding $1"],
  [
    new RegExp(
      `${LEFT},? if ((?:(?!\\b(?:is|are|you|we|i|they)\\b)[^,]){1,40}?) (?:is|are|were) (?:left out|taken out|excluded|not counted|ignored|omitted|discounted)(?=\\W*$)`,
      "giu",
    ),
    " excluding $1",
  ],
  [/\b(?:would|will) be left(?: over)?(?= .*\bexcluding\b)/giu, "is"],
  // "who besides those in 7C", and not besides a condition, which may hold too
  [
    /(?<=\b(?:who|anyone|anybody|everyone|everybody|else|pupils|children|kids|students) )besides (?=(?:those|the (?:ones|pupils|children|kids|students|rest)|any(?:one|body)|\S+ (?:pupils|children|kids|students|ones))\b)/giu,
    "other than ",
  ],
  // "take the vegetarians out of 3A and who is left"
  [
    /^(?:take|taking|remove|removing|strip|subtract|knock)(?: out| off| away)? (?:the |all )?(.{2,40}?) (?:out of|away from|off|from) (?:the )?(.{2,30}?)(?:,| and| then)+ (?:who|which ones)(?:['’]?s| is| are)? (?:left|remain(?:s|ing)?)(?: over| in it)?\W*$/iu,
    "who is in $2 excluding $1",
  ],
  [
    /^(?:take|taking|remove|removing|strip|subtract|knock)(?: out| off| away)? (?:the |all )?(.{2,40}?) (?:out of|away from|off|from) (?:the )?(.{2,30}?)(?:,| and| then)+ (?:how many (?:is|are)?|what(?:['’]?s| is)) ?(?:left|remain(?:s|ing)?)(?: over)?(?:, (?:number only|just the number|how many))?\W*$/iu,
    "how many are in $2 excluding $1",
  ],
  [
    /^(?:leave|leaving|take|taking|miss|missing) (?:out (.{2,40}?)|(.{2,40}?) out)\s*(?:[:,;]|\s[-–—]+)\s*(?:and |then )?how many (pupils|children|kids|students|learners)?(?: (?:is|are|does) (?:that|there|it|left)(?: leave| make)?| remain| left)?\W*$/iu,
    "how many pupils excluding $1$2",
  ],
  // "leave the FSM ones off", said behind whom it is of
  [
    new RegExp(
      `^(?!(?:don['’]?t|do not|never)\\b)(.{2,}?)\\s*[,;:–—-]+\\s*(?:but |and |then |now |so )*(?:leave|leaving|take|taking|knock|knocking|strike|miss|count) ${ANYONE} (.{2,40}?)${ONES} (?:off|out|aside|away)(?: of it)?${REST}\\W*$`,
      "iu",
    ),
    "$1 excluding $2",
  ],
  [
    new RegExp(
      `^(.{2,}?)\\s*(?:[,;:–—-]+\\s*(?:but |and |then |now |so )*|\\s(?:but|and|then) )${OMIT} ${ANYONE} ((?!(?:who|that|which|whose|with|without|on|in|at|of)\\b)[^,]{1,50}?)${ONES}${REST}\\W*$`,
      "iu",
    ),
    "$1 excluding $2",
  ],
  [
    new RegExp(
      `^(?:(?:take|taking|from|with|of|in) )?(.{2,}?)\\s*[,;:–—-]+\\s*(?:but |and |then |now )*${OMIT} (?:${ANYONE} )?([^,]{1,40}?)${ONES}\\s*[,;:–—-]+\\s*(?:and )?(how many|who)(?:['’]?s| is| are| does that| do we have)? (?:left|leaves?|remain(?:s|ing)?|have left)(?: over)?\\W*$`,
      "iu",
    ),
    "$3 are in $1 excluding $2",
  ],
  // "take away the sevens and the elevens and how many kids are left", of all
  [
    new RegExp(
      `^(?!.*\\b(?:from|of|off|away from) )${OMIT} (?:${ANYONE} )?([^,]{2,50}?)(?:,| and|, and| then)+ (how many|which|who)(?: (pupils|children|kids|students))?(?: (?:are|is|does that|do we have|would be))? (?:left|leaves?|remain(?:s|ing)?)(?: over)?\\W*$`,
      "iu",
    ),
    "$2 pupils excluding $1",
  ],
  // "take the FSM ones out of 3A, how many does that leave"
  [
    /^(?:take|taking|remove|removing|leave|leaving|strip|subtract|knock)(?: out| off| away)? (?:the |all )?(.{2,40}?)(?: ones| kids| pupils| children)? (?:out of|away from|off|from) (?:the )?(.{2,30}?)(?:,| and| then)+ (who|which ones|how many) (?:does|would|will|do) (?:that|this|it|you|we) (?:leave|leave us|have|get)(?: with)?\W*$/iu,
    "$3 in $2 excluding $1",
  ],
  // "leaving 3A and 3B out of it, how many have we got"
  [
    /^(?:leave|leaving|take|taking|keep|keeping) (.{2,40}?) out(?: of (?:it|this|things))?\s*(?:[,;:]|\s[-–—]+)\s*(how many|who)(?: (?:have we|do we have|are there|is that|does that leave)(?: got| left| altogether)?)?(?=\W*$)/iu,
    "$2 pupils excluding $1",
  ],
  // "a house other than Elgar", "any class but 3 Rowan"
  [
    new RegExp(
      `\\b(?:(?:is|are|based|placed|taught) )?(?:in|at|on|of|from) (?:(?:an?|any|all|every|another) (?:different |other )?(?:${PLACES})|(?:campuses|sites|classes|forms|houses|years|year groups)) (?:${BUT}) (?:the )?`,
      "giu",
    ),
    "not in ",
  ],
  // Who has another one has one.
  [
    new RegExp(
      `\\b(?:who (?:have|has)|with|having|have|has|got) (?:an? |any |some )(?!lang|${PLACES}|level|tier)(\\p{L}+(?: \\p{L}+)?) (?:${OTHER_THAN}) (?=\\S)`,
      "giu",
    ),
    "whose $1 is someone other than ",
  ],
  [
    new RegExp(
      `\\b(?:who (?:have|has)|with|having|have|has|got) (?:an? |any |some )(?!lang)(\\p{L}+(?: \\p{L}+)?) (?:${OTHER_THAN}) (?=\\S)`,
      "giu",
    ),
    "whose $1 is not ",
  ],
  // With "any" what follows "but" is left out, where nothing else is told of it.
  [
    /\b(?:who (?:have|has)|with|having|have|has|got) any (?!lang)(\p{L}+(?: \p{L}+)?) (?:but|bar|save)(?: for)? (?!(?:no|not|without|with|who|are|is|also|have|has|do|does|never|only)\b)(?=\S)/giu,
    "whose $1 is not ",
  ],
  [
    /\b(?:whose |with )?(?:an? |the |their )?(?:support )?(level|tier) (?:(?:is|are|of) )?neither (?:an? )?(\d) nor (?:an? )?(?=\d)/giu,
    "not at $1 $2 or ",
  ],
  [
    /\b(whose .{2,30}? (?:is|are)) (?:other than|anything but|anything other than|something other than|anything except) /giu,
    "$1 not ",
  ],
  // A value of one letter: "whose status isn't N", "those coded N for SEN"
  [
    /\bwhose ((?:sen(?:d)? )?\p{L}+)(?: entry| code| box)? (?:is|are)(?: not|n['’]?t) (\p{L})(?=\W*$|,)/giu,
    "not $1 $2",
  ],
  [
    /\bwhose ((?:sen(?:d)? )?\p{L}+)(?: entry| code| box)? (?:is|are) (\p{L})(?=\W*$|,)/giu,
    "with $1 $2",
  ],
  [/(?<!\b(?:sen|send) )\bstatus not (\p{L})(?=\W*$)/giu, "not sen status $1"],
  [
    /\b(?:coded|marked|flagged|down|listed|recorded) (?:as )?(\p{L}) (?:for|under) (?:the )?(\p{L}+)/giu,
    "with $2 $1",
  ],
];
