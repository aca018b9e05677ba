// Finds what a question asks numbers by: "per class", "which class has the most", "the biggest class".

import { type Direction, type Item, type ItemOf, isPlace, isType } from "../items/item.js";
import { numberWord } from "../vocabulary/scales.js";
import { type AskedField, sameField } from "../words/fields.js";
import { wordAt } from "../words/tokens.js";
import { VALUE_VERBS } from "../words/value-words.js";
import { hasGroups, isCompared, isNotes, isOrdered, isPlural } from "./groups-in-order.js";
import {
  echoesOf,
  isNamed,
  isNumberWord,
  isNumeric,
  keyOf,
  type Named,
  numberBeside,
  refOf,
} from "./named-items.js";
import { outOf } from "./out-of.js";
import { beforeOf, has, nextOf, only, type Reading, without } from "./reading.js";

export interface Group {
  key: AskedField | null;
  /** The second of two: "by class and level". */
  and?: AskedField;
  taken: Item[];
  most: ItemOf<"most"> | ItemOf<"more"> | null;
  take: number;
  /** Only the group at this place: 2 of "second most". */
  nth?: number;
  /** The group that comes before: "after English, the most common". */
  after?: string;
  having: ItemOf<"quantity"> | null;
  counted: boolean;
  /** How many groups there are said to be. */
  outOf?: number;
  /** All groups are wanted, though none has a pupil. */
  each?: true;
  /** The groups are wanted in the order of their numbers. */
  order?: Direction;
}

/** What numbers are asked for by: "per class", "which class has the most", "the biggest class". */
export function groupIn(reading: Reading, all: readonly Item[]): Group | null {
  const many = outOf(reading, all);
  const group = groupAmong(reading, without(all, many?.taken ?? []));
  return group && many
    ? { ...group, outOf: many.n, taken: [...group.taken, ...many.taken] }
    : group;
}

function groupAmong(reading: Reading, items: readonly Item[]): Group | null {
  const groups = items.filter(isType("group"));
  const most = items.find(isType("most")) ?? null;
  const having = only(items, "quantity");
  const each = items.filter(isType("each"));
  const number = most && numberBeside(items, most);
  const nth = number ? null : only(items, "nth");
  const base = { most, having, counted: false, take: number?.n ?? 1, ...(nth && { nth: nth.n }) };
  const taken = [...each, most, nth, having, number?.item].filter((item) => item != null);
  const [group, second] = groups;
  const said = group ? saidAgain(items, refOf(group.key)) : [];
  // "club numbers, club by club"
  const other = second && group && !sameField(refOf(second.key), refOf(group.key)) ? second : null;
  const and = group?.and ?? other?.key;
  const direction = group && !most && isOfChoices(group) ? only(items, "direction") : null;
  const range = group ? null : rangeIn(items);
  if (range) return { ...base, ...range, taken, each: true };
  const kind = group ? null : (kindIn(reading, items) ?? ofEachIn(items));
  if (kind)
    return {
      ...base,
      key: keyOf(kind.column),
      taken: [...taken, kind.column, kind.word, ...items.filter(isHow)],
      each: true,
    };
  if (group)
    return {
      ...base,
      key: refOf(group.key),
      ...(and && { and: refOf(and) }),
      ...(direction && { order: direction.direction }),
      taken: [
        ...taken,
        group,
        ...(direction ? [direction] : []),
        ...said,
        ...(group.and || !second ? [] : [second]),
        // "split Year 3 by class" and "compare numbers for each class" say no more than "by class".
        ...items.filter(
          (item) =>
            item.type === "compare" &&
            (/^split/.test(wordOf(reading, item)) || (has(items, "count") && !hasSides(items))),
        ),
      ],
    };
  const asked = items.find(
    (item): item is Named =>
      isNamed(item) &&
      (isAskedFor(reading, items, item) ||
        isOrdered(reading, items, item) ||
        isCompared(reading, items, item)),
  );
  const more = most || has(items, "than") ? null : only(items, "more");
  const extreme = most ?? (more && isOpening(items, more) ? more : null);
  const size =
    extreme && items.find((item): item is Named => isNamed(item) && isSized(items, extreme, item));
  const key = asked ?? size;
  if (!key) return null;
  const ordered = isOrdered(reading, items, key);
  const compared = isCompared(reading, items, key);
  const counted = beforeOf(items, key)?.type === "count";
  const leader = most ? leaderIn(reading, items, key) : null;
  // "the three classes with the highest average level, the highest first"
  const again = items
    .filter(isType("direction"))
    .filter(({ direction }) => direction === most?.direction);
  return {
    ...base,
    most: most ?? more,
    key: keyOf(key),
    counted,
    ...(leader && { after: leader.label }),
    ...(ordered && { order: items.find(isType("direction"))?.direction ?? "desc" }),
    ...(compared && { each: true as const }),
    taken: [
      ...taken,
      key,
      ...(key.type === "column" ? verbsOf(items) : []),
      ...(ordered ? items.filter(isType("order", "direction")) : []),
      ...(ordered ? allOf(reading, items, key) : []),
      ...(compared ? items.filter(isType("compare")) : []),
      ...(more ? [more] : []),
      ...again,
      ...(leader?.taken ?? []),
      ...(counted ? [beforeOf(items, key)] : []),
    ].filter((item) => item != null),
  };
}

