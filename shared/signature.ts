// Signs a request as the Standard Webhooks specification says (https://www.standardwebhooks.com).
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { base64 } from "@scure/base";
import { utf8 } from "./utf8.js";

/** Seconds that a request's time may differ from the server's. */
export const CLOCK_TOLERANCE_SECONDS = 300;

const SECRET_PREFIX = "whsec_";

/**
 * Returns the `webhook-signature` header's value, `v1,<base64>`: HMAC-SHA256 over `id.timestamp.body`.
 * @param secret `whsec_` and the key in base64
 * @param timestamp Unix time in whole seconds
 */
export function sign(secret: string, id: string, timestamp: number, body: string): string {
  const key = base64.decode(
    secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret,
  );
  return `v1,${base64.encode(hmac(sha256, key, utf8(`${id}.${timestamp}.${body}`)))}`;
}
