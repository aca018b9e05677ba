// Pupils who are left out by what is said of them, and conditions whose "or", "not" or bound stands before other words.
import { expect, it } from "vitest";
import { askingMadeSchool, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();
const isIn4 = (row: Row) => row.year_group === 4;
const level = ({ support_level }: Row) => support_level ?? Number.NaN;
const isIn3AWithout = (row: Row) =>
  row.class_code === "3A" && level(row) >= 2 && row.support_notes === null;

const counted = async (question: string, holds: (row: Row) => boolean) => {
  const count = rows.filter(holds).length;
  expect(await ask(question), question).toMatchObject({ abstained: false, count });
};

it.each<[string, (row: Row) => boolean]>([
  ["pupils in Year 4 except those without FSM", (r) => isIn4(r) && r.fsm],
  ["leaving out anybody not on FSM, how many are in Year 4?", (r) => isIn4(r) && r.fsm],
  ["all of Year 4 apart from children who don't get FSM", (r) => isIn4(r) && r.fsm],
  ["everyone except those who aren't at North Site", (r) => r.campus === "North Site"],
  ["who is neither in Year 4 nor without FSM", (r) => !isIn4(r) && r.fsm],
  ["who is neither in Year 4 nor not on FSM", (r) => !isIn4(r) && r.fsm],
  [
    "everyone in Year 4 except those at level 2 with notes",
    (r) => isIn4(r) && !(level(r) === 2 && r.support_notes !== null),
  ],
  [
    "how many are in Year 4, not counting those at level 2 without notes",
    (r) => isIn4(r) && !(level(r) === 2 && r.support_notes === null),
  ],
  [
    "Excluding anyone in 3A who has no notes, how many are at level 2?",
    (r) => level(r) === 2 && !(r.class_code === "3A" && r.support_notes === null),
  ],
  [
    "all pupils apart from those at level 2 in 3A or 3B",
    (r) => !(level(r) === 2 && r.year_group === 3),
  ],
  ["everyone but those in 4A who are not on FSM", (r) => !(r.class_code === "4A" && !r.fsm)],
  ["all except those in 3A and those on FSM", (r) => r.class_code !== "3A" && !r.fsm],
  ["everyone in Year 4 except those on FSM or EAL", (r) => isIn4(r) && !r.fsm && !r.eal],
  ["apart from those in 3A, 3B, who is in Year 4?", isIn4],
  ["pupils except those in 3A with level 2 or above and no notes", (r) => !isIn3AWithout(r)],
  [
    "leaving out anyone of 3A with a level of at least 2 and without any notes, how many are there?",
    (r) => !isIn3AWithout(r),
  ],
  [
    "apart from those in 3A who are at level 2 or above and have no notes, who is in Year 3?",
    (r) => r.year_group === 3 && !isIn3AWithout(r),
  ],
  [
    "Except those in Oak, Mrs Holt has how many Year 3 pupils?",
    (r) => r.source === "Mrs Holt" && r.year_group === 3 && r.house !== "Oak",
  ],
  ["who besides those in 3A is at level 4", (r) => level(r) === 4 && r.class_code !== "3A"],
])("%s: leaves out whoever all of it is said of", counted);

it.each<[string, (row: Row) => boolean]>([
  ["pupils in Year 4 except those receiving level 2 support", (r) => isIn4(r) && level(r) !== 2],
  ["pupils receiving level 2 support or in Year 4", (r) => level(r) === 2 || isIn4(r)],
  ["pupils in Year 4 or needing level 2 support", (r) => level(r) === 2 || isIn4(r)],
  ["Over level 1, how many are in Year 4?", (r) => isIn4(r) && level(r) > 1],
  ["pupils in Year 4 or down as FSM", (r) => isIn4(r) || r.fsm],
  ["pupils in Year 4 or up to level 1", (r) => isIn4(r) || level(r) <= 1],
  [
    "pupils who don't have any notes but not in Year 4",
    (r) => r.support_notes === null && !isIn4(r),
  ],
  ["Excluding Year 4, how many pupils with FSM no?", (r) => !isIn4(r) && !r.fsm],
  ["pupils in Year 4 with FSM: N?", (r) => isIn4(r) && !r.fsm],
  ["pupils with FSM no - just the count for Year 4", (r) => isIn4(r) && !r.fsm],
])("%s: no word before a condition is lost", counted);

it.each<[string, (row: Row) => boolean]>([
  ["Of the pupils in Years 3 and 4, how many are in Year 4?", isIn4],
  ["Years 3 to 5: how many are in Year 4?", isIn4],
  ["Of those at level 2 or above, how many are at level 3", (r) => level(r) === 3],
])("%s: of those, and not those as well", counted);

it.each([
  "In Year 3, how many are in Year 4",
  "pupils except those in 3A or at level 4",
  "pupils except those in 3A and at level 4",
  "everyone in Year 4 except those on FSM and EAL",
  "pupils in Year 4 except level 2s with notes",
  "everybody apart from those on FSM or at level 2 in 3A",
  "pupils in Year 4 or above level 1",
  "how many are both in Year 4 and below level 2",
  "pupils in Year 4 or below 85% attendance",
  "who is neither in Year 4 nor in 3A with no notes",
])("%s: has two readings, and is handed back", async (question) => {
  expect(await ask(question), question).toMatchObject({ abstained: true });
});
