// Keeps what the school's own systems have still to be told: an outbox that follows the logs of changes.
import { and, asc, eq, inArray, isNull, lt, lte } from "drizzle-orm";
import { newId } from "../ids.js";
import type { Db } from "./open.js";
import { meta } from "./schema.js";
import type { RiskReason } from "./schema-insights.js";
import type { AnswerDifference } from "./schema-standing.js";
import { webhookMessages } from "./schema-webhook.js";

export type WebhookMessage = typeof webhookMessages.$inferSelect;

/** In `meta`: the last change of an alert, and of a standing question, of which a message was made. */
const HEEDED = "webhook_heeded";
/** In `meta`: when a message was last delivered; when one last was not, and the fault. */
const DELIVERED = "webhook_delivered";
const REFUSED = "webhook_refused";
/** Messages made in one transaction. */
const AT_ONCE = 500;
/** Messages without an attempt left are kept so long, to be seen. */
const FAILED_DAYS = 30;

type Heeded = readonly [alert: number, standing: number];

const NEWEST = `SELECT coalesce((SELECT max(id) FROM alert_changes), 0),
  coalesce((SELECT max(id) FROM standing_changes), 0)`;

const newest = (db: Db): Heeded => db.$client.prepare(NEWEST).raw().get() as unknown as Heeded;

function heeded(db: Db): Heeded | null {
  const [alert, standing] = noted(db, HEEDED)?.split(":").map(Number) ?? [];
  return alert === undefined || standing === undefined ? null : [alert, standing];
}

const heed = (db: Db, reached: Heeded) => note(db, HEEDED, reached.join(":"));

/** Whether something happened of which no message was made yet. */
export function hasNews(db: Db): boolean {
  const known = heeded(db);
  const [alert, standing] = newest(db);
  return known === null || alert > known[0] || standing > known[1];
}

interface AlertNews {
  seq: number;
  change: "raised" | "reopened";
  at: string;
  alert_id: string;
  student_id: string;
  rule: string;
  tier: number;
  reasons: string;
}

interface StandingNews {
  seq: number;
  at: string;
  question_id: string;
  difference: string;
}

/** Makes messages of what happened since the last call; the first call only notes where to begin. */
export function queueMessages(db: Db, now: string): void {
  const queue = db.$client.transaction(() => {
    forgetOldFailures(db, now);
    const known = heeded(db);
    if (known === null) return heed(db, newest(db));
    const alerts = db.$client.prepare(ALERT_NEWS).all(known[0], AT_ONCE) as AlertNews[];
    const standing = db.$client.prepare(STANDING_NEWS).all(known[1], AT_ONCE) as StandingNews[];
    const messages = [...alerts.map(alertMessage), ...standing.map(standingMessage)];
    for (const message of messages)
      db.insert(webhookMessages)
        .values({ ...message, id: newId("msg"), nextAttemptAt: now })
        .run();
    // Where fewer were left than are taken at once, changes of other kinds are passed over as well.
    const [lastAlert, lastStanding] = newest(db);
    heed(db, [
      alerts.length < AT_ONCE ? lastAlert : (alerts.at(-1)?.seq ?? lastAlert),
      standing.length < AT_ONCE ? lastStanding : (standing.at(-1)?.seq ?? lastStanding),
    ]);
  });
  queue.immediate();
}

const ALERT_NEWS = `
  SELECT c.id AS seq, c.change, c.at, a.id AS alert_id, a.student_id, a.rule, a.tier, a.reasons
    FROM alert_changes c JOIN alerts a ON a.id = c.alert_id
   WHERE c.id > ? AND c.change IN ('raised', 'reopened') ORDER BY c.id LIMIT ?`;

const STANDING_NEWS = `
  SELECT id AS seq, at, question_id, difference FROM standing_changes
   WHERE id > ? ORDER BY id LIMIT ?`;

type NewMessage = Pick<WebhookMessage, "type" | "at" | "data" | "path">;

