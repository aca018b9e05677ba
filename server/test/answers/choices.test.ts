// "Either" beside "and", values that stand together, and words that belong to no question of a column.
import { describe, expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "Clubs",
  "Attendance",
  "Residential",
  "House",
  "Points",
  "EAL",
  "Notes",
];
const ROWS = [
  [
    "Ann Ashe",
    "7A",
    "7",
    "Chess, Art",
    "100",
    "Paid",
    "Oak",
    "3",
    "Y",
    "Writes letters to her gran.",
  ],
  [
    "Ben Birch",
    "7A",
    "7",
    "Chess, Choir",
    "85",
    "Not paid",
    "Elm",
    "3",
    "N",
    "Reads letters well, asthma.",
  ],
  ["Cara Cole", "7B", "7", "Chess", "84", "Part", "Oak", "4", "N", ""],
  ["Dev Dean", "8A", "8", "Art, Choir", "100", "", "Elm", "3", "", ""],
];
const asking = (question: string) =>
  askingSheets({ of: "Ms Lee", header: HEADER, rows: ROWS })(question);
const names = async (question: string) => firstNames(await asking(question));

describe("a choice beside another condition", () => {
  test.each([
    ["who is in chess and either choir or art?", ["Ann", "Ben"]],
    ["who does chess as well as either art or choir", ["Ann", "Ben"]],
    ["chess and choir", ["Ben"]],
    ["chess, choir or art", ["Ann", "Ben", "Cara", "Dev"]],
    ["residential not paid", ["Ben"]],
    ["which child has nothing written under EAL", ["Dev"]],
    ["100% attendance - how many do I need to print?", ["Ann", "Dev"]],
    ["Elm pupils in Year 7", ["Ben"]],
  ])("%s", async (question, expected) => {
    expect((await asking(question)).abstained).toBe(false);
    expect(await names(question)).toEqual(expected);
  });

  test.each([
    "who is in choir or art and chess",
    "who has only part paid for the residential",
    "everyone whose attendance is under 88%, the letters go out on the van",
    "predicted attendance rate for June",
    "number of unauthorised absences by class",
    "how many do I need?",
  ])("%s: no answer rather than a wrong one", async (question) => {
    expect((await asking(question)).abstained).toBe(true);
  });
});

test.each([
  ["which points total has the most kids on it", 3],
  ["total points elm", 6],
  ["does anyone have the attendance for Ben Birch", 85],
])("%s: %s", async (question, value) => {
  expect(Number((await asking(question)).value)).toBe(value);
});
