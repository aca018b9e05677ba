// Whether the highest or lowest number itself is asked for, whoever has it: "the most merits that anybody in 9P has".
import { type Reading, textOf } from "./reading.js";

const ANYONE =
  "(?:any ?one|anybody|any (?:one |single )?(?:pupil|child|kid|student|learner|boy|girl)|any of (?:them|these|those|us|the \\p{L}+|our \\p{L}+)|a(?: single| given)? (?:pupil|child|kid|student|learner|boy|girl)|one (?:pupil|child|kid|student))";
const HAS =
  "(?:has|have|had|got|gets?|getting|scores?|scored|earns?|earned|collects?|collected|holds?|held|reaches|reached|achieves?|achieved|manages?|managed|racked up|clocked up)";
const END =
  "most|highest|biggest|largest|greatest|maximum|top|best|least|fewest|lowest|smallest|minimum|worst|poorest|bottom";

/** Behind the number, whoever it is of: "of anybody in Year 9", "that anyone has", "for any child". */
const OF_ANYONE = new RegExp(
  `\\b(?:${END})\\b.* (?:(?:held|earned|scored|achieved|recorded|reached|collected|got) )?(?:of|by|for|from|among|amongst) ${ANYONE}(?= |$)`,
  "u",
);
const ANYONE_HAS = new RegExp(
  `\\b(?:${END})\\b.* (?:(?:that|which) )?${ANYONE}(?: (?:in|at|on|of|from|with)(?: \\S+){1,5}?)? ${HAS}(?= |$)`,
  "u",
);
/** Who it is would be asked so: also "the pupil with the most of anyone". */
const WHO =
  /\b(?:(?:pupil|child|student|kid|boy|girl|person)s? (?:with|who|that|having)|who|whom|whose|name|names|list|(?:which|what) (?:pupil|child|student|kid|boy|girl)s?)\b/u;

/** Whether the number is wanted, and not whose it is. */
export function asksForFigure(reading: Reading): boolean {
  const text = textOf(reading);
  return !WHO.test(text) && (OF_ANYONE.test(text) || ANYONE_HAS.test(text));
}
