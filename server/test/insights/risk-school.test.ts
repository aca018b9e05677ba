// All shipped rules over a school of 500 pupils with known stories: each holds where it should, and nowhere else.
import { beforeAll, expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { loadRiskRules } from "../../src/insights/risk/load-rules.js";
import { refreshRisk } from "../../src/insights/risk/refresh-risk.js";
import { type Db, openForWriting } from "../../src/store/open.js";
import { type RiskEvidence, risk } from "../../src/store/schema-insights.js";
import { fillSchool, PUPILS, STORIES, storyAt } from "./risk-school.js";

const rules = loadRiskRules(null, shippedConcepts());
const TODAY = new Date("2026-05-20T12:00:00Z");

let db: Db;
let school: ReturnType<typeof fillSchool>;
const refresh = () =>
  refreshRisk(db, { rules, timeZone: "Europe/London", now: TODAY.toISOString(), limit: 1_000 });
const kept = () => db.select().from(risk).orderBy(risk.studentId).all();

beforeAll(() => {
  db = openForWriting(":memory:");
  school = fillSchool(db, TODAY);
  expect(refresh()).toBe(PUPILS);
});

const sentenceOf = (passage: number): string =>
  db.$client.prepare("SELECT text FROM passages WHERE id = ?").pluck().get(passage) as string;

/** Evidence in the terms of the stories. */
function groundOf(at: number, evidence: readonly RiskEvidence[]) {
  const { logIds = new Map(), followUp = null } = school.written[at] ?? {};
  const dayOf = (id: string) => [...logIds].find(([, log]) => log === id)?.[0];
  const [one] = evidence;
  switch (one?.type) {
    case "version":
      return { versions: evidence.map((each) => ("version" in each ? each.version : null)) };
    case "note":
      return {
        says: evidence.map((each) => sentenceOf("passage" in each ? (each.passage ?? 0) : 0)),
      };
    case "log":
      return { logs: evidence.map((each) => dayOf("id" in each ? each.id : "")) };
    case "follow_up":
      return { due: one.id === followUp ? storyAt(at).due : null };
  }
  return null;
}

test("of each of 500 pupils exactly the rules of its story hold, on exactly its evidence", () => {
  const found = new Map(kept().map(({ studentId, reasons }) => [studentId, reasons]));
  const told = school.ids.map((id, at) => ({
    story: storyAt(at).what,
    holds: Object.fromEntries(
      (found.get(id) ?? []).map(({ rule, evidence }) => [rule, groundOf(at, evidence)]),
    ),
  }));
  const known = school.ids.map((_, at) => ({ story: storyAt(at).what, holds: storyAt(at).holds }));
  expect(told).toEqual(known);
});

test("every shipped rule has a pupil of whom it holds", () => {
  const held = new Set(STORIES.flatMap(({ holds }) => Object.keys(holds)));
  expect(rules.rules.map(({ id }) => id).filter((id) => !held.has(id))).toEqual([]);
});

test("after one change that pupil alone is assessed again, and every other stays as it was", () => {
  const before = kept();
  school.pushAgain(7, { notes: "On a child protection plan." });
  expect(refresh()).toBe(1);
  const differing = kept().filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]));
  expect(differing.map(({ studentId }) => studentId)).toEqual([school.ids[7]]);
  expect(differing[0]?.tier).toBe(3);
});
