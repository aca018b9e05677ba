// Cells that list several values, classes that begin alike, and what is entered in a column.
import { describe, expect, it, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "Clubs",
  "FSM",
  "House",
  "House points",
  "Reading age",
  "Transport",
  "Tutor",
];
const ROWS = [
  ["Ann Ashe", "Harbour KS3", "8", "Chess, Choir", "N", "Oak", "10", "9.1", "Bus", "Shah, P"],
  ["Ben Birch", "Harbour KS3", "8", "Choir; Art", "Y", "Elm", "30", "8.2", "Walk", "Shah, P"],
  ["Cara Cole", "Harbour KS4", "10", "Chess", "", "Oak", "25", "11.4", "Bus", "Lowe, T"],
  ["Dev Dean", "Herons", "8", "", "N", "Elm", "5", "7.3", "Car", "Lowe, T"],
  ["Eve East", "Herons", "8", "Choir", "", "Oak", "20", "6.8", "Walk", "Shah, P"],
  ["Flo Frost", "Herons", "8", "Chess, chess", "N", "Oak", "1", "10.0", "Walk", "Shah, P"],
];
const asking = () =>
  askingSheets(
    {
      of: "Mr P",
      header: HEADER,
      rows: ROWS.map((row) => (row[0] === "Ben Birch" ? row.with(4, "N") : row)),
    },
    { of: "Mr P", header: HEADER, rows: ROWS },
  );
const ask = (question: string) => asking()(question);
const names = async (question: string) => firstNames(await ask(question));

describe("a cell that lists several values", () => {
  test.each([
    ["how many pupils are in each club", { Art: 1, Chess: 3, Choir: 3 }],
    ["how many Herons are in each club", { Chess: 1, Choir: 1 }],
    ["average reading age for each club", { Art: 8.2, Chess: 10.17, Choir: 8.03 }],
    [
      "number of pupils by club and year",
      { "Art, Year 8": 1, "Chess, Year 8": 2, "Chess, Year 10": 1, "Choir, Year 8": 3 },
    ],
  ])("puts its pupil in the group of each: %s", async (question, table) => {
    expect((await ask(question)).table).toEqual(table);
  });

  it("says how many are counted more than once, and counts them once in all", async () => {
    const { answer, students } = await ask("how many pupils are in each club");
    expect(answer).toContain("2 pupils with more than one count in each.");
    expect(students).toHaveLength(5);
  });

  it("counts each value once where it is asked how many there are", async () => {
    expect((await ask("how many different clubs are there")).count).toBe(3);
  });

  it("is looked up as it stands", async () => {
    expect((await ask("which clubs does Ann Ashe go to")).value).toBe("Chess, Choir");
  });

  it("is one where no other cell has its parts", async () => {
    const { table } = await ask("how many pupils does each tutor have");
    expect(table).toEqual({ "Lowe, T": 2, "Shah, P": 4 });
  });
});

test.each([
  ["who is in the Harbour", ["Ann", "Ben", "Cara"]],
  ["Harbour pupils who come by bus", ["Ann", "Cara"]],
  ["pupils in Year 8 who are not in the Harbour", ["Dev", "Eve", "Flo"]],
  ["who is in Harbour KS4", ["Cara"]],
  ["who goes home on the bus", ["Ann", "Cara"]],
  ["which pupils are marked N for FSM in Herons", ["Dev", "Flo"]],
  ["who catches the bus", ["Ann", "Cara"]],
  ["which Herons do chess, according to the clubs column", ["Flo"]],
  ["which Herons haven't been given a club yet", ["Dev"]],
  ["the two Herons with the lowest reading age", ["Dev", "Eve"]],
  ["which 2 Herons have the lowest reading age", ["Dev", "Eve"]],
  ["who is recorded as N for FSM", ["Ann", "Dev", "Flo"]],
  ["Herons marked No for FSM", ["Dev", "Flo"]],
  ["which Harbour pupils have Y for FSM", ["Ben"]],
  ["Year 8 pupils with FSM, the base included", ["Ben"]],
])("%s", async (question, expected) => {
  const { abstained } = await ask(question);
  expect(abstained).toBe(false);
  expect(await names(question)).toEqual(expected);
});

test.each([
  ["by how much do the Harbour and Herons differ in average reading age", 1.53],
  ["by how much do the average house points of Oak and Elm differ", 3.5],
  ["which house is in the lead on house points", "Oak"],
  ["which of Mr P's tutor groups has the best average reading age", "Harbour KS4"],
])("%s", async (question, value) => {
  expect(await ask(question)).toMatchObject({ value, abstained: false });
});

test.each([
  "how many Herons, the Harbour included",
  "who has trouble with numbers",
  "who is ahead in reading",
])("%s: what changes the question is not left out", async (question) => {
  expect((await ask(question)).abstained).toBe(true);
});

test("how a class travels is told by its ways", async () => {
  const { table } = await ask("how do the Herons travel to school");
  expect(table).toEqual({ Car: 1, Walk: 2 });
});
