// Numbers of groups as people tell them at length: "7 Wye vs 7 Severn: by how many is Wye the larger", "if you take everyone on
// bus 71, what is their average attendance", "who racks up more points per head: Oak or Elm".
import { PUPILS as ANY_PUPILS } from "../words/people.js";
import { MEAN } from "./pieces.js";
import { eachOf, type Rule } from "./rule.js";

const PUPILS = `(?:${ANY_PUPILS})`;
const MEASURE = `(${MEAN} (?!number\\b|of\\b)\\p{L}[^,:;?]{2,30}?)`;
const AGAINST = "(?:against|versus|vs?\\.?)";
const GAP_SAID = "(?<=\\b(?:how far|how much|by how|differen(?:ce|t)|differ|gap|apart)\\b.*)";
const LARGER = "(?:larger|bigger|fuller|greater)";
const SMALLER = "(?:smaller|lesser|emptier)";
/** "Wye the larger?", which ends the name of the first (`named` 2) or the second (3) of two. */
const sizeOf = (named: 2 | 3, sign: string): RegExp => {
  const ends = "((?:\\S+ )*?(\\S+))";
  const [one, other] = named === 2 ? [ends, "(?!.*\\b\\2 ?[:,;–—-])(.+?)"] : ["(.+?)", ends];
  return new RegExp(
    `^${one} ${AGAINST} ${other}\\s*[:,;–—-]+ ?by how (?:many|much)(?: ${PUPILS})? (?:is|are) (?:the )?\\${named} (?:the )?${sign}(?: (?:one|class|form|group))?${named === 3 ? `(?<!\\b\\3 ${AGAINST} .*)` : ""}\\W*$`,
    "iu",
  );
};
const more = (one: string, other: string) =>
  `how many more pupils are there in ${one} than in ${other}`;
const fewer = (one: string, other: string) =>
  `how many fewer pupils are there in ${one} than in ${other}`;

