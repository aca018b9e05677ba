// Moves, days and states at two times as staff tell them, and what looks like them and means something else.
import { describe, expect, test } from "vitest";
import { askingStates, cellsOf, firstNames } from "../own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "SEN level",
  "Attendance %",
  "TA hours",
  "Club",
  "FSM",
  "Date of birth",
  "Annual review",
  "Notes",
];
const STATES: readonly (readonly [teacher: string, day: string, rows: string[]])[] = [
  [
    "Ms Khan",
    "2025-09-15",
    [
      "Ann Ashe |5H|5|2|100|5|Chess|N|01/01/2016|2026-02-10|",
      "Ben Birch|5K|5|1|92||Coding|Y|14/05/2014|2026-04-02|Has asthma",
      "Cara Cole|5H|5|3|97|10|Chess|N|20/12/2013|2026-05-20|",
      "Dev Dean |5K|5|0|95||Netball|N|25/12/2015||",
      "Gil Gray |5H|5|1|89||Coding|Y|02/03/2014||",
    ],
  ],
  ["Mr Lee", "2025-10-01", ["Ed East|6C|6|1|90|||N|07/07/2013||"]],
  [
    "Ms Khan",
    "2026-01-12",
    [
      "Ann Ashe |5H|5|2|96|5|Chess|N|01/01/2016|2026-02-10|",
      "Ben Birch|5H|5|1|89||Coding|Y|14/05/2014|2026-04-02|Has asthma",
      "Cara Cole|5H|5|1|97|4|Chess|N|20/12/2013|2026-05-20|",
      "Dev Dean |5K|5|0|95||Netball|N|25/12/2015||Likes chess",
      "Gil Gray |5H|5|1|89||Coding|Y|02/03/2014||",
    ],
  ],
  [
    "Ms Khan",
    "2026-03-02",
    [
      "Ann Ashe |5H|5|2|96|5|Coding|N|01/01/2016|2026-02-10|",
      "Ben Birch|5H|5|1|89|3|Coding|Y|14/05/2014|2026-04-02|Has asthma",
      "Cara Cole|5H|5|1|97|4|Chess|N|20/12/2013|2026-05-20|",
      "Dev Dean |5K|5|2|95|||N|25/12/2015||Likes chess",
      "Flo Frost|5K|5|1|91||Chess|N|31/12/2015||",
    ],
  ],
];

const ask = askingStates(
  HEADER,
  ...STATES.map(([teacher, day, rows]) => [day, rows.map(cellsOf), teacher] as const),
);

describe("who is meant", () => {
  test.each([
    ["who swapped 5K for 5H this year?", ["Ben"]],
    ["which pupils have traded chess for coding", ["Ann"]],
    ["who gave up chess for coding", ["Ann"]],
    ["who went from 5K over to 5H", ["Ben"]],
    ["level 3 straight down to 1, who was that", ["Cara"]],
    ["anyone whose level jumped up by two or more in one go", ["Dev"]],
    ["I run coding. Who has switched to us from a different club?", ["Ann"]],
    ["brand new starters in 5K this month", ["Flo"]],
    ["whose TA hrs have been cut this year", ["Cara"]],
    ["who had their TA hours slashed this year", ["Cara"]],
    ["got TA hours where the cell used to be empty", ["Ben"]],
    ["had no notes before, got some in january", ["Dev"]],
    ["whose notes has Ms Khan updated in january", ["Dev"]],
    ["pupils Ms Khan has put up two levels since september", ["Dev"]],
    ["of the children who have left, which had FSM?", ["Gil"]],
    ["who left with FSM", ["Gil"]],
    ["who made up 5K on 1 October", ["Ben", "Dev"]],
    ["not counting the newcomers, which 5K children had something altered on 2 March", ["Dev"]],
    ["I'd like to praise the children who have moved up a level this year", ["Dev"]],
    ["between the 12 january sheet and now, whose level went up", ["Dev"]],
  ])("%s", async (question, expected) => {
    const answer = await ask(question);
    expect(answer.abstained).toBe(false);
    expect(firstNames(answer)).toEqual(expected);
  });
});

