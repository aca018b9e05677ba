// Says of a question the classes, years and the like that stand in a clause beside it.
import { rawOf } from "../asks/reading.js";
import type { Item } from "../items/item.js";
import type { Token } from "../words/tokens.js";

/** What the clause says of whom, to be said of the question. */
export const placesIn = (tokens: readonly Token[], items: readonly Item[]): string =>
  items.map((item) => ` in ${rawOf({ tokens }, item)}`).join("");
