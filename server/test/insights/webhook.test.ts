// The webhook: what is told, how it is signed, and that nothing is lost where the receiver fails.
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { loadRiskRules } from "../../src/insights/risk/load-rules.js";
import { refreshRisk } from "../../src/insights/risk/refresh-risk.js";
import { keepSending } from "../../src/insights/webhook/keep-sending.js";
import { MOST_ATTEMPTS, nextAttempt } from "../../src/insights/webhook/next-attempt.js";
import { createLog } from "../../src/log.js";
import { addEntry } from "../../src/logs/add-entry.js";
import { findAlerts } from "../../src/store/alert-rows.js";
import { findStudents } from "../../src/store/find.js";
import type { Db } from "../../src/store/open.js";
import { addStandingChange, saveStandingQuestion } from "../../src/store/standing-rows.js";
import { addToken } from "../../src/store/tokens.js";
import {
  forgetMessages,
  queueMessages,
  recordDelivery,
  webhookState,
} from "../../src/store/webhook-rows.js";
import { failing, hanging, type Receiver, startReceiver, taken } from "../support/receiver.js";
import { memoryStore, push, pushSource, SEED } from "../support/store.js";

const rules = loadRiskRules(null, shippedConcepts());
const BEGIN = new Date("2026-11-28T09:00:00Z");

let db: Db;
let receiver: Receiver;
let now: Date;
let lines: string[];
let sending: ReturnType<typeof keepSending>;

beforeEach(async () => {
  db = memoryStore();
  push(db, pushSource(db), SEED);
  refresh();
  receiver = await startReceiver();
  now = BEGIN;
  lines = [];
  sending = begin();
  await sending.idle();
});
afterEach(async () => {
  await sending.stop();
  await receiver.close();
});

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const refresh = (at = inDays(0)) =>
  refreshRisk(db, { rules, timeZone: "Europe/London", now: at, limit: 100 });

const begin = (url = receiver.url, timeoutMs = 10_000) =>
  keepSending({
    reader: db,
    writer: {
      queueMessages: async (at) => queueMessages(db, at),
      recordDelivery: async (id, failure) => recordDelivery(db, id, failure),
    },
    target: { url, secret: receiver.secret },
    consoleUrl: "https://ptcc.school.example",
    log: createLog("trace", { write: (line: string) => void lines.push(line) }),
    timeoutMs,
    clock: () => now,
  });

/** A follow-up that nobody did, which raises one alert. */
function raise(name = "Bob"): void {
  const [pupil] = findStudents(db, { q: name }, { limit: 1 }).students;
  const due = inDays(1).slice(0, 10);
  const text = `Ring ${name}'s home about the chair`;
  addEntry(
    db,
    { type: "follow_up", studentId: pupil?.id ?? "", text, due, owner: null, once: null },
    { tokenId: "tok_1", person: "Mr A" },
  );
  refresh(inDays(3));
}

const hours = (n: number) => {
  now = new Date(now.getTime() + n * 3_600_000);
};

test("an alert is told once, signed, by ids and rules, with a link and without a name", async () => {
  raise();
  await sending.idle();
  await sending.idle();
  const [alert] = findAlerts(db, { state: "open" }, { limit: 9 }).alerts;
  expect(receiver.received.map(({ body }) => body)).toEqual([
    {
      type: "alert.raised",
      timestamp: alert?.raisedAt,
      data: {
        alert_id: alert?.id,
        student_id: alert?.studentId,
        rule: "overdue-follow-up",
        tier: alert?.tier,
        reasons: ["overdue-follow-up"],
        url: `https://ptcc.school.example/alerts?alert=${alert?.id}`,
      },
    },
  ]);
  expect(receiver.received[0]?.text).not.toMatch(/Bob|home|chair/);
  expect(webhookState(db)).toEqual({ pending: 0, failed: 0, last_fault: null });
});

test("a standing question that changed is told without its words", async () => {
  const tokenId = addToken(db, { name: "Mr A", role: "analyst" }).id;
  const { id: questionId } = saveStandingQuestion(db, {
    tokenId,
    question: "Is Bob Smith in 3A?",
    filters: {},
    answer: null,
    lastRun: "",
  });
  const difference = { count: null, value: null, table: null };
  const at = BEGIN.toISOString();
  const joined = { count: 1, ids: ["stu_1"] };
  addStandingChange(db, {
    questionId,
    at,
    runId: null,
    difference: { ...difference, joined, left: { count: 0, ids: [] } },
  });
  await sending.idle();
  expect(receiver.received[0]?.body).toEqual({
    type: "standing_question.changed",
    timestamp: at,
    data: {
      standing_question_id: questionId,
      joined: 1,
      left: 0,
      url: `https://ptcc.school.example/#${questionId}`,
    },
  });
});

