// How teachers of a federation put things: schools for campuses, two moments, splits by a group; over a made-up school.
import { describe, expect, it } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { pupil, School } from "../search/school.js";
import { askingMadeSchool, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();

type Holds = (row: Row) => boolean;
const count = (holds: Holds) => rows.filter(holds).length;
const north: Holds = ({ campus }) => campus === "North Site";
const south: Holds = ({ campus }) => campus === "South Site";
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const levels = (holds: Holds) =>
  rows.filter(holds).flatMap(({ support_level }) => (support_level === null ? [] : support_level));

describe("how many", () => {
  it.each<[string, Holds]>([
    [
      "Number of Year 5 children lacking a level",
      (r) => r.year_group === 5 && r.support_level === null,
    ],
    ["the number on roll at North Site", north],
    ["number of children in receipt of free school meals", (r) => r.fsm],
    [
      "total number of Year 4 pupils working at level 3",
      (r) => r.year_group === 4 && r.support_level === 3,
    ],
    [
      "how many 4B pupils still haven't got a level",
      (r) => r.class_code === "4B" && r.support_level === null,
    ],
    ["how many belonging to Year 4 have FSM", (r) => r.year_group === 4 && r.fsm],
    [
      "how many of the Year 4s are in a class other than 4B",
      (r) => r.year_group === 4 && r.class_code !== "4B",
    ],
  ])("%s", async (question, holds) => {
    expect(await ask(question)).toMatchObject({ count: count(holds), abstained: false });
  });
});

describe("who", () => {
  it.each<[string, Holds]>([
    ["Year 4, which children are at level 3?", (r) => r.year_group === 4 && r.support_level === 3],
    [
      "From Year 3 through to Year 4, which children are at level 3?",
      (r) => [3, 4].includes(r.year_group) && r.support_level === 3,
    ],
    ["list 4B, the lot of them", (r) => r.class_code === "4B"],
    ["I would like the pupils in 4B", (r) => r.class_code === "4B"],
  ])("%s", async (question, holds) => {
    const { students, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(students.map(({ name }) => name).sort()).toEqual(
      rows
        .filter(holds)
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe("by group", () => {
  const each = (keys: Record<string, Holds>, holds: Holds) =>
    Object.fromEntries(
      Object.entries(keys).map(([key, of]) => [key, count((r) => of(r) && holds(r))]),
    );
  const CAMPUSES = { "North Site": north, "South Site": south };

  it.each<[string, Record<string, number>]>([
    [
      "per school, how many at level 2 and above",
      each(CAMPUSES, (r) => (r.support_level ?? 0) >= 2),
    ],
    ["how many on FSM at each school", each(CAMPUSES, (r) => r.fsm)],
    [
      "FSM split by year, KS2 only",
      each(
        Object.fromEntries(
          [3, 4, 5].map((y): [string, Holds] => [`Year ${y}`, (r) => r.year_group === y]),
        ),
        (r) => r.fsm,
      ),
    ],
  ])("%s", async (question, table) => {
    expect((await ask(question)).table).toEqual(table);
  });

  it.each([
    "Compare the average support level at the two sites.",
    "How does the average level compare between North Site and South Site?",
  ])("%s", async (question) => {
    const { table } = await ask(question);
    expect(table?.["North Site"]).toBeCloseTo(average(levels(north)), 2);
    expect(table?.["South Site"]).toBeCloseTo(average(levels(south)), 2);
  });
});

describe("no sheet tells", () => {
  it.each([
    "Who is the TA in 4B?",
    "how many teaching assistants do we have at North Site",
    "Marcus Bellingham attendance",
    "who forgot their homework yesterday",
    "Who is the best behaved in 3B?",
    "How many behaviour points does 4B have?",
    "detentions given in year 4 last week",
    "Who has the best punctuality?",
    "Which pupils have no money left in their lunch account?",
    "Why did Amara Adeyemi leave?",
    "who is the tutor of 4B",
  ])("%s", async (question) => {
    expect(await ask(question)).toMatchObject({ abstained: true, students: [] });
  });
});

it("a value that looks like a class is the value, and a cell with N is not blank", async () => {
  const other = new School([
    {
      ...pupil("Ann Other", "7A", 7, null, 1, ""),
      extra: { "Bus route": "27A", "SEN status": "N" },
    },
    { ...pupil("Ben Other", "7A", 7, null, 1, ""), extra: { "Bus route": "14" } },
    { ...pupil("Cat Other", "7A", 7, null, 1, ""), extra: { "SEN status": "K" } },
  ]);
  try {
    const asked = createAsk({ db: other.db, nearestPassages: async () => [], model: "m@1" });
    const named = async (question: string) =>
      (await asked({ question })).students.map(({ name }) => name);
    expect(await named("who is on the 27A")).toEqual(["Ann Other"]);
    expect(await named("SEN status empty: which pupils in year 7?")).toEqual(["Ben Other"]);
  } finally {
    other.close();
  }
});
