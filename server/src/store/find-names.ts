// Reads the names, codes and places that pupils have: what a question can be about.
import { sql } from "drizzle-orm";
import { foldCode } from "../../../shared/columns.js";
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";
import { rollOf } from "./rolls.js";
import { sources } from "./schema.js";

export interface Places {
  /** Each code or name once, by its folded key, as the sheet writes it. */
  classes: { key: string; label: string }[];
  campuses: { key: string; label: string }[];
  /** Ascending. */
  years: number[];
  levels: number[];
  sources: { id: string; label: string }[];
}

/** The classes, campuses, years, levels and sources of the pupils on roll at a moment, or now. */
export function findPlaces(db: Db, asOf?: string): Places {
  const classes = new Map<string, string>();
  const campuses = new Map<string, string>();
  const years = new Set<number>();
  const levels = new Set<number>();
  const keys = new Map<string, string>();
  const note = (labels: Map<string, string>, label: string) => {
    const key = keys.get(label) ?? foldCode(label);
    keys.set(label, key);
    const known = labels.get(key);
    if (key !== "" && (known === undefined || label < known)) labels.set(key, label);
  };
  for (const { class_code, campus, year_group, support_level } of rollOf(db, asOf).pupils) {
    note(classes, class_code);
    if (campus !== null) note(campuses, campus);
    if (year_group !== null) years.add(year_group);
    if (support_level !== null) levels.add(support_level);
  }
  return {
    classes: placesOf(classes),
    campuses: placesOf(campuses),
    years: [...years].sort((a, b) => a - b),
    levels: [...levels].sort((a, b) => a - b),
    sources: db.all(sql`SELECT ${sources.id} AS id, ${sources.name} AS label FROM ${sources}
      WHERE ${sources.state} <> 'removed' ORDER BY label`),
  };
}

const placesOf = (labels: ReadonlyMap<string, string>) =>
  [...labels].map(([key, label]) => ({ key, label })).sort((a, b) => (a.key < b.key ? -1 : 1));

/**
 * The moment to which the pupils' data is current: the oldest of the last accepted snapshots of the
 * sources that hold pupils; null while there are none.
 */
export function dataAsOf(db: Db): string | null {
  return prepared(
    db,
    `SELECT min(last_accepted_at) FROM sources WHERE EXISTS
       (SELECT 1 FROM students WHERE source_id = sources.id AND state <> 'removed')`,
    "column",
  ).get() as string | null;
}
