// Tells questions that no pupil's note answers, though notes have words of them.
import { isType } from "../items/item.js";
import { CHAT } from "../words/word-lists.js";
import { type Reading, textOf } from "./reading.js";

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
  /\b(?:will|(?:(?:is|are|am) (?:\w+ )?)?(?:going|likely|about|due|set|predicted|expected|bound|certain|tipped|destined) to) (?:be(?! (?:upset|distressed|frightened|scared|bothered|worried|anxious|overwhelmed|unsettled|thrown|unable|at risk)\b)|become|fail|flunk|pass|leave|get|win|do)\b/;

/** "will need a plan in two years' time" */
const IN_YEARS =
  /\b(?:will|going to|likely to|due to|set to)\b.*\bin (?:(?:an?|one|two|three|four|five|six|ten|\d+|a few|a couple of|some) )?(?:years?|months?|terms?|weeks?) (?:time|to come|from now)\b/;

const AHEAD =
  "(?:next|coming|following) (?:academic |school )?(?:year|term|half term|month|week|september)";
const OUTCOME =
  "(?:exclu\\w+|suspen\\w+|expel\\w*|expulsions?|fail\\w*|pass(?:es)?|win\\w*|promoted|drop\\w* out)";
/** "predicted phonics pass rate for June": of a group, and of days to come. */
const OF_RATES =
  /\b(?:pass|success|failure|exclusion|absence|attainment|completion|turnover) rates?\b|\b(?:predicted|projected|expected|estimated|forecast) (?:\w+ ){0,3}(?:rates?|results?|outcomes?|percentages?|numbers?|figures?)\b/;
/** "next year's exclusions", "who is heading to fail next term": what a year to come will bring. */
const OF_NEXT_YEAR = new RegExp(
  `\\b${OUTCOME}\\b.*\\b${AHEAD}\\b|\\b${AHEAD}\\b.*\\b${OUTCOME}\\b|\\bnext (?:in line|one|up)? ?(?:for |to (?:be|get) )?${OUTCOME}\\b|\\b${OUTCOME} next\\b|\\bfuture\\b.*\\b${OUTCOME}\\b`,
);

/** "rain forecast for sports day": what the day will be like. */
const OF_WEATHER =
  /\b(?:forecast|weather|(?:will|going to|expected to|likely to|meant to|supposed to|due to) (?:it )?(?:rain|snow|be (?:sunny|wet|dry|fine|hot|cold))|(?:rain|snow|sun|sunshine|showers) (?:is |are )?(?:expected|due|likely|predicted))\b|\b(?:is|are) (?:rain|snow|sun|sunshine|showers) (?:expected|due|likely|predicted)\b/;

/** "a letter home about nits", "do us a note for parents": something to write; who gets letters twice is told by notes. */
const TO_WRITE =
  /^(?!.*\b(?:two|both|double|duplicate|separate|cop(?:y|ies)|each|letters|notes)\b)(?:.*\b)?(?:letter|e-?mail|text|note|notice|message|slip|poster|leaflet|newsletter)(?: \w+)? (?:home|(?:to|for) (?:the |all |our )?(?:parents|carers|families|mums?|dads?|home|governors|staff))\b/;
/** "translate this letter", "draft a report" */
const TO_DRAFT =
  /^(?:so |and |please |could you |can you )*(?:translate|draft|compose|write|type up|design|summarise) (?!.*\b(?:who|whose|which pupils)\b)/;
/** "remind me to ring the nurse", "give the office a bell": something to do. */
const TO_DO =
  /\b(?:remind me to|reminders?(?: to)?|nudge me|jog my memory|(?:not|do not|dont|never) let me forget|note to self|give (?:\w+ ){1,4}an? (?:ring|bell|call|buzz|shout|nudge)|(?:ring|phone|call|e-?mail|text|book|chase) (?:up )?(?:the |an? )?(?:ed psych|ep|educational psychologist|nurse|doctor|gp|camhs|social worker|office|council|la|kitchen|coach company|caretaker|taxi|engineer|plumber))\b/;

