// Bounds, groups and what is left out, as people say them, over a made-up school.
import { describe, expect, it } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool, type Holds, inClass, level, noNotes, rows } from "./made-school.js";

const ask = askingMadeSchool();

const PUPILS: Record<string, [string, Holds][]> = {
  "bounds said by verbs and turns": [
    ["who in 3A is at or above level 3", (r) => r.class_code === "3A" && level(r) >= 3],
    ["3B pupils on or below level 1", (r) => r.class_code === "3B" && level(r) <= 1],
    ["how many are level 3 plus", (r) => level(r) >= 3],
    ["everyone surpassing 95% attendance", (r) => r.attendance > 95],
    ["who has gone past 97 for attendance", (r) => r.attendance > 97],
    ["attendance: who exceeds 96", (r) => r.attendance > 96],
    ["who isn't reaching 85% attendance", (r) => r.attendance < 85],
    ["kids failing to hit 84% attendance", (r) => r.attendance < 84],
    ["children who fall short of 83% attendance", (r) => r.attendance < 83],
    ["who did not get past 7 for reading age", (r) => (r.readingAge ?? 99) <= 7],
    ["4A at level 2 at the very least", (r) => r.class_code === "4A" && level(r) >= 2],
    ["4B, level 1 max", (r) => r.class_code === "4B" && level(r) <= 1],
    [
      "Falcons, from a level 1 up to a level 3",
      (r) => inClass("Falcons")(r) && level(r) >= 1 && level(r) <= 3,
    ],
    ["RB, anybody from level 2 through to level 4", (r) => inClass("RB")(r) && level(r) >= 2],
    ["attendance in the 90 to 93% bracket", (r) => r.attendance >= 90 && r.attendance <= 93],
    ["attendance, 98 or better", (r) => r.attendance >= 98],
  ],
  "numbers that stand for those who are there": [
    ["4A, twos and threes for level", (r) => r.class_code === "4A" && [2, 3].includes(level(r))],
    ["who's a four for level in 3B", (r) => r.class_code === "3B" && level(r) === 4],
    ["which threes are at level 2", (r) => r.year_group === 3 && level(r) === 2],
    ["YR kids on FSM", (r) => r.year_group === 0 && r.fsm],
    ["girls in the reception year", (r) => r.year_group === 0 && r.gender === "F"],
    ["FSM among the Falcon pupils", (r) => inClass("Falcons")(r) && r.fsm],
  ],
  "groups taken together": [
    ["3A+3B, EAL", (r) => inClass("3A", "3B")(r) && r.eal],
    ["3A/4B on FSM", (r) => inClass("3A", "4B")(r) && r.fsm],
    ["lump 3A and 4A together: how many on FSM", (r) => inClass("3A", "4A")(r) && r.fsm],
    ["3A and RB as one group, level 2s", (r) => inClass("3A", "RB")(r) && level(r) === 2],
    ["Oak/Elm in 4B", (r) => r.class_code === "4B" && r.house !== "Ash"],
    ["across years 3 and 4, how many are on FSM", (r) => [3, 4].includes(r.year_group) && r.fsm],
  ],
  "what is left out": [
    ["in 3A, Oak rather than Elm", (r) => r.class_code === "3A" && r.house === "Oak"],
    ["everyone in 4A, drop any with FSM", (r) => r.class_code === "4A" && !r.fsm],
    ["list 3B excluding anyone who is not on FSM", (r) => r.class_code === "3B" && r.fsm],
    ["FSM no but at level 3", (r) => !r.fsm && level(r) === 3],
    [
      "4A, level 1s plus those without notes",
      (r) => r.class_code === "4A" && (level(r) === 1 || noNotes(r)),
    ],
    ["4B, FSM or level 3", (r) => r.class_code === "4B" && (r.fsm || level(r) === 3)],
  ],
  "blank and filled cells": [
    ["3A pupils whose notes aren't empty", (r) => r.class_code === "3A" && !noNotes(r)],
    [
      "in 3B, which have an empty entry for reading age",
      (r) => r.class_code === "3B" && r.readingAge === null,
    ],
    [
      "for which 4A pupils has no level been entered",
      (r) => r.class_code === "4A" && r.support_level === null,
    ],
    [
      "for how many Year 3 pupils has a comment been written",
      (r) => r.year_group === 3 && !noNotes(r),
    ],
    ["RB kids nobody has written a single note about", (r) => inClass("RB")(r) && noNotes(r)],
    ["who in 4B has nowt written in the notes", (r) => r.class_code === "4B" && noNotes(r)],
  ],
  "a number asked for behind": [
    ["level ones in 4A come to how many", (r) => r.class_code === "4A" && level(r) === 1],
    [
      "an attendance of 95 or more was achieved by how many Year 4 pupils",
      (r) => r.year_group === 4 && r.attendance >= 95,
    ],
    ["3B has how many on FSM", (r) => r.class_code === "3B" && r.fsm],
    ["how many children are enrolled in RB", inClass("RB")],
    ["EAL and on FSM as well, number of kids", (r) => r.eal && r.fsm],
  ],
};

describe.each(Object.entries(PUPILS))("%s", (_, questions) => {
  it.each(questions)("%s", async (question, holds) => {
    const answer = await ask(question);
    expect([answer.kind, answer.abstained]).toEqual([
      expect.stringMatching(/^(list|count)$/),
      false,
    ]);
    const expected = rows.filter(holds).map(({ name }) => name);
    expect(answer.students.map(({ name }) => name).sort()).toEqual(expected.sort());
  });
});

describe("what could be a level or a year", () => {
  it("is not guessed", async () => {
    expect((await ask("how many fours are on FSM")).abstained).toBe(true);
  });
});

describe("numbers that are marks", () => {
  it("are no years", () => {
    expect(worded("who has sevens and eights as target grades")).not.toMatch(/year/i);
    expect(worded("level threes and fours")).not.toMatch(/year/i);
  });
});
