// Levels and notes that do not go together: a level that nothing explains, and needs that have no level.
import { groupBy } from "../../group-by.js";
import type { DoctorFacts, SheetPupil } from "../../store/find-doctor-facts.js";
import type { Source } from "../../store/sources.js";
import type { Finding, FindingKind } from "./doctor-types.js";
import { cellOf } from "./sheet-cells.js";

/** Below this no note is missed. */
const SUPPORTED = 2;

/** One finding for each class of a sheet: whoever puts it right goes through the class. */
export function unexplainedLevels(
  { pupils }: Pick<DoctorFacts, "pupils">,
  sheets: ReadonlyMap<string, Source>,
): Finding[] {
  const missing = pupils.filter(
    (pupil) =>
      (pupil.level ?? 0) >= SUPPORTED && !pupil.hasNotes && has(sheets, pupil, "support_notes"),
  );
  return byClass("level_without_notes", missing, (members) => ({
    words: `${pupilsAre(members.length)} at level ${SUPPORTED} or above without a word in the notes. Say what the support is for, or whether it still is.`,
    cells: members.map((pupil) => cellOf(sheets, pupil, "support_notes", null)),
  }));
}

/** Where notes speak of a need as present, and the level is blank. */
export function needsWithoutLevel(
  { pupils, inNeed }: Pick<DoctorFacts, "pupils" | "inNeed">,
  sheets: ReadonlyMap<string, Source>,
): Finding[] {
  const missing = pupils.filter(
    (pupil) => pupil.level === null && inNeed.has(pupil.id) && has(sheets, pupil, "support_level"),
  );
  return byClass("need_without_level", missing, (members) => ({
    words: `The notes of ${members.length === 1 ? "one pupil speak" : `${members.length} pupils speak`} of a need, and the level is blank. Write the level, 0 where there is no support.`,
    cells: members.map((pupil) => cellOf(sheets, pupil, "support_level", null)),
  }));
}

function byClass(
  kind: FindingKind,
  pupils: readonly SheetPupil[],
  told: (members: readonly SheetPupil[]) => Pick<Finding, "words" | "cells">,
): Finding[] {
  const classes = groupBy(pupils, ({ source, classKey }) => `${source}/${classKey}`);
  return [...classes].map(([key, members]) => ({
    id: `${kind}/${key}`,
    kind,
    ...told(members),
    action: null,
  }));
}

const has = (sheets: ReadonlyMap<string, Source>, { source }: SheetPupil, field: string) =>
  sheets.get(source)?.columns?.some((column) => column.field === field) ?? false;

const pupilsAre = (count: number) => (count === 1 ? "One pupil is" : `${count} pupils are`);
