// Leaves out what says in what a column that is named counts, and no more: "hours a week", "30 out of 40".
import { type Column, clockUnitOf } from "../vocabulary/column.js";
import { nameLength } from "../vocabulary/scales.js";
import { saidAt, type Token, tokensOf } from "../words/tokens.js";

const WEEKLY = /^(?:(?:a|per|each|every) week|weekly)(?= |$)/;
/** A header that names a time counts in that. */
const OF_TIME = /\b(day|daily|week|weekly|wk|month|monthly|term|termly|year|yearly|annual)/i;
/** "(mins/wk)", "(pw)": in brackets it is no word of the name. */
const PER_WEEK = /\([^)]*(?:\/\s?w(?:ee)?k|per week|a week|\bp\.?w\b|weekly)[^)]*\)/i;
export const isPerWeek = (header: string): boolean => PER_WEEK.test(header);
const MOST = /(?:\/|out of) ?(\d+)\W*$/i;
const FULL = /^full(?: (?:marks?|scores?))?(?: (?:in|on|for|at)(?: (?:the|their))?)?(?= )/;
const OUT_OF =
  /^out of (?:a (?:possible|total of) )?(\d+)(?! (?:pupils|children|kids|students|learners))(?= |$)/;

/** The tokens without it. */
export function withoutUnits(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const named = columns.filter(
    (column) =>
      column.kind === "number" && tokens.some((_, at) => nameLength(tokens, at, column) > 0),
  );
  const mostOf = ({ headers }: Column): string | null =>
    headers.flatMap((header) => MOST.exec(header)?.[1] ?? [])[0] ?? null;
  const isWeekly = named.some(
    (column) =>
      column.headers.some(isPerWeek) ||
      (clockUnitOf(column) === "hours" && !column.headers.some((it) => OF_TIME.test(it))),
  );
  const most = new Set(named.flatMap((column) => mostOf(column) ?? []));
  if (!isWeekly && most.size === 0) return [...tokens];
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const said = saidAt(tokens, at, 6);
    const week = isWeekly ? WEEKLY.exec(said) : null;
    const outOf = OUT_OF.exec(said);
    const found = week ?? (outOf && most.has(outOf[1] ?? "") ? outOf : null);
    // "full marks in the mock", as its name stands here
    const full = FULL.exec(said)?.[0].split(" ").length ?? 0;
    const whole = full > 0 && named.find((one) => nameLength(tokens, at + full, one) > 0);
    const top = whole ? mostOf(whole) : null;
    if (top !== null) kept.push(...tokensOf(top));
    else if (!found) kept.push(...tokens.slice(at, at + 1));
    at += found ? found[0].split(" ").length : 1;
  }
  return kept;
}
