// Changes told in two parts, of two columns, or with words that go without saying; beside each what means something else.
import { describe, expect, test } from "vitest";
import { askingStates, cellsOf, firstNames } from "../own-sheets.js";

const HEADER = ["Name", "Class", "Year", "Campus", "Level", "House", "Club", "FSM", "PP", "Notes"];
const rows = (...lines: string[]) => lines.map(cellsOf);
const FIRST = rows(
  "Ann Ashe|9A|9|Park|1|Oak|Chess|N|No|",
  "Ben Birch|9A|9|Park|3|Elm|Chess|Y|No|Has asthma",
  "Cara Cole|9B|9|Hill||Oak|Art|N|No|Wears glasses",
  "Dev Dean|10A|10|Hill|2|Elm|Art|N|Yes|",
  "Eve East|10A|10|Hill|2|Oak||N|No|Allergic to nuts",
);
const AFTER = rows(
  "Ann Ashe|9B|9|Hill|3|Elm|Coding|Y|Yes|Likes trains",
  "Ben Birch|9A|9|Park|2|Elm|Chess|N|No|Has asthma, uses a pump",
  "Cara Cole|9B|9|Hill|1|Oak|Art|N|No|Wears glasses",
  "Dev Dean|9B|9|Hill||Elm|Art|N|Yes|",
  "Eve East|10A|10|Park|4|Oak|Chess|N|No|",
  "Flo Frost|9B|9|Hill|1|Oak|Art|N|No|",
);
const asking = askingStates(HEADER, ["2025-09-15", FIRST], ["2026-02-05", AFTER]);

describe("lists", () => {
  test.each([
    ["who went from one level to a higher one since 1 October", ["Ann", "Eve"]],
    ["Oak pupils who rose from a lower level to a higher level since 1 October", ["Eve"]],
    ["which Year 9 pupils dropped to a lower level since 1 October?", ["Ben"]],
    [
      "who was moved from one level to another since 1 October",
      ["Ann", "Ben", "Cara", "Dev", "Eve"],
    ],
    ["up 2 or more lvls since 1 oct 2025 who", ["Ann", "Eve"]],
    ["who climbed by two levels or more at one go since 1 October", ["Ann", "Eve"]],
    ["who lost their level since 1 October", ["Dev"]],
    ["lost their level (had one, now blank) since 1 oct 2025", ["Dev"]],
    ["who lost a level since 1 October", ["Ben"]],
    ["who moved from no level to a level since 1 October", ["Cara"]],
    ["who moved from no level to level 1 since 1 October", ["Cara"]],
    ["Who had no level before but has got one since January ended?", ["Cara"]],
    ["whose notes were blank before and have been filled in since 1 January", ["Ann"]],
    ["who had no level on 1 October but has one now", ["Cara"]],
    ["Year 9 pupils who had no notes on 1 October but have some now", ["Ann"]],
    ["who had notes on 1 October 2025 but has none now", ["Eve"]],
    ["who had a level earlier in the school year but has none recorded today", ["Dev"]],
    ["Year 10 pupils who used to have notes but have none now", ["Eve"]],
    ["who had notes on 1 October but has none any more", ["Eve"]],
    ["who has gone from having no level to having one since 1 October", ["Cara"]],
    ["whose notes were entered for the first time since 1 October", ["Ann"]],
    ["whose level rose two or more in one step since 1 October", ["Ann", "Eve"]],
    ["which Oak pupils have gone a level up or down since 1 October", ["Cara", "Eve"]],
    ["who moved class as well as campus since 1 October", ["Ann"]],
    ["who changed not only house but also club since 1 October", ["Ann"]],
    ["whose notes were rewritten or filled in since 1 January", ["Ann", "Ben", "Eve"]],
    ["notes changed (or wiped) since 1 January - who", ["Ann", "Ben", "Eve"]],
    [
      "whose notes changed since 1 January, additions and deletions included",
      ["Ann", "Ben", "Eve"],
    ],
    [
      "whose level altered since 1 October, in either direction",
      ["Ann", "Ben", "Cara", "Dev", "Eve"],
    ],
    [
      "whose level was altered since 1 October in whichever direction, leaving out those who had none before",
      ["Ann", "Ben", "Dev", "Eve"],
    ],
    ["whose notes changed since 1 October, not counting anyone who had none", ["Ben", "Eve"]],
    ["who changed both class and campus since 1 October", ["Ann"]],
    ["whose house and club changed since 1 October", ["Ann"]],
    ["who changed both campus and level in one go since 1 October", ["Ann", "Eve"]],
    ["for whom has PP gone from No to Yes since 1 October", ["Ann"]],
    ["I sort the meals, so for whom did FSM change from Y to N since 1 October", ["Ben"]],
    ["Who has had FSM switched from N to Y in the course of this school year?", ["Ann"]],
    ["9A pupils who had FSM turned from Y to N since 1 October", ["Ben"]],
    ["who moved into 9B from another of our classes since 1 October", ["Ann", "Dev"]],
    ["which children new to us have started in 9B since 1 October", ["Flo"]],
    ["9B arrivals since 1 Oct 2025, incl. from 9A", ["Ann", "Dev", "Flo"]],
    ["who has come over from Hill to Park at any time since September's first sheets", ["Eve"]],
  ])("%s", async (question, expected) => {
    const answer = await asking(question);
    expect(answer.abstained, answer.answer).toBe(false);
    expect(firstNames(answer)).toEqual(expected);
  });
});

