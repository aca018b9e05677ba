// Extra columns that only some sheets have, and cells that list several values.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

/** Mr P's sheet has a column FSM and one of clubs; Ms Q's has neither. */
function asking() {
  const db = memoryStore();
  push(
    db,
    pushSource(db),
    [
      ["Alice Johnson", "3A", "Yes", "Chess; Choir", "100%", "4"],
      ["Bob Smith", "3A", "", "Chess", "95%", ""],
      ["Charlie Brown", "3B", "Yes", "", "100%", "3"],
      ["Dora Quist", "3B", "No", "Choir", "88%", "9"],
    ],
    { header: ["Name", "Class", "FSM", "Clubs", "Attendance", "Behaviour points"] },
  );
  push(db, pushSource(db, "Ms Q"), [["Eve Park", "4B"]], { header: ["Name", "Class"] });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => {
    const { students, answer, value, count, abstained } = await ask({ question });
    const names = students.map(({ name }) => name.split(" ")[0]);
    return { names, answer, value, count, abstained };
  };
}

test.each([
  ["how many pupils are not on FSM?", ["Bob", "Dora"]],
  ["how many pupils are on FSM?", ["Alice", "Charlie"]],
  ["who has no clubs?", ["Charlie"]],
  ["pupils in 3A or 4B who are not on FSM", ["Bob"]],
  ["pupils not in 3B and not on FSM", ["Bob"]],
])("%s: a sheet without the column says neither yes nor no", async (question, names) => {
  expect((await asking()(question)).names).toEqual(names);
});

test.each([
  ["which class is the pupil with the lowest attendance in", "3B"],
  ["clubs of the 3A child who has the best attendance", "Chess; Choir"],
  ["the class of the pupil with the highest attendance", ["3A", "3B"]],
  ["which types of clubs do pupils in 3B go to", "Choir"],
])("%s", async (question, value) => {
  const answer = await asking()(question);
  expect(answer).toMatchObject({ value, abstained: false });
});

test("whether a column is ticked for the first is not whose it is", async () => {
  const { abstained } = await asking()(
    "what is the FSM of the pupil with the most behaviour points",
  );
  expect(abstained).toBe(true);
});

test("the class with the highest attendance is none of the first pupil's", async () => {
  expect((await asking()("which class has the highest attendance")).value).toBe("3A");
});

test("shares, groups and comparisons leave out those whose sheets lack the column", async () => {
  const ask = asking();
  // Of four pupils whose sheet tells, two are on FSM; Eve's class is on a sheet that does not say.
  const share = await ask("what percentage of pupils are on FSM");
  expect(share).toMatchObject({ value: 50, count: 2 });
  expect(share.answer).toMatch(/1 pupil is on sheets without a column “FSM”/);
  expect((await ask("which class has the fewest pupils on FSM")).value).not.toBe("4B");
  for (const question of [
    "what share of 4B is on FSM",
    "are there more pupils on FSM in 3A than in 4B",
    "how many more are on FSM in 3A than in 4B",
  ])
    expect(await ask(question)).toMatchObject({
      abstained: true,
      answer: "No sheet of pupils in 4B has a column “FSM”, so I cannot tell.",
    });
});

test("an answer tells how many pupils are on sheets without the column", async () => {
  const ask = asking();
  for (const question of ["how many pupils are not on FSM?", "how many are on FSM", "no clubs"])
    expect((await ask(question)).answer).toMatch(/1 pupil is on sheets without a column “/);
  expect((await ask("who in 3B is on FSM?")).answer).not.toContain("sheets without");
});

test.each([
  ["who is in chess and choir?", ["Alice"]],
  ["who is in chess or choir?", ["Alice", "Bob", "Dora"]],
  ["pupils in chess and pupils in choir", ["Alice", "Bob", "Dora"]],
  ["who is in 3A and 3B", ["Alice", "Bob", "Charlie", "Dora"]],
])("%s: “and” asks for both where a cell lists several values", async (question, names) => {
  expect((await asking()(question)).names).toEqual(names);
});

