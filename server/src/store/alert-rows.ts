// Keeps alerts and what became of each.
import { and, asc, count, eq, ne, type SQL, sql } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { listSql } from "./cell-sql.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import type { Db } from "./open.js";
import { alertChanges, alerts } from "./schema-insights.js";

export type Alert = typeof alerts.$inferSelect;
export type AlertState = Alert["state"];
export type AlertChange = typeof alertChanges.$inferSelect;

/** Alerts of these pupils that are not closed. */
export const findHeldAlerts = (db: Db, studentIds: readonly string[]): Alert[] =>
  db
    .select()
    .from(alerts)
    .where(sql`${alerts.studentId} IN ${listSql(studentIds)} AND ${ne(alerts.state, "closed")}`)
    .all();

/** The pupils of snoozed alerts whose time has come. */
export const pupilsToWake = (db: Db, now: string): string[] =>
  db
    .selectDistinct({ id: alerts.studentId })
    .from(alerts)
    .where(sql`${alerts.state} = 'snoozed' AND ${alerts.until} <= ${now}`)
    .all()
    .map(({ id }) => id);

/** @throws PtccError `unknown_alert` */
export function getAlert(db: Db, id: string): Alert {
  const alert = db.select().from(alerts).where(eq(alerts.id, id)).get();
  if (alert) return alert;
  throw new PtccError("not_found", "unknown_alert", "There is no alert by this id.");
}

/** What became of these alerts, oldest first. */
export const findAlertChanges = (db: Db, ids: readonly string[]): AlertChange[] =>
  db
    .select()
    .from(alertChanges)
    .where(sql`${alertChanges.alertId} IN ${listSql(ids)}`)
    .orderBy(asc(alertChanges.id))
    .all();

/** How many alerts are open. */
export const countOpenAlerts = (db: Db): number =>
  db.select({ n: count() }).from(alerts).where(eq(alerts.state, "open")).get()?.n ?? 0;

/** How many alerts are in each state. */
export function countAlertStates(db: Db): Record<AlertState, number> {
  const rows = db
    .select({ state: alerts.state, n: count() })
    .from(alerts)
    .groupBy(alerts.state)
    .all();
  const none = { open: 0, acknowledged: 0, snoozed: 0, closed: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}

/** Alerts by filter; those that came into their state last come first. */
export function findAlerts(
  db: Db,
  { state, studentId }: { state?: AlertState | undefined; studentId?: string | undefined },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { alerts: Alert[]; next_cursor: string | null } {
  const where: (SQL | undefined)[] = [
    state && eq(alerts.state, state),
    studentId === undefined ? undefined : eq(alerts.studentId, studentId),
  ];
  if (cursor !== undefined) {
    const [since, id] = decodeCursor(cursor, 2);
    where.push(sql`(${alerts.since}, ${alerts.id}) < (${since}, ${id})`);
  }
  const found = db
    .select()
    .from(alerts)
    .where(and(...where))
    .orderBy(sql`${alerts.since} DESC, ${alerts.id} DESC`)
    .limit(limit + 1)
    .all();
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next_cursor = last && found.length > limit ? encodeCursor([last.since, last.id]) : null;
  return { alerts: shown, next_cursor };
}

/** An alert with the state that it was in at a moment, and since when. */
export type AlertThen = Pick<
  Alert,
  "id" | "studentId" | "rule" | "state" | "since" | "raisedAt" | "tier" | "reasons"
>;

const STATE_AFTER: Record<AlertChange["change"], AlertState> = {
  raised: "open",
  reopened: "open",
  acknowledged: "acknowledged",
  snoozed: "snoozed",
  closed: "closed",
};

/**
 * The pupils' alerts raised until the moment (ISO 8601; null for now), closed ones too, those that came
 * into their state last first. The reasons are those of the last time it was raised, also if that was later.
 */
export function findAlertsThen(
  db: Db,
  studentIds: readonly string[],
  asOf: string | null,
): AlertThen[] {
  const given = { ids: JSON.stringify(studentIds), asOf: asOf ?? "9999" };
  const rows = db.$client.prepare(ALERTS_THEN).all(given) as (Omit<
    AlertThen,
    "state" | "reasons"
  > & { change: AlertChange["change"]; reasons: string })[];
  return rows.map(({ change, reasons, ...alert }) => ({
    ...alert,
    state: STATE_AFTER[change],
    reasons: JSON.parse(reasons) as Alert["reasons"],
  }));
}

const ALERTS_THEN = `
  SELECT a.id, a.student_id AS studentId, a.rule, a.raised_at AS raisedAt, a.tier, a.reasons,
    c.change, c.at AS since
  FROM alerts a JOIN alert_changes c ON c.id = (
    SELECT max(l.id) FROM alert_changes l WHERE l.alert_id = a.id AND l.at <= @asOf)
  WHERE a.student_id IN (SELECT value FROM json_each(@ids))
  ORDER BY c.at DESC, a.id DESC`;

/** Keeps a new alert. */
export const insertAlert = (db: Db, alert: Alert): void => {
  db.insert(alerts).values(alert).run();
};

/** Changes an alert, and logs the change where it is one of state. */
export function updateAlert(
  db: Db,
  id: string,
  values: Partial<Alert>,
  change: Omit<AlertChange, "id" | "alertId"> | null,
): void {
  db.update(alerts).set(values).where(eq(alerts.id, id)).run();
  if (change) logAlertChange(db, id, change);
}

/** Logs what became of an alert. */
export const logAlertChange = (
  db: Db,
  alertId: string,
  change: Omit<AlertChange, "id" | "alertId">,
): void => {
  db.insert(alertChanges)
    .values({ alertId, ...change })
    .run();
};
