// Changes of extra columns, moves between classes however they are said, and stays, over a sheet pushed three times.
import { describe, expect, it } from "vitest";
import { askingStates } from "../own-sheets.js";

const HEADER = ["Name", "Class", "Attendance %", "Detentions", "House", "FSM", "Key worker"];
const DAYS: readonly (readonly [string, string[][]])[] = [
  [
    "2026-01-05",
    [
      ["Alice Johnson", "3A", "90", "1", "Oak", "Y", "Mrs Khan"],
      ["Ben Smith", "3B", "95.50", "0", "Oak", "N", ""],
      ["Cleo Brown", "3B", "80", "2", "Ash", "N", "Mr Bell"],
      ["Alice Brown", "3B", "70", "0", "Ash", "N", ""],
    ],
  ],
  [
    "2026-02-02",
    [
      ["Alice Johnson", "3A", "85", "3", "Oak", "Y", "Mrs Khan"],
      ["Ben Smith", "3A", "95.5", "0", "Ash", "Y", "Mr Bell"],
      ["Cleo Brown", "3B", "88", "2", "Ash", "N", "Mrs Khan"],
      ["Dora Lee", "3A", "99", "0", "Oak", "Y", "Mr Bell"],
    ],
  ],
  [
    "2026-03-02",
    [
      ["Alice Johnson", "3A", "85", "3", "Oak", "N", "Mrs Khan"],
      ["Ben Smith", "3A", "95.5", "0", "Ash", "Y", "Mr Bell"],
      ["Cleo Brown", "3B", "79", "1", "Ash", "N", ""],
      ["Dora Lee", "3A", "98", "0", "Oak", "Y", "Mr Bell"],
    ],
  ],
];

const ask = askingStates(HEADER, ...DAYS);

describe("who changed", () => {
  it.each([
    ["whose attendance dropped since 10 February", ["Cleo Brown", "Dora Lee"]],
    ["whose attendance dropped since 1 January", ["Alice Johnson", "Cleo Brown"]],
    ["whose attendance has gone up since 10 February", []],
    ["who got more detentions since 1 January", ["Alice Johnson"]],
    ["who got fewer detentions since 1 January", ["Cleo Brown"]],
    ["whose house changed since 1 January", ["Ben Smith"]],
    ["whose house changed from Oak to Ash", ["Ben Smith"]],
    ["who switched to Ash house since 1 January", ["Ben Smith"]],
    ["whose house changed from Ash to Oak since 1 January", []],
    ["who has become FSM since 1 January", ["Ben Smith"]],
    ["who got free school meals since 1 January", ["Ben Smith"]],
    ["who has lost FSM since 10 February", ["Alice Johnson"]],
    ["who is no longer on FSM", ["Alice Johnson"]],
    ["who was on FSM on 10 February but isn't now", ["Alice Johnson"]],
    ["who was given a key worker since 1 January", ["Ben Smith"]],
    ["who got a new key worker in February", ["Ben Smith", "Cleo Brown"]],
    ["who has lost their key worker since 10 February", ["Cleo Brown"]],
    ["who has more detentions now than on 10 January", ["Alice Johnson"]],
    // Better and worse are more or less as the column has it
    ["whose attendance got worse since 1 January", ["Alice Johnson", "Cleo Brown"]],
    ["who has improved their attendance since 1 January", []],
    ["whose detentions have improved since 1 January", ["Cleo Brown"]],
    ["whose detentions have got worse since 1 January", ["Alice Johnson"]],
    // By how much
    ["whose attendance dropped by more than 1 since 1 January", ["Alice Johnson"]],
    ["whose attendance fell by at least 1 point since 1 January", ["Alice Johnson", "Cleo Brown"]],
    ["whose attendance fell by 5% since 1 January", ["Alice Johnson"]],
    ["whose attendance fell by less than 2 since 1 January", ["Cleo Brown"]],
    ["whose attendance fell by more than 9 since 10 February", []],
    ["whose detentions went up by 2 or more since 1 January", ["Alice Johnson"]],
    ["who's come into 3A from another class since 1 January", ["Ben Smith"]],
    ["who moved to 3A from a different class this year", ["Ben Smith"]],
  ])("%s", async (question, names) => {
    const { students, kind } = await ask(question);
    expect(kind).toBe("list");
    expect(students.map(({ name }) => name).sort()).toEqual(names);
  });

  it("cites the cell that changed", async () => {
    const { citations } = await ask("who got more detentions since 1 January");
    expect(citations).toMatchObject([{ field: "Detentions", text: "Detentions 1 → 3" }]);
  });
});

describe("who changed most", () => {
  it.each([
    ["whose attendance dropped most since 1 January", "Alice Johnson", ["Alice Johnson"]],
    ["who had the biggest drop in attendance since 10 February", "Cleo Brown", ["Cleo Brown"]],
    ["whose attendance changed the most since 10 February", "Cleo Brown", ["Cleo Brown"]],
    [
      "the two biggest drops in attendance since 10 February",
      ["Cleo Brown", "Dora Lee"],
      ["Cleo Brown", "Dora Lee"],
    ],
    ["who had the largest rise in detentions since 1 January", "Alice Johnson", ["Alice Johnson"]],
  ])("%s", async (question, value, names) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: "rank", value, abstained: false });
    expect(answer.students.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    "which class had the biggest drop in attendance since 1 January",
    "how many had the biggest drop in attendance since 1 January",
    "did Alice Johnson's attendance drop by more than 4 since 1 January",
    "whose detentions fell by 10% since 1 January",
  ])("tells no other than what is asked: %s", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });
});

it("tells when one left whose names are those of two who are here", async () => {
  expect((await ask("when did Alice Brown leave?")).value).toBe("2026-02-02");
});

describe("how long a pupil has been there", () => {
  it("counts from the sheet that brought the pupil, whatever changed since", async () => {
    const { value, answer } = await ask("how many days has Dora Lee been with us");
    expect(value).toBe(46);
    expect(answer).toContain("since 2 February 2026");
  });

  it("tells only the least where the data begins with the pupil", async () => {
    const { value, answer } = await ask("how many days has Ben Smith been here");
    expect(value).toBeNull();
    expect(answer).toContain("At least 74 days");
  });
});

it.each(["new since half term", "who is anxious since half term", "who joined last term"])(
  "says that term dates are a setting: %s",
  async (question) => {
    const { kind, answer } = await ask(question);
    expect(kind).toBe("unclear");
    expect(answer).toContain("TERM_DATES");
  },
);

it.each([
  ["how many fewer are in 3B now than on 10 January", 2, "down by 2"],
  ["how many more are in 3A now than on 10 January", 2, "up by 2"],
  ["how many fewer are in 3A now than on 10 January", -2, "the other way round"],
])("tells a difference in the sense of the question: %s", async (question, value, words) => {
  const answer = await ask(question);
  expect(answer.value).toBe(value);
  expect(answer.answer).toContain(words);
});
