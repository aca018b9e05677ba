// The evaluation's own reading of its sheets: plain code over the CSV, apart from all that it measures.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** One pupil as a sheet showed it at one moment. */
export interface Pupil {
  /** `Mr P|name`, with the class where a sheet has two of the name. */
  key: string;
  sheet: string;
  name: string;
  class: string;
  /** -1 is Nursery, 0 Reception. */
  year: number;
  campus: string;
  level: number | null;
  notes: string;
  /** The columns that PTCC does not know, by header. */
  extra: Record<string, string>;
}

/** One CSV: the whole state of a teacher's sheet at the end of a day. */
export interface SheetState {
  sheet: string;
  /** `2025-03-17` */
  day: string;
  file: string;
  pupils: Pupil[];
}

/** One value of a pupil that differs from the state before. */
interface Change {
  key: string;
  day: string;
  before: Pupil | null;
  after: Pupil | null;
}

/** All sheets with their earlier states, as gold functions ask for them. */
export interface School {
  states: SheetState[];
  now: Pupil[];
  /** The pupils at the end of a day; a sheet not yet seen by then has none. */
  on(day: string): Pupil[];
  /** Changes after `since` up to and with `until`, apart from a sheet's first state. */
  changes(since: string, until?: string): Change[];
}

const COLUMNS: Record<string, readonly string[]> = {
  name: [
    "Pupil name",
    "Name",
    "Child",
    "Student",
    "Learner",
    "Full name",
    "Child name",
    "Name of pupil",
    "Pupil",
    "Student name",
  ],
  class: [
    "Class",
    "class_code",
    "Form",
    "Tutor group",
    "Reg group",
    "Group",
    "Class name",
    "Teaching group",
    "Reg",
  ],
  year: [
    "Year",
    "year_group",
    "Yr",
    "Year group",
    "NC Year",
    "Yr group",
    "Year grp",
    "School year",
  ],
  campus: ["Site", "campus", "Location", "Campus", "School", "Building", "School site", "Branch"],
  level: [
    "SEN level",
    "support_level",
    "Tier",
    "Level of support",
    "Need level",
    "Level",
    "Support level",
    "Send level",
    "SEND level",
    "Level of need",
    "Support tier",
  ],
  notes: [
    "Notes",
    "support_notes",
    "Comments",
    "Support notes",
    "Remarks",
    "Observations",
    "Teacher comments",
    "Support details",
    "Comment",
    "Support comments",
  ],
};
const ID_COLUMNS = ["student_id", "UPN", "Admission No"];

/** Reads a split's folder: `Mr-P-2025-03-17.csv` is what Mr P's sheet was at the end of that day. */
export function readSchool(folder: string): School {
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  const states = files
    .map((file) => readState(folder, file))
    .sort((a, b) => a.day.localeCompare(b.day));
  const sheets = [...new Set(states.map(({ sheet }) => sheet))];
  const on = (day: string) =>
    sheets.flatMap(
      (sheet) => states.filter((one) => one.sheet === sheet && one.day <= day).at(-1)?.pupils ?? [],
    );
  const all = sheets.flatMap((sheet) => changesOf(states.filter((one) => one.sheet === sheet)));
  return {
    states,
    now: on("9999"),
    on,
    changes: (since, until = "9999") => all.filter(({ day }) => day > since && day <= until),
  };
}

function readState(folder: string, file: string): SheetState {
  const [, teacher = "", day = ""] = /^(.+)-(\d{4}-\d\d-\d\d)\.csv$/.exec(file) ?? [];
  const sheet = teacher.replaceAll("-", " ");
  const text = readFileSync(join(folder, file), "utf8");
  const delimiter = text.split("\n", 1)[0]?.includes(";") ? ";" : ",";
  const rows: Record<string, string>[] = parse(text, { columns: true, delimiter });
  const pupils = rows.map((row) => pupilOf(sheet, row));
  const named = (name: string) => pupils.filter((pupil) => pupil.name === name).length;
  for (const pupil of pupils) if (named(pupil.name) > 1) pupil.key += `|${pupil.class}`;
  return { sheet, day, file: join(folder, file), pupils };
}

function pupilOf(sheet: string, row: Record<string, string>): Pupil {
  const known = Object.values(COLUMNS).flat();
  const cell = (field: string) =>
    COLUMNS[field]?.map((header) => row[header]).find((value) => value !== undefined) ?? "";
  const level = /\d/.exec(cell("level"));
  return {
    key: `${sheet}|${cell("name")}`,
    sheet,
    name: cell("name"),
    class: cell("class"),
    year: yearOf(cell("year")),
    campus: cell("campus"),
    level: level ? Number(level[0]) : null,
    notes: cell("notes"),
    extra: Object.fromEntries(
      Object.entries(row).filter(
        ([header]) => !known.includes(header) && !ID_COLUMNS.includes(header),
      ),
    ),
  };
}

function yearOf(text: string): number {
  if (/^n/i.test(text)) return -1;
  if (/^r/i.test(text)) return 0;
  return Number(/\d+/.exec(text)?.[0]);
}

function changesOf(states: SheetState[]): Change[] {
  return states.slice(1).flatMap(({ day, pupils }, index) => {
    const earlier = new Map(states[index]?.pupils.map((pupil) => [pupil.key, pupil]));
    const later = new Map(pupils.map((pupil) => [pupil.key, pupil]));
    const keys = [...new Set([...earlier.keys(), ...later.keys()])];
    return keys
      .map((key) => ({
        key,
        day,
        before: earlier.get(key) ?? null,
        after: later.get(key) ?? null,
      }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  });
}
