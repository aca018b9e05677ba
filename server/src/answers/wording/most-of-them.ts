// What most of them have or do, and who is first of an order, said by a verb: "what do most of 3A do for lunch", "who tops the reading
// age list", "which clubs share first place for number of members", "whoever shares the lowest reading age".
import { PUPILS } from "../words/people.js";
import { GROUPS } from "./requests.js";
import { eachOf, type Rule } from "./rule.js";

const HIGH = "highest|best|strongest|greatest|biggest|largest|top";
const LOW = "lowest|worst|weakest|poorest|smallest|bottom";
const WHOM = "(?:of )?(?:the |our )?(.{2,40}?)";
const TABLE =
  "(?:list|tables?|charts?|league(?: table)?|rankings?|ladder|leader ?board|standings|scoreboard)";
/** One to three words, of a number that pupils are put in order by. */
const NAME = "(\\p{L}+(?: \\p{L}+){0,2}?)";
/** Who are called by what they do. */
const DOERS =
  "(?:readers|attenders|attendees|spellers|writers|scorers|earners|collectors|performers|mathematicians|swimmers|pupils|children|kids|students)";

/** "how do most of the Base get home": the way that is most common. */
const COMMON: readonly Rule[] = [
  [
    new RegExp(
      `^what (?:do|does) most ${WHOM} (?:do|have|has|eat|eats|take|choose|go for|get) (?:for|at) (?:their )?(lunch|dinner|breakfast)(?: ?time)?\\W*$`,
      "iu",
    ),
    "most common $2 of $1",
  ],
  [
    new RegExp(
      `^how (?:do|does) most ${WHOM} (?:get|go|travel|make their way) home(?: from school)?\\W*$`,
      "iu",
    ),
    "most common way home of $1",
  ],
  [
    new RegExp(
      `^how (?:do|does) most ${WHOM} (?:travel|come|get|arrive)(?: to school| into school| in| here)?\\W*$`,
      "iu",
    ),
    "most common transport of $1",
  ],
  [
    new RegExp(
      `^(?:what|which) (?:home )?language (?:do|does) most ${WHOM} (?:speak|use)(?: at home)?\\W*$`,
      "iu",
    ),
    "most common home language of $1",
  ],
  // "which club are most of Year 6 in"
  [
    new RegExp(
      `^(?:what|which) (\\p{L}+(?: \\p{L}+)?) (?:do|does|are|is|have) most ${WHOM} (?:in|on|at|with|have|do|go to|attend|take|belong to)\\W*$`,
      "iu",
    ),
    "most common $1 of $2",
  ],
];

const AT_THE = "(?:is |['’]s |comes |sits )(?:at )?(?:the )?";

/** First or last of an order. */
const TOPS: readonly Rule[] = [
  ...eachOf(
    [
      [`tops|heads|leads|${AT_THE}(?:top|head) of`, "highest"],
      [`props up|trails|${AT_THE}(?:bottom|foot) of`, "lowest"],
    ],
    (said) => `\\b(?:${said}) (?:the |our )?${NAME} ${TABLE}(?=\\W|$)`,
    (end) => ` has the ${end} $1`,
    "giu",
  ),
  // "which clubs share first place for number of members"
  ...eachOf(
    [
      ["first|top|1st", "highest"],
      ["last|bottom", "lowest"],
    ],
    (said) =>
      `\\b(?:shares?|(?:are |is )?(?:tied|tie|ties|joint) (?:for|in)|jointly (?:hold|take)) (?:joint )?(?:the )?(?:${said})(?: place| spot| position)? (?:for|on|in|by) `,
    (end) => `have the ${end} `,
    "giu",
  ),
  // "poorest readers - whoever shares the lowest reading age"
  [
    new RegExp(
      `^(?:(?:the |our )?(?:${HIGH}|${LOW}) ${DOERS}\\s*[-–—:,;]+\\s*)?(?:whoever|(?:the )?(?:one|ones|${PUPILS}) who|all who|those who|anyone who) (?:shares?|has|have|gets?|got|holds?) (?:the )?(?=(?:${HIGH}|${LOW}|most|fewest)\\b)`,
      "iu",
    ),
    "who has the ",
  ],
];

const LOADS = [
  ["heaviest|biggest|largest|highest", "most"],
  ["lightest|smallest|lowest", "fewest"],
] as const;

