// Writes numbers above twelve, and halves, in figures.

const TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "ninety", "thirty-five", "fifteen" */
const IN_WORDS = new RegExp(
  `\\b(?:(${TENS.join("|")})(?:[ -](${ONES.join("|")}))?|(${TEENS.join("|")}))\\b`,
  "giu",
);
const figures = (_: string, ten = "", one = "", teen = "") =>
  teen !== ""
    ? String(TEENS.indexOf(teen.toLowerCase()) + 13)
    : String(10 * (TENS.indexOf(ten.toLowerCase()) + 2) + ONES.indexOf(one.toLowerCase()) + 1);

const HALVES = /\b(\d+|five|six|seven|eight|nine|ten|eleven|twelve) and a half\b/giu;
const WORDS = ["five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const half = (_: string, whole: string) =>
  `${WORDS.includes(whole.toLowerCase()) ? WORDS.indexOf(whole.toLowerCase()) + 5 : whole}.5`;

/** "a hundred", "two hundred and fifty": behind the hundred stand figures already. */
const HUNDREDS =
  /\b(?:(?:a|an|(one|two|three|four|five|six|seven|eight|nine)) hundred)\b(?! (?:years?|days?) of\b)(?: and (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:an?|the|in|more)\b))?/giu;
const UP_TO_TWELVE = ["", ...ONES, "ten", "eleven", "twelve"];
const hundreds = (_: string, times = "one", rest = "0") => {
  const said = UP_TO_TWELVE.indexOf(rest.toLowerCase());
  return String(100 * (ONES.indexOf(times.toLowerCase()) + 1) + (said > 0 ? said : Number(rest)));
};

/** "ninety-five or more" is "95 or more", "ten and a half" 10.5, "a hundred" 100. */
export const inFigures = (text: string): string =>
  text.replace(IN_WORDS, figures).replace(HALVES, half).replace(HUNDREDS, hundreds);
