// Ages and birthdays, told from a column of birth dates: over a made-up school, against plain code.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { ageOf } from "../../src/answers/results/record-values.js";
import { School } from "../search/school.js";
import { pupils, type Row, rows } from "./made-school.js";

let school: School;
beforeAll(() => {
  school = new School([
    ...pupils,
    {
      id: "leap",
      name: "Leap Day",
      class_code: "RB",
      source: "Mrs Holt",
      extra: { DOB: "29/02/2016" },
    },
    { id: "none", name: "Undated Pupil", class_code: "RB", source: "Mrs Holt", extra: {} },
  ]);
});
afterAll(() => school.close());

const ask = (question: string, day = "2025-06-18") =>
  createAsk({ db: school.db, nearestPassages: async () => [], model: "m@1" })({
    question,
    now: new Date(`${day}T09:30:00Z`),
  });

type Holds = (row: Row) => boolean;
const named = (holds: Holds) =>
  rows
    .filter(holds)
    .map(({ name }) => name)
    .sort();
const in3A: Holds = ({ class_code }) => class_code === "3A";
const month = ({ born }: Row) => Number(born.slice(5, 7));
/** In whole years on the day of the questions. */
const age = ({ born }: Row) => 2025 - Number(born.slice(0, 4)) - (born.slice(5) > "06-18" ? 1 : 0);

const PUPILS: readonly [string, Holds][] = [
  ["born after 14 March 2016 in 3A", (r) => in3A(r) && r.born > "2016-03-14"],
  ["3A, born before September 2016", (r) => in3A(r) && r.born < "2016-09-01"],
  ["who in 3A was born on or after 1/5/2016", (r) => in3A(r) && r.born >= "2016-05-01"],
  ["3A kids born since 2016", (r) => in3A(r) && r.born >= "2016"],
  ["born between March and May, 3A", (r) => in3A(r) && month(r) >= 3 && month(r) <= 5],
  ["summer babies in 3A, so born May to August", (r) => in3A(r) && month(r) >= 5 && month(r) <= 8],
  ["summer born children in 3A", (r) => in3A(r) && month(r) >= 4 && month(r) <= 8],
  ["3A birthdays in may, june or july", (r) => in3A(r) && month(r) >= 5 && month(r) <= 7],
  ["2016 births in 3A", (r) => in3A(r) && r.born.startsWith("2016")],
  ["3A march birthdays", (r) => in3A(r) && month(r) === 3],
  [
    "born between 1 September 2015 and 31 August 2016 in 3A",
    (r) => in3A(r) && r.born >= "2015-09-01" && r.born <= "2016-08-31",
  ],
  ["who in 3A has a birthday between November and March", (r) => in3A(r) && month(r) <= 3],
  ["birthdays next month in 3A", (r) => in3A(r) && month(r) === 7],
  ["any birthdays in 3A this month?", (r) => in3A(r) && month(r) === 6],
  ["birthdays this week", (r) => r.born.slice(5) >= "06-16" && r.born.slice(5) <= "06-22"],
  ["whose birthday is it today", (r) => r.born.slice(5) === "06-18"],
  ["who's turning 9 this week", (r) => r.born >= "2016-06-16" && r.born <= "2016-06-22"],
  ["who's still eight in 3A", (r) => in3A(r) && age(r) === 8],
  ["who has turned 9 in 3A", (r) => in3A(r) && age(r) >= 9],
  ["how many in 3A are 9 already", (r) => in3A(r) && age(r) >= 9],
];

