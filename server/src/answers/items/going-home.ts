// Reads how pupils go home, or who fetches them, by the column that tells it: "go home by taxi", "fetched by their gran".
import type { Column } from "../vocabulary/column.js";
import { saidAt, type Token } from "../words/tokens.js";
import type { Item } from "./item.js";
import { valueAt, valueTest } from "./value-tests.js";

const HOW = "(?:by|with|in|on|via)(?: (?:an?|the|their))? (?=\\S)";
const GO_HOME = new RegExp(
  `^(?:go|goes|going|gets?|getting|(?:is |are )?(?:taken|driven|walked)) home ${HOW}`,
);
const FETCHED = new RegExp(
  `^(?:fetched|met|picked up|taken home|walked home)(?: (?:at home time|at the end of the day|after school))? ${HOW}`,
);
const LONGEST = 12;

const isCalled =
  (name: string) =>
  ({ names }: Column): boolean =>
    names.includes(name);

/** The value of such a column with the verb before it; null where none, or more than one, tells it. */
export function goingHomeAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): Item | null {
  const said = saidAt(tokens, at, LONGEST);
  const lead = (GO_HOME.exec(said) ?? FETCHED.exec(said))?.[0].trim();
  if (lead === undefined) return null;
  const length = lead.split(" ").length;
  const ofHome = columns.filter((one) => isCalled("collects")(one) || isCalled("going home")(one));
  // Where no column tells of the way home, that of the way to school tells of both.
  const telling = ofHome.length > 0 ? ofHome : columns.filter(isCalled("transport"));
  const found = telling.flatMap((column) => {
    const value = valueAt(tokens, column, at + length);
    return value ? [{ column, value }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  return valueTest(only.column, at, length + only.value.length, only.value.values);
}
