// Two columns of numbers set against each other, pupil by pupil.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

function school(subjects = false) {
  const db = memoryStore();
  push(
    db,
    pushSource(db, "Mr P"),
    [
      ["Ada Firth", "5E", "5", "02/04/2015", "9:06", "88", "95", "12", "3", "03/03/2026"],
      ["Ben Holm", "5E", "5", "20/09/2014", "11:06", "101", "101", "4", "4", "04/03/2026"],
      ["Cara Lund", "5W", "5", "11/12/2014", "10:03", "97", "90", "2", "6", "05/03/2026"],
      ["Dov Marsh", "5W", "5", "15/06/2015", "", "80", "", "9", "", "06/03/2026"],
    ],
    {
      header:
        "Name,Class,Year,DOB,Reading age,Autumn score,Spring score,Merits,Detentions,Next review".split(
          ",",
        ),
    },
  );
  push(
    db,
    pushSource(db, "Ms Q"),
    [
      ["Eve Nash", "9K", "9", "6", "4", "B"],
      ["Fay Orme", "9K", "9", "5", "5", "A"],
      ["Gus Pike", "9L", "9", "5", "6", "C"],
      ["Hal Quin", "9L", "9", "7", "6", "B"],
      ["Ivy Rush", "9L", "9", "8", "", "B"],
    ],
    { header: ["Name", "Class", "Year", "Target grade", "Current grade", "Effort"] },
  );
  push(
    db,
    pushSource(db, "Mr R"),
    [
      ["Jon Shaw", "12S", "12", "120", "104"],
      ["Kit Tate", "12S", "12", "96", "112"],
    ],
    { header: ["Name", "Class", "Year", "Target points", "Predicted points"] },
  );
  if (subjects)
    push(
      db,
      pushSource(db, "Ms T"),
      [
        ["Leo Ure", "8B", "8", "6", "5", "7", "7"],
        ["Mia Vale", "8B", "8", "4", "6", "6", "4"],
      ],
      {
        header: "Name,Class,Year,Maths target,Maths forecast,English target,English forecast".split(
          ",",
        ),
      },
    );
  return createAsk({ db, nearestPassages: async () => [], model: "m@1" });
}

const now = new Date("2026-02-18T09:30:00Z");
const ask = (question: string) => school()({ question, now });
const firsts = (students: readonly { name: string }[]) =>
  students
    .map(({ name }) => name.split(" ")[0])
    .sort()
    .join(" ");

test.each([
  ["whose spring score is higher than their autumn score?", "Ada"],
  ["list children with a lower spring score than autumn score", "Cara"],
  ["Which pupils' spring score matches their autumn score?", "Ben"],
  ["who has the same autumn and spring score", "Ben"],
  ["whose autumn and spring scores are different", "Ada Cara"],
  ["whose spring score differs from their autumn score", "Ada Cara"],
  ["who has more detentions than merits?", "Cara"],
  ["pupils with at least five more merits than detentions", "Ada"],
  ["whose detentions are no lower than their merits", "Ben Cara"],
  ["children whose merits aren't above their detentions", "Ben Cara"],
  ["whose reading age is below their age?", "Ada Cara"],
  ["whose reading age is at least a year behind their chronological age", "Ada"],
  ["whose reading age is more than 10 months under their actual age", "Ada Cara"],
  ["Who is currently working below their target grade?", "Eve Hal"],
  ["whose current grade is two or more below the target", "Eve"],
  ["Who in Year 9 is falling short of target by exactly one grade?", "Hal"],
  ["which Year 9s are meeting or exceeding their targets", "Fay Gus"],
  ["Year 9 pupils who aren't meeting their target grade", "Eve Hal"],
  ["who is within one grade of their target grade", "Fay Gus Hal"],
  ["who is not below target in Year 9", "Fay Gus"],
  ["who is below target", "Eve Hal Jon"],
  ["who is at least 10 points below target", "Jon"],
  ["who is at target or above in Year 9", "Fay Gus"],
  ["Year 9s not yet at their target grade", "Eve Hal"],
  ["anyone predicted to beat their target points", "Kit"],
])("%s", async (question, names) => {
  const { students, abstained } = await ask(question);
  expect(abstained).toBe(false);
  expect(firsts(students)).toBe(names);
});

