// Reads what insights tell of pupils: their records, topics, risk and alerts, by the sheets alone.
import { findEachRecord, type StudentFilter, type StudentRecord } from "../store/find.js";
import { findRiskFacts } from "../store/find-risk-facts.js";
import { findToldFacts, type ToldFacts } from "../store/find-told-pupils.js";
import type { Db } from "../store/open.js";
import { studentIdsEver } from "../store/roll-reader.js";
import type { RiskReason } from "../store/schema-insights.js";
import { tagStamp } from "../store/stamp.js";
import { type SheetAlert, sheetAlertsOf } from "./alerts/sheet-alerts.js";
import { type KeptPupils, levelPupils } from "./keep-pupils.js";
import { type Assessment, assess } from "./risk/assess.js";
import { dayIn } from "./risk/days.js";
import { conceptsOf, type RiskRules } from "./risk/rules-schema.js";

/** What is told of a pupil: its levels, topics and risk, in which nothing counts that an analyst wrote. */
export interface Told extends ToldFacts {
  risk: Pick<Assessment, "score" | "tier"> & { reasons: Pick<RiskReason, "words" | "points">[] };
}

/** A pupil's record with what is told of it. */
export type InsightPupil = StudentRecord & Told;

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

type Kept = Told & Pick<Assessment, "nextDay">;

/** What is told now of everybody. */
const kept = new WeakMap<Db, KeptPupils<Kept>>();

/** Pupils whose facts are read at once, of a moment that is not kept. */
const AT_ONCE = 500;

/**
 * The pupils that the filter leaves, one record a sheet, with what is told of each. Logs and follow-ups
 * are not read: no word, topic or point of theirs is in it, and no alert in which one has part.
 */
export function readInsights(db: Db, context: InsightContext, filter: StudentFilter): Insights {
  const asOf = filter.as_of ?? null;
  const records = findEachRecord(db, filter);
  const ids = records.map(({ student }) => student.id);
  const told = asOf === null ? toldNow(db, context) : toldThen(db, context, { ids, asOf });
  const pupils = records.flatMap((record): InsightPupil[] => {
    const of = told.get(record.student.id);
    return of ? [{ ...record, ...of }] : [];
  });
  return { pupils, alerts: sheetAlertsOf(db, ids, asOf) };
}

/**
 * What is told now of every pupil on roll, by id. It is kept for its connection, and read again only of
 * those who changed, or for whom a day began that counts; the first time it takes seconds for a large school.
 */
export function toldNow(
  db: Db,
  context: InsightContext,
  now: string = new Date().toISOString(),
): ReadonlyMap<string, Told> {
  const { rules, timeZone } = context;
  const today = dayIn(timeZone)(now);
  const level = levelPupils(db, kept.get(db), `${rules.stamp} ${tagStamp(db)}`, {
    everyone: () => studentIdsEver(db),
    read: (ids) => readTold(db, context, { ids, asOf: null, today }),
    isDue: ({ nextDay }) => nextDay !== null && nextDay <= today,
  });
  kept.set(db, level);
  return level.byId;
}

function toldThen(
  db: Db,
  context: InsightContext,
  { ids, asOf }: { ids: readonly string[]; asOf: string },
): ReadonlyMap<string, Told> {
  const today = dayIn(context.timeZone)(asOf);
  const told = new Map<string, Told>();
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const [id, of] of readTold(db, context, {
      ids: ids.slice(at, at + AT_ONCE),
      asOf,
      today,
    }))
      told.set(id, of);
  return told;
}

/** Of those of the pupils that were on roll at the moment, the end of `today`. */
function readTold(
  db: Db,
  { rules, timeZone }: InsightContext,
  { ids, asOf, today }: { ids: readonly string[]; asOf: string | null; today: string },
): [id: string, told: Kept][] {
  const dayOf = dayIn(timeZone);
  const told = findToldFacts(db, ids, asOf);
  const asked = { ids, concepts: conceptsOf(rules), asOf, entries: false };
  return findRiskFacts(db, asked).flatMap((facts): [string, Kept][] => {
    const of = told.get(facts.studentId);
    if (!of) return [];
    const { score, tier, reasons, nextDay } = assess(facts, rules, { today, dayOf });
    // What the reasons rest on is long, and is not told.
    const short = reasons.map(({ words, points }) => ({ words, points }));
    return [[facts.studentId, { ...of, risk: { score, tier, reasons: short }, nextDay }]];
  });
}
