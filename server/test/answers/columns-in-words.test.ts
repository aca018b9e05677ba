// Columns spoken of in the words for what they tell: what is done, what pupils have, and how high a number is.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

const HEADER = [
  "Name",
  "Class",
  "Campus",
  "Trip deposit paid",
  "Consent form returned",
  "Photo consent given",
  "LAC",
  "Breakfast club",
  "Access arrangements",
  "Key worker",
  "Attendance %",
  "Spelling score",
  "Suspension days",
  "Predicted points",
  "EAL",
  "Notes",
];

function asking() {
  const db = memoryStore();
  push(
    db,
    pushSource(db),
    [
      "Ann Lee,3A,Hill,Yes,No,Yes,Yes,No,Laptop,Mrs Voss,97,14,0,40,Yes,Anxious in tests",
      "Bea Orr,3A,Hill,No,Yes,Yes,No,Yes,,Mrs Voss,88,25,3,52,No,",
      "Cal Roe,3B,Mill,Yes,Yes,No,Yes,No,Laptop,,91,9,6,60,No,",
      "Dot Ash,3B,Mill,No,No,No,No,No,Scribe,Mr Pye,100,21,0,36,No,",
    ].map((row) => row.split(",")),
    { header: HEADER },
  );
  push(db, pushSource(db, "Ms Q"), [["Eve Park", "4B"]], { header: ["Name", "Class"] });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => {
    const { students, value, abstained, answer } = await ask({ question });
    return { names: students.map(({ name }) => name.split(" ")[0]), value, abstained, answer };
  };
}

test.each([
  ["who has already paid their trip deposit?", ["Ann", "Cal"]],
  ["which pupils have not yet settled the deposit", ["Bea", "Dot"]],
  ["who still needs to pay the deposit for the trip?", ["Bea", "Dot"]],
  ["whose deposit is still to be paid?", ["Bea", "Dot"]],
  ["how many trip deposits are outstanding?", ["Bea", "Dot"]],
  ["which children have handed their consent slips in?", ["Bea", "Cal"]],
  ["who in 3B has brought back the consent form", ["Cal"]],
  ["who has yet to return their consent letter", ["Ann", "Dot"]],
  ["whose consent form has been returned?", ["Bea", "Cal"]],
  ["who gave photo consent and has not returned the consent form?", ["Ann"]],
  ["which pupils didn't pay the deposit?", ["Bea", "Dot"]],
  ["who has been granted a laptop?", ["Ann", "Cal"]],
  ["which pupils are permitted a scribe", ["Dot"]],
  ["who has both an access arrangement and a key worker?", ["Ann", "Dot"]],
  ["pupils who have a key worker and an access arrangement", ["Ann", "Dot"]],
  ["pupils without a key worker or an access arrangement in 3B", ["Cal"]],
  ["who does not attend breakfast club in 3A", ["Ann"]],
  ["which pupils in classes at Mill have a key worker", ["Dot"]],
  ["who reaches an attendance of 97% or better", ["Ann", "Dot"]],
  ["who got fewer than 15 marks in spelling?", ["Ann", "Cal"]],
  ["in how many cases is the spelling score higher than 20?", ["Bea", "Dot"]],
])("%s", async (question, names) => {
  const answer = await asking()(question);
  expect([answer.abstained, answer.names.toSorted()]).toEqual([false, names]);
});

test.each<[string, string | number]>([
  ["Has Bea Orr paid her deposit?", "no"],
  ["Has Ann Lee's deposit been paid?", "yes"],
  ["Did Cal Roe return his consent form?", "yes"],
  ["What about Dot Ash's consent form?", "No"],
  ["Does every looked-after child have a laptop?", "yes"],
  ["Do all looked after children have a key worker?", "no"],
  ["How high is Bea Orr's attendance?", "88"],
  ["How good is the attendance of Cal Roe, as a percentage?", "91"],
  ["How well does Dot Ash attend?", "100"],
  ["How many days was Cal Roe suspended for?", "6"],
  ["How many days has Bea Orr been suspended?", "3"],
  ["How low is the lowest attendance figure in the school?", 88],
  ["How well do pupils in 3A attend on average?", 92.5],
  ["How high is the spelling score in 3B on average?", 15],
  ["What is the mean number of suspension days in 3B?", 3],
  ["On average, how many points are pupils in 3A predicted?", 46],
  ["What has been put under access arrangements for Dot Ash?", "Scribe"],
  ["Which adult looks after Bea Orr in school?", "Mrs Voss"],
  ["Who is responsible for Dot Ash?", "Mr Pye"],
  ["Is English an additional language for Ann Lee?", "yes"],
])("%s", async (question, value) => {
  const answer = await asking()(question);
  expect([answer.abstained, answer.value]).toEqual([false, value]);
});

test.each([
  // When it was done no column tells, nor whether it has to be.
  "When did Ann Lee pay her deposit?",
  "Who will pay the deposit?",
  "Who does not have to pay the deposit?",
  "Which pupils have been given their consent form?",
  "How good is 3A?",
  "How good is Cal Roe?",
  "How high is Cal Roe?",
  "How good is Cal Roe's suspension days figure?",
  "Is every child in 3A anxious?",
  "How many pupils are in 3A, and how many chairs does the hall have?",
  "How many pupils are in 3A, and what time does the library open?",
  "How many pupils are in 3A? And does the hall have a piano?",
])("%s is not answered", async (question) => {
  expect(await asking()(question)).toMatchObject({ abstained: true });
});
