// The summary of a source's pupils that an analyst may release: pure, plain text, dated.
import { createHash } from "node:crypto";
import { DateTime } from "luxon";
import type { LevelVersion, SourcePupil } from "../store/find-source-pupils.js";
import type { ReleasedRow } from "../store/schema.js";

export interface Summary {
  header: string[];
  rows: ReleasedRow[];
  /** Of header and rows: the same while a release would say the same. */
  contentHash: string;
}

export interface SummaryOptions {
  /** When the last release was; null before the first. */
  since: string | null;
  /** In which days begin and end. */
  timeZone: string;
  /** What a concept is called. */
  labelOf: (concept: string) => string;
}

const collator = new Intl.Collator("en", { numeric: true });

/** One row for each pupil, by class and name. */
export function summaryOf(pupils: readonly SourcePupil[], options: SummaryOptions): Summary {
  const { since } = options;
  const day = (at: string) => DateTime.fromISO(at, { zone: options.timeZone }).toISODate() ?? at;
  const header = [
    "Name",
    "Class",
    "Support level",
    "Level since",
    "Level before",
    since === null ? "Changes so far" : `Changes since ${day(since)}`,
    "Topics in the notes",
  ];
  const rows = [...pupils]
    .sort(
      (a, b) =>
        collator.compare(a.class_code, b.class_code) ||
        collator.compare(a.name, b.name) ||
        collator.compare(a.student_id, b.student_id),
    )
    .map((pupil) => ({
      student_id: pupil.student_id,
      cells: [
        pupil.name,
        pupil.class_code,
        ...levelCells(pupil.versions, day),
        String(changesSince(pupil.versions, since)),
        topics(pupil, options.labelOf),
      ],
    }));
  const contentHash = createHash("sha256")
    .update(JSON.stringify([header, rows]))
    .digest("hex");
  return { header, rows, contentHash };
}

/** The level, since when, and which it was before. A level that it came with may be older than we know. */
function levelCells(versions: readonly LevelVersion[], day: (at: string) => string): string[] {
  const present = versions.at(-1)?.level ?? null;
  const last = versions.findLastIndex(({ level }) => level !== present);
  const first = versions[last + 1];
  if (present === null && last < 0) return ["", "", ""];
  const since = first ? day(first.valid_from) : "";
  return [
    levelWords(present),
    last < 0 ? `${since} or earlier` : since,
    last < 0 ? "" : levelWords(versions[last]?.level ?? null),
  ];
}

const levelWords = (level: number | null) => (level === null ? "not recorded" : String(level));

/** Versions after the first, which is no change, that began after the moment. */
const changesSince = (versions: readonly LevelVersion[], since: string | null) =>
  versions.filter(
    ({ version, valid_from }) => version > 1 && (since === null || valid_from > since),
  ).length;

/** What the notes state of the pupil; what they only suspect is marked so. */
function topics({ concepts }: SourcePupil, labelOf: (concept: string) => string): string {
  const present = new Set(
    concepts.filter(({ state }) => state === "present").map(({ concept }) => concept),
  );
  const labels = concepts
    .filter(({ concept, state }) => state === "present" || !present.has(concept))
    .map(({ concept, state }) =>
      state === "present" ? labelOf(concept) : `${labelOf(concept)} (possible or awaited)`,
    );
  return labels.sort(collator.compare).join("; ");
}
