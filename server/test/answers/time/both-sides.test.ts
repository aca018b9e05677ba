// Changes of which both sides are asked, times that are said twice or have a change, and what was not there before.
import { describe, expect, test } from "vitest";
import { askingStates, cellsOf, firstNames } from "../own-sheets.js";

const HEADER = cellsOf(
  "Name | Class | Year | Campus | Level of need | House | Club | FSM | Attendance % | Notes",
);
const ask = askingStates(
  HEADER,
  [
    "2025-09-12",
    [
      "Ann Ashe | 3A | 3 | Park | 1 | Oak | Chess | N | 90 |",
      "Ben Birch | 3A | 3 | Park | 2 | Elm | Art | N | 95 | Wears glasses",
      "Cara Cole | 3B | 3 | Mill | 4 | Oak | Art | N | 88 |",
      "Dev Dean | 3B | 3 | Mill | | Elm | Choir | | 97 |",
      "Gil Gray | 3B | 3 | Mill | 3 | Oak | Art | Y | 93 |",
    ].map(cellsOf),
  ],
  [
    "2026-01-12",
    [
      "Ann Ashe | 3A | 3 | Park | 2 | Oak | Chess | N | 90 |",
      "Ben Birch | 3A | 3 | Park | 2 | Elm | Art | N | 95 | Wears glasses",
      "Cara Cole | 3B | 3 | Mill | 3 | Oak | Art | N | 88 | Shy in class",
      "Dev Dean | 3B | 3 | Mill | 1 | Elm | Choir | | 97 |",
      "Gil Gray | 3B | 3 | Mill | 3 | Oak | Art | Y | 93 |",
    ].map(cellsOf),
  ],
  [
    "2026-03-03",
    [
      "Ann Ashe | 3A | 3 | Park | 2 | Oak | Chess | Y | 90 |",
      "Ben Birch | 3B | 3 | Mill | 2 | Elm | Art | N | 95 | Wears glasses",
      "Cara Cole | 3B | 3 | Mill | 3 | Oak | Art | N | 88 | Shy in class",
      "Dev Dean | 3B | 3 | Mill | 1 | Elm | Choir | Y | 97 |",
      "Gil Gray | 3B | 3 | Mill | 3 | Oak | Art | Y | 93 |",
    ].map(cellsOf),
  ],
  [
    "2026-03-19",
    [
      "Ann Ashe | 3A | 3 | Park | 3 | Oak | Chess | Y | 92 |",
      "Ben Birch | 3B | 3 | Mill | 2 | Elm | Art | N | 95 | New glasses, sits in front",
      "Cara Cole | 3B | 3 | Mill | 3 | Oak | Art | N | 88 | Shy in class",
      "Dev Dean | 3B | 3 | Mill | 1 | Elm | Choir | Y | 97 |",
      "Gil Gray | 3B | 3 | Mill | 3 | Oak | Choir | Y | 93 |",
      "Eve Elms | 3A | 3 | Park | 2 | Elm | Art | N | 99 |",
    ].map(cellsOf),
  ],
);

describe("both sides of a change, or what became", () => {
  test.each([
    ["From which level to which did Ann Ashe go yesterday?", [2, 3]],
    ["From what to what was Cara Cole's level changed?", [4, 3]],
    ["cara cole level, who changed it and from what to what", ["Ms Lee", 4, 3]],
    ["Cara Cole's level: when was it changed, and from what to what?", ["2026-01-12", 4, 3]],
    ["which class did Ben Birch move from and to", ["3A", "3B"]],
    ["from what site to what did Ben Birch move", ["Park", "Mill"]],
    ["from which club to which did Gil Gray change", ["Art", "Choir"]],
    ["Gil Gray's old and new club", ["Art", "Choir"]],
    ["what was Cara Cole's level before and after", [4, 3]],
    ["what was Cara Cole's level changed to", 3],
    ["to which class did Ben Birch move", "3B"],
    ["cara cole level, who changed it and when", "Ms Lee"],
    ["Ben Birch, who moved class: when was that", "2026-03-03"],
  ])("%s", async (question, value) => {
    expect((await ask(question)).value).toEqual(value);
  });

  test.each([
    "from what to what is the bus",
    "from which level to which did Oak",
    "who is anxious before and after lunch",
  ])("is of no pupil's change: %s", async (question) => {
    expect((await ask(question)).value ?? null).toBeNull();
  });

  test("of many each is told", async () => {
    const { answer, ...rest } = await ask("who changed level in January, and from what to what");
    expect(firstNames(rest)).toEqual(["Ann", "Cara", "Dev"]);
    expect(answer).toContain("from 4 to 3");
  });
  test("which class somebody goes to is asked of now", async () => {
    expect((await ask("which class does Ben Birch go to")).value).toBe("3B");
  });
});

