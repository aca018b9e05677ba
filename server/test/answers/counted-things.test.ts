// Things that are counted where pupils are meant, numbers set out against a column, and what is told beside a number.
import { describe, expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "Boy/Girl",
  "House",
  "Points",
  "FSM",
  "Club",
  "Attendance",
  "Notes",
];
const LEE = [
  ["Ann Ashe", "3A", "3", "F", "Oak", "30", "Y", "Coding", "100", ""],
  ["Ben Birch", "3A", "3", "M", "Elm", "10", "N", "Coding", "87", "Persistent absence last year."],
  ["Cara Cole", "3B", "3", "F", "Oak", "25", "", "Gardening", "88", ""],
  ["Dev Dean", "3B", "3", "M", "Elm", "40", "Y", "", "99", "Likes trains."],
];
const POPE = [["Eve East", "4A", "4", "F", "Oak", "20", "Y", "Gardening", "93", ""]];
const asking = (question: string) =>
  askingSheets(
    { of: "Ms Lee", header: HEADER, rows: LEE },
    { of: "Mr Pope", header: HEADER, rows: POPE },
  )(question);
const names = async (question: string) => firstNames(await asking(question));

describe("who is counted", () => {
  test.each([
    ["how many certificates for 100% attendance do I have to print?", ["Ann"]],
    ["how many letters to pupils with attendance below 90 must we send out", ["Ben", "Cara"]],
    ["certificates for the top two for points: who gets them?", ["Ann", "Dev"]],
    ["how many places are taken in coding and gardening combined", ["Ann", "Ben", "Cara", "Eve"]],
    ["how many spots have been filled in coding", ["Ann", "Ben"]],
    ["persistent absentees in 3A (I mean below 90), count", ["Ben"]],
    ["persistant absentees, i.e. attendance below 88%", ["Ben"]],
    ["whose notes mention persistent absence", ["Ben"]],
    ["coders in 3A", ["Ann", "Ben"]],
    ["gardeners", ["Cara", "Eve"]],
  ])("%s", async (question, expected) => {
    const answer = await asking(question);
    expect(answer.abstained).toBe(false);
    expect(await names(question)).toEqual(expected);
  });
  test.each(["how many persistent absentees are in 3A", "number of persistent absentees"])(
    "%s is for the asker to say",
    async (question) => {
      const { abstained, answer } = await asking(question);
      expect(abstained).toBe(true);
      expect(answer).toContain("below 90");
    },
  );
});

describe("one number for each", () => {
  test.each([
    ["fsm = y against class", { "3A": 1, "3B": 1, "4A": 1 }],
    ["average points set out against house", { Elm: 25, Oak: 25 }],
    ["FSM (yes) counted up year by year", { "Year 3": 2, "Year 4": 1 }],
    ["Oak pupils counted by club", { Coding: 1, Gardening: 2 }],
    ["3A boys / girls breakdown", { F: 1, M: 1 }],
    ["girls/boys split in Oak", { F: 3, M: 0 }],
  ])("%s", async (question, table) => {
    expect((await asking(question)).table).toEqual(table);
  });
  test.each(["FSM against PP", "3A against house average", "who is against Ben"])(
    "%s asks for no groups",
    async (question) => {
      expect((await asking(question)).table ?? null).toBe(null);
    },
  );
});

describe("what is told beside", () => {
  test.each([
    ["average points of FSM pupils in Year 3 (Y only)", 35],
    ["mean points for FSM children, Mr P's classes", 20],
    ["of all 4 children in Year 3, what percentage have FSM = Y?", null],
    ["of all 14 children in Year 3, blanks included, what percentage have FSM = Y?", 50],
    ["what proportion of all pupils on the sheets, in per cent, have blank notes?", 60],
  ])("%s: %s", async (question, value) => {
    const answer = await asking(question);
    expect(answer.value).toBe(value);
    expect(answer.abstained).toBe(value === null);
  });
  test.each([
    "how many in 3A (Y only)",
    "non-FSM pupils in 3A (Y only)",
    "average points, Mr Q's classes",
    "average points in House M's classes",
  ])("%s is not answered", async (question) => {
    expect((await asking(question)).abstained).toBe(true);
  });
});