/** Groups that are ahead or behind, and by what. */
const AHEAD: readonly Rule[] = [
  // "which house is winning? I mean most house points in total"
  [
    new RegExp(
      `^(which|what) (${GROUPS}|\\p{L}+) is (?:winning|leading|ahead|in the lead|in front|on top)\\s*[?.,;:–—-]+\\s*(?:(?:and )?(?:by (?:which|that|winning) )?(?:i mean|that is|i\\.?e\\.?|meaning|as in),? )?(?:has |with |having )?(?:the )?(most|fewest|highest|lowest|best) (.{3,50}?)\\W*$`,
      "iu",
    ),
    "$1 $2 has the $3 $4",
  ],
  // "worst class for attendance, on average"
  [
    new RegExp(
      `^(?:the )?(best|worst|highest|lowest|top|bottom|strongest|weakest) (${GROUPS}) (?:for|on|in|by|at) (.{3,40}?),? on average\\W*$`,
      "iu",
    ),
    "which $2 has the $1 average $3",
  ],
  [
    new RegExp(
      `^(?:the )?(best|worst|highest|lowest|top|bottom|strongest|weakest) (${GROUPS}) (?:for|on|in|by|at) (?=(?:average|mean|median|total) )(.{3,40}?)\\W*$`,
      "iu",
    ),
    "which $2 has the $1 $3",
  ],
  // "where is FSM highest, by number of children - which class or classes"
  ...eachOf(
    [
      ["highest", "most"],
      ["lowest", "fewest"],
    ],
    (said) =>
      `^where (?:is|are) (?:the )?(.{2,40}?) (?:the )?${said},? by (?:the )?(?:number|count)(?: of (?:${PUPILS}))?\\s*[-–—,:;?]+\\s*(?:which|what) (${GROUPS})(?: or (?:${GROUPS})(?:e?s)?)?\\W*$`,
    (end) => `which $2 has the ${end} $1 pupils`,
  ),
  // "acorn or conker, which is the bigger class"
  ...eachOf(
    [
      ["bigger|larger|fuller", "more"],
      ["smaller", "fewer"],
    ],
    (said) =>
      `^(.{1,30}? or .{1,30}?)\\s*[,:;–—?-]+\\s*which(?: one)? is (?:the )?(?:${said})(?: (?:${GROUPS}|one))?\\W*$`,
    (sign) => `which of $1 has ${sign} pupils`,
  ),
  ...eachOf(
    LOADS,
    (said) =>
      `^(which \\p{L}+(?: \\p{L}+)?) (?:carries|has|holds|bears) the (?:${said}) case ?load(?=\\W*$| (?:in|at|on) )`,
    (end) => `$1 has the ${end} pupils`,
  ),
  // "who carries the heaviest caseload among keyworkers, counting only pupils at level 3"
  ...eachOf(
    LOADS,
    (said) =>
      `^(?:who|which \\p{L}+(?: \\p{L}+)?) (?:carries|has|holds|bears) the (?:${said}) case ?load (?:among|amongst|of|out of) (?:all )?(?:the |our )?(\\p{L}+(?: \\p{L}+)?)s(?:,? (?:counting|looking at|considering|taking)(?: only| just)? (?:the )?(.{3,60}?))?\\W*$`,
    (end) => `which $1 has the ${end} pupils, $2`,
  ),
];

/** Whether the number or the name is wanted. */
const WANTED: readonly Rule[] = [
  // "lowest points total in 6K - the number, not the name"
  [
    new RegExp(
      `^(?:what(?:['’]?s| is) )?(?:the )?(?=(?:(?:second|third|fourth|fifth) )?(?:${HIGH}|${LOW}|most|fewest)\\b)(.{5,80}?)\\s*[-–—,:;(]+\\s*(?:i (?:want|need) )?(?:just )?(?:the )?(?:number|figure|value|score|mark|total|amount)(?: itself)?,? (?:and )?(?:not|rather than|instead of) (?:the |a |whose )?(?:names?|pupils?|child(?:ren)?|students?|person|it is|who(?:se)?(?: it is| has it)?)\\)?\\W*$`,
      "iu",
    ),
    "what is the $1",
  ],
  [
    new RegExp(
      `^(?:what(?:['’]?s| is) )?(?:the )?(?=(?:(?:second|third|fourth|fifth) )?(?:${HIGH}|${LOW}|most|fewest)\\b)(.{5,80}?)\\s*[-–—,:;(]+\\s*(?:i (?:want|need) )?(?:just )?(?:the )?(?:name|pupil|child|student|person)(?: itself)?,? (?:and )?(?:not|rather than|instead of) (?:the |a )?(?:number|figure|value|score|mark|total|amount)\\)?\\W*$`,
      "iu",
    ),
    "who has the $1",
  ],
  // "typical TA hours - give me the median"
  [
    /^(?:the |what(?:['’]?s| is| are) (?:the )?)?typical (.{3,40}?)\s*[-–—:,;]+\s*(?:please )?(?:(?:give|tell|show)(?: me| us)? |i mean |meaning )?the (median|mean|average)(?: please)?(?=\W*$|,? (?:for|of|in) )/iu,
    "what is the $2 $1",
  ],
  // "next annual review coming up - what date is it"
  [
    /^(?:the )?(?:very )?next (.{3,30}?)(?: (?:coming up|due|to come))?(?: (?:from|after) (?:today|now)(?: on)?)?\s*[-–—,:;]+\s*(?:(?:what|which) (?:date|day) is (?:it|that)|when is (?:it|that))\W*$/iu,
    "when is the next $1",
  ],
  [
    /^what(?:['’]?s| is) the (?:date of the )?next (.{3,30}?) date(?=\W*$| (?:in|for|of|at) )/iu,
    "when is the next $1",
  ],
  // "FSM pupils with hours: what do they average in TA hours"
  [
    /^(.{3,60}?)\s*[:;,–—-]+\s*(?:and )?what (?:do|does) (?:they|it|these|those) average(?: out)? (?:in|on|for|at|by way of) (.{3,30}?)\W*$/iu,
    "what is the average $2 of $1",
  ],
  // "total up Teme's house points"
  [
    /^(?:please )?(?:total|add|tot|sum)(?:t?ing|l?ing)? up (?:all )?(?:of )?(?:the )?([^,:;]{1,30}?)['’]s? (?!.*\b(?:pupils|children|kids|students|boys|girls)\b)([^,:;]{4,30}?)\W*$/iu,
    "total $2 of $1",
  ],
  // "the sum of TA hours over all of Mr Pike's pupils"
  [
    /(?<=\b(?:average|avg|mean|median|sum|total)\b.*?) (?:over|across) (?:all of|the whole of) (?=\S)/iu,
    " of ",
  ],
  // "the level 1s and 2s taken as one group"
  [
    /,? (?:all |when |if )?(?:taken|treated|counted|lumped|put|considered|seen)(?: together)? as (?:one|a single|one single)(?: big)? (?:group|class|lot|set)(?=\W*$)/giu,
    "",
  ],
];

/** To be read before what is said of superlatives in general. */
export const MOST_OF_THEM: readonly Rule[] = [...COMMON, ...TOPS, ...AHEAD, ...WANTED];
