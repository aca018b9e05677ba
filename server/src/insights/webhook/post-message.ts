// Sends one message as the Standard Webhooks specification says: signed, once, to this address and no other.
import { Webhook } from "standardwebhooks";
import { retryAfterMs } from "../../retry-after.js";
import type { WebhookMessage } from "../../store/webhook-rows.js";

export interface WebhookTarget {
  url: string;
  /** `whsec_` and the key in base64. */
  secret: string;
}

export interface PostOptions {
  /** The console's address, which links begin with. */
  consoleUrl: string;
  timeoutMs: number;
  /** Ends what is under way. */
  signal: AbortSignal;
  now: Date;
}

/** Why a message was not taken. */
export interface PostFault {
  /** `timeout`, `unreachable`, `redirect`, or the status as `http_503`. */
  code: string;
  /** Whether anybody answered. */
  answered: boolean;
  /** The receiver wants no such message ever: 410 in the specification. */
  forGood: boolean;
  /** What Retry-After asked for; null where it said nothing. */
  afterMs: number | null;
}

/** Returns null where the message was taken (2xx). A redirect is a fault: it could lead anywhere. */
export async function postMessage(
  { url, secret }: WebhookTarget,
  message: Pick<WebhookMessage, "id" | "type" | "at" | "data" | "path">,
  { consoleUrl, timeoutMs, signal, now }: PostOptions,
): Promise<PostFault | null> {
  const { id, type, at, data, path } = message;
  const body = JSON.stringify({
    type,
    timestamp: at,
    data: { ...data, url: `${consoleUrl}${path}` },
  });
  const headers = {
    "content-type": "application/json",
    "user-agent": "PTCC",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
    "webhook-signature": new Webhook(secret).sign(id, now, body),
  };
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
      signal: AbortSignal.any([timeout, signal]),
    });
    // What it says is not read, however long that is.
    await response.body?.cancel();
    return response.ok ? null : refusalOf(response, now);
  } catch {
    const code = timeout.aborted ? "timeout" : "unreachable";
    return { code, answered: false, forGood: false, afterMs: null };
  }
}

function refusalOf({ status, headers }: Response, now: Date): PostFault {
  const redirect = status >= 300 && status < 400;
  return {
    code: redirect ? "redirect" : `http_${status}`,
    answered: true,
    forGood: status === 410,
    afterMs: retryAfterMs(headers.get("retry-after"), now),
  };
}
