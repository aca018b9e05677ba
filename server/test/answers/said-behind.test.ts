// What stands before or behind a question and asks for nobody else, days told by what was handed in, names typed with
// slips, scores of tests, what is over by now, and what is still to come.
import { describe, expect, test } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingStates, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "House points",
  "Phonics check",
  "Phonics phase",
  "TA hours",
  "Key adult",
  "Secondary school",
  "Wraparound",
  "Home language",
  "Support level",
  "Notes",
];
const row = (name: string, form: string, points: string, rest: string[]) => [
  name,
  form,
  "6",
  points,
  ...rest,
];
const ANN = ["34", "4", "5", "Ms Orr", "Castle Academy", "Breakfast", "Polish", "0"];
const BEN = ["20", "5", "", "Mr Osei", "Ludbridge High", "Both", "English", "1"];
const CARA = ["", "4", "15", "Ms Orr", "Ludbridge High", "", "Urdu", "0"];
const DEV = ["32", "5", "2", "", "", "", "English", "3"];
const asking = askingStates(
  HEADER,
  [
    "2025-12-12",
    [
      row("Ann Ashe", "6H", "10", [...ANN, ""]),
      row("Ben Birch", "6K", "5", [...BEN, ""]),
      row("Lorenzo Bains", "6H", "50", [...CARA, ""]),
      row("Dev Dean", "6K", "7", [...DEV, "Can't read the board"]),
    ],
  ],
  [
    "2026-01-16",
    [
      row("Ann Ashe", "6H", "60", [...ANN.slice(0, 1), "5", ...ANN.slice(2, 7), "1", ""]),
      row("Ben Birch", "6H", "20", [...BEN, "Panics in tests"]),
      row("Lorenzo Bains", "6K", "55", [...CARA, "Was bullied in Year 4, long over now"]),
      row("Dev Dean", "6K", "17", [...DEV, "Can't read the board"]),
    ],
  ],
);

describe("what asks for nobody else is left out", () => {
  test.each([
    ["how many are in Year 6 altogether, counting the base", "how many are in Year 6 altogether"],
    ["the dinner numbers: how many are in 6H", "how many are in 6H"],
    ["Oaks plus Elms in 6H, counted together", "Oaks plus Elms in 6H"],
    ["total points by house, blanks not wanted", "total points by house"],
    ["level 3 in 6H, could you pull them out?", "level 3 in 6H"],
    ["average points in 6H? Governors want it.", "average points in 6H"],
    ["the class and nothing else for Ann Ashe", "the class for Ann Ashe"],
    ["who comes to Breakfast only, not Both", "who comes to Breakfast only"],
  ])("%s", (said, meant) => {
    expect(worded(said).replace(/[?.]$/, "")).toBe(worded(meant));
  });

  test.each([
    "who is on both sheets",
    "which class has gained the most house points since 1 January",
    "who has FSM and nothing else",
    "whose house points are still 10",
    "average house points by class, leaving out those with none",
    "whose level is higher now",
    "Oak numbers: how many are on FSM",
    "FSM numbers: how many in 6H",
    "dinner numbers: how many have Halal in each class",
    "with Year 6 in mind, how many are on FSM",
    "who has asthma - need names for Oak",
    "how many in total counting Years 7 and 8",
    "who moved between January and March",
    "any moves between Christmas and Easter since May",
    "between January and March, which class has lost the most",
  ])("%s: what may ask for others stays", (said) => {
    const own =
      /\b(?:both|class|else|still|none|now|Oak|FSM numbers|each|Year 6|Years 7|between)\b/.exec(
        said,
      );
    expect(worded(said)).toContain(own?.[0]);
  });

  test("what somebody has in mind is set aside, unless it says of whom", async () => {
    const { answer, count } = await asking(
      "with the interpreter budget in mind, how many have a home language other than English",
    );
    expect(count).toBe(2);
    expect(answer).toContain("“with the interpreter budget in mind” aside");
    expect((await asking("with 6H in mind, how many have TA hours")).count).not.toBe(3);
  });

  test.each([
    ["How many children are on our sheets all together?", 4],
    ["number of pupils with House points on all sheets that have points", 4],
  ])("%s", async (question, count) => {
    expect((await asking(question)).count).toBe(count);
  });

  test("of two classes the one is named", async () => {
    for (const question of [
      "on average, are house points higher in 6H or in 6K? Name the class.",
      "between 6H and 6K, which class has the higher average of house points",
      "do 6H or 6K have more house points on average? which one",
    ])
      expect((await asking(question)).value, question).toBe("6H");
  });

  test("one language can be left out", async () => {
    expect((await asking("tally by home language but leave English out")).table).toMatchObject({
      Polish: 1,
      Urdu: 1,
    });
  });

  test.each([
    ["who has a blank where the phonics check should be", ["Lorenzo"]],
    ["the three lowest house points, who were they?", ["Ben", "Dev", "Lorenzo"]],
    ["level 3 according to their record", ["Dev"]],
    ["level 3 in Year 6, either sheet", ["Dev"]],
    ["whose TA hours are blank on the sheets", ["Ben"]],
    ["who's got a phonics check cell that is blank", ["Lorenzo"]],
    ["lowest house points in 6H - give me the bottom two", ["Ben", "Ann"].sort()],
  ])("%s", async (question, expected) => {
    expect(firstNames(await asking(question))).toEqual(expected);
  });
});

