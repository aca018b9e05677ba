// Questions as they are typed on a phone, and the value of a column said once more in brackets.
import { describe, expect, it } from "vitest";
import { askingMadeSchool, type Row, rows } from "./made-school.js";
import { askingStates, firstNames } from "./own-sheets.js";

describe("typed on a phone", () => {
  const ask = askingMadeSchool();
  const in3A = ({ class_code }: Row) => class_code === "3A";
  const level = ({ support_level }: Row) => support_level ?? -1;

  it.each<[string, (row: Row) => boolean]>([
    ["hw many in 3A atm", in3A],
    ["can u tell me how many are in 3A asap", in3A],
    ["gimme the number of kids in 3A", in3A],
    ["add up 3A and 3B 4 me", (r) => r.year_group === 3],
    ["No. at level 3+, Falcons", (r) => r.class_code === "Falcons" && level(r) >= 3],
    ["3A, level 1: n?", (r) => in3A(r) && level(r) === 1],
    ["how many FSM children (Yes) are in 3A?", (r) => in3A(r) && r.fsm],
    ["how many FSM pupils (N) are in 3A?", (r) => in3A(r) && !r.fsm],
    ["how many in 3A are not FSM (so FSM = No)?", (r) => in3A(r) && !r.fsm],
    ["how many with FSM No are in 3A?", (r) => in3A(r) && !r.fsm],
    ["count the pupils with FSM no at level 1", (r) => !r.fsm && level(r) === 1],
    ["how many EAL kids (marked Y) at level 2 or above", (r) => r.eal && level(r) >= 2],
  ])("%s", async (question, holds) => {
    const count = rows.filter(holds).length;
    expect(await ask(question)).toMatchObject({ abstained: false, count });
  });

  it.each([
    "how many are in b4",
    "how many FSM children (maybe) are in 3A",
    "Year 3 no at level 2",
    "FSM no in 3A",
    "how many Hogwarts children (Yes) are in 3A",
  ])("%s: is handed back", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  it.each([
    "3A: all except level 1",
    "3A - everyone but level 1",
    "3A: all but the level 1s",
    "all of 3A but the level 1s",
    "everyone in 3A but those at level 1",
  ])("%s: who is left out is not listed", async (question) => {
    const count = rows.filter((row) => in3A(row) && level(row) !== 1).length;
    expect(await ask(question)).toMatchObject({ kind: "list", abstained: false, count });
  });

  it("level 4 is no “for”", async () => {
    const count = rows.filter((row) => row.support_level === 4).length;
    expect(await ask("how many at level 4 please")).toMatchObject({ abstained: false, count });
  });
});

describe("of classes that are called like a word on the phone", () => {
  const HEADER = ["Name", "Class", "Date of birth"];
  const ask = askingStates(HEADER, [
    "2026-02-01",
    [
      ["Ann Ashe", "B4", "2015-01-10"],
      ["Ben Birch", "B5", "2014-03-10"],
    ],
  ]);

  it.each<[string, string[]]>([
    ["who is in b4", ["Ann"]],
    ["b4 names", ["Ann"]],
    ["born b4 1 nov 2014 - names", ["Ben"]],
  ])("%s", async (question, expected) => {
    const told = await ask(question);
    expect(told.abstained).toBe(false);
    expect(firstNames(told)).toEqual(expected);
  });
});
