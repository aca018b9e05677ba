// Says how current an answer is, sheet by sheet, and what it could not see.
import type { StudentFilter } from "../../store/find.js";
import type { Db } from "../../store/open.js";
import { prepared } from "../../store/prepared.js";

/** How current what is held of one source is. */
export interface SourceFreshness {
  source_id: string;
  name: string;
  /** When its last accepted snapshot came (ISO 8601); null while none has. */
  as_of: string | null;
  /** The likely cause, and what to do, where a sync is overdue; else null. */
  late: string | null;
}

/** What an answer cannot know of. */
export interface Unseen {
  /** By the id of each source whose sync is overdue: the likely cause. */
  late: ReadonlyMap<string, string>;
  /** Sentences of notes that are not in the vector index yet. */
  pending: number;
}

export const NOTHING_UNSEEN: Unseen = { late: new Map(), pending: 0 };

interface SourceRow {
  source_id: string;
  name: string;
  as_of: string | null;
}

/** Every source that the filter leaves, by name. */
export function readFreshness(
  db: Db,
  { source }: StudentFilter,
  { late }: Unseen,
): SourceFreshness[] {
  const rows = prepared(
    db,
    `SELECT id AS source_id, name, last_accepted_at AS as_of FROM sources
      WHERE state <> 'removed' AND (@source IS NULL OR id = @source) ORDER BY name, id`,
    "objects",
  ).all({ source: source ?? null }) as SourceRow[];
  return rows.map((row) => ({ ...row, late: late.get(row.source_id) ?? null }));
}

/**
 * What the reader must know of an answer about `asOf` (the present where absent): sheets that are late,
 * and, where notes were searched, sentences that meaning could not find yet.
 */
export function unseenSentences(
  freshness: readonly SourceFreshness[],
  { pending }: Unseen,
  { asOf, searched, timeZone }: { asOf: string | undefined; searched: boolean; timeZone: string },
): string[] {
  const dayOf = (instant: string) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long" }).format(new Date(instant));
  const overdue = freshness
    .filter(
      ({ late, as_of }) => late !== null && (asOf === undefined || as_of === null || as_of < asOf),
    )
    .map(({ name, as_of }) =>
      as_of === null
        ? `Nothing has come from ${name}’s sheet yet.`
        : `${name}’s sheet is late: what changed there since ${dayOf(as_of)} is not in this.`,
    );
  const lag =
    searched && pending > 0
      ? [
          `${pending === 1 ? "1 new sentence is" : `${pending} new sentences are`} not searched by meaning yet.`,
        ]
      : [];
  return [...overdue, ...lag];
}
