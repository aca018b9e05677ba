// What counts as a change between two answers.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareAnswers } from "../../src/insights/standing/compare-answers.js";
import type { AnswerSummary } from "../../src/store/schema-standing.js";

const itself = (id: string) => id;
const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e")).map((some) => some.sort());
const summary: fc.Arbitrary<AnswerSummary> = fc.record({
  kind: fc.constantFrom("count", "topic"),
  count: fc.option(fc.nat(9)),
  value: fc.array(
    fc.oneof(fc.nat(3), fc.constant("yes"), fc.record({ student_id: fc.constantFrom("a", "b") })),
  ),
  table: fc.option(fc.dictionary(fc.constantFrom("3A", "4B", "__proto__"), fc.nat(3))),
  students: ids,
  read_by: fc.constantFrom(null, "m@1 c1"),
});

test("an answer does not differ from itself", () => {
  fc.assert(
    fc.property(summary, (one) => {
      expect(compareAnswers(one, structuredClone(one), itself)).toBeNull();
    }),
  );
});

test("who joined and who left lead from the one set to the other, and back again", () => {
  fc.assert(
    fc.property(summary, ids, (one, students) => {
      const other = { ...one, students };
      const there = compareAnswers(one, other, itself);
      const back = compareAnswers(other, one, itself);
      const after = new Set([...one.students, ...(there?.joined.ids ?? [])]);
      for (const id of there?.left.ids ?? []) after.delete(id);
      expect([...after].sort()).toEqual(students);
      expect(back?.joined).toEqual(there?.left);
    }),
  );
});

test("by another kind, model or concept map there is nothing to compare", () => {
  fc.assert(
    fc.property(summary, summary, (one, other) => {
      fc.pre(one.kind !== other.kind || one.read_by !== other.read_by);
      expect(compareAnswers(one, other, itself)).toBeNull();
    }),
  );
});

const ANSWER: AnswerSummary = {
  kind: "list",
  count: 1,
  value: [{ student_id: "a" }],
  table: { "3A": 1, "4B": 2 },
  students: ["a"],
  read_by: null,
};

test("ids of one child are one child, in the set and as a value", () => {
  const linked = { ...ANSWER, value: [{ student_id: "b" }], students: ["b"] };
  expect(compareAnswers(ANSWER, linked, () => "person")).toBeNull();
  expect(compareAnswers(ANSWER, linked, itself)?.joined.ids).toEqual(["b"]);
});

test("of a table those groups are told whose number differs, come and gone ones too", () => {
  const after = { ...ANSWER, table: { "3A": 1, "4B": 3, "5C": 1 } };
  expect(compareAnswers(ANSWER, after, itself)?.table).toEqual({
    "4B": { from: 2, to: 3 },
    "5C": { from: null, to: 1 },
  });
});

test("of very many who joined the first are kept by id, and all are counted", () => {
  const students = Array.from({ length: 1_000 }, (_, i) => `b${i}`);
  const { joined } = compareAnswers(ANSWER, { ...ANSWER, students }, itself) ?? {};
  expect([joined?.count, joined?.ids.length]).toEqual([1_000, 200]);
});
