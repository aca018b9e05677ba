// Rows that read exactly alike, of which some went: who stays is told by the place.
import type { HeldRow, HeldStudent } from "./holding.js";

/** Beyond so many pairs of places nobody is told by one: hundreds of rows read alike where their cells broke. */
const MOST_PAIRS = 10_000;

/**
 * Gives each of the settled rows that read like one that went to the pupil of the likeliest place: where the
 * neighbours read the same, then of the same row number, then in order.
 * @param rows what each position of the snapshot is
 * @param held the rows of the last snapshot
 * @param fingerprints of the snapshot, by position
 * @param left the pupils that no row was settled for
 * @returns what changes in `rows`, by position
 */
export function settleAlike(
  rows: readonly (HeldRow | undefined)[],
  held: readonly HeldRow[],
  fingerprints: readonly string[],
  left: readonly HeldStudent[],
): Map<number, HeldRow> {
  const settled = new Map<number, HeldRow>();
  const now = positionsOf(rows, new Set(left.map(({ fingerprint }) => fingerprint)));
  const before = positionsOf(held, new Set(now.keys()));
  const likeness = (place: number, position: number) => {
    const same = (step: number) =>
      held[place + step]?.fingerprint === fingerprints[position + step] ? 2 : 0;
    return same(-1) + same(1) + (place === position ? 1 : 0);
  };
  for (const [fingerprint, positions] of now) {
    const places = new Set(before.get(fingerprint));
    if (places.size <= positions.length || places.size * positions.length > MOST_PAIRS) continue;
    const pairs = [...places]
      .flatMap((place) =>
        positions.map((position) => ({ place, position, likeness: likeness(place, position) })),
      )
      .sort((a, b) => b.likeness - a.likeness);
    for (const { place, position } of pairs) {
      const row = held[place];
      if (!row || !places.has(place) || settled.has(position)) continue;
      places.delete(place);
      settled.set(position, row);
    }
  }
  return settled;
}

/** The positions of the pupils' rows with one of these fingerprints. */
function positionsOf(
  rows: readonly (HeldRow | undefined)[],
  fingerprints: ReadonlySet<string>,
): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  if (fingerprints.size === 0) return positions;
  for (const [position, row] of rows.entries()) {
    if (!row || row.studentId === null || !fingerprints.has(row.fingerprint)) continue;
    const same = positions.get(row.fingerprint);
    if (same) same.push(position);
    else positions.set(row.fingerprint, [position]);
  }
  return positions;
}
