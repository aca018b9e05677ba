// Columns that hold the day on which something was done, or nothing as long as it is not: "Visa form returned", "Fee paid".
import { expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

function asking() {
  const rows = [
    ["Ann Lee", "7A", "7", "03/02/2025", "Yes", "20/05/2025"],
    ["Bea Fox", "7A", "7", "17/03/2025", "No", ""],
    ["Cal Roe", "7B", "7", "", "No", "11/04/2025"],
    ["Dot Ash", "8A", "8", "28/03/2025", "Yes", "02/06/2025"],
    ["Eli Gray", "8A", "8", "", "No", ""],
  ];
  const header = ["Name", "Class", "Year", "Visa returned", "Photo consent given", "Date fee paid"];
  return askingSheets({ of: "Sheet", header, rows });
}

test.each([
  ["who has returned their visa form", ["Ann", "Bea", "Dot"]],
  ["how many in Year 7 have handed in their visa form?", ["Ann", "Bea"]],
  ["who still has to bring back the visa form", ["Cal", "Eli"]],
  ["whose visa form has not been returned yet", ["Cal", "Eli"]],
  ["who has not returned the visa form in 7B", ["Cal"]],
  ["who brought their visa form back in March", ["Bea", "Dot"]],
  ["which pupils returned their visa form before 1 March 2025", ["Ann"]],
  ["who has paid the fee since 15 May", ["Ann", "Dot"]],
  ["who paid the fee in the last month", ["Ann", "Dot"]],
  ["who has paid the fee but not returned the visa form", ["Cal"]],
  ["Who was the first pupil to return the visa form?", ["Ann"]],
  ["who in Year 8 was the last to hand in the visa form", ["Dot"]],
  ["who paid the fee most recently", ["Dot"]],
  ["who paid the fee first?", ["Cal"]],
])("%s", async (question, expected) => {
  const answer = await asking()(question);
  expect([answer.abstained, firstNames(answer)]).toEqual([false, expected]);
});

test.each([
  ["When did Bea Fox return the visa form?", "17"],
  ["On what date was Dot Ash's visa form returned?", "28"],
  ["When did Cal Roe pay the fee?", "11"],
  ["Has Eli Gray paid the fee?", "No."],
  ["Has Ann Lee returned her visa form?", "Yes"],
])("%s is told", async (question, said) => {
  const { abstained, answer } = await asking()(question);
  expect([abstained, answer.includes(said)]).toEqual([false, true]);
});

test.each([
  // Who may or will do it, and when something else was done, no column tells.
  "who will return the visa form",
  "who can pay the fee in July",
  "when did Ann Lee lose her visa form",
  "when did Ann Lee give photo consent",
  "who does not have to pay the fee",
])("%s is not answered", async (question) => {
  const { abstained, count } = await asking()(question);
  expect([abstained, count ?? 0]).toEqual([true, 0]);
});
