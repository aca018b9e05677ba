// Signatures, judged by the specification's own package.
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { sign } from "../signature.js";

const secrets = fc
  .uint8Array({ minLength: 24, maxLength: 64 })
  .map((key) => `whsec_${Buffer.from(key).toString("base64")}`);
const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const now = () => Math.floor(Date.now() / 1000);
const headers = (id: string, timestamp: number, signature: string) => ({
  "webhook-id": id,
  "webhook-timestamp": String(timestamp),
  "webhook-signature": signature,
});

describe("sign", () => {
  test("is accepted by the standardwebhooks package for any secret, id and body", () => {
    fc.assert(
      fc.property(secrets, ids, fc.string({ unit: "binary" }), (secret, id, text) => {
        const body = JSON.stringify({ text });
        const timestamp = now();
        const sent = headers(id, timestamp, sign(secret, id, timestamp, body));
        expect(new Webhook(secret).verify(body, sent)).toEqual({ text });
      }),
    );
  });

  test("gives the same as the package for a fixed time, with and without the secret's prefix", () => {
    const key = Buffer.from("0123456789abcdef0123456789abcdef").toString("base64");
    const at = 1_700_000_000;
    const expected = new Webhook(key).sign("msg_1", new Date(at * 1000), "{}");
    expect(sign(`whsec_${key}`, "msg_1", at, "{}")).toBe(expected);
    expect(sign(key, "msg_1", at, "{}")).toBe(expected);
  });

  test("is refused for another body, id, time or secret", () => {
    fc.assert(
      fc.property(secrets, secrets, ids, fc.string(), (secret, other, id, text) => {
        fc.pre(secret !== other);
        const timestamp = now();
        const body = JSON.stringify({ text });
        const signature = sign(secret, id, timestamp, body);
        const refused = (by: string, bodyGot: string, idGot: string, at: number) =>
          expect(() => new Webhook(by).verify(bodyGot, headers(idGot, at, signature))).toThrow();
        refused(secret, `${body} `, id, timestamp);
        refused(secret, body, `${id}x`, timestamp);
        refused(secret, body, id, timestamp - 1);
        refused(other, body, id, timestamp);
      }),
    );
  });
});