/** "if you leave out Year 7", "leaving out the sevens": in words of notes it would ask for those who are left out. */
const LEAVING_OUT =
  /\bleav(?:e|es|ing) out\b|\bif (?:you|we|i|they) (?:(?:leave|left|take|took) (?:\S+ ){1,4}?(?:out|off|away)|drop|dropped|remove|removed|ignore|ignored|exclude|excluded|omit|omitted|skip|skipped|disregard|discount)\b/;

/** "can you book me the lift engineer": an errand, with no pupils in it. */
const ERRAND =
  /^(?:so |and |please |kindly |can you |could you |would you |will you )*(?:book|cancel|reserve|hire|buy|order(?= (?:me|us|some|more|another|new)\b)|fix|mend|repair|laminate|photocopy|deliver|unlock)(?: in| up)?(?: (?:me|us))? (?:an? |the |my |our |some |more |another |new )(?!.*\b(?:who|whose|which|pupils?|children|child|students?|kids?|names?|by)\b)/;
/** "whose passports run out in May" */
const OF_PAPERS =
  /\b(?:passports?|visas?)\b.*\b(?:expir\w+|run(?:s|ning)? out|valid|renew\w*|out of date|numbers?)\b|\b(?:expir\w+|valid|out of date|in date) (?:passports?|visas?)\b/;

/** "who marked the books", "which of the governors": asks for grown-ups. */
const OF_STAFF =
  /^(so |and )?(?:who (?:marks|marked|covers|covered|leads|led|runs|ran|plans|planned|organises|organised|drives|drove|cooks|cleans|wrote|designed|booked)|who is (?:the |our )?(?:form |class |year |head )?(?:tutor|teacher|teaching assistant|ta|headteacher|head|senco|sendco|mentor|governor|lead|leader) (?:of|for|in|at)\b|(?:which|what|how many|who)(?: of)?(?: the| our)? (?:governors?|teachers?|teaching assistants?|(?:members? of )?staff|tas|adults|colleagues|cleaners|cooks|caretakers?|dinner ladies|midday supervisors?))\b/;

/** "which of the two sites is nicer": a place is asked for, and notes tell of pupils. */
const OF_PLACES =
  /^(so |and )?(?:which|what)(?: of)?(?: the| our| these)?(?: two| three| four| five| \d+)? (?:sites?|campus(?:es)?|buildings?|houses?) (?:is|are|has|have|looks?|feels?)\b(?!.*\b(?:pupils?|children|child|kids?|students?|anyone|anybody|somebody|someone)\b)/;

/** "which hymn are we singing": what is asked for is no pupil. */
const OF_US =
  /^(so |and )?(which|what) (?!of\b)\w+ (?:are|do|did|should|shall|can|will|have|were) (?:we|i|you|they)\b/;

/** "who is off sick today", "who walked to school yesterday": no sheet says it of a day. */
const OF_THE_DAY =
  /\b(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))$|\b(?:(?:forgot|brought|handed|turned up|arrived)(?: \w+){1,4}|off|off sick|ill|absent|away|missing|late|in school|in)(?: \w+){0,2} (?:today|tomorrow|yesterday|this morning|this afternoon)\b/;

/** "who has paid for the trip", "which parents haven't signed": sheets of pupils keep no accounts. */
const OF_ACCOUNTS =
  /\b(?:(?:not|never|yet to|still to|have|has) (?:\w+ )?(?:paid|returned|handed in|signed)|owes?|owed|owing)\b.*\b(?:trips?|residential|visits?|deposits?|money|fees?|subs|invoices?|slips?|forms?|homework|consent|permission|books?)\b/;
/** "the deposit has come in from home", "who has coughed up for the trip": what comes in from parents, and that it has. */
const OF_MONEY_IN =
  /\b(?:deposits?|instal?lments?|(?:permission|consent|reply|return) (?:slips?|forms?))\b|\b(?:coughed|stumped|paid|settled|forked) (?:up|out|in full)\b/;
