// Reads two choices of which each has its own conditions: "at level 5 anywhere, or at level 4 in 7C", "either in 5A, or in Year 6 at Quayside, with notes".
import { type Item, type ItemOf, isType } from "../items/item.js";
import { type Token, wordAt } from "../words/tokens.js";
import { composeFilter } from "./compose-filter.js";
import { isMembership } from "./shared-groups.js";

/** From where to where the choices stand among the items, and the items of each. */
interface Choices {
  from: number;
  to: number;
  sides: [Item[], Item[]];
}

/** The items with such choices as one condition; as they are where it is not plain what belongs to which. */
export function withOwnChoices(items: readonly Item[], tokens: readonly Token[]): readonly Item[] {
  const found = placedAnywhere(items, tokens) ?? ledByEither(items, tokens);
  if (!found) return items;
  const { from, to, sides } = found;
  const filters = sides.map((side) => composeFilter(side, tokens));
  const any = filters.flatMap((filter) => ("where" in filter ? [filter.where] : []));
  const first = items[from];
  const last = items[to - 1];
  if (any.length < 2 || !first || !last) return items;
  const choice: Item = {
    type: "test",
    at: first.at,
    length: last.at + last.length - first.at,
    dimension: "choice",
    condition: { any },
  };
  return [...items.slice(0, from), choice, ...items.slice(to)];
}

/** "at level 5 anywhere, or at level 4 in 7C": the first has no place, so that what follows the second is its own. */
function placedAnywhere(items: readonly Item[], tokens: readonly Token[]): Choices | null {
  const marker = items.findIndex(({ at }) => wordAt(tokens, at) === "anywhere");
  const joint = marker < 0 ? -1 : jointAt(items, marker + 1);
  if (joint < 0 || items[marker - 1]?.type !== "test") return null;
  return choicesIn(items, { from: marker - 1, end: marker, joint });
}

/** "either in 5A, or in Year 6 at Quayside": each has its place, and a comma parts them. */
function ledByEither(items: readonly Item[], tokens: readonly Token[]): Choices | null {
  const either = items.findIndex(({ at }) => wordAt(tokens, at) === "either");
  const comma = either < 0 ? -1 : items.findIndex((item, i) => i > either && item.type === "comma");
  const joint = comma < 0 ? -1 : jointAt(items, comma);
  if (joint < 0) return null;
  const found = choicesIn(items, { from: either + 1, end: comma, joint });
  const [one, other] = found?.sides.map(testsOf) ?? [];
  if (!found || !one || !other) return null;
  const isClosed = items[found.to]?.type === "comma";
  const placed = [one, other].every(([first]) => first && isMembership(first.dimension));
  const isOwn = other.slice(1).every(({ dimension }) => isMembership(dimension));
  // "either FSM, or on level 3 with notes": whether the notes are of both is not said.
  return one.length + other.length > 2 && (isClosed || (placed && isOwn)) ? found : null;
}

/** Behind which item the second choice begins, where "or" or ", or" stands; -1 where it does not. */
function jointAt(items: readonly Item[], at: number): number {
  const or = items[at]?.type === "comma" ? at + 1 : at;
  return items[or]?.type === "or" ? or + 1 : -1;
}

/** The second ends with a comma, or with the question. Null where more than conditions is in them. */
function choicesIn(
  items: readonly Item[],
  { from, end, joint }: { from: number; end: number; joint: number },
): Choices | null {
  const close = items.findIndex((item, i) => i >= joint && item.type === "comma");
  const to = close < 0 ? items.length : close;
  const sides: Choices["sides"] = [items.slice(from, end), items.slice(joint, to)];
  const isPlain = isType("test", "filler", "noun", "and", "not");
  const asks = sides.every((side) => testsOf(side).length > 0 && side.every(isPlain));
  const behind = items[to + 1];
  const goesOn = behind !== undefined && isType("or", "and")(behind);
  return asks && !goesOn ? { from, to, sides } : null;
}

const testsOf = (items: readonly Item[]): ItemOf<"test">[] => items.filter(isType("test"));
