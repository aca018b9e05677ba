// Ordinary turns around records, groups and sheets: whose family is on the phone, which of two has more, classes that share a part of their names.
import { expect, it } from "vitest";
import { askingMadeSchool, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();
const size = (holds: (row: Row) => boolean) => rows.filter(holds).length;

it.each([
  "I've got Amara Clarke's mum on the line, bring up her record",
  "I have Amara Clarke's dad here, quick summary",
  "the complete record for Amara Clarke",
  "need amara clarke row",
  "need the whole row for Amarra Clarke",
  "Everything on the sheet for Amara Clarke, I have a meeting in five minutes",
])("%s: her record", async (question) => {
  const told = await ask(question);
  expect(told).toMatchObject({ abstained: false });
  expect(told.students.map(({ name }) => name)).toEqual(["Amara Clarke"]);
});

it.each<[string, (row: Row) => boolean]>([
  [
    "which pupils of the A classes are at level 2",
    (r) => /A$/.test(r.class_code) && r.support_level === 2,
  ],
  [
    "how many in the B tutor groups (3B, 4B)",
    (r) => /B$/.test(r.class_code) && r.class_code !== "RB",
  ],
  ["how many of our tutees in 3A are on FSM", (r) => r.class_code === "3A" && r.fsm],
  ["how many Year 3s are there across everybody's lists?", (r) => r.year_group === 3],
  ["Mrs Holt's sheet, size", (r) => r.source === "Mrs Holt"],
  ["how many in Year 3 lol", (r) => r.year_group === 3],
])("%s", async (question, holds) => {
  expect(await ask(question)).toMatchObject({ abstained: false, count: size(holds) });
});

it.each<[string, string | string[]]>([
  [
    "Are there more girls in 3A or in 4A? Name the class with more.",
    most((r) => r.gender === "F", ["3A", "4A"]),
  ],
  [
    "Which campus has more pupils, and I mean just the campus's name?",
    most((r) => r.campus !== null, ["North Site", "South Site"]),
  ],
  ["Whose list is longest?", most(() => true, ["Mrs Holt", "Mr Vane"])],
  [
    "Which house supplies the largest number of Year 4s on FSM?",
    most((r) => r.year_group === 4 && r.fsm, ["Oak", "Ash", "Elm"]),
  ],
])("%s", async (question, value) => {
  const told = await ask(question);
  expect(told.abstained).toBe(false);
  expect([told.value].flat().toSorted()).toEqual([value].flat().toSorted());
});

/** Those of the groups that most of these pupils are in. */
function most(holds: (row: Row) => boolean, groups: string[]): string[] {
  const of = (group: string) =>
    size((r) => holds(r) && [r.class_code, r.campus, r.source, r.house].includes(group));
  const best = Math.max(...groups.map(of));
  return groups.filter((group) => of(group) === best);
}

it("a school is asked for two of one name, and answers yes or no", async () => {
  expect(await ask("Is there more than one Amara Clarke in the school?")).toMatchObject({
    value: "no",
  });
});

it.each([
  "which class has earned the most behaviour points?",
  "which class has won the most prizes",
  "which house has collected the most stamps",
])("%s: no note counts what no column does", async (question) => {
  expect(await ask(question)).toMatchObject({ abstained: true });
});
