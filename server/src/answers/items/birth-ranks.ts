// Reads who is first or last by date of birth, where its column is named: "the earliest date of birth", "born last".
import { isLink } from "../days/date-links.js";
import { ranksAt } from "../days/date-ranks.js";
import { dayAsked } from "../days/day-asked.js";
import type { Column } from "../vocabulary/column.js";
import { nameLength } from "../vocabulary/scales.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";

/** A birthday comes every year, so the first one is no day of birth. */
const YEARLY = /\b(birthdays?|b-?days?)\b/;
const AGED: Readonly<Record<string, "asc" | "desc">> = {
  oldest: "asc",
  eldest: "asc",
  youngest: "desc",
};

/**
 * The items of a rank by date of birth, by their place; none where the question has no such rank.
 * @param isKnown whether a word belongs to the school
 */
export function birthRanks(
  tokens: readonly Token[],
  column: Column,
  isKnown: (word: string) => boolean,
): ReadonlyMap<number, Item> {
  const items = new Map<number, Item>();
  const at = tokens.findIndex((_, place) => nameLength(tokens, place, column) > 0);
  const length = at < 0 ? 0 : nameLength(tokens, at, column);
  if (length === 0 || YEARLY.test(saidAt(tokens, at, length))) return items;
  const isIdle = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .every(({ word }) => isLink(word) || isKnown(word) || /\d/.test(word) || word === "year");
  const verb = wordAt(tokens, at) === "born";
  const mention = { at, length, columns: [], verb, named: true };
  const asked = dayAsked(tokens);
  const rank =
    agedAt(tokens, at - 1) ??
    agedBorn(tokens, verb && asked !== null) ??
    ranksAt(tokens, mention, isIdle)[0];
  if (!rank) return items;
  const { direction, all } = rank;
  const fill = (run: { at: number; length: number }) =>
    items.set(run.at, { type: "filler", at: run.at, length: run.length });
  if (asked && !all) fill(asked);
  fill(mention);
  const day = (!verb || asked !== null) && { day: true as const };
  const place = { at: rank.at, length: rank.length };
  items.set(rank.at, {
    ...place,
    type: "eldest",
    direction,
    column,
    ...day,
    ...(all && { all: true }),
  });
  return items;
}

/** "the oldest date of birth" */
function agedAt(tokens: readonly Token[], at: number) {
  const direction = AGED[wordAt(tokens, at)];
  return direction && { at, length: 1, direction, all: false };
}

/** "when was the youngest child born" */
function agedBorn(tokens: readonly Token[], isAsked: boolean) {
  const places = tokens.flatMap(({ word }, at) => (AGED[word] ? [at] : []));
  const [at, ...others] = places;
  return isAsked && at !== undefined && others.length === 0 ? agedAt(tokens, at) : undefined;
}
