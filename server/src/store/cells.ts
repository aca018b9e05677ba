// Reads the cells of columns that PTCC does not know: as a number, as yes or no, as one of several values.
import type Database from "better-sqlite3";
import { fold } from "../../../shared/columns.js";

const DAY_MS = 86_400_000;
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Years and months, as reading ages are written: `8:03`, `8y 3m`, `8 years 3 months`. */
const YEARS_AND_MONTHS = /^(\d{1,2}) ?(?::|y(?:(?:ea)?rs?)?,?) ?(\d{1,2}) ?(?:m(?:onths?|ths?)?)?$/;
const YES = /^(?:yes\b.*|y|true|t|1|x|✓|✔|ticked|tick)$/u;
const NO = /^(?:no\b.*|not yet|n|false|f|0|✗|✘|-|none|nil|n\/a|na)$/u;

/** The number in a cell: `8.5`, `92%`, `£1,200`; `8:03` and `8y 3m` are 8.25. Null where it is none. */
export function cellNumber(cell: string): number | null {
  const text = fold(cell);
  const plain = text.replace(/^£ ?| ?(?:%|years?|yrs?)$/g, "").replace(/(\d),(?=\d{3}\b)/g, "$1");
  if (NUMBER.test(plain)) return Number(plain);
  const [, years, months] = YEARS_AND_MONTHS.exec(text) ?? [];
  if (years === undefined || Number(months) > 11) return null;
  return Number(years) + Number(months) / 12;
}

/** Whether a cell says yes or no; null where it says something else. */
export function cellFlag(cell: string): boolean | null {
  const text = fold(cell);
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAY_FIRST = /^(\d{1,2})[/. -](\d{1,2}|[a-z]{3,9})[/. -](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** The day in a cell, British order, in days since 1970: `3/4/2016`, `3 Apr 2016`, `2016-04-03`. Null where it is none. */
export function cellDay(cell: string): number | null {
  const text = fold(cell);
  const [, y, m, d] = YEAR_FIRST.exec(text) ?? [];
  const [, day = d, month = m, year = y] = DAY_FIRST.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const index = /^\d/.test(month) ? Number(month) - 1 : MONTHS.indexOf(month.slice(0, 3));
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const at = new Date(Date.UTC(full, index, Number(day)));
  return at.getUTCMonth() === index && at.getUTCDate() === Number(day)
    ? at.getTime() / DAY_MS
    : null;
}

/** The day in a cell as 2016-04-03; null where it is none. */
export function cellDate(cell: string): string | null {
  const day = cellDay(cell);
  return day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The age on a day (2025-06-18) by the birth date in a cell, in years with their whole months; null before it. */
function cellAge(cell: string, on: string): number | null {
  const born = cellDate(cell);
  if (born === null || born > on) return null;
  const [from = 0, to = 0] = [born, on].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  );
  return (to - from - (born.slice(8) > on.slice(8) ? 1 : 0)) / 12;
}

/** Between the values of a cell; the sign of a code is none: `C&I`. */
const BETWEEN = /\s*[,;+\n]\s*|\s*(?<!(?<!\p{L})\p{L} ?)&\s*|\s*&(?! ?\p{L}(?!\p{L}))\s*/u;

/** What the cell holds, as it is written: more than one value where it lists them. */
export const cellParts = (cell: string): string[] => cell.split(BETWEEN).filter(Boolean);

/** The folded values that a cell holds, more than one where it lists them: `Halal, nut free`. */
export function cellValues(cell: string): string[] {
  const whole = fold(cell);
  const parts = cellParts(whole);
  return parts.length > 1 ? [whole, ...parts] : [whole];
}

/** How many values the cell lists; one that says no lists none. */
export const cellCount = (cell: string): number =>
  cellFlag(cell) === false ? 0 : cellParts(cell).length;

/** Lets SQL read cells by the functions above: `cell_number`, `cell_day`, `cell_age`, `cell_yes`, `cell_has`, `cell_count`. */
export function registerCellFunctions(client: Database.Database): void {
  const pure = { deterministic: true };
  const text = (cell: unknown) => String(cell ?? "");
  client.function("cell_number", pure, (cell: unknown) => cellNumber(text(cell)));
  client.function("cell_day", pure, (cell: unknown) => cellDate(text(cell)));
  client.function("cell_age", pure, (cell: unknown, on: unknown) => cellAge(text(cell), text(on)));
  client.function("cell_yes", pure, (cell: unknown) => (cellFlag(text(cell)) === true ? 1 : 0));
  client.function("cell_count", pure, (cell: unknown) => cellCount(text(cell)));
  client.function("cell_has", pure, (cell: unknown, value: unknown) =>
    cellValues(text(cell)).includes(text(value)) ? 1 : 0,
  );
}
