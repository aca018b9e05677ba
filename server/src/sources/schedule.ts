// The clock of the sources: every minute it pulls what is due, and reports what is late.
import { Cron } from "croner";
import type { Config } from "../config.js";
import { PtccError } from "../errors.js";
import type { Log } from "../log.js";
import { lastAttempt } from "../store/find-attempts.js";
import type { Db } from "../store/open.js";
import { isPullDue, memoryHours } from "./due-pull.js";
import { isPullable, type PullReason } from "./pull.js";
import type { Pull } from "./puller.js";
import { readWatches, type WatchedSource } from "./read-watch.js";

const EVERY_MINUTE = "* * * * *";

export interface ScheduleParts {
  config: Config;
  reader: Db;
  pull: Pull;
  log: Log;
  now?: () => Date;
}

/**
 * Starts the clock; what was missed while it stood is done at once. A look never overlaps the next.
 * @returns stops it, once what is under way has ended
 */
export function startSchedule(parts: ScheduleParts): () => Promise<void> {
  const tick = createTick(parts);
  let looking = Promise.resolve();
  const job = new Cron(EVERY_MINUTE, { protect: true, unref: true }, () => {
    looking = tick().catch((error: unknown) => logFault(parts.log, error));
    return looking;
  });
  void job.trigger();
  return async () => {
    job.stop();
    await looking;
  };
}

/** One look at all sources. Exported for what drives the clock by hand. */
export function createTick({
  config,
  reader,
  pull,
  log,
  now = () => new Date(),
}: ScheduleParts): () => Promise<void> {
  const reported = new Set<string>();
  return async () => {
    const watched = readWatches(reader, config, now());
    for (const one of watched) reportLateness(one, reported, log);
    if (config.google === null) return;
    for (const one of watched) {
      const reason = reasonToPull(one, config, reader, now());
      if (reason !== null) await pullOne(pull, one.source.id, reason, log);
    }
  };
}

/** A source to pull by its clock; one that pushes only while it is late. */
function reasonToPull(
  { source, watch }: WatchedSource,
  { syncIntervalHours }: Config,
  reader: Db,
  now: Date,
): PullReason | null {
  if (source.state !== "active" || !isPullable(source)) return null;
  if (source.kind === "push" && !watch.late) return null;
  const since = new Date(now.getTime() - memoryHours(syncIntervalHours) * 3_600_000).toISOString();
  const facts = {
    sourceId: source.id,
    lastAttempt: lastAttempt(reader, source.id, "pull", since),
  };
  if (!isPullDue(facts, syncIntervalHours, now)) return null;
  return source.kind === "pull" ? "clock" : "late";
}

/** A failure has its run; the log names it, and the next source goes on. */
async function pullOne(pull: Pull, source: string, reason: PullReason, log: Log): Promise<void> {
  try {
    const { run_id, counts } = await pull(source, reason);
    log.info({ source, run: run_id, counts, reason }, "pulled");
  } catch (error) {
    if (!(error instanceof PtccError)) throw error;
    log.warn({ source, code: error.code, reason }, "not pulled");
  }
}

/** Once for each lateness. */
function reportLateness({ source, watch }: WatchedSource, reported: Set<string>, log: Log): void {
  const { id } = source;
  if (!watch.late) {
    if (reported.delete(id)) log.info({ source: id }, "heard again");
    return;
  }
  if (reported.has(id)) return;
  reported.add(id);
  log.warn(
    { source: id, expected: watch.nextExpected, cause: watch.late.cause },
    "a source is late",
  );
}

function logFault(log: Log, error: unknown): void {
  const { name } = error as Error;
  // What a shutdown cuts off is done at the next start.
  if (name !== "AbortError") log.error({ error: name }, "the sources' clock failed, and goes on");
}
