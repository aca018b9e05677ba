// The counts of a run that did nothing.
import type { RunCounts } from "../../../shared/wire.js";

export const NO_COUNTS: RunCounts = {
  rows: 0,
  pupils: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  restored: 0,
  removed: 0,
  held: 0,
  kept: 0,
  issues: 0,
  warnings: 0,
};
