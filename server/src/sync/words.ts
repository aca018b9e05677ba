// Says in Mr P's words what a sync did, or would do.
import type { ColumnReading, RowIssue, RunCounts } from "../../../shared/wire.js";
import { fieldWords } from "./header.js";

/** Rows named in a message; the sidebar lists them all. */
const NAMED_ROWS = 3;

export interface SyncFacts {
  counts: RunCounts;
  columns: readonly ColumnReading[];
  issues: readonly RowIssue[];
  sheetName: string;
}

/** `2 pupils`, `1 row`: a count and its noun. */
function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Sentences about a sync that happened, the most important first. */
export function describeSync({ counts, issues }: SyncFacts): string[] {
  const changes = [
    counts.created > 0 ? `${counts.created} new` : "",
    counts.updated > 0 ? `${counts.updated} changed` : "",
    counts.restored > 0 ? `${counts.restored} came back` : "",
    counts.removed > 0 ? `${counts.removed} removed` : "",
  ].filter((part) => part !== "");
  const inSync = `${plural(counts.rows - counts.issues, "pupil")} in sync`;
  return [
    `${inSync}, ${changes.length > 0 ? changes.join(", ") : "nothing changed"}.`,
    ...attention(counts, issues),
  ];
}

/** Sentences about what a first push would do: what was understood, what is wrong, what leaves the sheet. */
export function describePreview(facts: SyncFacts): string[] {
  const { counts, columns, issues, sheetName } = facts;
  const known = columns.filter((column) => column.field !== null && !column.guessed);
  const guessed = columns.filter((column) => column.guessed);
  const extra = columns.filter((column) => column.field === null);
  const reading = ({ header, field }: ColumnReading) =>
    `“${header}” is the ${fieldWords(field ?? "")}`;
  return [
    `The tab “${sheetName}” has ${plural(counts.rows, "row")}: ${plural(counts.rows - counts.issues, "pupil")} can be synced (${counts.created} new, ${counts.updated} changed, ${counts.removed} removed).`,
    `Columns understood: ${known.map(reading).join(", ")}.`,
    ...(guessed.length > 0 ? [`Guessed, please check: ${guessed.map(reading).join(", ")}.`] : []),
    ...(extra.length > 0
      ? [`Carried along as they are: ${extra.map(({ header }) => `“${header}”`).join(", ")}.`]
      : []),
    ...attention(counts, issues),
    "What leaves the sheet: the text of this tab as it is displayed, to your school's own server. Other tabs do not, and nothing is written into your sheet.",
  ];
}

function attention(counts: RunCounts, issues: readonly RowIssue[]): string[] {
  const errors = issues.filter((issue) => issue.severity === "error");
  const named = errors.slice(0, NAMED_ROWS).map(nameIssue);
  const more = errors.length > named.length ? ` and ${errors.length - named.length} more` : "";
  const verb = counts.issues === 1 ? "needs" : "need";
  return [
    ...(errors.length > 0
      ? [`${plural(counts.issues, "row")} ${verb} a look: ${named.join("; ")}${more}.`]
      : []),
    ...(counts.held > 0
      ? [
          `${plural(counts.held, "pupil")} went from the sheet at once and ${counts.held === 1 ? "is" : "are"} kept until you confirm or keep them in the sidebar.`,
        ]
      : []),
    ...issues
      .filter((issue) => issue.severity === "warning" && issue.row === null)
      .map((issue) => issue.message),
  ];
}

function nameIssue({ row, column, value }: RowIssue): string {
  const what = column === null ? "" : `, ${column}`;
  return `row ${row}${what}${value ? ` “${value}”` : " is empty"}`;
}
