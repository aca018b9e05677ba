// Which of the pupils that changed are asked about, and their records for the answer.
import {
  findEachRecord,
  type StudentFilter,
  type StudentRecord,
  studentIds,
} from "../../store/find.js";
import type { Db } from "../../store/open.js";
import { baselineOf, type ComparedPeriod, type Move } from "./moves.js";

/** The moment at which a pupil is looked at: the end of the period, else its beginning, else between. */
function momentOf({ after, before, history, happened }: Move, compared: ComparedPeriod): string {
  if (after !== null) return compared.to;
  if (before !== null) return baselineOf(compared, history.source_id);
  return happened.find((event) => event.after !== null)?.at ?? compared.to;
}

/** The ids of those that the filter leaves. */
export function scopedIds(
  db: Db,
  moves: readonly Move[],
  compared: ComparedPeriod,
  filter: StudentFilter,
): Set<string> {
  const { ids: wanted } = filter;
  const found = new Set<string>();
  for (const [as_of, ids] of byMoment(moves, compared)) {
    const among = wanted === undefined ? ids : ids.filter((id) => wanted.includes(id));
    for (const id of studentIds(db, { ...filter, as_of, ids: among })) found.add(id);
  }
  return found;
}

/** Their records, in the order of the moves. */
export function findRecordsAt(
  db: Db,
  moves: readonly Move[],
  compared: ComparedPeriod,
): StudentRecord[] {
  const records = [...byMoment(moves, compared)].flatMap(([as_of, ids]) =>
    findEachRecord(db, { as_of, ids }),
  );
  const byId = new Map(records.map((record) => [record.student.id, record]));
  return moves.flatMap(({ history }) => byId.get(history.id) ?? []);
}

function byMoment(moves: readonly Move[], compared: ComparedPeriod): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const move of moves) {
    const at = momentOf(move, compared);
    groups.set(at, [...(groups.get(at) ?? []), move.history.id]);
  }
  return groups;
}
