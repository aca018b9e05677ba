// What is never removed unasked: rows in error, many rows at once, an empty sheet, a vanished column.
import { describe, expect, onTestFinished, test } from "vitest";
import { HEADER, SEED } from "../support/store.js";
import { pupil, School } from "./school.js";

const [ALICE = [], BOB = [], CHARLIE = []] = SEED;
const [NAME, LEVEL, NOTES] = [0, 4, 5];
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const MANY = LETTERS.flatMap((a) => [0, 1].map((i) => pupil(`${a}${a}${a} Name${a}${i}`, "3A")));

function schoolWith(rows: string[][], header = HEADER) {
  const school = new School();
  onTestFinished(() => school.close());
  school.push(rows, header);
  return { school, before: school.ids() };
}
const heldIds = (school: School) =>
  school.students().flatMap(({ id, state }) => (state === "held" ? [id] : []));

describe("a row in error", () => {
  test("keeps the last good version, says so again in each push, and writes nothing", () => {
    const { school, before } = schoolWith(SEED);
    const rows = [ALICE.with(LEVEL, "high"), BOB, CHARLIE];
    const { issues, counts, status } = school.push(rows);
    expect({ status, counts }).toMatchObject({
      status: "partial",
      counts: { issues: 1, kept: 1, pupils: 3 },
    });
    expect(school.push(rows).issues).toEqual(issues);
    expect(school.student(before[0])).toMatchObject({ supportLevel: 2, version: 1 });
  });

  test("of a new pupil is held back until it is mended", () => {
    const { school } = schoolWith(SEED);
    const dora = pupil("Dora Lane", "3A", "3", "", "high");
    expect(school.push([...SEED, dora]).counts).toMatchObject({ issues: 1, kept: 0, pupils: 3 });
    expect(school.push([...SEED, dora.with(LEVEL, "1")]).counts).toMatchObject({
      created: 1,
      pupils: 4,
    });
  });

  test("that is removed later removes its pupil", () => {
    const { school, before } = schoolWith(SEED);
    school.push([ALICE.with(LEVEL, "high"), BOB, CHARLIE]);
    expect(school.push([BOB, CHARLIE]).counts).toMatchObject({ removed: 1, pupils: 2 });
    expect(school.student(before[0]).state).toBe("removed");
  });

  test("without a name, that goes later, removes its pupil", () => {
    const { school, before } = schoolWith(SEED);
    school.push([ALICE.with(NAME, "#REF!"), BOB, CHARLIE]);
    expect(school.push([BOB, CHARLIE]).counts).toMatchObject({ removed: 1, pupils: 2 });
    expect(school.student(before[0]).state).toBe("removed");
  });

  test("is mended as an update of the same pupil, or as nothing where it reads as before", () => {
    const { school, before } = schoolWith(SEED);
    school.push([ALICE.with(NAME, "#REF!"), BOB.with(LEVEL, "high"), CHARLIE]);
    expect(school.push([ALICE, BOB.with(LEVEL, "5"), CHARLIE]).counts).toMatchObject({
      updated: 1,
      unchanged: 2,
    });
    expect(school.ids()).toEqual(before);
  });

  test("below the pupils, such as a total, keeps nobody who left", () => {
    const total = pupil("", "", "", "", "31");
    const { school, before } = schoolWith([...SEED, total]);
    school.push([ALICE, BOB, total.with(LEVEL, "30")]);
    expect(school.student(before[2]).state).toBe("removed");
  });
});

