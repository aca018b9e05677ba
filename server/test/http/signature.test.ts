// Who may speak for a source: signatures, clocks, rotation, and bodies sent where they do not belong.
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLOCK_TOLERANCE_SECONDS } from "../../../shared/signature.js";
import type { ErrorAnswer } from "../../../shared/wire.js";
import { pauseSource, rotateSecret, type Source } from "../../src/store/sources.js";
import { removeSource } from "../../src/sync/remove-source.js";
import { startTestServer, type TestServer, tablesChangedBy } from "../support/server.js";
import {
  type Answered,
  pushRows,
  type SigningOptions,
  signatureHeaders,
  signedPost,
  snapshotBody,
} from "../support/signed.js";
import { SEED } from "../support/store.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const secretOf = (key: string) => `whsec_${Buffer.from(key.padEnd(32, "x")).toString("base64")}`;

/** Pushes and requires that it is refused and changes nothing. */
async function refused(
  source: { id: string; secret: string },
  options: SigningOptions = {},
  body = snapshotBody(SEED),
): Promise<Answered<ErrorAnswer>> {
  let answer: Answered<ErrorAnswer> | undefined;
  const changed = await tablesChangedBy(server, async () => {
    answer = await signedPost(server.publicUrl, source, "snapshot", body, options);
  });
  expect(changed).toEqual([]);
  if (!answer) throw new Error("no answer came");
  expect(answer.body.error.request_id).toBe(answer.headers.get("x-request-id"));
  return answer;
}

test("another secret's signature is refused and says to connect again", async () => {
  const answer = await refused(server.source(), { secret: secretOf("not this source's") });
  expect(answer).toMatchObject({ status: 401, body: { error: { code: "bad_signature" } } });
  expect(answer.body.error.message).toMatch(/new connection code/);
});

test("a body that was altered after signing is refused", async () => {
  const source = server.source();
  const text = JSON.stringify({ protocol: 1, op: "status", source_id: source.id });
  const headers = signatureHeaders(source, text);
  const send = (body: string) =>
    fetch(`${server.publicUrl}/v1/sources/${source.id}/status`, { method: "POST", headers, body });
  expect((await send(text)).status).toBe(200);
  expect((await send(`${text} `)).status).toBe(401);
});

