// Carries out what was decided about alerts, and what a person says about one.
import { PtccError } from "../../errors.js";
import { newId } from "../../ids.js";
import type { Author } from "../../logs/add-entry.js";
import {
  type Alert,
  type AlertState,
  getAlert,
  insertAlert,
  logAlertChange,
  updateAlert,
} from "../../store/alert-rows.js";
import type { Db } from "../../store/open.js";
import type { AlertDecision } from "./decide-alerts.js";

/** Carries out the decisions about one pupil; call it within a transaction. */
export function applyAlertDecisions(
  db: Db,
  studentId: string,
  decisions: readonly AlertDecision[],
  now: string,
): void {
  const log = { at: now, tokenId: null, person: null };
  for (const decision of decisions) {
    if (decision.do === "raise") {
      const { rule, tier, reasons, seen } = decision;
      const id = newId("alt");
      const times = { since: now, raisedAt: now, until: null };
      insertAlert(db, { id, studentId, rule, tier, reasons, seen, state: "open", ...times });
      logAlertChange(db, id, { ...log, change: "raised", note: null });
    } else if (decision.do === "reopen") {
      const { id, why, tier, reasons, seen } = decision;
      const values = { state: "open" as const, since: now, until: null, tier, reasons, seen };
      updateAlert(db, id, values, { ...log, change: "reopened", note: why });
    } else if (decision.do === "update") {
      const { id, tier, reasons, seen } = decision;
      updateAlert(db, id, { tier, reasons, seen }, null);
    } else {
      const { id, why } = decision;
      const values = { state: "closed" as const, since: now, until: null };
      updateAlert(db, id, values, { ...log, change: "closed", note: why });
    }
  }
}

/** What a person says about an alert. */
export type AlertOrder =
  | { id: string; change: "acknowledged"; note: string }
  | { id: string; change: "snoozed"; until: string; note: string | null };

/**
 * Settles an alert that is not closed.
 * @throws PtccError `unknown_alert`, `alert_closed`, `until_passed`
 */
export function settleAlert(db: Db, order: AlertOrder, by: Author, now = new Date()): Alert {
  const settle = db.$client.transaction((): Alert => {
    const { id, change, note } = order;
    if (getAlert(db, id).state === "closed")
      throw new PtccError(
        "conflict",
        "alert_closed",
        "This alert is closed: what it told of no longer holds. It stays as it is.",
      );
    const at = now.toISOString();
    const until = order.change === "snoozed" ? order.until : null;
    if (until !== null && until <= at)
      throw new PtccError(
        "invalid",
        "until_passed",
        "This day has passed. Name a day or a time that is still to come.",
      );
    const state: AlertState = change;
    updateAlert(db, id, { state, since: at, until }, { change, at, ...by, note });
    return getAlert(db, id);
  });
  return settle.immediate();
}
