// Ways in which people ask, a table for each class of them, over a made-up school.
import { describe, expect, it } from "vitest";
import { askingMadeSchool, type Holds, inClass, named, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();

/** In whole years on the day of the questions. */
const age = ({ born }: Row) => 2025 - Number(born.slice(0, 4)) - (born.slice(5) > "06-18" ? 1 : 0);

const PUPILS: Record<string, [string, Holds][]> = {
  "words for pupils": [
    ["how many little ones are in RB", inClass("RB")],
    ["kiddies in 3A", inClass("3A")],
    ["size of the year 4 cohort", (r) => r.year_group === 4],
    ["youngsters on FSM pls", (r) => r.fsm],
    ["No. of Y4s in 4A", inClass("4A")],
  ],
  "classes of two letters": [
    ["hwo many in rb", inClass("RB")],
    ["RB children at level 3", (r) => r.class_code === "RB" && r.support_level === 3],
    ["who is in RB or 3A", inClass("RB", "3A")],
    ["girls in RB", (r) => r.class_code === "RB" && r.gender === "F"],
  ],
  "why it is asked": [
    ["I'm ordering chairs - how many children are in Falcons?", inClass("Falcons")],
    ["Ofsted are asking how many pupils we have", () => true],
    ["I'm doing the register for 3A — who should be there?", inClass("3A")],
    ["for the governors' report, how many are in Year 3", (r) => r.year_group === 3],
    ["Sorry to bother you, how many are in 4B", inClass("4B")],
  ],
  "words that restrict or join": [
    ["how many in RB and 3A together", inClass("RB", "3A")],
    ["Oak house, 4A only", (r) => r.house === "Oak" && r.class_code === "4A"],
    ["only the girls in 3B", (r) => r.class_code === "3B" && r.gender === "F"],
    ["how many are both FSM and EAL", (r) => r.fsm && r.eal],
    ["pupils bar Year 3", (r) => r.year_group !== 3],
  ],
  "who speaks, and what is to be confirmed": [
    ["right so who is in 3A", (r) => r.class_code === "3A"],
    ["I could do with the names of all in 3A", (r) => r.class_code === "3A"],
    [
      "SENCO here: everyone in 3B without notes please",
      (r) => r.class_code === "3B" && !r.support_notes,
    ],
    [
      "oh hi, Falcons at level 3 - how many?",
      (r) => r.class_code === "Falcons" && r.support_level === 3,
    ],
    [
      "I need a list for the photographer: girls in 4B",
      (r) => r.class_code === "4B" && r.gender === "F",
    ],
    ["Oak members in 3A, we need to order bibs", (r) => r.house === "Oak" && r.class_code === "3A"],
    ["everyone in 3A other than the Oak lot", (r) => r.class_code === "3A" && r.house !== "Oak"],
  ],
  "where an or ends": [
    ["FSM or EAL, Year 4", (r) => (r.fsm || r.eal) && r.year_group === 4],
    ["FSM, EAL or both, 3B", (r) => (r.fsm || r.eal) && r.class_code === "3B"],
    [
      "Year 3 pupils at North Site who are on FSM or at level 4",
      (r) => r.year_group === 3 && r.campus === "North Site" && (r.fsm || r.support_level === 4),
    ],
    ["KS2 children in Year 5", (r) => r.year_group === 5],
  ],
  "columns in everyday words": [
    [
      "girls whose FSM is no and who are in 4A",
      (r) => r.gender === "F" && !r.fsm && r.class_code === "4A",
    ],
    ["whose diet box is empty in 3A", (r) => r.diet === "" && r.class_code === "3A"],
    ["which children have halal down for diet", (r) => r.diet === "Halal"],
    ["Mrs Khan's key children", (r) => r.keyWorker === "Mrs Khan"],
    [
      "attendance somewhere between 85 and 88, who?",
      (r) => r.attendance >= 85 && r.attendance <= 88,
    ],
    [
      "no fewer than 90 but no more than 92 attendance - what's the headcount?",
      (r) => r.attendance >= 90 && r.attendance <= 92,
    ],
    ["children who are 9 or older", (r) => age(r) >= 9],
  ],
  ages: [
    ["pupils aged 8", (r) => age(r) === 8],
    ["how many are 8 years old", (r) => age(r) === 8],
    ["who is over 10 in 3A", (r) => age(r) > 10 && r.class_code === "3A"],
    ["children under the age of 8", (r) => age(r) < 8],
    ["kids older than 9", (r) => age(r) > 9],
    ["ten year olds", (r) => age(r) === 10],
    ["8-year-olds in 3A", (r) => age(r) === 8 && r.class_code === "3A"],
    ["aged 8 or over", (r) => age(r) >= 8],
    ["aged between 7 and 9", (r) => age(r) >= 7 && age(r) <= 9],
    ["how many turn 9 in 2025", (r) => r.born.startsWith("2016")],
    ["birthdays in May", (r) => r.born.slice(5, 7) === "05"],
    ["Year 4s who are 9 or older", (r) => age(r) >= 9 && r.year_group === 4],
    [
      "birthdays from 11 to 15 May",
      (r) => r.born.slice(5) >= "05-11" && r.born.slice(5) <= "05-15",
    ],
    ["born in May 2016", (r) => r.born.startsWith("2016-05")],
  ],
  "names of several pupils": [
    ["any Amaras?", (r) => r.name.startsWith("Amara ")],
    ["how many Bilals are there", (r) => r.name.startsWith("Bilal ")],
  ],
  "years below and above": [
    ["how many are younger than Year 4", (r) => r.year_group < 4],
    ["children older than Year 3", (r) => r.year_group > 3],
  ],
  "nothing recorded": [
    ["how many have nothing written about them", (r) => r.support_notes === null],
    ["pupils with no level of need filled in", (r) => r.support_level === null],
    ["who hasn't got a level yet", (r) => r.support_level === null],
  ],
};

describe.each(Object.entries(PUPILS))("%s", (_, cases) => {
  it.each(cases)("%s", async (question, holds) => {
    const answer = await ask(question);
    expect([answer.abstained, answer.students.map(({ name }) => name).sort()]).toEqual([
      false,
      named(holds),
    ]);
  });
});

describe("numbers for each of a group", () => {
  const tableOf = (label: (row: Row) => string) =>
    Object.fromEntries(
      [...new Set(rows.map(label))].map((one) => [
        one,
        rows.filter((r) => label(r) === one).length,
      ]),
    );
  it.each<[string, (row: Row) => string]>([
    ["numbers by class and by house", (r) => `${r.class_code}, ${r.house}`],
    ["how many pupils per house and class", (r) => `${r.house}, ${r.class_code}`],
    ["house by house numbers", (r) => r.house],
    ["how many children are in which house? Oak, Ash and so on", (r) => r.house],
  ])("%s", async (question, label) => {
    expect((await ask(question)).table).toEqual(tableOf(label));
  });

  it("top 2 classes by number of pupils", async () => {
    const sizes = Object.entries(tableOf((r) => r.class_code)).sort(([, a], [, b]) => b - a);
    const least = sizes[1]?.[1] ?? 0;
    expect((await ask("top 2 classes by number of pupils")).value).toEqual(
      expect.arrayContaining(sizes.filter(([, n]) => n > least).map(([label]) => label)),
    );
  });
});

it("tells the oldest by the column of birth dates", async () => {
  const first = rows.map(({ born }) => born).sort()[0];
  const { students } = await ask("who is the oldest?");
  expect(students.map(({ name }) => name).sort()).toEqual(named(({ born }) => born === first));
});

it("gives a day as 2025-05-19, however the sheet writes it", async () => {
  const [one] = rows;
  expect((await ask(`when is ${one?.name}'s birthday?`)).value).toBe(one?.born);
});

it("says which words it set apart", async () => {
  const { answer } = await ask("I'm ordering chairs - how many children are in Falcons?");
  expect(answer).toContain("I set “I'm ordering chairs” aside");
});

it.each([
  "Move Amara Adeyemi to 3B",
  "delete Amara Adeyemi from the list",
  "which class has the oldest pupils",
  "I'm planning a trip - who can't do it?",
  "is anyone's level older than 13",
  "how many in 3A, by shoe size",
  "attendance in 3A",
  "who is going to be excluded by July",
])("%s is not answered", async (question) => {
  expect((await ask(question)).abstained).toBe(true);
});

it.each<[string, string | number | ((rows: readonly Row[]) => string | number)]>([
  [
    "is it true that nobody in RB is at level 4?",
    (all) => (all.some((r) => r.class_code === "RB" && r.support_level === 4) ? "no" : "yes"),
  ],
  [
    "Amara Adeyemi is in Year 4, isn't she?",
    (all) => (all.find((r) => r.name === "Amara Adeyemi")?.year_group === 4 ? "yes" : "no"),
  ],
  [
    "is Bilal Bright veggie or halal",
    (all) => all.find((r) => r.name === "Bilal Bright")?.diet ?? "",
  ],
  [
    "which house has Bilal Bright been put in?",
    (all) => all.find((r) => r.name === "Bilal Bright")?.house ?? "",
  ],
  [
    "is Bilal Bright older than Chloe Clarke?",
    (all) => {
      const born = (name: string) => all.find((r) => r.name === name)?.born ?? "";
      return born("Bilal Bright") < born("Chloe Clarke") ? "yes" : "no";
    },
  ],
  [
    "is anyone in RB on level 3 or higher?",
    (all) => (all.some((r) => r.class_code === "RB" && (r.support_level ?? 0) >= 3) ? "yes" : "no"),
  ],
])("%s", async (question, expected) => {
  const { value } = await ask(question);
  expect(value).toBe(typeof expected === "function" ? expected(rows) : expected);
});

it.each([
  "what time is the bus",
  "how much do we spend on Year 4",
  "who is going to fail next year",
  "which of the governors are parents",
  "who marked the Year 4 books",
  "dinner money owed",
])("%s is not for pupils' notes to answer", async (question) => {
  expect((await ask(question)).abstained).toBe(true);
});

const first = (holds: Holds) => rows.find(holds) as Row;
const byBirth = [...rows].sort((a, b) => (a.born < b.born ? -1 : 1));
const [older, younger] = [byBirth[0], byBirth.at(-1)] as [Row, Row];

it.each<[string, string | number]>([
  [`is ${older.name} older than ${younger.name}`, "yes"],
  [`who is younger, ${older.name} or ${younger.name}`, younger.name],
  [`is ${first((r) => r.house === "Ash").name} in Oak or Ash`, "Ash"],
  [`is it 3A or 3B for ${first(inClass("3B")).name}?`, "3B"],
  [`${first((r) => r.language === "Urdu").name} speaks what?`, "Urdu"],
  ["how many different home languages are there in Year 3", 3],
])("%s", async (question, value) => {
  expect((await ask(question)).value).toBe(value);
});
