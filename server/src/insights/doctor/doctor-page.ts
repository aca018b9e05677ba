// A part of what the sheet doctor found, with how many there are of each kind.
import { pageOf } from "../../store/cursor-page.js";
import type { Finding, FindingKind } from "./doctor-types.js";

/** Which findings, and how many of them at once. */
export interface DoctorQuery {
  /** By the id of each source whose sync is overdue, the likely cause. */
  late: ReadonlyMap<string, string>;
  /** Those that concern this source. */
  source?: string | undefined;
  kind?: FindingKind | undefined;
  /** A page of a list, or the first ones of each kind. */
  shown: { limit: number; cursor?: string | undefined } | { ofEachKind: number };
}

export interface DoctorPage {
  findings: Finding[];
  /** How many there are of each kind, of the source asked about. */
  counts: Partial<Record<FindingKind, number>>;
  next_cursor: string | null;
}

/** @throws PtccError `invalid_cursor` */
export function doctorPageOf(
  all: readonly Finding[],
  { source, kind, shown }: Omit<DoctorQuery, "late">,
): DoctorPage {
  const found =
    source === undefined
      ? all
      : all.filter(({ cells }) => cells.some(({ source_id }) => source_id === source));
  const asked = kind === undefined ? found : found.filter((one) => one.kind === kind);
  if ("ofEachKind" in shown)
    return {
      findings: firstOfEachKind(asked, shown.ofEachKind),
      counts: countKinds(found),
      next_cursor: null,
    };
  const { page, next_cursor } = pageOf(asked, shown);
  return { findings: page, counts: countKinds(found), next_cursor };
}

function countKinds(findings: readonly Finding[]): DoctorPage["counts"] {
  const counts: DoctorPage["counts"] = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function firstOfEachKind(findings: readonly Finding[], most: number): Finding[] {
  const seen: DoctorPage["counts"] = {};
  return findings.filter(({ kind }) => {
    seen[kind] = (seen[kind] ?? 0) + 1;
    return seen[kind] <= most;
  });
}