function alertMessage({
  change,
  at,
  alert_id,
  student_id,
  rule,
  tier,
  reasons,
}: AlertNews): NewMessage {
  const rules = (JSON.parse(reasons) as RiskReason[]).map((reason) => reason.rule);
  return {
    type: `alert.${change}`,
    at,
    data: { alert_id, student_id, rule, tier, reasons: rules },
    path: `/alerts?alert=${alert_id}`,
  };
}

/** Without the question, whose words may name a child. */
function standingMessage({ at, question_id, difference }: StandingNews): NewMessage {
  const { joined, left } = JSON.parse(difference) as AnswerDifference;
  return {
    type: "standing_question.changed",
    at,
    data: { standing_question_id: question_id, joined: joined.count, left: left.count },
    path: `/#${question_id}`,
  };
}

const noted = (db: Db, key: string): string | null =>
  db.select().from(meta).where(eq(meta.key, key)).get()?.value ?? null;

function note(db: Db, key: string, value: string): void {
  db.insert(meta)
    .values({ key, value })
    .onConflictDoUpdate({ target: meta.key, set: { value } })
    .run();
}

function forgetOldFailures(db: Db, now: string): void {
  const before = new Date(Date.parse(now) - FAILED_DAYS * 86_400_000).toISOString();
  db.delete(webhookMessages)
    .where(and(isNull(webhookMessages.nextAttemptAt), lt(webhookMessages.at, before)))
    .run();
}

/** Messages whose time has come, the earliest due first. */
export const dueMessages = (db: Db, now: string, limit: number): WebhookMessage[] =>
  db
    .select()
    .from(webhookMessages)
    .where(lte(webhookMessages.nextAttemptAt, now))
    .orderBy(asc(webhookMessages.nextAttemptAt), asc(webhookMessages.id))
    .limit(limit)
    .all();

/** Forgets a message that was delivered, or keeps what was wrong and when to try again. */
export function recordDelivery(
  db: Db,
  id: string,
  failure: Pick<WebhookMessage, "attempts" | "fault" | "nextAttemptAt"> | null,
  now: Date = new Date(),
): void {
  const own = eq(webhookMessages.id, id);
  const record = db.$client.transaction(() => {
    if (failure === null) db.delete(webhookMessages).where(own).run();
    else db.update(webhookMessages).set(failure).where(own).run();
    const at = now.toISOString();
    if (failure === null) note(db, DELIVERED, at);
    else note(db, REFUSED, `${at} ${failure.fault}`);
  });
  record.immediate();
}

/** When a message was last delivered, and when and why last not; null where that never happened. */
export interface LastDeliveries {
  delivered: string | null;
  failed: { at: string; fault: string } | null;
}

export function lastDeliveries(db: Db): LastDeliveries {
  const [at, fault] = noted(db, REFUSED)?.split(" ") ?? [];
  return { delivered: noted(db, DELIVERED), failed: at && fault ? { at, fault } : null };
}

/** Forgets all messages, and where to go on: what happens while no webhook is configured is not told later. */
export function forgetMessages(db: Db): void {
  db.delete(webhookMessages).run();
  db.delete(meta)
    .where(inArray(meta.key, [HEEDED, DELIVERED, REFUSED]))
    .run();
}

export interface WebhookState {
  /** Messages that wait for their first or next attempt. */
  pending: number;
  /** Messages without an attempt left, of the last 30 days. */
  failed: number;
  /** What was wrong last, where any attempt of those failed. */
  last_fault: string | null;
}

export const webhookState = (db: Db): WebhookState =>
  db.$client
    .prepare(
      `SELECT count(next_attempt_at) AS pending, count(*) - count(next_attempt_at) AS failed,
         (SELECT fault FROM webhook_messages WHERE fault IS NOT NULL ORDER BY id DESC LIMIT 1) AS last_fault
         FROM webhook_messages`,
    )
    .get() as WebhookState;
