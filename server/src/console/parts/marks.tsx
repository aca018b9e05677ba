// Tiers and support levels as marks that are told apart by words as well as by colour.
import type { Tier } from "../../insights/risk/assess.js";

export const TIERS: Record<Tier, string> = { 1: "universal", 2: "targeted", 3: "intensive" };

/** `Tier 3, intensive`, with the score where it is given. */
export function TierBadge({ tier, score }: { tier: Tier; score?: number }) {
  return (
    <span class={`mark tier-${tier}`}>
      Tier {tier}
      <span class="hidden">{`, ${TIERS[tier]}`}</span>
      {score !== undefined && (
        <>
          <span class="hidden">, score</span> <span class="score">{shownScore(score)}</span>
        </>
      )}
    </span>
  );
}

/** To one decimal. */
export const shownScore = (score: number): string => score.toFixed(1);

/** A dash where the sheet says none. */
export function LevelBadge({ level }: { level: number | null }) {
  if (level === null) return <span class="lead">–</span>;
  return (
    <span class={`mark level-${level}`}>
      <span class="hidden">Level </span>
      {level}
    </span>
  );
}
