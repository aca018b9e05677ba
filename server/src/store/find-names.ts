// Reads the names, codes and places that pupils have: what a question can be about.
import { sql } from "drizzle-orm";
import { foldCode } from "../../../shared/columns.js";
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";
import type { Roll, RolledPupil } from "./roll.js";
import { nearRoll, rollVersion } from "./rolls.js";
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

/**
 * The classes, campuses, years, levels and sources of the pupils on roll at a moment, or now. Where many
 * pupils changed just now, those of a moment ago.
 */
export function findPlaces(db: Db, asOf?: string): Places {
  const { classes, campuses, years, levels } =
    asOf === undefined ? valuesOn(nearRoll(db)) : valuesThen(db, asOf);
  return {
    classes: placesOf(classes.values()),
    campuses: placesOf(campuses.values()),
    years: [...years.values()].sort((a, b) => a - b),
    levels: [...levels.values()].sort((a, b) => a - b),
    sources: db.all(sql`SELECT ${sources.id} AS id, ${sources.name} AS label FROM ${sources}
      WHERE ${sources.state} <> 'removed' ORDER BY label`),
  };
}

/** Different values, with how many pupils have each. */
class Counted<T> {
  private readonly counts = new Map<T, number>();

  values(): T[] {
    return [...this.counts.keys()];
  }

  /** @param by 1 for one that has it, -1 for one that has it no longer */
  count(value: T | null, by: 1 | -1): void {
    if (value === null) return;
    const left = (this.counts.get(value) ?? 0) + by;
    if (left > 0) this.counts.set(value, left);
    else this.counts.delete(value);
  }
}

interface RollValues {
  classes: Counted<string>;
  campuses: Counted<string>;
  years: Counted<number>;
  levels: Counted<number>;
}

const noValues = (): RollValues => ({
  classes: new Counted(),
  campuses: new Counted(),
  years: new Counted(),
  levels: new Counted(),
});

type Placed = Pick<RolledPupil, "class_code" | "campus" | "year_group" | "support_level">;

function count({ classes, campuses, years, levels }: RollValues, of: Placed, by: 1 | -1): void {
  classes.count(of.class_code, by);
  campuses.count(of.campus, by);
  years.count(of.year_group, by);
  levels.count(of.support_level, by);
}

const kept = new WeakMap<Roll, RollValues>();

/** The values that pupils of a roll have: they follow it. */
function valuesOn(roll: Roll): RollValues {
  const known = kept.get(roll);
  if (known) return known;
  const values = noValues();
  roll.follow({
    learn: (pupil) => count(values, pupil, 1),
    forget: (pupil) => count(values, pupil, -1),
    change(before, after) {
      count(values, before, -1);
      count(values, after, 1);
    },
  });
  kept.set(roll, values);
  return values;
}

type ValueRow = [string, string | null, number | null, number | null];

const keptThen = new WeakMap<Db, { of: string; values: RollValues }>();

/** Those of the moment that was asked about last are kept until a pupil changes. */
function valuesThen(db: Db, asOf: string): RollValues {
  const of = `${asOf} ${rollVersion(db)}`;
  const kept = keptThen.get(db);
  if (kept?.of === of) return kept.values;
  const rows = prepared(
    db,
    `SELECT DISTINCT class_code, campus, year_group, support_level FROM versions NOT INDEXED
      WHERE valid_from <= @asOf AND (valid_to IS NULL OR @asOf < valid_to)`,
  ).all({ asOf }) as ValueRow[];
  const values = noValues();
  for (const [class_code, campus, year_group, support_level] of rows)
    count(values, { class_code, campus, year_group, support_level }, 1);
  keptThen.set(db, { of, values });
  return values;
}

/** Each place once, under the first of the ways in which it is written. */
function placesOf(written: readonly string[]): { key: string; label: string }[] {
  const labels = new Map<string, string>();
  for (const label of written) {
    const key = foldCode(label);
    const known = labels.get(key);
    if (key !== "" && (known === undefined || label < known)) labels.set(key, label);
  }
  return [...labels]
    .map(([key, label]) => ({ key, label }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

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
