// Recognises a column of numbers that is set against an average: "whose mock is below the class average", "below average attendance".
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import type { Item } from "./item.js";

const MEAN = "(?:average|mean|median)";
const SIGN =
  "(?:above|below|under|over|beneath|beyond|(?:lower|higher|less|more|better|worse|greater|smaller) than)";
/** Behind the column: at most so many words name whose average it is. */
const BEHIND = new RegExp(
  `^(?:(?:is|are|was) )?${SIGN} (?:the |their |our )?(?:\\S+ ){0,3}?${MEAN}(?= |$)`,
);
/** Before the column. */
const BEFORE = new RegExp(`^(?:above|below) ${MEAN}(?: (?:for|in|on))?(?: (?:the|their))?$`);
const HAVING = /^(?:have|has|having|with|got)$/;
const LONGEST = 8;

/** The column, its "have" or the word that sets it against the average: no need that notes tell is meant. */
export function besideMeanAt(
  tokens: readonly Token[],
  at: number,
  names: ColumnNames,
): Item | null {
  const isSet = (place: number) => {
    const item = names.name(place);
    const behind = item && saidAt(tokens, place + item.length, LONGEST);
    return item?.column.kind === "number" && BEHIND.test(behind ?? "") ? item : null;
  };
  const column = isSet(at);
  if (column) return column;
  if (HAVING.test(wordAt(tokens, at)) && isSet(at + 1)) return { type: "filler", at, length: 1 };
  const word = wordAt(tokens, at);
  if (!/^(?:above|below)$/.test(word)) return null;
  for (let length = 2; length < 5; length++) {
    const item = names.name(at + length) ?? names.part(at + length);
    if (item?.column.kind === "number" && BEFORE.test(saidAt(tokens, at, length)))
      return { type: "word", at, length: 1, word, raw: tokens[at]?.raw ?? word };
  }
  return null;
}
