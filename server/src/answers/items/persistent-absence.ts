// Says that no sheet tells how many are persistently absent, where there is a column of attendance only: which attendance counts as
// such is for the asker to say, and no number is one of notes that happen to speak of it. Who they are notes may tell.
import type { Column } from "../vocabulary/column.js";
import { type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";

const ABSENT = /^absen(?:t|tees?|ces?)$/;
const NUMBERED =
  /^(?:many|number|numbers|count|total|percentage|percent|%|proportion|share|average|mean|headcount)$/;
const OF_NOTES = /^(?:notes?|comments?|remarks?|mention\w*|say\w*|says|written|wrote)$/;

export function persistentAbsenceAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): Item | null {
  const isSaid =
    /^persist[ae]nt(?:ly)?$/.test(wordAt(tokens, at)) && ABSENT.test(wordAt(tokens, at + 1));
  if (!isSaid) return null;
  const isNumbered = tokens.some(({ word }) => NUMBERED.test(word));
  if (!isNumbered || tokens.some(({ word }) => OF_NOTES.test(word))) return null;
  const attendance = columns.find(
    ({ kind, names }) => kind === "number" && names.includes("attendance"),
  );
  if (!attendance) return null;
  return {
    type: "refused",
    at,
    length: 2,
    reason: `Which attendance counts as persistent absence is not recorded. Say it, as in “whose ${attendance.label} is below 90”.`,
  };
}