/** "the four Year 5 classes in order": how many there are, where all of them are meant. */
function allOf({ tokens }: Reading, items: readonly Item[], key: Named): Item[] {
  const number = items.find((item) => isNumberWord(item) && item.at < key.at);
  const between = items.filter(({ at }) => number && at > number.at && at < key.at);
  const isAll = number && /^(the|our|all)$/.test(wordAt(tokens, number.at - 1));
  return isAll && between.every(isType("test", "filler")) ? [number] : [];
}

/** "after English, the most common first language": the value behind which the next is asked for. */
function leaderIn(
  { tokens }: Reading,
  items: readonly Item[],
  key: Named,
): { label: string; taken: Item[] } | null {
  if (key.type !== "column") return null;
  const value = items
    .filter(isType("test"))
    .find(
      ({ at, dimension }) =>
        dimension === `column ${key.column.key}` && /^(after|behind)$/.test(wordAt(tokens, at - 1)),
    );
  if (!value || !("field" in value.condition) || value.condition.field !== "extra") return null;
  const lead = items.find(({ at, length }) => at + length === value.at);
  return lead?.length === 1 ? { label: value.condition.said, taken: [lead, value] } : null;
}

/** "for each house, lowest first" orders the houses; "by level, lowest first" the pupils. */
const isOfChoices = ({ key }: ItemOf<"group">): boolean =>
  typeof key === "string"
    ? key === "class_code" || key === "campus" || key === "source"
    : key.kind !== "number" && key.kind !== "date";

/** Whether two of one kind are named, which would be compared with each other within each group. */
const hasSides = (items: readonly Item[]): boolean => {
  const kinds = items.filter(isType("test")).map(({ dimension }) => dimension);
  return new Set(kinds).size < kinds.length;
};

/** "how do they get to school: numbers by transport": the column once more, and words that echo it. */
function saidAgain(items: readonly Item[], key: AskedField): Item[] {
  const named = items.filter((item) => isNamed(item) && sameField(keyOf(item), key));
  if (typeof key === "string") return [...named, ...items.filter(isHow)];
  return [...named, ...echoesOf(items, key), ...verbsOf(items)];
}

/** "transport, numbers by type": the word stands for the only column that is named. */
function kindIn(
  { tokens }: Reading,
  items: readonly Item[],
): { column: ItemOf<"column">; word: Item } | null {
  const word = items.find(
    (item) =>
      item.type === "word" &&
      /^(type|types|kind|kinds|sort|category)$/.test(item.word) &&
      /^(by|per|each)$/.test(tokens[item.at - 1]?.word ?? ""),
  );
  const column = only(items, "column");
  return word && column?.column.kind === "choice" ? { column, word } : null;
}

/** "for each of Ms Khan's classes": conditions stand between the word and the column. */
function ofEachIn(items: readonly Item[]): { column: Named; word: Item } | null {
  const word = only(items, "each");
  const behind = word ? items.filter(({ at, type }) => at > word.at && type !== "filler") : [];
  const column = behind.find(({ type }) => type !== "test");
  const led = behind[0]?.type === "test";
  return word && led && isNamed(column) && !isNotes(column) ? { column, word } : null;
}

