// Names places in sheets, and links to those that are Google's.
import type { Field } from "../../../../shared/columns.js";
import type { SheetPupil } from "../../store/find-doctor-facts.js";
import type { Source } from "../../store/sources.js";
import type { SheetCell } from "./doctor-types.js";

type Sheets = ReadonlyMap<string, Source>;

/** The cell of a pupil's field, with what stands in it; its row where the sheet has no such column. */
export function cellOf(
  sheets: Sheets,
  pupil: SheetPupil,
  field: Field,
  value: string | number | null,
): SheetCell {
  const source = sheets.get(pupil.source);
  const index = source?.columns?.findIndex((column) => column.field === field) ?? -1;
  return {
    ...placeOf(source, pupil.source, pupil.row, index < 0 ? null : index),
    value: value === null ? null : String(value),
    student_id: pupil.id,
    name: pupil.name,
  };
}

/** The cell under a header; the row, or the sheet, where that is not given. */
export function cellAt(
  sheets: Sheets,
  {
    source: id,
    row,
    column,
    value,
  }: {
    source: string;
    row: number | null;
    column: string | null;
    value: string | null;
  },
): SheetCell {
  const source = sheets.get(id);
  const index = column === null ? -1 : (source?.header?.indexOf(column) ?? -1);
  const place = placeOf(source, id, row, index < 0 ? null : index);
  return { ...place, column, value, student_id: null, name: null };
}

function placeOf(source: Source | undefined, id: string, row: number | null, index: number | null) {
  return {
    source_id: id,
    source: source?.name ?? id,
    sheet: source?.sheetName ?? null,
    row,
    column: index === null ? null : (source?.columns?.[index]?.header ?? null),
    link: source ? linkTo(source, row, index) : null,
  };
}

function linkTo(source: Source, row: number | null, index: number | null): string | null {
  const { kind, spreadsheetId, sheetId } = source;
  if (kind === "file" || spreadsheetId === null || sheetId === null) return null;
  const sheet = `https://docs.google.com/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit#gid=${sheetId}`;
  if (row === null) return sheet;
  const range = index === null ? `${row}:${row}` : `${columnLetters(index)}${row}`;
  return `${sheet}&range=${range}`;
}

/** `A`, `Z`, `AA`, … for 0, 25, 26, …. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
