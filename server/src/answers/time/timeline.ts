// Compares a pupil's versions: what it was at a moment, what changed between two, and every change in between.
import { fold } from "../../../../shared/columns.js";
import { cellCount, cellFlag, cellNumber, cellValues } from "../../store/cells.js";
import {
  type Condition,
  type ExtraColumn,
  isWithin,
  type NumberRange,
  type RecordedColumn,
} from "../../store/condition.js";
import type { PupilHistory, PupilVersion } from "../../store/find-moves.js";
import type { Change, ChangedField } from "./time-query.js";

/** One change of a pupil: a new version, its appearance, or its removal. */
export interface PupilEvent {
  /** ISO 8601. */
  at: string;
  /** Null where the pupil was not there before. */
  before: PupilVersion | null;
  /** What it was when it was last there; null where it had not been. */
  earlier: PupilVersion | null;
  /** Null where it is gone. */
  after: PupilVersion | null;
}

/** What the pupil was at a moment (ISO 8601); null where it was not there. */
export function versionAt({ versions }: PupilHistory, at: string): PupilVersion | null {
  return (
    versions.find((v) => v.valid_from <= at && (v.valid_to === null || at < v.valid_to)) ?? null
  );
}

/**
 * All that happened to a pupil, oldest first. Being in the first snapshot of its sheet is no event.
 * @param begun when the data of its sheet begins
 */
export function eventsOf({ versions }: PupilHistory, begun: string): PupilEvent[] {
  return versions.flatMap((after, i) => {
    const last = versions[i - 1];
    const before = last?.valid_to === after.valid_from ? last : null;
    const came = { at: after.valid_from, before, earlier: last ?? null, after };
    const next = versions[i + 1];
    const gone = after.valid_to !== null && next?.valid_from !== after.valid_to;
    const first = last === undefined && after.valid_from <= begun;
    return [
      ...(first ? [] : [came]),
      ...(gone && after.valid_to !== null
        ? [{ at: after.valid_to, before: after, earlier: after, after: null }]
        : []),
    ];
  });
}

/** Whether what was became what is by this change. */
export function isChange(
  before: PupilVersion | null,
  after: PupilVersion | null,
  change: Change,
): boolean {
  if (change.kind === "joined") return before === null && after !== null;
  if (change.kind === "left") return before !== null && after === null;
  const { field, direction, by, orMore, size, from, to, newcomers, leavers } = change;
  const { kept, also, had } = change;
  if (before === null)
    return newcomers && after !== null && from === null && (to === null || holds(after, to));
  if (after === null) return leavers && to === null && (from === null || holds(before, from));
  if (valueKey(before, field) === valueKey(after, field)) return false;
  if (kept !== undefined && valueKey(before, kept) !== valueKey(after, kept)) return false;
  if (also !== undefined && valueKey(before, also) === valueKey(after, also)) return false;
  if (had && (cellOf(before, field) ?? "") === "") return false;
  if (from !== null && !holds(before, from)) return false;
  if (to !== null && !holds(after, to)) return false;
  if (from === null && to !== null && !isNewly(before, after, to)) return false;
  if (to === null && from !== null && !isNewly(after, before, from)) return false;
  // Who went from 3A to 3B has not left "3A or 3B".
  if (leavers && from !== null && holds(after, from)) return false;
  if (direction === null && size === undefined) return true;
  const rise = riseOf(before, after, field);
  if (rise === null) return false;
  const much = direction === null ? Math.abs(rise) : direction === "up" ? rise : -rise;
  if (size !== undefined) return much > 0 && isWithin(much, size);
  if (by === null) return much > 0;
  return orMore ? much >= by : much === by;
}

/** "moved to level 3 or above" is no move from 3 to 4; "moved to 3A or 3B" is one from 3A to 3B. */
const isNewly = (one: PupilVersion, other: PupilVersion, value: Condition): boolean =>
  "any" in value
    ? value.any.some((part) => isNewly(one, other, part))
    : holds(other, value) && !holds(one, value);

