// Columns of what was paid and of how far pupils get, in the words for it: "Trip paid (£)", "Swimming (metres)", "SALT (mins/wk)".
import { expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

function asking() {
  return askingSheets({
    of: "Sheet",
    header: ["Name", "Class", "Year", "Trip paid (£)", "Swimming (metres)", "SALT (mins/wk)"],
    rows: [
      ["Ann Lee", "5A", "5", "120", "25", "30"],
      ["Bea Fox", "5A", "5", "0", "10", ""],
      ["Cal Roe", "5B", "5", "60", "", "45"],
      ["Dot Ash", "6A", "6", "120", "100", "60"],
      ["Eli Gray", "6A", "6", "40", "0", ""],
    ],
  });
}

test.each([
  ["Which pupils have paid less than £100 towards the trip so far?", ["Bea", "Cal", "Eli"]],
  ["who has not yet paid anything for the trip", ["Bea"]],
  ["who in Year 5 has paid nothing towards the trip?", ["Bea"]],
  ["which Year 6s have paid at least £100 for the trip", ["Dot"]],
  ["who has paid no trip money", ["Bea"]],
  ["Who can swim 25 metres or further?", ["Ann", "Dot"]],
  ["who can't swim 25m yet", ["Bea", "Eli"]],
  ["which pupils can swim more than 25 metres", ["Dot"]],
  ["who is recorded as swimming 0 metres", ["Eli"]],
  ["who can swim the furthest?", ["Dot"]],
  ["who has no swimming distance recorded", ["Cal"]],
  ["whose swimming box is empty", ["Cal"]],
  ["Who receives exactly 60 minutes of SALT each week?", ["Dot"]],
  ["find pupils with no SALT minutes entered", ["Bea", "Eli"]],
])("%s", async (question, expected) => {
  const answer = await asking()(question);
  expect([answer.abstained, firstNames(answer)]).toEqual([false, expected]);
});

test.each([
  ["How much money has been paid for the trip in total?", 340],
  ["how much has 5A paid towards the trip altogether", 120],
  ["On average, how much have Year 6 pupils paid for the trip?", 80],
  ["how much has Cal Roe paid for the trip", "60"],
  ["How far can Ann Lee swim?", "25"],
  ["what is the mean swimming distance in Year 6", 50],
  ["how many minutes of SALT a week does 5A receive in total", 30],
  ["on average, how many SALT minutes do Year 6 pupils get weekly?", 60],
])("%s", async (question, value) => {
  expect((await asking()(question)).value).toBe(value);
});

test.each([
  ["How much has each Year 5 class paid towards the trip?", { "5A": 120, "5B": 60 }],
  ["what is the total number of SALT minutes for each class", { "5A": 30, "5B": 45, "6A": 60 }],
])("%s", async (question, table) => {
  expect((await asking()(question)).table).toEqual(table);
});

test.each([
  // How much there is to pay no column of what is paid tells.
  "who has paid in full for the trip",
  "has Ann Lee paid for the trip in full?",
  "who hasn't paid for the trip",
  "who has paid for the books",
  "how much does each class have to pay for the trip",
])("%s is not answered", async (question) => {
  expect((await asking()(question)).abstained).toBe(true);
});