describe("many rows that go at once", () => {
  test("are held from 11 on, where that is more than a tenth", () => {
    expect(schoolWith(MANY).school.push(MANY.slice(10)).counts).toMatchObject({
      removed: 10,
      held: 0,
    });
    expect(schoolWith(MANY).school.push(MANY.slice(11)).counts).toMatchObject({
      removed: 0,
      held: 11,
    });
    const large = Array.from({ length: 120 }, (_, i) => pupil(`Pupil${i} Name${i}`, "3A"));
    expect(schoolWith(large).school.push(large.slice(12)).counts).toMatchObject({
      removed: 12,
      held: 0,
    });
    expect(schoolWith(large).school.push(large.slice(13)).counts).toMatchObject({
      removed: 0,
      held: 13,
    });
  });

  test("hold up nothing else: additions and edits of the same push are done", () => {
    const { school } = schoolWith(MANY);
    const rows = [...MANY.slice(13), pupil("Dora Lane", "3A")].map((row, i) =>
      i === 0 ? row.with(NOTES, "New") : row,
    );
    expect(school.push(rows).counts).toMatchObject({
      created: 1,
      updated: 1,
      held: 13,
      pupils: 53,
    });
  });

  test("come back partly: those are released with their ids, the rest stays held", () => {
    const { school, before } = schoolWith(MANY);
    school.push(MANY.slice(20));
    const { counts } = school.push(MANY.slice(5));
    expect(counts).toMatchObject({
      held: 5,
      removed: 0,
      created: 0,
      updated: 0,
      restored: 0,
      pupils: 52,
    });
    expect(school.ids()).toEqual(before.slice(5));
    expect(school.push(MANY)).toMatchObject({
      status: "success",
      held: [],
      counts: { held: 0, pupils: 52 },
    });
    expect(school.ids()).toEqual(before);
  });

  test("come back edited, as updates of the same pupils", () => {
    const { school, before } = schoolWith(MANY);
    school.push(MANY.slice(20));
    expect(school.push(MANY.map((row) => row.with(LEVEL, "2"))).counts).toMatchObject({
      updated: 52,
      created: 0,
      held: 0,
    });
    expect(school.ids()).toEqual(before);
  });

  test("confirming removes those that were shown, and no others", () => {
    const { school, before } = schoolWith(MANY);
    school.push(MANY.slice(12));
    const shown = heldIds(school);
    expect(shown).toHaveLength(12);
    // Meanwhile one came back and thirteen more went.
    school.push([MANY[0] ?? [], ...MANY.slice(25)]);
    const answer = school.decide("confirm", shown);
    expect(answer).toMatchObject({ removed: 11 });
    expect(answer.held).toHaveLength(13);
    expect(school.student(before[0]).state).toBe("current");
    expect(school.push([MANY[0] ?? [], ...MANY.slice(25)]).counts).toMatchObject({
      held: 13,
      pupils: 41,
    });
  });

  test("confirming what is not held touches nobody", () => {
    const { school, before } = schoolWith(MANY);
    const answer = school.decide("confirm", before.map(String));
    expect(answer).toEqual({
      run_id: null,
      removed: 0,
      kept: 0,
      held: [],
      blanked: 0,
      held_columns: [],
    });
    expect(school.students().every(({ state }) => state === "current")).toBe(true);
  });

  test("keeping keeps them, push after push, until their rows are back", () => {
    const { school, before } = schoolWith(MANY);
    school.push(MANY.slice(12));
    expect(school.decide("keep", heldIds(school))).toMatchObject({ kept: 12, held: [] });
    const later = school.push(MANY.slice(12).map((row) => row.with(LEVEL, "1")));
    expect(later).toMatchObject({ status: "success", counts: { kept: 12, held: 0, pupils: 52 } });
    expect(school.push(MANY).counts).toMatchObject({ kept: 0, pupils: 52, created: 0 });
    expect(school.ids()).toEqual(before);
  });

  test("of pupils who were all in error are held as well", () => {
    const { school } = schoolWith(MANY);
    school.push(MANY.map((row) => row.with(LEVEL, "high")));
    expect(school.push(MANY.slice(0, 2)).counts).toMatchObject({
      held: 50,
      removed: 0,
      pupils: 52,
    });
  });
});

describe("a sheet without rows", () => {
  test.each<[string, string[][]]>([
    ["none at all", []],
    ["blank ones only", [pupil(), pupil(" ")]],
  ])("%s holds everyone, however few", (_, rows) => {
    const { school, before } = schoolWith(SEED);
    expect(school.push(rows)).toMatchObject({
      status: "partial",
      counts: { rows: 0, held: 3, pupils: 3 },
    });
    expect(school.push(rows).counts).toMatchObject({ held: 3, pupils: 3 });
    expect(school.push(SEED).counts).toMatchObject({ held: 0, created: 0, unchanged: 3 });
    expect(school.ids()).toEqual(before);
  });

  test("is a success where nobody was there", () => {
    expect(schoolWith([]).school.push([])).toMatchObject({
      status: "success",
      counts: { pupils: 0, held: 0 },
    });
  });
});

