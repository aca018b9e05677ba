// Words typed short and in a hurry, slips beside numbers, and what cells hold, said once more behind.
import { expect, test } from "vitest";
import { askingStates, firstNames } from "./own-sheets.js";

const HEADER = ["Name", "Class", "Year", "Campus", "Club", "FSM", "Reading age", "Level", "Notes"];
const ROWS = [
  ["Ann Ashe", "7A", "7", "Park", "", "Y", "8.1", "0", ""],
  ["Ben Birch", "7A", "7", "", "Choir", "N", "12.2", "4", "Called names at break"],
  ["Cara Cole", "7B", "7", "Park", "Chess", "", "13", "", ""],
  ["Dev Dean", "8A", "8", "Mill", "", "N", "14.5", "3", "Has asthma"],
  ["Adam Adair", "8B", "8", "Park", "Chess", "Y", "11", "5", ""],
];
const asking = askingStates(HEADER, ["2026-01-05", ROWS]);
const names = async (question: string) => firstNames(await asking(question));

test.each([
  ["number of FSM chn", ["Adam", "Ann"]],
  ["how many ch in year 7", ["Ann", "Ben", "Cara"]],
  ["how many kids've got chess", ["Adam", "Cara"]],
  ["how many have a level set somewhere between 3 and 4, both included", ["Ben", "Dev"]],
  ["level 3 or mor", ["Adam", "Ben", "Dev"]],
  ["lvl 3 or abve in year 8", ["Adam", "Dev"]],
  ["kids with reading age undr 12", ["Adam", "Ann"]],
  ["reading age mor than 13", ["Dev"]],
  ["year 7 w no club n no notes", ["Ann"]],
  ["FSM n with notes", ["Ben", "Dev"]],
  ["how many at level 3 or above and yet no notes whatsoever", ["Adam"]],
  ["who is at Park and definitely in Year 7", ["Ann", "Cara"]],
  ["pupils in a classes of y7 and y8", ["Ann", "Ben", "Dev"]],
  ["who in the two Year 8 forms is at level 3", ["Dev"]],
  ["count of 7a on 3, 4 or 5", ["Ben"]],
  ["kids called Adam - how many?", ["Adam"]],
  ["how many children without FSM info (empty)", ["Cara"]],
  ["FSM unknown (cell empty)", ["Cara"]],
  ["number of non-FSM (marked N) in Year 7", ["Ben"]],
  ["blank campus, how many rows", ["Ben"]],
  ["list the pupils in Year 7 whose level has been recorded", ["Ann", "Ben"]],
  ["pupils whose level is 5 or has not been recorded", ["Adam", "Cara"]],
  ["how many have no notes, counting only those whose level is recorded", ["Adam", "Ann"]],
  ["how many have nothing recorded as their level", ["Cara"]],
  ["who has nothing recorded as their FSM", ["Cara"]],
  ["how many in Year 7 have nothing written about them in the notes", ["Ann", "Cara"]],
  ["what's the total if you put 7A and 8A together", ["Ann", "Ben", "Dev"]],
])("%s", async (question, expected) => {
  const { abstained } = await asking(question);
  expect(abstained).toBe(false);
  expect(await names(question)).toEqual(expected);
});

test.each([
  ["have we got a kid called Adam in year 8?", "yes"],
  ["have we got a kid called Adam in year 7?", "no"],
])("%s: %s", async (question, value) => {
  expect((await asking(question)).value).toBe(value);
});

test("of a share only those count of whom yes or no is recorded", async () => {
  const share =
    "what share of Year 7 is on FSM, counting only those for whom a Y or an N is recorded";
  expect((await asking(share)).value).toBe(50);
});

test.each([["which levels are recorded in Year 7", { "Level 0": 1, "Level 4": 1 }]])(
  "%s",
  async (question, table) => {
    expect((await asking(question)).table).toEqual(table);
  },
);

test("what years to come bring is not told", async () => {
  const { abstained } = await asking("which chn will need a plan in two years' time");
  expect(abstained).toBe(true);
});