test.each([
  ["who has 100% attendance?", ["Alice", "Charlie"]],
  ["3 behaviour points or more", ["Alice", "Charlie", "Dora"]],
])("%s: a number stands before its column, too", async (question, names) => {
  expect((await asking()(question)).names).toEqual(names);
});

test.each([
  ["total behaviour points in 3B", 12],
  ["what is the highest number of behaviour points?", 9],
])(
  "%s: the name of a column is one thing, though notes speak of its words",
  async (question, n) => {
    expect((await asking()(question)).value).toBe(n);
  },
);

test("a birthday is told of the day of asking", async () => {
  const db = memoryStore();
  const header = ["Name", "Class", "Date of birth"];
  push(db, pushSource(db), [["Alice Johnson", "3A", "14/03/2016"]], { header });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  const on = (day: string) => ask({ question: "who has a birthday today?", now: new Date(day) });
  expect((await on("2025-03-14T12:00:00Z")).students.map(({ name }) => name)).toEqual([
    "Alice Johnson",
  ]);
  expect((await on("2025-03-15T12:00:00Z")).students).toEqual([]);
});

test("a question may open with what to do with the numbers", async () => {
  expect((await asking()("break down the pupils by class")).answer).toContain(
    "3A 2, 3B 2 and 4B 1",
  );
});

test("the highest of a column is told as the sheet writes it, and groups by a column of two words", async () => {
  const db = memoryStore();
  const header = ["Name", "Form", "Tutor", "SEN need", "Reading age"];
  const rows = [
    ["Alice Johnson", "7A", "Mr Vale", "ASD", "9:05"],
    ["Bob Smith", "7A", "Ms Quirke", "VI", "12:10"],
    ["Charlie Brown", "7A", "Ms Quirke", "VI", "8:00"],
  ];
  push(db, pushSource(db), rows, { header });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  const highest = await ask({ question: "what is the highest reading age in 7A?" });
  expect(highest.answer).toContain("is 12:10: Bob Smith (7A) [1]");
  const table = async (question: string) => (await ask({ question })).table;
  expect(await table("number of pupils by SEN need")).toEqual({ ASD: 1, VI: 2 });
  expect(await table("number of pupils by tutor")).toEqual({ "Mr Vale": 1, "Ms Quirke": 2 });
});

test.each([
  ["how many in 4B are on FSM", null],
  ["who in 4B goes to chess", null],
  ["Eve Park's clubs", null],
  ["is Eve Park on FSM", null],
  ["is everyone in 4B on FSM", null],
])("%s: where no sheet has the column, nothing is told", async (question, count) => {
  const told = await asking()(question);
  expect(told).toMatchObject({ abstained: true, count });
  expect(told.value ?? null).toBeNull();
  expect(told.answer).toMatch(/column|no Clubs/);
});

test.each([
  ["does everyone in 3A go to chess", "yes", ["Alice", "Bob"]],
  ["is everyone in 3A on FSM", "no", ["Bob"]],
  ["are all of 3B not on FSM", "no", ["Charlie"]],
])("%s: %s, and of whom it is not so", async (question, value, names) => {
  expect(await asking()(question)).toMatchObject({ value, names, abstained: false });
});

test.each([
  ["Staffing meeting in ten mins - how many are there in 3A?", 2],
  ["For the governors' report I need the total number on roll.", 5],
  ["how many are on FSM, I'm doing the lunch list", 2],
])("%s: why it is asked is set aside, and said", async (question, count) => {
  const told = await asking()(question);
  expect(told).toMatchObject({ count, abstained: false });
  expect(told.answer).toMatch(/^I set “.*” aside/);
});

test.each(["give Bob Smith a detention", "write me a report on 3A", "award 3A a point"])(
  "%s: nothing is done, and it is said so",
  async (question) => {
    expect(await asking()(question)).toMatchObject({ abstained: true, names: [] });
  },
);