/** "in each of Years 1 to 3", "for each level from 0 to 4": each of those in the range. */
function rangeIn(items: readonly Item[]): { key: AskedField } | null {
  const word = only(items, "each");
  const test = word && nextOf(items, word);
  if (test?.type !== "test" || !("field" in test.condition)) return null;
  const { condition } = test;
  if (condition.field !== "year" && condition.field !== "level") return null;
  const { min, max } = condition;
  if (min === undefined || max === undefined || min === max) return null;
  return { key: condition.field === "year" ? "year_group" : "support_level" };
}

const wordOf = ({ tokens }: Reading, { at }: Item) => tokens[at]?.word ?? "";

/** "eat which diet", "how do they travel": words that say no more than that a column has values. */
const verbsOf = (items: readonly Item[]) =>
  items.filter(
    (item) =>
      item.type === "word" &&
      // "come", "come in"
      (VALUE_VERBS.test(item.word.replace(/ (in|on|by)$/, "")) ||
        OCCUR.test(item.word) ||
        isHow(item)),
  );

/** Of values that they are there: "which bands are used in Year 1". */
const OCCUR =
  /^(used|represented|eaten|worn|found|occur|exist|spoken(?: at home)?|covered|offered|available)$/;

const isHow = (item: Item) => item.type === "word" && item.word === "how";

/** "which class", "what campuses", "how many classes", "list the houses", "classes with …" */
function isAskedFor(reading: Reading, items: readonly Item[], item: Named): boolean {
  if (isNotes(item)) return false;
  if (item.type === "column" && !hasGroups(item.column)) return false;
  const before = wordBefore(reading, items, item);
  if (/^(which|what)$/.test(before)) return true;
  // "how many kinds of transport"
  const isKinds =
    isPlural(reading, { ...item, length: 1 }) && wordAt(reading.tokens, item.at + 1) === "of";
  const plural = isKinds || isPlural(reading, item);
  const ahead = beforeOf(items, item);
  // "the two houses with the most"
  const opening = ahead && isNumberWord(ahead) ? beforeOf(items, ahead) : ahead;
  const first =
    opening === undefined || (/^(the|all|any|are there|our)$/.test(before) && opening.at < 4);
  return (
    (plural && (opening?.type === "count" || opening?.type === "list")) ||
    ((opening === undefined || (opening.type === "list" && first)) && plural) ||
    (opening?.type === "list" && (has(items, "most") || isMore(nextOf(items, item), items))) ||
    // "the class with the most", "top three classes", "name the class with the fewest", "site with more"
    (opening === undefined &&
      (nextOf(items, item)?.type === "most" || isMore(nextOf(items, item), items)))
  );
}

/** Of two groups one has more: "the site with the higher average level". */
const isMore = (item: Item | undefined, items: readonly Item[]): boolean =>
  item?.type === "more" && !has(items, "than");

/** "larger campus by pupils", "name the larger campus" */
const isOpening = (items: readonly Item[], item: Item): boolean => {
  const before = beforeOf(items, item);
  return before === undefined || before.type === "list";
};

/** The word before it, and before the conditions that stand right there: "which Church Lane class". */
function wordBefore({ tokens }: Reading, items: readonly Item[], { at }: Item): string {
  // "which two houses"
  const number = items.find((item) => isNumberWord(item) && item.at + item.length === at);
  const key = number?.at ?? at;
  const test = items.find((item) => item.type === "test" && item.at + item.length === key);
  const led = test && items.find((item) => item.at + item.length === test.at);
  return tokens[(led && test ? test.at : key) - 1]?.word ?? "";
}

const isOfPlace = (item: Item): boolean => isPlace(item) || item.type === "filler";

/** "biggest class", "most common level", "top three classes" */
function isSized(
  items: readonly Item[],
  most: ItemOf<"most"> | ItemOf<"more">,
  item: Named,
): boolean {
  const next = nextOf(items, most);
  const number = next?.type === "word" && numberWord(next.word) !== null ? next : null;
  // "most widely used aid"
  const verb = most.type === "most" && most.common && verbsOf(items).find((one) => one === next);
  const passed = number ?? verb;
  const behind = passed ? nextOf(items, passed) : next;
  // "the biggest Year 7 class"
  const named =
    behind && isPlace(behind) ? items.find((one) => one.at > behind.at && !isOfPlace(one)) : behind;
  if (named !== item) return false;
  return (
    (most.type === "most" && most.common === true) ||
    !isNumeric(item) ||
    (item.type === "field" && item.field === "year_group" && !has(items, "noun"))
  );
}
