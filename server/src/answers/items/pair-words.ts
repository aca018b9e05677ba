// Reads the words that set one column against another: "is at least two below", "exceeding", "is no lower than".
import type { NumberRange } from "../../store/condition.js";
import { numberWord } from "../vocabulary/scales.js";

/** What one number less another has to be. */
export interface Difference {
  range: NumberRange;
  /** Whether it must not be so. */
  denied: boolean;
  /** Words of what the difference is counted in: "grades". */
  unit: string;
}

const LOWER = "(?:lower|less|fewer|smaller|worse|weaker|poorer)";
const HIGHER = "(?:higher|more|greater|better|bigger|larger|stronger)";
const BELOW = `(?:below|under|beneath|behind|short of|down on|${LOWER} than)`;
const ABOVE = `(?:above|over|beyond|ahead of|in excess of|up on|${HIGHER} than)`;
const EQUAL =
  "exactly|(?:exactly )?(?:equal to|equals?|equalling|the same as|same as|identical to|match(?:es|ing)?|in line with|level with)|exactly (?:at|on)|(?:bang|right) on|no different (?:from|to|than)";
const SAME = `(?:at|on|${EQUAL})`;
const REACH =
  "(?:met|reached|meet(?:s|ing)?|reach(?:es|ing)?|hit(?:s|ting)?|match(?:es|ing)?|equal(?:s|ling)?)";
const BEAT =
  "(?:exceed(?:s|ing|ed)?|beat(?:s|ing|en)?|surpass(?:es|ing)?|outstrip(?:s|ping)?|outperform(?:s|ing)?|outnumber(?:s|ing|ed)?|outweigh(?:s|ing|ed)?)";
const OR = "(?: or | and )";

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

/** Without a size. The order counts: "at least" before "at". */
const PLAIN: readonly (readonly [RegExp, NumberRange])[] = [
  [
    whole(
      `${SAME} or ${BELOW}|${BELOW} or ${SAME}|${LOWER} than or (?:equal to|the same as)|(?:no|not) ${HIGHER} than|at most`,
    ),
    { max: 0 },
  ],
  [
    whole(
      `${SAME} or ${ABOVE}|${ABOVE} or ${SAME}|${HIGHER} than or (?:equal to|the same as)|(?:no|not) ${LOWER} than|at least|(?:at least )?as (?:high|good) as|at least (?:match(?:es|ing)?|meet(?:s|ing)?|equal(?:s|ling)?)|${REACH}${OR}${BEAT}|${BEAT}${OR}${REACH}|met|meet(?:s|ing)?|reach(?:es|ing|ed)?|hit(?:s|ting)?|achiev(?:es?|ing|ed)|attain(?:s|ing)?|mak(?:es?|ing)|gett?(?:s|ing)?`,
    ),
    { min: 0 },
  ],
  [whole(EQUAL), { min: 0, max: 0 }],
  [
    whole(
      `${BELOW}|an? ${LOWER} than|not as (?:high|good) as|(?:fall(?:s|ing)?|com(?:es?|ing)) short of|miss(?:es|ing|ed)?(?: out on)?|(?:not )?yet (?:at|on|to|met|reached|hit|meeting|reaching|hitting|(?:to )?(?:meet|reach|hit|achieve))|fail(?:s|ing)? to (?:meet|reach|hit|achieve|get|make)|(?:underperform(?:s|ing)?|underachiev(?:es?|ing)) against|trail(?:s|ing)?|lag(?:s|ging)? behind`,
    ),
    { below: 0 },
  ],
  [whole(`${ABOVE}|${BEAT}`), { above: 0 }],
];

const SIZE =
  "(?:(?<bound>at least|a minimum of|more than|over|at most|up to|no more than|less than|fewer than|under|exactly|by at least|by more than) )?(?<n>half an?|an?|\\S+?)(?<more> or more)?(?: (?<unit>(?:full |whole |percentage )?(?:grades?|points?|marks?|levels?|bands?|steps?|years?|months?|%|percent)))?(?<after> or more)?";
const SIZED = new RegExp(`^${SIZE} (?:(?<below>${BELOW})|(?<above>${ABOVE}))$`);
const BY = new RegExp(`^by ${SIZE}$`);
const WITHIN =
  /^within (?<n>an?|\S+)(?: (?<unit>grades?|points?|marks?|levels?|years?|months?))? of$/;

/** Around the words that compare: they say no more than "is". */
const LED =
  /^(?:that|which|who|is|are|was|were|be|being|has|have|having|been|currently|still|now|actually|already|just|to|com(?:e|es|ing)(?: out| in)?|sit(?:s|ting)?|fall(?:s|ing)?(?! short)|stand(?:s|ing)?|end(?:s|ing)? up|finish(?:es|ing)?|perform(?:s|ing)?|work(?:s|ing)?|score(?:s|d)?|expected|likely|set|due|going|(?:do|does|did)(?= not )|on (?:course|track)(?= to )) /;
