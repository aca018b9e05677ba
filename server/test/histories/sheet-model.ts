// What a sheet says, read by rules written for the tests alone: the measure that the store is held against.
import { createHash } from "node:crypto";

type Field = "name" | "class" | "year" | "campus" | "level" | "notes";

/** A pupil as the sheet has it; a field whose column the sheet does not have is left out. */
export interface ExpectedPupil extends Partial<Record<Field, string | number | null>> {
  extra: Record<string, string>;
}

export type ExpectedRow =
  | { kind: "blank" }
  | { kind: "error" }
  | { kind: "pupil"; pupil: ExpectedPupil };

export interface ExpectedSheet {
  header: string[];
  /** Null where a column for the name or the class is missing: nothing can be read then. */
  rows: ExpectedRow[] | null;
  /** Of each row, header and cells: what both sides must compute. */
  fingerprints: string[];
  hash: string;
}

/** Headers of the histories' vocabulary and their meaning; all others are extra columns. */
const MEANING: Record<string, Field> = {
  Name: "name",
  "Pupil name": "name",
  STUDENT_NAME: "name",
  Class: "class",
  Form: "class",
  "class code": "class",
  "Year group": "year",
  Yr: "year",
  year_group: "year",
  Campus: "campus",
  Site: "campus",
  campus: "campus",
  "Support level": "level",
  "SEN level": "level",
  support_level: "level",
  "Support notes": "notes",
  Notes: "notes",
  "support notes": "notes",
};

const BROKEN = ["#REF!", "#N/A", "Loading..."];
const LONGEST_LINE = 200;
const WRONG = Symbol("a cell that cannot be read");

const clean = (cell: string) =>
  cell
    .replace(/\p{Cc}(?<!\n)|[\u200b\u202e]/gu, "")
    .normalize("NFC")
    .trim();
const line = (cell: string) => clean(cell).replace(/\s+/g, " ");

function year(text: string): number | null | typeof WRONG {
  if (text === "") return null;
  if (text === "R") return 0;
  if (text === "Nursery") return -1;
  const [, digits] = /^(?:Year |Y)?(\d{1,2})$/.exec(text) ?? [];
  return digits !== undefined && Number(digits) <= 14 ? Number(digits) : WRONG;
}

function level(text: string): number | null | typeof WRONG {
  if (text === "") return null;
  const [, digits] = /^(?:Level |L)?(\d)$/.exec(text) ?? [];
  return digits !== undefined && Number(digits) <= 5 ? Number(digits) : WRONG;
}

function read(field: Field, cell: string): string | number | null | typeof WRONG {
  const text = line(cell);
  if (BROKEN.includes(text)) return WRONG;
  if (field === "year") return year(text);
  if (field === "level") return level(text);
  if (field === "notes") return clean(cell) || null;
  if (text.length > LONGEST_LINE) return WRONG;
  if (field === "campus") return text || null;
  return text === "" ? WRONG : text;
}

function readRow(header: readonly string[], cells: readonly string[]): ExpectedRow {
  if (cells.every((cell) => clean(cell) === "")) return { kind: "blank" };
  const pupil: ExpectedPupil = { extra: {} };
  for (const [column, title] of header.entries()) {
    const cell = cells[column] ?? "";
    const field = MEANING[title];
    if (field === undefined) {
      const name = line(title) || `Column ${String.fromCharCode(65 + column)}`;
      if (clean(cell) !== "") pupil.extra[name] = clean(cell);
      continue;
    }
    const value = read(field, cell);
    if (value === WRONG) return { kind: "error" };
    pupil[field] = value;
  }
  return { kind: "pupil", pupil };
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const encode = (cells: readonly string[]) => cells.map((cell) => `${cell.length}:${cell}`).join("");

/** Reads a tab's display values, the header in the first row. */
export function readSheet([header = [], ...rows]: readonly (readonly string[])[]): ExpectedSheet {
  const meanings = header.map((title) => MEANING[title]);
  const readable = meanings.includes("name") && meanings.includes("class");
  const headerDigest = sha256(encode(header));
  const fingerprints = rows.map((cells) => sha256(headerDigest + encode(cells)).slice(0, 16));
  return {
    header: [...header],
    rows: readable ? rows.map((cells) => readRow(header, cells)) : null,
    fingerprints,
    hash: sha256(fingerprints.join("")),
  };
}

/** The same pupil always in the same words, so that lists of pupils can be compared. */
export function inWords(pupil: ExpectedPupil): string {
  const { extra, ...fields } = pupil;
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(fields), sorted(extra)]);
}

/** A pupil as the store has it, with the fields only that this sheet has columns for. */
export function asTheSheetShows(
  header: readonly string[],
  stored: Record<Field, string | number | null> & { extra: Record<string, string> },
): ExpectedPupil {
  const pupil: ExpectedPupil = { extra: stored.extra };
  for (const title of header) {
    const field = MEANING[title];
    if (field !== undefined) pupil[field] = stored[field];
  }
  return pupil;
}
