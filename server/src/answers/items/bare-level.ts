// Reads levels that are not called so, where only levels can be meant: "how many in years 5 and 6 are 2+", "7C on 3, 4 or 5".
import type { Condition } from "../../store/condition.js";
import type { Column } from "../vocabulary/column.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";
import { readNumbers } from "./numbers.js";

/** "on 3, 4 or 5", at the end or before where they are: several of them can be no class and no day. */
const LISTED =
  /^[0-5](?: ,)? (?:(?:or|and) )?[0-5](?:(?: ,)?(?: (?:or|and))? [0-5])*(?= ?$| (?:,|in|at|with|without|who|and have|but)(?: |$))/;
const LONGEST_LIST = 12;

/** Levels that are listed behind "on", where no column has numbers as small. */
export function listedLevelsAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): Item | null {
  if (!/^(on|at)$/.test(wordAt(tokens, at - 1))) return null;
  const said = LISTED.exec(saidAt(tokens, at, LONGEST_LIST))?.[0].trim();
  const isOther = columns.some(
    ({ kind, span }) => kind === "number" && span !== undefined && span.high <= HIGH,
  );
  if (said === undefined || !/\bor\b|\band\b/.test(said) || isOther) return null;
  const levels = (said.match(/[0-5]/g) ?? []).map(Number);
  const any = levels.map((n): Condition => ({ field: "level", min: n, max: n }));
  return {
    type: "test",
    at,
    length: said.split(" ").length,
    dimension: "level",
    condition: { any },
  };
}
/** Up to so many points a few of them are no less likely. */
const HIGH = 10;

/** A number with "+" or "or above" beside years, behind "are", "at" or a comma; null where there is none. */
export function bareLevelAt(
  tokens: readonly Token[],
  at: number,
  scales: Parameters<typeof readNumbers>[2],
): Item | null {
  if (!/^(is|are|at|on|,)$/.test(wordAt(tokens, at - 1))) return null;
  const said = saidAt(tokens, at, 3);
  const match =
    /^([0-5])(?:\+| (?:or|and) (?:(above|higher|more|up|over)|below|lower|less))(?= |$)/.exec(said);
  if (!match) return null;
  const years = tokens.some((_, i) => readNumbers(tokens, i, scales)?.scale.dimension === "year");
  if (!years) return null;
  const level = Number(match[1]);
  const upwards = match[0].endsWith("+") || match[2] !== undefined;
  const condition: Condition = { field: "level", ...(upwards ? { min: level } : { max: level }) };
  return { type: "test", at, length: match[0].split(" ").length, dimension: "level", condition };
}
