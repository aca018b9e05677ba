// Understands a sheet's header: which column is which, and what is missing.
import { distance } from "fastest-levenshtein";
import {
  cleanLine,
  FIELDS,
  type Field,
  HEADER_NAMES,
  headerKey,
  REQUIRED_FIELDS,
} from "../../../shared/columns.js";
import type { ColumnReading } from "../../../shared/wire.js";
import { PtccError } from "../errors.js";

/** How alike a header must be to a known name to be taken for it: 1 minus edits per character. */
const LIKENESS_TO_GUESS = 0.75;
/** Who a pupil is rests on it: "Pupil prem" is like "Pupil ref", and "Admission" may be a day. */
const NEVER_GUESSED: Field = "student_id";
/** Shorter headers are too easily alike. */
const SHORTEST_GUESS = 4;
/** Longer headers are like none: comparing takes the product of the lengths. */
const LONGEST_COMPARED = 60;

export interface HeaderWarning {
  code: string;
  column: string | null;
  message: string;
}

export interface HeaderReading {
  /** One per column of the sheet, in order. */
  columns: ColumnReading[];
  /** The column of each known field that the sheet has. */
  position: ReadonlyMap<Field, number>;
  warnings: HeaderWarning[];
}

/**
 * Matches headers without regard to case, spaces and underscores, by synonyms, then by likeness; an id only by synonyms.
 * @throws PtccError `unprocessable` `missing_column` where `name` or `class_code` is not there, naming the closest header
 */
export function readHeader(header: readonly string[]): HeaderReading {
  const keys = header.map(headerKey);
  const position = new Map<Field, number>();
  const guessed = new Set<number>();
  for (const field of FIELDS) {
    const best = bestBy(
      keys,
      (key) => -HEADER_NAMES[field].indexOf(key),
      (key) => HEADER_NAMES[field].includes(key),
    );
    if (best !== null) position.set(field, best);
  }
  for (const field of FIELDS) {
    if (position.has(field) || field === NEVER_GUESSED) continue;
    const taken = new Set(position.values());
    const best = bestBy(
      keys,
      (key) => likeness(key, field),
      (key, index) =>
        !taken.has(index) &&
        key.length >= SHORTEST_GUESS &&
        !isKnownName(key) &&
        likeness(key, field) >= LIKENESS_TO_GUESS,
    );
    if (best !== null) {
      position.set(field, best);
      guessed.add(best);
    }
  }
  const missing = REQUIRED_FIELDS.filter((field) => !position.has(field));
  if (missing.length > 0) throw missingColumns(missing, header, keys, new Set(position.values()));
  return { columns: nameColumns(header, position, guessed), position, ...warningsOf(header, keys) };
}

/** The words for a field in sentences: `support_level` is "support level". */
export const fieldWords = (field: string) => field.replace(/_/g, " ");

/** A column's letters as the sheet shows them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

function isKnownName(key: string): boolean {
  return FIELDS.some((field) => HEADER_NAMES[field].includes(key));
}

function likeness(key: string, field: Field): number {
  if (key.length > LONGEST_COMPARED) return 0;
  return Math.max(
    ...HEADER_NAMES[field].map(
      (name) => 1 - distance(key, name) / Math.max(key.length, name.length),
    ),
  );
}

/** The index with the highest score among those that fit, the first on a tie; null where none fits. */
function bestBy(
  keys: readonly string[],
  score: (key: string) => number,
  fits: (key: string, index: number) => boolean,
): number | null {
  let best: number | null = null;
  for (const [index, key] of keys.entries()) {
    if (!fits(key, index)) continue;
    if (best === null || score(key) > score(keys[best] ?? "")) best = index;
  }
  return best;
}

function nameColumns(
  header: readonly string[],
  position: ReadonlyMap<Field, number>,
  guessed: ReadonlySet<number>,
): ColumnReading[] {
  const fieldAt = new Map([...position].map(([field, index]) => [index, field]));
  const used = new Set<string>();
  return header.map((text, index) => {
    const base = cleanLine(text) || `Column ${columnLetters(index)}`;
    // Extra fields are shown by their header, so two of one name are told apart by their column.
    let name = base;
    while (used.has(name)) name += ` (${columnLetters(index)})`;
    used.add(name);
    return { header: name, field: fieldAt.get(index) ?? null, guessed: guessed.has(index) };
  });
}

function warningsOf(header: readonly string[], keys: readonly string[]) {
  const warnings: HeaderWarning[] = [];
  for (const [index, key] of keys.entries()) {
    const first = keys.indexOf(key);
    if (key === "" || first === index) continue;
    warnings.push({
      code: "duplicate_header",
      column: cleanLine(header[index] ?? ""),
      message: `Columns ${columnLetters(first)} and ${columnLetters(index)} have the same header. Column ${columnLetters(first)} is used; the other is carried as an extra field.`,
    });
  }
  return { warnings };
}

function missingColumns(
  missing: readonly Field[],
  header: readonly string[],
  keys: readonly string[],
  taken: ReadonlySet<number>,
): PtccError {
  const sentences = missing.map((field) => {
    const closest = bestBy(
      keys,
      (key) => likeness(key, field),
      (key, index) => key !== "" && !taken.has(index),
    );
    const hint =
      closest === null
        ? "No other header is left to take for it"
        : `The closest header is "${cleanLine(header[closest] ?? "").slice(0, 60)}" (column ${columnLetters(closest)})`;
    return `The sheet has no column for the ${fieldWords(field)}. ${hint}. Name a column "${field}" or "${field === "name" ? "Pupil name" : "Class"}".`;
  });
  return new PtccError("unprocessable", "missing_column", sentences.join(" "), { missing });
}
