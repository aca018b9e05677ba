// Tells the school's own systems of alerts and of standing questions that changed, until they have heard it.
import type { Log } from "../../log.js";
import { type Rounds, startRounds } from "../../rounds.js";
import type { Db } from "../../store/open.js";
import { dueMessages, hasNews, type WebhookMessage } from "../../store/webhook-rows.js";
import { nextAttempt } from "./next-attempt.js";
import { postMessage, type WebhookTarget } from "./post-message.js";

/** How often it is looked whether a message is due. */
const LOOK_MS = 5_000;
/** Within this time a receiver is to answer; the specification says 15 to 30 s. */
const TIMEOUT_MS = 15_000;
/** Messages sent in one round. */
const AT_ONCE = 50;

export interface SendingParts {
  reader: Db;
  writer: {
    queueMessages: (now: string) => Promise<void>;
    recordDelivery: (
      id: string,
      failure: Pick<WebhookMessage, "attempts" | "fault" | "nextAttemptAt"> | null,
    ) => Promise<void>;
  };
  target: WebhookTarget;
  /** The console's address, which links begin with. */
  consoleUrl: string;
  log: Log;
  timeoutMs?: number;
  clock?: () => Date;
}

/**
 * Starts sending what waits, and what happens from now on: at least once each, in the order in which they
 * are due. Where nobody answers, the rest waits for the next look. `stop` breaks off what is under way:
 * it is sent again, under the same id, at the next start.
 */
export function keepSending(parts: SendingParts): Rounds {
  const { reader, writer, target, consoleUrl, log } = parts;
  const { timeoutMs = TIMEOUT_MS, clock = () => new Date() } = parts;
  const ending = new AbortController();
  const { signal } = ending;

  /** Returns whether anybody answered. */
  const send = async (message: WebhookMessage): Promise<boolean> => {
    const { id, type } = message;
    const fault = await postMessage(target, message, {
      consoleUrl,
      timeoutMs,
      signal,
      now: clock(),
    });
    if (signal.aborted) return false;
    if (fault === null) {
      await writer.recordDelivery(id, null);
      return true;
    }
    const attempts = message.attempts + 1;
    const nextAttemptAt = nextAttempt(fault, { attempts, now: clock(), random: Math.random() });
    await writer.recordDelivery(id, { attempts, fault: fault.code, nextAttemptAt });
    const said = { message: id, type, attempts, fault: fault.code, next: nextAttemptAt };
    if (nextAttemptAt === null) log.error(said, "A webhook message was given up");
    else log.warn(said, "A webhook message was not taken");
    return fault.answered;
  };

  const rounds = startRounds({
    everyMs: LOOK_MS,
    failed: (error) => log.error({ err: error }, "Webhook messages could not be sent"),
    round: async (stopped) => {
      if (hasNews(reader)) await writer.queueMessages(clock().toISOString());
      for (const message of dueMessages(reader, clock().toISOString(), AT_ONCE))
        if (stopped() || !(await send(message))) return;
    },
  });
  return {
    ...rounds,
    stop: () => {
      ending.abort();
      return rounds.stop();
    },
  };
}
