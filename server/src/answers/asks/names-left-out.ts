// Reads pupils who are left out of a list by their names: "who besides Caspian is at level 4", "all of 3A but Ann and Ben".
import { type Item, type ItemOf, isType } from "../items/item.js";
import { wordAt } from "../words/tokens.js";
import type { Reading } from "./reading.js";

/** The items with the names that are left out as conditions; or why it cannot be told who is meant. */
export function withoutNames(
  reading: Reading,
  items: readonly Item[],
): Item[] | { reason: string } {
  const told = [...items];
  for (const [i, item] of items.entries()) {
    if (!isLeaving(reading, item)) continue;
    const names = namesBehind(items.slice(i + 1));
    const unsure = names.find(({ ids }) => personsOf(reading, ids) > 1);
    if (unsure)
      return {
        reason: `${unsure.ids.length} pupils are called “${unsure.said}”: which one do you mean? Add the surname.`,
      };
    if (names.length > 0) told.splice(i, 1, { type: "not", at: item.at, length: item.length });
    for (const name of names) told.splice(items.indexOf(name), 1, pupilTest(name));
  }
  return told;
}

/** "other than", "not counting"; beside conditions "besides" may say that both hold. */
const isLeaving = ({ tokens }: Reading, item: Item): boolean =>
  item.type === "not" || (item.type === "word" && wordAt(tokens, item.at) === "besides");

/** The names right behind, with joints between them; none where one owns what follows: "not Ann's class". */
function namesBehind(behind: readonly Item[]): ItemOf<"name">[] {
  if (behind[0]?.type !== "name") return [];
  const end = behind.findIndex((item) => !isType("name", "and", "or", "comma")(item));
  const names = behind.slice(0, end < 0 ? behind.length : end).filter(isType("name"));
  return names.every(({ possessive }) => !possessive) ? names : [];
}

const pupilTest = ({ at, length, ids, said }: ItemOf<"name">): Item => ({
  type: "test",
  at,
  length,
  dimension: "pupil",
  condition: { field: "pupil", ids, label: said },
});

/** Several records may be of one pupil. */
const personsOf = ({ vocabulary }: Reading, ids: readonly string[]): number =>
  new Set(ids.map((id) => vocabulary.persons.get(id) ?? id)).size;
