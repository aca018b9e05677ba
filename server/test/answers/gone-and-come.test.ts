// Who came to a teacher's classes and who is gone from the school, the day of a change, ranges of years, and "or both".
import { expect, test } from "vitest";
import { askingStates, firstNames } from "./own-sheets.js";

const HEADER = ["Name", "Class", "Year", "Level", "Wraparound", "FSM", "EAL", "Predicted points"];
const ROWS = [
  ["Ann Ashe", "9A", "9", "0", "After school", "Y", "N", "100"],
  ["Ben Birch", "9B", "9", "2", "Both", "N", "Y", "80"],
  ["Cara Cole", "10A", "10", "3", "Breakfast", "N", "N", "60"],
  ["Dev Dean", "9A", "9", "1", "Both", "N", "N", "40"],
];
const BEFORE = [
  ["Ann Ashe", "9A", "9", "2", "After school", "Y", "N", "100"],
  ["Ben Birch", "9A", "9", "2", "Both", "N", "Y", "80"],
  ["Gil Gray", "9A", "9", "1", "Both", "N", "N", "20"],
];
const asking = askingStates(HEADER, ["2026-01-05", BEFORE], ["2026-03-02", ROWS]);
const names = async (question: string) => firstNames(await asking(question));

test.each([
  ["how many have left Ms Lee classes since 1 february", ["Gil"]],
  ["how many new children have Ms Lee's classes taken in since 1 February", ["Cara", "Dev"]],
  ["how many pupils has Ms Lee gained since 1 February", ["Cara", "Dev"]],
  ["who has left 9A since February, gone from the school I mean?", ["Gil"]],
  ["who has left 9A since February", ["Ben", "Gil"]],
  ["how many have joined Years 10 to 11 since 1 February 2026?", ["Cara"]],
  ["who has joined Years 9 to 10 since 1 February 2026", ["Cara", "Dev"]],
  ["which pupils already here have joined 9B since 1 February", ["Ben"]],
  ["who has moved into 9B from another class since 1 February, already at the school", ["Ben"]],
  ["who moved from level 2 to 0 since 1 February", ["Ann"]],
  ["whose wraparound is After school or Both?", ["Ann", "Ben", "Dev"]],
  ["who has FSM or EAL, or both", ["Ann", "Ben"]],
])("%s", async (question, expected) => {
  const { abstained, answer } = await asking(question);
  expect(abstained, answer).toBe(false);
  expect([...(await names(question))].sort()).toEqual(expected);
});

test.each([
  ["date Ann Ashe's level dropped to 0?", "2026-03-02"],
  ["what day was it that Ben Birch's class changed to 9B", "2026-03-02"],
  ["what are the 9A pupils predicted on average, in points?", 70],
  ["on average, what are Year 9s predicted?", 73.33],
])("%s: %s", async (question, value) => {
  expect((await asking(question)).value).toBe(value);
});
