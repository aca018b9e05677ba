// Works out what has to happen to turn what we hold into the snapshot. Pure: it decides, others do.
import { readHeader } from "./header.js";
import type { Holding, Snapshot } from "./holding.js";
import { Draft } from "./plan-draft.js";
import type { Plan } from "./plan-types.js";
import { settleByFingerprint } from "./settle.js";

/**
 * Plans a sync. Returns the positions whose cells are lacking where the plan cannot be made without
 * them. Deterministic but for `newId`, which names new pupils.
 * @throws PtccError `unprocessable` `missing_column`: nothing can be read, nothing changes
 */
export function planSync(
  holding: Holding,
  snapshot: Snapshot,
  newId: () => string,
): { need: number[] } | { plan: Plan } {
  const header = readHeader(snapshot.header);
  const settled = settleByFingerprint(holding, snapshot);
  const need = settled.open.filter((position) => !snapshot.cells.has(position));
  if (need.length > 0) return { need };

  const draft = new Draft(holding, snapshot, header, settled, newId);
  draft.readOpenRows();
  draft.linkOpenRows();
  draft.carryVanishedColumns();
  draft.settleRows();
  draft.settleGone();
  draft.warnOfNamesakes();
  return { plan: draft.finish() };
}
