// Held removals, decided over HTTP by those that were shown, and the status that shows them.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { HeldRemoval, RemovalsAnswer, StatusAnswer } from "../../../shared/wire.js";
import type { Source } from "../../src/store/sources.js";
import { startTestServer, type TestServer, tablesChangedBy } from "../support/server.js";
import { pushRows, signedPost } from "../support/signed.js";
import { SEED } from "../support/store.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const PUPILS = Array.from({ length: 40 }, (_, i) => [`Pupil N${i}`, "3A", "3", "", "", "", ""]);

async function status(source: Source): Promise<StatusAnswer> {
  return (await signedPost<StatusAnswer>(server.publicUrl, source, "status", {})).body;
}

async function decide(
  source: Source,
  action: "confirm" | "keep",
  held: HeldRemoval[],
  id?: string,
) {
  const student_ids = held.map((pupil) => pupil.student_id);
  const options = id ? { id } : {};
  const body = { action, student_ids };
  return signedPost<RemovalsAnswer>(server.publicUrl, source, "removals", body, options);
}

/** A source whose last 15 pupils are held. */
async function withHeld(): Promise<{ source: Source; held: HeldRemoval[] }> {
  const source = server.source();
  await pushRows(server.publicUrl, source, PUPILS);
  const { held } = await pushRows(server.publicUrl, source, PUPILS.slice(0, 25), { sequence: 2 });
  expect(held).toHaveLength(15);
  return { source, held };
}

test("confirming removes what was shown and no other, and status follows", async () => {
  const { source, held } = await withHeld();
  expect((await status(source)).held).toEqual(held);
  const answer = await decide(source, "confirm", held.slice(0, 5));
  expect(answer).toMatchObject({ status: 200, body: { removed: 5, kept: 0 } });
  expect(answer.body.held).toEqual(held.slice(5));
  expect(await status(source)).toMatchObject({
    pupils: 35,
    held: held.slice(5),
    runs: [{ id: answer.body.run_id, counts: { removed: 5 } }, {}, {}],
  });
});

test("keeping lets the pupils stay through later pushes, held no longer", async () => {
  const { source, held } = await withHeld();
  expect((await decide(source, "keep", held)).body).toMatchObject({
    removed: 0,
    kept: 15,
    held: [],
  });
  const receipt = await pushRows(server.publicUrl, source, PUPILS.slice(0, 25), { sequence: 3 });
  expect(receipt).toMatchObject({ status: "success", counts: { pupils: 40, kept: 15, held: 0 } });
});

test("a pupil that came back after it was shown is not removed", async () => {
  const { source, held } = await withHeld();
  await pushRows(server.publicUrl, source, PUPILS.slice(0, 30), { sequence: 3 });
  expect((await decide(source, "confirm", held)).body).toMatchObject({ removed: 10, held: [] });
  expect((await status(source)).pupils).toBe(30);
});

test("ids that are not held, of no pupil or of another source's, change nothing", async () => {
  const { held } = await withHeld();
  const { source: other } = await withHeld();
  const changed = await tablesChangedBy(server, async () => {
    const answer = await decide(other, "confirm", [
      ...held,
      { student_id: "stu_none", name: "", class_code: "", since: "" },
    ]);
    expect(answer).toMatchObject({ status: 200, body: { run_id: null, removed: 0 } });
  });
  expect(changed).toEqual(["deliveries"]);
});

test("a decision that is sent again is answered and done once", async () => {
  const { source, held } = await withHeld();
  const first = await decide(source, "confirm", held.slice(0, 5), "decision");
  const changed = await tablesChangedBy(server, async () => {
    expect((await decide(source, "confirm", held.slice(0, 5), "decision")).body).toEqual(
      first.body,
    );
  });
  expect(changed).toEqual([]);
  const other = await decide(source, "keep", held, "decision");
  expect(other).toMatchObject({ status: 409, body: { error: { code: "duplicate_id" } } });
});

test("before its first push a source has an empty status", async () => {
  expect(await status(server.source("Ms Q"))).toMatchObject({
    source: { name: "Ms Q", state: "active" },
    last_sequence: 0,
    snapshot_hash: null,
    pupils: 0,
    runs: [],
    issues: [],
    held: [],
    next_expected_push: null,
  });
});

test("status tells the last push, its issues, when the next is due and how far the index is", async () => {
  const source = server.source();
  const rows = SEED.map((row, i) => (i === 1 ? row.with(4, "high") : row));
  const receipt = await pushRows(server.publicUrl, source, rows, { sequence: 7 });
  await server.indexer.idle();
  const answer = await status(source);
  expect(answer).toMatchObject({
    last_sequence: 7,
    snapshot_hash: receipt.snapshot_hash,
    pupils: 2,
    runs: [{ id: receipt.run_id, source_type: "google_sheets", status: "partial", reason: "menu" }],
    issues: receipt.issues,
    index: { pending: 0, lag_seconds: 0, available: true },
  });
  const due = Date.parse(answer.next_expected_push ?? "") - Date.parse(receipt.last_sync);
  // The interval, and the hour that Google's clocks may be late.
  expect(due).toBe(7 * 3_600_000);
});

test("status changes nothing and shows no other source's runs", async () => {
  const [mine, other] = [server.source(), server.source()];
  await pushRows(server.publicUrl, other, SEED);
  const changed = await tablesChangedBy(server, async () => {
    expect((await status(mine)).runs).toEqual([]);
  });
  expect(changed).toEqual([]);
});

test("status shows the twenty newest runs, newest first", async () => {
  const source = server.source();
  for (let sequence = 1; sequence <= 22; sequence++)
    await pushRows(server.publicUrl, source, SEED, { sequence });
  const { runs } = await status(source);
  expect(runs).toHaveLength(20);
  const ids = runs.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort().reverse());
});
