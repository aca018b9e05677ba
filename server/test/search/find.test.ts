// The store's queries over pupils, on a real database.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { resolveAsOf } from "../../src/store/as-of.js";
import type { Condition } from "../../src/store/condition.js";
import {
  countStudents,
  findRecords,
  findStudents,
  getStudent,
  studentIds,
} from "../../src/store/find.js";
import { getHistory } from "../../src/store/find-history.js";
import { type Pupil, pupil, School, SEED, sourceId } from "./school.js";

let school: School;
afterEach(() => school.close());

const names = (found: { name: string }[]) => found.map((student) => student.name);

describe("finding pupils", () => {
  it("lists them by name with the sheet row they stand in", () => {
    school = new School();
    const { students, next_cursor } = findStudents(school.db, {}, { limit: 50 });
    expect(students.map((s) => [s.name, s.row])).toEqual([
      ["Alice Johnson", 2],
      ["Bob Smith", 3],
      ["Charlie Brown", 4],
    ]);
    expect(next_cursor).toBeNull();
  });

  it("compares classes and campuses without regard to case, spaces and dashes", () => {
    school = new School();
    expect(countStudents(school.db, { class_code: "3-a" })).toBe(2);
    expect(countStudents(school.db, { campus: "campus b" })).toBe(1);
  });

  it("filters by year, level, name, notes, source and ids together", () => {
    school = new School([...SEED, { ...pupil("Dora Lee", "4B", 4), source: "Ms Q" }]);
    expect(countStudents(school.db, { year_group: 4 })).toBe(2);
    expect(countStudents(school.db, { support_level: 0 })).toBe(1);
    expect(countStudents(school.db, { support_level_min: 2 })).toBe(2);
    expect(countStudents(school.db, { q: "brown ch" })).toBe(1);
    expect(countStudents(school.db, { without_notes: true })).toBe(1);
    expect(countStudents(school.db, { source: sourceId("Ms Q"), year_group: 4 })).toBe(1);
    expect(countStudents(school.db, { ids: [] })).toBe(0);
  });

  it("walks pages that together are the whole list, each pupil once", () => {
    const pupils = Array.from({ length: 23 }, (_, i) => ({
      ...pupil(i % 3 ? `Pupil ${i}` : "Same Name"),
      id: `p${i}`,
    }));
    school = new School(pupils);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = findStudents(school.db, {}, { limit: 4, cursor });
      seen.push(...page.students.map((s) => s.id));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(findRecords(school.db, {}).map(({ student }) => student.id));
    expect(new Set(seen).size).toBe(23);
  });

  it("gives a cursor that holds no name", () => {
    school = new School();
    const { next_cursor } = findStudents(school.db, {}, { limit: 1 });
    expect(atob(next_cursor?.replace(/-/g, "+").replace(/_/g, "/") ?? "")).not.toMatch(/johnson$/i);
  });

  it.each(["", "x", "WyJhIl0", "WzEsMl0"])("refuses the cursor %j", (cursor) => {
    school = new School();
    expect(() => findStudents(school.db, {}, { limit: 1, cursor })).toThrow(/cursor is not one/);
  });

  it("answers as of a moment, and for now leaves the removed out and the held in", () => {
    school = new School(SEED, "2026-03-01T08:00:00.000Z");
    const [alice, bob] = SEED as [Pupil, Pupil];
    school.sync(
      [
        { ...alice, class_code: "4B" },
        { ...bob, state: "held" },
      ],
      "2026-03-05T08:00:00.000Z",
    );
    expect(names(findStudents(school.db, {}, { limit: 9 }).students)).toEqual([
      "Alice Johnson",
      "Bob Smith",
    ]);
    const count = (as_of: string, class_code: string) =>
      countStudents(school.db, { as_of: resolveAsOf(as_of, "Europe/London"), class_code });
    expect(count("2026-02-28", "3A")).toBe(0);
    expect(count("2026-03-01", "3A")).toBe(2);
    expect(count("2026-03-05T07:59:59Z", "3A")).toBe(2);
    expect(count("2026-03-05T08:00:00Z", "3A")).toBe(1);
    expect(count("2026-03-04", "4B")).toBe(1);
  });

  it("tells a pupil's versions with run and row, and knows the last version of a removed one", () => {
    school = new School();
    school.sync(
      [{ ...SEED[0], name: "Alice Johnson", support_level: 4 }],
      "2026-03-05T08:00:00.000Z",
    );
    const id = `${sourceId("Mr P")}:alice johnson`;
    expect(
      getHistory(school.db, id).map((v) => [v.version, v.support_level, v.run_id, v.row]),
    ).toEqual([
      [1, 2, "run-1", 2],
      [2, 4, "run-2", 2],
    ]);
    expect(getStudent(school.db, id).evidence).toMatchObject({ run_id: "run-2", sheet: "Pupils" });
    const gone = getStudent(school.db, `${sourceId("Mr P")}:bob smith`).student;
    expect([gone.state, gone.row]).toEqual(["removed", 3]);
    expect(() => getStudent(school.db, "nobody")).toThrow(/No pupil has this id/);
    expect(() => getHistory(school.db, "nobody")).toThrow(/No pupil has this id/);
  });

  it("gives the same pupils for any condition as a walk over the rows", () => {
    const cell = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });
    const pupils = fc.array(
      fc.record({
        class_code: fc.constantFrom("3A", "3B", "4-b"),
        year_group: cell([-1, 0, 3, 4]),
        campus: cell(["North", "South Site"]),
        support_level: cell([0, 1, 2, 5]),
        support_notes: cell(["Reads well", " "]),
      }),
      { maxLength: 12 },
    );
    const test: fc.Arbitrary<Condition> = fc.oneof(
      fc.constantFrom("3a", "4b").map((key) => ({ field: "class" as const, key, label: key })),
      fc.constantFrom("north", "x").map((key) => ({ field: "campus" as const, key, label: key })),
      fc
        .record(
          { min: fc.integer({ min: -1, max: 4 }), max: fc.integer({ min: 0, max: 5 }) },
          { requiredKeys: [] },
        )
        .chain((range) =>
          fc.constantFrom(
            { field: "year" as const, ...range },
            { field: "level" as const, ...range },
          ),
        ),
      fc
        .constantFrom(
          "year_group" as const,
          "campus" as const,
          "support_level" as const,
          "support_notes" as const,
        )
        .map((column) => ({ field: "recorded" as const, column })),
    );
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        test,
        fc.array(tie("tree"), { maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie("tree"), { maxLength: 3 }).map((any) => ({ any })),
        tie("tree").map((not) => ({ not })),
      ),
    }));
    fc.assert(
      fc.property(pupils, fc.array(tree, { minLength: 1, maxLength: 8 }), (rows, trees) => {
        const all = rows.map((row, i) => ({ ...row, id: `p${i}`, name: `Pupil ${i}` }));
        school = new School(all);
        try {
          for (const where of trees) {
            const expected = all.filter((row) => holds(where, row)).map((row) => row.id);
            expect(studentIds(school.db, { where }).sort()).toEqual(expected.sort());
          }
        } finally {
          school.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** The meaning of a condition, written a second time without SQL. */
function holds(condition: Condition, row: Omit<Pupil, "id">): boolean {
  if ("all" in condition) return condition.all.every((c) => holds(c, row));
  if ("any" in condition) return condition.any.some((c) => holds(c, row));
  if ("not" in condition) return !holds(condition.not, row);
  const within = (
    value: number | null | undefined,
    { min = -99, max = 99 }: { min?: number; max?: number },
  ) => value !== null && value !== undefined && value >= min && value <= max;
  switch (condition.field) {
    case "class":
      return row.class_code?.replace("-", "").toLowerCase() === condition.key;
    case "campus":
      return row.campus?.replace(" ", "").toLowerCase() === condition.key;
    case "year":
      return within(row.year_group, condition);
    case "level":
      return within(row.support_level, condition);
    case "recorded":
      return `${row[condition.column] ?? ""}`.trim() !== "";
    default:
      throw new Error("not generated");
  }
}

describe("the moment asked about", () => {
  it.each([
    ["2026-01-10", "Europe/London", "2026-01-10T23:59:59.999Z"],
    ["2026-07-10", "Europe/London", "2026-07-10T22:59:59.999Z"],
    // The clocks go forward in the night before, and back in the night of, these days.
    ["2026-03-29", "Europe/London", "2026-03-29T22:59:59.999Z"],
    ["2026-10-25", "Europe/London", "2026-10-25T23:59:59.999Z"],
    ["2026-07-10", "Pacific/Auckland", "2026-07-10T11:59:59.999Z"],
    ["2026-07-10T09:00:00+01:00", "Europe/London", "2026-07-10T08:00:00.000Z"],
  ])("%s in %s is %s", (text, zone, instant) => {
    expect(resolveAsOf(text, zone)).toBe(instant);
  });

  it.each(["", "yesterday", "2026-02-30", "10/07/2026", "2026-7-1"])("refuses %j", (text) => {
    expect(() => resolveAsOf(text, "Europe/London")).toThrow(/as_of is not a date/);
  });
});
