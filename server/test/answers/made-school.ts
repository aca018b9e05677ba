// A made-up school with extra columns, as plain rows, for answers whose expectations are reckoned in plain code.
import { describe, expect, it } from "vitest";
import type { Pupil } from "../search/school.js";
import { askingPupils } from "./own-sheets.js";

export interface Row {
  name: string;
  class_code: string;
  year_group: number;
  campus: string | null;
  support_level: number | null;
  support_notes: string | null;
  source: string;
  fsm: boolean;
  eal: boolean;
  diet: string;
  house: string;
  keyWorker: string;
  language: string;
  readingAge: number | null;
  attendance: number;
  gender: "F" | "M";
  born: string;
}

const FIRST =
  "Amara Bilal Chloe Dylan Elif Finn Grace Hassan Imogen Jonah Keira Leon Maya Noah Olive Priya Quentin Rosa Samir Tess".split(
    " ",
  );
const LAST = "Adeyemi Bright Clarke Doyle Evans Farrow Gill Hughes Ismail".split(" ");
const CLASSES = [
  { code: "RB", year: 0, campus: "North Site", source: "Mrs Holt" },
  { code: "3A", year: 3, campus: "North Site", source: "Mrs Holt" },
  { code: "3B", year: 3, campus: "South Site", source: "Mrs Holt" },
  { code: "4A", year: 4, campus: "North Site", source: "Mr Vane" },
  { code: "4B", year: 4, campus: "South Site", source: "Mr Vane" },
  { code: "Falcons", year: 5, campus: "South Site", source: "Mr Vane" },
] as const;
const NOTES = [null, "Reads well", "Asthma, inhaler in the office", "Worried at drop-off", null];

const of = <T>(values: readonly T[], n: number): T => values[n % values.length] as T;

/** 84 pupils: values repeat with lengths that share no factor, so that most combinations occur. */
export const rows: readonly Row[] = Array.from({ length: 84 }, (_, n): Row => {
  const { code, year, campus, source } = of(CLASSES, n * 5 + (n % 7 === 0 ? 1 : 0));
  return {
    name: `${of(FIRST, n)} ${of(LAST, n)}`,
    class_code: code,
    year_group: year,
    campus: n % 19 === 7 ? null : campus,
    support_level: n % 11 === 4 ? null : (n * 7) % 5,
    support_notes: of(NOTES, n),
    source,
    fsm: n % 4 === 1,
    eal: n % 6 === 2,
    diet: of(["", "Vegetarian", "Halal", "", "Nut free", ""], n),
    house: of(["Oak", "Ash", "Elm"], n),
    keyWorker: of(["Mrs Khan", "Mr Lowe", "Miss Prior", ""], n + 1),
    language: of(["English", "English", "Polish", "Urdu", "English"], n),
    readingAge: n % 13 === 5 ? null : 6 + ((n * 3) % 17) / 4,
    attendance: 80 + ((n * 11) % 20),
    gender: n % 2 === 0 ? "F" : "M",
    born: `20${14 + (n % 5)}-0${1 + (n % 9)}-1${n % 9}`,
  };
});

const text = (value: string | number | null): Record<string, string> =>
  value === null || value === "" ? {} : { value: String(value) };

/** The rows as the store holds them. */
export const pupils: readonly Pupil[] = rows.map((row, n) => {
  const extra: Record<string, string> = {};
  const put = (header: string, value: string | number | null) => {
    const cell = text(value).value;
    if (cell !== undefined) extra[header] = cell;
  };
  put("FSM", row.fsm ? "Y" : "N");
  put("EAL", row.eal ? "Yes" : "");
  put("Diet", row.diet);
  put("House", row.house);
  put("Key worker", row.keyWorker);
  put("Home language", row.language);
  put("Reading age", row.readingAge);
  put("Attendance %", row.attendance);
  put("Gender", row.gender);
  put("DOB", row.born);
  const { name, class_code, year_group, campus, support_level, support_notes, source } = row;
  return {
    id: `p${n}`,
    name,
    class_code,
    year_group,
    campus,
    support_level,
    support_notes,
    source,
    extra,
  };
});

export type Holds = (row: Row) => boolean;

export const inClass =
  (...codes: string[]): Holds =>
  ({ class_code }) =>
    codes.includes(class_code);

/** The support level; no number where none is recorded, so that every comparison fails. */
export const level = ({ support_level }: Row): number => support_level ?? Number.NaN;

export const noNotes: Holds = ({ support_notes }) => support_notes === null;

/** The names of the rows that are so, in order. */
export const named = (holds: Holds): string[] =>
  rows
    .filter(holds)
    .map(({ name }) => name)
    .sort();

/** Asks the made-up school, on a day of its own; it is there for the tests of the file that calls this. */
export const askingMadeSchool = () => askingPupils(pupils);

/** Tests that each of several wordings, by the plain one, gets the answer that the plain one gets. */
export function itAnswersAlike(
  ask: ReturnType<typeof askingMadeSchool>,
  wordings: Readonly<Record<string, readonly string[]>>,
): void {
  const told = async (question: string) => {
    const { abstained, value, table, count, students } = await ask(question);
    return { abstained, value, table, count, ids: students.map(({ id }) => id).sort() };
  };
  describe.each(Object.entries(wordings))("%s", (plain, others) => {
    it.each(others)("%s", async (question) => {
      const meant = await told(plain);
      expect(meant.abstained).toBe(false);
      expect(await told(question)).toEqual(meant);
    });
  });
}
