// Reads from the store what patterns are found in, and finds them.
import type { StudentFilter } from "../../store/find.js";
import { findPatternFacts } from "../../store/find-pattern-facts.js";
import type { Db } from "../../store/open.js";
import { inOneRead } from "../../store/prepared.js";
import { type Followed, follow, type Theme } from "./follow.js";
import { momentsOf } from "./moments.js";

/** Which pupils, at which moment, and how far back they are followed. */
export interface PatternRequest {
  /** With `as_of` as an instant; now where that is absent. */
  filter: StudentFilter;
  weeks: number;
  /** In which days begin and end. */
  timeZone: string;
  /** ISO 8601. */
  now: string;
}

/** The pupils that the filter leaves, followed back. */
export function readFollowed(
  db: Db,
  themes: ReadonlyMap<string, Theme>,
  { filter, weeks, timeZone, now }: PatternRequest,
): Followed {
  const moments = momentsOf(filter.as_of ?? now, weeks, timeZone);
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) throw new Error("there is always the moment asked about");
  const asked = { filter, since: first.at, until: last.at };
  return follow(
    inOneRead(db, () => findPatternFacts(db, asked)),
    themes,
    moments,
  );
}
