// The one pupil that a name means.
import { findEachRecord, type StudentFilter, type StudentRecord } from "../../store/find.js";
import type { NameReading } from "../items/name-reader.js";
import { oncePerPerson, type SetDeps } from "./pupil-set.js";

/** The record of the only pupil who is called so; what to ask back where there is none, or another. */
export function onlyOne(
  { deps, scope, vocabulary }: SetDeps,
  name: NameReading,
): StudentRecord | string {
  const pupils = oncePerPerson(
    findEachRecord(deps.db, withIds(scope, name.ids)).map((record) => ({
      record,
      person: vocabulary.persons.get(record.student.id) ?? record.student.id,
    })),
  );
  const [only] = pupils;
  if (!only) return `I found no pupil called “${name.said}” among the pupils that you asked about.`;
  return pupils.length > 1
    ? `${pupils.length} pupils are called “${name.said}”: which one do you mean?`
    : only.record;
}

const withIds = (scope: StudentFilter, ids: readonly string[]): StudentFilter => ({
  ...scope,
  ids: scope.ids === undefined ? ids : ids.filter((id) => scope.ids?.includes(id)),
});