test.each([
  ["fails", failing, "http_500"],
  ["hangs", hanging, "timeout"],
  [
    "redirects",
    (response: import("node:http").ServerResponse) =>
      void response.writeHead(307, { location: "/elsewhere" }).end(),
    "redirect",
  ],
])("a receiver that %s is asked again later, under the same id", async (_, answer, fault) => {
  receiver.answer = answer;
  await sending.stop();
  sending = begin(receiver.url, fault === "timeout" ? 500 : undefined);
  raise();
  await sending.idle();
  expect(webhookState(db)).toEqual({ pending: 1, failed: 0, last_fault: fault });
  await sending.idle();
  expect(receiver.received).toHaveLength(1);
  receiver.answer = taken;
  hours(1);
  await sending.idle();
  const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(ids).toEqual([ids[0], ids[0]]);
  expect(receiver.strayed).toBe(0);
  expect(webhookState(db)).toEqual({ pending: 0, failed: 0, last_fault: null });
});

test("after the last attempt it is given up, shown, and logged without what it says", async () => {
  receiver.answer = failing;
  raise();
  for (let i = 0; i < MOST_ATTEMPTS + 3; i++) {
    await sending.idle();
    hours(30);
  }
  expect(receiver.received).toHaveLength(MOST_ATTEMPTS);
  expect(webhookState(db)).toEqual({ pending: 0, failed: 1, last_fault: "http_500" });
  const given = lines.filter((line) => line.includes("given up"));
  expect(given).toHaveLength(1);
  expect(lines.join()).not.toMatch(/stu_|alt_|key=1|overdue/);
  hours(24 * 31);
  raise("Alice");
  await sending.idle();
  expect(webhookState(db).failed).toBe(0);
});

test("410 is for good; Retry-After is heeded", async () => {
  receiver.answer = (response) => void response.writeHead(503, { "retry-after": "7200" }).end();
  raise();
  await sending.idle();
  hours(1.9);
  await sending.idle();
  expect(receiver.received).toHaveLength(1);
  receiver.answer = (response) => void response.writeHead(410).end();
  hours(0.2);
  await sending.idle();
  expect(receiver.received).toHaveLength(2);
  expect(webhookState(db)).toEqual({ pending: 0, failed: 1, last_fault: "http_410" });
});

test("what was under way when the server ended is sent by the next one, and what happened meanwhile", async () => {
  receiver.answer = hanging;
  raise();
  const cutOff = sending.idle();
  await receiver.came(1);
  await sending.stop();
  await cutOff;
  receiver.answer = taken;
  const [first] = receiver.received;
  sending = begin();
  await sending.idle();
  expect(receiver.received[1]?.text).toBe(first?.text);
  expect(receiver.received[1]?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
});

test("where nobody listens, one message tries, and the rest waits", async () => {
  await sending.stop();
  raise();
  for (const name of ["Alice", "Charlie"]) raise(name);
  sending = begin("http://127.0.0.1:1/");
  await sending.idle();
  const tried = db.$client.prepare("SELECT count(*) FROM webhook_messages WHERE attempts > 0");
  expect(webhookState(db)).toMatchObject({ pending: 3, last_fault: "unreachable" });
  expect(tried.pluck().get()).toBeLessThan(3);
});

test("what happens while no webhook is configured is not told later", async () => {
  await sending.stop();
  forgetMessages(db);
  raise();
  sending = begin();
  await sending.idle();
  expect(receiver.received).toEqual([]);
});

test("pauses grow, and end", () => {
  const fault = { code: "timeout", answered: false, forGood: false, afterMs: null };
  const wait = (attempts: number, random: number) => {
    const next = nextAttempt(fault, { attempts, now: BEGIN, random });
    return next === null ? null : Date.parse(next) - BEGIN.getTime();
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MOST_ATTEMPTS - 2 }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (n, random) => {
        expect(wait(n + 1, random)).toBeGreaterThan(wait(n, random) ?? Number.POSITIVE_INFINITY);
      },
    ),
  );
  expect(wait(1, 0)).toBe(5_000);
  expect(wait(MOST_ATTEMPTS, 0)).toBeNull();
});
