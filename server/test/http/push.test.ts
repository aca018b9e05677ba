// What a signed snapshot does, over real HTTP to the public port.
import { afterAll, beforeAll, expect, test } from "vitest";
import { snapshotHash } from "../../../shared/fingerprint.js";
import type { NeedAnswer, Receipt } from "../../../shared/wire.js";
import { startTestServer, type TestServer, tablesChangedBy } from "../support/server.js";
import { pushRows, signedPost, snapshotBody } from "../support/signed.js";
import { SEED } from "../support/store.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

test("rows without cells are asked for with 202, and the same snapshot with them is accepted", async () => {
  const source = server.source();
  const asked = await signedPost<NeedAnswer>(
    server.publicUrl,
    source,
    "snapshot",
    snapshotBody(SEED, { rows: [] }),
  );
  expect(asked).toMatchObject({ status: 202, body: { need: [2, 3, 4] } });
  const body = snapshotBody(SEED);
  const accepted = await signedPost<Receipt>(server.publicUrl, source, "snapshot", body);
  expect(accepted.status).toBe(200);
  expect(accepted.headers.get("x-request-id")).toMatch(/^\w{26}$/);
  expect(accepted.body).toMatchObject({
    status: "success",
    dry_run: false,
    sequence: 1,
    records_synced: 3,
    counts: { created: 3, updated: 0, pupils: 3 },
    snapshot_hash: snapshotHash(body.fingerprints),
  });
});

test("a second push of the same rows syncs all of them, writes no version and embeds nothing", async () => {
  const source = server.source();
  await pushRows(server.publicUrl, source, SEED);
  await server.indexer.idle();
  const { embedded } = await server.indexState();
  let receipt: Receipt | undefined;
  const changed = await tablesChangedBy(server, async () => {
    receipt = await pushRows(server.publicUrl, source, SEED, { sequence: 2, rows: [] });
  });
  expect(receipt).toMatchObject({
    records_synced: 3,
    counts: { created: 0, updated: 0, unchanged: 3, removed: 0 },
  });
  expect(changed).toEqual(["deliveries", "runs", "sources"]);
  expect((await server.indexState()).embedded).toBe(embedded);
});

test("a dry run says what a push would do and changes nothing", async () => {
  const source = server.source();
  let receipt: Receipt | undefined;
  const changed = await tablesChangedBy(server, async () => {
    receipt = await pushRows(server.publicUrl, source, SEED, { dry_run: true });
  });
  expect(receipt).toMatchObject({ run_id: null, dry_run: true, counts: { created: 3 } });
  expect(changed).toEqual([]);
});

test("a known webhook-id is answered with the stored receipt and done once", async () => {
  const source = server.source();
  const send = () =>
    signedPost<Receipt>(server.publicUrl, source, "snapshot", snapshotBody(SEED), { id: "once" });
  const first = await send();
  let second: typeof first | undefined;
  expect(await tablesChangedBy(server, async () => (second = await send()))).toEqual([]);
  expect(second?.status).toBe(200);
  expect(second?.body).toEqual(first.body);
});

test("two equal requests at once are one run", async () => {
  const source = server.source();
  const send = () =>
    signedPost<Receipt>(server.publicUrl, source, "snapshot", snapshotBody(SEED), { id: "twin" });
  const [first, second] = await Promise.all([send(), send()]);
  expect(first.status).toBe(200);
  expect(second.body).toEqual(first.body);
});

test("a webhook-id that was used for another body is refused with the way out", async () => {
  const source = server.source();
  const send = (sequence: number) =>
    signedPost(server.publicUrl, source, "snapshot", snapshotBody(SEED, { sequence }), {
      id: "again",
    });
  await send(1);
  let answer: Awaited<ReturnType<typeof send>> | undefined;
  expect(await tablesChangedBy(server, async () => (answer = await send(2)))).toEqual([]);
  expect(answer).toMatchObject({ status: 409, body: { error: { code: "duplicate_id" } } });
  expect(answer?.body.error.message).toMatch(/new id/);
});

test.each([5, 4])(
  "after sequence 5 was accepted, %d is stale and is told the last",
  async (sequence) => {
    const source = server.source();
    await pushRows(server.publicUrl, source, SEED, { sequence: 5 });
    let answer: Awaited<ReturnType<typeof signedPost>> | undefined;
    const changed = await tablesChangedBy(server, async () => {
      const body = snapshotBody(SEED.slice(1), { sequence });
      answer = await signedPost(server.publicUrl, source, "snapshot", body);
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: "stale_sequence", details: { last_sequence: 5 } } },
    });
    expect(changed).toEqual([]);
  },
);

test("an invalid cell is reported by row, column and value, and the other rows are synced", async () => {
  const source = server.source();
  const rows = SEED.map((row, i) => (i === 0 ? row.with(4, "high") : row));
  expect(await pushRows(server.publicUrl, source, rows)).toMatchObject({
    status: "partial",
    records_synced: 2,
    issues: [{ severity: "error", row: 2, column: "Support level", value: "high" }],
  });
});

test("the internal port takes the same signed pushes", async () => {
  const source = server.source();
  expect(await pushRows(server.url, source, SEED)).toMatchObject({ records_synced: 3 });
});

test("twenty sources pushing at once are all accepted", async () => {
  const sources = Array.from({ length: 20 }, (_, i) => server.source(`Teacher ${i}`));
  const receipts = await Promise.all(
    sources.map((source) => pushRows(server.publicUrl, source, SEED)),
  );
  expect(receipts.map(({ counts }) => counts.created)).toEqual(Array(20).fill(3));
});
