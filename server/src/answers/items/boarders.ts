// Recognises who boards, where a column tells weekly and full boarders from day pupils.
import { type Column, type ColumnValue, valuesHeld } from "../vocabulary/column.js";
import { type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";
import { valueAt, valueTest } from "./value-tests.js";

/** What such a column says of those who go home. */
const DAY =
  /^(day|days|day ?(pupil|student|boy|girl|scholar|boarder)s?|none|no|n|external|non-? ?board(er|ing))$/;
const COLUMN = /^board(er|ers|ing)( (status|type|pattern|arrangements?))?$/;
/** Before a board that is no verb. */
const NOUN_LEADS =
  /^(|the|an?|on|our|their|this|each|by|per|of|school|notice|white|black|story|communication|chess|skate|key)$/;
/** Before "boarding" where it is said of pupils. */
const SUBJECT =
  /^(pupils?|students?|children|kids|boys|girls|learners|who|that|and|not|to|is|are|also|actually|currently|do|does)$/;

/** "boarders", "who boards", "is Ann a boarder": every value of the column but that of day pupils. */
export function boardersAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): Item | null {
  if (!isSaid(tokens, at)) return null;
  const column = columns.find(
    ({ kind, names }) => kind === "choice" && names.some((name) => COLUMN.test(name)),
  );
  // Where "Boarder" is a value itself, it is read as one.
  if (!column || column.values.has("boarder") || column.values.has("boarding")) return null;
  const values = valuesHeld(column);
  const staying = values.filter(({ value }) => !DAY.test(value));
  if (staying.length === 0 || staying.length === values.length) return null;
  // "board weekly"
  const kind = valueAt(tokens, column, at + 1);
  if (kind?.values.every((value) => isAmong(value, staying)))
    return valueTest(column, at, 1 + kind.length, kind.values);
  const end = restated(tokens, at + 1, column, staying);
  const test = valueTest(column, at, end - at, staying);
  const others = tokens.flatMap((_, i) =>
    i >= at && i < end ? [] : (valueAt(tokens, column, i)?.values ?? []),
  );
  const isNarrowed = others.some((value) => isAmong(value, staying));
  // "which boarders are weekly" narrows them down; "boarders and day pupils" are both.
  return isNarrowed ? { ...test, dimension: `boarders ${column.key}` } : test;
}

const isAmong = ({ value }: ColumnValue, values: readonly ColumnValue[]): boolean =>
  values.some((one) => one.value === value);

/** Where "counting both weekly and full", which names them all once more, ends; `from` where they are not all named. */
function restated(
  tokens: readonly Token[],
  from: number,
  column: Column,
  staying: readonly ColumnValue[],
): number {
  const named = new Set<string>();
  let at = from;
  while (BETWEEN.test(wordAt(tokens, at))) at++;
  while (at < tokens.length) {
    const value = valueAt(tokens, column, at);
    if (!value) break;
    for (const one of value.values) named.add(one.value);
    at += value.length;
    if (!/^(and|or|,|&)$/.test(wordAt(tokens, at))) break;
    at++;
  }
  const isAll = named.size === staying.length && staying.every(({ value }) => named.has(value));
  return isAll ? at : from;
}

/** Between those who board and the kinds of them that are counted. */
const BETWEEN =
  /^(,|\(|are|there|altogether|in|all|total|counting|including|taking|adding|both|whether|either|be|they)$/;

function isSaid(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  switch (wordAt(tokens, at)) {
    case "boarders":
      return !/^(by|per|each)$/.test(before);
    case "boarder":
      return /^(a|non)$/.test(before);
    case "board":
    case "boards":
      return (
        !NOUN_LEADS.test(before) && !/^(games?|of|members?|meetings?)$/.test(wordAt(tokens, at + 1))
      );
    case "boarding":
      return (
        SUBJECT.test(before) ||
        /^(pupils|students|children|girls|boys)$/.test(wordAt(tokens, at + 1))
      );
    default:
      return false;
  }
}
