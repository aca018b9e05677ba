// Puts the column of missed days by its name where days off are spoken of: "more than ten days off", "how many days has Alice missed".
import { ABSENCE, type Column, numberColumn } from "../vocabulary/column.js";
import { type Token, tokensOf } from "../words/tokens.js";

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
  if (missed < 0) return named(tokens, column, at);
  const been = tokens[missed - 1]?.word === "been" ? 1 : 0;
  const school = tokens[missed + 1]?.word === "school" ? 1 : 0;
  return [
    ...tokens.slice(0, at),
    ...labelOf(column),
    ...tokens.slice(at + 1, missed - been),
    ...tokens.slice(missed + 1 + school),
  ];
}

/** "off more than 5 days", "missed 10 days or more": the word for it stands before. */
function named(tokens: readonly Token[], column: Column, days: number): Token[] {
  const missed = tokens.findIndex(
    ({ word }, i) => i < days && i >= days - NEAR && /^(?:off|missed|absent|away)$/.test(word),
  );
  const between = tokens.slice(missed + 1, days);
  if (missed < 0 || !between.every(({ word }) => OF_NUMBER.test(word))) return [...tokens];
  const been = tokens[missed - 1]?.word === "been" ? 1 : 0;
  return [
    ...tokens.slice(0, missed - been),
    ...labelOf(column),
    ...between.filter(({ word }) => word !== "for"),
    ...tokens.slice(days + 1),
  ];
}

/** So many words before "days" it may stand. */
const NEAR = 6;
const OF_NUMBER =
  /^(?:\d+|for|how|many|more|less|fewer|than|over|under|at|least|most|exactly|only|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|or)$/;

const labelOf = ({ phrase }: Column): Token[] => tokensOf(phrase);

/** Whether the question has the column's own name already. */
function names(tokens: readonly Token[], { names: own }: Column): boolean {
  const text = ` ${tokens.map(({ word }) => word).join(" ")} `;
  return own.some((name) => name.includes(" ") && text.includes(` ${name} `));
}
