// Decides which alerts a pupil's new assessment raises, reopens, brings up to date or closes: pure.
import type { RiskEvidence, RiskReason } from "../../store/schema-insights.js";
import type { Assessment } from "../risk/assess.js";
import type { Indicator, RiskRules } from "../risk/rules-schema.js";

/** The alert for a risen tier; every other alert is named by its rule. */
const TIER = "tier";

/** An alert that is not closed. */
export interface HeldAlert {
  id: string;
  rule: string;
  state: "open" | "acknowledged" | "snoozed";
  tier: number;
  seen: string[];
  /** Of a snoozed one, ISO 8601. */
  until: string | null;
}

/** What becomes of an alert; `reasons` and `seen` are what it says from now on. */
export type AlertDecision =
  | { do: "raise"; rule: string; tier: number; reasons: RiskReason[]; seen: string[] }
  | { do: "reopen"; id: string; tier: number; reasons: RiskReason[]; seen: string[]; why: string }
  | { do: "update"; id: string; tier: number; reasons: RiskReason[]; seen: string[] }
  | { do: "close"; id: string; why: string };

/**
 * An indicator that tells of a state: an alert for it is over when the state is. All others tell of an
 * event, which stays to be looked at until a person has.
 */
const TELLS_OF_A_STATE: ReadonlySet<Indicator> = new Set([
  "support_level",
  "concepts",
  "attendance",
  "overdue_follow_ups",
  "no_entry",
]);

/**
 * @param before the tier that the same rules gave the pupil last; null where they gave none, which is no rise
 * @param now ISO 8601
 */
export function decideAlerts(
  held: readonly HeldAlert[],
  { before, now, rules }: { before: number | null; now: string; rules: RiskRules },
  assessment: Assessment,
): AlertDecision[] {
  const heldBy = new Map(held.map((alert) => [alert.rule, alert]));
  const { tier } = assessment;
  const fired = rules.rules.flatMap(({ id, alert, indicator }) => {
    const reason = alert && assessment.reasons.find(({ rule }) => rule === id);
    return reason ? [{ rule: id, indicator, reason }] : [];
  });
  const decisions = fired.flatMap(({ rule, indicator, reason }): AlertDecision[] => {
    const keys = reason.evidence.map((evidence) => evidenceKey(evidence, indicator));
    return decide(heldBy.get(rule), { rule, tier, reasons: [reason], keys, now });
  });
  decisions.push(...decideTier(heldBy.get(TIER), before, now, assessment));
  const firing = new Set(fired.map(({ rule }) => rule));
  for (const alert of held) {
    if (alert.rule === TIER || firing.has(alert.rule)) continue;
    const rule = rules.rules.find(({ id }) => id === alert.rule);
    const waits = alert.state === "open" || (alert.state === "snoozed" && !isOver(alert, now));
    if (waits && rule?.alert && !TELLS_OF_A_STATE.has(rule.indicator)) continue;
    decisions.push({ do: "close", id: alert.id, why: "It no longer holds." });
  }
  return decisions;
}

interface Firing {
  rule: string;
  tier: number;
  reasons: RiskReason[];
  keys: string[];
  now: string;
}

function decide(held: HeldAlert | undefined, firing: Firing): AlertDecision[] {
  const { rule, tier, reasons, keys, now } = firing;
  if (!held) return [{ do: "raise", rule, tier, reasons, seen: keys }];
  const { id } = held;
  const fresh = keys.filter((key) => !held.seen.includes(key));
  const seen = [...held.seen, ...fresh];
  if (held.state !== "open" && fresh.length > 0)
    return [{ do: "reopen", id, tier, reasons, seen, why: "There is new evidence." }];
  if (isOver(held, now))
    return [{ do: "reopen", id, tier, reasons, seen, why: "It was snoozed until now." }];
  return held.state === "open" && fresh.length > 0
    ? [{ do: "update", id, tier, reasons, seen }]
    : [];
}

/** A rise is new evidence for a tier; what the pupil's tier rests on may change without a word. */
function decideTier(
  held: HeldAlert | undefined,
  before: number | null,
  now: string,
  { tier, reasons }: Assessment,
): AlertDecision[] {
  if (before === null && !held) return [];
  const rose = before !== null && tier > before;
  const keys = [`${TIER}:${tier}:${now}`];
  // Nobody has looked at the first rise yet: it is told of as it is now, and that it went on.
  if (held?.state === "open" && tier > held.tier) {
    const seen = [...held.seen, ...keys];
    return [{ do: "reopen", id: held.id, tier, reasons, seen, why: `The tier rose to ${tier}.` }];
  }
  if (rose || (held && tier > held.tier))
    return decide(held, { rule: TIER, tier, reasons, keys, now });
  if (!held) return [];
  if (held.state === "acknowledged" && tier < held.tier)
    return [{ do: "close", id: held.id, why: "The tier fell again." }];
  if (!isOver(held, now)) return [];
  return tier < held.tier
    ? [{ do: "close", id: held.id, why: "The tier fell again." }]
    : decide(held, { rule: TIER, tier, reasons, keys: [], now });
}

const isOver = ({ state, until }: HeldAlert, now: string) =>
  state === "snoozed" && until !== null && until <= now;

/** What a piece of evidence is told from others by: a sentence stays the same where its note is edited. */
function evidenceKey(evidence: RiskEvidence, indicator: Indicator): string {
  switch (evidence.type) {
    case "version":
      // A state that goes on in the next version is no news.
      return TELLS_OF_A_STATE.has(indicator) ? "version" : `version:${evidence.version}`;
    case "note":
      return `note:${evidence.passage}`;
    case "log":
      return `log:${evidence.id}`;
    case "follow_up":
      return `follow_up:${evidence.id}:${evidence.due}`;
  }
}
