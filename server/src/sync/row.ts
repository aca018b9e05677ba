// Reads one row's display cells into a pupil's fields, with an issue for each cell that cannot be read.
import {
  cleanLine,
  cleanText,
  type Field,
  MAX_SUPPORT_LEVEL,
  parseSupportLevel,
  parseYearGroup,
} from "../../../shared/columns.js";
import type { HeaderReading } from "./header.js";

/** A pupil's facts as the sheet gives them. */
export interface StudentFields {
  name: string;
  classCode: string;
  /** -1 is Nursery, 0 Reception. */
  yearGroup: number | null;
  campus: string | null;
  /** 0 to 5. */
  supportLevel: number | null;
  supportNotes: string | null;
  /** The sheet's own `student_id`. */
  studentRef: string | null;
  /** Every other column with something in it, by its header. */
  extra: Record<string, string>;
}

export interface CellIssue {
  severity: "error" | "warning";
  code: string;
  column: string | null;
  value: string | null;
  message: string;
}

export interface RowReading {
  fields: StudentFields;
  issues: CellIssue[];
  /** False where an issue is an error: the row is not synced. */
  valid: boolean;
  /** The fields whose cells have something in them that cannot be read. */
  unread: ReadonlySet<Field>;
}

const LONGEST_LINE = 200;
const SHOWN_VALUE = 60;
// What Google Sheets displays for a formula that failed or has not finished.
const BROKEN_FORMULA = /^(#(REF!|N\/A|ERROR!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)|Loading\.\.\.)$/;

/** Whether nothing is in the row but white space and invisible characters. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cleanText(cell) === "");
}

/** Reads a row that is not blank. Never throws: what cannot be read is an issue, and null. */
export function readRow(header: HeaderReading, cells: readonly string[]): RowReading {
  const issues: CellIssue[] = [];
  const unread = new Set<Field>();
  const report = (field: Field, code: string, value: string, message: string) => {
    const column = header.columns[header.position.get(field) ?? -1]?.header ?? null;
    issues.push({ severity: "error", code, column, value: shorten(value), message });
    if (value !== "") unread.add(field);
  };
  const cell = (field: Field) => {
    const raw = cells[header.position.get(field) ?? -1] ?? "";
    if (BROKEN_FORMULA.test(raw.trim())) {
      report(
        field,
        "broken_formula",
        raw,
        `The formula shows ${raw.trim()}. Mend it in the sheet.`,
      );
      return "";
    }
    return raw;
  };
  const line = (field: Field, label: string) => {
    const text = cleanLine(cell(field));
    if (text.length > LONGEST_LINE) {
      report(
        field,
        "too_long",
        text,
        `The ${label} has ${text.length} characters; at most ${LONGEST_LINE} fit. Move the rest into the notes.`,
      );
      return "";
    }
    return text;
  };
  const required = (field: Field, label: string) => {
    const before = issues.length;
    const text = line(field, label);
    if (text === "" && issues.length === before) {
      report(field, "missing_value", "", `The ${label} is empty. Fill it in.`);
    }
    return text;
  };
  const number = (
    field: Field,
    code: string,
    parse: (text: string) => number | null,
    message: string,
  ) => {
    const text = cleanLine(cell(field));
    if (text === "") return null;
    const value = parse(text);
    if (value === null) report(field, code, text, message);
    return value;
  };

  const fields: StudentFields = {
    name: required("name", "name"),
    classCode: required("class_code", "class"),
    yearGroup: number(
      "year_group",
      "unknown_year_group",
      parseYearGroup,
      "This is not a year group. Write Nursery, Reception, or a number such as 4 or Year 4.",
    ),
    campus: line("campus", "campus") || null,
    supportLevel: number(
      "support_level",
      "unknown_support_level",
      parseSupportLevel,
      `This is not a support level. Write a whole number from 0 to ${MAX_SUPPORT_LEVEL}.`,
    ),
    supportNotes: cleanText(cell("support_notes")) || null,
    studentRef: line("student_id", "student id") || null,
    extra: extraFields(header, cells),
  };
  return { fields, issues, valid: issues.length === 0, unread };
}

/** Whether two readings say the same of a pupil, so that no new version is due. */
export function sameFields(a: StudentFields, b: StudentFields): boolean {
  return (
    a.name === b.name &&
    a.classCode === b.classCode &&
    a.yearGroup === b.yearGroup &&
    a.campus === b.campus &&
    a.supportLevel === b.supportLevel &&
    a.supportNotes === b.supportNotes &&
    a.studentRef === b.studentRef &&
    sameExtra(a.extra, b.extra)
  );
}

function extraFields(header: HeaderReading, cells: readonly string[]): Record<string, string> {
  const entries = header.columns.map((column, index): [string, string] => [
    column.header,
    column.field === null ? cleanText(cells[index] ?? "") : "",
  ]);
  // fromEntries defines keys and never assigns them: a header may be called `__proto__`.
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}

function sameExtra(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function shorten(value: string): string {
  const line = cleanLine(value);
  return line.length > SHOWN_VALUE ? `${[...line].slice(0, SHOWN_VALUE).join("")}…` : line;
}
