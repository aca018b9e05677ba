// What the sheet doctor finds: data that looks wrong, where it stands, and what can be done about it here.

/** In the order in which they are told. */
export const FINDING_KINDS = [
  "stale_sheet",
  "suggested_same",
  "facts_differ",
  "likely_same",
  "duplicate",
  "class_spelling",
  "year_differs",
  "need_without_level",
  "level_without_notes",
  "cell_issue",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A place in a sheet. */
export interface SheetCell {
  source_id: string;
  source: string;
  sheet: string | null;
  row: number | null;
  /** Its header in the sheet. */
  column: string | null;
  value: string | null;
  /** The pupil of the row, where it is one. */
  student_id: string | null;
  name: string | null;
  /** Opens the cell, where the sheet is one of Google's. */
  link: string | null;
}

/** What an analyst can do about a finding without the sheet. */
export type DoctorAction =
  | { do: "link"; student_id: string; other_id: string }
  | { do: "decide"; suggestion_id: string };

export interface Finding {
  id: string;
  kind: FindingKind;
  /** What looks wrong and what to do; names nobody. */
  words: string;
  cells: SheetCell[];
  action: DoctorAction | null;
}
