// Makes the plan for a snapshot by reading no more than it takes, with the way to carry it out.
import { snapshotHash } from "../../../shared/fingerprint.js";
import { newId } from "../ids.js";
import type { Db } from "../store/open.js";
import type { Source } from "../store/sources.js";
import { type ApplyContext, applyPlan, applySettled } from "./apply.js";
import { sha256Hex } from "./digest.js";
import type { Snapshot } from "./holding.js";
import { planSync } from "./plan.js";
import { planSettled } from "./plan-settled.js";
import type { SettledPlan } from "./plan-types.js";
import { readHolding } from "./read-holding.js";
import { readSettled } from "./read-settled.js";

export interface PlanInHand {
  plan: SettledPlan;
  /** Carries it out in the caller's transaction; returns the hash over what is held then. */
  apply: (context: ApplyContext) => string;
}

/**
 * A plan, or the positions whose cells are lacking.
 * @param at ISO 8601
 * @throws PtccError `missing_column`
 */
export function makePlan(
  db: Db,
  source: Source,
  snapshot: Snapshot,
  at: string,
): { need: number[] } | PlanInHand {
  if (isHeld(source, snapshot)) {
    const plan = planSettled(readSettled(db, source), snapshot.header);
    if (plan) return { plan, apply: (context) => applySettled(db, context, plan, snapshot) };
  }
  const holding = readHolding(db, source, at);
  const planned = planSync(holding, snapshot, () => newId("stu"));
  if ("need" in planned) return planned;
  const { plan } = planned;
  return { plan, apply: (context) => applyPlan(db, context, plan, snapshot, holding.rows) };
}

/** Whether the snapshot is the one that was accepted last, where it stood then. */
function isHeld(source: Source, { header, headerRow, fingerprints }: Snapshot): boolean {
  return (
    source.headerRow === headerRow &&
    JSON.stringify(source.header) === JSON.stringify(header) &&
    source.snapshotHash === snapshotHash(fingerprints, sha256Hex)
  );
}
