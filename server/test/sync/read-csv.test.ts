// CSV files as schools have them: separators, encodings, quotes, ragged rows.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import { readCsv } from "../../src/sources/file.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytes(text));
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells);

describe("reading a CSV file", () => {
  test("gives header, rows by their number and the same fingerprints as a push", () => {
    const header = ["Name", "Class"];
    expect(read("Name,Class\nAlice,3A\nBob,4B\n")).toEqual({
      headerRow: 1,
      header,
      fingerprints: [
        ["Alice", "3A"],
        ["Bob", "4B"],
      ].map(rowFingerprinter(header)),
      rows: [
        { row: 2, cells: ["Alice", "3A"] },
        { row: 3, cells: ["Bob", "4B"] },
      ],
    });
  });

  test.each([
    ["commas", "Name,Class\nAlice,3A"],
    ["semicolons", "Name;Class\nAlice;3A"],
    ["tabs", "Name\tClass\nAlice\t3A"],
    ["Windows' line ends", "Name,Class\r\nAlice,3A\r\n"],
    ["a byte order mark", "\ufeffName,Class\nAlice,3A"],
    ["quoted cells", '"Name","Class"\n"Alice","3A"'],
  ])("with %s", (_, text) => {
    expect(read(text)).toMatchObject({
      header: ["Name", "Class"],
      rows: [{ cells: ["Alice", "3A"] }],
    });
  });

  test("a separator inside a quoted header counts for nothing, also where the header breaks over lines", () => {
    expect(read('"Name; first, last, known";"Class\n(form, group, set)"\nAlice;3A').header).toEqual(
      ["Name; first, last, known", "Class\n(form, group, set)"],
    );
  });

  test("quoted cells keep commas, quotation marks, line breaks and outer spaces", () => {
    expect(cellsOf('Name,Notes\nAlice,"a, ""b""\nc "')).toEqual([["Alice", 'a, "b"\nc ']]);
  });

  test("leading zeros and formula-like texts stay as they stand", () => {
    expect(cellsOf("Name,ID\n=1+1,007\n@x,+44")).toEqual([
      ["=1+1", "007"],
      ["@x", "+44"],
    ]);
  });

  test.each([
    ["UTF-8", bytes("Name,Class\nZoë €,3A")],
    [
      "Windows-1252",
      new Uint8Array([...bytes("Name,Class\nZo"), 0xeb, 0x20, 0x80, ...bytes(",3A")]),
    ],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from("Name,Class\nZoë €,3A", "utf16le")])],
  ])("in %s", (_, file) => {
    expect(readCsv(file).rows[0]?.cells).toEqual(["Zoë €", "3A"]);
  });

  test("short rows are filled up, long ones widen the sheet by columns without a header", () => {
    const { header, rows } = read("Name,Class\nAlice\nBob,4B,extra\n");
    expect(header).toEqual(["Name", "Class", ""]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["Alice", "", ""],
      ["Bob", "4B", "extra"],
    ]);
  });

  test("empty lines above the header are skipped, those between rows are blank rows", () => {
    const { headerRow, rows } = read("\n,\nName,Class\nAlice,3A\n\nBob,4B\n");
    expect(headerRow).toBe(3);
    expect(rows).toEqual([
      { row: 4, cells: ["Alice", "3A"] },
      { row: 5, cells: ["", ""] },
      { row: 6, cells: ["Bob", "4B"] },
    ]);
  });

  test("a header alone has no rows", () => {
    expect(read("Name,Class\n")).toMatchObject({
      header: ["Name", "Class"],
      rows: [],
      fingerprints: [],
    });
  });

  test.each(["", "\n\n", " , ,\n,,", "\ufeff"])("%j is refused as empty", (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "empty_file" }));
  });

  test.each(['Name,Class\n"Alice,3A', 'Name,Class\nAlice "A,3A', 'Name,Class\n"Alice"x,3A'])(
    "%j is refused with the line and without the cell's text",
    (text) => {
      expect(() => read(text)).toThrow(
        expect.objectContaining({
          code: "invalid_csv",
          message: expect.stringMatching(/^(?!.*Alice).*line \d/),
        }),
      );
    },
  );

  test("what is written as CSV is read as it was, whatever the cells", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", '"', ",", ";", "\n", "é", " "),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const file = [["Name", "Class"], ...rows]
          .map((row) => row.map(quote).join(","))
          .join("\r\n");
        expect(cellsOf(`${file}\r\nAlice,3A`)).toEqual([...rows, ["Alice", "3A"]]);
      }),
    );
  });

  test("200,000 rows are no more trouble than two", () => {
    expect(read(`Name,Class\n${"Alice,3A\n".repeat(200_000)}`).rows).toHaveLength(200_000);
  });
});
