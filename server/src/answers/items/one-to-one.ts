// Writes "one-to-one" as headers are read, "1:1", for a question about a column that has it: "hours of one to one".

import { type Column, isNameWord } from "../vocabulary/column.js";
import { withOneToOne } from "../vocabulary/column-naming.js";
import { nameLength } from "../vocabulary/scales.js";
import { saidAt, type Token, tokensOf } from "../words/tokens.js";

const ONE = "1:1";

/**
 * The question read with it, where that names such a column; else without.
 * @param read puts columns by their own names
 */
export function namingOneToOne(
  tokens: readonly Token[],
  columns: readonly Column[],
  read: (tokens: readonly Token[]) => Token[],
): Token[] {
  const having = columns.filter((column) => isNameWord(column, ONE));
  if (having.length > 0) {
    const named = read(written(tokens));
    const isNamed = having.some((column) =>
      named.some((_, at) => nameLength(named, at, column) > 0),
    );
    if (isNamed) return named;
  }
  return read(tokens);
}

function written(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = [3, 1].find((count) => withOneToOne(saidAt(tokens, at, count)) === ONE);
    found.push(...(length ? tokensOf(ONE) : tokens.slice(at, at + 1)));
    at += length ?? 1;
  }
  return found;
}
