// Which comes first, second or last of several, as people put it: "bottom on average", "who's top for merits", "first and second".
import { PUPILS } from "../words/people.js";
import { GROUPS, PLURAL } from "./requests.js";
import { eachOf, type Rule } from "./rule.js";

const MEAN = "avg|average|mean|median";
const HIGH = "highest|best|strongest|greatest|biggest|largest|maximum|top";
const LOW = "lowest|worst|weakest|poorest|smallest|minimum|bottom|least";
const SUP = `${HIGH}|${LOW}`;
const COUNT = "\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten";
/** Everyone or everything beside the one that is asked for. */
const REST =
  "(?: (?:the |all (?:the )?)?(?:lot|rest|others?|field|pack|table|list|chart|league|rankings|bunch|bill|way))?";
const AT = "(?:is|are|comes?|came|stands?|sits?|finish(?:es)?|ranks?)(?: (?:in|out|up))?";
/** Ahead of all others, or behind them. */
const TOPS = `(?:(?:tops|heads|leads)${REST}|wins|${AT} (?:(?:at|on) )?(?:the )?(?:top|highest|best|strongest|greatest|first|in front|ahead)(?: of the (?:lot|rest|pile|others))?)`;
const TRAILS = `(?:trails(?: behind)?${REST}|loses|${AT} (?:(?:at|on) )?(?:the )?(?:bottom|lowest|worst|weakest|poorest|last|behind)(?: of the (?:lot|rest|pile|others))?)`;
/** What the group is, asked for at the end. */
const WHICH = `(?:and )?(?:which|what) (${GROUPS}|\\p{L}+(?: \\p{L}+)?)(?: of (?:them|these|those|the lot))?`;
const AVERAGING = `(?:on average|averag(?:e|ing)(?: up| out)?|work(?:ing)? out the (?:${MEAN})|tak(?:e|ing) the (?:${MEAN}))`;

/** Two rules for one way of saying: of those ahead, and of those behind. */
const ends = (
  before: string,
  after: string,
  meant: (superlative: string) => string,
): readonly Rule[] =>
  eachOf(
    [
      [TOPS, "highest"],
      [TRAILS, "lowest"],
    ],
    (said) => before + said + after,
    meant,
  );

/** "average up the reading ages in 3A and 3B: which class is strongest" */
const OF_AVERAGES: readonly Rule[] = [
  ...ends(
    `^${AVERAGING} (?:of )?(?:the |their )?(.{3,30}?)s? (?:in|of|for|across) (.+? (?:and|or) .+?)[:;,–—-]+ ?${WHICH} `,
    "\\W*$",
    (most) => `which of $2 has the ${most} average $1`,
  ),
  ...ends(
    `^${AVERAGING} (?:of )?(?:the |their )?(.{3,30}?)s?(?: out| up)?(?: (?:by|per) \\p{L}+(?: group)?)?,? ${WHICH} `,
    "\\W*$",
    (most) => `which $2 has the ${most} average $1`,
  ),
  // "out of 3A and 3B, whose average level comes out top", "which class is bottom on average attendance"
  ...ends(
    `^(?:(?:out )?of|among|from|between) (.+? (?:and|or) .+?),? whose (?:${MEAN}) (.{3,30}?) `,
    "\\W*$",
    (most) => `which of $1 has the ${most} average $2`,
  ),
  ...ends(
    "(?<!\\bwhich )\\b",
    `,? (?:on|for|in|by|when it comes to) (?:the )?(?=(?:${MEAN}) \\p{L})`,
    (most) => `has the ${most} `,
  ),
  [
    new RegExp(
      `\\b(?:which|what|the)(?: one)? (?:of the )?(${GROUPS})(?:e?s)? whose (.{3,40}?) (?:is|are) (?:the )?(${SUP})\\b`,
      "giu",
    ),
    "which $1 has the $3 $2",
  ],
  [
    new RegExp(
      `^(?:who|which)(?:['’]s| is| are| has)(?: got)? (?:the )?(${SUP}) (?:for |on |at |in )?(.{3,30}?),? on average,? (?:out of|of|among|amongst|between|across|from) (?:all )?(?:the |our )?${PLURAL}\\W*$`,
      "iu",
    ),
    "which $3 has the $1 average $2",
  ],
  // "lowest avg attendance house", "Vane worst avg attendance class"
  [
    new RegExp(
      `^(?:the )?(${SUP}) (?:${MEAN}) (.{3,30}?),? (?:by |per )?(${GROUPS})((?: (?:in|at|of) .+?)?)\\W*$`,
      "iu",
    ),
    "which $3 has the $1 average $2$4",
  ],
  // "best avg reading age: 3A / 3B / 4A"
  [
    new RegExp(
      `^(?:the )?(${SUP}) (?:${MEAN}) (.{3,30}?)\\s*[:–—-]+\\s*((?:\\S+(?: \\S+)? ?[/,] ?)*\\S+(?: \\S+)? ?(?:[/,]|,? or|,? and) ?\\S+(?: \\S+)?)\\W*$`,
      "iu",
    ),
    "which of $3 has the $1 average $2",
  ],
  // "which of the classes 3A, 3B and 4A has"
  [
    /\b(?:which|what)(?: one)? of (?:the )?(?:two |three |four |five )?(?:classes|forms|groups|tutor groups|houses|years|sites|campuses|sets),? (?=[^,]{1,25}(?:, [^,]{1,25})* and [^,]{1,25}? (?:has|have)\b)/giu,
    "which of ",
  ],
];

