// Reads ages told by the birthday: "have had their twelfth birthday already", "whose 12th birthday is still to come".
import { MAX_SUPPORT_LEVEL } from "../../../../shared/columns.js";
import type { NumberRange } from "../../store/condition.js";
import { numberWord } from "../vocabulary/scales.js";
import { saidAt, type Token } from "../words/tokens.js";

const NTHS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const NTH = `(?<nth>${NTHS.join("|")}|\\d{1,2}(?:st|nd|rd|th))`;
const BY_NOW = "(?: already| by now| yet| now)?";
const OWN = "(?:his|her|their|a|the)";
const HAD = "(?:had|have|reached|passed|celebrated|got past|gone past)";

/** Each way to say it, and whether the birthday has been. */
const SAID: readonly (readonly [RegExp, boolean])[] = [
  [
    new RegExp(
      `^(?:(?:has|have) )?(?:(?:not|never)(?: yet)?|yet to|still to|still have to|still has to) ${HAD} ${OWN} ${NTH} birthdays?${BY_NOW}(?= |$)`,
    ),
    false,
  ],
  [
    new RegExp(
      `^(?:(?:has|have|having) )?(?:already |now |just )?(?:had|reached|passed|celebrated|got past|gone past)(?: already)? ${OWN} ${NTH} birthdays?${BY_NOW}(?= |$)`,
    ),
    true,
  ],
  [
    new RegExp(
      `^${NTH} birthdays? (?:has |have |is |are )?(?:still |yet )?(?:to come|ahead|not (?:yet )?(?:been|come|passed|happened)(?: yet)?)(?= |$)`,
    ),
    false,
  ],
  [
    new RegExp(
      `^${NTH} birthdays? (?:(?:has|have) )?(?:already |now )?(?:been|passed|gone|been and gone|gone by)${BY_NOW}(?= |$)`,
    ),
    true,
  ],
  [/^not (?:quite )?(?<n>\d{1,2}|[a-z]+)(?: years old)? yet(?= |$)/, false],
];
const LONGEST = 10;
const OLDEST_PUPIL = 20;

interface Birthday {
  /** In tokens. */
  length: number;
  /** The ages that it leaves. */
  range: NumberRange;
}

/** The ages that the words from `at` on tell by a birthday that has been, or has not. */
export function birthdayAt(tokens: readonly Token[], at: number): Birthday | null {
  const said = saidAt(tokens, at, LONGEST);
  for (const [pattern, hasBeen] of SAID) {
    const found = pattern.exec(said);
    const { nth, n } = found?.groups ?? {};
    const age = nth === undefined ? numberWord(n ?? "") : yearsOf(nth);
    // "not 4 yet" could be of a level.
    const least = nth === undefined ? MAX_SUPPORT_LEVEL + 1 : 1;
    if (!found || age === null || age < least || age > OLDEST_PUPIL) continue;
    const length = found[0].split(" ").length;
    return { length, range: hasBeen ? { min: age } : { max: age - 1 } };
  }
  return null;
}

function yearsOf(nth: string): number | null {
  const word = NTHS.indexOf(nth);
  return word < 0 ? numberWord(nth.replace(/\D+$/, "")) : word + 1;
}
