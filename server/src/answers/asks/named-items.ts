// The columns that a question names: what they are called, and whether there are numbers in them.

import { type Item, type ItemOf, isType } from "../items/item.js";
import type { Column } from "../vocabulary/column.js";
import { numberWord } from "../vocabulary/scales.js";
import { type AskedField, type Field, fieldName } from "../words/fields.js";
import { beforeOf, nextOf } from "./reading.js";

export type Named = ItemOf<"field"> | ItemOf<"column">;

export const isNamed = (item: Item | undefined): item is Named =>
  item?.type === "field" || item?.type === "column";

export const keyOf = (item: Named): AskedField =>
  item.type === "field" ? item.field : refOf(item.column);

export const refOf = (key: Field | Column): AskedField =>
  typeof key === "string"
    ? key
    : {
        headers: key.headers,
        label: key.label,
        ...(key.alike.length > 0 && { alike: key.alike }),
        ...(key.several && { several: true }),
        ...(key.ageOn !== undefined && { ageOn: key.ageOn }),
      };

/** Whether there are numbers in the column that can be reckoned with. */
export const isNumeric = (item: Item): item is Named =>
  (item.type === "field" && (item.field === "support_level" || item.field === "year_group")) ||
  (item.type === "column" && item.column.kind === "number");

/** "scored more points than": what pupils do to have what a column of numbers says. */
export const EARNING =
  "scor(?:ed|es|ing)|earn(?:ed|s|ing)|collect(?:ed|s|ing)|gained|won|achiev(?:ed|es|ing)|reached";

/** "more points than": the column stands between the two. */
export const isMoreThan = (items: readonly Item[], more: Item, column: Item, than: Item): boolean =>
  nextOf(items, more) === column && nextOf(items, column) === than;

/** Words that only echo a column: "readers" beside a reading age. */
export function echoesOf(items: readonly Item[], column: AskedField): Item[] {
  const starts = fieldName(column)
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 4));
  return items.filter((item) => item.type === "word" && starts.includes(item.word.slice(0, 4)));
}

/** The column that an aggregate is of: the next one with numbers, else the last before it. */
export function measuredColumn(items: readonly Item[], of: Item): Named | null {
  const numeric = items.filter(isNumeric);
  return (
    numeric.find((item) => item.at > of.at) ?? numeric.filter((i) => i.at < of.at).at(-1) ?? null
  );
}

export const isNumberWord = (item: Item): boolean =>
  item.type === "word" && numberWord(item.word) !== null;

/** The number of "top three" and "five highest". */
export function numberBeside(items: readonly Item[], most: Item): { item: Item; n: number } | null {
  for (const item of [nextOf(items, most), beforeOf(items, most), beforeNoun(items, most)]) {
    if (item?.type !== "word") continue;
    const n = numberWord(item.word);
    if (n !== null && n > 0) return { item, n };
  }
  return null;
}

/** "the five pupils with the highest", "which five Year 1 pupils scored highest" */
const beforeNoun = (items: readonly Item[], most: Item): Item | undefined =>
  items
    .filter((item) => item.at < most.at && (item.type === "noun" || isNamed(item)))
    .flatMap(
      (noun) =>
        items.filter((item) => item.at < noun.at && !isType("filler", "test")(item)).at(-1) ?? [],
    )
    .findLast(isNumberWord);

/** "the biggest by size", "in order of popularity": a word for how many there are. */
export const isSizeWord = (item: Item): boolean =>
  item.type === "word" && /^(sizes?|popularity|membership)$/.test(item.word);
