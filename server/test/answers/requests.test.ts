// The many ways to ask for a list, a number or numbers by group: in plainer words, and what comes of them.
import { describe, expect, it } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool, type Holds, inClass, named, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();

describe("in plainer words", () => {
  it.each([
    ["Identify the pupils in 3A", "list the pupils in 3A"],
    ["Can you pull up the Year 4s?", "list the Year 4s?"],
    ["May I see who is in 3A", "who is in 3A"],
    ["I need the names of everyone in 3A", "list the names of everyone in 3A"],
    ["I need a figure for Reception", "number of pupils in Reception"],
    ["Exactly how many are in 3A", "how many are in 3A"],
    ["how may kids in 3A", "how many kids in 3A"],
    ["3A class size", "how many pupils are in 3A"],
    ["house sizes", "number of pupils per house"],
    ["milk order: how many in 3A have it?", "how many in 3A have milk"],
    ["How many places in Falcons are taken right now", "how many pupils are in Falcons"],
    ["Counting only 3A, how many are on FSM", "in 3A how many are on FSM"],
    ["Looking back to 1 March, how many were in 3A", "on 1 March, how many were in 3A"],
    ["how do 3A and 3B compare for FSM numbers", "compare FSM numbers in 3A and 3B"],
    ["Year 3 diets with the number of children in each", "number of pupils per Year 3 diets"],
    ["the house with the largest number of girls", "the house with the most girls"],
    ["levels up in 3A since May, names", "whose level went up in 3A since May"],
    ["anyone in 3A w/o notes", "anyone in 3A without notes"],
    ["whose level has been left blank", "whose level is blank"],
    ["Bring up everyone in 3A for me", "list everyone in 3A"],
    ["need names - year 4, level 3", "list year 4, level 3"],
    ["Can you find out which class Ben is in?", "which class Ben is in?"],
    ["Show every Year 3 child on FSM", "Show all Year 3 child on FSM"],
    ["Tally up the level 2s in 3A", "count the level 2s in 3A"],
    ["Including every class, how many are at level 0", "how many are at level 0"],
    ["how many pupils across all three sheets have no notes", "how many pupils have no notes"],
    [
      "Key worker caseloads: how many pupils does each one have?",
      "number of pupils per Key worker",
    ],
    ["diets: how many on each", "number of pupils per diets"],
    ["Does 3A or 3B have more girls", "which of 3A or 3B has more girls"],
    ["do 3A or 3B have more than 5 girls", "do 3A or 3B have more than 5 girls"],
    ["Of all the 3A pupils, what share are boys?", "what percentage of 3A pupils are boys?"],
    ["What do the points in 3A add up to?", "total points in 3A"],
    ["who has full attendance, i.e. 100%?", "who has attendance of 100?"],
    ["whose attendance dips below 90", "whose attendance is below 90"],
    ["who has the earliest date of birth", "who is the oldest"],
    ["6A's size back on 20 October", "how many pupils were in 6A on 20 October"],
    ["3A with an empty remarks box", "3A without remarks recorded"],
    ["Who still needs a level in 3A", "Who has no level in 3A"],
    ["who needs help in 3A", "who needs help in 3A"],
    ["who needs a level 2 plan", "who needs a level 2 plan"],
    ["3A children for whom no diet has been entered", "3A children without diet recorded"],
    ["who has neither a key worker nor a diet", "who without key worker and without diet"],
    ["how many have a level other than 2", "how many have a level and are not at level 2"],
    ["pupils where the diet was never filled in", "pupils without diet"],
    ["who has come off Mr Vane's sheet since May", "who has left Mr Vane's since May"],
    // What is meant as it stands
    ["who fetches the younger ones", "who fetches the younger ones"],
    ["who left 3A", "who left 3A"],
    ["which pupils need help with reading", "which pupils need help with reading"],
  ])("%s", (said, plain) => {
    expect(worded(said)).toBe(plain);
  });
});