/** "who is going on the residential": lists of trips and plays are kept elsewhere. */
const OF_TRIPS =
  /\b(?:who|that|pupils|children|kids|students|anyone|everyone) (?:(?:is|are|has|have|was|were|be|been) )*(?:going|coming|went|goes|booked|allowed|signed up) (?:on|to|in|for) (?:the |our |a )?(?:\w+ )?(?:trip|residential|visit|outing|show|play|panto|concert|disco|party|camp)\b/;
/** "the governors' next meeting": what is on when. */
const OF_MEETINGS =
  /\b(?:governors?|pta|trustees?)\b.*\bmeet(?:s|ing|ings)?\b|\b(?:staff|council|board) meetings?\b|\bmeetings? (?:of|for|with) (?:the )?(?:governors?|pta|trustees?|council|board)\b/;
const FAMILY = "(?:parents?|mums?|dads?|mothers?|fathers?|carers?|famil\\w+)";
/** "what Ben's mum earns", "parents' jobs" */
const OF_WORK = new RegExp(
  `\\b${FAMILY}\\b.*\\b(?:earn(?:s|ing|ings)?|wages?|salar(?:y|ies)|occupations?|for a living|works? as)\\b|\\b${FAMILY} jobs\\b|\\b(?:earnings|wages?|salar(?:y|ies)|jobs|occupations?) (?:of|for) .*\\b${FAMILY}\\b`,
);
/** "no money left in their lunch account" */
const ACCOUNT = /\b(?:lunch|dinner|school|cashless|catering|online) accounts?\b/;
/** "dinner money owed, class by class" */
const OWED =
  /\b(?:money|fees?|debts?|payments?|subs|deposits?)\b.*\b(?:owed|owing|outstanding|overdue|due|unpaid)\b/;
/** "who has a detention this Friday": of days to come no sheet tells. */
const DIARY =
  /\b(?:detentions?|appointments?|rehearsals?|fixtures?|match(?:es)?|exams?|duty|meetings?|lessons?|cover)\b.*\b(?:(?:this|on|next|for) (?:mon|tues|wednes|thurs|fri)day|today|tomorrow|this (?:week|afternoon|morning))\b/;
/** "what is the attendance of 10AF": a figure, and not what notes say. */
const FIGURE =
  /^(so |and )?what (?:is|was) (?:the )?(?!(?:number|problems?|issues?|concerns?|difficult\w+|needs?|matter)\b)\w+ (?:of|for|in|at) /;
/** "who got the highest mark in the mock": one of an order of which no sheet has the numbers. */
const OF_THE_BEST =
  /\b(?:the|his|her|our) (?:highest|lowest|best|worst|top|poorest) (?:mark|score|grade|result|attendance|punctuality|reading age)\b/;
/** "how many behaviour points does 9A have": what is counted is no pupils. */
const OF_THINGS =
  /^(so |and )?how many (?!.*\b(?:pupils?|children|child|kids?|students?|learners?|boys?|girls?|people)\b)(?:[\w-]+ ){1,4}(?:does|do|did) (?!(?:we|you|i|they|the school|our school|there)\b).+ (?:have|got|get|earn|receive|lose|miss)\b/;
/** "which class had the most detentions": of things that no column counts; notes count pupils. */
const MOST_THINGS =
  /^(so |and )?(?:which|what|whose) (?:class|form|tutor group|group|year|year group|house|campus|site|school|teacher)(?: \w+){0,2} (?:(?:has|had|have)(?: (?:got|earned|won|gained|given|received|collected))?|got|gets|gave|given|received|ran up|racked up|picked up|clocked up|earned|won|gained|collected|amassed|accumulated|scored|lost|been (?:given|awarded)) (?:the )?(?:most|fewest|least|highest number of|lowest number of|largest number of|more|fewer) (?:\w+ )?(?:detentions?|exclusions?|suspensions?|sanctions?|incidents?|fights?|accidents?|complaints?|trips?|awards?|certificates?|merits?|demerits?|points|stamps|stickers|stars|tokens|credits|commendations|badges|medals|trophies|prizes|warnings|marks|goals)\b/;
