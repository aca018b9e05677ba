// Reads the risk of pupils: today's as it is kept, any other day's computed from what was so then.
import { sql } from "drizzle-orm";
import { PtccError } from "../../errors.js";
import { resolveAsOf } from "../../store/as-of.js";
import { decodeCursor, encodeCursor } from "../../store/cursor.js";
import { mergedId, type StudentFilter, studentIds, studentNotFound } from "../../store/find.js";
import { findRiskFacts } from "../../store/find-risk-facts.js";
import type { Db } from "../../store/open.js";
import { findRiskPage, type RiskRow } from "../../store/risk-rows.js";
import type { RiskReason } from "../../store/schema-insights.js";
import { storeStamp } from "../../store/stamp.js";
import { type Assessment, assess, type Tier } from "./assess.js";
import { dayAfter, dayIn } from "./days.js";
import { conceptsOf, type RiskRules } from "./rules-schema.js";

export interface PupilRisk {
  student_id: string;
  score: number;
  tier: Tier;
  reasons: RiskReason[];
}

interface Reading {
  rules: RiskRules;
  timeZone: string;
}

/** Pupils assessed between two turns of the event loop. */
const AT_ONCE = 200;

/**
 * A page of the filter's pupils, the highest score first. As of a day it is computed for all of them, once.
 */
export async function listRisk(
  db: Db,
  reading: Reading,
  filter: StudentFilter & { tier?: Tier | undefined },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ risk: PupilRisk[]; next_cursor: string | null }> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const found =
    filter.as_of === undefined
      ? findRiskPage(db, filter, { limit: limit + 1, after }).map(keptRisk)
      : await findThen(
          db,
          reading,
          { ...filter, as_of: filter.as_of },
          { limit: limit + 1, after },
        );
  const risk = found.slice(0, limit);
  const last = risk.at(-1);
  const next_cursor =
    last && found.length > limit ? encodeCursor([String(last.score), last.student_id]) : null;
  return { risk, next_cursor };
}

type Ranked = Pick<PupilRisk, "student_id" | "score" | "tier">;

const byScore = (a: Ranked, b: Ranked) =>
  b.score - a.score || (a.student_id < b.student_id ? -1 : 1);

type Key = readonly [score: number, studentId: string];

function readCursor(cursor: string): Key {
  const [score, id] = decodeCursor(cursor, 2);
  return [Number(score), id ?? ""];
}

const isAfter = ([score, id]: Key, nextScore: number, nextId: string) =>
  nextScore < score || (nextScore === score && nextId > id);

const keptRisk = ({ studentId, score, tier, reasons }: RiskRow): PupilRisk => ({
  student_id: studentId,
  score,
  tier: tier as Tier,
  reasons,
});

/** As `findRiskPage`, as of a moment. */
async function findThen(
  db: Db,
  reading: Reading,
  filter: StudentFilter & { as_of: string; tier?: Tier | undefined },
  { limit, after }: { limit: number; after: Key | null },
): Promise<PupilRisk[]> {
  const { as_of: asOf, tier } = filter;
  const ids = studentIds(db, filter);
  const isMeant = ids.length > FEW ? new Set(ids) : null;
  const ranked = isMeant
    ? (await rankAllThen(db, reading, asOf)).filter(({ student_id }) => isMeant.has(student_id))
    : await rankThen(db, reading, ids, asOf);
  const page = ranked
    .filter((one) => tier === undefined || one.tier === tier)
    .filter(({ score, student_id }) => after === null || isAfter(after, score, student_id))
    .slice(0, limit)
    .map(({ student_id }) => student_id);
  return assessPupils(db, reading, page, asOf).sort(byScore);
}

/** So many pupils are assessed anew for each page. */
const FEW = 500;

const rankedLast = new WeakMap<Db, { of: string; ranked: readonly Ranked[] }>();

/** Everyone as of a moment; kept until another moment is asked about, or the store changes. */
async function rankAllThen(db: Db, reading: Reading, asOf: string): Promise<readonly Ranked[]> {
  const of = `${asOf} ${reading.rules.stamp} ${storeStamp(db)}`;
  const last = rankedLast.get(db);
  if (last?.of === of) return last.ranked;
  const ranked = await rankThen(db, reading, studentIds(db, { as_of: asOf }), asOf);
  rankedLast.set(db, { of, ranked });
  return ranked;
}

/** The highest score first, without the reasons, which are long. */
async function rankThen(
  db: Db,
  reading: Reading,
  ids: readonly string[],
  asOf: string,
): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await new Promise(setImmediate);
    for (const { student_id, score, tier } of assessPupils(
      db,
      reading,
      ids.slice(at, at + AT_ONCE),
      asOf,
    ))
      ranked.push({ student_id, score, tier });
  }
  return ranked.sort(byScore);
}

/** The risk of those of the pupils that were on roll at the moment (ISO 8601; null for now). */
function assessPupils(
  db: Db,
  { rules, timeZone }: Reading,
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
  reading: Reading,
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
