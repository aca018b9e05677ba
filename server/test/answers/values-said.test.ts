// Values of columns and levels as plain questions say them: who boards, who has come to a level, a number for each that is named.
import { describe, expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

function asking() {
  const db = memoryStore();
  push(
    db,
    pushSource(db, "Mr Vale"),
    [
      ["Ann Sung", "7 Larch", "Year 7", "Mill", "L3", "F", "Termly", "Ruby", "Welsh", ""],
      ["Ben Dancy", "7 Larch", "Year 7", "Mill", "L1", "M", "Day", "Ruby", "English", "Calm now."],
      ["Cat Ross", "7 Rowan", "Year 7", "Hill", "L2", "X", "Flexi", "Pearl", "Welsh", ""],
      ["Dan Kerr", "7 Rowan", "Year 7", "Hill", "L2", "M", "Day", "Topaz", "Tamil", "Likes maps."],
      ["Eve Kerr", "8 Larch", "Year 8", "Mill", "L4", "F", "Termly", "Pearl", "Welsh", ""],
      ["Flo Park", "8 Larch", "Year 8", "Mill", "", "F", "", "", "Tamil", "Likes maps."],
    ],
    {
      header: [
        "Name",
        "Class",
        "Year",
        "Campus",
        "Level",
        "Gender",
        "Boarder",
        "Dance band",
        "Mother tongue",
        "Observations",
      ],
    },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => ask({ question, now: new Date("2025-06-18T09:30:00Z") });
}

const LISTS: [string, string[]][] = [
  // Who boards
  ["who are our boarders", ["Ann", "Cat", "Eve"]],
  ["how many boarders are there in all, counting both flexi and termly", ["Ann", "Cat", "Eve"]],
  ["which Year 7 pupils board", ["Ann", "Cat"]],
  ["who does not board in Year 7", ["Ben", "Dan"]],
  ["list the termly boarders", ["Ann", "Eve"]],
  ["how many day pupils are there", ["Ben", "Dan"]],
  ["which girls board termly", ["Ann", "Eve"]],
  ["which boarders in Year 7 are flexi", ["Cat"]],
  ["how many boarders and day pupils are there", ["Ann", "Ben", "Cat", "Dan", "Eve"]],
  // Levels that pupils have come to
  ["who has made it to level 4 or above", ["Eve"]],
  ["how many pupils have attained level 2 or above", ["Ann", "Cat", "Dan", "Eve"]],
  ["which Year 8 pupils have got to level 4", ["Eve"]],
  ["who in 7 Rowan has reached level 2", ["Cat", "Dan"]],
  ["which Year 7 pupils have yet to reach level 2", ["Ben"]],
  ["who has not reached level 2 in Year 7", ["Ben"]],
  // Nothing goes down where pupils are counted
  ["how many pupils fall within levels 1 to 2", ["Ben", "Cat", "Dan"]],
  ["who falls into the Ruby band", ["Ann", "Ben"]],
  // What several do is nobody's name
  ["which level 2 pupils dance in the Pearl band", ["Cat"]],
  // Names, whatever they are called
  ["who has the last name Kerr", ["Dan", "Eve"]],
  ["who is called Kerr", ["Dan", "Eve"]],
  // The year that is named already
  ["which Year 7 pupils are on the highest level in their year", ["Ann"]],
  // Notes under another header, and what is not there yet
  ["how many in 7 Rowan have nothing in their observations", ["Cat"]],
  ["which 8 Larch pupils do not have a dance band yet", ["Flo"]],
  // Values with what records them
  ["whose gender is entered as X", ["Cat"]],
  ["whose gender is down as F in 7 Larch", ["Ann"]],
];

test.each(LISTS)("%s", async (question, names) => {
  const { abstained, students } = await asking()(question);
  expect(abstained).toBe(false);
  expect(students.map(({ name }) => name.split(" ")[0]).sort()).toEqual(names);
});

describe("a number for each that is named", () => {
  test.each([
    [
      "how many are in the Ruby, Pearl and Topaz bands respectively",
      { Ruby: 2, Pearl: 2, Topaz: 1 },
    ],
    ["break Year 7 down into day, flexi and termly boarders", { Day: 2, Flexi: 1, Termly: 1 }],
    ["divide Mr Vale's pupils into day and termly", { Day: 2, Termly: 2 }],
    ["what is the average level for the Ruby and Pearl bands", { Ruby: 2, Pearl: 3 }],
  ] as [string, Record<string, number>][])("%s", async (question, table) => {
    expect((await asking()(question)).table).toEqual(table);
  });
});

test.each([
  ["what is the average level of the Welsh speakers, going by mother tongue", 3],
  ["is Ben Dancy a boarder", "no"],
  ["has Ann Sung reached level 3", "yes"],
  ["what proportion of 7 Larch board", 50],
  ["what proportion of Year 7 board flexi", 25],
  ["does everyone in 7 Larch have observations", "no"],
  // A bound of an average is none of the pupils
  ["is the average level of Year 7 above 2", "no"],
  ["is the average level in 7 Rowan at least 2", "yes"],
  ["is the average level below 3 in 7 Larch", "yes"],
] as [string, string | number][])("%s", async (question, value) => {
  const answer = await asking()(question);
  expect(answer.value).toBe(value);
  expect(answer.table).toBeNull();
});

test("how many are there that sheets mention, and how they are divided", async () => {
  expect((await asking()("how many different dance bands do the sheets list")).value).toBe(3);
  const { table } = await asking()("how is Year 7 divided by mother tongue");
  expect(table).toEqual({ English: 1, Tamil: 1, Welsh: 2 });
  const numbers = await asking()("how do pupil numbers differ between the two campuses");
  expect(numbers.table).toEqual({ Hill: 2, Mill: 4 });
});

test("what comes after the first is the second, and after no other", async () => {
  const ask = asking();
  expect((await ask("after Welsh, what is the most common mother tongue")).value).toBe("Tamil");
  expect((await ask("what is the commonest mother tongue after Welsh")).value).toBe("Tamil");
  expect((await ask("after Tamil, what is the most common mother tongue")).abstained).toBe(true);
});

test.each([
  // Some have come past it: are they meant too?
  ["which Year 7 pupils have reached level 2", /level 2 or above/],
  ["how many in each class have reached level 2", /level 2 or above/],
] as [string, RegExp][])("asks back: %s", async (question, reason) => {
  const { abstained, answer } = await asking()(question);
  expect(abstained).toBe(true);
  expect(answer).toMatch(reason);
});

test("with a time it is a change", async () => {
  const { understood } = await asking()("who has reached level 3 since Christmas");
  expect(understood).toMatch(/moved to level 3/);
});

test("a board is no boarding", async () => {
  expect((await asking()("who plays board games")).understood).not.toMatch(/Boarder/);
});
