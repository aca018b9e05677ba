// What an analyst releases, and what the source it is for then imports.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ErrorAnswer, InsightsAnswer, ReleasedInsights } from "../../../shared/wire.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { pushRows, type Signer, signedPost } from "../support/signed.js";
import { SEED } from "../support/store.js";

const FORMULA = '=HYPERLINK("http://evil.example","x")';

let server: TestServer;
let token: string;
let mrP: Signer;
let other: Signer;

beforeAll(async () => {
  server = await startTestServer();
  token = server.token().token;
});
afterAll(() => server.close());
beforeEach(async () => {
  mrP = server.source();
  other = server.source("Ms O");
  await pushRows(server.publicUrl, mrP, SEED);
  await pushRows(server.publicUrl, other, [
    ["Zara Quill", "6C", "6", "Campus B", "4", "Sees CAMHS", ""],
  ]);
});

interface Release {
  id: string;
  released_at: string;
  released_by: string;
  withdrawn_at: string | null;
}

async function api<T>(method: string, path: string, body?: unknown, as = token) {
  const answer = await fetch(`${server.url}/v1/sources/${path}`, {
    method,
    headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as T & Partial<ErrorAnswer> };
}

const release = (signer = mrP, body: unknown = {}) =>
  api<Release>("POST", `${signer.id}/releases`, body);

async function imported(signer = mrP): Promise<ReleasedInsights | null> {
  const answer = await signedPost<InsightsAnswer>(server.publicUrl, signer, "insights", {});
  expect(answer.status).toBe(200);
  return answer.body.released;
}

test("nothing is there before the first release", async () => {
  expect(await imported()).toBeNull();
});

test("a release is what its preview showed: dated, and of this source's pupils only", async () => {
  const preview = await api<ReleasedInsights & { content_hash: string }>(
    "GET",
    `${mrP.id}/insights/preview`,
  );
  expect(preview.status).toBe(200);
  const released = await release(mrP, { content_hash: preview.body.content_hash });
  expect(released.status).toBe(201);
  expect(released.body).toMatchObject({ released_by: "Mr A", pupils: 3, withdrawn_at: null });
  const { content_hash: _, ...shown } = preview.body;
  expect(await imported()).toEqual({ ...shown, released_at: released.body.released_at });
  expect(shown.title).toBe("PTCC summary for Mr P");
  expect(shown.rows.map(([name, form, level]) => [name, form, level])).toEqual([
    ["Alice Johnson", "3A", "2"],
    ["Bob Smith", "3A", "1"],
    ["Charlie Brown", "4B", "3"],
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/Zara|CAMHS|EHCP review scheduled/);
  expect(await imported(other)).toBeNull();
});

test("it stays as it was released, whatever the sheet says by now; the next one counts the changes", async () => {
  await release();
  const before = await imported();
  const rows = SEED.map((row) => (row[0] === "Bob Smith" ? row.with(4, "3") : row));
  await pushRows(server.publicUrl, mrP, rows, { sequence: 2 });
  expect(await imported()).toEqual(before);
  await release(mrP, { title: "Autumn summary" });
  const after = await imported();
  expect(after).toMatchObject({ title: "Autumn summary" });
  expect(after?.header[5]).toMatch(/^Changes since \d{1,2} \w+ \d{4}$/);
  expect(after?.rows.find(([name]) => name === "Bob Smith")?.slice(2, 6)).toEqual([
    "3",
    expect.stringMatching(/^\d{1,2} \w+ \d{4}$/),
    "1",
    "1",
  ]);
});

test("what was previewed and is no more is not released", async () => {
  const { body } = await api<{ content_hash: string }>("GET", `${mrP.id}/insights/preview`);
  await pushRows(server.publicUrl, mrP, SEED.slice(0, 2), { sequence: 2 });
  const refused = await release(mrP, body);
  expect(refused.status).toBe(400);
  const { content_hash } = body;
  const changed = await release(mrP, { content_hash });
  expect([changed.status, changed.body.error?.code]).toEqual([409, "preview_changed"]);
  expect(await imported()).toBeNull();
});

test("a preview is of now, however often it was asked for before", async () => {
  const path = `${mrP.id}/insights/preview`;
  const first = await api<ReleasedInsights>("GET", path);
  expect((await api<ReleasedInsights>("GET", path)).body).toEqual(first.body);
  await pushRows(server.publicUrl, mrP, SEED.slice(0, 2), { sequence: 2 });
  const second = await api<ReleasedInsights>("GET", path);
  expect(second.body.rows).toHaveLength(2);
  expect(second.body.header[5]).toBe("Changes so far");
  await release();
  const third = await api<ReleasedInsights>("GET", path);
  expect(third.body.header[5]).toMatch(/^Changes since /);
});

test("before the first sync there is nothing to preview, and after it there is", async () => {
  const late = server.source("Mr L");
  const path = `${late.id}/insights/preview`;
  const nothing = await api<ReleasedInsights>("GET", path);
  expect([nothing.status, nothing.body.error?.code]).toEqual([409, "nothing_synced"]);
  await pushRows(server.publicUrl, late, SEED);
  const preview = await api<ReleasedInsights>("GET", path);
  expect([preview.status, preview.body.rows.length]).toEqual([200, 3]);
  expect((await api("GET", "src_none/insights/preview")).status).toBe(404);
});

test("withdrawn, it is gone, erased from the store, and none before it comes back", async () => {
  await release();
  const second = await release();
  const withdrawn = await api<Release>("DELETE", `${mrP.id}/releases/${second.body.id}`);
  expect(withdrawn.body).toMatchObject({ pupils: null, withdrawn_by: "Mr A" });
  expect(await imported()).toBeNull();
  const kept = server.db.$client
    .prepare("SELECT rows FROM releases WHERE id = ?")
    .pluck()
    .get(second.body.id);
  expect(kept).toBeNull();
  const again = await api<Release>("DELETE", `${mrP.id}/releases/${second.body.id}`);
  expect(again.body.withdrawn_at).toBe(withdrawn.body.withdrawn_at);
});

test("releases are listed newest first, page by page, and each can be looked at as it was", async () => {
  const ids = [(await release()).body.id, (await release()).body.id];
  const first = await api<{ releases: Release[]; next_cursor: string }>(
    "GET",
    `${mrP.id}/releases?limit=1`,
  );
  expect(first.body.releases.map(({ id }) => id)).toEqual([ids[1]]);
  const rest = await api<{ releases: Release[] }>(
    "GET",
    `${mrP.id}/releases?cursor=${first.body.next_cursor}`,
  );
  expect(rest.body).toMatchObject({ releases: [{ id: ids[0] }], next_cursor: null });
  const one = await api<{ rows: string[][] }>("GET", `${mrP.id}/releases/${ids[0]}`);
  expect(one.body.rows).toHaveLength(3);
});

test("text that looks like a formula arrives as the text that it is", async () => {
  await pushRows(server.publicUrl, mrP, [[FORMULA, "+1", "3", "", "2", "=1", ""]], { sequence: 2 });
  await release();
  const [row] = (await imported())?.rows.filter(([name]) => name === FORMULA) ?? [];
  expect(row?.slice(0, 2)).toEqual([FORMULA, "+1"]);
  for (const cell of row ?? []) expect(typeof cell).toBe("string");
});

describe("who gets what", () => {
  test("another source's secret opens nothing, and neither does a body signed for another route", async () => {
    await release();
    const foreign = await signedPost(
      server.publicUrl,
      mrP,
      "insights",
      {},
      {
        secret: other.secret,
      },
    );
    expect([foreign.status, foreign.body.error.code]).toEqual([401, "bad_signature"]);
    const path = `/v1/sources/${mrP.id}/insights`;
    const wrong = await signedPost(server.publicUrl, other, "insights", {}, { path });
    expect(wrong.status).toBe(401);
    const op = await signedPost(server.publicUrl, mrP, "status", {}, { path });
    expect([op.status, op.body.error.code]).toEqual([403, "wrong_route"]);
  });

  test("only an analyst releases, and nobody on the public port", async () => {
    expect((await api("POST", `${mrP.id}/releases`, {}, "ptcc_wrong")).status).toBe(401);
    const outside = await fetch(`${server.publicUrl}/v1/sources/${mrP.id}/releases`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(outside.status).toBe(404);
  });

  test("of a source that has none, is none, or has synced nothing, it is said", async () => {
    const empty = server.source("Mr E");
    const nothing = await release(empty);
    expect([nothing.status, nothing.body.error?.code]).toEqual([409, "nothing_synced"]);
    expect((await release({ ...mrP, id: "src_none" })).status).toBe(404);
    const { id } = (await release()).body;
    const elsewhere = await api("DELETE", `${other.id}/releases/${id}`);
    expect([elsewhere.status, elsewhere.body.error?.code]).toEqual([404, "unknown_release"]);
    expect(await imported()).not.toBeNull();
  });

  test("names stand in no line of the log", async () => {
    await release();
    const log = server.lines.join("\n");
    expect(log).toContain("insights released");
    expect(log).not.toMatch(/Alice|Johnson|Zara/);
  });
});
