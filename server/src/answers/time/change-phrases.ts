// Says a change in words: "moved up a support level", "class 3A → 3B".

import type { PupilVersion } from "../../store/find-moves.js";
import { describeCondition, yearName } from "../describe.js";
import type { Change, ChangedField, KnownField } from "./time-query.js";
import { cellOf, valueKey } from "./timeline.js";

const FIELD_WORDS: Readonly<Record<KnownField, string>> = {
  level: "support level",
  class: "class",
  campus: "campus",
  year: "year group",
  notes: "notes",
  name: "name",
  record: "record",
};

const FIELD_COLUMNS: Readonly<Record<KnownField, string>> = {
  level: "support_level",
  class: "class_code",
  campus: "campus",
  year: "year_group",
  notes: "support_notes",
  name: "name",
  record: "row",
};

/** What the changed column is called in answers. */
export const fieldWords = (field: ChangedField): string =>
  typeof field === "string" ? FIELD_WORDS[field] : field.label;

/** What the changed column is called in a citation. */
export const fieldColumn = (field: ChangedField): string =>
  typeof field === "string" ? FIELD_COLUMNS[field] : field.label;

/** "moved up a support level", "joined 3A", "changed class": after "pupils" or a name. */
export function changeWords(change: Change): string {
  if (change.kind === "joined") return "joined";
  if (change.kind === "left") return "left";
  const { field, direction, by, from, to, newcomers, leavers } = change;
  const ends = [
    ...(from === null ? [] : [`from ${bare(from)}`]),
    ...(to === null ? [] : [`to ${bare(to)}`]),
  ].join(" ");
  if (newcomers && leavers) return "came, left or had something changed";
  if (newcomers && to !== null) return `joined ${bare(to)}`;
  if (leavers && from !== null) return `left ${bare(from)}`;
  if (direction !== null && typeof field !== "string")
    return `had ${direction === "up" ? "more" : "less"} ${field.label} than before`;
  if (direction !== null) {
    const unit =
      by === null
        ? `a ${fieldWords(field)}`
        : `exactly ${by} ${fieldWords(field)}${by === 1 ? "" : "s"}`;
    return [`moved ${direction}`, field === "level" || field === "year" ? unit : "", ends]
      .filter(Boolean)
      .join(" ");
  }
  if (ends !== "") return `moved ${ends}`;
  if (field === "notes") return "had their notes changed";
  if (field === "record") return "had something changed";
  return `changed ${fieldWords(field)}`;
}

/** "3A", "level 3 or above": a condition without the word before it. */
const bare = (value: Parameters<typeof describeCondition>[0]) =>
  describeCondition(value).replace(/^(in|at) /, "");

/** A column's value in words; "nothing" where it is blank. */
export function valueWords(version: PupilVersion, field: ChangedField): string {
  const value = cellOf(version, field);
  if (value === null || value === "") return "nothing";
  if (field === "notes") return `“${value}”`;
  return field === "year" && typeof value === "number" ? yearName(value) : String(value);
}

const EACH: readonly KnownField[] = ["name", "class", "year", "campus", "level", "notes"];

/** Every column that differs: "class 3A → 3B, support level 1 → 2". */
export function differences(
  before: PupilVersion,
  after: PupilVersion,
  field: ChangedField,
): string {
  const fields = field === "record" ? EACH : [field];
  const known = fields
    .filter((one) => valueKey(before, one) !== valueKey(after, one))
    .map((one) => `${fieldWords(one)} ${valueWords(before, one)} → ${valueWords(after, one)}`);
  if (field !== "record") return known.join(", ");
  const headers = [...new Set([...Object.keys(before.extra), ...Object.keys(after.extra)])];
  const extra = headers
    .filter((header) => (before.extra[header] ?? "") !== (after.extra[header] ?? ""))
    .map(
      (header) =>
        `${header} ${before.extra[header] || "nothing"} → ${after.extra[header] || "nothing"}`,
    );
  const all = [...known, ...extra];
  return all.length > 0 ? all.join(", ") : "written otherwise";
}
