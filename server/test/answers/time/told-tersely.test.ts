// Change as staff say it in a hurry: by how much, from what to what, who is gone, whose sheet, what was so then; beside each
// what looks like it and means something else.
import { describe, expect, test } from "vitest";
import { worded } from "../../../src/answers/wording/wording.js";
import { askingStates, cellsOf } from "../own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "SEN level",
  "Attendance %",
  "Merits",
  "Maths set",
  "MFL",
  "FSM",
  "Reading age",
  "Notes",
];
const DAYS: readonly (readonly [string, string, string[]])[] = [
  [
    "Ms Khan",
    "2025-09-15",
    [
      "Ann Ashe  |9A|9|2|92|10|4|German|N|8.0|",
      "Ben Birch |9A|9|1|88|20|3|German|Y|9.0|Has asthma",
      "Cara Cole |9A|9|3|97|15|2|French|N|10.0|",
      "Dev Dean  |9B|9|0|95|5|1|French||11.0|",
    ],
  ],
  ["Mr Lee", "2025-10-01", ["Ed East|10C|10|1|90|7|2|French|N|12.0|"]],
  [
    "Ms Khan",
    "2025-12-10",
    [
      "Ann Ashe  |9A|9|3|91|30|4|German|N|8.3|",
      "Ben Birch |9B|9|1|91|22|3|French|Y|9.0|Has asthma",
      "Cara Cole |9A|9|3|94|65|2|French|N|10.6|",
      "Dev Dean  |9B|9|2|95|9|1|French|Y|11.0|",
    ],
  ],
  [
    "Ms Khan",
    "2026-02-20",
    [
      "Ann Ashe  |9A|9|4|87|50|3|German|Y|8.6|Sees the nurse",
      "Ben Birch |9B|9|1|92|40|3|French|N|8.8|Has asthma, uses a pump",
      "Dev Dean  |9B|9|2|95|29|1|French|Y|11.6|",
      "Flo Frost |9A|9|2|99|1|1|French|Y|9.9|",
    ],
  ],
];

const ask = askingStates(
  HEADER,
  ...DAYS.map(([teacher, day, rows]) => [day, rows.map(cellsOf), teacher] as const),
);
const namesOf = async (question: string) => {
  const { students, abstained } = await ask(question);
  return abstained ? null : students.map(({ name }) => name.split(" ")[0]).sort();
};

describe("whose number changed, and by how much", () => {
  test.each([
    // Of the day named the figure counts, and not what was before it
    ["whose attendance has fallen by 4 points or more since 10 December", ["Ann"]],
    ["whose attendance fell by 3 or more since 15 September", ["Ann"]],
    ["biggest rise in attendance between 10 Dec 2025 and 20 Feb 2026, which pupil?", ["Ben"]],
    ["who put on the most merits since 10 December", ["Ann", "Dev"]],
    ["which pupil has earned the most merits since September", ["Ann"]],
    ["Whose total of merits has grown the most since 15 September?", ["Ann"]],
    ["biggest gain in merits since 10 december - which child", ["Ann", "Dev"]],
    ["reading age up by half a year or more since september, who's that", ["Ann", "Dev"]],
    ["whose reading age rose by six months or more since 15 September", ["Ann", "Dev"]],
    ["reading age lower now than it was on 15 sept - who's gone backwards", ["Ben"]],
    ["whose attendance was lower on 10 December than on 15 September", ["Ann", "Cara"]],
    ["whose attendance is now more than 4 points below their september figure", ["Ann"]],
    ["who has at least 20 more merits now than on 15 September", ["Ann", "Ben", "Dev"]],
    ["whose level had gone up by 10 December compared with September", ["Ann", "Dev"]],
  ])("%s", async (question, names) => {
    expect(await namesOf(question)).toEqual(names);
  });

  test.each([
    ["By how many did Ann Ashe's merits climb from 15 September to 10 December 2025?", 20],
    ["by how many points has Ann Ashe's attendance fallen since 10 December", 4],
    ["by how much did Ben Birch's attendance drop since 10 December", -1],
    ["How many additional merits has Ben Birch gained since 10 December?", 18],
    ["Ben Birch: how many merits more in february than in september", 20],
    ["how many fewer merits does Ann Ashe have now than in September", -40],
    ["By how much did Year 9's mean attendance fall between 15 September and 10 December?", 0.25],
    ["what did all the merits come to on 10 December", 133],
  ])("%s", async (question, value) => {
    expect(await ask(question)).toMatchObject({ value, abstained: false });
  });

  test("never a number of pupils where each is compared", async () => {
    const { understood } = await ask("who has at least 20 more merits now than on 15 September");
    expect(understood).toContain("at least 20 more Merits than before");
    expect(await ask("is 9A's mean level higher than 9B's?")).not.toMatchObject({ kind: "list" });
  });
});

