// Headers as teachers write them: which column is which, and what is said where one is missing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIELDS, HEADER_NAMES, REQUIRED_FIELDS } from "../../../shared/columns.js";
import { PtccError } from "../../src/errors.js";
import { columnLetters, readHeader } from "../../src/sync/header.js";

const fieldsOf = (header: string[]) => readHeader(header).columns.map(({ field }) => field);
const fault = (header: string[]): PtccError => {
  try {
    readHeader(header);
  } catch (error) {
    if (error instanceof PtccError) return error;
    throw error;
  }
  throw new Error("the header was read");
};

describe("reading a header", () => {
  test("every known name is read as its column, in any case, with spaces, underscores or dashes", () => {
    for (const field of FIELDS) {
      for (const name of HEADER_NAMES[field]) {
        const others = REQUIRED_FIELDS.filter((required) => required !== field);
        for (const written of [name, name.toUpperCase(), ` ${name.split("").join("_")}: `])
          expect([written, fieldsOf([written, ...others])[0]]).toEqual([written, field]);
      }
    }
  });

  test("no name is known for two columns", () => {
    const names = FIELDS.flatMap((field) => HEADER_NAMES[field]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    [["Pupil name", "Form", "Yr", "Site", "SEN level", "Comments", "UPN"], [...FIELDS]],
    [
      ["UPN", "Class", "Name"],
      ["student_id", "class_code", "name"],
    ],
    [
      ["name", "class_code", "House", ""],
      ["name", "class_code", null, null],
    ],
    [
      ["Name", "Class", "Name of parent"],
      ["name", "class_code", null],
    ],
  ])("%j is %j", (header, fields) => {
    expect(fieldsOf(header)).toEqual(fields);
  });

  test.each([
    ["Pupil nmae", "name"],
    ["Pupil names", "name"],
    ["Clas", "class_code"],
    ["Campuss", "campus"],
    ["Suport level", "support_level"],
    ["Suport notes", "support_notes"],
    ["Yeargroups", "year_group"],
  ])("a misspelt %j is guessed to be %s, and said to be a guess", (header, field) => {
    const rest = ["name", "class_code"].filter((known) => known !== field);
    expect(readHeader([header, ...rest]).columns[0]).toEqual({ header, field, guessed: true });
  });

  test.each(["Pupil prem", "Pupil pref", "Admission", "Pupli ID"])(
    "%j is like the name of an id, and taken for none",
    (header) => {
      expect(fieldsOf(["Name", "Class", header])).toEqual(["name", "class_code", null]);
    },
  );

  test("a known name beats a likeness, wherever it stands", () => {
    expect(readHeader(["Clas", "Class", "Name"]).columns.map(({ field }) => field)).toEqual([
      null,
      "class_code",
      "name",
    ]);
  });

  test("a header that is known for one column is not guessed for another", () => {
    expect(fieldsOf(["Name", "Class", "Support needs"])).toEqual([
      "name",
      "class_code",
      "support_notes",
    ]);
  });

  test("of several names of one column the plainest is used, the others are carried along", () => {
    expect(fieldsOf(["Form", "Pupil", "Name", "Class"])).toEqual([
      null,
      null,
      "name",
      "class_code",
    ]);
  });

  test("of two equal headers the first is used; both columns keep their cells under names of their own", () => {
    const { columns, warnings } = readHeader(["Name", "Class", "name ", "Notes", "House", "House"]);
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ["Name", "name"],
      ["Class", "class_code"],
      ["name", null],
      ["Notes", "support_notes"],
      ["House", null],
      ["House (F)", null],
    ]);
    expect(warnings.map(({ code, column }) => [code, column])).toEqual([
      ["duplicate_header", "name"],
      ["duplicate_header", "House"],
    ]);
  });

  test("a blank header is named by its letters", () => {
    expect(readHeader(["Name", "Class", " ", "\u200b"]).columns.slice(2)).toEqual([
      { header: "Column C", field: null, guessed: false },
      { header: "Column D", field: null, guessed: false },
    ]);
  });

  test.each([
    [["Class", "Nmbr"], /no column for the name\. The closest header is "Nmbr" \(column B\)/],
    [["Name"], /no column for the class code\. No other header is left/],
    [["Name", ""], /no column for the class code\. No other header is left/],
    [[], /no column for the name\. .*no column for the class code/],
    [["a", "b"], /no column for the name\. .*no column for the class code/],
  ])("%j is refused with the column that is missing and the closest header", (header, message) => {
    const error = fault(header);
    expect(error).toMatchObject({ kind: "unprocessable", code: "missing_column" });
    expect(error.message).toMatch(message);
  });

  test("a very long header is shortened in the message", () => {
    expect(fault(["Name", "x".repeat(50_000)]).message.length).toBeLessThan(300);
  });

  test("columns named like parts of JavaScript's objects are columns like others", () => {
    const header = ["__proto__", "constructor", "toString", "Name", "Class"];
    expect(fieldsOf(header)).toEqual([null, null, null, "name", "class_code"]);
  });

  const header = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("Name", "Class", "Notes", "X", "X (B)", "X (C)", "Column C", "", "__proto__"),
  );

  test("whatever the header, it is read or refused; every column keeps a name that is its alone", () => {
    fc.assert(
      fc.property(fc.array(header, { maxLength: 8 }), (headers) => {
        const { columns, position } = readHeader(["Name", "Class", ...headers]);
        expect(columns).toHaveLength(headers.length + 2);
        expect(new Set(columns.map((column) => column.header)).size).toBe(columns.length);
        for (const [field, index] of position) expect(columns[index]?.field).toBe(field);
        try {
          readHeader(headers);
        } catch (error) {
          expect(error).toBeInstanceOf(PtccError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i has the letters %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
