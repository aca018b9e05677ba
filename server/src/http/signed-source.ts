// Lets in a source whose request is signed as the Standard Webhooks specification says.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { CLOCK_TOLERANCE_SECONDS } from "../../../shared/signature.js";
import { PtccError } from "../errors.js";
import type { Db } from "../store/open.js";
import { activeSecrets, getSource, type Source } from "../store/sources.js";
import type { AppEnv } from "./context.js";

const LONGEST_ID = 200;

/** Checks source, clock and signature, in this order. The body's bytes are left to be read: see `readSignedBody`. */
export function signedSource(reader: Db) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const source = signingSource(reader, c.req.param("id") ?? "");
    const headers = {
      "webhook-id": c.req.header("webhook-id") ?? "",
      "webhook-timestamp": c.req.header("webhook-timestamp") ?? "",
      "webhook-signature": c.req.header("webhook-signature") ?? "",
    };
    const now = new Date();
    checkHeaders(headers, now);
    const body = await c.req.arrayBuffer();
    checkSignature(source, body, headers, now);
    c.set("source", source);
    c.set("signed", { body, webhookId: headers["webhook-id"] });
    await next();
  });
}

/** Whoever signs keeps a sheet: a new connection code helps them, the command line's list does not. */
function signingSource(reader: Db, id: string): Source {
  try {
    return getSource(reader, id);
  } catch (cause) {
    if (!(cause instanceof PtccError)) throw cause;
    throw new PtccError(
      cause.kind,
      cause.code,
      "This source does not exist on the server. Ask for a new connection code.",
      undefined,
      { cause },
    );
  }
}

type WebhookHeaders = Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>;

function checkHeaders(headers: WebhookHeaders, now: Date): void {
  const missing = Object.entries(headers).filter(([, value]) => value === "");
  if (missing.length > 0)
    throw new PtccError(
      "unauthenticated",
      "not_signed",
      `The request is not signed: ${missing.map(([name]) => name).join(", ")} missing.`,
    );
  if (headers["webhook-id"].length > LONGEST_ID)
    throw new PtccError(
      "invalid",
      "webhook_id_too_long",
      `webhook-id has more than ${LONGEST_ID} characters.`,
    );
  if (!/^\d{1,12}$/.test(headers["webhook-timestamp"]))
    throw new PtccError(
      "unauthenticated",
      "bad_timestamp",
      "webhook-timestamp is not a Unix time in seconds.",
    );
  const skew = Math.abs(now.getTime() / 1000 - Number(headers["webhook-timestamp"]));
  if (skew > CLOCK_TOLERANCE_SECONDS)
    throw new PtccError(
      "unauthenticated",
      "clock_skew",
      "The request's time is more than 5 minutes from the server's. Sign again with the server's time.",
      { server_time: now.toISOString() },
    );
}

function checkSignature(
  source: Source,
  body: ArrayBuffer,
  headers: WebhookHeaders,
  now: Date,
): void {
  const name = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.`;
  const content = new Uint8Array(body);
  const given = headers["webhook-signature"].split(" ");
  // Node's own HMAC: the standardwebhooks package's, in JavaScript, keeps a large sheet waiting.
  const signs = activeSecrets(source, now).some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const hmac = createHmac("sha256", key).update(name).update(content);
    const expected = Buffer.from(`v1,${hmac.digest("base64")}`);
    return given.some((one) => {
      const signature = Buffer.from(one);
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    });
  });
  if (!signs)
    throw new PtccError(
      "unauthenticated",
      "bad_signature",
      "The signature is not this source's. Connect again with a new connection code.",
    );
}