describe("from what to what", () => {
  test.each([
    ["level 2 to level 3 since sept, names", ["Ann"]],
    ["level 3 -> level 4, since Sept, who?", ["Ann"]],
    ["who went from 2 to 3 for sen level", ["Ann"]],
    ["level jumped by two in one go, who?", ["Dev"]],
    ["set 4 to set 3 in maths - who made that move?", ["Ann"]],
    ["whose maths set changed from 4 to 3", ["Ann"]],
    ["who dropped German for French this year", ["Ben"]],
    ["For whom did FSM switch from N to Y over the year?", ["Ann"]],
    ["Whose FSM changed from Y to N?", ["Ben"]],
    ["which ones used to be in 9A and are in 9B now", ["Ben"]],
    ["moved from 9a into a diffrent class since sept", ["Ben"]],
    ["I gather someone went across from 9A to 9B. Who was it?", ["Ben"]],
    ["everyone whose level changed from 2 to 3 at some point since September", ["Ann"]],
    [
      "Whose comments were altered on 20 February? Only pupils who were already on the sheet, not the new ones.",
      ["Ann", "Ben"],
    ],
  ])("%s", async (question, names) => {
    expect(await namesOf(question)).toEqual(names);
  });

  test.each([
    // Ranges, and questions that have a verb of their own
    ["levels 2 to 3", "moved from"],
    ["pupils at level 2 to level 3", "moved from"],
    ["years 7 to 9 since september", "moved from"],
    ["who moved to another class since September", "moved from"],
    ["list 3A to 3C", "moved from"],
    ["tier 1 to 2 in 10 newton", "moved from"],
    ["tier 2 to tier 4 in 11 franklin how many", "moved from"],
    ["set 1 to set 3 in maths", "changed from"],
    ["How many more children has Church Lane now than on 1 October", "higher"],
    ["who likes to climb", "rise"],
    ["how many pupils swapped lunches", "from"],
  ])("%s", (question, not) => {
    expect(worded(question)).not.toContain(not);
  });
});

describe("who changed it, who is gone, and whose sheet", () => {
  test.each([
    ["who changed the level of Ann Ashe", "Ms Khan"],
    ["which teacher put Dev Dean's level up", "Ms Khan"],
    ["Cara Cole is gone; which teacher took her off the sheet?", "Ms Khan"],
    ["On whose sheet did Ann Ashe become FSM - which teacher?", "Ms Khan"],
    ["On what date does Cara Cole first no longer appear?", "2026-02-20"],
    ["From which date is Cara Cole missing from the sheet?", "2026-02-20"],
    ["Cara Cole, which tutor group was she in before she left", "9A"],
    ["Cara Cole has gone which class was she in", "9A"],
    ["what level was Cara Cole on when she was still here", 3],
    ["date Ben Birch's notes last changed", "2026-02-20"],
    ["Before it became 4, what was the level recorded for Ann Ashe?", 3],
    ["when was ms khans sheet last updated", "2026-02-20"],
    ["When did Mr Lee last hand in his list?", "2025-10-01"],
    ["last update of mr lee's sheet?", "2025-10-01"],
    ["whose sheet was updated last? teacher name", "Ms Khan"],
    ["Which teacher updated their sheet most recently?", "Ms Khan"],
  ])("%s", async (question, value) => {
    expect(await ask(question)).toMatchObject({ value, abstained: false });
  });

  test("of one who is here no last class is told", async () => {
    expect(await ask("Ann Ashe, which class was she in before she left")).toMatchObject({
      abstained: true,
      answer: expect.stringContaining("has not left"),
    });
  });

  test.each([
    ["how many pupils has Ms Khan lost since september", 1],
    ["new starters in y9 this school year (since september 2025)", 1],
    ["who has left this school year? all two teachers", 1],
  ])("%s", async (question, count) => {
    expect(await ask(question)).toMatchObject({ count, abstained: false });
  });
});

describe("so then, otherwise now", () => {
  test.each([
    ["had no notes in september, has some now - who?", ["Ann"]],
    ["anyone at level 4 now who started September at 2?", ["Ann"]],
    ["whose attendance was 90 or above in September and below 90 now", ["Ann"]],
    [
      "which pupils that were already here in September were not on FSM then but are now",
      ["Ann", "Dev"],
    ],
    ["who was in 9A on the fifteenth of September", ["Ann", "Ben", "Cara"]],
    ["who was in 9A on the twenty-first of December", ["Ann", "Cara"]],
  ])("%s", async (question, names) => {
    expect(await namesOf(question)).toEqual(names);
  });
});