describe("values", () => {
  test.each([
    [
      "How many Year 9 pupils moved up at least one level since 1 October? Count each pupil once.",
      1,
    ],
    ["how many in Oak went up a level since 1 October (counting each only once)", 1],
    [
      "By how many has the number at level 1 changed between 1 October 2025 and today (now minus then)?",
      1,
    ],
    [
      "how did the number of pupils in 10A change between 1 October 2025 and today? Give the difference.",
      -1,
    ],
    ["Before it was changed, what did Ben Birch's note say?", "Has asthma"],
    ["What did Ben Birch's level use to be before it changed?", 3],
    ["what did Ann Ashe's house use to be", "Oak"],
    ["Ann Ashe changed house. Which one was she in before?", "Oak"],
    ["Ben switched level, what was it before", 3],
    ["what club was ann ashe in b4 coding", "Chess"],
    ["dev dean lvl b4 it went blank", 2],
    ["what was Dev Dean's level before it was wiped", 2],
    ["Did Ann Ashe use to be in 9A?", "yes"],
    ["Did Ben Birch use to be in 9A?", "no"],
    ["Did Ben Birch use to be at level 3", "yes"],
    ["Since when has Flo Frost been on the sheet?", "2026-02-05"],
    ["since when has flo frost been on roll", "2026-02-05"],
    ["When was a level first entered for Cara Cole?", "2026-02-05"],
    ["when was Cara Cole first given a level", "2026-02-05"],
    ["Who made the change to Ben Birch's level?", "Ms Lee"],
    ["which teacher is behind the change to the house of Ann Ashe", "Ms Lee"],
  ])("%s: %s", async (question, value) => {
    const answer = await asking(question);
    expect(answer.abstained, answer.answer).toBe(false);
    const said = answer.value ?? answer.count;
    expect(said, answer.answer).toBe(value);
  });
});

test.each([
  ["how many Year 9 pupils were there on valentine's day, 14 February 2026", "14 February 2026", 5],
  ["how many pupils were there on st david's day", "1 March 2026", 6],
  ["how many pupils were there on ash wednesday", "18 February 2026", 6],
])("%s: %s", async (question, day, count) => {
  const answer = await asking(question);
  expect(answer.understood).toContain(day);
  expect(answer.count).toBe(count);
});

/** These look like them, and what they say besides is not left out. */
test.each([
  "who moved to a higher level class since 1 October",
  "who moved to a higher level than Ann since 1 October",
  "who moved up a level class since 1 October",
  "9B arrivals since 1 Oct 2025, incl. from 9A, girls only",
  "who changed class or campus since 1 October",
  "which pupils changed class but not campus since 1 October",
  "show class and level changes since 1 October",
  "how many level changes since 1 October, count each pupil once",
  "what club was Ann Ashe in B4",
  "who moved from no to a level since 1 October",
])("%s: is not answered", async (question) => {
  const { abstained, answer } = await asking(question);
  expect(abstained, answer).toBe(true);
});

test("a change of the notes for which only deletions count is no plain one", async () => {
  const { understood } = await asking("whose notes changed since 1 January, deletions only");
  expect(understood).not.toContain("had their notes changed");
});
