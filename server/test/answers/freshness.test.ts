// Answers say how current each sheet is, and what they could not see.
import { afterEach, expect, it } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import type { Unseen } from "../../src/answers/results/freshness.js";
import { lateSources } from "../../src/sources/late-sources.js";
import { pupil, School, SEED, T0 } from "../search/school.js";

let school: School;
afterEach(() => school.close());

const asking = (unseen: Unseen) =>
  createAsk({
    db: school.db,
    nearestPassages: async () => [],
    model: "m@1",
    unseen: async () => unseen,
  });
const twoSheets = [...SEED, { ...pupil("Zara Ali", "5C", 5), source: "Ms Q" }];

it("names each sheet with its moment, and says which is late since when", async () => {
  school = new School(twoSheets);
  const late = new Map([["src-msq", "Nothing is heard from the sheet."]]);
  const ask = asking({ late, pending: 0 });
  const answer = await ask({ question: "how many pupils are in Year 3?" });
  expect(answer.freshness).toEqual([
    { source_id: "src-mrp", name: "Mr P", as_of: T0, late: null },
    { source_id: "src-msq", name: "Ms Q", as_of: T0, late: "Nothing is heard from the sheet." },
  ]);
  expect(answer.answer).toContain(
    "Ms Q’s sheet is late: what changed there since 1 March 2026 is not in this.",
  );
  const filters = { source: "src-mrp" };
  const own = await ask({ question: "how many pupils are in Year 3?", filters });
  expect(own.freshness.map(({ name }) => name)).toEqual(["Mr P"]);
  expect(own.answer).not.toContain("late");
});

it("does not call a sheet late of a moment that it has told of", async () => {
  school = new School(twoSheets);
  const ask = asking({ late: new Map([["src-msq", "Nothing is heard."]]), pending: 0 });
  const filters = { as_of: "2026-03-01T08:00:00.000Z" };
  expect((await ask({ question: "how many in Year 3", filters })).answer).not.toContain("late");
});

it("says that new sentences are not searched by meaning yet, where notes were searched", async () => {
  school = new School();
  const ask = asking({ late: new Map(), pending: 2 });
  expect((await ask({ question: "who is anxious?" })).answer).toContain(
    "2 new sentences are not searched by meaning yet.",
  );
  expect((await ask({ question: "who is in 3A?" })).answer).not.toContain("searched");
});

it("reads anew which sheets are late once a minute has passed", () => {
  school = new School();
  let now = new Date("2026-03-01T09:00:00.000Z");
  const settings = { syncIntervalHours: 6, publicUrl: null, google: null };
  const late = lateSources(school.db, settings, () => now);
  expect([...late().keys()]).toEqual([]);
  now = new Date("2026-03-02T09:00:00.000Z");
  expect([...late().keys()]).toEqual(["src-mrp"]);
});
