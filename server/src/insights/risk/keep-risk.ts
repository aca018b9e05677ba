// Keeps the risk of pupils level with the store, behind commits and as days pass.
import type { Log } from "../../log.js";
import type { RiskRefresh } from "./refresh-risk.js";
import type { RiskRules } from "./rules-schema.js";

/** Pupils assessed in one transaction; pushes take their turn between. */
const AT_ONCE = 100;
/** How often it is looked whether a day has begun, or a snoozed alert's time has come. */
const LOOK_MS = 60_000;

export interface RiskKeeper {
  /** Something was committed. */
  poke(): void;
  /** When everything committed so far is assessed. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts keeping risk; the first round begins at once. */
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
}): RiskKeeper {
  let stopped = false;
  let again = false;
  let round: Promise<void> | null = null;

  const assessAll = async () => {
    do {
      again = false;
      let assessed: number;
      do {
        const now = new Date().toISOString();
        assessed = await writer.refreshRisk({ rules, timeZone, now, limit: AT_ONCE });
      } while (assessed >= AT_ONCE && !stopped);
    } while (again && !stopped);
  };
  const poke = () => {
    if (stopped) return;
    again = true;
    round ??= assessAll()
      .catch((error: unknown) => {
        again = false;
        log.error({ err: error }, "Risk could not be brought level");
      })
      .finally(() => {
        round = null;
        if (again) poke();
      });
  };
  poke();
  const timer = setInterval(poke, LOOK_MS);
  return {
    poke,
    idle: async () => {
      poke();
      await round;
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await round;
    },
  };
}
