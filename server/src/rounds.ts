// Work behind what calls for it: one round at a time, and one more where it was called for meanwhile.
export interface Rounds {
  /** Something happened that a round may be needed for. */
  poke(): void;
  /** When a round that began after this call has ended, or failed. */
  idle(): Promise<void>;
  /** Begins no more rounds; ends with the one under way. */
  stop(): Promise<void>;
}

/**
 * Begins the first round at once, and one at least every `everyMs`.
 * @param round is told whether it is to end early
 * @param failed is told why a round failed; the next call begins another
 */
export function startRounds({
  round,
  everyMs,
  failed,
}: {
  round: (stopped: () => boolean) => Promise<void>;
  everyMs: number;
  failed: (error: unknown) => void;
}): Rounds {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;

  const runAll = async () => {
    do {
      again = false;
      await round(() => stopped);
    } while (again && !stopped);
  };
  const poke = () => {
    if (stopped) return;
    again = true;
    running ??= runAll()
      .catch((error: unknown) => {
        again = false;
        failed(error);
      })
      .finally(() => {
        running = null;
        if (again) poke();
      });
  };
  poke();
  const timer = setInterval(poke, everyMs);
  return {
    poke,
    idle: async () => {
      poke();
      await running;
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
