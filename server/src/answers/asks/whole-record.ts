// Reads "Alice - level and class and the rest" as asking for the whole record.
import { type Item, idle, isType } from "../items/item.js";
import { isNamed } from "./named-items.js";
import type { Reading } from "./reading.js";

/** The end of what is listed of a pupil. */
const AND_THE_REST =
  /(?<=^| )(?:and|&|plus|,) (?:all )?(?:the rest(?: of it)?|the lot|everything(?: else)?|all the rest|all (?:the )?others?|the other (?:columns|details|things|bits)|whatever else(?: there is| we have)?|anything else|so on|etc)(?= (?:for|of|on|about) |$)/;

/** The items with what is listed before "and the rest" as part of the whole record; as they are where it is not said. */
export function withWholeRecord({ items, tokens }: Reading): readonly Item[] {
  const text = tokens.map(({ word }) => word).join(" ");
  const rest = AND_THE_REST.exec(text);
  if (!rest) return items;
  const from = text.slice(0, rest.index).split(" ").length - 1;
  if (!items.every(isListed(from, from + rest[0].split(" ").length))) return items;
  const [name] = items.filter(isType("name"));
  if (!name || !items.some(isNamed)) return items;
  return items.map((item) => (item === name ? item : idle(item)));
}

/** Whether the item stands in a list of a pupil's columns, or is how the rest is called. */
const isListed =
  (from: number, to: number) =>
  (item: Item): boolean =>
    (item.at >= from && item.at < to) ||
    isNamed(item) ||
    isType("name", "and", "comma", "filler", "list", "lookup")(item);
