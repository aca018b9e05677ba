// The time that a source's next version begins: history only ever goes forwards.
import type { Db } from "../store/open.js";

/**
 * Now as ISO 8601, or a millisecond after the source's last run where the clock does not stand later:
 * a clock that was set back, or two runs in one millisecond, would leave a version that ends before it
 * begins, which no `as_of` could find.
 */
export function nextMoment(db: Db, sourceId: string, now: Date): string {
  const last = db.$client
    .prepare("SELECT max(last_sync) FROM runs WHERE source_id = ? AND status <> 'failed'")
    .pluck()
    .get(sourceId) as string | null;
  const earliest = last === null ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), earliest)).toISOString();
}