describe("pupils by birth date", () => {
  it.each(PUPILS)("%s", async (question, holds) => {
    const { students, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(
      students
        .map(({ name }) => name)
        .filter((name) => name !== "Leap Day")
        .sort(),
    ).toEqual(named(holds));
  });

  it.each([
    "who was born after June",
    "born in May and birthday in June 2016, 3A",
    "birthdays this term",
    "who was born in the autumn term",
  ])("does not answer “%s”", async (question) => {
    expect((await ask(question)).kind).toBe("unclear");
  });

  it("goes round the New Year", async () => {
    const { understood } = await ask("birthdays in the next two weeks", "2025-12-25");
    expect(understood).toBe("pupils with DOB from 25 December to 7 January");
  });

  it("has those born on 29 February on 1 March of other years", async () => {
    const { students } = await ask("birthdays today", "2025-03-01");
    expect(students.map(({ name }) => name)).toContain("Leap Day");
    const leap = await ask("birthdays today", "2028-03-01");
    expect(leap.students.map(({ name }) => name)).not.toContain("Leap Day");
  });
});

describe("ages", () => {
  it.each(["how old is {}", "how old is {} now", "what age is {}?", "{}'s age"])(
    "tells whole years, and cites the birth date: %s",
    async (asked) => {
      const [row] = rows.filter(in3A);
      const answer = await ask(asked.replace("{}", row?.name ?? ""));
      expect(answer).toMatchObject({
        kind: "lookup",
        value: row && age(row),
        citations: [{ field: "DOB", text: row?.born }],
      });
    },
  );

  it("abstains where no birth date tells the age, and names the column", async () => {
    const answer = await ask("how old is Undated Pupil");
    expect(answer).toMatchObject({ value: null, abstained: true });
    expect(answer.answer).toContain("DOB");
  });

  it("says that a mean is of whole years", async () => {
    const ages = rows.filter(in3A).map(age);
    const answer = await ask("mean age of 3A");
    expect(answer.value).toBeCloseTo(ages.reduce((sum, n) => sum + n, 0) / ages.length, 2);
    expect(answer.answer).toContain("average age in whole years");
  });

  it.each([
    ["oldest first", "list 3A by age, oldest first", 1],
    ["oldest first", "order 3A by age", 1],
    ["youngest first", "3A youngest first", -1],
  ])("orders by the day of birth, %s: %s", async (first, question, sign) => {
    const days = rows
      .filter(in3A)
      .map(({ born }) => born)
      .sort((a, b) => sign * a.localeCompare(b));
    const { citations, answer } = await ask(question);
    expect(citations.map(({ text }) => text)).toEqual(days);
    expect(answer).toContain(`by age, ${first}`);
  });

  it("tells how old the oldest is", async () => {
    const { value } = await ask("how old is the oldest in 3A");
    expect(value).toBe(Math.max(...rows.filter(in3A).map(age)));
  });

  it("counts by age", async () => {
    const { table } = await ask("numbers by age in 3A");
    const ages = rows.filter(in3A).map(age);
    const numbers = ages.map((years) => [years, ages.filter((other) => other === years).length]);
    expect(table).toEqual(Object.fromEntries(numbers));
  });
});

it.each([
  ["2016-02-29", "2025-02-28", 8],
  ["2016-02-29", "2025-03-01", 9],
  ["2016-06-18", "2025-06-18", 9],
  ["2016-06-19", "2025-06-18", 8],
  ["2025-06-19", "2025-06-18", null],
])("born %s is on %s of the age %s", (born, day, years) => {
  expect(ageOf(born, day)).toBe(years);
});

describe("days of birth and what is asked of the first", () => {
  const own = rows.filter(in3A).sort((a, b) => (a.born < b.born ? -1 : 1));
  const [first, last] = [own[0], own.at(-1)];

  it.each([
    ["what is the earliest date of birth in 3A", first?.born],
    ["give the latest DOB in 3A", last?.born],
    ["which is the most recent date of birth in 3A", last?.born],
    ["on what date was the oldest child in 3A born", first?.born],
    ["what is the date of birth of the youngest pupil in 3A", last?.born],
    ["who in 3A has the latest date of birth", last?.name],
    ["who was born last in 3A", last?.name],
    ["which class is the youngest child in 3A in", "3A"],
  ])("%s", async (question, value) => {
    expect((await ask(question)).value).toBe(value);
  });

  it.each([
    "what is the date of birth of the newest pupil in 3A",
    "what are the dates of birth of the two youngest in 3A",
    "whose birthday comes first in 3A",
    "which class has the youngest",
  ])("%s is not answered", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });
});