/** "number of unauthorised absences by form" */
const THINGS_BY_GROUP =
  /^(?:so |and |the )*(?:number|count|total|tally|totals|numbers|counts) (?:of )?(?:\w+ )?(?:absences|lates|detentions?|exclusions?|suspensions?|sanctions?|incidents?|fights?|accidents?|sessions|certificates?|awards?) (?:by|per|in each|for each|for every|in every|across|between) /;
/** "detentions given last week": what came to pass on days that no sheet tells of. */
const OF_EVENTS =
  /\b(?:detentions?|exclusions?|suspensions?|merits?|house points|achievement points|behaviour points)\b.*\b(?:last|this|in the last|in the past) (?:week|fortnight|month|half term|term|few days|\w+ (?:days|weeks))\b/;
/** "who lives on Mill Road": sheets of pupils keep no addresses. */
const OF_ADDRESS =
  /\b(?:lives?|living|lived) (?:on|in|at|near|along|off|round) (?:\w+ ){1,3}(?:road|rd|street|lane|avenue|ave|close|drive|crescent|terrace|gardens|grove|estate)\b/;
/** "which parents are standing for governor": asks for grown-ups. */
const OF_PARENTS =
  /^(so |and )?(?:which|what|how many)(?: of)?(?: the| our)? (?:parents|carers|mums|dads) (?:are|is|have|has|will|can|could|would|want) .*\b(?:governors?|pta|volunteer\w*|standing|help out|helping out|parents evening)\b/;
const SUBJECT =
  "(?:science|maths|english|reading|writing|spelling|history|geography|computing|art|music|pe|re|french|spanish)";
/** "who got exceeding in science": grades of an assessment. */
const OF_GRADES = new RegExp(
  `\\b${SUBJECT} exceeding\\b|\\bexceeding (?:in |for |at )?${SUBJECT}\\b|\\b(?:got|get|gets|achieved|reached|scored|given|is|are|was|were) (?:at )?(?:exceeding|greater depth|emerging) (?:in|for|at)\\b`,
);
/** "who has had the flu vaccination": what a nurse did, and no need; insulin jabs are one, and who fears it is told by notes. */
const OF_JABS =
  /\b(?:ha[sd]|have|having|had|received?|given|missed|due|get|got) (?:been )?(?:their |his |her |the |an? )?(?:(?:flu|hpv|mmr|covid|polio|tetanus|meningitis|school|teenage|travel) )?(?:jabs?|vaccin\w+|immuni[sz]\w+|boosters?)\b/;
/** "full marks in the spelling test" */
const FULL_MARKS = /\b(?:full|top) marks\b|\b(?:got|get|gets|scored) (?:100 ?%?|\d+ out of \d+)/;
/** "eligible for a free laptop": who is, is told by a column or not at all. */
const OF_RIGHTS =
  /\b(?:eligible|entitled|qualif(?:y|ies)) (?:for|to) (?:an? |the )?(?:free |funded |new )?(?:laptop|ipad|tablet|computer|device|phone|bus pass|travel pass|uniform|voucher|place|grant|bursary|trip|tutor\w*)\b/;
/** "free laptop from the council, who qualifies" */
const OF_DEVICES =
  /^(?=.*\b(?:eligib\w+|entitle\w*|qualif\w+|in line for)\b).*\b(?:laptops?|ipads?|tablets?|chromebooks?|devices?|bus pass(?:es)?|travel pass(?:es)?|bursar(?:y|ies)|vouchers?)\b/;
/** "is Ms Khan any good": asks for an opinion of somebody. */
const OF_OPINION =
  /^(?:so |and )?(?:what |who )?do (?:you|we) (?:think|reckon|believe|feel)\b|\bin your (?:opinion|view)\b|^(?:so |and )?(?:should|ought) .* be (?:excluded|suspended|expelled|held back|kept (?:back|down)|moved (?:up|down)|punished|rewarded|promoted)\b|\bany good\b|\b(?:best|worst)[ -]behaved\b|\b(?:is|are|who|the) (?:very )?(?:best|worst) (?:at|in)\b/;
