// The table of pupils that an analyst may release to a source, and export: pure, plain text, dated.
import { createHash } from "node:crypto";
import { dayWords } from "../as-written.js";
import type { LevelVersion, NamedPupil } from "../store/find-told-pupils.js";
import type { ReleasedRow } from "../store/schema.js";
import type { RiskReason } from "../store/schema-insights.js";
import type { InsightContext, Told } from "./read-insights.js";
import { dayIn } from "./risk/days.js";

export interface Summary {
  header: string[];
  rows: ReleasedRow[];
  /** Of header and rows: the same while a release would say the same. */
  contentHash: string;
}

/** Of whom a row is, and what it tells. */
export type SummaryPupil = { student: NamedPupil } & Pick<Told, "versions" | "concepts" | "risk">;

export interface SummaryOptions extends Pick<InsightContext, "timeZone" | "labelOf"> {
  /** From when on changes are counted, the last release; null for all. */
  since: string | null;
}

/** Columns of which each cell is a number, or words where there is none. */
export const NUMBER_COLUMNS: ReadonlySet<number> = new Set([2, 4, 5, 7, 8]);

const collator = new Intl.Collator("en", { numeric: true });

/** One row for each pupil, by class and name. */
export function summaryOf(pupils: readonly SummaryPupil[], options: SummaryOptions): Summary {
  const { since } = options;
  const dayOf = dayIn(options.timeZone);
  const day = (at: string) => dayWords(dayOf(at));
  const header = [
    "Name",
    "Class",
    "Support level",
    "Level since",
    "Level before",
    since === null ? "Changes so far" : `Changes since ${day(since)}`,
    "Topics in the notes",
    "Risk tier by the sheet",
    "Risk score by the sheet",
    "Reasons",
  ];
  const rows = [...pupils]
    .sort(
      (a, b) =>
        collator.compare(a.student.class_code, b.student.class_code) ||
        collator.compare(a.student.name, b.student.name) ||
        collator.compare(a.student.id, b.student.id),
    )
    .map(({ student, versions, concepts, risk }) => ({
      student_id: student.id,
      cells: [
        student.name,
        student.class_code,
        ...levelCells(versions, day),
        String(changesSince(versions, since)),
        topics(concepts, options.labelOf),
        String(risk.tier),
        String(risk.score),
        reasonWords(risk.reasons),
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
function topics(concepts: Told["concepts"], labelOf: (concept: string) => string): string {
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

/** Each reason with its points, the weightiest first. */
export const reasonWords = (reasons: readonly Pick<RiskReason, "words" | "points">[]): string =>
  reasons.map(({ words, points }) => `${words} (${points})`).join("; ");
