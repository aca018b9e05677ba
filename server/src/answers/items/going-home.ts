// Reads how pupils go home, or who fetches them, by the column that tells it: "go home by taxi", "fetched by their gran".
import { type Column, valuesHeld } from "../vocabulary/column.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";
import { valueAt, valueTest } from "./value-tests.js";

const HOW = "(?:by|with|in|on|via)(?: (?:an?|the|their))? (?=\\S)";
const GO_HOME = new RegExp(
  `^(?:go|goes|going|gets?|getting|(?:is |are )?(?:taken|driven|walked)) home ${HOW}`,
);
const FETCHED = new RegExp(
  `^(?:fetched|met|picked up|taken home|walked home)(?: (?:at home time|at the end of the day|after school))? ${HOW}`,
);
const ALONE =
  "(?:alone|unaccompanied|independently|solo|by (?:themselves|himself|herself)|on (?:their|his|her) own)";
/** "walk home by themselves"; in a cell "Walks alone", "Own - walks". */
const WALKS_ALONE = new RegExp(
  `^(?:(?:is |are )?(?:allowed|permitted) to )?(?:walk|walks|walking|go|goes|going) (?:back )?home ${ALONE}(?= |$)`,
);
const SAYS_ALONE =
  /\bwalk\w*\b.*\b(?:alone|unaccompanied|independent\w*|solo|self|own)\b|\b(?:alone|own|solo)\b.*\bwalk/;
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
  // "anxious about walking home alone" is a worry, and no way home.
  if (/^(?:about|of)$/.test(wordAt(tokens, at - 1))) return null;
  const said = saidAt(tokens, at, LONGEST);
  const alone = WALKS_ALONE.exec(said)?.[0];
  if (alone !== undefined) return aloneAt(at, alone.split(" ").length, columns);
  const lead = (GO_HOME.exec(said) ?? FETCHED.exec(said))?.[0].trim();
  if (lead === undefined) return null;
  const length = lead.split(" ").length;
  const found = ofWayHome(columns).flatMap((column) => {
    const value = valueAt(tokens, column, at + length);
    return value ? [{ column, value }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  return valueTest(only.column, at, length + only.value.length, only.value.values);
}

/** The columns that tell how pupils go home. */
function ofWayHome(columns: readonly Column[]): readonly Column[] {
  const ofHome = columns.filter((one) => isCalled("collects")(one) || isCalled("going home")(one));
  // Where no column tells of the way home, that of the way to school tells of both.
  return ofHome.length > 0 ? ofHome : columns.filter(isCalled("transport"));
}

/** Whose cell says that they walk alone; null where no column, or more than one, says it of anybody. */
function aloneAt(at: number, length: number, columns: readonly Column[]): Item | null {
  const found = ofWayHome(columns).flatMap((column) => {
    const values = valuesHeld(column).filter(({ value }) => SAYS_ALONE.test(value));
    return values.length > 0 ? [{ column, values }] : [];
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? valueTest(only.column, at, length, only.values) : null;
}