/** "the most intelligent", "the brainiest": more of it than others, which nobody recorded. */
const JUDGED =
  /\b(?:most|least) (?:intelligent|clever|popular|likely|likeable|promising|hard-?working|polite|trustworthy|reliable|annoying|irritating|beautiful|handsome|attractive|brainy|impressive|interesting|boring|deserving|(?:well|badly)[ -]?behaved)\b|\b(?:cleverest|nicest|smartest|brightest|naughtiest|laziest|prettiest|kindest|likeliest|brainiest|thickest|dumbest|ugliest|funniest|cheekiest|rudest|nastiest)\b/;

/** Whether an opinion is asked for: of a pupil by name as well no note gives one. */
export const asksOpinion = (reading: Reading): boolean => OF_OPINION.test(textOf(reading));

export const JUDGES_NOBODY = "I tell what is recorded, and judge nobody.";

const OF_PUPILS =
  "I answer questions about pupils. Ask, for example, “who needs help with reading?” or “how many pupils are in 3A?”.";

/** What says that no note answers, and what is said then; the first that fits. */
const REASONS: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    "I tell what is recorded, not why it is so. Ask of whom the notes speak of it.",
    [/^(so |and )?why\b/],
  ],
  [JUDGES_NOBODY, [OF_OPINION, JUDGED]],
  [OF_PUPILS, [FIGURE, OF_PARENTS, OF_WEATHER, OF_WORK]],
  ["No sheet has such marks. I put pupils in an order by columns only.", [OF_THE_BEST]],
  [
    "I count pupils only, and no sheet has such a number of them.",
    [OF_THINGS, MOST_THINGS, THINGS_BY_GROUP],
  ],
  ["No sheet tells me what came to pass when.", [OF_EVENTS]],
  ["No sheet tells me of pupils' papers.", [OF_PAPERS]],
  ["No sheet has such grades.", [OF_GRADES, FULL_MARKS]],
  ["No sheet tells me who has had which jab.", [OF_JABS]],
  ["No sheet tells me who is entitled to that.", [OF_RIGHTS, OF_DEVICES]],
  ["No sheet tells me where pupils live.", [OF_ADDRESS]],
  [
    "I write, send and remember nothing: I tell what is recorded of pupils.",
    [TO_DO, TO_DRAFT, TO_WRITE, ERRAND],
  ],
  [
    "No sheet tells me who has paid, signed or handed in what. Ask what the notes mention.",
    [OF_ACCOUNTS, ACCOUNT, OWED, OF_MONEY_IN],
  ],
  ["I cannot tell whom to leave out. Say it as in “who is in 3A, except …”.", [LEAVING_OUT]],
  ["I tell what is recorded, and not what will be.", [TO_COME, IN_YEARS, OF_NEXT_YEAR, OF_RATES]],
  ["No sheet tells me what is on which day.", [DIARY, OF_MEETINGS, OF_TRIPS]],
  ["No sheet tells me who is in or away on a day.", [OF_THE_DAY]],
  [OF_PUPILS, [OF_STAFF, OF_NO_PUPIL, OF_PLACES]],
];

/** Why a question in words of notes is none that notes answer; null where it may be one. */
export function notOfNotes(reading: Reading): string | null {
  if (isChat(reading)) return NO_QUESTION;
  const text = textOf(reading);
  const reason = REASONS.find(([, said]) => said.some((one) => one.test(text)));
  if (reason) return reason[0];
  const isOfPupils = reading.items.some(isType("test", "noun", "list", "count"));
  return (OF_SOMETHING.test(text) || OF_US.test(text)) && !isOfPupils ? OF_PUPILS : null;
}

export const NO_QUESTION =
  "I did not find a question about pupils in this. Ask, for example, “how many pupils are in 3A?”, “who is at level 3?” or “who needs help with reading?”.";
