// Asks back what "was amber" is of, where results have been others before.
import type { Condition, ExtraColumn } from "../../store/condition.js";
import { type StudentFilter, studentIds } from "../../store/find.js";
import { type PupilHistory, readHistories } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import type { Query } from "../query.js";
import { holds, valueKey } from "../time/timeline.js";
import { narrowed } from "./pupil-set.js";

/** Why a question of how results were is not answered; null where none of those that count was another. */
export function wasOther(db: Db, query: Query, filters: StudentFilter): string | null {
  if (query.past === undefined || query.kind === "unclear" || !("where" in query)) return null;
  const parts = "all" in query.where ? query.where.all : [query.where];
  const rest = parts.filter((part) => columnsIn(part).length === 0);
  const tested = parts.filter((part) => columnsIn(part).length > 0);
  const isNamed = query.kind === "lookup";
  const fields = isNamed ? query.fields.filter((field) => typeof field !== "string") : [];
  const ids = isNamed
    ? query.names.flatMap((name) => name.ids)
    : studentIds(db, narrowed(filters, { all: rest }));
  const changed = readHistories(db, ids).some(
    (history) =>
      fields.some((field) => hasOthers(history, field, (version) => valueKey(version, field))) ||
      tested.some((part) =>
        columnsIn(part).some((column) =>
          hasOthers(history, column, (version) =>
            isOfValue(part) ? String(holds(version, part)) : valueKey(version, column),
          ),
        ),
      ),
  );
  return changed ? query.past : null;
}

/** Whether something was told of the pupil by the column that is not so in all versions; a blank cell tells nothing. */
function hasOthers(
  { versions }: PupilHistory,
  column: ExtraColumn,
  tell: (version: PupilHistory["versions"][number]) => string,
): boolean {
  const filled = versions.filter((version) => holds(version, { field: "filled", column }));
  return new Set(filled.map(tell)).size > 1;
}

function columnsIn(condition: Condition): ExtraColumn[] {
  if ("all" in condition) return condition.all.flatMap(columnsIn);
  if ("any" in condition) return condition.any.flatMap(columnsIn);
  if ("not" in condition) return columnsIn(condition.not);
  return "column" in condition && typeof condition.column === "object" ? [condition.column] : [];
}

/** Whether a version can be asked for it: numbers are compared as they are. */
function isOfValue(condition: Condition): boolean {
  if ("all" in condition) return condition.all.every(isOfValue);
  if ("any" in condition) return condition.any.every(isOfValue);
  if ("not" in condition) return isOfValue(condition.not);
  return condition.field === "extra" || condition.field === "flag";
}
