// Verbs and nouns that bring what a column holds: "spends most hours in", "headed for", "seen by", "issued with", "tutees".
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "Level",
  "Tutor",
  "Plans after school",
  "Hours in the Studio",
  "Counsellor",
  "Aids",
  "Locker key",
  "Attendance %",
  "UCAS tariff",
];

function asking() {
  const db = memoryStore();
  const rows = [
    ["Ann Lee", "12A", "12", "1", "Mr Vale", "College", "4", "Ms Orr", "Reader", "Yes", "91", "96"],
    ["Bea Fox", "12A", "12", "2", "Mr Vale", "Work", "9", "", "Reader", "No", "84", ""],
    [
      "Cal Roe",
      "12B",
      "12",
      "3",
      "Mrs Dunn",
      "College",
      "6",
      "Ms Orr",
      "Scribe",
      "No",
      "97",
      "128",
    ],
    ["Dot Ash", "13A", "13", "1", "Mrs Dunn", "Army", "", "", "", "Yes", "95", ""],
    ["Eli May", "13A", "13", "2", "Mrs Dunn", "", "6", "Mr Kerr", "Reader", "No", "88", "112"],
  ];
  push(db, pushSource(db, "Sheet"), rows, { header: HEADER });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => ask({ question, now: new Date("2025-06-18T09:30:00Z") });
}

const firstNames = ({ students }: { students: readonly { name: string }[] }) =>
  students.map(({ name }) => name.split(" ")[0]).sort();

test.each([
  ["who spends six hours or more in the Studio", ["Bea", "Cal", "Eli"]],
  ["how many spend at least 9 hours in the studio?", ["Bea"]],
  ["which pupils are seen by Ms Orr", ["Ann", "Cal"]],
  ["who is looked after by Mr Kerr", ["Eli"]],
  ["Which Year 12s are headed for college?", ["Ann", "Cal"]],
  ["who is planning to go straight into work", ["Bea"]],
  ["who hopes to join the army", ["Dot"]],
  ["who is aiming for something other than college", ["Bea", "Dot"]],
  ["who in Year 13 plans something different from the army", []],
  ["who has left their plans after school blank", ["Eli"]],
  ["who has been issued with a locker key", ["Ann", "Dot"]],
  ["who combines level 2 with attendance below 86", ["Bea"]],
  ["which of Mrs Dunn's tutees are in Year 13", ["Dot", "Eli"]],
  ["who spends the most hours in the Studio", ["Bea"]],
  ["who is predicted a UCAS score of more than 100", ["Cal", "Eli"]],
  ["who has a UCAS prediction below 120?", ["Ann", "Eli"]],
  ["who is at level 2 in the secondary years, 12 to 13", ["Bea", "Eli"]],
  ["which secondary pupils (Year 13) are at level 1", ["Dot"]],
])("%s", async (question, expected) => {
  expect(firstNames(await asking()(question))).toEqual(expected);
});

test.each([
  ["How many hours does Cal Roe spend in the Studio?", "6"],
  ["What does Dot Ash plan to do after school?", "Army"],
  ["Has Bea Fox been issued with a locker key?", "No"],
  ["Are more pupils headed for college than for the army?", "Yes"],
  ["What is the most widely used aid?", "Reader"],
  ["How many UCAS points is Eli May predicted?", "112"],
  ["What is the highest UCAS tariff predicted for anybody?", "128"],
  ["What is the average expected UCAS total in 12B?", "128"],
  ["What level are Mr Vale's pupils at on average?", "1.5"],
  ["How many are at each level, from 1 to 3?", "2"],
  ["Put the three tutor groups in order of average attendance, best first", "12B"],
  ["Whose tutees have the best average attendance, Mr Vale's or Mrs Dunn's?", "Mrs Dunn"],
  ["How many pupils do Years 10, 12 and 13 have altogether?", "5"],
])("%s is told", async (question, said) => {
  const { abstained, answer } = await asking()(question);
  expect([abstained, answer.includes(said)]).toEqual([false, true]);
});

test.each([
  // Whose they are is not said.
  "How many tutees are there?",
  // No column tells what is seen, issued or spent.
  "who has been issued with a tablet",
  "who spends eight hours in the pool",
  "who is headed straight for trouble",
  // A part of the school that does not have these years
  "how many secondary pupils in Year 4 are there",
  "how many house points is Eli May predicted",
])("%s is not answered by less than it says", async (question) => {
  const { count } = await asking()(question);
  expect(count ?? 0).toBe(0);
});
