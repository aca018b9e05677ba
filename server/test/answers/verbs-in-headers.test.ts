// Columns headed by what somebody does or when something is: "Started", "Nxt rev", "Ride a bike".
import { expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

function asking() {
  return askingSheets(
    {
      of: "Ms Pym",
      header: ["Child", "Class", "Yr", "Started", "Ride a bike", "Key pers.", "Pup prem"],
      rows: [
        ["Ann Lee", "Wrens", "R", "04/09/2024", "yes", "Ms Vale", "Y"],
        ["Bea Fox", "Wrens", "R", "06/01/2025", "not yet", "Mr Orr", "N"],
        ["Cal Roe", "Robins", "1", "04/09/2023", "yes", "Ms Vale", ""],
        ["Dot Ash", "Robins", "1", "22/04/2025", "", "", "N"],
      ],
    },
    {
      of: "Mr Zorn",
      header: ["Pupil", "Class", "Year", "Adm date", "Nxt rev", "PPG"],
      rows: [
        ["Eli Gray", "3A", "3", "5 Sep 2022", "17/07/2025", "Y"],
        ["Fay Hill", "3A", "3", "5 Sep 2022", "24/06/2025", "N"],
        ["Gus Webb", "3B", "3", "10 Nov 2024", "", "Y"],
      ],
    },
  );
}

test.each([
  ["Who in Wrens gets pupil premium?", ["Ann"]],
  ["how many pupil premium children are there", ["Ann", "Eli", "Gus"]],
  ["whose next review is next week", ["Fay"]],
  ["who has their next review in July 2025?", ["Eli"]],
  ["which pupils have not been given a next review date in 3B", ["Gus"]],
  ["Ms Vale is key person to which children?", ["Ann", "Cal"]],
  ["who started in April 2025", ["Dot"]],
  ["which children started before 2024?", ["Cal", "Eli", "Fay"]],
])("%s", async (question, expected) => {
  const answer = await asking()(question);
  expect([answer.abstained, firstNames(answer)]).toEqual([false, expected]);
});

test.each([
  ["On what date did Bea Fox start?", "2025-01-06"],
  ["When did Gus Webb start?", "2024-11-10"],
  ["Which day did Ann Lee start school?", "2024-09-04"],
  ["What is the earliest next review date?", "2025-06-24"],
])("%s is told by the sheet", async (question, value) => {
  expect((await asking()(question)).value).toBe(value);
});

test("each key person of whom it is asked how many they look after", async () => {
  const { table } = await asking()("How many Reception children does each key person look after?");
  expect(table).toEqual({ "Ms Vale": 1, "Mr Orr": 1 });
});
