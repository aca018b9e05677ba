// What a summary says of a pupil.
import { expect, test } from "vitest";
import type { InsightPupil } from "../../src/insights/read-insights.js";
import { summaryOf } from "../../src/insights/summary.js";

const OPTIONS = { since: null, timeZone: "Europe/London", labelOf: (id: string) => `<${id}>` };

const NOTHING_TOLD: Omit<InsightPupil, "student" | "versions"> = {
  evidence: { source_id: "", source_name: "", sheet: null, row: 2, run_id: "", at: "", version: 1 },
  person_id: null,
  concepts: [],
  risk: { score: 0, tier: 1, reasons: [] },
};

/** A pupil whose level was each of these, from the 1st, 2nd, … of June 2026 on. */
function pupil(name: string, class_code: string, levels: (number | null)[]): InsightPupil {
  const versions = levels.map((level, i) => ({
    version: i + 1,
    level,
    valid_from: `2026-06-0${i + 1}T08:00:00.000Z`,
  }));
  const student = { id: `stu-${name}`, name, class_code } as InsightPupil["student"];
  return { ...NOTHING_TOLD, student, versions };
}

const levels = (...history: (number | null)[]) =>
  summaryOf([pupil("A", "3A", history)], OPTIONS).rows[0]?.cells.slice(2, 6);

test.each([
  [[2], ["2", "1 June 2026 or earlier", "", "0"]],
  [
    [2, 2],
    ["2", "1 June 2026 or earlier", "", "1"],
  ],
  [
    [1, 2, 2],
    ["2", "2 June 2026", "1", "2"],
  ],
  [
    [1, 2, 1],
    ["1", "3 June 2026", "2", "2"],
  ],
  [
    [null, 0],
    ["0", "2 June 2026", "not recorded", "1"],
  ],
  [
    [3, null],
    ["not recorded", "2 June 2026", "3", "1"],
  ],
  [
    [null, null],
    ["", "", "", "1"],
  ],
])("levels %j", (history, cells) => {
  expect(levels(...history)).toEqual(cells);
});

test("changes are those since the last release, and the header names its day in the school's zone", () => {
  const since = "2026-06-02T23:30:00.000Z";
  const { header, rows } = summaryOf([pupil("A", "3A", [1, 2, 3])], { ...OPTIONS, since });
  expect(header[5]).toBe("Changes since 3 June 2026");
  expect(rows[0]?.cells[5]).toBe("1");
});

test("pupils stand by class, as people count, and then by name", () => {
  const pupils = [pupil("B", "10A", [1]), pupil("C", "9A", [1]), pupil("A", "10A", [1])];
  expect(summaryOf(pupils, OPTIONS).rows.map(({ cells }) => cells.slice(0, 2).join(" "))).toEqual([
    "C 9A",
    "A 10A",
    "B 10A",
  ]);
});

test("a topic is named once, and as possible only where nothing says that it is so", () => {
  const concepts = [
    { concept: "b", state: "suspected" as const },
    { concept: "a", state: "present" as const },
    { concept: "a", state: "suspected" as const },
  ];
  const [row] = summaryOf([{ ...pupil("A", "3A", [1]), concepts }], OPTIONS).rows;
  expect(row?.cells[6]).toBe("<a>; <b> (possible or awaited)");
});

test("the hash is the same while the content is, whatever the order it comes in", () => {
  const one = pupil("A", "3A", [1]);
  const two = pupil("B", "3A", [2]);
  const hash = (...pupils: InsightPupil[]) => summaryOf(pupils, OPTIONS).contentHash;
  expect(hash(one, two)).toBe(hash(two, one));
  expect(hash(one)).not.toBe(hash(pupil("A", "3A", [2])));
});

test("risk is told with what each reason adds", () => {
  const reason = (words: string, points: number) => ({
    rule: "r",
    area: "support",
    points,
    words,
    evidence: [],
    least_tier: null,
  });
  const reasons = [reason("Support level 3", 2), reason("Anxiety: stated", 1.5)];
  const told = { ...pupil("A", "3A", [3]), risk: { score: 3.5, tier: 2 as const, reasons } };
  expect(summaryOf([told], OPTIONS).rows[0]?.cells.slice(7)).toEqual([
    "2",
    "3.5",
    "Support level 3 (2); Anxiety: stated (1.5)",
  ]);
});
