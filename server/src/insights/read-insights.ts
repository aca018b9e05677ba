// Reads what insights tell of pupils: their records, topics, risk and alerts, by the sheets alone.
import type { StudentFilter } from "../store/find.js";
import { findRiskFacts } from "../store/find-risk-facts.js";
import { findToldPupils, type ToldPupil } from "../store/find-told-pupils.js";
import type { Db } from "../store/open.js";
import { type SheetAlert, sheetAlertsOf } from "./alerts/sheet-alerts.js";
import { type Assessment, assess } from "./risk/assess.js";
import { dayIn } from "./risk/days.js";
import { conceptsOf, type RiskRules } from "./risk/rules-schema.js";

/** A pupil's record with its risk, in which nothing counts that an analyst wrote. */
export interface InsightPupil extends ToldPupil {
  risk: Omit<Assessment, "nextDay">;
}

/** What insights are read and told by. */
export interface InsightContext {
  rules: RiskRules;
  /** In which days begin and end. */
  timeZone: string;
  /** What a concept is called. */
  labelOf: (concept: string) => string;
}

export interface Insights {
  pupils: InsightPupil[];
  alerts: SheetAlert[];
}

/** Pupils whose facts are read at once. */
const AT_ONCE = 500;

/**
 * The pupils that the filter leaves, one record a sheet, with what is told of each. Logs and follow-ups
 * are not read: no word, topic or point of theirs is in it, and no alert in which one has part.
 */
export function readInsights(
  db: Db,
  { rules, timeZone }: InsightContext,
  filter: StudentFilter,
): Insights {
  const asOf = filter.as_of ?? null;
  const told = findToldPupils(db, filter);
  const ids = told.map(({ student }) => student.id);
  const dayOf = dayIn(timeZone);
  const today = dayOf(asOf ?? new Date().toISOString());
  const risks = new Map<string, InsightPupil["risk"]>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const asked = { ids: some, concepts: conceptsOf(rules), asOf, entries: false };
    for (const facts of findRiskFacts(db, asked)) {
      const { score, tier, reasons } = assess(facts, rules, { today, dayOf });
      risks.set(facts.studentId, { score, tier, reasons });
    }
  }
  const pupils = told.flatMap((pupil): InsightPupil[] => {
    const risk = risks.get(pupil.student.id);
    return risk ? [{ ...pupil, risk }] : [];
  });
  return { pupils, alerts: sheetAlertsOf(db, ids, asOf) };
}
