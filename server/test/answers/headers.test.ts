// Columns are found by what their headers say, in whatever order, form and length a question says it.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

function asking() {
  const db = memoryStore();
  const header = [
    "Name",
    "Form",
    "Mock science",
    "KS2 reading SS",
    "Susp. days",
    "Resid. trip",
    "Photo OK",
    "DofE done",
    "Lib. card no.",
    "Att %",
    "Spelling /20",
    "Trip slip in",
    "Hosp appt",
    "Careers adv.",
    "EHCP",
    "Merits",
  ];
  push(
    db,
    pushSource(db, "Ms Quill"),
    [
      [
        "Alice Johnson",
        "10A",
        "6",
        "104",
        "0",
        "Lakes",
        "Y",
        "Y",
        "4711",
        "91",
        "14",
        "Y",
        "03/03/2026",
        "Ms Orr",
        "Yes",
        "3",
      ],
      [
        "Bob Smith",
        "10A",
        "4",
        "98",
        "3",
        "Wales",
        "N",
        "N",
        "4712",
        "97",
        "18",
        "N",
        "",
        "Mr Ives",
        "No",
        "0",
      ],
      [
        "Cy Brown",
        "10B",
        "8",
        "110",
        "1",
        "Lakes",
        "",
        "Y",
        "4713",
        "95",
        "9",
        "N",
        "10/04/2026",
        "",
        "Applied for",
        "5",
      ],
      [
        "Di Reed",
        "10B",
        "5",
        "101",
        "0",
        "Wales",
        "N",
        "N",
        "4714",
        "88",
        "16",
        "Y",
        "",
        "Ms Orr",
        "",
        "0",
      ],
    ],
    { header },
  );
  push(db, pushSource(db, "Mr Vane"), [["Ed Lyle", "11C", "Ms Orr", "84", ""]], {
    header: ["Name", "Form", "Careers adviser", "% attendance YTD", "Trip slip in"],
  });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => ask({ question, now: new Date("2026-02-18T09:30:00Z") });
}

test.each([
  ["who scored above 5 in the science mock", ["Alice", "Cy"]],
  ["whose KS2 reading score is below 102", ["Bob", "Di"]],
  ["who has been suspended for at least one day", ["Bob", "Cy"]],
  ["which pupils have more than two days of suspension", ["Bob"]],
  ["whose residential trip is Wales", ["Bob", "Di"]],
  ["who has completed their DofE", ["Alice", "Cy"]],
  ["which of 10B have not done DofE yet", ["Di"]],
  ["whose library card number is 4713", ["Cy"]],
  ["who got 16 or more in spelling", ["Bob", "Di"]],
  ["who has not handed in their trip slip", ["Bob", "Cy", "Ed"]],
  ["which pupils still have to bring back the trip slip", ["Bob", "Cy", "Ed"]],
  ["whose hospital appointment is in April", ["Cy"]],
  ["which pupils have no hospital appointment date", ["Bob", "Di"]],
  ["who has Ms Orr as careers adviser", ["Alice", "Di", "Ed"]],
  ["whose attendance is below 90", ["Di", "Ed"]],
  ["which pupils have photo OK marked N", ["Bob", "Di"]],
  ["who has an EHCP", ["Alice"]],
  ["who in 10B has no EHCP", ["Cy", "Di"]],
  ["which pupils have not earned a single merit", ["Bob", "Di"]],
  ["whose hospital appointment was left blank", ["Bob", "Di"]],
  ["who has a careers adviser other than Ms Orr", ["Bob"]],
])("%s", async (question, names) => {
  const { students, abstained } = await asking()(question);
  expect(abstained).toBe(false);
  expect(students.map(({ name }) => name.split(" ")[0])).toEqual(names);
});

test.each([
  ["what is the highest KS2 reading score", 110],
  ["average mark in the science mock in 10A", 5],
  ["how many days of suspension are there in total", 4],
  ["what is Di Reed's library card number", "4714"],
  ["what date is Cy Brown's hospital appointment", "2026-04-10"],
  ["on what date does Alice Johnson have a hospital appointment", "2026-03-03"],
  ["on what day is the next hospital appointment", "2026-03-03"],
  ["average spelling mark in 10A", 16],
  ["whose attendance is the best in 10B", "Cy Brown"],
  ["which form has the best science mock on average", "10B"],
])("%s: %s", async (question, value) => {
  expect((await asking()(question)).value).toBe(value);
});

test.each(["who is on the trip to science", "who has library fines"])(
  "%s: words of several headers are no name of one",
  async (question) => {
    expect((await asking()(question)).abstained).toBe(true);
  },
);
