// What school offices keep and how they speak of it, over two sheets of a made-up school.
import { describe, expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { worded } from "../../src/answers/wording/wording.js";
import { memoryStore, push, pushSource } from "../support/store.js";

function asking() {
  const db = memoryStore();
  const header = [
    "Name",
    "Reg group",
    "Tutor",
    "Lates",
    "Detentions",
    "SEN status",
    "FSM",
    "EAL",
    "Set for English",
    "First language",
    "Attendance %",
    "Days excluded",
  ];
  push(
    db,
    pushSource(db, "Ms Quill"),
    [
      ["Alice Johnson", "10A", "Dr Vane", "12", "0", "K", "Y", "N", "1", "Urdu", "91", "0"],
      ["Bob Smith", "10A", "Dr Vane", "0", "2", "E", "N", "Y", "2", "English", "97", "4"],
      ["Cy Brown", "10B", "Mrs Lark", "8", "0", "", "Y", "N", "1", "English", "", "1"],
      ["Di Reed", "10B", "Mrs Lark", "0", "0", "K", "N", "N", "2", "", "93", ""],
    ],
    { header },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => ask({ question, now: new Date("2025-06-18T09:30:00Z") });
}

test.each([
  ["how many of Dr Vane's tutees are SEN", ["Alice", "Bob"]],
  ["pupils looked after by tutor Mrs Lark", ["Cy", "Di"]],
  ["who turned up late 8 times or more", ["Alice", "Cy"]],
  ["who has been late on at least eight occasions", ["Alice", "Cy"]],
  ["who was late more than twice but has no detentions", ["Alice", "Cy"]],
  ["who has been late fewer than twelve times", ["Bob", "Cy", "Di"]],
  ["which pupils were late at least once", ["Alice", "Cy"]],
  ["who has been excluded for more than one day", ["Bob"]],
  ["who was excluded for at least one day", ["Bob", "Cy"]],
  ["who has never been late", ["Bob", "Di"]],
  ["never late, never in detention", ["Di"]],
  ["lates in double figures", ["Alice"]],
  ["set 1 for English", ["Alice", "Cy"]],
  ["FSM or EAL (or both), 10B", ["Cy"]],
  ["FSM, EAL or both, 10A", ["Alice", "Bob"]],
  ["10A and 10B, on K", ["Alice", "Di"]],
  ["tutor groups 10A and 10B, minus the K and E pupils", ["Cy"]],
  ["how many Quill pupils are in tutor groups 10A and 10B", ["Alice", "Bob", "Cy", "Di"]],
  ["count of blanks under first language", ["Di"]],
  ["how many attendance figures are we lacking", ["Cy"]],
  ["FSM pupils where we don't know the attendance", ["Cy"]],
  ["for the census: 10A pupils on FSM", ["Alice"]],
])("%s", async (question, names) => {
  const { students, abstained } = await asking()(question);
  expect(abstained).toBe(false);
  expect(students.map(({ name }) => name.split(" ")[0])).toEqual(names);
});

test("the class is the column of groups, though a Tutor stands beside it", async () => {
  const ask = asking();
  expect((await ask("roll per tutor group")).table).toEqual({ "10A": 2, "10B": 2 });
  expect((await ask("which group is Di Reed in")).value).toBe("10B");
  expect((await ask("who is Di Reed's tutor")).value).toBe("Mrs Lark");
});

test("places of an order ask who, and a denied side is no side of its own", async () => {
  const ask = asking();
  expect((await ask("second most lates")).value).toBe("Cy Brown");
  expect((await ask("runner-up for attendance")).value).toBe("Di Reed");
  expect((await ask("compare FSM and non FSM numbers")).table).toEqual({ Y: 2, N: 2 });
  expect((await ask("is attendance lower for FSM pupils than for the rest")).value).toBe("yes");
});

test("more of an amount is its sum, and the number of a set is no rank", async () => {
  const ask = asking();
  expect(await ask("which class has the most lates")).toMatchObject({
    value: "10A",
    table: { "10A": 12, "10B": 8 },
  });
  expect((await ask("who has the most lates in each class")).table).toEqual({
    "10A": 12,
    "10B": 8,
  });
  expect((await ask("who is in the highest set for english")).abstained).toBe(true);
  expect((await ask("who is in the top english set")).students).toHaveLength(2);
  expect((await ask("what percentage of 10A are on the SEN register")).value).toBe(100);
});

test.each([
  "who was excluded more than three times",
  "who has been excluded at least once",
  "who was below 95 on attendance",
])("%s: days are no occasions, and what was is no longer told", async (question) => {
  expect((await asking()(question)).abstained).toBe(true);
});

test("titles are no verbs, and numbers of days stay with their month", () => {
  expect(worded("how many is Miss Loomba key worker for")).toContain("Miss Loomba");
  expect(worded("who joined from 10 October till now")).toContain("since 10 October");
});

test.each([
  ["K on SEN status", ["Alice", "Di"]],
  ["pupils with nothing at all written under first language", ["Di"]],
  ["To print labels for their pegs I require the names in 10B", ["Cy", "Di"]],
  ["attendance check: everyone whose attendance is below 95", ["Alice", "Di"]],
  ["list the FSM pupils in 10A for the consent form", ["Alice"]],
  ["how many forms do I print for 10A, i.e. how many are on FSM", ["Alice"]],
])("%s", async (question, names) => {
  const { students, abstained } = await asking()(question);
  expect(abstained).toBe(false);
  expect(students.map(({ name }) => name.split(" ")[0])).toEqual(names);
});

test.each([
  ["which first language is the second most common?", "Urdu"],
  ["which tutor has the second highest number of pupils", null],
  ["does 10A have as many pupils as 10B", "yes"],
  ["are there as many pupils in 10A as there are in 10B?", "yes"],
  ["attendance % of Alice Johnson", "91"],
  ["what is Alice Jonson's attendance", "91"],
  ["total lates racked up by 10A", 12],
  ["Out of 10A, what % are FSM?", 50],
])("%s: %s", async (question, value) => {
  expect((await asking()(question)).value).toBe(value);
});

test("numbers for each, however they are asked", async () => {
  const ask = asking();
  const roll = { "10A": 2, "10B": 2 };
  expect((await ask("break down the number of pupils in every tutor group")).table).toEqual(roll);
  const attendance = { "10A": 94, "10B": 93 };
  expect((await ask("compare the tutor groups on average attendance")).table).toEqual(attendance);
  expect((await ask("caseload of each tutor (number of pupils)")).table).toEqual({
    "Dr Vane": 2,
    "Mrs Lark": 2,
  });
});

describe("a teacher, a date and a number, as the office asks for them", () => {
  test.each([
    ["who teaches Di Reed", "Ms Quill"],
    ["who is Di Reed's teacher?", "Ms Quill"],
    ["On average what attendance do the FSM pupils have", 91],
    ["could you say how many pupils are in 10A", null],
    ["which class comes out worst on average attendance", "10B"],
    ["does Cy Brown have a K or an E for SEN status", null],
  ])("%s: %s", async (question, value) => {
    const answer = await asking()(question);
    expect(answer.abstained).toBe(false);
    expect(answer.value).toBe(value);
  });

  test("numbers for each of the places that are named stand beside that of all", async () => {
    const answer = await asking()("mean attendance for 10A and 10B");
    expect(answer.value).toBe(93.67);
    expect(answer.table).toEqual({ "10A": 94, "10B": 93 });
    expect(answer.answer).toContain("Of each: 10A 94 and 10B 93.");
  });

  test("what is got is what it is for", async () => {
    const answer = await asking()("For my FSM return: how many in 10A get it?");
    expect(answer.understood).toBe("number of pupils in 10A, with FSM");
    expect(answer.count).toBe(1);
  });

  test("blanks are left out of numbers by group, and a year is no part of a phrase", async () => {
    const ask = asking();
    expect((await ask("break down 10A by SEN status, leaving out blanks")).table).toEqual({
      E: 1,
      K: 1,
    });
    expect((await ask("average attendance class by class")).table).toEqual({
      "10A": 94,
      "10B": 93,
    });
  });
});

test("who was admitted on a day is told by the column of admission dates", async () => {
  const db = memoryStore();
  push(
    db,
    pushSource(db),
    [
      ["Alice Johnson", "3A", "06/11/2024"],
      ["Bob Smith", "3A", "02/09/2023"],
    ],
    { header: ["Name", "Class", "Admission date"] },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  const now = new Date("2025-06-18T09:30:00Z");
  const answer = await ask({ question: "which pupils were admitted on 6 November 2024", now });
  expect(answer.students.map(({ name }) => name)).toEqual(["Alice Johnson"]);
  const day = await ask({ question: "on what date was Bob Smith admitted", now });
  expect(day.value).toBe("2023-09-02");
});

describe("exclusions, access arrangements and candidates, as an exams office has them", () => {
  const exams = () => {
    const db = memoryStore();
    const header = [
      "Name",
      "Class",
      "Access arrangements",
      "Exclusion days",
      "LAC",
      "Attendance %",
    ];
    push(
      db,
      pushSource(db, "Mrs Pell"),
      [
        ["Alice Johnson", "11A", "25% extra time", "2", "Yes", "73"],
        ["Bob Novak", "11A", "Laptop", "0", "No", "91"],
        ["Cy Nowak", "11B", "Reader", "6", "No", "88"],
      ],
      { header },
    );
    const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
    return (question: string) => ask({ question, now: new Date("2026-02-26T09:00:00Z") });
  };

  test.each([
    ["number of candidates with a reader", ["Cy"]],
    ["how many get either a laptop or 25% extra time?", ["Alice", "Bob"]],
    ["who has extra time or a reader", ["Alice", "Cy"]],
    ["who has lost at least one day to exclusion", ["Alice", "Cy"]],
    ["pupils that have been excluded for five days or longer", ["Cy"]],
    ["anyone with attendance of 88 or worse", ["Alice", "Cy"]],
    ["exclusion days of 2 or worse", ["Alice", "Cy"]],
    ["I need all pupils with the surname Novak or Nowak", ["Bob", "Cy"]],
    ["the two in Mrs Pell's sheet with most exclusion days", ["Cy", "Alice"]],
  ])("%s", async (question, names) => {
    const { students, abstained } = await exams()(question);
    expect(abstained).toBe(false);
    expect(students.map(({ name }) => name.split(" ")[0])).toEqual(names);
  });

  test.each([
    ["Has Alice Johnson got looked-after status?", "yes"],
    ["what access arrangement does Cy Nowak have for the mocks", "Reader"],
    ["attendance for Alice Johnson, need it for the governors panel", "73"],
    ["out of the 11A pupils what proportion have a laptop? percent is fine", 50],
  ])("%s: %s", async (question, value) => {
    expect((await exams()(question)).value).toBe(value);
  });
});