describe("at two times", () => {
  test.each([
    ["who was in 5H on 15 September but isn't in 5H any more", ["Gil"]],
    ["who was in 5K on 15 September but is not in 5K now", ["Ben"]],
    ["who wasn't in 5H on 15 September but is in 5H now", ["Ben"]],
    ["Had 100% attendance on 15 September, has less now. Names please.", ["Ann"]],
    ["who was at 90% or above on 15 September and had slipped under 90 by 1 February", ["Ben"]],
    ["whose attendance was above 90 on 15 September but had dropped below 90 by 1 Feb", ["Ben"]],
    ["who was at level 0 on 15 September and has risen above 1 now", ["Dev"]],
    ["who was at level 3 on 15 September and is lower now", ["Cara"]],
  ])("%s", async (question, expected) => {
    const answer = await ask(question);
    expect(answer.abstained).toBe(false);
    expect(firstNames(answer)).toEqual(expected);
  });
});

describe("days and birthdays", () => {
  test.each([
    ["how many of them have had their twelfth birthday already?", ["Cara", "Ed"]],
    ["who has not had their 12th birthday yet", ["Ann", "Ben", "Dev", "Flo"]],
    ["whose birthday is on New Year's Day?", ["Ann"]],
    ["who has a birthday on Christmas Day", ["Dev"]],
    ["may birthdays - how many cards do I need?", ["Ben"]],
    ["who, by their date of birth, is still only ten years old", ["Ann", "Dev", "Flo"]],
    ["how many annual reviews were put down for April 2026?", ["Ben"]],
    [
      "It's the 20th of March today. How many annual reviews are still ahead of us?",
      ["Ben", "Cara"],
    ],
    ["Today is 20/03/26, whose annual review is in May", ["Cara"]],
    ["what is the number of pupils whose annual review is later than 1 April?", ["Ben", "Cara"]],
    ["whose annual review is after 1 July", []],
  ])("%s", async (question, expected) => {
    const answer = await ask(question);
    expect(answer.abstained).toBe(false);
    expect(firstNames(answer)).toEqual(expected);
  });
});

test.each([
  ["was Flo Frost on the roll last January, i.e. on 12/01/26?", "no"],
  ["was Gil Gray with us on 1 October", "yes"],
  ["is Gil Gray still on roll", "no"],
  ["Ms Khan's list: what date is the latest version we hold?", "2026-03-02"],
  ["flo frost's first day on the sheet", "2026-03-02"],
  ["flo frost first on the list when?", "2026-03-02"],
  ["On which date did Gil Gray drop off the roll?", "2026-03-02"],
  ["ann ashe old club?", "Chess"],
])("%s: %s", async (question, value) => {
  expect(await ask(question)).toMatchObject({ abstained: false, value });
});

test.each([
  ["how big was Ms Khan's roll on 1 October 2025?", 5],
  ["how big was 5H's class list on 1 October 2025?", 3],
  ["children Ms Khan has put up two levels since september, how many different ones", 1],
  ["number of pupils already on her sheet whose notes Ms Khan updated in January", 1],
])("%s: %s", async (question, count) => {
  expect(await ask(question)).toMatchObject({ abstained: false, count });
});

describe("what looks like it and means something else is not read so", () => {
  test.each([
    "who switched this month",
    "It's the 21st of March today. How many annual reviews are still ahead of us?",
    "was Ed East on the roll on 20 September 2025",
    "was Oak on the roll on 1 October",
    "who is not 3 yet",
  ])("%s", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  test("a switch to a club is not one from another club only", async () => {
    expect((await ask("who switched to coding")).understood).not.toContain("another");
  });

  test("who left, and not who lost what they had", async () => {
    expect((await ask("who left with FSM")).understood).toBe("pupils with FSM that left");
  });

  test("who came down from level 3 by one step after the other has not come straight down", async () => {
    expect((await ask("level 3 straight down to 2, who was that")).count).toBe(0);
  });
});
