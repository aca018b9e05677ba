// Assesses again those pupils for whom something changed, and raises their alerts: some at a time.
import { type Alert, findHeldAlerts, pupilsToWake } from "../../store/alert-rows.js";
import { tagsAreCurrent } from "../../store/concept-tags.js";
import { findRiskFacts, type RiskFacts } from "../../store/find-risk-facts.js";
import type { Db } from "../../store/open.js";
import {
  findRiskRows,
  noteRiskDue,
  type RiskRow,
  saveRiskRows,
  takeRiskDue,
} from "../../store/risk-rows.js";
import { applyAlertDecisions } from "../alerts/apply-alerts.js";
import { type AlertDecision, decideAlerts, type HeldAlert } from "../alerts/decide-alerts.js";
import { assess } from "./assess.js";
import { dayIn } from "./days.js";
import { conceptsOf, type RiskRules } from "./rules-schema.js";

export interface RiskRefresh {
  rules: RiskRules;
  /** In which days begin and end. */
  timeZone: string;
  /** ISO 8601. */
  now: string;
  /** Pupils assessed in one transaction. */
  limit: number;
}

/**
 * Assesses up to `limit` pupils that are due, in one transaction with their alerts. Where nobody is due
 * nothing is written. Returns how many it assessed; fewer than `limit` means that all are level.
 */
export function refreshRisk(db: Db, { rules, timeZone, now, limit }: RiskRefresh): number {
  // Notes are tagged anew in the background after the concept map changed; then comes the next call.
  if (!tagsAreCurrent(db.$client, { version: rules.conceptsVersion })) return 0;
  const refresh = db.$client.transaction((): number => {
    const dayOf = dayIn(timeZone);
    const today = dayOf(now);
    noteRiskDue(db, { stamp: rules.stamp, today });
    const due = takeRiskDue(db, limit);
    const ids = [...new Set([...due, ...pupilsToWake(db, now).slice(0, limit)])];
    if (ids.length === 0) return 0;
    const facts = findRiskFacts(db, { ids, concepts: conceptsOf(rules), asOf: null });
    const before = findRiskRows(db, ids);
    const held = findHeldAlerts(db, ids);
    const rows = facts.map((of): RiskRow => {
      const { score, tier, reasons, nextDay } = assess(of, rules, { today, dayOf });
      const { studentId } = of;
      return { studentId, score, tier, reasons, day: today, nextDay, stamp: rules.stamp };
    });
    const alertsOf = (id: string) =>
      held.filter(({ studentId }) => studentId === id) as (Alert & HeldAlert)[];
    for (const row of rows) {
      const last = before.get(row.studentId);
      const context = { before: last?.stamp === rules.stamp ? last.tier : null, now, rules };
      const assessment = { ...row, tier: row.tier as 1 | 2 | 3 };
      const decisions = decideAlerts(alertsOf(row.studentId), context, assessment);
      applyAlertDecisions(db, row.studentId, decisions, now);
    }
    for (const id of goneOf(ids, facts))
      applyAlertDecisions(db, id, alertsOf(id).map(closeOfGone), now);
    saveRiskRows(db, ids, rows);
    return ids.length;
  });
  return refresh.immediate();
}

const goneOf = (ids: readonly string[], facts: readonly RiskFacts[]): string[] => {
  const here = new Set(facts.map(({ studentId }) => studentId));
  return ids.filter((id) => !here.has(id));
};

const closeOfGone = ({ id }: HeldAlert): AlertDecision => ({
  do: "close",
  id,
  why: "The pupil is no longer on roll under this id.",
});
