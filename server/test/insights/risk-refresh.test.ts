// Risk and alerts over a real store: assessed again where something changed, as of a day, raised once, reopened.
import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { settleAlert } from "../../src/insights/alerts/apply-alerts.js";
import { loadRiskRules } from "../../src/insights/risk/load-rules.js";
import { listPastRisk } from "../../src/insights/risk/past-risk.js";
import { readPupilRisk } from "../../src/insights/risk/read-risk.js";
import { refreshRisk } from "../../src/insights/risk/refresh-risk.js";
import { addEntry } from "../../src/logs/add-entry.js";
import { settleFollowUp } from "../../src/logs/change-entry.js";
import { findAlertChanges, findAlerts } from "../../src/store/alert-rows.js";
import { findStudents } from "../../src/store/find.js";
import type { Db } from "../../src/store/open.js";
import { risk } from "../../src/store/schema-insights.js";
import { memoryStore, push, pushSource } from "../support/store.js";

const rules = loadRiskRules(null, shippedConcepts());
const timeZone = "Europe/London";
const by = { tokenId: "tok_1", person: "Mr A" };
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** Assesses what is due, and returns how many pupils that were. */
const refresh = (db: Db, now = new Date()) =>
  refreshRisk(db, { rules, timeZone, now: now.toISOString(), limit: 1_000 });

const idOf = (db: Db, name: string) => {
  const [found] = findStudents(db, { q: name }, { limit: 1 }).students;
  if (!found) throw new Error(`no pupil ${name}`);
  return found.id;
};

const log = (db: Db, studentId: string, kind: "behaviour" | "praise", days: number, text = "x") =>
  addEntry(
    db,
    { type: "log", studentId, text, kind, at: inDays(days).toISOString(), once: null },
    by,
  );

const openRules = (db: Db) =>
  findAlerts(db, { state: "open" }, { limit: 50 }).alerts.map(({ rule }) => rule);

const ROWS = [
  ["Ada One", "3A", "3", "", "1", "Likes maths", ""],
  ["Ben Two", "3A", "3", "", "3", "Suspended twice this term", ""],
  ["Cy Three", "4B", "4", "", "0", "", ""],
];

test("one change assesses that pupil alone, and nothing is written where nothing changed", () => {
  const db = memoryStore();
  push(db, pushSource(db), ROWS);
  expect(refresh(db)).toBe(3);
  refresh(db);
  expect(refresh(db)).toBe(0);
  log(db, idOf(db, "Ada One"), "behaviour", -1);
  expect(refresh(db)).toBe(1);
  const before = db.$client.prepare("SELECT total_changes()").pluck().get();
  expect(refresh(db)).toBe(0);
  expect(db.$client.prepare("SELECT total_changes()").pluck().get()).toBe(before);
});

test("an alert is raised once, reopened by new evidence, and kept when it closes", () => {
  const db = memoryStore();
  push(db, pushSource(db), ROWS);
  refresh(db);
  const ada = idOf(db, "Ada One");
  for (const days of [-3, -2, -1]) log(db, ada, "behaviour", days);
  refresh(db);
  refresh(db);
  expect(openRules(db)).toContain("incidents");
  const [alert] = findAlerts(db, { studentId: ada }, { limit: 50 }).alerts.filter(
    ({ rule }) => rule === "incidents",
  );
  if (!alert) throw new Error("no alert");
  expect(alert.reasons[0]?.evidence).toHaveLength(3);
  settleAlert(db, { id: alert.id, change: "acknowledged", note: "Spoke to her" }, by);
  refresh(db, inDays(1));
  expect(openRules(db)).not.toContain("incidents");
  log(db, ada, "behaviour", 0);
  refresh(db);
  expect(openRules(db)).toContain("incidents");
  settleAlert(db, { id: alert.id, change: "acknowledged", note: "Again" }, by);
  refresh(db, inDays(30));
  const changes = findAlertChanges(db, [alert.id]).map(({ change }) => change);
  expect(changes).toEqual(["raised", "acknowledged", "reopened", "acknowledged", "closed"]);
  expect(() => settleAlert(db, { id: alert.id, change: "acknowledged", note: "x" }, by)).toThrow(
    "closed",
  );
});

test("a follow-up raises its alert the day after it was due, and doing it closes that", () => {
  const db = memoryStore();
  push(db, pushSource(db), ROWS);
  refresh(db);
  const due = inDays(1).toISOString().slice(0, 10);
  const studentId = idOf(db, "Cy Three");
  const { id } = addEntry(
    db,
    { type: "follow_up", studentId, text: "Ring", due, owner: null, once: null },
    by,
  );
  refresh(db);
  expect(openRules(db)).toEqual([]);
  refresh(db, inDays(3));
  expect(openRules(db)).toEqual(["overdue-follow-up"]);
  settleFollowUp(db, { id, done: true, why: null }, by);
  refresh(db, inDays(3));
  expect(openRules(db)).toEqual([]);
});

