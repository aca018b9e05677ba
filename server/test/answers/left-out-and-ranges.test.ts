// Who is left out by name or by a clause, ranges of years, choices with conditions of their own, and what is not so but something else.
import { expect, test } from "vitest";
import { askingStates, firstNames } from "./own-sheets.js";

const HEADER = ["Name", "Class", "Year", "Campus", "House", "FSM", "RA", "Level of need", "Notes"];
const ROWS = [
  ["Ann Ashe", "3A", "3", "Park", "Oak", "Y", "8.1", "0", ""],
  ["Ben Birch", "3A", "3", "Mill", "Elm", "N", "7.2", "4", "Has asthma"],
  ["Cara Cole", "3B", "3", "Park", "Oak", "", "9", "", ""],
  ["Dev Dean", "4A", "4", "Mill", "Elm", "N", "10.5", "4", "Shy"],
  ["Eve East", "4B", "4", "Park", "Oak", "Y", "11", "5", ""],
  ["Flo Frost", "5A", "5", "Mill", "Oak", "N", "6.8", "3", "Shy"],
  ["Flo Green", "5A", "5", "Park", "Elm", "Y", "9.9", "1", ""],
];
const asking = askingStates(HEADER, ["2026-01-05", ROWS]);
const names = async (question: string) => firstNames(await asking(question));

test.each([
  // Left out by name
  ["who besides Ben Birch is at level 4?", ["Dev"]],
  ["who other than Ben is at level 4", ["Dev"]],
  ["everyone at level 4 apart from Dev Dean", ["Ben"]],
  ["does anyone besides Ben have level 4?", ["Dev"]],
  ["all of 3A bar Ben Birch", ["Ann"]],
  ["Year 3 except Ann and Cara", ["Ben"]],
  ["who besides those in 3A is at level 4", ["Dev"]],
  // Ranges of years
  ["who from Year 4 on has FSM", ["Eve", "Flo"]],
  ["pupils at Park from Year 4 upwards", ["Eve", "Flo"]],
  ["from Year 5 up", ["Flo", "Flo"]],
  ["who is at level 4, years up to and including Year 3", ["Ben"]],
  ["all years up to year 3 at level 4", ["Ben"]],
  ["from Year 4 down, level 4", ["Ben", "Dev"]],
  ["who has level 4 from Reception up to Year 3", ["Ben"]],
  ["who from Year 3 on is at level 4", ["Ben", "Dev"]],
  // In Year 3, and on something
  ["pupils from Year 3 on level 4", ["Ben"]],
  ["pupils at level 3 - level 4", ["Ben", "Dev", "Flo"]],
  // Each with its own
  ["who is at level 5 anywhere, or at level 4 in 3A?", ["Ben", "Eve"]],
  ["who is at level 5 in any year or at level 4 in Year 4", ["Dev", "Eve"]],
  ["who is either in 3B, or in Year 4 at Mill", ["Cara", "Dev"]],
  ["which pupils who are either in 3A, or in Year 5 at Mill, have notes", ["Ben", "Flo"]],
  ["who is at level 4 or 5 in 4A", ["Dev"]],
  ["who is in 3A or 4A at level 4", ["Ben", "Dev"]],
  // Not so, but something else
  ["Oak, not in Year 3 but Year 4", ["Eve"]],
  ["Year 3, not at Mill but at Park", ["Ann", "Cara"]],
  ["not 3A or 3B but 4A or 4B", ["Dev", "Eve"]],
  ["3A minus the level 0s and 1s - levels 2 and up only", ["Ben"]],
  ["not in 3A, 3B or 4A", ["Eve", "Flo", "Flo"]],
  ["not FSM but in Elm", ["Ben", "Dev"]],
  // Left out by a clause
  ["who is in Elm if you leave out Year 3", ["Dev", "Flo"]],
  ["if you take Year 3 out, who is in Elm", ["Dev", "Flo"]],
  ["who would be left in Elm if we left out Year 5", ["Ben", "Dev"]],
  // A column that is called like a class elsewhere
  ["Year 3 with RA below 9", ["Ann", "Ben"]],
])("%s", async (question, expected) => {
  const { abstained } = await asking(question);
  expect(abstained).toBe(false);
  expect(await names(question)).toEqual(expected);
});

test.each([
  // Two are called so
  "who besides Flo is in 5A",
  // Both may hold
  "who has FSM besides Oak",
  // Whether the first are of 3A as well
  "who is at level 5, or at level 4 in 3A",
  "who is either on FSM, or at level 4 with notes",
  "who gets upset if you leave out Year 3 and shout",
])("%s: asked back", async (question) => {
  expect((await asking(question)).abstained).toBe(true);
});