test("is counted, shared, grouped and asked of one pupil", async () => {
  expect((await ask("how many in Year 9 are below target")).count).toBe(2);
  expect((await ask("number of Year 9 pupils below target by form")).table).toEqual({
    "9K": 1,
    "9L": 1,
  });
  expect((await ask("what percentage of 9K are below their target grade?")).value).toBe(50);
  expect((await ask("Is Eve Nash below her target grade?")).value).toBe("yes");
  expect((await ask("Is Gus Pike's current grade lower than his target grade?")).value).toBe("no");
});

test("who lacks either number is on neither side, and told", async () => {
  const { answer, understood } = await ask("whose current grade is not below their target grade?");
  expect(understood).toBe("pupils not with Current grade below Target grade");
  expect(answer).toMatch(/1 pupil has no Current grade together with Target grade recorded/);
  const one = await ask("Is Ivy Rush below her target grade?");
  expect(one.abstained).toBe(true);
  expect(one.answer).toMatch(/No Current grade together with Target grade is recorded of Ivy Rush/);
});

test.each([
  "pupils with Spring score at or below Autumn score",
  "pupils with Current grade at least 2 below Target grade",
  "pupils with Current grade less than 2 above Target grade",
  "pupils with Current grade within 1 of Target grade",
  "pupils not with Current grade equal to Target grade",
  "pupils with Reading age more than 0.5 below age",
  "pupils with Current grade below Target grade or Predicted points below Target points",
])("“%s” is understood as it says", async (question) => {
  expect((await ask(question)).understood).toBe(question);
});

test.each([
  ["who is on target in Year 9", /exactly or in general/],
  ["whose next review is higher than their merits", /“Next review” holds no numbers/],
  ["whose current grade is above their effort", /“Effort” holds no numbers/],
  ["whose merits are above their current grade", /No sheet has both/],
  ["whose reading age is above their spring score", /not counted in the same thing/],
  ["by how much is Eve Nash below her target grade", /not by how much/],
  ["who is furthest below their target grade", /not who is furthest/],
  ["is 9L's current grade below its target grade", /./],
  ["are there more detentions than merits in 5W", /./],
  ["which form has more detentions than merits", /./],
  ["whose merits are below target", /./],
  ["is the average spring score above the average autumn score in 5E", /./],
  ["who has twice as many merits as detentions", /./],
])("%s: is asked back", async (question, why) => {
  const { abstained, answer, kind, count } = await ask(question);
  expect(abstained || kind === "topic").toBe(true);
  expect(count ?? null).toBe(null);
  if (why.source !== ".") expect(answer).toMatch(why);
});

test.each([
  ["who has a target of 120 points", "pupils with Target points 120"],
  ["who is working towards at least 100 points", "pupils with Target points 100 or above"],
  ["who is aiming for a grade 7", "pupils with Target grade 7"],
  ["Year 9s with a target of 6 or better", "pupils in Year 9, with Target grade 6 or above"],
  ["pupils targeted an 8", "pupils with Target grade 8"],
  ["who is predicted more than 110", "pupils with Predicted points above 110"],
  ["learners expected to get 112 points or more", "pupils with Predicted points 112 or above"],
  ["whose target is below a grade 6", "pupils with Target grade below 6"],
  ["target grade of 5 or 7", "pupils with Target grade 5 or 7"],
])("%s: the column that the number fits", async (question, understood) => {
  expect((await ask(question)).understood).toBe(understood);
});

test("a number that no column, or each of two, can hold is asked back", async () => {
  const { answer } = await ask("who has a target of 40");
  expect(answer).toMatch(/can be of Target grade or Target points\. Name the column in full/);
  const subjects = await school(true)({ question: "who in 8B has a target of 6?", now });
  expect(subjects.abstained).toBe(true);
});

test("of two subjects each is told by its name, and neither without it", async () => {
  const ofSubjects = school(true);
  const names = async (question: string) => firsts((await ofSubjects({ question, now })).students);
  expect(await names("whose maths forecast is above their maths target")).toBe("Mia");
  expect(await names("who has an English forecast below the target for English")).toBe("Mia");
  expect(await names("whose English forecast is less than the English target")).toBe("Mia");
  const back = await ofSubjects({ question: "who in 8B is forecast below target?", now });
  expect(back.answer).toMatch(/“Maths forecast” with “Maths target”.*Name both columns in full/);
});
