// What every plan says, whether rows change or not: the sheet's own warnings, and how it went.
import type { Field } from "../../../shared/columns.js";
import type { RunCounts, RunStatus } from "../../../shared/wire.js";
import { fieldWords, type HeaderReading } from "./header.js";
import type { PlannedIssue } from "./plan-types.js";

/** The warnings that are of the whole sheet: of its header, and of known columns that are gone. */
export function sheetWarnings(header: HeaderReading, vanished: readonly Field[]): PlannedIssue[] {
  const common = { severity: "warning" as const, value: null, position: null };
  return [
    ...header.warnings.map((warning) => ({ ...common, ...warning })),
    ...vanished.map((field) => ({
      ...common,
      code: "column_vanished",
      column: null,
      message: `The column for the ${fieldWords(field)} is gone from the sheet. Its last values are kept. Put the column back, name it "${field}", or confirm that it is gone.`,
    })),
  ];
}

export const countWarnings = (issues: readonly PlannedIssue[]): number =>
  issues.filter(({ severity }) => severity === "warning").length;

/** Partial while a row cannot be read, or something waits for Mr P's word. */
export function statusOf(
  { issues, held }: Pick<RunCounts, "issues" | "held">,
  vanished: readonly Field[],
): RunStatus {
  return issues > 0 || held > 0 || vanished.length > 0 ? "partial" : "success";
}
