// Questions for yes or no in any form, over a made-up school, against plain code.
import { expect, it } from "vitest";
import { askingMadeSchool, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();

type Holds = (row: Row) => boolean;
const yes = (holds: boolean) => (holds ? "yes" : "no");
const first = (holds: Holds) => rows.find(holds) as Row;
const inClass =
  (code: string): Holds =>
  (row) =>
    row.class_code === code;
const any = (...all: Holds[]) => yes(rows.some((row) => all.every((holds) => holds(row))));
const each = (among: Holds, holds: Holds) => yes(rows.filter(among).every(holds));
const levelled: Holds = (row) => row.support_level !== null;
const isRead: Holds = (row) => row.readingAge !== null;
const atLevel =
  (n: number): Holds =>
  (row) =>
    row.support_level === n;
const fsm: Holds = (row) => row.fsm;
const size = (code: string) => rows.filter(inClass(code)).length;
const mean = (code: string) => {
  const levels = rows.filter(inClass(code)).flatMap((row) => row.support_level ?? []);
  return levels.reduce((sum, n) => sum + n, 0) / levels.length;
};
const below =
  (n: number): Holds =>
  (row) =>
    row.attendance < n;

const meal = first(fsm);
const noMeal = first((row) => !row.fsm);
const level = first((row) => row.support_level === 3);
const low = meal.name.toLowerCase();

it.each<[string, string]>([
  // Of one pupil
  [`${low} fsm?`, "yes"],
  [`${noMeal.name.toLowerCase()} free school meals?`, "no"],
  [`${low} fsm y/n`, "yes"],
  [`${low}, free meals or not`, "yes"],
  [`${noMeal.name}, FSM or no FSM?`, "no"],
  [`Has ${meal.name} got FSM or not?`, "yes"],
  [`${low} eal + fsm?`, yes(meal.eal && meal.fsm)],
  [`${meal.name}: does she get free school meals?`, "yes"],
  [`Kindly confirm whether ${noMeal.name} gets free school meals.`, "no"],
  [`Could you let me know if ${meal.name} is on FSM`, "yes"],
  [`I need to know whether ${meal.name}'s on free school meals`, "yes"],
  [`I have been told that ${noMeal.name} is on FSM`, "no"],
  [`true or false: ${meal.name} gets free school meals`, "yes"],
  [`the cook wants to know if ${meal.name}'s on free school meals`, "yes"],
  [`${level.name} level 3?`, "yes"],
  [`Does ${level.name} remain at level 3?`, "yes"],
  [`is ${level.name} at 3 or upwards for level`, "yes"],
  [`is ${level.name} a member of ${level.class_code}`, "yes"],
  [`${level.class_code} - have they got ${level.name.toLowerCase()}`, "yes"],
  // Whether there are any
  ["3a any fsm?", any(inClass("3A"), fsm)],
  ["4b attendance under 81 any?", any(inClass("4B"), below(81))],
  ["falcons, anyone at level 4?", any(inClass("Falcons"), atLevel(4))],
  ["level 4s in RB – are there any?", any(inClass("RB"), atLevel(4))],
  ["level 4s, does 3B have one or more", any(inClass("3B"), atLevel(4))],
  ["Does 4A contain any pupil at level 2?", any(inClass("4A"), atLevel(2))],
  ["have the Falcons got even one child at level 1", any(inClass("Falcons"), atLevel(1))],
  ["is there a single pupil in 3A at level 1", any(inClass("3A"), atLevel(1))],
  ["attendance in 4A, does anyone dip under 82", any(inClass("4A"), below(82))],
  // Whether it is so of each
  ["3A all on North Site?", each(inClass("3A"), (row) => row.campus === "North Site")],
  ["4a levels all filled in?", each(inClass("4A"), levelled)],
  ["3b reading ages complete?", each(inClass("3B"), isRead)],
  ["falcons all levelled?", each(inClass("Falcons"), levelled)],
  ["Please confirm that all pupils in 4B have a level recorded.", each(inClass("4B"), levelled)],
  ["Has a level been recorded for every pupil in RB?", each(inClass("RB"), levelled)],
  ["is there a reading age against each and every child in 3A", each(inClass("3A"), isRead)],
  ["is there a level down for each Falcon", each(inClass("Falcons"), levelled)],
  ["is the level column complete for 4A, no gaps", each(inClass("4A"), levelled)],
  ["is it FSM right across 3A", each(inClass("3A"), fsm)],
  [
    "is everybody in 3B at level 2 or below where recorded?",
    each(
      (row) => inClass("3B")(row) && levelled(row),
      (row) => (row.support_level ?? 0) <= 2,
    ),
  ],
  // Two against each other
  ["3A bigger than 4B?", yes(size("3A") > size("4B"))],
  ["4b mean level higher than 3a?", yes(mean("4B") > mean("3A"))],
  ["Does the mean level in 4B exceed that in 3A?", yes(mean("4B") > mean("3A"))],
  ["I reckon RB is the larger lot compared with 4A, am I right?", yes(size("RB") > size("4A"))],
  [
    "Does the number of FSM pupils in 3A exceed that in 3B?",
    yes(
      rows.filter((r) => fsm(r) && r.class_code === "3A").length >
        rows.filter((r) => fsm(r) && r.class_code === "3B").length,
    ),
  ],
])("%s", async (question, value) => {
  const answer = await ask(question);
  expect([answer.abstained, answer.value]).toEqual([false, value]);
});

it("does not take “any” beside a column, a list or a number for a question of yes or no", async () => {
  expect((await ask("pupils in 3A with any notes")).value).toBe(null);
  expect((await ask("list any pupils in 3A on FSM")).value).toBe(null);
  expect((await ask("who in 3A is on any free school meals")).value).toBe(null);
});

it("tells which is bigger where that is asked, and not whether", async () => {
  expect(["yes", "no"]).not.toContain((await ask("which is bigger, 3A or 4B")).value);
});

it("leaves a class beside a name to tell which pupil is meant", async () => {
  const answer = await ask(`${level.name} ${level.class_code}`);
  expect([answer.kind, answer.value]).toEqual(["lookup", null]);
});