/** By how much a column of numbers, the level or the year rose; null where one of the two has no number. */
export function riseOf(
  before: PupilVersion,
  after: PupilVersion,
  field: ChangedField,
): number | null {
  const [low, high] = [ordinal(before, field), ordinal(after, field)];
  // 96.7 to 91.7 is 5, and not 5.000000000000014.
  return low === null || high === null ? null : Math.round((high - low) * 1e6) / 1e6;
}

/** A column's value as it is compared: classes, campuses and names folded. */
export function valueKey(version: PupilVersion, field: ChangedField): string {
  if (typeof field !== "string") {
    const cell = fold(extraOf(version, field) ?? "");
    // `84.3` and `84.30` are no change.
    return String(cellNumber(cell) ?? cell);
  }
  switch (field) {
    case "level":
      return String(version.support_level);
    case "class":
      return version.class_key;
    case "campus":
      return version.campus_key ?? "";
    case "year":
      return String(version.year_group);
    case "notes":
      return version.support_notes ?? "";
    case "name":
      return version.name_key;
    case "record": {
      const { name, class_code, year_group, campus, support_level, support_notes, extra } = version;
      return JSON.stringify([
        name,
        class_code,
        year_group,
        campus,
        support_level,
        support_notes ?? "",
        Object.entries(extra).sort(),
      ]);
    }
  }
}

/** A column's value as the sheet writes it; null where it is blank. */
export function cellOf(version: PupilVersion, field: ChangedField): string | number | null {
  if (typeof field !== "string") {
    const cell = extraOf(version, field);
    return cell === null ? null : (cellNumber(cell) ?? cell);
  }
  switch (field) {
    case "level":
      return version.support_level;
    case "class":
      return version.class_code;
    case "campus":
      return version.campus;
    case "year":
      return version.year_group;
    case "notes":
      return version.support_notes;
    case "name":
      return version.name;
    case "record":
      return null;
  }
}

const extraOf = ({ extra }: PupilVersion, { headers }: ExtraColumn): string | null =>
  headers.map((header) => extra[header]).find((cell) => cell !== undefined && cell !== "") ?? null;

function ordinal(version: PupilVersion, field: ChangedField): number | null {
  if (typeof field !== "string") return cellNumber(extraOf(version, field) ?? "");
  if (field === "level") return version.support_level;
  return field === "year" ? version.year_group : null;
}

/** Whether a version has a value that a question names: of a class, campus, level, year or extra column, or a choice of them. */
export function holds(version: PupilVersion, value: Condition): boolean {
  if ("any" in value) return value.any.some((one) => holds(version, one));
  if ("all" in value) return value.all.every((one) => holds(version, one));
  if ("not" in value) return !holds(version, value.not);
  switch (value.field) {
    case "class":
      return version.class_key === value.key;
    case "campus":
      return version.campus_key === value.key;
    case "level":
      return within(version.support_level, value);
    case "year":
      return within(version.year_group, value);
    case "recorded":
      return recordedIn(version, value.column);
    case "extra":
      return cellsOf(version, value.column).some((cell) => cellValues(cell).includes(value.value));
    case "flag":
      return cellsOf(version, value.column).some((cell) => cellFlag(cell) === true);
    case "filled":
      return cellsOf(version, value.column).length > 0;
    case "number":
      return cellsOf(version, value.column).some((cell) => within(cellNumber(cell), value));
    case "listed":
      return cellsOf(version, value.column).some((cell) => within(cellCount(cell), value));
    default:
      throw new Error(`a change cannot be to or from a ${value.field}`);
  }
}

function recordedIn(version: PupilVersion, column: RecordedColumn): boolean {
  const value = version[column];
  return value !== null && String(value).trim() !== "";
}

/** What is written in the cells of an extra column. */
const cellsOf = ({ extra }: PupilVersion, { headers }: ExtraColumn): string[] =>
  headers.flatMap((header) => extra[header]?.trim() || []);

const within = (number: number | null, range: NumberRange): boolean =>
  number !== null && isWithin(number, range);
