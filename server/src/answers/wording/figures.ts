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

/** "a hundred house points" */
const HUNDRED =
  /\b(?:a|one) hundred(?= (?:or|percent|per|%|\p{L}+ points?|points?|merits?|marks?|and over|plus|up)\b|\W*$)/giu;

/** "ninety-five or more" is "95 or more", "ten and a half" 10.5. */
export const inFigures = (text: string): string =>
  text.replace(HUNDRED, "100").replace(IN_WORDS, figures).replace(HALVES, half);
