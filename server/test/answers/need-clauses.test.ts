// What stands around a question about notes is set apart, and only that: why it is asked, and what is to be done about it.
import { describe, expect, it, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { conceptsOfQuestion } from "../../src/concepts/question-concepts.js";
import { pupil } from "../search/school.js";
import { askingPupils } from "./own-sheets.js";

const ask = askingPupils([
  pupil("Ann Other", "3A", 3, "North", 1, "Covers her ears at the hand dryer, noise upsets her"),
  pupil("Ben Other", "3A", 3, "North", 1, "Answers back and argues with staff"),
  pupil("Cat Other", "4 Beech", 4, "North", 1, "Anxious, worries all evening"),
  pupil("Dan Other", "4 Beech", 4, "North", 1, "Wears glasses, cannot see the board"),
  pupil("Eve Other", "4 Beech", 4, "North", 1, "Late most mornings"),
  pupil("Fay Other", "3A", 3, "North", 1, "Anxious about tests, sees a counsellor"),
]);

describe("only the clause that names the need is asked", () => {
  it.each([
    ["The fair will be packed, and I'm wondering who can't bear noise.", "Ann Other"],
    ["Our caretaker complains that some children answer back; who would that be?", "Ben Other"],
    ["Whom should I seat near the front because they can't see the board?", "Dan Other"],
    ["never here on time. who?", "Eve Other"],
    ["A drop-in for the tardy ones, who should be invited?", "Eve Other"],
    ["who can't see the board for more than a few minutes", "Dan Other"],
    ["Supply ought to be warned about pupils who argue with staff.", "Ben Other"],
  ])("%s", async (question, first) => {
    const { abstained, students } = await ask(question);
    expect(abstained).toBe(false);
    expect(students[0]?.name).toBe(first);
  });

  it("with the classes that the rest names", async () => {
    const { students } = await ask(
      "As Year 4 are off timetable tomorrow, I must warn those who are anxious.",
    );
    expect(students.map(({ name }) => name)).toEqual(["Cat Other"]);
  });

  it("says what was set apart", async () => {
    const { answer } = await ask(
      "The fair will be packed, and I'm wondering who can't bear noise.",
    );
    expect(answer).toContain("I set “The fair will be packed, and I'm wondering” aside");
  });
});

describe("what may say which pupils are meant is not set apart", () => {
  it.each([
    "Not those in choir: who is anxious?",
    "Mrs Finnegan's anxious children",
    "Who should be excluded for answering back?",
    // Of a number these are conditions.
    "How many pupils at level 1 are there most days?",
    "which pupils ought to be moved down for their anxiety",
    "So many are anxious, so many not: what is the average?",
  ])("%s", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  // What says more of them than a need is no comment: the words of it are looked for as well.
  it.each([
    "New this term, who is anxious?",
    "who is anxious, seen every week?",
    "Which children come in slowly because they are anxious?",
  ])("%s", async (question) => {
    expect((await ask(question)).answer).not.toContain("aside");
  });

  it("another year than that of the question", async () => {
    const { students } = await ask("As Year 3 are away, which Year 4 pupils are anxious?");
    expect(students.map(({ name }) => name)).toEqual(["Cat Other"]);
  });

  it("a year before its pupils", async () => {
    const { students } = await ask("year four pupils who are anxious or late");
    expect(students.map(({ name }) => name).sort()).toEqual(["Cat Other", "Eve Other"]);
  });

  it("nobody is everybody: a question that comes back to the clause is no list of all", async () => {
    const { students } = await ask("wears glasses because they can't see: anyone like that?");
    expect(students.map(({ name }) => name)).toEqual(["Dan Other"]);
  });
});

test("of a list of needs who has the one answers too, and a number wants both", async () => {
  const listed = await ask("anxious pupils and pupils who answer back");
  expect(listed.students.map(({ name }) => name).sort()).toEqual([
    "Ben Other",
    "Cat Other",
    "Fay Other",
  ]);
  const { abstained } = await ask("how many pupils are anxious and answer back?");
  expect(abstained).toBe(true);
});

test("although joins what is so to what is so as well", async () => {
  const { students } = await ask("Which Year 4 pupils have notes although they are at level 1?");
  expect(students.map(({ name }) => name).sort()).toEqual(["Cat Other", "Dan Other", "Eve Other"]);
});

describe("who cannot or will not is asked for the need, however it is called", () => {
  const map = shippedConcepts().map();
  it.each([
    ["pupils who simply won't do as they are told", "defiance"],
    ["cannot get their thoughts down legibly", "writing-difficulty"],
    ["who can't hear properly", "hearing-impairment"],
  ])("%s", (question, concept) => {
    const asked = conceptsOfQuestion(map, question).find((one) => one.concept === concept);
    expect(asked?.wanted).toBe("present");
  });
  it.each([
    ["who isn't autistic", "autism"],
    ["who has no EHCP", "ehcp"],
  ])("%s is not", (question, concept) => {
    const asked = conceptsOfQuestion(map, question).find((one) => one.concept === concept);
    expect(asked?.wanted).toBe("denied");
  });
});
