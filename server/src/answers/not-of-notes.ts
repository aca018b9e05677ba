// Tells questions that no pupil's note answers, though notes have words of them.
import { isType } from "./item.js";
import { type Reading, textOf } from "./reading.js";
import { CHAT } from "./word-lists.js";

/** "that's brilliant, ta": every word is polite, and none asks. */
const isChat = (reading: Reading): boolean =>
  !reading.items.some(isType("test", "noun", "list", "count")) &&
  !/\b(who|whose|which)\b/.test(textOf(reading)) &&
  reading.items.filter(isType("word")).every(({ word }) => CHAT.has(word));

/** "what time is lunch", "when is the trip", "how much do we spend": the answer is no pupil. */
const OF_NO_PUPIL =
  /^(so |and )?(what (?:time|did|does|will|would|should|can)|when|where|why|how (?!many\b))\b/;
/** Likewise, where no pupils are named. */
const OF_SOMETHING = /^(so |and )?(what|how)\b/;

/** "who will be excluded next", "who is going to fail"; who "will need a scribe" needs one now. */
const TO_COME =
  /\b(?:will|(?:is|are|am) (?:\w+ )?(?:going|likely|about|due|set) to) (?:be|become|fail|pass|leave|get|win|do)\b/;

/** "who marked the books", "which of the governors": asks for grown-ups. */
const OF_STAFF =
  /^(so |and )?(?:who (?:marks|marked|covers|covered|leads|led|runs|ran|plans|planned|organises|organised|drives|drove|cooks|cleans|wrote|designed|booked)|who is (?:the |our )?(?:form |class |year |head )?(?:tutor|teacher|teaching assistant|ta|headteacher|head|senco|sendco|mentor|governor|lead|leader) (?:of|for|in|at)\b|(?:which|what|how many|who)(?: of)?(?: the| our)? (?:governors?|teachers?|teaching assistants?|staff|tas|adults|colleagues|cleaners|cooks|caretakers?|dinner ladies|midday supervisors?))\b/;

/** "which hymn are we singing": what is asked for is no pupil. */
const OF_US =
  /^(so |and )?(which|what) (?!of\b)\w+ (?:are|do|did|should|shall|can|will|have|were) (?:we|i|you|they)\b/;

/** "who is off sick today", "who forgot their homework yesterday": no sheet says it of a day. */
const OF_THE_DAY =
  /\b(?:(?:forgot|brought|handed|turned up|arrived)(?: \w+){1,4}|off|off sick|ill|absent|away|missing|late|in school|in)(?: \w+){0,2} (?:today|tomorrow|yesterday|this morning|this afternoon)\b/;

/** "who has paid for the trip", "which parents haven't signed": sheets of pupils keep no accounts. */
const OF_ACCOUNTS =
  /\b(?:(?:not|never|yet to|still to|have|has) (?:\w+ )?(?:paid|returned|handed in|signed)|owes?|owed|owing)\b.*\b(?:trips?|residential|visits?|deposits?|money|fees?|subs|invoices?|slips?|forms?|homework|consent|permission|books?)\b/;
/** "no money left in their lunch account" */
const ACCOUNT = /\b(?:lunch|dinner|school|cashless|catering|online) accounts?\b/;
/** "dinner money owed, class by class" */
const OWED =
  /\b(?:money|fees?|debts?|payments?|subs|deposits?)\b.*\b(?:owed|owing|outstanding|overdue|due|unpaid)\b/;
/** "who has a detention this Friday": of days to come no sheet tells. */
const DIARY =
  /\b(?:detentions?|appointments?|rehearsals?|fixtures?|match(?:es)?|exams?|duty|meetings?|lessons?)\b.*\b(?:(?:this|on|next) (?:mon|tues|wednes|thurs|fri)day|today|tomorrow|this (?:week|afternoon|morning))\b/;
/** "what is the attendance of 10AF": a figure, and not what notes say. */
const FIGURE =
  /^(so |and )?what (?:is|was) (?:the )?(?!(?:problems?|issues?|concerns?|difficult\w+|needs?|matter)\b)\w+ (?:of|for|in|at) /;
/** "who got the highest mark in the mock": one of an order of which no sheet has the numbers. */
const OF_THE_BEST =
  /\b(?:the|his|her|our) (?:highest|lowest|best|worst|top|poorest) (?:mark|score|grade|result|attendance|punctuality|reading age)\b/;
