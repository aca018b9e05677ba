// Recognises a value or a class that is left out or counted in by a word behind it: "English aside, which home language …",
// "clubs with numbers, chess left out", "how many different languages, English included".
import type { Column } from "../vocabulary/column.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { ColumnNames } from "./column-names.js";
import type { Item } from "./item.js";
import { valueAt, valueTest } from "./value-tests.js";

const END = "(?= ,|$)";
const OUT = new RegExp(
  `^(?:(?:is |are |being )?(?:aside|apart|excluded|excepted|omitted|ignored|discounted|disregarded|(?:left|taken|kept|set|put) (?:out|off|aside|apart)|not (?:counted|included|counting))(?: of (?:it|this))?)${END}`,
);
const IN = new RegExp(
  `^(?:(?:is |are |being )?(?:counted|included)(?: in| too| as well)?|too|as well)${END}`,
);
/** Before the value that is counted in. */
const LED_IN = /^(?:including|counting)$/;
/** The words of these, and the last of "as well". */
const SAID =
  /^(?:aside|apart|excluded|excepted|omitted|ignored|discounted|disregarded|out|off|counted|included|counting|including|too|well)$/;
const LONGEST = 4;

/** The condition that it is another, or a filler where the value is counted anyway; null where neither is said. */
export function apartAt(
  tokens: readonly Token[],
  at: number,
  names: ColumnNames,
  placeAt: (at: number) => Item | null,
): Item | null {
  const opens = at === 0 || /^(?:,|and|but|with)$/.test(wordAt(tokens, at - 1));
  // Most questions have no such word, and reading a place takes its time.
  if (!opens || !tokens.slice(at).some(({ word }) => SAID.test(word))) return null;
  const place = placeAt(at);
  if (place?.type === "test") return leftOut(tokens, place);
  const led = LED_IN.test(wordAt(tokens, at)) ? 1 : 0;
  const found = valueOfOne(tokens, at + led, names);
  if (!found) return null;
  const { column, values, length } = found;
  const test = valueTest(column, at, led + length, values);
  const out = led > 0 ? null : leftOut(tokens, test);
  if (out) return out;
  const behind = saidAt(tokens, at + led + length, LONGEST);
  const more = led > 0 && behind === "" ? "" : (IN.exec(behind)?.[0] ?? null);
  if (more === null || !countsKinds(tokens, at, column, names)) return null;
  return { type: "filler", at, length: led + length + wordsIn(more) };
}

const wordsIn = (said: string): number => said.split(" ").filter(Boolean).length;

/** The same denied, where a word behind it leaves it out. */
function leftOut(tokens: readonly Token[], test: Item & { type: "test" }): Item | null {
  const said = OUT.exec(saidAt(tokens, test.at + test.length, LONGEST))?.[0];
  return said === undefined
    ? null
    : { ...test, length: test.length + wordsIn(said), condition: { not: test.condition } };
}

/** The value of the only column that has it, or of the one that is named. */
function valueOfOne(tokens: readonly Token[], at: number, names: ColumnNames) {
  const found = names.columns.flatMap((column) => {
    const value = column.kind === "choice" ? valueAt(tokens, column, at) : null;
    return value ? [{ column, ...value }] : [];
  });
  const named = found.filter(({ column }) => isNamedIn(tokens, column, names));
  const [only, ...others] = named.length > 0 ? named : found;
  return only && others.length === 0 ? only : null;
}

const isNamedIn = (tokens: readonly Token[], column: Column, names: ColumnNames): boolean =>
  tokens.some((_, place) => names.name(place)?.column === column);

/** "how many different home languages": the kinds are counted, of which the value is one anyway. */
function countsKinds(
  tokens: readonly Token[],
  end: number,
  column: Column,
  names: ColumnNames,
): boolean {
  const asked = tokens.findIndex(
    ({ word }, place) =>
      place < end && /^(?:how many|number of)$/.test(`${word} ${wordAt(tokens, place + 1)}`),
  );
  if (asked < 0) return false;
  let next = asked + 2;
  while (/^(?:the|of|our|different|distinct|separate|various)$/.test(wordAt(tokens, next))) next++;
  return names.name(next)?.column === column;
}
