// How far two groups are apart by a number that is measured, in all the orders in which people put it: "by how many points
// is the mean attendance of PP pupils below that of …", "girls against boys: how big is the gap between the two averages".
import { MEAN } from "./pieces.js";
import { eachOf, type Rule } from "./rule.js";

/** The number, with the column that it is of. */
const MEASURE = `(${MEAN} (?!number\\b|of\\b)\\p{L}.{2,30}?)`;
const BY_HOW = "by how (?:much|many(?: (?:full |whole )?\\p{L}+(?: points?)?)?)";
const OF = "(of|for|in|at|among|amongst)";
const PUPIL = "(?:pupils|children|kids|students|learners|ones)";
const JOINT = "(?:against|versus|vs?\\.?|and|or|with|compared (?:to|with))";
const ABOVE = "above|higher than|over|greater than|ahead of|better than|up on|more than|exceeding";
const BELOW = "below|lower than|under|less than|behind|worse than|down on|fewer than|short of";
/** What the second number is called, where it is the same of others. */
const AGAIN = `(?:(?:that|those|the (?:same|one|${MEAN}(?: \\p{L}+)?)|${MEAN} \\p{L}+(?: \\p{L}+)?) (?:of|for|in|at|among|amongst) )`;
const HIGH = "highest|best|top|biggest|greatest|largest|maximum|strongest";
const LOW = "lowest|worst|poorest|bottom|smallest|weakest|minimum|least";

/** Two rules for one way of saying: the first is the higher, or the lower. */
const either = (
  pattern: (sign: string) => string,
  meant: (sign: string) => string,
): readonly Rule[] =>
  eachOf(
    [
      [ABOVE, "higher"],
      [BELOW, "lower"],
    ],
    pattern,
    meant,
  );

/** Asked by "by how much". */
const BY_HOW_MUCH: readonly Rule[] = [
  // "by how many marks do PP and non-PP pupils differ in their average maths mock"
  [
    new RegExp(
      `^${BY_HOW} (?:do|does|did|are) (?:the )?(.{2,60}? (?:and|or) .{2,60}?) (?:differ|vary|apart)(?: from (?:each other|one another))?,? (?:in|on|for|over|as to|in terms of) (?:their |the )?${MEASURE}\\W*$`,
      "iu",
    ),
    "difference in $2 between $1",
  ],
  // "by how much do the average merits of 3A and 3B differ"
  [
    new RegExp(
      `^${BY_HOW} (?:do|does|did) (?:the )?${MEASURE}s? (?:of|for|in|at|between) (.{2,40}? and .{2,40}?) (?:differ|vary)\\W*$`,
      "iu",
    ),
    "difference in $1 between $2",
  ],
  // "by how many percentage points is mean attendance of FSM pupils above that of the others"
  ...either(
    (sign) =>
      `^${BY_HOW} (?:is|are|was|does|do) (?:the )?${MEASURE} ${OF} (.{2,60}?) (?:${sign}) ${AGAIN}(.+?)\\W*$`,
    (sign) => `how much ${sign} is the $1 $2 $3 than $2 $4`,
  ),
  ...either(
    (sign) =>
      `^${BY_HOW} (?:is|are|was|does|do) (?:the )?${MEASURE} ${OF} (.{2,60}?) (?:${sign}) (?:of |for |in |at )?(?:the )?(.+?)\\W*$`,
    (sign) => `how much ${sign} is the $1 $2 $3 than $2 $4`,
  ),
  // "girls against boys: by how much do their average merits differ"
  [
    new RegExp(
      `^(.{2,50}?) ${JOINT} (.{2,60}?)\\s*[:,;–—-]+\\s*${BY_HOW} (?:do|does|is|are) (?:their |the )?${MEASURE} (?:differ|vary|apart)\\W*$`,
      "iu",
    ),
    "difference in $3 between $1 and $2",
  ],
];

