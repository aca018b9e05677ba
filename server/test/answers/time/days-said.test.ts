// Changes since a day and how it was on a day, in many words each.
import { expect, it } from "vitest";
import { askingStates, cellsOf, firstNames } from "../own-sheets.js";

const HEADER = cellsOf("Name | Class | Year group | Campus | Support level | House | FSM | Notes");
const ask = askingStates(
  HEADER,
  [
    "2025-10-06",
    [
      "Ann Ashe | 3A | 3 | North | 1 | Oak | N |",
      "Ben Birch | 3A | 3 | North | 2 | Oak | N | Reads well",
      "Cara Cole | 3B | 3 | South | 3 | Elm | Y |",
      "Dev Dean | 3B | 3 | South | | Elm | N |",
      "Eva East | 4A | 4 | North | 0 | Oak | Y | Likes maths",
      "Gus Gray | 4B | 4 | South | 2 | Oak | N |",
    ].map(cellsOf),
  ],
  [
    "2026-02-09",
    [
      "Ann Ashe | 3B | 3 | North | 2 | Oak | N |",
      "Ben Birch | 3A | 3 | North | 1 | Oak | Y | Reads well",
      "Cara Cole | 3B | 3 | South | 3 | Elm | Y | Now sees the nurse",
      "Dev Dean | 3B | 3 | North | 1 | Elm | N |",
      "Eva East | 4A | 4 | North | 0 | Elm | Y | Likes maths",
      "Hal Hill | 4B | 4 | South | 2 | Oak | N |",
    ].map(cellsOf),
  ],
);
const SINCE = [
  "since 1 January",
  "since January",
  "since the start of 2026",
  "between 1 January and 1 March",
];

it.each<[string[], string]>([
  [
    ["Ann"],
    `who moved up a level {S} | whose level went up {S} | who has been put up a level {S} |
    which pupils' level increased {S} | who is at a higher level now than on 1 January`,
  ],
  [
    ["Ben"],
    `who moved down a level {S} | whose level has fallen {S} | who was put down a level {S} |
    whose support level dropped {S} | whose level has been reduced {S}`,
  ],
  [
    ["Ann"],
    `who changed class {S} | who moved from 3A to 3B {S} | who left 3A {S} |
    who is in a different class than on 1 January | which pupils moved into 3B {S}`,
  ],
  [
    ["Hal"],
    `who joined {S} | who came {S} | new pupils {S} | list the new starters {S} |
    who was not here on 1 January | who joined up to and including 9 February`,
  ],
  [["Gus"], `who left {S} | leavers {S} | who is no longer here {S} | who was removed {S}`],
  [["Dev"], `who moved campus {S} | who moved to North {S} | whose campus changed {S}`],
  [["Eva"], `whose house changed {S} | who moved from Oak to Elm {S} | who switched house {S}`],
  [["Ben"], `who became FSM {S} | whose FSM went from N to Y {S} | who went onto FSM {S}`],
  [["Cara"], `whose notes changed {S} | who got notes {S} | whose notes have been edited {S}`],
  [
    ["Dev"],
    `who was given a level {S} | who got a level for the first time {S} |
    who had no level on 1 January but has one now`,
  ],
  [
    ["Cara", "Dev"],
    `who was in 3B on 1 November | 3B on 1 November | list 3B as it was on 1 November |
    whose class was 3B on 1 November | who used to be in 3B on 1 November`,
  ],
  [
    ["Ben", "Gus"],
    `who was at level 2 on 1 November | whose level was 2 on 1 November |
    who had a level of 2 on 1 November`,
  ],
])("%s: %s", async (expected, questions) => {
  for (const [n, said] of questions.split("|").entries()) {
    const question = said.trim().replace("{S}", SINCE[n % SINCE.length] ?? "");
    const told = await ask(question);
    expect(told.abstained, question).toBe(false);
    expect(firstNames(told), question).toEqual(expected);
  }
});

it.each(["who came from South since January", "who used to be in 3B"])(
  "%s: nobody is said to have joined",
  async (question) => {
    expect((await ask(question)).understood).not.toContain("joined, since");
  },
);
