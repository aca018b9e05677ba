// Words of the staffroom, and the plain ones that the grammar reads instead.
import { expect, test } from "vitest";
import { daysInYears } from "../../src/answers/days/date-years.js";
import type { Column } from "../../src/answers/vocabulary/column.js";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool, rows } from "./made-school.js";

const ask = askingMadeSchool();

test.each([
  ["who dips below 85% attendance", "who is below 85% attendance"],
  ["who dipped below 85% attendance since May", "who dipped below 85% attendance since May"],
  ["when has Ben Okoro got his review down for?", "when is Ben Okoro’s review"],
  ["which LSA supports Ben Okoro", "who is Ben Okoro's LSA"],
  ["pupils called Ava, Ben or Cleo", "pupils named Ava or named Ben or named Cleo"],
  ["how many of your lot at Park have FSM", "how many of pupils at Park have FSM"],
  ["who has some kind of remark entered against them", "who has a remark"],
  ["kids at level 2 down at Park", "kids at level 2 at Park"],
  ["who is feeling down at Park", "who is feeling down at Park"],
  ["who scored worst in the spelling test in 3A", "who has the lowest spelling score in 3A"],
  ["what language does Ben Okoro speak at home", "what language does Ben Okoro speak"],
  ["list the boys and girls in 3A", "list the pupils in 3A"],
  ["how many boys and girls in 3A", "how many boys and girls in 3A"],
])("reads %s", (asked, meant) => {
  expect(worded(asked)).toBe(meant);
});

test.each([
  "do you think NAME ought to be suspended",
  "should NAME be held back",
  "which house has the most suspensions",
  "could you book us a new minibus for Monday",
  "whose passports run out before the ski trip",
])("does not answer from notes: %s", async (question) => {
  const { abstained } = await ask(question.replace("NAME", rows[0]?.name ?? ""));
  expect(abstained).toBe(true);
});

test("takes a month without a year for the coming one where most days of a column are to come", () => {
  const days = { kind: "yearly", spans: [{ from: "04-01", to: "04-30" }] } as const;
  const of = (...held: string[]) =>
    daysInYears(
      days as never,
      { column: { days: held } as unknown as Column, sense: null, events: [] },
      "2026-02-10",
    );
  expect(of("2026-03-02", "2026-05-20")).toEqual([{ from: "2026-04-01", to: "2026-04-30" }]);
  expect(of("2025-03-02", "2025-05-20")).toEqual([{ from: "2025-04-01", to: "2025-04-30" }]);
});
