// Tells the columns that hold the result of something that took place: a score, a colour of a screening, whether a goal was met.
import type { Column } from "./column.js";
import { writtenOut } from "./shortened.js";

const OF_RESULT =
  /\/ ?\d+$|\bout of \d+|\b(?:ss|scores?|scaled|standardised|marks?|results?|grades?|tests?|checks?|screen\w*|exams?|mocks?|sats|assess\w*|outcomes?|psc|mtc|spag|gld|gl|cats?|nfer|boxall|wellcomm|baseline|spelling|phonics)\b/;
/** What comes together as time goes on, or is so from day to day, is no result. */
const ONGOING = /\b(?:attendance|absen\w*|points?|hours?|late\w*|merits?|band|group|set|target)\b/;
const OUTCOME =
  /^(?:red|amber|green|pass|passed|fail|failed|achieved|not achieved|met|not met|working towards|wts|exs|gds|expected|emerging|exceeding|greater depth)$/;

export function isOfResult({ kind, headers, values }: Column): boolean {
  if (kind === "date" || kind === "text") return false;
  const names = headers.map((header) => writtenOut(header.toLowerCase()));
  if (names.some((name) => ONGOING.test(name))) return false;
  return (
    names.some((name) => OF_RESULT.test(name)) ||
    (kind === "choice" && [...values.keys()].some((value) => OUTCOME.test(value)))
  );
}
