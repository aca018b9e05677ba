// Columns of scores, hours and numbered steps, under headers that shorten what they say.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

function asking() {
  const db = memoryStore();
  push(
    db,
    pushSource(db, "Mrs Ford"),
    [
      "Ann Lee,1A,1,Ph3,104,12,22,30,Mr Day,C&L,Red,0",
      "Bea Orr,1A,2,Ph5,88,,31,15,Mr Day,C&I,Blue,4.50",
      "Cal Roe,1B,3,Ph4,,7.5,18,15,Ms Fry,S&P,Red,12",
      "Fay Ivy,1C,2,,,,40,,,,,0",
      "Dot Ash,1B,,Ph5,119,20,27,30,,C&L,Blue,6",
    ].map((row) => row.split(",")),
    {
      header: [
        "Name",
        "Class",
        "Level",
        "Phonics ph",
        "Spell SS",
        "1:1 hrs",
        "PSC /40",
        "Fund hrs",
        "Key pers.",
        "Main need",
        "House",
        "Lunch debt £",
      ],
    },
  );
  push(db, pushSource(db, "Mr Gray"), [["Eve Park", "4B", "Miss Hall"]], {
    header: ["Name", "Class", "Key adult"],
  });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => {
    const { students, value, count, table, abstained } = await ask({ question });
    return {
      names: students.map(({ name }) => name.split(" ")[0]).toSorted(),
      value,
      count,
      table,
      abstained,
    };
  };
}

test.each([
  ["who has a spelling score of at least 100", ["Ann", "Dot"]],
  ["which pupils got under 90 as their standardised score for spelling", ["Bea"]],
  ["whose standard score in spelling is above 104", ["Dot"]],
  ["who has no spelling score", ["Cal", "Fay"]],
  ["who scored more than 25 in the phonics screening check", ["Bea", "Dot", "Fay"]],
  ["children with a phonics check mark below 20", ["Cal"]],
  ["who gets at least 10 hours of one-to-one support", ["Ann", "Dot"]],
  ["which children have fewer than ten 1-1 hours", ["Cal"]],
  ["pupils with 20 hours of one to one", ["Dot"]],
  ["who is on 30 funded hours?", ["Ann", "Dot"]],
  ["children with 15 hours of funded childcare", ["Bea", "Cal"]],
  ["who is on phonics phase 5", ["Bea", "Dot"]],
  ["which children are below phase 5 in phonics", ["Ann", "Cal"]],
  ["who has reached phase 4 or above", ["Bea", "Cal", "Dot"]],
  ["which pupils have not reached phonics phase 4?", ["Ann"]],
  ["who is at phase 3 or phase 4", ["Ann", "Cal"]],
  ["who has Mr Day as key person", ["Ann", "Bea"]],
  ["whose main need is C&L", ["Ann", "Dot"]],
  ["pupils with communication and interaction as their main need", ["Bea"]],
  ["who has S and P as main need", ["Cal"]],
  ["who scored 30 or more out of 40 on the phonics check", ["Bea", "Fay"]],
  ["who got full marks in the phonics check", ["Fay"]],
  ["whose standardised spelling score is below 100", ["Bea"]],
  ["which children get 15 hours of funding a week?", ["Bea", "Cal"]],
  ["who owes more than £5 for lunches?", ["Cal", "Dot"]],
  ["which pupils owe any lunch money", ["Bea", "Cal", "Dot"]],
  ["who owes nothing for lunch", ["Ann", "Fay"]],
  ["which children are on any level other than level 2", ["Ann", "Cal"]],
])("%s", async (question, names) => {
  const answer = await asking()(question);
  expect([answer.abstained, answer.names]).toEqual([false, names]);
});

test.each<[string, string | number]>([
  ["what is the mean spelling score in 1A", 96],
  ["what's the highest standard score in spelling?", 119],
  ["how many one-to-one hours do the pupils in 1B receive altogether", 27.5],
  ["add up the funded hours of 1A", 45],
  ["which house's children have the most 1:1 hours between them?", "Blue"],
  ["by how much does the average spelling score of 1A differ from that of 1B?", 23],
  ["how many different key adults are there", 1],
  ["how much lunch money is owed in total?", 22.5],
  ["how much do the 1A children owe for lunches on average?", 2.25],
  ["what is the lunch debt of all 1B pupils added together", 18],
  ["which class owes the most lunch money in total?", "1B"],
  ["how many pupils owe lunch money?", 3],
  ["how much does Bea Orr owe for lunch?", "4.50"],
  ["how many 1:1 hours does Dot Ash get each week?", "20"],
  ["how many hours of one-to-one does Cal Roe get?", "7.5"],
])("%s is %s", async (question, value) => {
  const answer = await asking()(question);
  expect([answer.abstained, answer.value ?? answer.count]).toEqual([false, value]);
});

test.each<[string, Record<string, number>]>([
  ["how many pupils are on each number of funded hours", { 15: 2, 30: 2 }],
  ["how many children are at each phonics phase?", { Ph3: 1, Ph4: 1, Ph5: 2 }],
  ["show the highest spelling score for every house", { Red: 104, Blue: 119 }],
])("%s", async (question, table) => {
  const answer = await asking()(question);
  expect([answer.abstained, answer.table]).toEqual([false, table]);
});

test.each([
  // Those above phase 4 have reached it as well.
  "who has reached phase 4",
  "how many children are at phase 9",
  // The last step is not the one that most are at.
  "what is the highest phonics phase?",
  "what is the average reading score?",
  "who has a standard score above 90 in maths",
  "who owes money for the trip?",
  "how much does Cal Roe owe for books",
  // One sheet has a key person, the other a key adult.
  "how many pupils have a key worker",
])("%s is not answered", async (question) => {
  expect((await asking()(question)).abstained).toBe(true);
});
