// Reads by how much a number changed: "by more than 5 points", "at least 3".
import type { NumberRange } from "../../store/condition.js";
import type { Column } from "../vocabulary/column.js";
import { numberWord } from "../vocabulary/scales.js";
import type { Run, Words } from "./words.js";

const SIZE =
  /(?<by>by )?(?:(?:a|just|only|exactly) )?(?<than>more than|over|at least|no less than|not less than|less than|under|fewer than)? ?(?<n>\d+(?:\.\d+)?|[a-z]+)(?<more> or (?:more|over|above))?(?<unit> (?:percentage |per cent |percent |% )?points?| marks?| percent| per cent| days?| years?| months?)?(?<tail> or (?:more|over|above))?/;

/**
 * By how much a column changed; null where nothing is said of it.
 * @returns `unlike` where a part of a hundred is said of a column that is no percentage: of what it is a part cannot be told
 */
export function readSize(
  words: Words,
  taken: ReadonlySet<number>,
  column: Column,
): (Run & { range: NumberRange }) | "unlike" | null {
  for (let at = 0; at < words.list.length; at++) {
    const run = taken.has(at) ? null : words.match(SIZE, at, taken);
    const { by, than, n = "", more, tail, unit = "" } = run?.groups ?? {};
    if (!run || !(by ?? than ?? unit)) continue;
    const said = /^\d/.test(n) ? Number.parseFloat(n) : numberWord(n);
    const number = said === null ? null : inYears(said, unit, column);
    if (number === null) continue;
    const last = words.list[run.at + run.length - 1];
    const isPercent = /percent|per cent/.test(unit) || words.source.startsWith("%", last?.end);
    if (isPercent && !/point/.test(unit) && !column.names.some((name) => PERCENT.test(name)))
      return "unlike";
    const orMore = (more ?? tail) !== undefined;
    return { at: run.at, length: run.length, range: rangeOf(than, number, orMore) };
  }
  return null;
}

/** "by six months" of a reading age, which counts in years; null of what counts in neither. */
function inYears(n: number, unit: string, { names }: Column): number | null {
  if (!/year|month/.test(unit)) return n;
  if (!names.some((name) => /\bage\b/.test(name))) return null;
  return /month/.test(unit) ? n / 12 : n;
}

const PERCENT = /attendance|percent|%/;

function rangeOf(than: string | undefined, n: number, orMore: boolean): NumberRange {
  if (than === "more than" || than === "over") return { above: n };
  if (than === "less than" || than === "under" || than === "fewer than") return { below: n };
  return than !== undefined || orMore ? { min: n } : { min: n, max: n };
}
