// The file of the school's terms: read, or refused with the place of each fault.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseTermDates, readTermDates } from "../../../src/answers/time/term-dates.js";

test("terms are read with their half-terms", () => {
  const text = `
terms:
  - name: Autumn 2025
    from: 2025-09-02
    to: 2025-12-19
    half_term: { from: 2025-10-27, to: 2025-10-31 }
  - { name: Spring 2026, from: 2026-01-05, to: 2026-03-27 }`;
  expect(parseTermDates(text)).toEqual([
    {
      name: "Autumn 2025",
      from: "2025-09-02",
      to: "2025-12-19",
      half_term: { from: "2025-10-27", to: "2025-10-31" },
    },
    { name: "Spring 2026", from: "2026-01-05", to: "2026-03-27", half_term: null },
  ]);
});

const term = (fields: string) => `terms: [{ ${fields} }]`;

test.each([
  ["", "TERM_DATES: the file holds no list named terms."],
  ["terms:", "TERM_DATES: terms is missing: a list of terms."],
  ["terms: [", "TERM_DATES: the file is not YAML (line 1)."],
  [term("from: 2025-09-02, to: 2025-12-19"), "TERM_DATES: terms.0.name is missing."],
  [
    term("name: A, from: 2 September, to: 2025-12-19"),
    "TERM_DATES: terms.0.from is not a day such as 2026-03-01.",
  ],
  [
    term("name: A, from: 2025-02-30, to: 2025-12-19"),
    "TERM_DATES: terms.0.from is not a day such as 2026-03-01.",
  ],
  [
    term("name: A, from: 2025-12-19, to: 2025-09-02"),
    "TERM_DATES: terms.0.to ends before it begins.",
  ],
  [
    term(
      "name: A, from: 2025-09-02, to: 2025-12-19, half_term: {from: 2026-02-16, to: 2026-02-20}",
    ),
    "TERM_DATES: terms.0.half_term does not lie within the term.",
  ],
  [
    "terms: [{name: B, from: 2026-01-05, to: 2026-03-27}, {name: A, from: 2025-09-02, to: 2025-12-19}]",
    "TERM_DATES: terms are not in the order of time, or overlap.",
  ],
])("a wrong file is refused: %s", (text, message) => {
  expect(() => parseTermDates(text)).toThrow(
    expect.objectContaining({ kind: "configuration", message }),
  );
});

test("no file is no terms; a file that cannot be read is a fault", () => {
  const folder = mkdtempSync(join(tmpdir(), "ptcc-terms-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "terms.yaml");
  expect(readTermDates(null)).toBeNull();
  expect(() => readTermDates(file)).toThrow(/^TERM_DATES: cannot read/);
  writeFileSync(file, "terms: [{name: A, from: 2025-09-02, to: 2025-12-19}]");
  expect(readTermDates(file)).toHaveLength(1);
});
