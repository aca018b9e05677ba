// Understands what is asked of the order of pupils: who has the most, and how they rank.

import { dayAsked } from "../days/day-asked.js";
import { type Direction, type Item, type ItemOf, isType } from "../items/item.js";
import { type Query, unclear } from "../query.js";
import { isBirth } from "../vocabulary/birth-columns.js";
import type { Column } from "../vocabulary/column.js";
import { numberWord } from "../vocabulary/scales.js";
import { type AskedField, columnRef, type Field, isAge, sameField } from "../words/fields.js";
import { wordAt } from "../words/tokens.js";
import { echoesOf, isNumeric, keyOf, numberBeside, refOf } from "./named-items.js";
import { narrow } from "./narrow.js";
import { has, only, type Reading, rawOf, textOf, without } from "./reading.js";
import { cannotPlace } from "./unplaced.js";

/** Whether pupils are wanted, rather than a number: "who", "which pupil", "pupils with". */
export function asksForPupils(reading: Reading): boolean {
  const text = textOf(reading);
  if (/^(so |and )?what (is|are|was) /.test(text)) return false;
  if (reading.items.some((item) => item.type === "column" && item.people)) return true;
  return (
    /\b(who|whose|whom)\b/.test(text) || has(reading.items, "noun") || has(reading.items, "list")
  );
}

/** "who has the highest level", "order 3A by reading age", "the five pupils with the lowest attendance" */
export function askRank(reading: Reading): Query | null {
  const { items } = reading;
  const eldest = only(items, "eldest");
  const most = eldest ?? only(items, "most");
  const order = items.filter(isType("order"));
  if (!most && order.length === 0) return null;
  const group = only(items, "group");
  const grouped =
    group &&
    (typeof group.key === "string"
      ? group.key === "support_level" || group.key === "year_group"
      : group.key.kind === "number" || (order.length > 0 && isDay(group.key)));
  const named = items.filter(isNumeric);
  // "order 3A by last review"
  const dated = order.length > 0 ? items.find(isDated) : undefined;
  const told = eldest ? eldest : grouped ? group : (named[0] ?? dated ?? null);
  if (told === null) return null;
  const asked =
    told.type === "eldest"
      ? refOf(told.column)
      : told.type === "group"
        ? refOf(told.key)
        : keyOf(told);
  // Ages are told apart by the day of birth: the first day is the highest age.
  const ages = (told.type === "eldest" && isBirth(told.column) && !told.day) || isAge(asked);
  const days =
    !ages &&
    (told.type === "eldest" || isDated(told) || (told.type === "group" && isDay(told.key)));
  const column = isAge(asked) ? columnRef(asked) : asked;
  // Set 1 is the top one, though its number is the lowest.
  if (typeof column !== "string" && /\bsets?\b/i.test(column.label))
    return unclear(`Which ${column.label} is the top one is not recorded. Name it by its number.`);
  const number = most ? numberBeside(items, most) : firstNumber(items);
  const nth = only(items, "nth");
  if (nth && number) return unclear(cannotPlace(rawOf(reading, nth)));
  const directions = items.filter(isType("direction"));
  const first: Direction = days ? "asc" : "desc";
  const said: Direction = most?.direction ?? directions[0]?.direction ?? first;
  const direction = isAge(asked) ? opposite(said) : said;
  // "top readers by reading age"
  const echoes = echoesOf(items, column);
  // "by age, oldest first", "the weakest reader by reading age"
  const again = eldest
    ? items.filter((item) => isOfAge(item) || isOfDay(item, column))
    : items.filter((item) => item.type === "column" && sameField(keyOf(item), column));
  const rest = without(items, [
    most,
    nth,
    told,
    number?.item,
    ...order,
    ...directions,
    ...echoes,
    ...again,
  ]);
  const pupils = narrow(reading, rest, { counted: true, lookup: false, measured: true });
  if ("reason" in pupils) return unclear(pupils.reason);
  const single = most !== null && order.length === 0 && !eldest?.all;
  const take = number?.n ?? (single ? 1 : null);
  return {
    kind: "rank",
    column,
    direction,
    take,
    ...(nth && { nth: nth.n }),
    ...(ages && { ages }),
    ...(days && { days }),
    ...(days && single && asksDay(reading) && { asksDay: true as const }),
    ...(nth && !days && !ages && asksNumber(reading) && { asksNumber: true as const }),
    ...pupils,
  };
}

/** "what is the earliest review date": the date, though the pupil is told as well. */
const asksDay = (reading: Reading): boolean =>
  (/^(so |and )?what\b/.test(textOf(reading)) ||
    dayAsked(reading.tokens) !== null ||
    // "give the earliest review date"
    (/^(give|state|tell|provide)\b/.test(textOf(reading)) && !has(reading.items, "noun")) ||
    // "earliest review date"
    !asksForPupils(reading)) &&
  !/\b(who|whose|which (pupil|child|student)|what (pupil|child|student))\b/.test(textOf(reading));

/**
 * "what is the second highest reading age", "… figure", "second highest reading age in 3A": the number, though the pupil
 * is told as well. "Second most merits" asks who.
 */
const asksNumber = (reading: Reading): boolean =>
  ((/^(so |and )?what (is|was) the\b|\b(figure|value)\b/.test(textOf(reading)) ||
    isBareEnd(reading)) &&
    !asksForPupils(reading)) ||
  isOfAny(reading);

/** "second highest number of points that any pupil has": whoever it is. */
const isOfAny = (reading: Reading): boolean =>
  /\b(?:any|a) (?:single |one )?(?:pupil|child|student|kid|learner|one)(?: (?:in|of|at|from) [^,]+?)? (?:has|have|holds|got|gets|scored|reached|managed)\b/.test(
    textOf(reading),
  ) &&
  !has(reading.items, "list") &&
  !/\b(who|whom|whose|which|names?)\b/.test(textOf(reading));

/** The question opens with the place and the end: no word of pupils stands before them. */
const isBareEnd = ({ items, tokens }: Reading): boolean => {
  const nth = only(items, "nth");
  const ahead = items.filter((item) => nth !== null && item.at < nth.at);
  return (
    nth !== null &&
    ahead.every(isType("filler", "test", "comma")) &&
    !/^(most|least|fewest)$/.test(wordAt(tokens, nth.at + 1)) &&
    !tokens.some(({ word }) => /^(names?|whom?|whose|which)$/.test(word))
  );
};

const isDay = (key: Field | Column): boolean =>
  typeof key !== "string" && key.kind === "date" && !isBirth(key);

const isDated = (item: Item): item is ItemOf<"column"> =>
  item.type === "column" && isDay(item.column);

const isOfDay = (item: Item, column: AskedField): boolean =>
  (item.type === "column" && sameField(keyOf(item), column)) ||
  (item.type === "group" && sameField(refOf(item.key), column));

const isOfAge = (item: Item): boolean =>
  (item.type === "column" && isAge(keyOf(item))) ||
  (item.type === "group" && isAge(refOf(item.key)));

const opposite = (direction: Direction): Direction => (direction === "desc" ? "asc" : "desc");

/** "the first five": a number without a superlative. */
function firstNumber(items: readonly Item[]): { item: Item; n: number } | null {
  const item = items.find((one) => one.type === "word" && numberWord(one.word) !== null);
  const n = item?.type === "word" ? numberWord(item.word) : null;
  return item && n !== null && n > 0 ? { item, n } : null;
}
