// Bodies that are not what they should be: each is told what is wrong, and nothing changes.
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { text as readText } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorAnswer, StatusAnswer } from "../../../shared/wire.js";
import { startTestServer, type TestServer, tablesChangedBy } from "../support/server.js";
import {
  type Answered,
  pushRows,
  type Signer,
  signatureHeaders,
  signedPost,
  signedText,
  snapshotBody,
} from "../support/signed.js";
import { HEADER, SEED } from "../support/store.js";

const MB = 1024 * 1024;
/** A column that no sheet has, to see that no cell's text is quoted back. */
const PRIVATE = "Zebedee Quillfeather";

let server: TestServer;
let source: Signer;
beforeAll(async () => {
  server = await startTestServer();
  source = server.source();
  await pushRows(server.publicUrl, source, SEED);
});
afterAll(() => server?.close());

const snapshots = () => `/v1/sources/${source.id}/snapshots`;

async function refused(
  send: () => Promise<Answered<ErrorAnswer>>,
  changes: string[] = [],
): Promise<Answered<ErrorAnswer>> {
  let answer: Answered<ErrorAnswer> | undefined;
  const changed = await tablesChangedBy(server, async () => {
    answer = await send();
  });
  expect(changed).toEqual(changes);
  if (!answer) throw new Error("no answer came");
  const { error } = answer.body;
  expect(error).toEqual({
    code: expect.stringMatching(/^[a-z_]+$/),
    message: expect.any(String),
    request_id: answer.headers.get("x-request-id"),
    ...(error.details ? { details: expect.any(Object) } : {}),
  });
  expect(JSON.stringify(answer.body)).not.toContain(PRIVATE);
  return answer;
}

const refusedSnapshot = (overrides: Record<string, unknown>, rows = SEED, changes?: string[]) =>
  refused(
    () =>
      signedPost(server.publicUrl, source, "snapshot", {
        ...snapshotBody(rows, { sequence: 2 }),
        ...overrides,
      }),
    changes,
  );

describe("bodies that cannot be read", () => {
  test.each(["", "{", "name,class\nA,3A", '{"a":1}}', "\u0000"])("%j is not JSON", async (text) => {
    const answer = await refused(() => signedText(server.publicUrl, source, snapshots(), text));
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "not_json" } } });
  });

  test.each(["null", "3", '"text"', "[]", "{}"])("%s names neither op nor source", async (text) => {
    const answer = await refused(() => signedText(server.publicUrl, source, snapshots(), text));
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "wrong_route" } } });
  });

  test.each([
    ["sequence", "7"],
    ["sequence", 0],
    ["sequence", 1.5],
    ["dry_run", "no"],
    ["reason", PRIVATE],
    ["spreadsheet", { id: "" }],
    ["sheet", { id: "first", name: "Pupils" }],
    ["header_row", 0],
    ["header", ["Name", 3]],
    ["header", Array(1001).fill("x")],
    ["fingerprints", [PRIVATE]],
    ["rows", [{ row: 2, cells: [PRIVATE, null] }]],
    ["hints", [{ rows: ["2"], at: "now" }]],
    ["hints", null],
  ])("a wrong %s (%j) is named by its path", async (field, value) => {
    const answer = await refusedSnapshot({ [field]: value }, SEED, ["runs"]);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid_body" } } });
    expect(answer.body.error.message).toContain(field);
  });

  test.each(["sequence", "dry_run", "header", "fingerprints", "rows", "hints"])(
    "a missing %s is named",
    async (field) => {
      const answer = await refusedSnapshot({ [field]: undefined }, SEED, ["runs"]);
      expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid_body" } } });
      expect(answer.body.error.message).toContain(field);
    },
  );

  test.each([0, 2, "1"])(
    "protocol %j is answered with the one that is spoken",
    async (protocol) => {
      const answer = await refusedSnapshot({ protocol }, SEED, ["runs"]);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(/protocol/);
    },
  );

  test("a decision without an action is told so", async () => {
    const answer = await refused(() =>
      signedPost(server.publicUrl, source, "removals", {
        student_ids: [],
      } as unknown as { action: "keep"; student_ids: string[] }),
    );
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid_body" } } });
    expect(answer.body.error.message).toContain("action");
  });
});

