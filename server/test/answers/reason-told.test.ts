// Why somebody asks is told in a sentence before the question, and "both of" is asked of each.
import { expect, test } from "vitest";
import { askingStates } from "./own-sheets.js";

const HEADER = ["Name", "Class", "Year", "Site", "EAL", "Attendance %", "Level of need", "Notes"];
const ROWS = [
  ["Ann Ashe", "4A", "4", "Harbour", "Y", "96", "2", ""],
  ["Ben Birch", "4A", "4", "Quayside", "N", "91", "3", "Has asthma"],
  ["Cara Cole", "5B", "5", "Harbour", "Y", "84", "1", ""],
  ["Dev Shaw", "5B", "5", "Harbour", "N", "98", "2", ""],
  ["Eve Shaw", "5B", "5", "Quayside", "N", "88", "", ""],
];
const asking = askingStates(HEADER, ["2026-03-02", ROWS]);

test.each([
  ["Letters have to be translated, so what is the number of EAL children in 5B?", 1],
  ["Since certificates start at 95, how many in 4A have an attendance of at least 95 percent?", 1],
  ["I am allotting bilingual volunteers, so how many EAL children are in 4A?", 1],
  ["I need a fair split of desks: how many children are in 5B?", 3],
  ["My printer wants a number, so how many are in Year 4?", 2],
  ["EAL spending must be evidenced - which EAL children have no notes at all?", 2],
])("%s", async (question, expected) => {
  const { abstained, count, answer } = await asking(question);
  expect(abstained).toBe(false);
  expect(count).toBe(expected);
  expect(answer).toContain("aside");
});

test.each([
  "A funder wants a single figure from me, namely the average attendance in 5B.",
  "I'd like to compare need across the school, so the average attendance in 5B please.",
])("%s", async (question) => {
  const { abstained, value, answer } = await asking(question);
  expect(abstained).toBe(false);
  expect(`${value} ${answer}`).toContain("90");
});

test.each([
  "A grant covers swimmers only, so how many are in 4A?",
  "The bursary is for newcomers, so how many are in 4A?",
  "The choir sings on Friday, so how many are in 4A?",
  "Certificates start at 95, so how many in 4A have an attendance of at least 90?",
  "The coach takes left-handers, so how many are in Year 5?",
])("what may say of whom is not set aside: %s", async (question) => {
  expect((await asking(question)).abstained).toBe(true);
});

test.each([
  ["Are both of the pupils named Shaw at Harbour?", "no"],
  ["Are both of Ms Lee's pupils with the surname Shaw in 5B?", "yes"],
])("%s", async (question, value) => {
  expect((await asking(question)).value).toBe(value);
});
