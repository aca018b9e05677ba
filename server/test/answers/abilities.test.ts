// What pupils can do, by the columns that tell it: "Ride bike" with yes and not yet, "Swim 50m" with its states.
import { expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

function asking() {
  return askingSheets({
    of: "Ms Pym",
    header: ["Child", "Class", "Year", "Ride bike", "Swim 50m"],
    rows: [
      ["Ann Lee", "4A", "4", "Yes", "Passed"],
      ["Bea Fox", "4A", "4", "Not yet", "Working towards"],
      ["Cal Roe", "4B", "4", "Yes", "Not started"],
      ["Dot Ash", "5A", "5", "Not yet", "Passed"],
      ["Eli Gray", "5A", "5", "Yes", "Passed"],
      // Of whom nothing is written nobody can tell that they cannot.
      ["Fay Hill", "5A", "5", "", ""],
    ],
  });
}

test.each([
  ["Which Year 5 pupils can swim 50m?", ["Dot", "Eli"]],
  ["who cannot swim 50 metres yet", ["Bea", "Cal"]],
  ["how many in 4A are able to swim 50m?", ["Ann"]],
  ["which children are unable to ride a bike", ["Bea", "Dot"]],
  ["who can ride a bike but can't swim 50m?", ["Cal"]],
  ["which Year 4s have yet to swim 50m", ["Bea", "Cal"]],
  ["who in 5A is not able to ride a bike", ["Dot"]],
  ["who has swum 50m in 5A", ["Dot", "Eli"]],
  ["how many 50m swimmers are there in Year 4", ["Ann"]],
  ["list the bike riders", null],
])("%s", async (question, expected) => {
  const answer = await asking()(question);
  if (expected === null) expect(answer.abstained || firstNames(answer).length === 3).toBe(true);
  else expect([answer.abstained, firstNames(answer)]).toEqual([false, expected]);
});

test.each([
  ["Is Ann Lee able to swim 50m?", "yes"],
  ["Can Bea Fox ride a bike?", "no"],
  ["What percentage of Year 4 can ride a bike?", 66.7],
])("%s", async (question, value) => {
  expect((await asking()(question)).value).toBe(value);
});

test.each([
  "who is learning to ride a bike",
  "who wants to swim 50m",
  "who can swim 100m",
  "who can ride a horse",
])("%s: no column tells", async (question) => {
  expect((await asking()(question)).abstained).toBe(true);
});

test("those who can do it, said beside what they are", async () => {
  const { table } = await asking()(
    "Compare the number of swimmers, those who can do 50m, in Years 4 and 5.",
  );
  expect(table).toEqual({ "Year 4": 1, "Year 5": 2 });
});
