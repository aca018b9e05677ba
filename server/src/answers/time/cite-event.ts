// Cites the version, row, run, time and person that a change came with.
import type { PupilVersion } from "../../store/find-moves.js";
import type { Citation } from "../results/answer-types.js";
import { differences, fieldColumn } from "./change-phrases.js";
import type { Change } from "./time-query.js";
import type { PupilEvent } from "./timeline.js";

/** The citation of one change: the new version, or of a removal the last one with the run that removed it. */
export function citeEvent({ at, before, after }: PupilEvent, n: number, change: Change): Citation {
  const version = after ?? before;
  if (version === null) throw new Error("a change has a version before or after");
  const field = change.kind === "moved" ? change.field : "record";
  const text =
    before === null
      ? "new in the sheet"
      : after === null
        ? "gone from the sheet"
        : differences(before, after, field);
  const cited = citeVersion(version, n, fieldColumn(field), text);
  if (after !== null) return { ...cited, person: version.person };
  return version.removed_run_id === null
    ? cited
    : { ...cited, run_id: version.removed_run_id, at: version.removed_at ?? at };
}

/** The citation of what a pupil was, with the row and run that said so. */
export const citeVersion = (
  { student_id, source_id, source_name, sheet, row, run_id, at, version }: PupilVersion,
  n: number,
  field: string,
  text: string,
): Citation => ({
  n,
  student_id,
  field,
  text,
  source_id,
  source_name,
  sheet,
  row,
  run_id,
  at,
  version,
});