test("bytes that are no UTF-8 are signed as they are, and refused rather than put right", async () => {
  const source = server.source();
  const body = Buffer.from(
    JSON.stringify({ protocol: 1, op: "snapshot", source_id: source.id, ...snapshotBody(SEED) }),
  );
  body[body.indexOf("Pupils")] = 0xff;
  const headers = signatureHeaders(source, "");
  const key = Buffer.from(source.secret.replace("whsec_", ""), "base64");
  const name = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.`;
  const signature = createHmac("sha256", key).update(name).update(body).digest("base64");
  const answer = await fetch(`${server.publicUrl}/v1/sources/${source.id}/snapshots`, {
    method: "POST",
    headers: { ...headers, "webhook-signature": `v1,${signature}` },
    body,
  });
  expect(answer.status).toBe(400);
  expect(((await answer.json()) as ErrorAnswer).error.code).toBe("not_json");
});

test.each([
  ["webhook-id", "another-id"],
  ["webhook-signature", "v1,AAAA"],
  ["webhook-signature", "v2,AAAA"],
  ["webhook-signature", "nonsense"],
])("a changed %s (%s) is refused", async (name, value) => {
  const answer = await refused(server.source(), { headers: { [name]: value } });
  expect(answer).toMatchObject({ status: 401, body: { error: { code: "bad_signature" } } });
});

test.each(["webhook-id", "webhook-timestamp", "webhook-signature"])(
  "a request without %s is told so",
  async (name) => {
    const answer = await refused(server.source(), { headers: { [name]: "" } });
    expect(answer).toMatchObject({ status: 401, body: { error: { code: "not_signed" } } });
    expect(answer.body.error.message).toContain(name);
  },
);

test("an unsigned request is told all that is missing", async () => {
  const path = `/v1/sources/${server.source().id}/snapshots`;
  const answer = await fetch(`${server.publicUrl}${path}`, { method: "POST", body: "{}" });
  const { error } = (await answer.json()) as ErrorAnswer;
  expect(answer.status).toBe(401);
  expect(error.message).toMatch(/webhook-id, webhook-timestamp, webhook-signature/);
});

test("a timestamp that is no number is refused", async () => {
  const answer = await refused(server.source(), { headers: { "webhook-timestamp": "yesterday" } });
  expect(answer).toMatchObject({ status: 401, body: { error: { code: "bad_timestamp" } } });
});

test("a webhook-id of more than 200 characters is refused", async () => {
  const answer = await refused(server.source(), { id: "i".repeat(201) });
  expect(answer).toMatchObject({ status: 400, body: { error: { code: "webhook_id_too_long" } } });
});

test.each([
  ["behind", -1],
  ["ahead", 1],
])(
  "a clock more than five minutes %s is told the server's time, and signs with it",
  async (_, way) => {
    const source = server.source();
    const wrong = new Date(Date.now() + way * (CLOCK_TOLERANCE_SECONDS + 30) * 1000);
    const answer = await refused(source, { now: wrong });
    expect(answer).toMatchObject({ status: 401, body: { error: { code: "clock_skew" } } });
    const now = new Date(String(answer.body.error.details?.server_time));
    const again = await signedPost(server.publicUrl, source, "snapshot", snapshotBody(SEED), {
      now,
    });
    expect(again.status).toBe(200);
  },
);

test.each([-1, 1])("a clock four minutes off (%d) is accepted", async (way) => {
  const now = new Date(Date.now() + way * 240_000);
  const answer = await signedPost(
    server.publicUrl,
    server.source(),
    "snapshot",
    snapshotBody(SEED),
    { now },
  );
  expect(answer.status).toBe(200);
});

test("while a secret is rotated both sign; once the old one's day is over, only the new", async () => {
  const old = server.source();
  const rotated = rotateSecret(server.db, old.id);
  expect(rotated.secret).not.toBe(old.secret);
  await pushRows(server.publicUrl, old, SEED);
  await pushRows(server.publicUrl, rotated, SEED, { sequence: 2 });
  server.db.$client
    .prepare("UPDATE sources SET previous_secret_until = ? WHERE id = ?")
    .run(new Date(Date.now() - 1_000).toISOString(), old.id);
  expect(await refused(old)).toMatchObject({ body: { error: { code: "bad_signature" } } });
  await pushRows(server.publicUrl, rotated, SEED, { sequence: 3 });
});

test("of two signatures in one header, one that is right is enough", async () => {
  const source = server.source();
  const text = JSON.stringify({ protocol: 1, op: "status", source_id: source.id });
  const headers = signatureHeaders(source, text);
  const both = `v1,${Buffer.alloc(32).toString("base64")} ${headers["webhook-signature"]}`;
  const answer = await fetch(`${server.publicUrl}/v1/sources/${source.id}/status`, {
    method: "POST",
    headers: { ...headers, "webhook-signature": both },
    body: text,
  });
  expect(answer.status).toBe(200);
});

test.each(["status", "removals"])("a snapshot sent to %s is refused", async (route) => {
  const source = server.source();
  const answer = await refused(source, { path: `/v1/sources/${source.id}/${route}` });
  expect(answer).toMatchObject({ status: 403, body: { error: { code: "wrong_route" } } });
  expect(answer.body.error.message).toContain(`op "${route}"`);
});

test("a body signed for one source is refused at another, whoever's secret signs", async () => {
  const [mine, other] = [server.source(), server.source()];
  const path = `/v1/sources/${other.id}/snapshots`;
  expect(await refused(mine, { path })).toMatchObject({
    status: 401,
    body: { error: { code: "bad_signature" } },
  });
  expect(await refused(mine, { path, secret: other.secret })).toMatchObject({
    status: 403,
    body: { error: { code: "wrong_route" } },
  });
});

test.each([
  ["never was", () => ({ id: "src_unknown", secret: secretOf("any") })],
  ["was removed", () => removed(server.source())],
])("a source that %s is not found", async (_, make) => {
  const answer = await refused(make());
  expect(answer).toMatchObject({ status: 404, body: { error: { code: "unknown_source" } } });
  expect(answer.body.error.message).toMatch(/connection code/);
});

function removed(source: Source): Source {
  removeSource(server.db, source.id);
  return source;
}

test("a paused source's snapshots and decisions are refused, its status says paused, and a resumed one goes on", async () => {
  const source = server.source();
  pauseSource(server.db, source.id, true);
  expect(await refused(source)).toMatchObject({
    status: 409,
    body: { error: { code: "source_paused" } },
  });
  const decision = { action: "confirm", student_ids: [] } as const;
  expect(await signedPost(server.publicUrl, source, "removals", decision)).toMatchObject({
    status: 409,
    body: { error: { code: "source_paused" } },
  });
  expect(await signedPost(server.publicUrl, source, "status", {})).toMatchObject({
    status: 200,
    body: { source: { state: "paused" } },
  });
  pauseSource(server.db, source.id, false);
  await pushRows(server.publicUrl, source, SEED);
});
