// What the sheets of the tune split hold in columns that PTCC does not know, and the key stages.
import type { Pupil } from "../pupils.js";

/** NaN where the sheet has no such column. */
export const attendance = (p: Pupil): number => Number.parseFloat(p.extra.Attendance || "NaN");
/** `2013-03-14`; empty where the sheet has no dates of birth. */
export const born = (p: Pupil): string => p.extra["Date of birth"] ?? "";
export const ks1 = (p: Pupil): boolean => p.year === 1 || p.year === 2;
export const ks2 = (p: Pupil): boolean => p.year >= 3 && p.year <= 6;
