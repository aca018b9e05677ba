// Columns that teachers name differently and mean alike are one column in questions; no others are.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { columnGlossary } from "../../src/answers/vocabulary/column-glossary.js";
import { sameColumns } from "../../src/answers/vocabulary/same-columns.js";
import { memoryStore, push, pushSource } from "../support/store.js";

const column = (header: string, sources: string[], cells: string[]) => ({
  key: header.toLowerCase(),
  headers: [header],
  sources,
  cells: cells.map((text) => ({ text, pupils: 1 })),
});

test.each([
  [
    "abbreviation and long form, ticks and words",
    column("PP", ["a"], ["Y", "N"]),
    column("Pupil premium", ["b"], ["✓"]),
    true,
  ],
  [
    "days under three names",
    column("DOB", ["a"], ["01/02/2018"]),
    column("Date of birth", ["b"], ["3 May 2017"]),
    true,
  ],
  [
    "both on one sheet",
    column("PP", ["a"], ["Y", "N"]),
    column("Pupil premium", ["a", "b"], ["Y"]),
    false,
  ],
  [
    "other kinds of cells",
    column("SEN", ["a"], ["Y", "N"]),
    column("SEN status", ["b"], ["K", "E"]),
    false,
  ],
  ["other things", column("House", ["a"], ["Oak"]), column("Club", ["b"], ["Chess"]), false],
])("%s", (_, one, other, same) => {
  const joined = sameColumns([one, other], columnGlossary());
  expect(joined.map(({ headers }) => headers)).toEqual(
    same ? [[...one.headers, ...other.headers]] : [one.headers, other.headers],
  );
});

test("counts go over every sheet, under whatever header each keeps it", async () => {
  const db = memoryStore();
  push(
    db,
    pushSource(db, "Mr P"),
    [
      ["Alice Johnson", "3A", "Y", "Miss Bell", "K", "F"],
      ["Bob Smith", "3A", "N", "", "none", "M"],
    ],
    { header: ["Name", "Class", "PP", "TA", "SEN status", "Gender"] },
  );
  push(
    db,
    pushSource(db, "Ms Q"),
    [
      ["Eve Park", "4B", "✓", "Miss Bell", "K", "Girl"],
      ["Finn Moss", "4B", "", "Mr Ogle", "", "Boy"],
      ["Gil Nash", "4B", "✓", "", "E", "Boy"],
    ],
    { header: ["Name", "Class", "Pupil premium", "Teaching assistant", "SEN", "Gender"] },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  expect((await ask({ question: "how many get pupil premium?" })).count).toBe(3);
  expect((await ask({ question: "how many don't get PP?" })).count).toBe(2);
  expect((await ask({ question: "which class has the most pupil premium children?" })).value).toBe(
    "4B",
  );
  expect((await ask({ question: "how many have Miss Bell as teaching assistant?" })).count).toBe(2);
  expect(
    (await ask({ question: "who is on SEN support?" })).students.map(({ name }) => name),
  ).toEqual(["Alice Johnson", "Eve Park"]);
  expect((await ask({ question: "who has no TA" })).students.map(({ name }) => name)).toEqual([
    "Bob Smith",
    "Gil Nash",
  ]);
});