const FOLLOWED = / (?:their|the|his|her|its|own|a|an|that of|what (?:is|they are|he is|she is))$/;

const bare = (said: string): string => {
  let words = said;
  while (LED.test(words)) words = words.replace(LED, "");
  while (FOLLOWED.test(words)) words = words.replace(FOLLOWED, "");
  return words;
};

/** "on target": exactly, or at least; "a grade below": one, or any. */
export const isVague = (said: string): boolean =>
  /^(?:at|on|an? (?:grade|point|mark|level) (?:below|above|under|over|(?:lower|higher|less|more) than))$/.test(
    bare(said),
  );

/** "furthest below their": who is so by most. */
export const isFurthest = (said: string): boolean => {
  const [first, ...others] = bare(said).split(" ");
  return (
    /^(?:furthest|farthest|most|least|closest)$/.test(first ?? "") &&
    compared(others.join(" ")) !== null
  );
};

/** What the words between the names of two columns ask of the first less the second; null where they do not compare. */
export function differenceOf(said: string): Difference | null {
  const words = bare(said);
  const whole = compared(words);
  if (whole !== null) return { ...whole, denied: false };
  const [denial] = /^(?:not|never) (?:\b(?:on course|on track|expected) to )?/.exec(words) ?? [];
  const rest = denial === undefined ? null : compared(words.slice(denial.length));
  // "different from"
  const differs = /^(?:different (?:from|to|than)|differ(?:s|ing)? from|unequal to)$/.test(words);
  if (differs) return { range: { min: 0, max: 0 }, denied: true, unit: "" };
  return rest && { ...rest, denied: true };
}

function compared(words: string): Omit<Difference, "denied"> | null {
  const plain = PLAIN.find(([pattern]) => pattern.test(words));
  if (plain) return { range: plain[1], unit: "" };
  // "predicted a lower grade than", "a score higher than"
  const noun =
    /^(?:an? )?(?<how>\S+) (?<unit>grades?|points?|marks?|scores?|numbers?|percentage) than$/.exec(
      words,
    )?.groups;
  const turned = noun && PLAIN.find(([pattern]) => pattern.test(`${noun.how} than`));
  if (turned) return { range: turned[1], unit: noun.unit ?? "" };
  const near = WITHIN.exec(words)?.groups;
  const within = near && sizeOf(near);
  if (near && within) return { range: { min: -within, max: within }, unit: near.unit ?? "" };
  const sized = SIZED.exec(words)?.groups;
  const range = sized && rangeOf(sized);
  return range ? { range: sized.below ? turn(range) : range, unit: sized.unit ?? "" } : null;
}

/** "by two or more grades" behind the second column: the size of what was said before it. */
export function sizedBy(of: Difference, said: string): Difference | null {
  const groups = BY.exec(said)?.groups;
  const range = groups && rangeOf(groups);
  const down = of.range.below === 0;
  if (!range || of.denied || !(down || of.range.above === 0)) return null;
  return { range: down ? turn(range) : range, denied: false, unit: groups.unit ?? "" };
}

type Groups = Record<string, string | undefined>;

/** A size above nought; of months the part of a year. */
function sizeOf({ n = "", unit = "" }: Groups): number | null {
  const article = /^an?$/.test(n) && unit !== "" ? 1 : null;
  const half = /^half/.test(n) ? 0.5 : null;
  const decimal = /^\d+\.\d+$/.test(n) ? Number(n) : null;
  const size = article ?? half ?? decimal ?? numberWord(n);
  if (size === null || size === 0) return null;
  return /^month/.test(unit) ? Number((size / 12).toFixed(6)) : size;
}

/** So much above; "a grade above" may be any, so that only a number or a bound makes it a size. */
function rangeOf(groups: Groups): NumberRange | null {
  const { bound = "", n = "", more, after } = groups;
  const size = sizeOf(groups);
  if (size === null) return null;
  if (/least|minimum/.test(bound) || more || after) return { min: size };
  if (/^(?:by )?more than$|^over$/.test(bound)) return { above: size };
  if (/^(?:at most|up to|no more than)$/.test(bound)) return { above: 0, max: size };
  if (/^(?:less|fewer) than$|^under$/.test(bound)) return { above: 0, below: size };
  if (/^an?$/.test(n) && bound === "") return null;
  return { min: size, max: size };
}

/** The same the other way round: so much below. */
function turn({ min, max, above, below }: NumberRange): NumberRange {
  const least = (n: number | undefined, key: "min" | "max" | "above" | "below") =>
    n === undefined ? {} : { [key]: n === 0 ? 0 : -n };
  return {
    ...least(max, "min"),
    ...least(min, "max"),
    ...least(below, "above"),
    ...least(above, "below"),
  };
}