describe("a column that vanished", () => {
  const without = (column: number, rows: string[][]) => rows.map((row) => row.toSpliced(column, 1));
  const LESS = HEADER.toSpliced(LEVEL, 1);
  const levels = (school: School) => school.ids().map((id) => school.student(id).supportLevel);

  test("blanks nothing, writes no version, and is told in each push", () => {
    const { school } = schoolWith(SEED);
    const receipt = school.push(without(LEVEL, SEED), LESS);
    expect(receipt.counts).toMatchObject({ updated: 0, unchanged: 3, warnings: 1 });
    expect(receipt.issues).toMatchObject([
      { code: "column_vanished", severity: "warning", row: null },
    ]);
    expect(school.push(without(LEVEL, SEED), LESS).issues).toEqual(receipt.issues);
    expect(levels(school)).toEqual([2, 1, 3]);
  });

  test("keeps its values through later edits, sorts, errors and removals", () => {
    const { school } = schoolWith(SEED);
    school.push(without(LEVEL, SEED), LESS);
    const edited = SEED.map((row) => row.with(NOTES, `${row[NOTES]}, again`));
    school.push(without(LEVEL, edited), LESS);
    school.push(without(LEVEL, [...edited].reverse()), LESS);
    school.push(without(LEVEL, [edited[2]?.with(1, "") ?? [], edited[1] ?? []]), LESS);
    school.push(
      without(
        LEVEL,
        [...edited].reverse().map((row) => row.with(1, "5A")),
      ),
      LESS,
    );
    expect(levels(school)).toEqual([3, 1, 2]);
  });

  test("leaves a new pupil without a value", () => {
    const { school } = schoolWith(SEED);
    school.push(without(LEVEL, [...SEED, pupil("Dora Lane", "3A")]), LESS);
    expect(levels(school)).toEqual([2, 1, 3, null]);
  });

  test("and is back is read again, under a new name too", () => {
    const { school, before } = schoolWith(SEED);
    school.push(without(LEVEL, SEED), LESS);
    const back = SEED.map((row) => row.with(LEVEL, "5"));
    expect(school.push(back, HEADER.with(LEVEL, "SEN level"))).toMatchObject({
      issues: [],
      counts: { updated: 3 },
    });
    expect([levels(school), school.ids()]).toEqual([[5, 5, 5], before]);
  });

  test("because its header is past recognition is carried beside its last values", () => {
    const { school } = schoolWith(SEED);
    school.push(SEED, HEADER.with(NOTES, "Zzz"));
    expect(school.student(school.ids()[0])).toMatchObject({
      supportNotes: "Anxiety support needed",
      extra: { Zzz: "Anxiety support needed" },
    });
  });

  test("is held: the run is partial and names it, as often as it is pushed", () => {
    const { school } = schoolWith(SEED);
    for (const _ of [1, 2, 3])
      expect(school.push(without(LEVEL, SEED), LESS)).toMatchObject({
        status: "partial",
        held_columns: ["support_level"],
      });
    expect(school.push(SEED)).toMatchObject({ status: "success", held_columns: [] });
  });

  test("and is confirmed gone is blanked by a run, as an update of those that had a value", () => {
    const { school, before } = schoolWith([...SEED, pupil("Dora Lane", "3A")]);
    const rows = without(LEVEL, [...SEED, pupil("Dora Lane", "3A")]);
    school.push(rows, LESS);
    const answer = school.decide("confirm", [], ["support_level"]);
    expect(answer).toMatchObject({ removed: 0, blanked: 3, held_columns: [] });
    expect(levels(school)).toEqual([null, null, null, null]);
    expect(school.student(before[0]).version).toBe(2);
    expect(school.push(rows, LESS)).toMatchObject({
      status: "success",
      issues: [],
      counts: { updated: 0, unchanged: 4 },
    });
    expect(school.push(SEED).counts).toMatchObject({ updated: 3 });
    expect(levels(school)).toEqual([2, 1, 3]);
  });

  test("is not blanked by confirming other columns, by keeping, or once it is back", () => {
    const { school } = schoolWith(SEED);
    school.push(without(LEVEL, SEED), LESS);
    expect(school.decide("confirm", [], ["campus", "name"])).toMatchObject({ run_id: null });
    expect(school.decide("keep", [], ["support_level"])).toMatchObject({ run_id: null });
    school.push(SEED);
    expect(school.decide("confirm", [], ["support_level"])).toMatchObject({ run_id: null });
    expect(levels(school)).toEqual([2, 1, 3]);
  });

  test("and was confirmed gone stays blank for a pupil that comes back", () => {
    const { school, before } = schoolWith(SEED);
    school.push(without(LEVEL, SEED), LESS);
    school.push(without(LEVEL, SEED.slice(1)), LESS);
    school.decide("confirm", [], ["support_level"]);
    school.push(without(LEVEL, SEED), LESS);
    expect(school.ids()).toEqual(before);
    expect(levels(school)).toEqual([null, null, null]);
  });

  test("that is required stops the push: nothing changes", () => {
    const { school } = schoolWith(SEED);
    const before = school.students();
    expect(() => school.push(without(NAME, SEED), HEADER.slice(1))).toThrow(
      /no column for the name/,
    );
    expect(school.students()).toEqual(before);
  });
});
