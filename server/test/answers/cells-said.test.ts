// What a cell says and what it lists: "a No for FSM", "with no FSM recorded", "at least two clubs", "after school only or
// both"; one pupil of whom more is said than asked; what staff say beside it.
import { describe, expect, test } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingStates, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "SEND level",
  "FSM",
  "PP",
  "EHCP",
  "Clubs",
  "Wraparound",
  "Home language",
  "Lunch",
  "Key adult",
  "TA hours",
  "Reading age",
  "House points",
  "Secondary school",
  "Notes",
];
const ROWS = [
  "Ann Ashe|6H|6|2|Y|N|Yes|Chess, Choir|Both|Arabic|Home|Mr Pike|4|8:06|120|Castle Academy|",
  "Ben Birch|6H|6|1|N|Y|No|Chess|After school|English|School|Mr Pike||9:00|90|Ludbridge High|Asthma",
  "Cara Cole|6K|6|3|N|N|Applied|Chess, Choir, Art|Breakfast|Polish|Packed||12|8:00|40|Castle Academy|",
  "Dev Dean|6K|6|0||N|No||After school|English|School|Ms Orr|2.5|12:00|150||",
  "Eve Elm|5H|5|2|Y|||Art|Both|English|Packed|||10:00|8||",
  "Fay Finn|5H|5|4|N|Y|Yes|Art, Choir||Arabic|School|Ms Orr|20|7:00|75||Likes Lego",
];
const asking = askingStates(HEADER, ["2026-03-02", ROWS.map((row) => row.split("|"))]);
const names = async (question: string) => firstNames(await asking(question));

describe("what a cell says, before its column", () => {
  test.each([
    ["who has a No for FSM", ["Ben", "Cara", "Fay"]],
    ["which pupils have an N in FSM as well as an N in PP", ["Cara"]],
    ["pupils marked no under FSM", ["Ben", "Cara", "Fay"]],
    ["6H pupils with a Y for FSM or a Y for PP", ["Ann", "Ben"]],
    ["who is down as not PP", ["Ann", "Cara", "Dev"]],
    ["which pupils are down as no for FSM", ["Ben", "Cara", "Fay"]],
    ["who has a straight No for EHCP and is at level 1", ["Ben"]],
    ["who has a key adult although EHCP says No", ["Ben", "Dev"]],
    ["6K: whoever has a Y for EHCP or is at level 0", ["Dev"]],
    ["level 2 with a full EHCP", ["Ann"]],
    // Where nothing is said of a cell, who has no entry is among those who are not.
    ["who is not on FSM", ["Ben", "Cara", "Dev", "Fay"]],
  ])("%s", async (question, expected) => {
    expect(await names(question)).toEqual(expected);
  });

  test("plans are counted, and not the kinds of entry", async () => {
    expect((await asking("ehcps in place - total?")).count).toBe(2);
    expect((await asking("how many EHCPs are there")).count).toBe(2);
  });
});

describe("yes or no that nobody has written", () => {
  test.each([
    "who has a blank FSM cell",
    "pupils without FSM recorded",
    "no entry for FSM",
    "who is missing an FSM entry",
    "whose FSM hasn't been filled in",
    "nothing under FSM",
    "children where the FSM is blank",
  ])("%s", async (question) => {
    const answer = await asking(question);
    expect(firstNames(answer)).toEqual(["Dev"]);
    expect(answer.understood).toContain("with no FSM recorded");
  });

  test("what is written may be either", async () => {
    expect((await asking("how many have FSM recorded")).count).toBe(5);
    expect((await asking("how many have FSM recorded as no")).count).toBe(3);
  });

  test("the entry of one pupil is what its cell says", async () => {
    expect((await asking("fsm entry: Ben Birch")).answer).toContain("FSM N");
    expect((await asking("FSM entry: Dev Dean")).answer).toContain("no FSM recorded");
  });
});

describe("how many a cell lists", () => {
  test.each([
    ["who does at least two clubs", ["Ann", "Cara", "Fay"]],
    ["pupils in more than two clubs", ["Cara"]],
    ["who is in several clubs", ["Ann", "Cara", "Fay"]],
    ["which children do two clubs", ["Ann", "Fay"]],
    ["who goes to only one club", ["Ben", "Eve"]],
    ["choir members who are in another club besides", ["Ann", "Cara", "Fay"]],
    ["who does Chess and one other club", ["Ann", "Cara"]],
    ["who is in 3 or more different clubs", ["Cara"]],
    ["Year 6 children who belong to some club, but to neither choir nor art", ["Ben"]],
  ])("%s", async (question, expected) => {
    expect(await names(question)).toEqual(expected);
  });

  test("who has nothing recorded is said", async () => {
    const { count, answer } = await asking("how many pupils are in fewer than two clubs");
    expect(count).toBe(2);
    expect(answer).toContain("1 pupil has no Clubs recorded");
  });

  test.each([
    "which pupil does the most clubs",
    "who has the fewest clubs",
    "who is in one club",
    "who does chess or another club",
  ])("%s: not read as another number", async (question) => {
    expect((await asking(question)).abstained).toBe(true);
  });

  test("the most popular of them is still asked for by its pupils", async () => {
    expect((await asking("which club has the most pupils")).value).toEqual([
      "Art",
      "Chess",
      "Choir",
    ]);
  });
});

describe("one cell for two", () => {
  test.each([
    ["who stays after school only", ["Ben", "Dev"]],
    ["who stays after school, either after school only or both", ["Ann", "Ben", "Dev", "Eve"]],
    ["who comes for brekky only, not after school as well", ["Cara"]],
    ["who comes for breakfast or after school or both", ["Ann", "Ben", "Cara", "Dev", "Eve"]],
    ["6H pupils with FSM or PP (or both)", ["Ann", "Ben"]],
  ])("%s", async (question, expected) => {
    expect(await names(question)).toEqual(expected);
  });
});

