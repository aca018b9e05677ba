// Questions that only notes answer: how their words are read, and which of them no note answers.
import { describe, expect, it } from "vitest";
import { pupil } from "../search/school.js";
import { askingPupils } from "./own-sheets.js";

const ask = askingPupils([
  pupil("Ann Other", "3A", 3, "North", 1, "Came up in hives after a wasp sting"),
  pupil("Ben Other", "3A", 3, "North", 1, "Plays the drums. Does no homework"),
  pupil("Cat Other", "4 Beech", 4, "North", 1, "Speech unclear, only mum understands her"),
  pupil("Dan Other", "4 Beech", 4, "North", 1, "Has eczema"),
  { ...pupil("Eve Other", "3A", 3, "North", 1, "In a refuge"), extra: { House: "Harrier" } },
  { ...pupil("Fay Other", "3A", 3, "North", 1, ""), extra: { House: "Harrier" } },
]);

describe("words beside a topic", () => {
  it.each([
    ["allergic children - what could set off a reaction", "Ann Other"],
    ["eczema, acne, that sort of thing", "Dan Other"],
    ["who could play something at the summer concert?", "Ben Other"],
    ["who doesn't do the homework set?", "Ben Other"],
    ["who has speech that is hard to understand?", "Cat Other"],
    ["children with any kind of skin condition", "Dan Other"],
    ["Pupils with eczema should be flagged: which are they?", "Dan Other"],
    ["who must the cook be aware of for hives after stings", "Ann Other"],
    ["for whom speech is a real hurdle", "Cat Other"],
  ])("%s", async (question, first) => {
    const { abstained, students } = await ask(question);
    expect(abstained).toBe(false);
    expect(students[0]?.name).toBe(first);
  });

  it("a house is no housing", async () => {
    const { count, students } = await ask("how many year 3s have housing difficulties?");
    expect(count).toBe(1);
    expect(students.map(({ name }) => name)).toEqual(["Eve Other"]);
  });
});

describe("no note answers", () => {
  it.each([
    ["Does Marigold Featherington-Hume have a care plan?", "Marigold Featherington-Hume"],
    ["Who got the highest mark in the SATs?", "marks"],
    ["who has the worst score in the mock", "score"],
    ["Which parents are standing for governor?", "questions about pupils"],
    ["which pupils live on Skircoat Road", "where pupils live"],
    ["who has received their polio immunisation", "which jab"],
    ["scabies letter to families", "I write"],
    ["could you knock up a note for mums and dads on head lice", "I write"],
    ["nudge me to ring the physio about eczema", "I write"],
    ["translate this eczema letter into Polish", "I write"],
    ["suspensions next term - who will it be", "what will be"],
    ["predicted to fail speech", "what will be"],
    ["snow expected for the drums concert", "questions about pupils"],
    ["what eczema children's parents earn", "questions about pupils"],
    ["French exceeding, who", "such grades"],
    ["kids in line for a council chromebook", "entitled"],
    ["who's stumped up for the drums trip", "paid"],
    ["instalment in from home for the drums", "paid"],
    ["trustees, when do they meet about eczema", "which day"],
    ["who is going on the drums outing", "which day"],
    ["the kindest one with eczema", "judge nobody"],
    ["which child is the most promising drummer", "judge nobody"],
    ["eczema group dr crabtree", "dr crabtree"],
    ["3A drums better than 4 Beech", "than"],
  ])("%s", async (question, said) => {
    const { abstained, answer, students } = await ask(question);
    expect(abstained).toBe(true);
    expect(answer).toContain(said);
    expect(students).toEqual([]);
  });
});

describe("a particular thing that nobody has, where others have something like it", () => {
  it.each([
    "Who is allergic to penicillin?",
    "which pupils play the violin",
    "who has psoriasis",
    "children with sickle cell",
  ])("%s", async (question) => {
    const { abstained, students } = await ask(question);
    expect(abstained).toBe(true);
    expect(students).toEqual([]);
  });

  it("is not counted as what it is like", async () => {
    const { count, abstained } = await ask("How many pupils play the violin?");
    expect([count, abstained]).toEqual([null, true]);
  });

  it("is told of those who have it alone", async () => {
    const { count, students } = await ask("How many pupils play the drums?");
    expect(count).toBe(1);
    expect(students.map(({ name }) => name)).toEqual(["Ben Other"]);
  });
});

describe("words near to those are of needs", () => {
  it.each(["text to speech for unclear speech", "speech gets worse when going on trips"])(
    "%s",
    async (question) => {
      const { abstained, students } = await ask(question);
      expect(abstained).toBe(false);
      expect(students[0]?.name).toBe("Cat Other");
    },
  );
});

describe("whether there is any", () => {
  it("names whom the notes speak of, or those who come near, which is no yes", async () => {
    const stated = await ask("any children with eczema?");
    expect(stated.value).toBe("yes");
    expect(stated.students[0]?.name).toBe("Dan Other");
    const near = await ask("anyone who stings and needs help at once?");
    expect(near.value).toBeNull();
  });
});