/** Asked for as a gap or a difference. */
const GAP: readonly Rule[] = [
  // "girls against boys in Ms Khan's reading scores: how big is the gap between the two averages"
  [
    /^(.{2,50}?) (?:against|versus|vs?\.?|compared (?:to|with)) (.{2,60}?)\s*[:,;–—-]+\s*(?:how (?:big|large|wide|great) is|what(?:['’]?s| is)) the (?:gap|difference) between (?:the |their )?(?:two )?(average|mean|median|total)s\W*$/iu,
    "difference in $3 between $1 and $2",
  ],
  [
    new RegExp(
      `^(.{2,50}?) (?:against|versus|vs?\\.?|compared (?:to|with)) (.{2,60}?)\\s*[:,;–—-]+\\s*(?:(?:how (?:big|large|wide|great) is|what(?:['’]?s| is)) )?(?:the )?(?:gap|difference) (?:in|between|of) (?:the |their )?${MEASURE}s?\\W*$`,
      "iu",
    ),
    "difference in $3 between $1 and $2",
  ],
  // "comparing FSM pupils with the others: what is the difference between their mean merits"
  [
    new RegExp(
      `^(?:comparing|compare|taking|of) (.{2,50}?) (?:with|to|and|against) (.{2,50}?)\\s*[:,;–—-]+\\s*(?:what(?:['’]?s| is) )?(?:the )?(?:difference|gap) (?:between|in) (?:their |the )?${MEASURE}\\W*$`,
      "iu",
    ),
    "difference in $3 between $1 and $2",
  ],
  // "the difference between 12C and 13A when you add up everybody's points"
  [
    /^(?:what(?:['’]?s| is) )?(?:the )?(?:difference|gap) between (.{1,40}?) and (.{1,40}?),? (?:when|if|once) (?:you|we|i) (?:add|tot|total|sum|count)(?: (?:up|together))? (?:all )?(?:every(?:one|body)['’]s |their |the )?(?:all )?(.+?)(?: up| together)?\W*$/iu,
    "difference in total $3 between $1 and $2",
  ],
  [
    /^(?:what(?:['’]?s| is) )?(?:the )?(?:difference|gap) between (.{1,40}?) and (.{1,40}?),? (?:when|if|once) (?:you|we|i) (?:average|take the (?:average|mean) of)(?: out)? (?:all )?(?:every(?:one|body)['’]s |their |the )?(.+?)(?: out)?\W*$/iu,
    "difference in average $3 between $1 and $2",
  ],
  // "do FSM or non-FSM pupils have the higher mean reading age, and by how much"
  [
    new RegExp(
      `^(?:do|does|is|are|have|has) (?:the )?(.{2,40}?) or (.{2,40}?) (?:have|has|get|show) (?:the |an? )?(?:higher|lower|better|worse|greater|bigger|smaller) ${MEASURE},? and by how (?:much|many(?: \\p{L}+)?)\\b(?:\\W+(?:just|only)? ?(?:the )?(?:gap|difference|number|figure)(?: as an? (?:number|figure))?)?\\W*$`,
      "iu",
    ),
    "difference in $3 between $1 and $2",
  ],
  // "mean attendance of FSM Y minus mean attendance of FSM N", after a heading that says no more
  [
    new RegExp(
      `^(?:(?:the )?(?:\\p{L}+ )?(?:gap|difference)(?: for (?:the )?\\p{L}+)?\\s*[:–—-]+ ?)?(?:what(?:['’]?s| is) )?(?:the )?${MEASURE} ${OF} (.{1,50}?),? (?:minus|take away) (?:the )?(?:${MEAN} [^,]{2,30}?|that|those) (?:of|for|in|at|among|amongst) (.+?)\\W*$`,
      "iu",
    ),
    "how much higher is the $1 $2 $3 than $2 $4",
  ],
];

/** Which of two is the higher. */
const WHICH: readonly Rule[] = [
  // "compare 12C and 12E on mean points: which one is higher"
  [
    new RegExp(
      `^(?:please )?compare (.{1,40}?) (?:and|with|to|against) (.{1,40}?) (?:on|for|in|by|in terms of) (?:their |the )?${MEASURE}\\s*[:,;–—-]+\\s*(?:which|who|what)(?: (?:one|of (?:them|the two|these|those)|class|form|house|year|group))?(?: (?:is|has|comes? out|gets?|does))?(?: the)? (higher|lower|better|worse|greater|bigger|smaller|highest|lowest|best|worst)(?: (?:one|average|mean|number|figure))?\\W*$`,
      "iu",
    ),
    "which of $1 and $2 has the $4 $3",
  ],
  // "Merlin or Osprey, whose pupils attend better on average"
  [
    new RegExp(
      `^(.{1,30}? or .{1,30}?)\\s*[:,;–—-]+\\s*whose ${PUPIL} attends? (better|worse|best|worst)(?: on average)?\\b(.*?)\\W*$`,
      "iu",
    ),
    "which of $1 has the $2 average attendance$3",
  ],
  [
    new RegExp(
      `^(.{1,30}? or .{1,30}?)\\s*[:,;–—-]+\\s*whose ${PUPIL} (?:have|has|get|got) (?=(?:the )?(?:more|most|higher|highest|better|best|lower|lowest|fewer|fewest|worse|worst)\\b)(.+?)\\W*$`,
      "iu",
    ),
    "which of $1 has $2",
  ],
];

/** The ends of a column, one taken from the other. */
const ENDS: readonly Rule[] = [
  // "reading age range Birch, highest minus lowest"
  [
    new RegExp(
      `^(?:the )?(.{3,30}?) range((?: [^,:;(–—-]+?)?)\\s*[,:;(–—-]+ ?(?:i\\.?e\\.?,? )?(?:the )?(?:${HIGH}) (?:minus|less|take away|to) (?:the )?(?:${LOW})\\)?\\W*$`,
      "iu",
    ),
    "range of $1$2",
  ],
  [
    new RegExp(
      `^(?!.*\\b(?:range|spread)\\b)(.*?)\\b(${HIGH}) (?:minus|take away) (?:the )?(${LOW})\\b`,
      "iu",
    ),
    "$1difference between the $2 and $3 ",
  ],
  // "how many points lie between the best score and the poorest"
  [
    new RegExp(
      `^how (?:many|much)(?: (?!more\\b|fewer\\b|less\\b)\\p{L}+(?: points)?)? (?:lies?|is there|are there|separates?|come|stand) (?:between )?(?:the )?(${HIGH}) (.{2,30}?) (?:and|from) (?:the )?(${LOW})(?: one| \\2)?((?: (?:in|of|for|at) .+?)?)\\W*$`,
      "iu",
    ),
    "difference between the $1 and $3 $2$4",
  ],
];

/** The two groups, where the second is told by the first. */
const OTHERS: readonly Rule[] = [
  // "how many more school dinners than packed lunches do we have to account for"
  [
    /(?<=^how many (?:more|fewer|less) .+? than .+?),? (?:do|must|should|will|would) (?:we|i|they) (?:have|need|want) (?:to )?(?:account|cater|provide|allow|plan|cook|order|budget|prepare)(?: for)?(?=\W*$)/iu,
    "",
  ],
];

/** To be read before other gaps. */
export const DIFFERENCES: readonly Rule[] = [...OTHERS, ...BY_HOW_MUCH, ...GAP, ...WHICH, ...ENDS];
