// The orders of lists of pupils: whatever the order, the pages together are the whole list.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findStudents, type Student } from "../../src/store/find.js";
import type { Db } from "../../src/store/open.js";
import { saveRiskRows } from "../../src/store/risk-rows.js";
import { STUDENT_SORTS, type StudentSort } from "../../src/store/student-order.js";
import { memoryStore, push, pushSource } from "../support/store.js";

/** A pupil of the sheet, with the score that its risk has; null where it is not assessed. */
interface Given {
  name: string;
  class_code: string;
  year_group: number | null;
  support_level: number | null;
  score: number | null;
}

/** A store with these pupils; the row of each is where it stands in `given`, from 2. */
function storeOf(given: readonly Given[]): Db {
  const db = memoryStore();
  const cell = (value: number | null) => (value === null ? "" : String(value));
  push(
    db,
    pushSource(db),
    given.map(({ name, class_code, year_group, support_level }) => [
      name,
      class_code,
      cell(year_group),
      "",
      cell(support_level),
      "",
      "",
    ]),
  );
  keepScores(db, given);
  return db;
}

/** Puts the scores where the assessment would. */
function keepScores(db: Db, given: readonly Given[]): void {
  const { students } = findStudents(db, {}, { limit: 500 });
  const rows = students.flatMap(({ id, row }) => {
    const score = scoreOf(given, row);
    if (score === null) return [];
    const kept = { reasons: [], day: "2026-03-01", nextDay: null, stamp: "" };
    return [{ studentId: id, score, tier: 1, ...kept }];
  });
  saveRiskRows(
    db,
    students.map(({ id }) => id),
    rows,
  );
}

const scoreOf = (given: readonly Given[], row: number) => given[row - 2]?.score ?? null;

/** All pages of a list, which are of `limit` pupils each. */
function walk(db: Db, sort: StudentSort, limit: number): Student[] {
  const all: Student[] = [];
  let cursor: string | undefined;
  do {
    const page = findStudents(db, {}, { limit, cursor, sort });
    all.push(...page.students);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return all;
}

const somePupils = fc.array(
  fc.record({
    name: fc.constantFrom("Ann Lee", "Bo Kim", "Cy Day", "Di Fox"),
    class_code: fc.constantFrom("3A", "3B", "4A"),
    year_group: fc.constantFrom(3, 4, null),
    support_level: fc.constantFrom(0, 2, 5, null),
    score: fc.constantFrom(0, 1.5, 8, null),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("pages of a sorted list", () => {
  test("hold every pupil once, in the order asked for, with unknown values last", () => {
    const orders = fc.constantFrom(...STUDENT_SORTS);
    fc.assert(
      fc.property(somePupils, orders, fc.integer({ min: 1, max: 5 }), (given, sort, limit) => {
        const found = walk(storeOf(given), sort, limit);
        expect(found.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
          given.map((_, i) => i + 2),
        );
        const field = sort.replace("-", "") as keyof Student | "risk";
        const values = found.map((pupil) =>
          field === "risk" ? scoreOf(given, pupil.row) : pupil[field],
        );
        const known = values.filter((value) => value !== null) as (string | number)[];
        const ascending = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const ordered = sort.startsWith("-") ? ascending.reverse() : ascending;
        expect(values).toEqual([...ordered, ...values.slice(known.length).map(() => null)]);
      }),
      { numRuns: 60 },
    );
  });

  const SCORED: Given[] = [9, 5, 1].map((score, i) => ({
    name: ["Ann Lee", "Bo Kim", "Cy Day"][i] ?? "",
    class_code: "3A",
    year_group: 3,
    support_level: 0,
    score,
  }));

  test("go on where they were though the risk of the last pupil shown has changed", () => {
    const db = storeOf(SCORED);
    const { next_cursor } = findStudents(db, {}, { limit: 1, sort: "-risk" });
    keepScores(
      db,
      SCORED.map((pupil) => ({ ...pupil, score: pupil.score === 9 ? 0 : pupil.score })),
    );
    const next = { limit: 2, sort: "-risk" as const, cursor: next_cursor ?? "" };
    const { students } = findStudents(db, {}, next);
    expect(students.map(({ name }) => name)).toEqual(["Bo Kim", "Cy Day"]);
  });

  test("are refused by a cursor of another order, and by the risk of another day", () => {
    const db = storeOf(SCORED);
    const { next_cursor } = findStudents(db, {}, { limit: 1, sort: "class_code" });
    const cursor = next_cursor ?? "";
    expect(() => findStudents(db, {}, { limit: 1, cursor })).toThrow(/of another order/);
    const then = { as_of: "2026-03-01T00:00:00.000Z" };
    expect(() => findStudents(db, then, { limit: 1, sort: "-risk" })).toThrow(/today's risk/);
  });
});
