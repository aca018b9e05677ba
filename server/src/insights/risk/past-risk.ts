// The risk of all pupils as of a moment: computed once, then kept level pupil by pupil as the store changes.
import { type StudentFilter, studentIds } from "../../store/find.js";
import type { Db } from "../../store/open.js";
import { inOneRead } from "../../store/prepared.js";
import { tagStamp } from "../../store/stamp.js";
import { type KeptPupils, levelPupils } from "../keep-pupils.js";
import {
  assessPupils,
  type PupilRisk,
  type RiskFilter,
  type RiskPage,
  type RiskPaging,
  type RiskReading,
  readCursor,
  riskPage,
} from "./read-risk.js";

/** Without the reasons, which are long. */
type Ranked = Pick<PupilRisk, "student_id" | "score" | "tier">;

interface Ranking {
  pupils: KeptPupils<Ranked>;
  /** The highest score first. */
  ranked: readonly Ranked[];
}

/** Moments whose rankings are kept. */
const MOST = 4;
/** So many pupils are assessed anew for each page, in place of all. */
const FEW = 200;

const kept = new WeakMap<Db, Map<string, Ranking>>();

export type PastRiskFilter = RiskFilter & { as_of: string };

/**
 * A page of the filter's pupils by the risk that they had at a moment, by the rules of today. It takes
 * seconds for a moment of a large school that was not asked about before.
 * @throws PtccError `invalid_cursor`
 */
export function listPastRisk(
  db: Db,
  reading: RiskReading,
  { tier, ...filter }: PastRiskFilter,
  { limit, cursor }: RiskPaging,
): RiskPage {
  const after = cursor === undefined ? null : readCursor(cursor);
  return inOneRead(db, () => {
    const { as_of: asOf } = filter;
    const page = rankedOf(db, reading, filter)
      .filter((one) => tier === undefined || one.tier === tier)
      .filter(
        (one) => after === null || byScore(one, { score: after[0], student_id: after[1] }) > 0,
      )
      .slice(0, limit + 1)
      .map(({ student_id }) => student_id);
    return riskPage(assessPupils(db, reading, page, asOf).sort(byScore), limit);
  });
}

type Key = Pick<Ranked, "student_id" | "score">;

const byScore = (a: Key, b: Key) =>
  b.score - a.score || (a.student_id < b.student_id ? -1 : a.student_id > b.student_id ? 1 : 0);

function rankedOf(
  db: Db,
  reading: RiskReading,
  filter: StudentFilter & { as_of: string },
): readonly Ranked[] {
  const { as_of: asOf, ...narrowing } = filter;
  const isWhole = Object.values(narrowing).every((part) => part === undefined);
  if (isWhole) return rankingOf(db, reading, asOf).ranked;
  const ids = studentIds(db, filter);
  if (ids.length <= FEW) return assessPupils(db, reading, ids, asOf).sort(byScore);
  const meant = new Set(ids);
  return rankingOf(db, reading, asOf).ranked.filter(({ student_id }) => meant.has(student_id));
}

/** Everyone's at the moment; of one that was asked about before, only those who changed are assessed again. */
function rankingOf(db: Db, reading: RiskReading, asOf: string): Ranking {
  const rankings = kept.get(db) ?? new Map<string, Ranking>();
  kept.set(db, rankings);
  const last = rankings.get(asOf);
  const pupils = levelPupils(db, last?.pupils, `${reading.rules.stamp} ${tagStamp(db)}`, {
    everyone: () => studentIds(db, { as_of: asOf }),
    read: (ids) =>
      assessPupils(db, reading, ids, asOf).map(({ student_id, score, tier }) => [
        student_id,
        { student_id, score, tier },
      ]),
  });
  const ranking =
    pupils === last?.pupils ? last : { pupils, ranked: [...pupils.byId.values()].sort(byScore) };
  rankings.delete(asOf);
  rankings.set(asOf, ranking);
  for (const oldest of rankings.keys()) {
    if (rankings.size <= MOST) break;
    rankings.delete(oldest);
  }
  return ranking;
}