describe("a change that a time has, and times said twice", () => {
  test.each([
    ["yesterday's level changes - which pupils", ["Ann"]],
    ["yesterday's note edits in 3B, names please", ["Ben"]],
    ["Thursday's club swaps", ["Gil"]],
    ["this month's class moves", ["Ben"]],
    ["yesterday's level changes in Elm", []],
    ["club swaps in 3B since 1 march", ["Gil"]],
    ["club swops in Oak since 1 march", ["Gil"]],
    ["which children at Mill today have been moved class since 1 March?", ["Ben"]],
    ["who joined after Christmas (25 December)", ["Eve"]],
    ["who joined this month, on 19 March", ["Eve"]],
    ["who was in 3A in September 2025 (say the 20th)", ["Ann", "Ben"]],
    ["who was in 3A at the very start, on 12 September 2025", ["Ann", "Ben"]],
    ["level changed in any direction between 1 January and 31 January", ["Ann", "Cara", "Dev"]],
    [
      "Which Oak pupils have had their level changed, up or down, since Christmas?",
      ["Ann", "Cara"],
    ],
    ["whose notes got altered in the week beginning 16 march", ["Ben"]],
    ["who moved class w/c 2 march", ["Ben"]],
    ["who moved class in the week ending Friday 6 March", ["Ben"]],
    ["who moved class in the week commencing 9 march", []],
    ["who moved class on or after 3 march", ["Ben"]],
    ["who moved class on or after 4 march", []],
    ["whose level changed on or before 12 january", ["Ann", "Cara", "Dev"]],
    ["whose attendance figure changed since october", ["Ann"]],
  ])("%s", async (question, names) => {
    const { abstained, ...answer } = await ask(question);
    expect(abstained).toBe(false);
    expect(firstNames(answer)).toEqual(names);
  });

  test.each([
    "who joined after Christmas (1 March)",
    "who was in 3A at the very start, on 12 March 2026",
    "who was in 3A in September 2025 (say the 31st)",
    "who joined since 1 March and left today",
    "how many in 3A on 1 October and how many in 3B now",
    "how many were in 3A on 1 October and on 1 February",
  ])("abstains where they do not agree: %s", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  test("who is worried about changes is for notes to tell", async () => {
    const { understood } = await ask("who is worried about yesterday's changes");
    expect(understood).toContain("notes speak of");
  });
});

describe("what was not there before", () => {
  test.each([
    ["who got a level this year after having none before", ["Dev"]],
    ["Which student formerly without a level was given one in January?", ["Dev"]],
    ["who had no level before and got one since october", ["Dev"]],
    ["Which pupils whose notes were blank have been given some since 1 December 2025?", ["Cara"]],
    ["who became FSM on or after 1 march", ["Ann", "Dev"]],
    ["who became FSM on or after 1 march (was N)", ["Ann"]],
    ["who got FSM since 1 march, previously no", ["Ann"]],
    ["who stopped being at level 4 since october", ["Cara"]],
    ["who ceased to be in 3A since october", ["Ben"]],
    [
      "Which pupils stand two levels higher today than in the first version of their teacher's sheet?",
      ["Ann"],
    ],
    ["who is a level lower now than on the first sheet", ["Cara"]],
  ])("%s", async (question, names) => {
    const { abstained, ...answer } = await ask(question);
    expect(abstained).toBe(false);
    expect(firstNames(answer)).toEqual(names);
  });

  test.each([
    ["ben birch - which campus was he at before mill", "Park"],
    ["which campus was Ben Birch at before Mill", "Park"],
    ["which level was Cara Cole on before 3", 4],
    ["what did Ben Birch's notes say before they got changed?", "Wears glasses"],
    ["what did Ben Birch's notes say before", "Wears glasses"],
    ["which teacher put through Ben Birch's move to Mill?", "Ms Lee"],
    ["who entered Ben Birch's move to 3B", "Ms Lee"],
    ["On what date did Cara Cole cease to be at level 4?", "2026-01-12"],
    ["when did Ben Birch stop being in 3A", "2026-03-03"],
    ["Give me the date on which Eve Elms was first entered.", "2026-03-19"],
    ["on which day was Eve Elms first recorded", "2026-03-19"],
    ["What did Ann Ashe's attendance stand at on 1 March 2026?", "90"],
    ["what does Ann Ashe's attendance stand at", "92"],
    ["how many level 2s were there on 10 February and how many are there now?", [2, 2]],
    ["how many in 3B on 1 october compared with today", [3, 4]],
    ["number in Oak at level 3 on 1 october vs 1 february", [1, 2]],
    ["average level in 3B on 1 october and on 1 february", [3.5, 2.33]],
  ])("%s", async (question, value) => {
    expect((await ask(question)).value).toEqual(value);
  });

  test("numbers in short", async () => {
    expect((await ask("nos per class on 1 feb 2026")).table).toEqual({ "3A": 2, "3B": 3 });
    expect((await ask("nos in 3B")).count).toBe(4);
  });

  test.each([
    "which club was Gil Gray in before Christmas",
    "what did Ben Birch's notes say before the glasses",
    "who is three levels above Ann Ashe",
    "which teacher made Ann Ashe's cake",
    "who lost FSM since september (was Y)",
    "who stopped being on time since october",
    "who became FSM since october and was no longer in 3A",
  ])("is no such question: %s", async (question) => {
    const { understood } = await ask(question);
    expect(understood).not.toMatch(/what it was before|who changed it|moved up|lost/);
  });
});
