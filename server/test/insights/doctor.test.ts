// Each rule of the sheet doctor, over sheets in a real store: where it fires, on which cells, and where it does not.
import { describe, expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import type { FindingKind } from "../../src/insights/doctor/doctor-types.js";
import { examine, staleSheets } from "../../src/insights/doctor/examine.js";
import { columnLetters } from "../../src/insights/doctor/sheet-cells.js";
import { themesOf } from "../../src/insights/patterns/themes.js";
import { findDoctorFacts } from "../../src/store/find-doctor-facts.js";
import { findSuggestions } from "../../src/store/find-identity.js";
import type { Db } from "../../src/store/open.js";
import { listSources } from "../../src/store/sources.js";
import { changeIdentity, undoIdentityChange } from "../../src/sync/identity-changes.js";
import { HEADER, memoryStore, push, pushSource } from "../support/store.js";

const NEEDS = [...themesOf(shippedConcepts().map()).values()]
  .filter(({ isNeed }) => isNeed)
  .map(({ id }) => id);

interface Row {
  name?: string;
  class?: string;
  year?: string;
  campus?: string;
  level?: string;
  notes?: string;
  id?: string;
  birth?: string;
}

/** Sheets in a store, each a source of its own. */
function schoolOf(...sheets: Row[][]): Db {
  const db = memoryStore();
  for (const [index, rows] of sheets.entries())
    push(
      db,
      pushSource(db, `Sheet ${index + 1}`),
      rows.map((row, i) => [
        row.name ?? `Pupil ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(i)}${index}`,
        row.class ?? "3A",
        row.year ?? "3",
        row.campus ?? "North",
        row.level ?? "0",
        row.notes ?? "",
        row.id ?? "",
        row.birth ?? "",
      ]),
      {
        header: [...HEADER, "Date of birth"],
        tab: { spreadsheetId: `sheet-${index + 1}`, sheetId: index, sheetName: "Pupils" },
      },
    );
  return db;
}

const findings = (db: Db) =>
  examine(
    findDoctorFacts(db, NEEDS),
    findSuggestions(db, { state: "open" }, { limit: 50 }).suggestions,
  );
const of = (db: Db, kind: FindingKind) => findings(db).filter((one) => one.kind === kind);
/** Rows of the cells of each finding of the kind. */
const rows = (db: Db, kind: FindingKind) =>
  of(db, kind).map(({ cells }) => cells.map(({ row }) => row));
const klass = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

test("of a sound school nothing is found", () => {
  const db = schoolOf(
    [...klass(10, { level: "1" }), ...klass(10, { class: "3B" }), { class: "4A", year: "4" }],
    klass(8, { class: "5C", year: "5", level: "2", notes: "Needs a quiet place" }),
  );
  expect(findings(db)).toEqual([]);
});

describe("one child on two sheets", () => {
  const alice = { name: "Alice Johnson", level: "2", notes: "Anxious" };

  test.each<[what: string, one: Row, other: Row, likely: boolean]>([
    ["same name and class", {}, {}, true],
    ["same name, other class", {}, { class: "5B" }, true],
    ["same name, other class, no year", {}, { class: "5B", year: "" }, true],
    ["same name, other class and year", {}, { class: "5B", year: "5" }, false],
    ["same name, other class and campus", {}, { class: "5B", campus: "South" }, false],
    ["same name, other class, other id", { id: "007" }, { class: "5B", id: "008" }, false],
    [
      "same first name alone, other class",
      { name: "Alice" },
      { name: "Alice", class: "5B" },
      false,
    ],
    [
      "same name and birthday, other class",
      { birth: "3/4/2016" },
      { birth: "2016-04-03", class: "5B" },
      true,
    ],
    ["same name and class, other birthday", { birth: "3/4/2016" }, { birth: "4/4/2016" }, false],
    ["same id, other name", { id: "007" }, { id: "007", name: "Ali Johnson" }, true],
    ["same name and class, other id", { id: "007" }, { id: "008" }, false],
  ])("%s", (_what, one, other, likely) => {
    const db = schoolOf([{ ...alice, ...one }], [{ ...alice, ...other }]);
    expect(rows(db, "likely_same")).toEqual(likely ? [[2, 2]] : []);
  });

  test("a name that three have tells nothing of two in different classes", () => {
    const db = schoolOf([alice], [{ ...alice, class: "5B" }], [{ ...alice, class: "6C" }]);
    expect(of(db, "likely_same")).toEqual([]);
  });

  test("once linked it is asked no longer, and facts that differ are told, fact by fact", () => {
    const db = schoolOf([alice], [{ ...alice, level: "3", campus: "" }]);
    const [found] = of(db, "likely_same");
    if (found?.action?.do !== "link") throw new Error("a link is offered");
    const { student_id, other_id } = found.action;
    changeIdentity(
      db,
      { kind: "link", studentId: student_id, otherId: other_id },
      { tokenId: "tok_1", person: "Mr A", why: null },
    );
    expect(of(db, "likely_same")).toEqual([]);
    expect(of(db, "facts_differ").map(({ cells }) => cells)).toEqual([
      [
        expect.objectContaining({ source: "Sheet 1", column: "Support level", value: "2", row: 2 }),
        expect.objectContaining({ source: "Sheet 2", column: "Support level", value: "3", row: 2 }),
      ],
    ]);
  });

  test("told apart it is asked no longer, in either order; taken back it is again", () => {
    const db = schoolOf([alice], [alice, { name: "Bob Smith" }]);
    const [one, other] = of(db, "likely_same")[0]?.cells ?? [];
    const mrA = { tokenId: "tok_1", person: "Mr A", why: null };
    const { change_id } = changeIdentity(
      db,
      { kind: "distinct", studentId: other?.student_id ?? "", otherId: one?.student_id ?? "" },
      mrA,
    );
    expect(of(db, "likely_same")).toEqual([]);
    undoIdentityChange(db, change_id, mrA);
    expect(rows(db, "likely_same")).toEqual([[2, 2]]);
  });

  test("a row that went while another came is asked about", () => {
    const db = memoryStore();
    const source = pushSource(db);
    const others = [["Bob Smith", "3A", "3", "North", "1", "Well", ""]];
    push(db, source, [["Alice Johnson", "3A", "3", "North", "2", "Anxious", ""], ...others]);
    push(db, source, [["Alice Stone", "3A", "3", "North", "2", "Anxious", ""], ...others]);
    expect(of(db, "suggested_same").map(({ action }) => action?.do)).toEqual(["decide"]);
  });
});

test("rows of one sheet with one name and class, or one id, are told once", () => {
  const twice = { name: "Alice Johnson" };
  expect(rows(schoolOf([twice, {}, twice]), "duplicate")).toEqual([[2, 4]]);
  expect(rows(schoolOf([twice, { ...twice, class: "4A" }]), "duplicate")).toEqual([]);
  expect(
    rows(
      schoolOf([
        { ...twice, id: "1" },
        { ...twice, id: "2" },
      ]),
      "duplicate",
    ),
  ).toEqual([]);
  expect(rows(schoolOf([{ id: "7" }, { id: "7" }]), "duplicate")).toEqual([[2, 3]]);
});

test("a year that fits nearly none of the class is told; a mixed class is not", () => {
  expect(rows(schoolOf([...klass(9, {}), { year: "5" }]), "year_differs")).toEqual([[11]]);
  expect(rows(schoolOf([...klass(6, {}), ...klass(5, { year: "4" })]), "year_differs")).toEqual([]);
  expect(rows(schoolOf([...klass(3, {}), { year: "5" }]), "year_differs")).toEqual([]);
});

describe("a class spelt two ways", () => {
  test.each<[slip: string, meant: string, told: boolean]>([
    ["Class 3A", "3A", true],
    ["A3", "3A", true],
    ["3AA", "3A", true],
    ["Beach", "Beech", true],
    ["3B", "3A", false],
    ["13A", "3A", false],
    ["Oak", "Elm", false],
  ])("%s beside %s", (slip, meant, told) => {
    const db = schoolOf([...klass(12, { class: meant }), { class: slip }]);
    expect(rows(db, "class_spelling")).toEqual(told ? [[14]] : []);
  });

  test("not in another year, on another campus, or of as many pupils", () => {
    const meant = klass(12, { class: "Beech" });
    for (const other of [{ year: "4" }, { campus: "South" }])
      expect(of(schoolOf([...meant, { class: "Beach", ...other }]), "class_spelling")).toEqual([]);
    expect(of(schoolOf([...meant, ...klass(6, { class: "Beach" })]), "class_spelling")).toEqual([]);
  });
});

test("levels and notes that do not go together are told by class", () => {
  const db = schoolOf([
    { level: "2" },
    { level: "3", class: "4A" },
    { level: "2" },
    { level: "1" },
    { level: "2", notes: "Small steps" },
    { level: "", notes: "Has dyslexia" },
    { level: "", notes: "No dyslexia" },
    { level: "", notes: "His brother has dyslexia" },
    { level: "0", notes: "Has dyslexia" },
  ]);
  expect(rows(db, "level_without_notes")).toEqual([[2, 4], [3]]);
  expect(rows(db, "need_without_level")).toEqual([[7]]);
  const [cell] = of(db, "need_without_level")[0]?.cells ?? [];
  expect(cell?.link).toBe("https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=0&range=E7");
});

test("cells that cannot be read are told with their place, once a namesake is told otherwise", () => {
  const db = schoolOf([{ level: "high" }, { name: "Al" }, { name: "Al" }]);
  expect(of(db, "cell_issue").map(({ cells }) => cells[0])).toEqual([
    expect.objectContaining({ row: 2, column: "Support level", value: "high" }),
  ]);
  expect(rows(db, "duplicate")).toEqual([[3, 4]]);
});

test("a late sheet is told with the likely cause", () => {
  const db = schoolOf([{}]);
  const sources = listSources(db);
  const late = new Map([[sources[0]?.id ?? "", "Nothing came since Monday."]]);
  expect(staleSheets(sources, late)).toMatchObject([
    { kind: "stale_sheet", words: "Nothing came since Monday.", cells: [{ source: "Sheet 1" }] },
  ]);
});

test("a file has no link, and columns are counted as sheets count them", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
  const db = schoolOf([{ level: "2" }]);
  db.$client.prepare("UPDATE sources SET kind = 'file'").run();
  expect(of(db, "level_without_notes")[0]?.cells[0]?.link).toBeNull();
});