/** The first few of an order. */
const FIRST_FEW: readonly Rule[] = [
  [/,? (?:the )?(?:first|1st),? second(?:,? and| &|,) third\b/giu, ", top three"],
  [/,? (?:the )?(?:first|1st) (?:and|&) (?:second|2nd)\b/giu, ", top two"],
  // "rank the houses on PP numbers and tell us the top two", "rank classes by size, top three"
  [
    new RegExp(
      `^(?:rank|order|sort|list|put|line up) (?:all )?(?:the |our )?${PLURAL} (?:by|on|for|in order of|in terms of|according to) (?:size|roll|(?:pupil )?numbers|head ?count|how (?:big|large) they are)(?:,? and)?(?:,? (?:then )?(?:give|tell|show|name|list)(?: me| us)?)?,? (?:the |just the )?(?:top|first) (${COUNT})\\W*$`,
      "iu",
    ),
    "which are the $2 biggest $1s",
  ],
  [
    new RegExp(
      `^(?:rank|order|sort|list|put) (?:all )?(?:the |our )?${PLURAL} (?:by|on|for|in order of|in terms of|according to) (?!average|mean|avg)(.{2,30}?)(?: numbers| count| totals?)?(?:,? and)?(?:,? (?:then )?(?:give|tell|show|name|list)(?: me| us)?)?,? (?:the |just the )?(?:top|first) (${COUNT})\\W*$`,
      "iu",
    ),
    "which $3 $1s have the most $2 pupils",
  ],
  [
    new RegExp(
      `^(?:rank|order|sort|list|put) (?!the\\b|our\\b|all\\b)(.{2,25}?) (?:by|on|in order of|in order by|according to) (.{3,30}?)(?:,? and)?(?:,? (?:then )?(?:give|tell|show|name|list)(?: me| us)?)?,? (?:the |just the )?(?:top|first) (${COUNT})\\W*$`,
      "iu",
    ),
    "the $3 pupils in $1 with the highest $2",
  ],
  [
    new RegExp(
      `^(?:the )?top (${COUNT}) ${PLURAL} (?:by|on|for) (?!(?:number|average|mean|avg|size|roll)\\b)(.{2,30}?) (?:numbers|count|totals?)\\W*$`,
      "iu",
    ),
    "which $1 $2s have the most $3 pupils",
  ],
  [
    new RegExp(
      `^(?:who|which (?:${PUPILS}))(?:['’]s| is| are| has| have)(?: got)? (?:the )?(most|fewest|highest|lowest|best|worst) (.{3,40}?), top (${COUNT})\\W*$`,
      "iu",
    ),
    "the $3 pupils with the $1 $2",
  ],
  // "8B1 best attendance top five"
  [
    new RegExp(
      `^(?!who|which|what|the\\b)(.{2,25}?),? (?:with )?(?:the )?(${SUP}) (.{3,30}?),? (?:top|first) (${COUNT})\\W*$`,
      "iu",
    ),
    "the $4 pupils in $1 with the $2 $3",
  ],
  // "swim bands in order of size, what's second from the top"
  [
    /^(?:put |list |rank |order )?(?:the |our )?(\p{L}+(?: \p{L}+)?)s (?:in order of|by|ranked by|sorted by) (?:size|numbers|head ?count|roll)[,:–-]+ ?(?:and )?(?:which|what)(?:['’]s| is| one is| comes)? (second|third|fourth)(?: from the top| down| biggest| place)?\W*$/iu,
    "which is the $2 biggest $1",
  ],
  [
    new RegExp(
      `\\b(${COUNT}) (?:biggest|largest|highest|top|best) (?:collectors|earners|gatherers|getters|holders|winners|takers) of (?=\\p{L})`,
      "giu",
    ),
    "$1 pupils with the most ",
  ],
];

/** One pupil at the end of an order. */
const ONE: readonly Rule[] = [
  [
    new RegExp(
      `^(?:the )?(${SUP}) (.{3,50}?),? (?:together with|along with|and|with|plus) (?:the )?(?:name of (?:the|that) (?:pupil|child|student)|(?:pupil|child|student)['’]s name|whose it is|who (?:it is|has it))\\W*$`,
      "iu",
    ),
    "who has the $1 $2",
  ],
  [/\bthe baby of (?=\p{L}|\d)/giu, "the youngest pupil in "],
  [
    /\b(?:the )?(?:best|strongest|top) reader (.{2,30}? )?(?:(?:going|ranked|judged) )?by reading age\b/giu,
    "who has the highest reading age $1",
  ],
  [
    /^(?:the )?(latest|most recent) (?:date of birth|dob|birth ?date)( .{2,30}?)?,? (?:and )?whose is (?:it|that)\W*$/iu,
    "who is the youngest$2",
  ],
  [
    new RegExp(
      `^(?:the )?(${SUP}) (.{3,50}?)[,–-]+ ?(?:and )?whose(?: is (?:it|that)| was it)\\W*$`,
      "iu",
    ),
    "who has the $1 $2",
  ],
  // "whose reading age is below everybody else's"
  [
    /^((?:whose|which|who) .{3,40}?) (?:is|are|comes?|sits?|stands?) (?:lower than|below|under|beneath|behind|worse than) (?:every ?(?:one|body)(?: else)?|(?:all )?(?:the |of the )?(?:others?|rest)|any ?(?:one|body)(?: else)?)(?:['’]?s)?\W*$/iu,
    "$1 is the lowest",
  ],
  // "the best any of them in 3A has done for attendance"
  [
    new RegExp(
      `^(?:what(?:['’]s| is) )?the (${SUP}|most) (?:that )?any ?(?:one|body)(?:( (?:in|at|on) .{2,25}?))?(?: has|['’]s| have)? (?:done|got|managed|achieved|scored|had|reached|notched up) (?:for|on|in|by way of) (.{3,30}?)(?: is (?:what|how (?:many|much))(?: percent)?)?\\W*$`,
      "iu",
    ),
    "what is the $1 $3$2",
  ],
  [
    /(?<=\b(?:highest|lowest|smallest|biggest|best|worst|most|fewest)\b.*) to be (?:found|had|seen)\b/giu,
    "",
  ],
];

/** Where pupils are many or few. */
const NUMEROUS: readonly Rule[] = [
  [
    /\b(?:what|which) (?:is |are )?most of (?:the |our )?(.{3,30}?) (?:off to do|going on to do|off to|doing|going for),? (?:and )?(?:which|what) (.+?) comes (?:out )?(?:on )?top\W*$/giu,
    "most popular $2 of $1",
  ],
  [/^identify (?=(?:who|which|what|whose)\b)/iu, ""],
  [
    new RegExp(
      `^(?:list |name |identify |state |give )?(?:which |what |the )?((?:${COUNT}) )?(\\p{L}+(?: groups?)?) (?:in|at|on|for) which (?:the )?(.{3,40}?) (?:is|are) (?:the )?(most|least) (?:numerous|plentiful|common|represented|frequent)\\W*$`,
      "iu",
    ),
    "which $1$2 have the $4 $3",
  ],
  [
    /^(?:the )?(?:very )?bottom of the (?:pile|heap|table|list|league|ladder|chart)(?: (?:for|on|in|by) (?:size|popularity|(?:pupil )?numbers|takers|head ?count))?\s*[-–,:]+\s*(?:which|what) (\p{L}+(?: \p{L}+)?) is (?:it|that)\W*$/iu,
    "which $1 has the fewest pupils",
  ],
  [
    /\b(most|fewest|least) (?:takers|players|members|participants|followers|speakers|users)\b(?! of\b)/giu,
    "$1 pupils",
  ],
  [
    /\bleast (?:played|spoken|chosen|picked|eaten|frequent|taken|liked|used) (?=\p{L})/giu,
    "least common ",
  ],
  [
    /\b(?:has|have) (?:attracted|drawn(?: in)?|recruited|pulled in) (?=the (?:most|fewest|highest|lowest|greatest|largest|smallest)\b)/giu,
    "has ",
  ],
  [
    /^((?:which |what |the |our )*(?:biggest|smallest|most|fewest|highest|lowest|tiniest|fullest|commonest)\b.*?) (?:that )?we(?:['’]ve)?(?: (?:have|got|run|offer|teach|hold))+\W*$/iu,
    "$1",
  ],
];

/** To be read before what is said of superlatives in general. */
export const PEAKS: readonly Rule[] = [...FIRST_FEW, ...NUMEROUS, ...OF_AVERAGES, ...ONE];