describe("scores of tests", () => {
  test.each([
    ["how many scored 32 or over in the phonics check", 2],
    ["Phonics check: how many children got 20 or 34?", 2],
  ])("%s", async (question, count) => {
    expect((await asking(question)).count).toBe(count);
  });

  test.each([
    ["highest phonics mark in 6H", 34],
    ["what is the most popular secondary school in Year 6", "Ludbridge High"],
    ["spread of house points in Year 6, highest minus lowest", 43],
    ["biggest number of house points any one child has", 60],
    ["gap in average house points between 6H and 6K", 4],
    ["which secondary school has been chosen by the most pupils", "Ludbridge High"],
    ["average house points of the pupils Ms Orr key-works", 57.5],
  ])("%s", async (question, value) => {
    expect((await asking(question)).value).toBe(value);
  });
});

describe("one pupil", () => {
  test.each([
    ["how many TA hours does lorenzo get?", "15"],
    ["who is the key adult for lorenzo?", "Ms Orr"],
    ["phonics score for ann", "34"],
    ["which class was Ben Birch in before he came to 6H?", "6K"],
  ])("%s: %s", async (question, said) => {
    const { answer, students } = await asking(question);
    expect(students).toHaveLength(1);
    expect(answer).toContain(said);
  });

  test("a surname with two wrong letters is its pupil's, and that is said", async () => {
    const { answer, students } = await asking("bring up lorenzo banes");
    expect(students.map(({ name }) => name)).toEqual(["Lorenzo Bains"]);
    expect(answer).toContain("I took “lorenzo banes” for Lorenzo Bains.");
    // A word that says something is no surname.
    expect((await asking("lorenzo balls level")).abstained).toBe(true);
  });

  test("what is written is asked for, whatever it is for", async () => {
    for (const question of [
      "what do we have written down about Ben Birch",
      "notes on ben birch before I ring home",
    ])
      expect((await asking(question)).answer, question).toContain("Panics in tests");
  });
});

describe("days told by what was handed in", () => {
  test.each([
    ["whose level rose in the 16 January 2026 update", ["Ann"]],
    ["whose level went up in Ms Lee's January update", ["Ann"]],
    ["who had level 0 and was changed to level 1 on 16 January", ["Ann"]],
    ["who moved between 6H and 6K since December 2025", ["Ben", "Lorenzo"]],
    ["who changed from 6K to 6H or the other way round since 1 January", ["Ben", "Lorenzo"]],
    ["any movers between 6H and 6K since December 2025? names", ["Ben", "Lorenzo"]],
    ["which pupils have new notes since 1 January", ["Ben", "Lorenzo"]],
    ["who went from phase 4 to phase 5 in phonics on 16 January", ["Ann"]],
    ["who in Year 6 has gained the most house points since 1 January", ["Ann"]],
    [
      "which pupil gained the most house points between the December and the January sheet",
      ["Ann"],
    ],
  ])("%s", async (question, expected) => {
    expect(firstNames(await asking(question))).toEqual(expected);
  });

  test("of what was put on since then, and from the December state on", async () => {
    for (const question of [
      "how many house points has ann ashe put on between December and now",
      "by how much did Ann Ashe's house points go up from the December state to now?",
    ])
      expect((await asking(question)).answer, question).toContain("50");
  });
});

describe("what is over by now", () => {
  test.each([
    ["who was bullied before but is ok now", "who was bullied in the past"],
    ["who used to be isolated but has friends now", "who used to be isolated"],
    ["who had caring duties once but has them no longer", "who had caring duties in the past"],
    ["whose bullying has been dealt with", "whose bullying is a thing of the past"],
    ["whose anger problems are behind them now", "whose anger problems is a thing of the past"],
    ["bullying looked into but not found", "bullying ruled out"],
    ["who has a parent who is deaf, not themselves", "who has a parent who is deaf"],
    // Where it now is otherwise, that is asked too.
    ["who used to be in 6H but is in 6K now", "who moved from 6H to 6K"],
    ["who used to be at level 3 but is not on FSM", "who used to be at level 3 but is not on FSM"],
  ])("%s", (said, meant) => {
    expect(worded(said)).toBe(meant);
  });

  test("it is told of those whose notes say so", async () => {
    expect(firstNames(await asking("who was bullied before but is ok now"))).toEqual(["Lorenzo"]);
  });
});

test.each([
  ["who comes to school shattered", "who is shattered"],
  ["who comes to school by taxi", "who comes to school by taxi"],
  ["who do we think is being bullied", "who is being bullied"],
])("%s", (said, meant) => {
  expect(worded(said)).toBe(meant);
});

describe("who cannot do something has the need", () => {
  test("that notes tell of", async () => {
    expect(firstNames(await asking("pupils who can't see the board"))).toEqual(["Dev"]);
  });

  test.each(["who can't come on Friday", "who can't be in the photo on Friday"])(
    "%s: of what no concept names it is not said who it is not so of",
    async (question) => {
      expect((await asking(question)).abstained).toBe(true);
    },
  );
});

test.each([
  "who will get level 3",
  "which pupils will reach greater depth this summer",
  "how many will go up a level next term",
])("%s: what will be is in no sheet", async (question) => {
  const { abstained, answer } = await asking(question);
  expect(abstained).toBe(true);
  expect(answer).toContain("what will be");
});
