// Cells of yes and no however they are written, levels told once more, and remarks that narrow or repeat.
import { expect, test } from "vitest";
import { askingStates, cellsOf, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "Campus",
  "Level",
  "FSM",
  "EAL",
  "Club",
  "Reading age",
  "House",
  "Notes",
];
const ROWS = [
  "Ann Ashe | 3A | 3 | Oak Lane | 0 | N | N | Chess | 8.5 | Oak | Has asthma",
  "Ben Birch | 3A | 3 | Oak Lane | 1 | Y | N | Judo | 9.5 | Elm | ",
  "Cara Cole | 3B | 3 | Park | 2 | N | Y | Chess | 7.1 | Oak | ",
  "Dev Dean | 3B | 3 | Park | 3 | Y | Y |  | 10.2 | Elm | Wears glasses",
  "Eve East | 4C | 4 | Park | 4 |  | N | Judo | 11.0 | Oak | ",
  "Flo Frost | 4C | 4 |  |  | N |  | Choir |  | Elm | Has asthma",
  "Gus Gray | R1 | R | Oak Lane | 4 | N | N | Choir |  | Elm | ",
].map(cellsOf);
const asking = askingStates(HEADER, ["2026-03-02", ROWS]);

test.each([
  // What the cell says
  ["How many FSM = No pupils attend Chess?", ["Ann", "Cara"]],
  ["how many FSM=N kids do chess", ["Ann", "Cara"]],
  ["how many fsm no pupils are in 3A", ["Ann"]],
  ["FSM No pupils in 3B", ["Cara"]],
  ["who in 3A or 3B is marked FSM no?", ["Ann", "Cara"]],
  ["names of FSM kids in 3A pls (Y in the FSM column)", ["Ben"]],
  ["FSM pupils (Yes in the FSM column) at level 3", ["Dev"]],
  ["non-FSM kids in 3B (N in the FSM column)", ["Cara"]],
  ["Any Year 3 who does chess and is not on free school meals (FSM N)?", ["Ann", "Cara"]],
  ["who is not EAL (EAL is N) in 3A", ["Ann", "Ben"]],
  ["In how many cases is EAL marked N while the level is 3 or above?", ["Eve", "Gus"]],
  ["how many are down as FSM = N, whereas their level is above 1", ["Cara", "Gus"]],
  ["Y3 + Y4: count where EAL = Yes", ["Cara", "Dev"]],
  ["In 3A, who has EAL = N and notes on file?", ["Ann"]],
  ["which pupils have EAL = N and a note recorded", ["Ann"]],
  ["Need the Year 3 pupils who do Chess or Judo and are FSM no", ["Ann", "Cara"]],
  // Levels and numbers
  ["Between level 2 and level 4 inclusive, how many are in Year 3?", ["Cara", "Dev"]],
  ["between Reception and Year 3, how many do choir", ["Gus"]],
  ["between 3A and 3B, how many do chess", ["Ann", "Cara"]],
  ["how many pupils are on one of the two lowest levels, 0 or 1, and have notes", ["Ann"]],
  ["who is at one of the highest levels (3 or 4) in Year 3", ["Dev"]],
  ["how many children have got the top support level, 4?", ["Eve", "Gus"]],
  ["Oak pupils at the highest level, i.e. level 4", ["Eve"]],
  ["Year 3 pupils with a level that is neither 0 nor 1", ["Cara", "Dev"]],
  ["everyone whose level is exactly 3 or exactly 4 in years 3 and 4", ["Dev", "Eve"]],
  ["who does chess and reads below the age of 8, going by the reading age", ["Cara"]],
  ["Reading age 10 or over, n", ["Dev", "Eve"]],
  ["Year 3 not at Park: n", ["Ann", "Ben"]],
  // Remarks
  ["list all but the level 4s (skip any with no level)", ["Ann", "Ben", "Cara", "Dev"]],
  ["Year 4 pupils not at Oak Lane (site must be filled in)", ["Eve"]],
  ["Which 4Cs are not at level 3? Only those with a level filled in.", ["Eve"]],
  ["Excluding Park and anyone with no site down, how many Year 3s remain?", ["Ann", "Ben"]],
  ["Which pupils' FSM is unknown, i.e. blank, in 4C?", ["Eve"]],
  ["who in Year 4 has no FSM, i.e. blank", ["Eve"]],
  ["Who in Year 3 has a club, but one other than Chess?", ["Ben"]],
  ["In how many cases has the level of a Year 4 pupil been left blank?", ["Flo"]],
  ["in how many cases has the reading age of a child in 4C not been filled in", ["Flo"]],
  ["pupils below Year 4, Reception included, at level 3 or more", ["Dev", "Gus"]],
])("%s", async (question, expected) => {
  const answer = await asking(question);
  expect(answer.abstained).toBe(false);
  expect(firstNames(answer)).toEqual(expected);
});

test.each([
  ["is ben birch down as EAL, Y or N?", "N"],
  ["ben birch down as EAL y/n", "N"],
  ["fsm yes or no for ben birch", "Y"],
  ["Is it Y or N under FSM for Ben Birch?", "Y"],
  ["Ben Birch - free school meals or not? Y or N as in the sheet", "Y"],
  ["is ann ashe a Y or an N for FSM", "N"],
  ["EAL for Cara Cole, Y or N", "Y"],
  ["ben birch FSM y/n", "yes"],
  // No cell of yes and no
  ["is ben birch in 3A, y or n", "yes"],
  ["does ann ashe do judo, y or n", "no"],
  ["are there no FSM pupils in 3A?", "no"],
  ["is there no FSM pupil in 4C?", "yes"],
  ["are there no children at level 2 in 3A?", "yes"],
])("%s: %s", async (question, value) => {
  expect((await asking(question)).value).toBe(value);
});

test("numbers per class of those of whom a cell says yes", async () => {
  const { table } = await asking("Show Year 3 FSM pupils (Y) counted per class");
  expect(table).toEqual({ "3A": 1, "3B": 1 });
});

/** What looks alike and says something else, or nothing that is surely meant. */
test.each([
  "fsm no pupils in chess",
  "how many are FSM yes or no",
  "FSM in 3A, n",
  "pupils below Year 3, Year 4 included",
  "percentage of 3A on FSM (FSM must be recorded)",
  "the lowest level, 3 pupils from each class",
  "who has no FSM and notes on file",
])("abstains: %s", async (question) => {
  expect((await asking(question)).abstained).toBe(true);
});

test.each([
  ["who is at the highest level, 3A or 3B", ["Dev"]],
  ["3A: no pupils at level 4", []],
])("%s", async (question, expected) => {
  expect(firstNames(await asking(question))).toEqual(expected);
});
