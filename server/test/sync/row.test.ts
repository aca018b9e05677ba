// Rows as teachers write them: what is read, and which cell is named where something cannot be.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHeader } from "../../src/sync/header.js";
import { isBlank, readRow, sameFields } from "../../src/sync/row.js";
import { HEADER } from "../support/store.js";

const header = readHeader(HEADER);
const GOOD = ["Alice Johnson", "3A", "Year 3", "Campus A", "Level 2", "Reads well", "007"];
const read = (column: number, cell: string) => readRow(header, GOOD.with(column, cell));
const [NAME, CLASS, YEAR, CAMPUS, LEVEL, NOTES, ID] = [0, 1, 2, 3, 4, 5, 6];
const BROKEN = [
  "#REF!",
  "#N/A",
  "#ERROR!",
  "#VALUE!",
  "#NAME?",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "Loading...",
];

describe("reading a row", () => {
  test("gives the pupil's fields as they are displayed", () => {
    expect(readRow(header, GOOD)).toEqual({
      fields: {
        name: "Alice Johnson",
        classCode: "3A",
        yearGroup: 3,
        campus: "Campus A",
        supportLevel: 2,
        supportNotes: "Reads well",
        studentRef: "007",
        extra: {},
      },
      issues: [],
      valid: true,
      unread: new Set(),
    });
  });

  test("only name and class are required; all else may be empty or lacking", () => {
    const short = readHeader(["Class", "Name"]);
    for (const { valid, fields } of [
      readRow(header, ["Alice", "3A", "", " ", "", "\n", "\u200b"]),
      readRow(short, ["3A", "Alice"]),
      readRow(header, ["Alice", "3A"]),
    ]) {
      expect(valid).toBe(true);
      expect(fields).toMatchObject({
        name: "Alice",
        classCode: "3A",
        yearGroup: null,
        campus: null,
      });
      expect(fields).toMatchObject({ supportLevel: null, supportNotes: null, studentRef: null });
    }
  });

  test.each([
    [NAME, "", "missing_value", "Name"],
    [NAME, " \u200b\u200d ", "missing_value", "Name"],
    [CLASS, "", "missing_value", "Class"],
    [NAME, "x".repeat(201), "too_long", "Name"],
    [NAME, "x".repeat(50_000), "too_long", "Name"],
    [CLASS, "x".repeat(50_000), "too_long", "Class"],
    [CAMPUS, "x".repeat(50_000), "too_long", "Campus"],
    [ID, "x".repeat(50_000), "too_long", "Student ID"],
    [YEAR, "3A", "unknown_year_group", "Year group"],
    [LEVEL, "high", "unknown_support_level", "Support level"],
    [LEVEL, "6", "unknown_support_level", "Support level"],
    [LEVEL, "x".repeat(50_000), "unknown_support_level", "Support level"],
  ])("column %i with %j is one error of that cell", (column, cell, code, name) => {
    const { issues, valid } = read(column, cell);
    expect(valid).toBe(false);
    expect(issues).toMatchObject([{ severity: "error", code, column: name }]);
    expect(issues[0]?.value?.length).toBeLessThanOrEqual(61);
  });

  test.each(BROKEN)("a formula that shows %s is an error in every known column", (cell) => {
    for (const column of HEADER.keys())
      expect(read(column, ` ${cell}`).issues).toMatchObject([
        { code: "broken_formula", column: HEADER[column], value: cell },
      ]);
  });

  test("a formula that shows an error in another column is carried as it stands", () => {
    const wide = readHeader([...HEADER, "House"]);
    expect(readRow(wide, [...GOOD, "#REF!"])).toMatchObject({
      valid: true,
      fields: { extra: { House: "#REF!" } },
    });
  });

  test("each cell that is wrong is named", () => {
    const { issues } = readRow(header, ["", "", "x", "#REF!", "high", "#N/A", ""]);
    expect(issues.map(({ column, code }) => [column, code])).toEqual([
      ["Name", "missing_value"],
      ["Class", "missing_value"],
      ["Year group", "unknown_year_group"],
      ["Campus", "broken_formula"],
      ["Support level", "unknown_support_level"],
      ["Support notes", "broken_formula"],
    ]);
  });

  test("a cell that has something unreadable is told from one that was emptied", () => {
    expect(readRow(header, GOOD.with(NAME, "#REF!").with(CLASS, "")).unread).toEqual(
      new Set(["name"]),
    );
  });

  test.each([
    [NAME, " Alice \n Johnson\t", { name: "Alice Johnson" }],
    [NAME, "Zo\u200be\u0308", { name: "Zoë" }],
    [NAME, "=HYPERLINK(1)", { name: "=HYPERLINK(1)" }],
    [NAME, `<script>alert("x")</script>`, { name: `<script>alert("x")</script>` }],
    [NAME, "'; DROP TABLE students; --", { name: "'; DROP TABLE students; --" }],
    [NAME, "王小明", { name: "王小明" }],
    [NAME, "محمد علي", { name: "محمد علي" }],
    [NAME, "👩‍👧", { name: "👩‍👧" }],
    [CLASS, "007", { classCode: "007" }],
    [ID, "00123", { studentRef: "00123" }],
    [NOTES, "first\r\nsecond\u0000", { supportNotes: "first\nsecond" }],
    [YEAR, "Reception", { yearGroup: 0 }],
    [YEAR, "nursery", { yearGroup: -1 }],
  ])("column %i with %j is read as %j", (column, cell, fields) => {
    expect(read(column, cell)).toMatchObject({ valid: true, fields });
  });

  test("notes and extra columns of 50,000 characters are kept whole", () => {
    const long = "word ".repeat(10_000).trim();
    expect(read(NOTES, long).fields.supportNotes).toBe(long);
    expect(readRow(readHeader([...HEADER, "House"]), [...GOOD, long]).fields.extra.House).toBe(
      long,
    );
  });

  test("columns named like parts of JavaScript's objects keep their cells", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const wide = readHeader(["Name", "Class", ...names]);
    const { fields } = readRow(wide, ["Alice", "3A", ...names.map((name) => `cell of ${name}`)]);
    expect(Object.entries(fields.extra)).toEqual(names.map((name) => [name, `cell of ${name}`]));
    expect(JSON.parse(JSON.stringify(fields.extra))).toEqual(fields.extra);
    const without = readRow(wide, ["Alice", "3A"]).fields;
    for (const name of names) {
      const one = { ...without, extra: Object.fromEntries([[name, "x"]]) };
      const other = { ...without, extra: { House: "x" } };
      expect([sameFields(one, one), sameFields(one, other), sameFields(other, one)]).toEqual([
        true,
        false,
        false,
      ]);
    }
  });

  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.constantFrom("", " ", "\u200d", "#REF!", "3", "high", "x".repeat(300), "\ud800"),
  );

  test("never throws; a row without errors is stored and read back unchanged", () => {
    const wide = readHeader([...HEADER, "House", "__proto__", ""]);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const { fields, issues, valid } = readRow(wide, cells);
        expect(valid).toBe(issues.length === 0);
        if (valid) expect(fields.name === "" || fields.classCode === "").toBe(false);
        const stored = new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(fields)));
        expect(sameFields(JSON.parse(stored), fields)).toBe(true);
        for (const { value } of issues) expect((value ?? "").length).toBeLessThanOrEqual(121);
      }),
      { numRuns: 1_000 },
    );
  });

  test("is the same for the same cells with invisible characters strewn in", () => {
    const visible = fc.array(fc.constantFrom("Alice", "3A", "3", "2", "é", "a b"), {
      minLength: 7,
      maxLength: 7,
    });
    const strew = (text: string) => `\u200b${[...text].join("\u200e")}\ufeff`;
    fc.assert(
      fc.property(visible, (cells) => {
        expect(readRow(header, cells.map(strew)).fields).toEqual(readRow(header, cells).fields);
      }),
    );
  });
});

test.each([
  [[], true],
  [["", " ", "\n\t", "\u00a0\u200b\ufeff\u200d"], true],
  [["", "0"], false],
  [["-"], false],
])("the row %j is blank: %s", (cells, blank) => {
  expect(isBlank(cells)).toBe(blank);
});
