// The live view of syncs: what is told of them while they go on, to whom, and how it ends.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createLiveView, type LiveEvent } from "../../src/http/live-view.js";
import { addSource } from "../../src/store/sources.js";
import { revokeToken } from "../../src/store/tokens.js";
import type { SyncProgress } from "../../src/sync/sync-progress.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { pushRows, signedPost, snapshotBody } from "../support/signed.js";
import { SEED } from "../support/store.js";

interface Told {
  event: string;
  data: Partial<SyncProgress> & {
    index?: { pending: number };
    syncs?: SyncProgress[];
    pending?: number;
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

/** Opens a live view; `next` reads the next event that fits, `ended` whether the server has ended it. */
async function watch(token: string, url = server.url) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const answer = await fetch(`${url}/v1/sync/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  async function next(fits: (told: Told) => boolean = () => true): Promise<Told | null> {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end < 0) {
        const read = await reader?.read();
        if (!read || read.done) return null;
        text += read.value;
        continue;
      }
      const fields = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const of = (name: string) =>
        fields.find((field) => field.startsWith(`${name}: `))?.slice(name.length + 2);
      const told: Told = { event: of("event") ?? "", data: JSON.parse(of("data") ?? "{}") };
      if (fits(told)) return told;
    }
  }
  return { answer, next, leave: () => leaving.abort() };
}

const syncOf = (sourceId: string) => (told: Told) =>
  told.event === "sync" && told.data.source_id === sourceId;

test("it begins with how things stand, and no copy of it is kept", async () => {
  const { answer, next } = await watch(server.token().token);
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await next()).toEqual({
    event: "state",
    data: { syncs: [], index: { pending: 0, lag_seconds: 0, available: true } },
  });
});

test("a push is told phase by phase, with counts, and without a name or a note", async () => {
  const { next } = await watch(server.token().token);
  const source = server.source();
  const receipt = await pushRows(server.publicUrl, source, SEED);
  const told: (Told | null)[] = [];
  for (let phase = 0; phase < 3; phase++) told.push(await next(syncOf(source.id)));
  const common = { source_id: source.id, way: "push", reason: "menu", rows: 3 };
  expect(told.map((event) => event?.data)).toEqual([
    { ...common, run_id: receipt.run_id, phase: "received", counts: null, status: null },
    { ...common, run_id: receipt.run_id, phase: "planned", counts: receipt.counts, status: null },
    {
      ...common,
      run_id: receipt.run_id,
      phase: "committed",
      counts: receipt.counts,
      status: "success",
    },
  ]);
  expect((await next(({ event }) => event === "changed"))?.data).toEqual({});
  expect(JSON.stringify(told)).not.toMatch(/Alice|Bob|Charlie|Anxiety|Mr P/);
});

test("a preview and a repeated request are no sync; one that lacks rows, or fails, is told as that", async () => {
  const { next } = await watch(server.token().token);
  const source = server.source("Ms Q");
  const send = (body: Parameters<typeof snapshotBody>[1], id?: string) =>
    signedPost(server.publicUrl, source, "snapshot", snapshotBody(SEED, body), id ? { id } : {});
  await send({ dry_run: true });
  await send({ rows: [] });
  await send({}, "once");
  await send({}, "once");
  await send({ header: ["Pupil", "", "", "", "", "", ""], sequence: 2 });
  const phases: string[] = [];
  for (let phase = 0; phase < 7; phase++)
    phases.push((await next(syncOf(source.id)))?.data.phase ?? "");
  expect(phases).toEqual([
    ...["received", "rows_needed"],
    ...["received", "planned", "committed"],
    ...["received", "failed"],
  ]);
});

test("what another process commits is told as a change", async () => {
  const { next } = await watch(server.token().token);
  await next();
  addSource(server.db, { name: "Ms R", kind: "push" });
  expect(await next(({ event }) => event === "changed")).not.toBeNull();
});

test("it is an analyst's, on the school's port alone, and ends with their token", async () => {
  expect((await watch("ptcc_none")).answer.status).toBe(401);
  const { id, token } = server.token();
  expect((await watch(token, server.publicUrl)).answer.status).toBe(404);
  const { next } = await watch(token);
  await next();
  revokeToken(server.db, id);
  expect(await next(() => false)).toBeNull();
});

test("the server's end ends it at once, without the time that requests are given", async () => {
  const ending = await startTestServer();
  const { next } = await watch(ending.token().token, ending.url);
  await next();
  const [last] = await Promise.all([next(() => false), ending.close()]);
  expect(last).toBeNull();
});

describe("the hub", () => {
  const lag = async () => ({ pending: 2, lag_seconds: 1, available: true });
  const sync = (run: string, phase: SyncProgress["phase"] = "received"): SyncProgress => ({
    run_id: run,
    source_id: "src_1",
    way: "push",
    reason: "clock",
    rows: 1,
    phase,
    counts: null,
    status: null,
  });
  const eventOf = async (watching: AsyncGenerator<LiveEvent | null, void>) =>
    (await watching.next()).value ?? null;

  test("tells who comes later what is under way, and no longer what has ended", async () => {
    const live = createLiveView(lag);
    for (const phase of ["received", "committed"] as const) live.tell(sync("run_1", phase));
    live.tell(sync("run_2"));
    const watching = live.watch(new AbortController().signal);
    expect(await eventOf(watching)).toMatchObject({
      event: "state",
      data: { syncs: [{ run_id: "run_2" }], index: { pending: 2 } },
    });
    await watching.return();
  });

  test("tells a watcher that fell behind how things stand, in place of all that it missed", async () => {
    const live = createLiveView(lag, { indexMs: 60_000 });
    const watching = live.watch(new AbortController().signal);
    await eventOf(watching);
    for (let run = 0; run < 1_000; run++)
      live.tell(sync(`run_${run}`, run < 999 ? "committed" : "received"));
    expect(await eventOf(watching)).toMatchObject({
      event: "state",
      data: { syncs: [{ run_id: "run_999" }] },
    });
    live.changed();
    expect(await eventOf(watching)).toEqual({ event: "changed", data: {} });
    await watching.return();
  });

  test("says in silence that it is still there, and ends with its watcher", async () => {
    const live = createLiveView(lag, { beatMs: 1, indexMs: 60_000 });
    const leaving = new AbortController();
    const watching = live.watch(leaving.signal);
    await eventOf(watching);
    expect(await watching.next()).toEqual({ done: false, value: null });
    leaving.abort();
    expect(await watching.next()).toEqual({ done: true, value: undefined });
  });

  test("tells what waits for the index only where that changed", async () => {
    let left = 4;
    const live = createLiveView(
      async () => ({ pending: Math.max(0, --left), lag_seconds: left, available: true }),
      { indexMs: 1 },
    );
    const watching = live.watch(new AbortController().signal);
    const pending: unknown[] = [];
    for (let event = 0; event < 4; event++) pending.push((await eventOf(watching))?.data);
    expect(pending).toMatchObject([
      { index: { pending: 3 } },
      { pending: 2 },
      { pending: 1 },
      { pending: 0 },
    ]);
    await watching.return();
  });

  test("has room for so many and no more, until one leaves", async () => {
    const live = createLiveView(lag);
    const watch = () => live.watch(new AbortController().signal);
    const watching = Array.from({ length: 200 }, watch);
    for (const one of watching) await one.next();
    await expect(watch().next()).rejects.toMatchObject({ code: "too_many_views" });
    await watching[0]?.return();
    const late = watch();
    expect((await late.next()).done).toBe(false);
    live.close();
    expect((await late.next()).done).toBe(true);
  });
});
