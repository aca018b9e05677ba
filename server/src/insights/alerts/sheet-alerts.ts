// Alerts that rest on sheets alone, as they may stand in what leaves PTCC.
import { type AlertState, type AlertThen, findAlertsThen } from "../../store/alert-rows.js";
import type { Db } from "../../store/open.js";
import type { RiskReason } from "../../store/schema-insights.js";

export type SheetAlert = Omit<AlertThen, "state"> & { state: Exclude<AlertState, "closed"> };

/**
 * The pupils' alerts that were not closed at the moment (ISO 8601; null for now), the newest first. One
 * in which a log or a follow-up has part is left out whole: what it would still say lets the rest be guessed.
 */
export function sheetAlertsOf(db: Db, studentIds: readonly string[], asOf: string | null) {
  return findAlertsThen(db, studentIds, asOf).flatMap((alert): SheetAlert[] => {
    const { state, reasons } = alert;
    if (state === "closed" || reasons.length === 0 || !reasons.every(ofSheet)) return [];
    // What reopened it later was not known then.
    const known = reasons.filter(({ evidence }) =>
      evidence.every((piece) => asOf === null || !("at" in piece) || piece.at <= asOf),
    );
    return [{ ...alert, state, reasons: known }];
  });
}

const ofSheet = ({ evidence }: RiskReason): boolean =>
  evidence.every(({ type }) => type === "version" || type === "note");
