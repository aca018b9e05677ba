// The highest and the lowest: of each of several groups, how far they are apart, and each of a range of years or levels.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

function asking() {
  const db = memoryStore();
  const header = ["Name", "Class", "Year", "Support level", "Club", "Merits", "Attendance %"];
  push(
    db,
    pushSource(db, "Ms Quill"),
    [
      ["Ann Lee", "3A", "3", "1", "Chess", "12", "91"],
      ["Ben Roe", "3A", "3", "2", "Drama", "4", "97.5"],
      ["Cy Poe", "4B", "4", "2", "Chess", "30", "88"],
      ["Di Fox", "4B", "4", "", "Drama", "30", "99"],
      ["Ed Kay", "5C", "5", "3", "", "7", "93"],
    ],
    { header },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => ask({ question, now: new Date("2025-06-18T09:30:00Z") });
}

const names = ({ students }: { students: readonly { name: string }[] }) =>
  students.map(({ name }) => name);

test.each([
  ["what is the lowest attendance in each class", { "3A": 91, "4B": 88, "5C": 93 }],
  ["the highest merits for every club", { Chess: 30, Drama: 30 }],
  ["list the best attendance per club", { Chess: 91, Drama: 99 }],
  ["lowest level in each year", { "Year 3": 1, "Year 4": 2, "Year 5": 3 }],
  ["who has the most merits in each club", { Chess: 30, Drama: 30 }],
  ["highest merits of 3A, of 4B and of 5C", { "3A": 12, "4B": 30, "5C": 7 }],
])("%s", async (question, table) => {
  expect(await asking()(question)).toMatchObject({ kind: "compare", table });
});

test("whose the highest of each is, is told", async () => {
  const answer = await asking()("the highest attendance in each year");
  expect(names(answer).sort()).toEqual(["Ben Roe", "Di Fox", "Ed Kay"]);
  expect(answer.answer).toContain("Year 3 97.5 (Ben Roe)");
});

test("which group has the highest average or total is another question", async () => {
  const ask = asking();
  expect(await ask("which club has the highest attendance")).toMatchObject({ value: "Drama" });
  expect(await ask("which class has the most merits")).toMatchObject({ value: "4B" });
  expect(await ask("highest average attendance per class")).toMatchObject({ value: "3A" });
});

test("several of each are not told as one", async () => {
  const ask = asking();
  for (const question of [
    "the two highest merits in each class",
    "second highest attendance per class",
    "which class has the lowest attendance in each year",
  ])
    expect((await ask(question)).abstained, question).toBe(true);
});

test.each([
  ["difference between the highest and the lowest attendance in Year 4", 11],
  ["by how many points does the best attendance in 3A exceed the worst", 6.5],
  ["how much higher is the highest attendance than the lowest in 4B", 11],
  ["the gap between the most and the fewest merits of Chess pupils", 18],
  ["how far apart are the highest and the lowest attendance in 4B", 11],
  ["what is the range of merits in Year 3", 8],
])("%s", async (question, value) => {
  const answer = await asking()(question);
  expect(answer).toMatchObject({ kind: "compare", value, abstained: false });
  expect(answer.citations.length).toBe(answer.students.length);
});

test("both ends are told with the pupils they are of", async () => {
  const answer = await asking()("the difference between the highest and lowest merits in Year 4");
  expect(answer.value).toBe(0);
  expect(names(answer)).toEqual(["Cy Poe", "Di Fox"]);
  expect(await asking()("range of attendance in Year 3")).toMatchObject({
    answer: expect.stringContaining("from 91 to 97.5"),
  });
});

test("a difference between groups is none between pupils", async () => {
  const ask = asking();
  expect(await ask("difference between the average attendance of 3A and 4B")).toMatchObject({
    value: 0.75,
    table: { "3A": 94.25, "4B": 93.5 },
  });
  for (const question of [
    "difference between the highest attendance and the lowest merits",
    "range of pupils in 3A",
    "how many pupils are in the attendance range 90 to 95",
  ])
    expect((await ask(question)).abstained, question).toBe(true);
});

test.each([
  ["how many pupils are there in each year from 3 to 5", { "Year 3": 2, "Year 4": 2, "Year 5": 1 }],
  ["average attendance in each of Years 3 to 4", { "Year 3": 94.25, "Year 4": 93.5 }],
  ["how many are at each of the levels 1 to 3", { "Level 1": 1, "Level 2": 2, "Level 3": 1 }],
  ["for each level from 1 to 2, what is the lowest attendance", { "Level 1": 91, "Level 2": 88 }],
])("%s", async (question, table) => {
  expect((await asking()(question)).table).toEqual(table);
});

test("the number at a place is told where it is asked, and whose it is where that is", async () => {
  const ask = asking();
  expect(await ask("what is the second highest attendance in Year 3")).toMatchObject({ value: 91 });
  expect(await ask("who has the second highest attendance in Year 3")).toMatchObject({
    value: "Ann Lee",
  });
});
