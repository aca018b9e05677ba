// Warns of pupils of the same name and class: they are two children, or one who is listed twice.
import type { PlannedIssue } from "./plan-types.js";

/** A warning names the rows of so many namesakes. */
const NAMED_NAMESAKES = 5;

export class Namesakes {
  private readonly positions = new Map<string, number[]>();

  /** @param key of the name and the class, which namesakes share */
  note(position: number, key: string): void {
    const same = this.positions.get(key);
    if (same) same.push(position);
    else this.positions.set(key, [position]);
  }

  warnings(headerRow: number): PlannedIssue[] {
    const issues: PlannedIssue[] = [];
    for (const same of this.positions.values()) {
      if (same.length < 2) continue;
      // Of very many a few are enough: naming all to each would take the square of their number.
      const first = same.slice(0, NAMED_NAMESAKES + 1);
      for (const position of same) {
        const others = first.filter((other) => other !== position).slice(0, NAMED_NAMESAKES);
        const rows = others.map((other) => other + headerRow + 1).join(", ");
        issues.push({
          severity: "warning",
          code: "namesakes",
          column: null,
          value: null,
          position,
          message: `Another pupil of the same name and class is in row ${rows}. Both are kept. If it is one pupil, delete one row.`,
        });
      }
    }
    return issues;
  }
}
