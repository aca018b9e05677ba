// Workbooks and CSV files as snapshots, and the time that a file is of.
import { type CellObject, utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { PtccError } from "../../src/errors.js";
import { readTable } from "../../src/sources/read-file.js";
import type { Progress } from "../../src/sources/table.js";
import { snapshotOf } from "../../src/sources/table.js";
import { takenAtOf } from "../../src/sources/taken-at.js";
import { HEADER, SEED } from "../support/store.js";

type Sheets = Record<string, (string | number | boolean | Date | CellObject | null)[][]>;

function workbook(sheets: Sheets, bookType: "xlsx" | "biff8" = "xlsx"): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: "buffer", bookType }) as Buffer);
}

const readBytes = (bytes: Uint8Array, sheetName: string | null, progress?: Progress) =>
  readTable({ name: "pupils", bytes, sheetName }, progress);
const csv = (text: string) => new TextEncoder().encode(text);

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PtccError) return error.code;
    throw error;
  }
  return "nothing failed";
}

const number = (v: number, z: string): CellObject => ({ t: "n", v, z });

describe("a workbook", () => {
  test("is the same snapshot as the CSV of the same cells", () => {
    const text = [HEADER, ...SEED].map((row) => row.join(",")).join("\r\n");
    expect(readBytes(workbook({ Pupils: [HEADER, ...SEED] }), null)).toEqual(
      readBytes(csv(text), null),
    );
  });

  test("is read as Excel displays it", () => {
    const row = [
      number(7, "000"),
      number(2.5, "0.00"),
      number(42_433, "m/d/yy"),
      number(42_433, "d mmmm yyyy"),
      number(0.1, "0%"),
      number(0.1 + 0.2, "General"),
      true,
      null,
      "  a note\nof two lines ",
    ];
    const { rows } = readBytes(workbook({ Pupils: [row.map((_, i) => `c${i}`), row] }), null);
    expect(rows[0]?.cells).toEqual([
      "007",
      "2.50",
      "04/03/2016",
      "4 March 2016",
      "10%",
      "0.3",
      "TRUE",
      "",
      "  a note\nof two lines ",
    ]);
  });

  test("is read from its first sheet, or the one that is named", () => {
    const bytes = workbook({ First: [["Name"], ["One"]], "Class 3A": [["Name"], ["Two"]] });
    expect(readBytes(bytes, null).rows[0]?.cells).toEqual(["One"]);
    expect(readBytes(bytes, "Class 3A").rows[0]?.cells).toEqual(["Two"]);
    expect(codeOf(() => readBytes(bytes, "3A"))).toBe("unknown_sheet");
  });

  test("may begin below the first row and leave rows empty", () => {
    const { headerRow, rows } = readBytes(
      workbook({ Pupils: [[], [], ["Name", "Class"], ["A", "3A"], [], ["B", "3A"]] }),
      null,
    );
    expect(headerRow).toBe(3);
    expect(rows).toEqual([
      { row: 4, cells: ["A", "3A"] },
      { row: 5, cells: ["", ""] },
      { row: 6, cells: ["B", "3A"] },
    ]);
  });

  test("that is empty, damaged, of the old kind or locked is told so", () => {
    expect(codeOf(() => readBytes(workbook({ Pupils: [] }), null))).toBe("empty_file");
    const damaged = workbook({ Pupils: [HEADER, ...SEED] }).slice(0, 400);
    expect(codeOf(() => readBytes(damaged, null))).toBe("invalid_xlsx");
    expect(codeOf(() => readBytes(workbook({ Pupils: SEED }, "biff8"), null))).toBe("invalid_xlsx");
  });
});

test("a file that is named like a workbook and is none is told so", () => {
  const bytes = csv("Name,Class\nA,3A");
  expect(codeOf(() => readTable({ name: "a.XLSX", bytes, sheetName: null }))).toBe(
    "not_a_workbook",
  );
});

test("a sheet's name is refused for CSV", () => {
  expect(codeOf(() => readBytes(csv("Name,Class\nA,3A"), "Pupils"))).toBe("no_sheets");
});

test("empty rows and columns at the end are left out, those in between stay", () => {
  const table = snapshotOf([
    ["Name", "", "Class", "", ""],
    ["A", "", "3A", ""],
    [],
    ["B", "", "3B", "", ""],
    ["", ""],
    [],
  ]);
  expect(table).toMatchObject({
    headerRow: 1,
    header: ["Name", "", "Class"],
    rows: [
      { row: 2, cells: ["A", "", "3A"] },
      { row: 3, cells: ["", "", ""] },
      { row: 4, cells: ["B", "", "3B"] },
    ],
  });
  expect(snapshotOf([["", " "], []])).toBeNull();
});

test("reading tells how far it is", () => {
  const told: [number, number][] = [];
  readBytes(csv("Name\nA\nB\n"), null, (read, total) => told.push([read, total]));
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

describe("the time that a file was taken", () => {
  const now = new Date("2026-06-15T12:00:00Z");
  const at = (text: string) => takenAtOf(text, "Europe/London", now);

  test("is a moment, or the end of a day in the school's time zone", () => {
    expect(at("2026-06-01T15:00:00+01:00")).toBe("2026-06-01T14:00:00.000Z");
    expect(at("2026-06-01")).toBe("2026-06-01T22:59:59.999Z");
  });

  test("is now, for today", () => {
    expect(at("2026-06-15")).toBeNull();
  });

  test.each(["2026-06-16", "2026-06-15T12:00:01Z", "yesterday", "2026-02-30", "2026-06-01T10:00"])(
    "is refused as %s",
    (text) => {
      expect(codeOf(() => at(text))).toBe("invalid_taken_at");
    },
  );
});