test("a snoozed alert comes back when its time has come", () => {
  const db = memoryStore();
  push(db, pushSource(db), ROWS);
  refresh(db);
  for (const days of [-2, -1, -1]) log(db, idOf(db, "Cy Three"), "behaviour", days);
  refresh(db);
  const [alert] = findAlerts(db, { state: "open" }, { limit: 1 }).alerts;
  if (!alert) throw new Error("no alert");
  const until = inDays(2).toISOString();
  settleAlert(db, { id: alert.id, change: "snoozed", until, note: null }, by);
  refresh(db, inDays(1));
  expect(findAlerts(db, { state: "snoozed" }, { limit: 9 }).alerts).toHaveLength(1);
  refresh(db, inDays(3));
  expect(findAlerts(db, { state: "snoozed" }, { limit: 9 }).alerts).toHaveLength(0);
});

test("a pupil whose tier rises raises an alert; one that came with it does not", () => {
  const db = memoryStore();
  const source = pushSource(db);
  push(db, source, [...ROWS, ["Di Four", "4B", "4", "", "2", "On a child protection plan", ""]]);
  refresh(db);
  expect(openRules(db)).not.toContain("tier");
  const rows = ROWS.map((row, i) => (i === 0 ? row.with(5, "On a child protection plan") : row));
  push(db, source, [...rows, ["Di Four", "4B", "4", "", "2", "On a child protection plan", ""]]);
  refresh(db);
  const { alerts } = findAlerts(db, { state: "open" }, { limit: 9 });
  const rises = alerts.filter(({ rule }) => rule === "tier");
  expect(rises.map(({ studentId, tier }) => [studentId, tier])).toEqual([[idOf(db, "Ada One"), 3]]);
  // It tells of what is new, not of what this pupil came with.
  expect(openRules(db)).toContain("new-safeguarding");
});

test("a tier that rises further, before anybody looked, is told of as it is, once", () => {
  const db = memoryStore();
  const source = pushSource(db);
  push(db, source, ROWS);
  refresh(db);
  const ada = idOf(db, "Ada One");
  for (const days of [-3, -2, -1]) log(db, ada, "behaviour", days);
  refresh(db);
  const tierAlert = () =>
    findAlerts(db, { studentId: ada }, { limit: 50 }).alerts.find(({ rule }) => rule === "tier");
  expect(tierAlert()).toMatchObject({ state: "open", tier: 2 });
  push(db, source, ROWS.with(0, ["Ada One", "3A", "3", "", "5", "On a child protection plan", ""]));
  refresh(db);
  const risen = tierAlert();
  expect(risen).toMatchObject({ state: "open", tier: 3 });
  const told = () =>
    findAlertChanges(db, [risen?.id ?? ""]).map(({ change, note }) => [change, note]);
  const history = [
    ["raised", null],
    ["reopened", "The tier rose to 3."],
  ];
  expect(told()).toEqual(history);
  log(db, ada, "behaviour", 0);
  refresh(db);
  expect(told()).toEqual(history);
  expect(tierAlert()?.seen).toEqual(risen?.seen);
});

test("as of a day risk is what was so then", async () => {
  const db = memoryStore();
  push(db, pushSource(db), ROWS);
  refresh(db);
  const ada = idOf(db, "Ada One");
  const before = readPupilRisk(db, { rules, timeZone }, { id: ada, asOf: null, weeks: 0 });
  const moment = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 2));
  for (const _ of [1, 2, 3]) log(db, ada, "behaviour", 0);
  const read = (asOf: string | null) =>
    readPupilRisk(db, { rules, timeZone }, { id: ada, asOf, weeks: 0 }).score;
  expect(read(moment)).toBe(before.score);
  expect(read(null)).toBeGreaterThan(before.score);
  const list = listPastRisk(db, { rules, timeZone }, { as_of: moment }, { limit: 10 });
  expect(list.risk.find(({ student_id }) => student_id === ada)?.score).toBe(before.score);
  expect(list.risk).toHaveLength(3);
});

const change = fc.oneof(
  fc.record({
    do: fc.constant("log" as const),
    row: fc.nat(2),
    days: fc.integer({ min: -60, max: 0 }),
  }),
  fc.record({ do: fc.constant("level" as const), row: fc.nat(2), level: fc.nat(5) }),
  fc.record({
    do: fc.constant("note" as const),
    row: fc.nat(2),
    note: fc.constantFrom("Anxious", "No anxiety", "Excluded for a day"),
  }),
  fc.record({ do: fc.constant("gone" as const), row: fc.nat(2) }),
);

test("assessed step by step it is what it is assessed all at once", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const db = memoryStore();
      const source = pushSource(db);
      let rows = ROWS;
      push(db, source, rows);
      refresh(db);
      for (const one of changes) {
        const row = rows[one.row];
        if (!row) continue;
        if (one.do === "log") log(db, idOf(db, row[0] ?? ""), "behaviour", one.days);
        if (one.do === "level") rows = rows.with(one.row, row.with(4, String(one.level)));
        if (one.do === "note") rows = rows.with(one.row, row.with(5, one.note));
        if (one.do === "gone" && rows.length > 1) rows = rows.filter((other) => other !== row);
        push(db, source, rows);
        refresh(db);
      }
      const later = inDays(20);
      refresh(db, later);
      const kept = () =>
        db
          .select({ id: risk.studentId, score: risk.score, tier: risk.tier, reasons: risk.reasons })
          .from(risk)
          .orderBy(risk.studentId)
          .all();
      const stepwise = kept();
      db.$client.exec("DELETE FROM risk; DELETE FROM meta WHERE key = 'risk_heeded'");
      refresh(db, later);
      expect(kept()).toEqual(stepwise);
      db.$client.close();
    }),
    { numRuns: 25 },
  );
});