describe("of whom it is so", () => {
  it.each<[string, Holds]>([
    ["In 3A, which children get free school meals?", (r) => inClass("3A")(r) && r.fsm],
    ["3B, excluding anyone in Oak or Ash", (r) => inClass("3B")(r) && r.house === "Elm"],
    [
      "With the exception of 4A, which pupils are at North Site?",
      (r) => r.campus === "North Site" && !inClass("4A")(r),
    ],
    ["lads in 3A", (r) => inClass("3A")(r) && r.gender === "M"],
    ["dispaly everyone in RB", inClass("RB")],
    [
      "I'm after pupils who are in Oak or Elm, are in 3B and are on FSM",
      (r) => inClass("3B")(r) && r.fsm && r.house !== "Ash",
    ],
    [
      "level 0 pupils nobody has written anything about in 3A or 4A",
      (r) => r.support_level === 0 && inClass("3A", "4A")(r) && r.support_notes === null,
    ],
    [
      "3A girls who are at level 4 or get free school meals",
      (r) => inClass("3A")(r) && r.gender === "F" && (r.support_level === 4 || r.fsm),
    ],
    [
      "3A children whose key worker isn't Mrs Khan or Mr Lowe",
      (r) => inClass("3A")(r) && !["Mrs Khan", "Mr Lowe"].includes(r.keyWorker),
    ],
    ["Evanses who are in Year 3", (r) => r.name.endsWith(" Evans") && r.year_group === 3],
    ["Doyles or Gills in 4A", (r) => /(Doyle|Gill)$/.test(r.name) && inClass("4A")(r)],
    ["how many Gill children are in 3A", (r) => r.name.endsWith(" Gill") && inClass("3A")(r)],
    ["surname Gill, whole school", (r) => r.name.endsWith(" Gill")],
    ["class three a", (r) => inClass("3A")(r)],
    ["which children had over 95% attendance", (r) => r.attendance > 95],
    ["whose house is either Oak or Elm in 3B", (r) => inClass("3B")(r) && r.house !== "Ash"],
    ["who in 4B speaks Polish at home", (r) => inClass("4B")(r) && r.language === "Polish"],
    ["who attends less than 85% of the time in 4A", (r) => inClass("4A")(r) && r.attendance < 85],
  ])("%s", async (question, holds) => {
    const { abstained, students } = await ask(question);
    expect([abstained, students.map(({ name }) => name).sort()]).toEqual([false, named(holds)]);
  });

  it("a clause that narrows the question down, or tells its day, is not set aside", async () => {
    const { answer } = await ask("Looking back to 1 February 2025, how many pupils did RB have?");
    expect(answer).toMatch(/^The data begins on /);
  });
});

it.each([["will Amara Adeyemi be at level 3 by Christmas?"], ["when will 3A get smaller"]])(
  "%s: what will be is in no sheet",
  async (question) => {
    expect(await ask(question)).toMatchObject({ kind: "unclear", abstained: true });
  },
);

describe("places of an order", () => {
  const by = (holds: Holds, number: (row: Row) => number | null) =>
    [
      ...new Set(
        rows.filter(holds).flatMap((r) => {
          const n = number(r);
          return n === null ? [] : [n];
        }),
      ),
    ].sort((a, b) => b - a);

  it("the second highest, where the highest is alone", async () => {
    const inThreeA = rows.filter(inClass("3A"));
    const [first, second] = by(inClass("3A"), (r) => r.attendance);
    expect(inThreeA.filter((r) => r.attendance === first)).toHaveLength(1);
    const { students } = await ask("who in 3A has the second highest attendance");
    expect(students.map(({ name }) => name).sort()).toEqual(
      named((r) => inClass("3A")(r) && r.attendance === second),
    );
  });

  it("the 2nd youngest", async () => {
    const born = rows
      .filter(inClass("RB"))
      .map((r) => r.born)
      .sort((a, b) => (iso(a) < iso(b) ? 1 : -1));
    const { students } = await ask("2nd youngest in RB");
    expect(students.map(({ name }) => name)).toEqual(
      named((r) => inClass("RB")(r) && r.born === born[1]),
    );
  });

  it("nobody, where those before are equal", async () => {
    // Several are at the highest level.
    expect(rows.filter((r) => r.support_level === 4).length).toBeGreaterThan(2);
    const { abstained, answer } = await ask("who has the second highest level");
    expect([abstained, answer]).toEqual([true, expect.stringMatching(/equal/)]);
  });

  it("the groups with the second most, which are equal", async () => {
    const speak = (language: string) => rows.filter((r) => r.language === language).length;
    expect(speak("Polish")).toBe(speak("Urdu"));
    expect(speak("Polish")).toBeLessThan(speak("English"));
    const { value } = await ask("which language is the second most common");
    expect(value).toEqual(["Polish", "Urdu"]);
    expect(await ask("which language is the third most common")).toMatchObject({ abstained: true });
  });
});

const iso = (day: string) => day.split("/").reverse().join("-");
