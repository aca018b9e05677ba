// How a number of pupils changed between two days; a sheet that came in between brought no pupils with it.
import { expect, it, test } from "vitest";
import { askingStates } from "./own-sheets.js";

const HEADER = ["Name", "Class", "Year group", "Support level"];
const ANN = ["Ann Ashe", "3A", "3", "1"];
const BEN = ["Ben Birch", "3A", "3", "3"];
const CARA = ["Cara Cole", "4B", "4", "3"];
const ask = askingStates(
  HEADER,
  ["2025-10-01", [ANN]],
  ["2026-01-15", [CARA, ["Dev Dean", "3B", "3", "2"]], "Mr Fox"],
  ["2026-02-10", [ANN, BEN]],
);

it.each<[string, number]>([
  ["Change in the number of pupils in Year 3, 2 Oct 2025 to 1 March 2026", 1],
  ["change in Year 3 headcount from 2 October 2025 to 1 March 2026", 1],
  ["what was the change in 3A's size between 2 October 2025 and 1 March 2026?", 1],
  ["change in numbers on roll since 2 October 2025", 1],
  ["how did the number of pupils change since 2 October 2025", 1],
  ["change in the average level in Year 3 from 2 October 2025 to 1 March 2026", 1],
  ["change in the number of pupils from 20 January 2026 to 1 March 2026", 1],
  ["how many more pupils were in Year 3 on 1 March than on 2 October 2025?", 1],
])("%s: %d", async (question, value) => {
  expect(await ask(question)).toMatchObject({ abstained: false, value });
});

test("it is said of which sheets the number is not", async () => {
  const told = await ask("how did the number of pupils change since 2 October 2025");
  expect(told.answer).toContain(
    "Not among them are pupils of sheets whose data begins later: Mr Fox’s (from 15 January 2026).",
  );
});

test("what changed of pupils is another question", async () => {
  const told = await ask("changes in Year 3 since 20 January 2026");
  expect(told).toMatchObject({ kind: "list", value: null });
});
