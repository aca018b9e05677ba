// Puts the column of missed days by its name where days off are spoken of: "more than ten days off", "how many days has Alice missed".
import { ABSENCE, type Column, numberColumn, phraseOf } from "./columns.js";
import type { Token } from "./tokens.js";

/** Behind "days", at once or further on: they were missed. */
const MISSED = /^(?:absent|missed|off|away|missing)$/;
/** Between "days" and that; where anything else is, the days are of something else. */
const FAR = 8;

/** The tokens with the name of the column of missed days, where the sheets have one; otherwise as they are. */
export function namingAbsence(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const column = numberColumn(columns, ABSENCE);
  const at = tokens.findIndex(({ word }) => word === "days" || word === "day");
  if (!column || at < 0 || names(tokens, column)) return [...tokens];
  const missed = tokens.findIndex(({ word }, i) => i > at && i <= at + FAR && MISSED.test(word));
  if (missed < 0) return [...tokens];
  const been = tokens[missed - 1]?.word === "been" ? 1 : 0;
  const school = tokens[missed + 1]?.word === "school" ? 1 : 0;
  const label = phraseOf(column.label)
    .split(" ")
    .map((word): Token => ({ raw: word, word, possessive: false, capital: false }));
  return [
    ...tokens.slice(0, at),
    ...label,
    ...tokens.slice(at + 1, missed - been),
    ...tokens.slice(missed + 1 + school),
  ];
}

/** Whether the question has the column's own name already. */
function names(tokens: readonly Token[], { names: own }: Column): boolean {
  const text = ` ${tokens.map(({ word }) => word).join(" ")} `;
  return own.some((name) => name.includes(" ") && text.includes(` ${name} `));
}
