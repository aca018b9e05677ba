// Cites the version, row, run, time and person that a change came with.
import type { Citation } from "../answer-types.js";
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
  const { student_id, source_id, source_name, sheet, row, run_id, person } = version;
  const removed = after === null && version.removed_run_id !== null;
  return {
    n,
    student_id,
    field: fieldColumn(field),
    text,
    source_id,
    source_name,
    sheet,
    row,
    run_id: removed ? (version.removed_run_id ?? run_id) : run_id,
    at: removed ? (version.removed_at ?? at) : version.at,
    version: version.version,
    ...(after === null ? {} : { person }),
  };
}
