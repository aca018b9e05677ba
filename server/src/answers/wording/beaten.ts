// By how much one group is ahead of another, said by a verb: "by how many percentage points does 7K's average attendance beat
// 7H's", "by how many marks do the girls beat the boys on average in the mock", "mean attendance of those marked N for PP less that
// of those marked Y".
import { MEAN } from "./pieces.js";
import { eachOf, type Rule } from "./rule.js";

const BY_HOW = "by how (?:much|many(?: (?:full |whole |percentage )?\\p{L}+(?: points?)?)?)";
const BEATS = "(?:beat|exceed|outdo|outstrip|top|surpass|outperform|better|outscore|lead)s?";
const TRAILS = "(?:trail|lag(?: behind)?|fall short of|fall behind)s?";
const OTHER_WAY =
  "(?:,? or (?:is it )?(?:the other way (?:round|about|around)|vice versa|the reverse))";
/** What may be said behind: the other way round is told in any case. */
const TAIL = `${OTHER_WAY}?(?:\\W+(?:just|only) (?:give me )?(?:the )?(?:size of the )?(?:gap|difference|figure|number))?(?:\\W+(?:just|only) (?:the )?(?:gap|difference|number|figure|size of (?:the|that) (?:gap|difference)))?\\W*$`;
const MARKED = "(?:marked|down as|recorded as|listed as|with an?|saying|put down as)";
const PEOPLE = "(?:those|the ones|pupils|children|kids|students)";

/** Two rules for one way of saying: the first is ahead, or behind. */
const either = (pattern: (verb: string) => string, meant: (sign: string) => string) =>
  eachOf(
    [
      [BEATS, "higher"],
      [TRAILS, "lower"],
    ],
    pattern,
    meant,
  );

const NO = "(?:no|n)";
const YES = "(?:yes|y)";

/** The number of those of whom one is written, less that of those of whom the other is. */
const lessThat = (one: string, other: string, meant: string): Rule => [
  new RegExp(
    `^(?:(?:the )?(?:\\p{L}+ )?(?:gap|difference)\\s*[:–—-]+ ?)?(?:what(?:['’]?s| is) )?(?:the )?(${MEAN} .{3,40}?) (?:of|for) ${PEOPLE} ${MARKED} ${one} (?:for|under) (\\p{L}+(?: \\p{L}+)?) (?:less|minus|take away) (?:that|the same|the one) (?:of|for) ${PEOPLE} ${MARKED} ${other}\\W*$`,
    "iu",
  ),
  meant,
];

export const BEATEN: readonly Rule[] = [
  // "pupil premium children with those marked No"
  [
    new RegExp(
      `(?<=^(?:comparing|compare|difference|gap|by how|how)\\b.*?)(?<=[ ])(?!(?:between|of|in|for|do|are|the|our)\\b)((?:\\p{L}+ )?\\p{L}+) ${PEOPLE} (?:with|and|against|to|from) ${PEOPLE} (?:marked|down as|recorded as|with|saying|listed as)(?: as)?(?: an?)? ["'“‘]?(?:no|n)["'”’]?(?: (?:for|under) (?:the )?\\1)?(?=\\W|$)`,
      "iu",
    ),
    "$1 pupils and non-$1 pupils",
  ],
  [/^by what (?:margin|amount|difference)\b/iu, "by how much"],
  ...eachOf(
    [
      ["better|stronger", "higher"],
      ["worse|weaker|poorer", "lower"],
    ],
    (said) =>
      `^(?:by )?how much (?:${said}) (?=(?:is|are|was) .*\\b(?:average|avg|mean|median)\\b)`,
    (sign) => `how much ${sign} `,
  ),
  // "by how many marks do the girls beat the boys on average in the mock, or the other way round"
  [
    new RegExp(
      `^${BY_HOW} (?:do|does|did) (?:the )?(.{1,40}?) ${BEATS} (?:the )?(.{1,40}?) on average (?:in|on|for|at) (?:the |their )?(.{3,40}?)${OTHER_WAY}${TAIL}`,
      "iu",
    ),
    "difference in average $3 between $1 and $2",
  ],
  ...either(
    (verb) =>
      `^${BY_HOW} (?:do|does|did) (?:the )?(.{1,40}?) ${verb} (?:the )?(.{1,40}?) on average (?:in|on|for|at) (?:the |their )?(.{3,40}?)${TAIL}`,
    (sign) => `how much ${sign} is the average $3 of $1 than of $2`,
  ),
  ...either(
    (verb) =>
      `^${BY_HOW} (?:do|does|did) (?:the )?(.{1,40}?) ${verb} (?:the )?(.{1,40}?) (?:in|on|for) (?:the |their )?(${MEAN} .{3,40}?)${TAIL}`,
    (sign) => `how much ${sign} is the $3 of $1 than of $2`,
  ),
  // "by how many percentage points does 7K's average attendance beat 7H's"
  ...either(
    (verb) =>
      `^${BY_HOW} (?:do|does|did) (?:the )?([^'’]{1,40}?)['’]s? (${MEAN} [^'’]{3,40}?) ${verb} (?:that of |the (?:one|${MEAN}) of )?(?:the )?([^'’]{1,40}?)(?:['’]s?(?: ${MEAN}| one)?)?${TAIL}`,
    (sign) => `how much ${sign} is the $2 of $1 than of $3`,
  ),
  ...either(
    (verb) =>
      `^${BY_HOW} (?:do|does|did) (?:the )?(${MEAN} (?!of\\b|number\\b)\\p{L}.{2,30}?) (?:of|for|in|at) (.{1,40}?) ${verb} (?:that of |the (?:one|${MEAN}) of )?(?:the )?([^'’]{1,40}?)(?:['’]s?(?: ${MEAN}| one)?)?${TAIL}`,
    (sign) => `how much ${sign} is the $1 of $2 than of $3`,
  ),
  // "mean attendance of those marked N for PP less that of those marked Y", in either order
  lessThat(NO, YES, "how much higher is the $1 of non-$2 pupils than of $2 pupils"),
  lessThat(YES, NO, "how much higher is the $1 of $2 pupils than of non-$2 pupils"),
  // "how far apart are our best and worst attendance figures", and in a class behind it
  [
    /^how far apart are (?:the |our )?(highest|best|top) and (?:the |our )?(lowest|worst|bottom) (.{3,40}?)(?: figures?| values?| numbers?)?((?: (?:in|of|for|at|among) .+?)?)\W*$/iu,
    "difference between the $1 and $2 $3$4",
  ],
];
