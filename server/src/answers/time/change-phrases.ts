// Says a change in words: "moved up a support level", "class 3A → 3B".

import type { Condition, ExtraColumn, NumberRange } from "../../store/condition.js";
import type { PupilVersion } from "../../store/find-moves.js";
import { describeCondition } from "../describe/describe-condition.js";
import { yearName } from "../describe/plain-words.js";
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
  const { kept, also, had } = change;
  return [
    moveWords(change),
    ...(also === undefined ? [] : [`and ${fieldWords(also)}`]),
    ...(also !== undefined && change.atOnce ? ["at once"] : []),
    ...(had ? [`and had ${change.field === "notes" ? "some" : "one"} before`] : []),
    ...(kept === undefined ? [] : [`and kept the same ${fieldWords(kept)}`]),
  ].join(" ");
}

function moveWords(change: Extract<Change, { kind: "moved" }>): string {
  const { field, direction, by, from, to, newcomers, leavers } = change;
  if (typeof field !== "string" && direction === null && (from ?? to) !== null)
    return extraWords(field, from, to);
  if (isRecorded(to)) return `got ${bare(to)}`;
  if (isRecorded(from)) return `lost ${bare(from)}`;
  const ends = [
    ...(from === null ? [] : [`from ${bare(from)}`]),
    ...(to === null ? [] : [`to ${bare(to)}`]),
  ].join(" ");
  if (newcomers && leavers) return "came, left or had something changed";
  if (newcomers && to !== null) return `joined ${bare(to)}`;
  if (leavers && from !== null) return `left ${bare(from)}`;
  if (direction !== null && typeof field !== "string")
    return [
      `had ${sizeWords(change.size, direction === "up" ? "more" : "less")} ${field.label} than before`,
      ...(from === null ? [] : [`from ${bare(from).replace(`${field.label} `, "")}`]),
      ...(to === null ? [] : [`to ${bare(to).replace(`${field.label} `, "")}`]),
    ].join(", ");
  if (change.size !== undefined)
    return `changed ${fieldWords(field)} by ${sizeWords(change.size, "").trim()}`;
  if (direction !== null) {
    const unit =
      by === null
        ? `a ${fieldWords(field)}`
        : `${change.orMore ? "at least" : "exactly"} ${by} ${fieldWords(field)}${by === 1 ? "" : "s"}`;
    const once = change.atOnce ? "at once" : "";
    return [`moved ${direction}`, field === "level" || field === "year" ? unit : "", once, ends]
      .filter(Boolean)
      .join(" ");
  }
  if (ends !== "") return `moved ${ends}${change.atOnce ? " at once" : ""}`;
  if (field === "notes") return "had their notes changed";
  if (field === "record") return "had something changed";
  return `changed ${fieldWords(field)}`;
}

/** "over 5 less", "at least 5 less", "exactly 5 more" */
function sizeWords(size: NumberRange | undefined, sense: string): string {
  if (size === undefined) return sense;
  const { min, max, above, below } = size;
  if (above !== undefined) return `over ${above} ${sense}`;
  if (below !== undefined) return `under ${below} ${sense}`;
  return min === max ? `exactly ${min} ${sense}` : `at least ${min} ${sense}`;
}

/** "got FSM", "lost key worker", "changed House from “Curie” to “Brunel”" */
function extraWords(field: ExtraColumn, from: Condition | null, to: Condition | null): string {
  // "from N to Y"
  const [no, yes] = [from, to].map((end) => end !== null && "all" in end);
  if (no || yes) return `changed ${field.label} from ${no ? "no to yes" : "yes to no"}`;
  const isAny = (end: Condition) => "field" in end && end.field === "filled";
  // "to chess from another club"
  const value = (end: Condition) =>
    from !== null && to !== null && isAny(end)
      ? "another"
      : bare(end).replace(`${field.label} `, "");
  const isWhole = (end: Condition | null) =>
    end !== null && "field" in end && (end.field === "flag" || end.field === "filled");
  if (from === null && to !== null && isWhole(to)) return `got ${value(to)}`;
  if (to === null && from !== null && isWhole(from)) return `lost ${value(from)}`;
  const ends = [
    ...(from === null ? [] : [`from ${value(from)}`]),
    ...(to === null ? [] : [`to ${value(to)}`]),
  ];
  return `changed ${field.label} ${ends.join(" ")}`;
}

const isRecorded = (end: Condition | null): end is Condition =>
  end !== null && "field" in end && end.field === "recorded";

/** "3A", "level 3 or above": a condition without the word before it. */
const bare = (value: Condition) =>
  describeCondition(value)
    .replace(/^(in|at|with) /, "")
    .replace(/^without (?:an? )?/, "no ");

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