describe("values and places as they are said", () => {
  test.each([
    ["arabic speakers at home", ["Ann", "Fay"]],
    ["Arabic at home... who was that again?", ["Ann", "Fay"]],
    ["Arabic speakers who go home for lunch", ["Ann"]],
    ["names of FSM children where the home language isn't English", ["Ann"]],
    ["everyone off to Castle Academy", ["Ann", "Cara"]],
    ["Castle bound and at level 3", ["Cara"]],
    ["who brings sandwiches", ["Cara", "Eve"]],
    ["find pupils reading below age 9 who nevertheless have more than 100 house points", ["Ann"]],
    ["who is in single figures for house points", ["Eve"]],
    ["Mr Pike - key children of his at level 2", ["Ann"]],
    ["who gets TA support of less than 10 hours", ["Ann", "Dev"]],
    ["there's one pupil on 2.5 TA hours, name?", ["Dev"]],
    ["6H's one child with home lunches, name?", ["Ann"]],
    ["Chess, 6K - there's just one, who is it?", ["Cara"]],
    ["the one with 150 house points is who?", ["Dev"]],
    ["that girl in 5H at level 4, what's her name?", ["Fay"]],
  ])("%s", async (question, expected) => {
    const answer = await asking(question);
    if (question.includes("girl")) expect(answer.abstained).toBe(true);
    else expect(firstNames(answer)).toEqual(expected);
  });

  test.each([
    ["how many key children does Mr Pike have", 2],
    ["Mr Pike is off today, how many key children does he have", 2],
    ["for how many pupils the home language on record is anything other than English", 3],
    ["across all years, how many pupils speak Arabic", 2],
    ["6H and 6K, taking both classes together, how many are at level 2", 1],
  ])("%s", async (question, count) => {
    expect((await asking(question)).count).toBe(count);
  });

  test.each([
    ["home lang Ann Ashe", "Arabic"],
    ["what language is spoken at home in Ann's family", "Arabic"],
    ["Ben Birch hse pts", "90"],
  ])("%s", async (question, value) => {
    expect((await asking(question)).value).toBe(value);
  });

  test.each([
    ["on how many of Ms Lee's rows has FSM not been filled in", 1],
    ["Chess entries Y6, how many", 3],
    ["how many year sixes with a reading age below 9, wherever they are taught", 2],
    ["how many children have we got altogether across the two sheets", 6],
    ["number of pupils in each class, all three", 6],
  ])("%s", async (question, count) => {
    const { count: told, table } = await asking(question);
    const parts = Object.values(table ?? {}).map(Number);
    expect(told ?? parts.reduce((sum, n) => sum + n, 0)).toBe(count);
  });

  test.each([
    ["which children have chess, any teacher's?", ["Ann", "Ben", "Cara"]],
    ["level 2 and up in 5H who haven't any notes", ["Eve"]],
    ["level 1 exactly, more than 50 house points. Who fits?", ["Ben"]],
    ["house points under 50 as well as Art, I want to see those families", ["Cara", "Eve"]],
    ["who has put Ludbridge High for their secondary school", ["Ben"]],
  ])("%s", async (question, expected) => {
    expect(await names(question)).toEqual(expected);
  });

  test.each([
    ["what reading age was recorded for Ann Ashe", "8:06"],
    ["whose wraparound entry is Breakfast", "Cara Cole"],
    ["I have someone called Fay at my door, who is that?", "Fay Finn"],
    ["I've got Ben Birch outside my office, which secondary school did he pick?", "Ludbridge High"],
  ])("%s", async (question, said) => {
    const answer = await asking(question);
    expect(answer.abstained).toBe(false);
    expect(answer.answer).toContain(said);
  });

  test("a gap between two averages is one, and no share of notes", async () => {
    const question = "what is the gap between the average house points of 6H and that of 6K";
    expect((await asking(`${question}, in percentage points?`)).value).toBe(10);
    expect((await asking("what percentage have a gap in points")).abstained).toBe(true);
  });

  test("how the level of some goes with the class of others is not guessed", async () => {
    const { abstained } = await asking("anybody at level 4 or higher, and the level 2s of 6H too");
    expect(abstained).toBe(true);
  });
});

describe("what staff say beside a question", () => {
  test.each([
    ["Ann Ashe house points please, mum's at the gate", "mum's at the gate"],
    ["Level and TA hours for Ann Ashe - the LA wants both figures", "the LA wants both figures"],
    ["headcount for 6H pls, laying up now", "laying up now"],
    ["Cook wants numbers - school dinners in 6H?", "Cook wants numbers"],
  ])("%s", async (question, aside) => {
    const { answer, abstained } = await asking(question);
    expect(abstained).toBe(false);
    expect(answer).toContain(`“${aside}” aside`);
  });

  test("a class that wants something is no aside", async () => {
    expect((await asking("6H wants numbers - school dinners?")).abstained).toBe(true);
  });

  test("a first word with a capital is no slip of somebody's name", async () => {
    // One letter from "Fay"
    expect((await asking("May here for Ben Birch - which class?")).students).not.toContainEqual(
      expect.objectContaining({ name: "Fay Finn" }),
    );
  });

  test.each([
    ["have had their level left blank by their teacher", "have had their level blank"],
    ["level 3 with no notes I could read up on", "level 3 with no notes"],
    ["how many in 6H have a reading age that is still below 9", "a reading age below 9"],
  ])("%s", (said, meant) => {
    expect(worded(said)).toContain(worded(meant));
  });
});
