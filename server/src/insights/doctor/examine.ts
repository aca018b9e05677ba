// The sheet doctor: every rule over the sheets as they are now.
import type { DoctorFacts } from "../../store/find-doctor-facts.js";
import type { Suggestion } from "../../store/find-identity.js";
import { classesSpeltTwoWays, strangeYears } from "./classes.js";
import { FINDING_KINDS, type Finding } from "./doctor-types.js";
import { differingFacts, duplicates, likelySame } from "./same-child.js";
import { cellAt } from "./sheet-cells.js";
import { needsWithoutLevel, unexplainedLevels } from "./support.js";

/** Issues that the doctor's own rules tell. */
const TOLD_OTHERWISE = new Set(["namesakes"]);

/** What looks wrong, by kind. Of sheets that are late it knows nothing: see `staleSheets`. */
export function examine(facts: DoctorFacts, suggestions: readonly Suggestion[]): Finding[] {
  const { pupils } = facts;
  const sheets = new Map(facts.sources.map((source) => [source.id, source]));
  const suggested = suggestions.map(({ id, reason, earlier, later }): Finding => {
    const cells = [earlier, later].map((student) => ({
      ...cellAt(sheets, { source: student.source_id, row: student.row, column: null, value: null }),
      value: student.class_code,
      student_id: student.id,
      name: student.name,
    }));
    return {
      id: `suggested_same/${id}`,
      kind: "suggested_same",
      words: `A row went and another came. If they are one pupil, their histories belong together. What speaks for it: ${reason}.`,
      cells,
      action: { do: "decide", suggestion_id: id },
    };
  });
  const issues = facts.issues
    .filter(({ code }) => !TOLD_OTHERWISE.has(code))
    .map((issue, index): Finding => {
      const { source, row, column, code, message } = issue;
      return {
        id: `cell_issue/${source}/${row ?? "sheet"}/${column ?? index}/${code}`,
        kind: "cell_issue",
        words: message,
        cells: [cellAt(sheets, issue)],
        action: null,
      };
    });
  const found = [
    ...suggested,
    ...differingFacts(pupils, sheets),
    ...likelySame(facts, sheets),
    ...duplicates(pupils, sheets),
    ...classesSpeltTwoWays(pupils, sheets),
    ...strangeYears(pupils, sheets),
    ...needsWithoutLevel(facts, sheets),
    ...unexplainedLevels(facts, sheets),
    ...issues,
  ];
  return found.sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind));
}

/** @param late by the id of each source whose sync is overdue, the likely cause */
export function staleSheets(
  sources: DoctorFacts["sources"],
  late: ReadonlyMap<string, string>,
): Finding[] {
  const sheets = new Map(sources.map((source) => [source.id, source]));
  return [...late].map(([source, reason]) => ({
    id: `stale_sheet/${source}`,
    kind: "stale_sheet",
    words: reason,
    cells: [cellAt(sheets, { source, row: null, column: null, value: null })],
    action: null,
  }));
}
