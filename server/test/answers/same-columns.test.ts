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

function widerAndNarrower() {
  const db = memoryStore();
  push(
    db,
    pushSource(db, "Mr P"),
    [
      ["Alice Johnson", "8A", "Ms Orr", "12/03/2026", "Oak", "5"],
      ["Bob Smith", "8A", "Mr Ives", "20/05/2026", "Elm", "9"],
    ],
    { header: ["Name", "Class", "Coach", "Review date", "House", "Points"] },
  );
  push(
    db,
    pushSource(db, "Ms Q"),
    [
      ["Eve Park", "12B", "Ms Orr", "16/03/2026", "Ms Lamb", "30"],
      ["Finn Moss", "12B", "", "", "", "40"],
    ],
    { header: ["Name", "Class", "Reading coach", "Next review", "House captain", "House points"] },
  );
  push(db, pushSource(db, "Mr R"), [["Gil Nash", "9C", "10/03/2026"]], {
    header: ["Name", "Class", "Last review"],
  });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return (question: string) => ask({ question, now: new Date("2026-03-02T09:00:00Z") });
}

test.each([
  ["who has a review in March", ["Alice Johnson", "Eve Park"]],
  ["whose review date is before 1 April", ["Alice Johnson", "Eve Park"]],
  ["whose next review is in March", ["Eve Park"]],
  ["who does Ms Orr coach", ["Alice Johnson", "Eve Park"]],
  ["who has Ms Orr as reading coach", ["Eve Park"]],
  ["which pupils have no coach", ["Finn Moss"]],
  ["whose points are above 7", ["Bob Smith"]],
  ["whose house is Oak", ["Alice Johnson"]],
])("a name covers narrower ones of other sheets: %s", async (question, names) => {
  const { students, abstained } = await widerAndNarrower()(question);
  expect(abstained).toBe(false);
  expect(students.map(({ name }) => name)).toEqual(names);
});

test("numbers for each name of staff go over both sheets", async () => {
  const { table } = await widerAndNarrower()("how many pupils does each coach have?");
  expect(table).toEqual({ "Ms Orr": 2, "Mr Ives": 1 });
});
