// Keeps the risk of pupils level with the store, behind commits and as days pass.
import type { Log } from "../../log.js";
import { type Rounds, startRounds } from "../../rounds.js";
import type { RiskRefresh } from "./refresh-risk.js";
import type { RiskRules } from "./rules-schema.js";

/** Pupils assessed in one transaction; pushes take their turn between. */
const AT_ONCE = 100;
/** How often it is looked whether a day has begun, or a snoozed alert's time has come. */
const LOOK_MS = 60_000;

/** Starts keeping risk; it is level when a round is done. */
export function keepRisk({
  writer,
  rules,
  timeZone,
  log,
}: {
  writer: { refreshRisk: (refresh: RiskRefresh) => Promise<number> };
  rules: RiskRules;
  timeZone: string;
  log: Log;
}): Rounds {
  return startRounds({
    everyMs: LOOK_MS,
    failed: (error) => log.error({ err: error }, "Risk could not be brought level"),
    round: async (stopped) => {
      let assessed: number;
      do {
        const now = new Date().toISOString();
        assessed = await writer.refreshRisk({ rules, timeZone, now, limit: AT_ONCE });
      } while (assessed >= AT_ONCE && !stopped());
    },
  });
}
