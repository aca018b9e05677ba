// Cells asked for by their value, whole records, shares with their whole said, and which of so many groups.
import { expect, test } from "vitest";
import { askingStates, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "House",
  "FSM",
  "EAL",
  "Reading age",
  "SEN level",
  "Notes",
];
const ROWS = [
  ["Ann Ashe", "5A", "5", "Oak", "Y", "N", "9.5", "3", "Has asthma, blue inhaler in the tray."],
  ["Ben Birch", "5A", "5", "Elm", "N", "Y", "8.1", "1", ""],
  ["Cara Cole", "5A", "5", "Oak", "", "N", "10.2", "2", ""],
  ["Dev Dean", "5B", "5", "Elm", "Y", "", "7.4", "0", "Throws chairs. Hits out at others."],
  ["Eve East", "5B", "5", "Elm", "N", "N", "11.0", "0", ""],
  ["Flo Frost", "6A", "6", "Oak", "N", "N", "12.3", "2", ""],
  ["Gil Gray", "RA", "R", "", "Y", "Y", "", "1", ""],
  ["Hal Hill", "RA", "R", "Oak", "N", "Y", "", "4", ""],
];
const asking = askingStates(HEADER, ["2026-03-02", ROWS]);
const names = async (question: string) => firstNames(await asking(question));

test.each([
  ["EAL status Ben Birch", "Y"],
  ["EAL status for ben birch (as in the sheet)", "Y"],
  ["what is recorded under FSM for Eve East?", "N"],
  ["what is Eve East's FSM", "N"],
  ["what's entered against EAL for Ben Birch", "Y"],
  ["what is recorded for Ben Birch's EAL", "Y"],
  ["what has been put in the house column for Cara Cole", "Oak"],
  ["what is recorded under the notes for Ann Ashe", "Has asthma, blue inhaler in the tray."],
  ["is Ann Ashe FSM, yes or no - cell value", "Y"],
  ["does Eve East have FSM (the exact entry)", "N"],
  // Whether it is so
  ["is Ann Ashe FSM", "yes"],
  ["does Eve East have FSM?", "no"],
  ["Ben Birch EAL?", "yes"],
  // RA is a class as well.
  ["Ann Ashe RA?", "9.5"],
  ["is Gil Gray in RA", "yes"],
  ["is Ann Ashe RA", "no"],
])("%s: %s", async (question, value) => {
  const answer = await asking(question);
  expect(answer.abstained).toBe(false);
  expect(answer.value).toBe(value);
});

test("several cells are told beside each other", async () => {
  expect((await asking("what are Eve East's class, FSM and EAL")).value).toEqual(["5B", "N", "N"]);
});

test("of an empty cell nothing is recorded", async () => {
  const { answer, value } = await asking("what is recorded under FSM for Cara Cole?");
  expect(value).toBeNull();
  expect(answer).toContain("no FSM recorded");
});

test.each([
  "is there anything written about Ann Ashe? what does it say",
  "has anyone noted anything on ann ashe? What's it say?",
  "does Ann Ashe have notes, and if so what do they say",
  "any comments on Ann Ashe and what do they say",
])("%s: the notes are read out", async (question) => {
  expect((await asking(question)).value).toBe("Has asthma, blue inhaler in the tray.");
});

test("who asks whether anything is written is told what", async () => {
  expect((await asking("has anything been written about Ann Ashe?")).answer).toContain(
    "blue inhaler",
  );
});

test.each([
  "are there any notes on 5A? what do they say",
  "is anything written about Oak, what does it say",
])("%s: of a group they are not read out", async (question) => {
  expect((await asking(question)).abstained).toBe(true);
});

test.each([
  "show me Ann Ashe's row",
  "Ann Ashe's line in the sheet",
  "what do we know abt Ann Ashe",
  "Ann - level and class and the rest",
  "level, house and everything else for Ann Ashe",
])("%s: the whole record", async (question) => {
  const { answer, abstained } = await asking(question);
  expect(abstained).toBe(false);
  for (const said of ["5A", "Oak", "9.5", "blue inhaler"]) expect(answer).toContain(said);
});

test.each([
  "Ann - level and the rest of Year 5",
  "Ann - level, class and the rest in Oak",
  "Oak - level and class and the rest",
])("%s is not answered with one record", async (question) => {
  expect((await asking(question)).abstained).toBe(true);
});

test.each([
  ["what percentage of 5A are at level 2 or above, out of all the pupils in the class?", 66.7],
  ["FSM as % of 5A (whole class)", 33.3],
  ["what share of Year 5 is on FSM, taking every child in the year group", 40],
  ["percentage of Oak on FSM, whole house", 25],
  ["what percentage of pupils have FSM, whole school", 37.5],
  // Only those of whom it is recorded
  [
    "what share of 5A has free school meals, counting only those for whom a Y or an N is recorded?",
    50,
  ],
  ["what percentage of 5A are FSM, just those with an entry", 50],
  ["percentage of 5A on FSM, of those recorded", 50],
  ["what percentage of Year R is in Oak, of those with one", 100],
])("%s: %s", async (question, value) => {
  expect((await asking(question)).value).toBe(value);
});

test.each([
  // Of another whole than the one that is named
  "what percentage of the EAL pupils in 5A are FSM, out of everyone in the class",
  "what percentage of Year 5 are FSM, whole class",
  "what percentage of 5A is FSM, out of the whole school",
  "what percentage of 5A is at level 2, counting only those with a Y",
])("%s is not answered", async (question) => {
  expect((await asking(question)).abstained).toBe(true);
});

test("one number for each class is still asked for by “in each class”", async () => {
  const table = { "5A": 33.3, "5B": 50, "6A": 0, RA: 50 };
  expect((await asking("percentage on FSM in each class")).table).toEqual(table);
});

test.each([
  ["which of the two Year 5 classes has the higher average level", "5A"],
  ["of the two Year 5 classes, which has the lower average level?", "5B"],
  ["which of the two Year 5 classes is bigger", "5A"],
  ["which one's bigger, 5A or 6A?", "5A"],
  ["biggest year 5 class?", "5A"],
  ["the smallest Year 5 class", "5B"],
  ["highest RA in 5A (the figure)", 10.2],
  ["average RA in 5A", 9.27],
  ["diff in average level between 5A and 6A", 0],
])("%s: %s", async (question, value) => {
  expect((await asking(question)).value).toBe(value);
});

test.each([
  ["of the three Year 5 classes, which has the lower average level?", "There are 2"],
  ["which of the two classes has more pupils", "There are 4"],
])("%s: there are others than so many", async (question, said) => {
  const { answer, abstained } = await asking(question);
  expect(abstained).toBe(true);
  expect(answer).toContain(said);
});

test("the order that is said once more is the one that is told", async () => {
  const first = "name the two classes with the highest average level, the highest first";
  expect((await asking(first)).value).toEqual(["RA", "5A", "6A"]);
  expect((await asking(first.replace(/highest first/, "lowest first"))).abstained).toBe(true);
});

test.each([
  ["members per house", { Elm: 3, Oak: 4 }],
  ["y5 split by house (only those with one)", { Elm: 3, Oak: 2 }],
  ["fsm numbers by class, only the ones with a Y", { "5A": 1, "5B": 1, "6A": 0, RA: 1 }],
])("%s", async (question, table) => {
  expect((await asking(question)).table).toEqual(table);
});

test.each([
  ["who has outbursts of rage", ["Dev"]],
  ["which year 5s have anger problems", ["Dev"]],
])("%s", async (question, expected) => {
  expect(await names(question)).toEqual(expected);
});
