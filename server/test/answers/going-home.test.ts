// What columns tell of who is whose, what is lent and who goes home how, in the verbs for it.
import { expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

function asking() {
  return askingSheets({
    of: "Ms Pym",
    header: [
      "Child",
      "Class",
      "Yr",
      "Collected by",
      "Instr. loan",
      "Learning mentor",
      "Epipen in sch",
    ],
    rows: [
      ["Ann Lee", "Wrens", "R", "Gran", "Cornet", "Ivy Marsh", "Y"],
      ["Bea Fox", "Wrens", "R", "Childminder", "", "Ivy Marsh", "N"],
      ["Cal Roe", "Robins", "1", "Gran", "Cello", "Tom Pell", "Y"],
      ["Dot Ash", "Robins", "1", "Minibus", "Cornet", "", "N"],
    ],
  });
}

test.each([
  ["Which children go home with their gran?", ["Ann", "Cal"]],
  ["how many in Robins go home by minibus", ["Dot"]],
  ["who is fetched by the childminder", ["Bea"]],
  ["how many cornets are out on loan?", ["Ann", "Dot"]],
  ["Which Reception pupils does Ivy Marsh support as learning mentor?", ["Ann", "Bea"]],
  ["who keeps an epipen here?", ["Ann", "Cal"]],
])("%s", async (question, expected) => {
  const answer = await asking()(question);
  expect([answer.abstained, firstNames(answer)]).toEqual([false, expected]);
});

test.each([
  ["Who collects Bea Fox at the end of the day?", "Childminder"],
  ["What is the most common entry for who collects the Robins?", null],
])("%s", async (question, value) => {
  const answer = await asking()(question);
  if (value === null) expect(answer.table).toEqual({ Gran: 1, Minibus: 1 });
  else expect(answer.value).toBe(value);
});

test.each([
  "who wants to go home with the caretaker",
  "who goes home by tram",
  "does Ivy Marsh support Wrens as governor",
])("%s: no column tells", async (question) => {
  expect((await asking()(question)).abstained).toBe(true);
});