describe("snapshots that do not fit", () => {
  test("a header without a name column names the closest one; only the failed run is logged", async () => {
    const header = ["Nmber", ...HEADER.slice(1)];
    const answer = await refusedSnapshot(snapshotBody(SEED, { sequence: 2, header }), SEED, [
      "runs",
    ]);
    expect(answer).toMatchObject({ status: 422, body: { error: { code: "missing_column" } } });
    expect(answer.body.error.message).toMatch(/name.*Nmber/s);
  });

  test.each([
    ["another spreadsheet", { spreadsheet: { id: "sheet-2" } }, /another spreadsheet/],
    ["another tab", { sheet: { id: 9, name: "Pupils" } }, /another tab/],
  ])("%s is refused with the way out; only the failed run is logged", async (_, where, words) => {
    const answer = await refusedSnapshot(where, SEED, ["runs"]);
    expect(answer).toMatchObject({ status: 409, body: { error: { code: "other_spreadsheet" } } });
    expect(answer.body.error.message).toMatch(words);
    expect(answer.body.error.message).toMatch(/connection code/);
  });

  test("a renamed tab is still the same tab", async () => {
    const own = server.source();
    await pushRows(server.publicUrl, own, SEED);
    const sheet = { id: 0, name: "Class list" };
    await pushRows(server.publicUrl, own, SEED, { sequence: 2, sheet });
  });

  test("cells that do not have the fingerprint given for them are refused, by their row", async () => {
    const { rows } = snapshotBody(SEED.map((row, i) => (i === 1 ? row.with(0, PRIVATE) : row)));
    const answer = await refusedSnapshot({ rows }, SEED, ["runs"]);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: "fingerprint_mismatch" } },
    });
    expect(answer.body.error.message).toMatch(/row 3/);
  });

  test.each([1, 5])("cells of row %d, which is not below the header, are refused", async (row) => {
    const answer = await refusedSnapshot({ rows: [{ row, cells: SEED[0] }] }, SEED, ["runs"]);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "unknown_row" } } });
    expect(answer.body.error.message).toContain(`row ${row}`);
  });
});

test("the runs tell of each lasting refusal: failed, with its words, and the pupils that stay", async () => {
  const own = server.source();
  await pushRows(server.publicUrl, own, SEED);
  const send = (overrides: Record<string, unknown>) =>
    signedPost(server.publicUrl, own, "snapshot", {
      ...snapshotBody(SEED, { sequence: 2 }),
      ...overrides,
    });
  await send({ rows: [{ row: 2, cells: SEED[1] }] });
  await send({ header: "Name" });
  await send({ sheet: { id: 9, name: "Pupils" } });
  // What heals by itself, or is only a preview, is no failed run.
  await send({ sequence: 1 });
  await send({ sheet: { id: 9, name: "Pupils" }, dry_run: true });
  const { body } = await signedPost<StatusAnswer>(server.publicUrl, own, "status", {});
  const failed = { status: "failed", records_synced: 0, counts: { pupils: 3, created: 0 } };
  expect(body.runs).toMatchObject([
    { ...failed, error_message: expect.stringContaining("another tab") },
    { ...failed, error_message: expect.stringContaining("header") },
    { ...failed, error_message: expect.stringContaining("row 2") },
    { status: "success" },
  ]);
  expect(JSON.stringify(body.runs)).not.toContain(SEED[1]?.[0]);
});

describe("bodies that are too large", () => {
  const tooLarge = { status: 413, body: { error: { code: "body_too_large" } } };

  test("a declared length above the limit is refused before the body is sent", async () => {
    const answer = await refused(() =>
      postRaw(snapshots(), { headers: { "content-length": 51 * MB } }),
    );
    expect(answer).toMatchObject(tooLarge);
    expect(answer.body.error.message).toMatch(/50 MB.*split/);
  });

  const ways = [
    ["with its length", (bytes: Buffer) => ({ "content-length": bytes.length })],
    ["in chunks", () => ({ "transfer-encoding": "chunked" })],
  ] as const;

  test.each(ways)("a snapshot of 51 MB that comes %s is refused with 413", async (_, headersOf) => {
    const body = Buffer.alloc(51 * MB, " ");
    const answer = await refused(() => postRaw(snapshots(), { body, headers: headersOf(body) }));
    expect(answer).toMatchObject(tooLarge);
  });

  test.each(["status", "removals"])("%s takes no more than 1 MB", async (route) => {
    const path = `/v1/sources/${source.id}/${route}`;
    const body = Buffer.alloc(MB + 1, " ");
    for (const [, headersOf] of ways) {
      const answer = await refused(() => postRaw(path, { body, headers: headersOf(body) }));
      expect(answer).toMatchObject(tooLarge);
      expect(answer.body.error.message).toMatch(/ 1 MB/);
    }
  });

  test("a body that comes in chunks and is not too large is read as any other", async () => {
    const own = server.source();
    const named = { protocol: 1, op: "snapshot", source_id: own.id };
    const text = JSON.stringify({ ...named, ...snapshotBody(SEED) });
    const headers = { ...signatureHeaders(own, text), "transfer-encoding": "chunked" };
    const body = Buffer.from(text);
    expect(await postRaw(`/v1/sources/${own.id}/snapshots`, { body, headers })).toMatchObject({
      status: 200,
      body: { records_synced: 3 },
    });
  });
});

/**
 * Posts on a connection of its own and reads the answer, which may come while the body is still being
 * sent. Without a length the body goes in chunks; with a length and no body, the headers go alone.
 */
async function postRaw(
  path: string,
  { body, headers }: { body?: Buffer; headers: Record<string, string | number> },
): Promise<Answered<ErrorAnswer>> {
  const agent = new Agent({ keepAlive: true });
  const outgoing = request(`${server.publicUrl}${path}`, { method: "POST", headers, agent });
  if (body) outgoing.end(body);
  else outgoing.flushHeaders();
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const text = await readText(incoming);
  agent.destroy();
  return {
    status: incoming.statusCode ?? 0,
    headers: new Headers({ "x-request-id": String(incoming.headers["x-request-id"]) }),
    body: JSON.parse(text) as ErrorAnswer,
  };
}
