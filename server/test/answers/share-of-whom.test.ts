// Of whom a share is, where several clauses tell of pupils: "of pupils with level 2 who are on FSM" it is of those at level 2.
import { expect, it } from "vitest";
import { askingMadeSchool, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();
const isAt2 = (row: Row) => row.support_level === 2;
const isNorth = (row: Row) => row.campus === "North Site";
const isIn4 = (row: Row) => row.year_group === 4;
const isFsm = (row: Row) => row.fsm;
const hasNone = (row: Row) => row.support_notes === null;
const all = () => true;

it.each<[string, (row: Row) => boolean, (row: Row) => boolean]>([
  ["proportion of pupils with level 2 who are on FSM", isAt2, isFsm],
  ["what share of pupils that are at the North Site are in Year 4?", isNorth, isIn4],
  ["proportion of pupils who attend North Site who are on FSM", isNorth, isFsm],
  ["proportion of pupils who have no notes who are in Year 4", hasNone, isIn4],
  ["what percentage of children who have level 2 are on FSM", isAt2, isFsm],
  ["share of Year 4 with no notes who get FSM", (r) => isIn4(r) && hasNone(r), isFsm],
  ["percentage of pupils in Year 4 who are on FSM", isIn4, isFsm],
  [
    "what share of pupils with less than 85% attendance are in Year 4?",
    (r) => r.attendance < 85,
    isIn4,
  ],
  ["what share of pupils attending below 85% are in Year 4?", (r) => r.attendance < 85, isIn4],
  ["proportion of pupils with notes recorded who are on FSM", (r) => !hasNone(r), isFsm],
  ["percentage of pupils who are at level 2 and who have FSM", all, (r) => isAt2(r) && r.fsm],
  ["percentage of pupils who are on FSM and at level 2", all, (r) => isAt2(r) && r.fsm],
])("%s", async (question, whole, part) => {
  const of = rows.filter(whole);
  const count = of.filter(part).length;
  const value = Math.round((1000 * count) / of.length) / 10;
  expect(await ask(question)).toMatchObject({ abstained: false, count, value });
});
