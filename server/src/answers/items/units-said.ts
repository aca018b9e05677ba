// Leaves out what says in what a column that is named counts, and no more: "hours a week", "30 out of 40".
import { type Column, clockUnitOf } from "../vocabulary/column.js";
import { nameLength } from "../vocabulary/scales.js";
import { saidAt, type Token } from "../words/tokens.js";

const WEEKLY = /^(?:(?:a|per|each|every) week|weekly)(?= |$)/;
/** A header that names a time counts in that. */
const OF_TIME = /\b(day|daily|week|weekly|wk|month|monthly|term|termly|year|yearly|annual)/i;
const OUT_OF =
  /^out of (?:a (?:possible|total of) )?(\d+)(?! (?:pupils|children|kids|students|learners))(?= |$)/;

/** The tokens without it. */
export function withoutUnits(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const named = columns.filter(
    (column) =>
      column.kind === "number" && tokens.some((_, at) => nameLength(tokens, at, column) > 0),
  );
  const isWeekly = named.some(
    (column) => clockUnitOf(column) === "hours" && !column.headers.some((it) => OF_TIME.test(it)),
  );
  const most = new Set(
    named.flatMap(({ headers }) =>
      headers.flatMap((header) => /(?:\/|out of) ?(\d+)\W*$/i.exec(header)?.[1] ?? []),
    ),
  );
  if (!isWeekly && most.size === 0) return [...tokens];
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const said = saidAt(tokens, at, 6);
    const week = isWeekly ? WEEKLY.exec(said) : null;
    const outOf = OUT_OF.exec(said);
    const found = week ?? (outOf && most.has(outOf[1] ?? "") ? outOf : null);
    if (!found) kept.push(...tokens.slice(at, at + 1));
    at += found ? found[0].split(" ").length : 1;
  }
  return kept;
}