/** "how many behaviour points does 9A have": what is counted is no pupils. */
const OF_THINGS =
  /^(so |and )?how many (?!.*\b(?:pupils?|children|child|kids?|students?|learners?|boys?|girls?|people)\b)(?:[\w-]+ ){1,4}(?:does|do|did) (?!(?:we|you|i|they|the school|our school|there)\b).+ (?:have|got|get|earn|receive|lose|miss)\b/;
/** "detentions given last week": what came to pass on days that no sheet tells of. */
const OF_EVENTS =
  /\b(?:detentions?|exclusions?|suspensions?|merits?|house points|achievement points|behaviour points)\b.*\b(?:last|this|in the last|in the past) (?:week|fortnight|month|half term|term|few days|\w+ (?:days|weeks))\b/;
/** "who lives on Mill Road": sheets of pupils keep no addresses. */
const OF_ADDRESS =
  /\b(?:lives?|living|lived) (?:on|in|at|near|along|off|round) (?:\w+ ){1,3}(?:road|rd|street|lane|avenue|ave|close|drive|crescent|terrace|gardens|grove|estate)\b/;
/** "which parents are standing for governor": asks for grown-ups. */
const OF_PARENTS =
  /^(so |and )?(?:which|what|how many)(?: of)?(?: the| our)? (?:parents|carers|mums|dads) (?:are|is|have|has|will|can|could|would|want) .*\b(?:governors?|pta|volunteer\w*|standing|help out|helping out|parents evening)\b/;
/** "who got exceeding in science": grades of an assessment. */
const OF_GRADES =
  /\b(?:got|get|gets|achieved|reached|scored|given|is|are|was|were) (?:at )?(?:exceeding|greater depth|emerging) (?:in|for|at)\b/;
/** "eligible for a free laptop": who is, is told by a column or not at all. */
const OF_RIGHTS =
  /\b(?:eligible|entitled|qualif(?:y|ies)) (?:for|to) (?:an? |the )?(?:free |funded |new )?(?:laptop|ipad|tablet|computer|device|phone|bus pass|travel pass|uniform|voucher|place|grant|bursary|trip|tutor\w*)\b/;
/** "is Ms Khan any good": asks for an opinion of somebody. */
const OF_OPINION = /\bany good\b|\b(?:best|worst)[ -]behaved\b/;

/** Why a question in words of notes is none that notes answer; null where it may be one. */
export function notOfNotes(reading: Reading): string | null {
  const text = textOf(reading);
  if (isChat(reading)) return NO_QUESTION;
  if (/^(so |and )?why\b/.test(text))
    return "I tell what is recorded, not why it is so. Ask of whom the notes speak of it.";
  if (OF_OPINION.test(text)) return "I tell what is recorded, and judge nobody.";
  if (FIGURE.test(text) || OF_PARENTS.test(text)) return OF_PUPILS;
  if (OF_THE_BEST.test(text))
    return "No sheet has such marks. I put pupils in an order by columns only.";
  if (OF_THINGS.test(text)) return "I count pupils only, and no sheet has such a number of them.";
  if (OF_EVENTS.test(text)) return "No sheet tells me what came to pass when.";
  if (OF_GRADES.test(text)) return "No sheet has such grades.";
  if (OF_RIGHTS.test(text)) return "No sheet tells me who is entitled to that.";
  if (OF_ADDRESS.test(text)) return "No sheet tells me where pupils live.";
  if (OF_ACCOUNTS.test(text) || ACCOUNT.test(text) || OWED.test(text))
    return "No sheet tells me who has paid, signed or handed in what. Ask what the notes mention.";
  if (TO_COME.test(text)) return "I tell what is recorded, and not what will be.";
  if (DIARY.test(text)) return "No sheet tells me what is on which day.";
  if (OF_THE_DAY.test(text)) return "No sheet tells me who is in or away on a day.";
  const isOfPupils = reading.items.some(isType("test", "noun", "list", "count"));
  if (
    OF_STAFF.test(text) ||
    OF_NO_PUPIL.test(text) ||
    ((OF_SOMETHING.test(text) || OF_US.test(text)) && !isOfPupils)
  )
    return OF_PUPILS;
  return null;
}

const OF_PUPILS =
  "I answer questions about pupils. Ask, for example, “who needs help with reading?” or “how many pupils are in 3A?”.";

export const NO_QUESTION =
  "I did not find a question about pupils in this. Ask, for example, “how many pupils are in 3A?”, “who is at level 3?” or “who needs help with reading?”.";
