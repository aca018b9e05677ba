// Understands pupils told by way of another: "in Alice's class", "at the same level as Ben", "Ben's classmates".
import type { NameIndex, NamePart } from "../../search/names.js";
import type { Condition, SharedColumn } from "../../store/condition.js";
import { type Item, type ItemOf, idle, isType } from "../items/item.js";
import { type AskedField, fieldKey } from "../words/fields.js";
import { wordAt } from "../words/tokens.js";
import { isNamed, keyOf } from "./named-items.js";
import { withoutNames } from "./names-left-out.js";
import { beforeOf, nextOf, type Reading } from "./reading.js";
import { isNaming } from "./unplaced.js";

/**
 * The items with pupils told by way of another as conditions, and "pupils named Alice" likewise; or why
 * it cannot be told which pupil is meant.
 */
export function withRelations(reading: Reading): Item[] | { reason: string } {
  const items = [...reading.items];
  for (const name of items.filter(isType("name"))) {
    const relation = relationOf(reading, items, name);
    if (relation === null) continue;
    if (new Set(name.ids.map((id) => reading.vocabulary.persons.get(id) ?? id)).size > 1)
      return {
        reason: `${name.ids.length} pupils are called “${name.said}”: which one do you mean? Add the surname.`,
      };
    const { taken, columns, others } = relation;
    const [first = name] = taken;
    const tests: Condition[] = columns.map((column) => ({
      field: "same",
      column,
      ids: name.ids,
      label: name.said,
    }));
    if (others) tests.push({ not: { field: "pupil", ids: name.ids, label: name.said } });
    const test: Item = {
      type: "test",
      at: first.at,
      length: first.length,
      dimension: `same ${columns.map(fieldKey).join(" ")}`,
      condition: { all: tests },
    };
    const at = items.indexOf(first);
    items.splice(at, 1, test);
    for (const item of taken.slice(1)) items.splice(items.indexOf(item), 1, idle(item));
  }
  const told = withoutNames(reading, items);
  return "reason" in told ? told : (namedFilter(told, reading) ?? told);
}

interface Relation {
  columns: SharedColumn[];
  /** The items that say it, in order. */
  taken: Item[];
  /** Whether the pupil named is left out. */
  others: boolean;
}

function relationOf(
  reading: Reading,
  items: readonly Item[],
  name: ItemOf<"name">,
): Relation | null {
  const more = items.filter(({ at }) => /^(else|other)$/.test(reading.tokens[at]?.word ?? ""));
  return (
    possessive(reading, items, name, more) ?? sameAs(items, name, more) ?? classmates(items, name)
  );
}

const wordOf = (item: Item) => (item.type === "word" ? item.word : "");

/** "in Alice's class", "in the class of Alice" */
function possessive(
  { tokens }: Reading,
  items: readonly Item[],
  name: ItemOf<"name">,
  others: Item[],
): Relation | null {
  const field = nextOf(items, name);
  if (!name.possessive || field?.type !== "field" || !isShared(field.field)) return null;
  const joint = tokens[name.at - 1]?.word ?? "";
  if (!/^(in|at|from|of|on|share|shares)$/.test(joint)) return null;
  // "a reminder of Alice's level" asks for it; "how many of Alice's class" is of others.
  const crowd = items.some((item) => item.at < name.at && CROWD.has(item.type));
  if (
    joint === "of" &&
    !crowd &&
    !/^(who|which|any|all|some)$/.test(tokens[name.at - 2]?.word ?? "")
  )
    return null;
  return { columns: [field.field], taken: [name, field, ...others], others: others.length > 0 };
}

/** Before "of", these speak of several pupils. */
const CROWD: ReadonlySet<Item["type"]> = new Set([
  "noun",
  "count",
  "list",
  "share",
  "aggregate",
  "most",
  "field",
  "test",
]);

/** "in the same class and year as Alice" */
function sameAs(items: readonly Item[], name: ItemOf<"name">, more: Item[]): Relation | null {
  const same = items.filter(isType("same")).find((item) => item.at < name.at);
  if (!same) return null;
  const between = items.filter((item) => item.at > same.at && item.at < name.at);
  const fields = between.filter(isNamed);
  const columns = fields.map(keyOf).filter(isShared);
  const plain = between.every((item) => isType("field", "column", "filler", "and")(item));
  // "are Alice and Bob in the same class" names no third pupil.
  if (fields.length === 0 || columns.length < fields.length || !plain) return null;
  const joints = between.filter(isType("and"));
  return { columns, taken: [same, ...fields, ...joints, name, ...more], others: true };
}

/** "Alice's classmates", "classmates of Alice" */
function classmates(items: readonly Item[], name: ItemOf<"name">): Relation | null {
  const mates = [nextOf(items, name), beforeOf(items, name)].find(
    (item) => item && /^class-?mates?$/.test(wordOf(item)),
  );
  return mates ? { columns: ["class_code"], taken: [name, mates], others: true } : null;
}

const isShared = (field: AskedField): field is SharedColumn => field !== "support_notes";

/** "pupils named Alice", "the Smiths or the Johnsons": names that are conditions. Null where none is asked for so. */
function namedFilter(items: readonly Item[], { tokens, vocabulary }: Reading): Item[] | null {
  const asksWho = /^(who|whose)$/.test(wordAt(tokens, 0));
  const several = items.some(isType("count", "list", "noun"));
  const isCondition = (item: Item, i: number): item is ItemOf<"name"> => {
    if (item.type !== "name" || item.mistyped) return false;
    const naming = namingBefore(items, i, tokens);
    // "how many Hargreaves children"
    const family = !item.possessive && items[i + 1]?.type === "noun" && several;
    // "surname Kirkbride" asks for all who bear it.
    const bearing = naming !== null && partOf(naming) !== null;
    return item.plural === true || family || (naming !== null && (several || bearing || asksWho));
  };
  if (!items.some(isCondition)) return null;
  return items
    .map((item, i): Item => {
      if (!isCondition(item, i)) return item;
      const part = partOf(namingBefore(items, i, tokens) ?? item);
      return bearersOf(item, part, vocabulary.names);
    })
    .filter((item) => !isNaming(item));
}

/** What says that names follow: "named" before "Alice, Ben or Carl" is said of each; "the first name of the Khan child" is asked. */
function namingBefore(items: readonly Item[], i: number, tokens: Reading["tokens"]): Item | null {
  const before = items.slice(0, i).findLast((item) => !isListing(item));
  const isAsked = before && wordAt(tokens, before.at + before.length) === "of";
  return before && isNaming(before) && !isAsked ? before : null;
}

const isListing = isType("name", "comma", "or", "and", "filler");

/** Which of their names is meant; null where any is. */
function partOf(naming: Item): NamePart | null {
  const word = wordOf(naming);
  if (/^surname/.test(word)) return "last";
  return /^forename/.test(word) ? "first" : null;
}

/** Those who bear the name, as a first or last name where one of them is meant. */
function bearersOf(name: ItemOf<"name">, part: NamePart | null, names: NameIndex): Item {
  const { at, length, said, tokens } = name;
  const bears = (id: string) =>
    part === null || tokens.every((token) => names.pupilsBy(part, token).has(id));
  const ids = name.ids.filter(bears);
  const isTold = part !== null && ids.length < name.ids.length;
  const label = isTold ? `${said} (${part === "first" ? "first name" : "surname"})` : said;
  const condition: Condition = { field: "pupil", ids, label };
  return { type: "test", at, length, dimension: "pupil", condition };
}
