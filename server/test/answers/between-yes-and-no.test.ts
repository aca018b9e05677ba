// Columns that say yes, no or something between, states that pupils are in, and "Both" in one cell for two.
import { expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

function asking() {
  return askingSheets({
    of: "Sheet",
    header: ["Name", "Class", "Year", "Toilet trained", "EHCP", "On report", "Wraparound care"],
    rows: [
      ["Ann Lee", "1A", "1", "Yes", "Yes", "No", "Breakfast club"],
      ["Bea Fox", "1A", "1", "Not yet", "Applied for", "Amber", "Both"],
      ["Amber Roe", "1B", "1", "In progress", "No", "Red", "None"],
      ["Dot Ash", "2A", "2", "Yes", "No", "No", "After-school club"],
      ["Eli Gray", "2A", "2", "Yes", "Yes", "Amber", "Both"],
    ],
  });
}

test.each([
  ["which children are toilet trained?", ["Ann", "Dot", "Eli"]],
  ["who in Year 1 is not toilet trained", ["Amber", "Bea"]],
  ["which EHCP pupils are in Year 2", ["Eli"]],
  ["Whose EHCP is still only applied for?", ["Bea"]],
  ["Which Year 1s are on report?", ["Amber", "Bea"]],
  ["who is off report in Year 2", ["Dot"]],
  ["which pupils are not on report", ["Ann", "Dot"]],
  ["who uses both breakfast club and after-school club", ["Bea", "Eli"]],
])("%s", async (question, expected) => {
  const answer = await asking()(question);
  expect([answer.abstained, firstNames(answer)]).toEqual([false, expected]);
});

test.each([
  ["What proportion of Year 1 children are toilet trained?", 33.3],
  ["are all of Year 2 toilet trained?", "yes"],
  ["which class has the most pupils on report", ["1A", "1B", "2A"]],
  // A whole name is one pupil's, though its first word is a value as well.
  ["what is amber roe's wraparound care", "None"],
])("%s", async (question, value) => {
  const { value: told } = await asking()(question);
  if (typeof value === "number") expect(told).toBeCloseTo(value, 1);
  else expect(told).toEqual(value);
});