/** What is said of the gap, and is no part of it. */
const AROUND: readonly Rule[] = [
  // "… Just the gap."
  [
    new RegExp(
      `${GAP_SAID}\\s*[?.,;:–—-]+\\s*(?:just|only) (?:the |a )?(?:gap|difference|number|figure)(?: (?:please|will do|is fine))?\\W*$`,
      "iu",
    ),
    "",
  ],
  // "…, taking the bigger minus the smaller": a difference that has no sense of its own
  [
    /(?<=^(?!.*\b(?:above|below|higher|lower|more|fewer|ahead|behind|over|under)\b).*\b(?:different|differ|difference|gap|apart)\b.*?),? (?:taking |so |i\.?e\.?,? |that is,? )?(?:the )?(?:bigger|larger|higher|greater)(?: one)? (?:minus|less|take away) (?:the )?(?:smaller|lower|lesser)(?: one)?\W*$/iu,
    "",
  ],
  // "median of the points in 9A (typical pupil, for my report)"
  [
    /(?<=\b(?:median|mean|average)\b.*) ?\((?:i\.?e\.?,? )?(?:the |an? )?(?:typical|middle|average) (?:pupil|child|student|kid|learner|score|figure)(?:,? (?:it['’]s |it is )?for (?:my|our|the|a) (?:termly |annual )?report(?: (?:to|for) (?:the )?(?:governors?|head|trust|parents|slt|board))?)?\)/iu,
    "",
  ],
  // "mean attendance of the Year 11s across both teachers who have them"
  [
    new RegExp(
      `(?<=\\b${MEAN}\\b.*),? (?:across|over) (?:both|all|all the|all three|the two|the three)(?: of the)? (?:teachers|staff|colleagues)(?: (?:who|that) (?:have|teach|take|share)(?: got)? them| (?:teaching|sharing|taking) them)?(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
  // "Oak plus Elm together at Park, how many is that"
  [/(?<=\bplus \S+(?: \S+)?) (?:(?:taken|put|added) )?together(?=,? |\W*$)/giu, ""],
  // "which form or class"
  [/\b(which|what) (?:form|class|tutor group)(?: or |\/)(form|class|tutor group)\b/giu, "$1 $2"],
];

/** How far two groups are apart. */
const APART: readonly Rule[] = [
  // "by how many percentage points is mean attendance at Marsh Lane different from Hatherley's"
  [
    new RegExp(
      `^by how (?:much|many(?: (?:percentage |full )?\\p{L}+)?) (?:is|are|does|do) (?:the )?${MEASURE} (?:of|for|in|at|among) (.{1,50}?) (?:different|differ) (?:from|to) (?:(?:that|those|the one) (?:of|for|in|at|among) )?(.+?)(?:['’]s)?\\W*$`,
      "iu",
    ),
    "difference in $1 between $2 and $3",
  ],
  // "how far ahead are the girls of the boys in average merits, or the other way round?"
  [
    new RegExp(
      `^how (?:far|much) (?:ahead|in front|behind) (?:is|are) (?:the )?(.{2,40}?) of (?:the )?(.{2,40}?) (?:in|on|for|by) (?:the |their )?${MEASURE},? (?:or|and if not,?) (?:the other way (?:a?round|about)|vice versa)\\W*$`,
      "iu",
    ),
    "difference in $3 between $1 and $2",
  ],
  [
    new RegExp(
      `^how (?:far|much) (?:ahead|in front) (?:is|are) (?:the )?(.{2,40}?) of (?:the )?(.{2,40}?) (?:in|on|for|by) (?:the |their )?${MEASURE}\\W*$`,
      "iu",
    ),
    "how much higher is the $3 of $1 than of $2",
  ],
  // "7 Wye vs 7 Severn: by how many pupils is Wye the larger?"
  [sizeOf(2, LARGER), more("$1", "$3")],
  [sizeOf(3, LARGER), more("$2", "$1")],
  [sizeOf(2, SMALLER), fewer("$1", "$3")],
  [sizeOf(3, SMALLER), fewer("$2", "$1")],
];

/** Who reads above or below the own age. */
const READING: readonly Rule[] = [
  [
    /\bhow old (?:they|he|she) (?:really |actually |truly )?(?:are|is)(?: really| actually| in reality)?(?: now)?\b(?<=\bthan\b.*)/giu,
    "their age",
  ],
  [
    /\b(?:reads|read|are reading|is reading) (above|below|over|under|beyond) their (?:own |actual |real |chronological )?ages?\b/giu,
    "have a reading age $1 their age",
  ],
  // "…, I mean reading age is higher than their age"
  [
    /(?<=\bhave a reading age (?:above|over|beyond) their age),? (?:i mean|that is|i\.?e\.?),? (?:that )?(?:their |the )?reading age (?:is|being) (?:higher|above|over|greater|more) (?:than )?their age(?=\W*$)/iu,
    "",
  ],
  [
    /(?<=\bhave a reading age (?:below|under) their age),? (?:i mean|that is|i\.?e\.?),? (?:that )?(?:their |the )?reading age (?:is|being) (?:lower|below|under|less) (?:than )?their age(?=\W*$)/iu,
    "",
  ],
];

/** Whose number it is, told before it is asked. */
const TOLD: readonly Rule[] = [
  [
    new RegExp(
      `^(?:(?:and|so|ok|right|now),? )*if (?:you|we|i) (?:take|look at|consider) (?:just |only )?(?!.*\\b(?:out|away|off|aside)\\b)((?:every(?:one|body)|all|those|the) [^,?]{2,50}?),? (?:then )?what(?:['’]?s| is| are| would be) their (${MEAN} [^,?]{3,40}?)\\W*$`,
      "iu",
    ),
    "what is the $2 of $1",
  ],
  // "who racks up more behaviour points per head: the Art pupils or the Geography ones"
  ...eachOf(
    [
      ["more|most", "higher"],
      ["fewer|fewest|less|least", "lower"],
    ],
    (said) =>
      `^(?:who|which(?: (?:lot|group|of (?:them|these|the two)))?) (?:(?:rack|run|clock|notch|pile|pick)(?:s|es)? up|has|have|gets?|earns?|collects?) (?:the )?(?:${said}) ([^,:;?]{3,30}?) (?:per head|per (?:pupil|child|student)|on average|each)\\s*[:,;–—-]+\\s*(?:is it )?(?:the )?([^,:;?]{1,40}? or [^,:;?]{1,40}?)\\W*$`,
    (sign) => `which of $2 has the ${sign} average $1`,
  ),
];

/** To be read before other ways of telling numbers. */
export const NUMBERS_TOLD: readonly Rule[] = [...AROUND, ...APART, ...READING, ...TOLD];
