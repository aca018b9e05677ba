// Reads who missed the most school, by the column that tells it: "who's missed the most days", "off the most", "most absent".

import { ABSENCE, type Column, numberColumn } from "../vocabulary/column.js";
import { saidAt, type Token } from "../words/tokens.js";
import type { Item } from "./item.js";

type Part = "most" | "missed";

/** What is said in two parts, in either order. */
const PHRASES: readonly (readonly [RegExp, readonly [Part, Part]])[] = [
  [
    /^(missed (?:the )?most) (school(?: days)?|days(?: (?:of|at) school)?|time|lessons)(?= |$)/,
    ["most", "missed"],
  ],
  [
    /^((?:off|absent|away)(?: (?:from )?school)?) ((?:the )?most(?: often)?)(?= |$)(?! of)/,
    ["missed", "most"],
  ],
  [
    /^((?:off|absent|away)(?: from school)?) (for (?:the )?most (?:days|time|school))(?= |$)/,
    ["missed", "most"],
  ],
  [/^(most(?: often)?) (absent|off school|away from school)(?= |$)/, ["most", "missed"]],
];
const LONGEST = 7;

export class MissedReader {
  private readonly parts = new Map<number, Item>();

  constructor(tokens: readonly Token[], columns: readonly Column[]) {
    if (!tokens.some(({ word }) => word === "most")) return;
    for (let at = 0; at < tokens.length; at++) this.find(tokens, at, columns);
  }

  read(at: number): Item | null {
    return this.parts.get(at) ?? null;
  }

  private find(tokens: readonly Token[], at: number, columns: readonly Column[]): void {
    for (const [pattern, roles] of PHRASES) {
      const match = pattern.exec(saidAt(tokens, at, LONGEST));
      const found = match && missedBy(columns);
      if (!match || !found) continue;
      let start = at;
      roles.forEach((role, i) => {
        const length = (match[i + 1] ?? "").split(" ").length;
        const direction = found.more ? "desc" : "asc";
        this.parts.set(
          start,
          role === "most"
            ? { type: "most", at: start, length, direction }
            : { type: "column", at: start, length, column: found.column, people: true },
        );
        start += length;
      });
      return;
    }
  }
}

/** The column that says how much school was missed: days of absence, else the share attended. */
function missedBy(columns: readonly Column[]): { column: Column; more: boolean } | null {
  const absent = numberColumn(columns, ABSENCE);
  if (absent) return { column: absent, more: true };
  const attended = numberColumn(columns, /\battendance\b/);
  return attended ? { column: attended, more: false } : null;
}
