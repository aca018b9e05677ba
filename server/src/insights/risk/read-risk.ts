// Reads the risk of pupils: today's as it is kept, any other day's computed from what was so then.
import { sql } from "drizzle-orm";
import { PtccError } from "../../errors.js";
import { resolveAsOf } from "../../store/as-of.js";
import { decodeCursor, encodeCursor } from "../../store/cursor.js";
import { mergedId, type StudentFilter, studentNotFound } from "../../store/find.js";
import { findRiskFacts } from "../../store/find-risk-facts.js";
import type { Db } from "../../store/open.js";
import { inOneRead } from "../../store/prepared.js";
import { findRiskPage, isRiskLevel, type RiskRow } from "../../store/risk-rows.js";
import type { RiskReason } from "../../store/schema-insights.js";
import { type Assessment, assess, type Tier } from "./assess.js";
import { dayAfter, dayIn } from "./days.js";
import { conceptsOf, type RiskRules } from "./rules-schema.js";

export interface PupilRisk {
  student_id: string;
  score: number;
  tier: Tier;
  reasons: RiskReason[];
}

/** By which rules, and on whose days. */
export interface RiskReading {
  rules: RiskRules;
  timeZone: string;
}

/** Which pupils are listed. */
export type RiskFilter = StudentFilter & { tier?: Tier | undefined };

export interface RiskPage {
  risk: PupilRisk[];
  next_cursor: string | null;
}

export interface RiskPaging {
  limit: number;
  cursor?: string | undefined;
}

/** A page of the filter's pupils as they are assessed now, the highest score first. */
export function listRisk(
  db: Db,
  filter: Omit<RiskFilter, "as_of">,
  { limit, cursor }: RiskPaging,
): RiskPage {
  const after = cursor === undefined ? null : readCursor(cursor);
  return riskPage(findRiskPage(db, filter, { limit: limit + 1, after }).map(keptRisk), limit);
}

/**
 * The same as of a moment that is still to come today: what is kept. Null for any other moment, and while
 * what is kept is not level with the store.
 */
export function listRiskOfToday(
  db: Db,
  { rules, timeZone }: RiskReading,
  { filter, now }: { filter: RiskFilter & { as_of: string }; now: string },
  page: RiskPaging,
): RiskPage | null {
  const { as_of: asOf, ...present } = filter;
  const dayOf = dayIn(timeZone);
  const today = dayOf(now);
  if (asOf < now || dayOf(asOf) !== today) return null;
  return inOneRead(db, () =>
    isRiskLevel(db, { stamp: rules.stamp, today }) ? listRisk(db, present, page) : null,
  );
}

/** @param found the pupils of the page and, where there are more, the next one */
export function riskPage(found: readonly PupilRisk[], limit: number): RiskPage {
  const risk = found.slice(0, limit);
  const last = risk.at(-1);
  const next_cursor =
    last && found.length > limit ? encodeCursor([String(last.score), last.student_id]) : null;
  return { risk, next_cursor };
}

/** @throws PtccError `invalid_cursor` */
export function readCursor(cursor: string): readonly [score: number, studentId: string] {
  const [score, id] = decodeCursor(cursor, 2);
  return [Number(score), id ?? ""];
}

const keptRisk = ({ studentId, score, tier, reasons }: RiskRow): PupilRisk => ({
  student_id: studentId,
  score,
  tier: tier as Tier,
  reasons,
});

/** The risk of those of the pupils that were on roll at the moment (ISO 8601; null for now). */
export function assessPupils(
  db: Db,
  { rules, timeZone }: RiskReading,
  ids: readonly string[],
  asOf: string | null,
): PupilRisk[] {
  const dayOf = dayIn(timeZone);
  const today = dayOf(asOf ?? new Date().toISOString());
  return findRiskFacts(db, { ids, concepts: conceptsOf(rules), asOf }).map((facts) => {
    const { score, tier, reasons }: Assessment = assess(facts, rules, { today, dayOf });
    return { student_id: facts.studentId, score, tier, reasons };
  });
}

/**
 * One pupil's risk, and what it was at the end of each week before, oldest first, by the rules of today.
 * @throws PtccError `student_not_found`, `not_on_roll`
 */
export function readPupilRisk(
  db: Db,
  reading: RiskReading,
  { id, asOf, weeks }: { id: string; asOf: string | null; weeks: number },
): PupilRisk & { history: { day: string; score: number; tier: Tier }[] } {
  const present = mergedId(db, id);
  const known = db.get(sql`SELECT 1 FROM students WHERE id = ${present}`);
  if (!known) throw studentNotFound();
  const [risk] = assessPupils(db, reading, [present], asOf);
  if (!risk)
    throw new PtccError("not_found", "not_on_roll", "This pupil was not on roll at that time.");
  const today = dayIn(reading.timeZone)(asOf ?? new Date().toISOString());
  const days = Array.from({ length: weeks }, (_, week) => dayAfter(today, (week - weeks) * 7));
  const history = days.flatMap((day) =>
    assessPupils(db, reading, [present], resolveAsOf(day, reading.timeZone)).map(
      ({ score, tier }) => ({ day, score, tier }),
    ),
  );
  return { ...risk, history };
}
