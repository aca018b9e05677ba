// What is put beside a question and changes nothing of it, ways home, and titles that are no values.
import { expect, test } from "vitest";
import { askingStates, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "Gender",
  "House",
  "House points",
  "Gets home",
  "FSM",
  "EAL",
  "MFL",
  "Residential",
  "Destination",
  "Level of need",
  "Notes",
];
const ROWS = [
  [
    "Ann Ashe",
    "9A",
    "9",
    "F",
    "Oak",
    "30",
    "Taxi",
    "N",
    "N",
    "German",
    "Deposit only",
    "",
    "2",
    "",
  ],
  [
    "Ben Birch",
    "9A",
    "9",
    "M",
    "Elm",
    "10",
    "Bus",
    "Y",
    "N",
    "French",
    "Paid",
    "",
    "2",
    "Has asthma",
  ],
  ["Cara Cole", "9B", "9", "F", "Oak", "5", "Walks alone", "N", "N", "French", "Paid", "", "3", ""],
  [
    "Dev Dean",
    "9B",
    "9",
    "M",
    "Elm",
    "50",
    "Walks alone",
    "N",
    "Y",
    "German",
    "Not going",
    "",
    "",
    "",
  ],
  ["Eve East", "12C", "12", "F", "Oak", "1", "Bus", "Y", "Y", "", "", "University", "0", ""],
  ["Flo Frost", "12C", "12", "F", "Elm", "2", "Bus", "N", "N", "", "", "Undecided", "2", ""],
];
/** As it was before: one pupil more, one class and two cells otherwise. */
const BEFORE = [
  ...ROWS.map((row) =>
    row[0] === "Ben Birch" ? row.with(7, "N").with(9, "German") : [...row],
  ).filter(([name]) => name !== "Cara Cole"),
  ["Gil Gray", "9B", "9", "M", "Oak", "3", "Bus", "N", "N", "French", "Paid", "", "1", ""],
];
const asking = askingStates(HEADER, ["2026-01-05", BEFORE], ["2026-03-02", ROWS]);
const names = async (question: string) => firstNames(await asking(question));

test.each([
  ["who goes home by taxi?", ["Ann"]],
  ["who goes home in a taxi", ["Ann"]],
  ["who goes home on the bus", ["Ben", "Eve", "Flo"]],
  ["how many 9Bs are on level 3 exactly", ["Cara"]],
  ["9As, whichever class", ["Ann", "Ben"]],
  ["who is in Oak, any year group", ["Ann", "Cara", "Eve"]],
  ["Year 12s still showing Undecided for destination", ["Flo"]],
  ["whos got nothing at all written about them in 9A", ["Ann"]],
  ["pull up cara cole for me", ["Cara"]],
  ["pull up flo frotst for me", ["Flo"]],
  ["total of Year 9s", ["Ann", "Ben", "Cara", "Dev"]],
  ["who has asthma, with or without an inhaler in school", ["Ben"]],
  ["how many children in Year 9 have an N for both FSM and EAL?", ["Ann", "Cara"]],
  ["for how many pupils has nobody filled in a level of need?", ["Dev"]],
  ["do we have more than one Ben? list all the pupils with that first name", ["Ben"]],
])("%s", async (question, expected) => {
  const { abstained } = await asking(question);
  expect(abstained).toBe(false);
  expect(await names(question)).toEqual(expected);
});

test.each([
  ["who left Ms Lee's sheet since February", ["Gil"]],
  ["how many have left ms lee's sheet since 1 february", ["Gil"]],
  ["who has joined since February, any year group", ["Cara"]],
  ["which kids have gone from no FSM to having it since February?", ["Ben"]],
  ["who has switched from German to another language since February", ["Ben"]],
])("%s", async (question, expected) => {
  expect(await names(question)).toEqual(expected);
});

test.each([
  ["how does ann get home", "Taxi"],
  ["where are we with the residential for ann", "Deposit only"],
  ["whats eve down to do after sixth form", "University"],
  ["which house has the most points", "Elm"],
  ["what is the most common way of getting home in Year 9?", "Walks alone"],
  ["average house points in 9A - is it over 15?", "yes"],
])("%s: %s", async (question, value) => {
  expect((await asking(question)).value).toBe(value);
});

test("numbers are grouped by the column behind “by”, though a header has the words of both", async () => {
  const table = { Elm: 62, Oak: 36 };
  expect((await asking("total points by house")).table).toEqual(table);
  expect((await asking("Year 9: how many pupils at each level of need?")).table).toEqual({
    "Level 2": 2,
    "Level 3": 1,
  });
});

test("a place that is said first is not said to be set aside", async () => {
  const { answer } = await asking("9A: whose chest is bad, asthma and so on?");
  expect(answer).not.toContain("“9A” aside");
});
