// Questions said roundabout, as in a text message, or with a tail: in plainer words, and what comes of them.
import { describe, expect, it } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool, type Holds, inClass, named, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();

const PLAIN: Record<string, [said: string, plain: string][]> = {
  "as on a phone": [
    ["how many r in 3A", "how many are in 3A"],
    ["can u list 3B", "can you list 3B"],
    ["who doesnt eat meat", "who does not eat meat"],
    ["R is a class", "R is a class"],
  ],
  "yes or no": [
    ["3A, all on FSM, yes or no", "is 3A, all on FSM"],
    ["Am I right in thinking Ben is in 3A?", "is Ben is in 3A?"],
  ],
  "tails that ask once more": [
    ["Oak house in Year 4, who is in it?", "who is Oak house in Year 4"],
    ["Years 3 and 4. How many would that be?", "how many are Years 3 and 4"],
    ["3A minus the girls, how many left?", "how many are 3A minus the girls"],
    ["who left 3A", "who left 3A"],
  ],
  "what is left out": [
    ["Level 3s, the Year 4s excluded", "Level 3s, excluding the Year 4s"],
    ["who has been excluded", "who has been excluded"],
    ["who speaks anything but English", "who speaks not English"],
  ],
  "where somebody is": [
    ["Which class has Ben been put in?", "Which class is Ben in"],
    ["was Ben placed in 3A", "is Ben in 3A"],
    ["was Ben placed in 3A last week", "was Ben placed in 3A last week"],
  ],
};

describe.each(Object.entries(PLAIN))("%s", (_, cases) => {
  it.each(cases)("%s", (said, plain) => {
    expect(worded(said)).toBe(plain);
    expect(worded(plain)).toBe(plain);
  });
});

const PUPILS: Record<string, [question: string, holds: Holds][]> = {
  "verbs and nouns that say no more than that a value holds": [
    ["who attracts FSM in 4A", (r) => r.fsm && inClass("4A")(r)],
    ["everyone in 3A belonging to Oak or Elm", (r) => inClass("3A")(r) && r.house !== "Ash"],
    ["the Ash lot in 4B", (r) => r.house === "Ash" && inClass("4B")(r)],
    ["who is down for halal", (r) => r.diet === "Halal"],
    ["families who speak Urdu", (r) => r.language === "Urdu"],
    ["Polish speakers among the year 3s", (r) => r.language === "Polish" && r.year_group === 3],
  ],
  "names by their kind": [
    ["all pupils bearing the surname Gill", (r) => r.name.endsWith(" Gill")],
    ["everybody whose first name is Chloe", (r) => r.name.startsWith("Chloe ")],
  ],
  "what is left out or lacking": [
    ["leaving out the girls, who is in 3A", (r) => r.gender === "M" && inClass("3A")(r)],
    [
      "3B pupils whose home language is anything other than English",
      (r) => inClass("3B")(r) && r.language !== "English",
    ],
    [
      "who in 3A speaks neither English nor Polish",
      (r) => inClass("3A")(r) && !["English", "Polish"].includes(r.language),
    ],
    [
      "who in Year 3 have we forgotten to give a level",
      (r) => r.year_group === 3 && r.support_level === null,
    ],
    ["4A with the level box empty", (r) => inClass("4A")(r) && r.support_level === null],
    [
      "4A whose key worker field has been left blank",
      (r) => inClass("4A")(r) && r.keyWorker === "",
    ],
  ],
  "ranges and numbers": [
    ["up to and including 85% attendance in 4B", (r) => r.attendance <= 85 && inClass("4B")(r)],
    ["who reads at an age of at least 9:06", (r) => (r.readingAge ?? 0) >= 9.5],
  ],
  "who asks, and what for": [
    ["school office here: names of everyone in RB", inClass("RB")],
    ["hi, it's the kitchen, who is halal in 3B", (r) => r.diet === "Halal" && inClass("3B")(r)],
    ["how many are in 3A, for the governors' report", inClass("3A")],
    ["count of pupils on both sites together", () => true],
    ["coutn of FSM in 3A", (r) => r.fsm && inClass("3A")(r)],
    ["how many seats do we need for 4A", inClass("4A")],
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

const by = (of: readonly Row[], label: (row: Row) => string) =>
  Object.fromEntries(
    [...new Set(of.map(label))].map((one) => [one, of.filter((r) => label(r) === one).length]),
  );

it.each<[string, Record<string, number>]>([
  [
    "how do the Year 3s divide up into houses",
    by(
      rows.filter((r) => r.year_group === 3),
      (r) => r.house,
    ),
  ],
  ["3A: a count for every kind of house", by(rows.filter(inClass("3A")), (r) => r.house)],
  [
    "how many pupils in each of Mr Vane's classes",
    by(
      rows.filter((r) => r.source === "Mr Vane"),
      (r) => r.class_code,
    ),
  ],
])("%s", async (question, table) => {
  expect((await ask(question)).table).toEqual(table);
});

const size = (holds: Holds) => rows.filter(holds).length;

it("two groups that are set against each other by a verb", async () => {
  const girls = size((r) => inClass("3A")(r) && r.gender === "F");
  const boys = size((r) => inClass("3A")(r) && r.gender === "M");
  expect((await ask("do girls outnumber boys in 3A")).value).toBe(girls > boys ? "yes" : "no");
  expect((await ask("by how much does 3A's roll exceed RB's")).value).toBe(
    size(inClass("3A")) - size(inClass("RB")),
  );
  expect((await ask("out of 3A and RB which one's got more boys")).value).toBe(
    boys > size((r) => inClass("RB")(r) && r.gender === "M") ? "3A" : "RB",
  );
});
