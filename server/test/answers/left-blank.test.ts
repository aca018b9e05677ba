// Who has nothing in a column, told by its cells, and whether somebody has notes.
import { describe, expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

const HEADER = ["Name", "Class", "Year", "FSM", "Reading age", "Gets home", "Level", "Notes"];
const SHEETS = [
  {
    of: "Ms Lee",
    header: HEADER,
    rows: [
      ["Ann Ashe", "3A", "3", "Y", "8.1", "Bus", "2", ""],
      ["Ben Birch", "3A", "3", "N", "", "Walks alone", "", "Has asthma."],
      ["Cara Cole", "3B", "3", "", "7.2", "", "0", "Lovely singing voice."],
      ["Dev Dean", "3B", "3", "", "", "Walks alone", "3", ""],
      ["Eve East", "4A", "4", "N", "9.5", "Bus", "", ""],
    ],
  },
  {
    of: "Mr Oak",
    header: ["Name", "Class", "Year", "FSM", "Notes"],
    rows: [
      ["Flo Frost", "5A", "5", "Y", ""],
      ["Gil Gray", "5A", "5", "", "Reads to the infants."],
    ],
  },
];
const asking = (question: string) => askingSheets(...SHEETS)(question);
const names = async (question: string) => firstNames(await asking(question));

describe("what is left blank", () => {
  test.each([
    ["for which pupils has the reading age been left blank?", ["Ben", "Dev"]],
    ["in how many cases has the reading age simply been left empty", ["Ben", "Dev"]],
    ["tell me in how many cases the reading age is still blank", ["Ben", "Dev"]],
    ["in how many cases has Ms Lee left a child's reading age unfilled", ["Ben", "Dev"]],
    ["how many blank reading age cells in Year 3?", ["Ben", "Dev"]],
    ["how often is the reading age not filled in, i.e. for how many pupils?", ["Ben", "Dev"]],
    ["names where level is empty, ms lee", ["Ben", "Eve"]],
    ["gets home column empty - who", ["Cara"]],
    ["for how many Year 3 pupils is the notes column completely blank", ["Ann", "Dev"]],
    ["who's got no reading age? the box is empty I mean", ["Ben", "Dev"]],
    ["level 3 and not a word in the notes", ["Dev"]],
    ["Year 3s with nothing at all typed in the support notes", ["Ann", "Dev"]],
    ["who's at level 2 or higher but I can't see any notes for them", ["Ann", "Dev"]],
    ["Year 5s for whom Mr Oak has written no remarks", ["Flo"]],
    ["who is at level 0 with a comment written for them anyway", ["Cara"]],
  ])("%s", async (question, expected) => {
    expect((await asking(question)).abstained).toBe(false);
    expect(await names(question)).toEqual(expected);
  });
});

test("who has a blank is left out of those who are not so, and of all, where it is said", async () => {
  const ask = "Year 3s who do not walk home alone? Leave out anyone whose gets home is blank.";
  expect(await names(ask)).toEqual(["Ann"]);
  const every =
    "is every pupil in 3A at level 2 or higher, setting aside anyone whose level is blank?";
  expect((await asking(every)).value).toBe("yes");
});

describe("yes, no, and what a cell says", () => {
  test.each([
    ["fsm status for Ben Birch please", "N"],
    ["what is Ann Ashe's FSM status", "Y"],
    ["are there notes for Cara Cole", "yes"],
    ["have we any notes on dev dean?", "no"],
    ["any notes written about Gil Gray", "yes"],
    ["can you confirm that somebody in 3B is at level 3?", "yes"],
    ["would I be right that no Year 4 goes home by bus", "no"],
    ["am I right that no 4A pupil walks home alone", "yes"],
  ])("%s: %s", async (question, value) => {
    expect((await asking(question)).value).toBe(value);
  });

  test("the notes are told with the yes", async () => {
    expect((await asking("are there any notes on Gil Gray")).answer).toContain("infants");
  });
});

test.each([
  ["who walks home by themselves", ["Ben", "Dev"]],
  ["Year 3s who are allowed to walk home alone", ["Ben", "Dev"]],
  ["who is worried about walking home alone", []],
])("%s", async (question, expected) => {
  expect(await names(question)).toEqual(expected);
});

test("a value that notes are not asked for by is counted by no note", async () => {
  const counted = await asking("how many pupils travel home either by bus or by helicopter?");
  expect(counted.count).not.toBe(1);
});
