// Which port serves what, to whom, and with which tokens.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorAnswer } from "../../../shared/wire.js";
import { revokeToken } from "../../src/store/tokens.js";
import { getJson, startTestServer, type TestServer } from "../support/server.js";
import { pushRows } from "../support/signed.js";
import { SEED } from "../support/store.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await pushRows(server.publicUrl, server.source(), SEED);
  await server.indexer.idle();
});
afterAll(() => server?.close());

describe("the public port", () => {
  test.each([
    "/",
    "/sign-in",
    "/sync",
    "/assets/console.css",
    "/healthz",
    "/readyz",
    "/metrics",
    "/openapi.json",
    "/docs",
    "/v1/sources",
    "/v1/runs",
    "/v1/students",
    "/v1/search?q=anxiety",
    "/v1/sources/../students",
    "/v1/sources/x/snapshots",
    "//v1/students",
  ])("knows no %s, with an admin's token or without", async (path) => {
    for (const token of [undefined, server.token("admin").token]) {
      const { status, headers, body } = await getJson(`${server.publicUrl}${path}`, token);
      expect(status).toBe(404);
      expect(body).toMatchObject({ error: { code: "not_found" } });
      expect((body as ErrorAnswer).error.request_id).toBe(headers.get("x-request-id"));
    }
  });

  test("knows no question", async () => {
    const answer = await fetch(`${server.publicUrl}/v1/ask`, { method: "POST", body: "{}" });
    expect(answer.status).toBe(404);
  });
});

describe("tokens", () => {
  const paths = ["/v1/sources", "/v1/runs", "/v1/students", "/v1/search?q=anxiety"];

  test.each(paths)("%s answers an analyst and an admin", async (path) => {
    for (const role of ["analyst", "admin"] as const)
      expect((await getJson(`${server.url}${path}`, server.token(role).token)).status).toBe(200);
  });

  test.each([
    ["no token", () => undefined],
    ["a wrong token", () => "ptcc_wrong"],
    ["an empty token", () => " "],
    ["a revoked token", () => revoked()],
    ["a token's id", () => server.token().id],
  ])("%s is told how to get in", async (_, tokenOf) => {
    for (const path of [...paths, "/v1/nothing"]) {
      const { status, headers, body } = await getJson(`${server.url}${path}`, tokenOf());
      expect(status).toBe(401);
      expect(headers.get("www-authenticate")).toBe("Bearer");
      expect(body).toMatchObject({ error: { code: "not_signed_in" } });
      expect((body as ErrorAnswer).error.message).toMatch(/ptcc token add/);
    }
  });

  test("a token in the address is none", async () => {
    const { token } = server.token();
    expect((await getJson(`${server.url}/v1/runs?token=${token}`)).status).toBe(401);
  });

  test("no file of the data folder holds a token, only its hash", async () => {
    const { token } = server.token("admin");
    server.db.$client.pragma("wal_checkpoint(TRUNCATE)");
    const entries = await readdir(server.dataDir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toContain("ptcc.sqlite");
    const secret = token.slice(token.indexOf("_") + 1);
    for (const { parentPath, name } of files)
      expect((await readFile(join(parentPath, name))).includes(secret)).toBe(false);
  });

  function revoked(): string {
    const { id, token } = server.token();
    revokeToken(server.db, id);
    return token;
  }
});

describe("operation", () => {
  test("/healthz says that the process answers", async () => {
    expect(await getJson(`${server.url}/healthz`)).toMatchObject({
      status: 200,
      body: { ok: true },
    });
  });

  test("/readyz says how the index stands: as many vectors as sentences", async () => {
    const { status, body } = await getJson(`${server.url}/readyz`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ready: true,
      chroma: null,
      index: { kind: "sqlite", pending: 0, available: true, vectors: 3, passages: 3 },
    });
  });

  test("/metrics counts by source id and names nobody", async () => {
    const answer = await fetch(`${server.url}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(text).toMatch(/^ptcc_index_pending 0$/m);
    expect(text).toMatch(/^ptcc_pupils\{source="src_\w+"\} 3$/m);
    expect(text).not.toMatch(/Mr P|Alice/);
  });

  test("an address with nothing behind it says where all are listed", async () => {
    const { status, body } = await getJson(`${server.url}/nothing`);
    expect(status).toBe(404);
    expect((body as ErrorAnswer).error.message).toMatch(/\/openapi\.json/);
  });

  test("the API describes itself, without a token", async () => {
    const { status, body } = await getJson(`${server.url}/openapi.json`);
    expect(status).toBe(200);
    expect(Object.keys((body as { paths: object }).paths)).toEqual(
      expect.arrayContaining(["/v1/sources", "/v1/runs", "/v1/runs/{id}"]),
    );
  });

  test("a plain x-request-id is taken over; any other is replaced", async () => {
    const idFor = async (id: string) =>
      (await fetch(`${server.url}/healthz`, { headers: { "x-request-id": id } })).headers.get(
        "x-request-id",
      );
    expect(await idFor("from-proxy.1")).toBe("from-proxy.1");
    expect(await idFor("two words")).toMatch(/^\w{26}$/);
    expect(await idFor("x".repeat(65))).toMatch(/^\w{26}$/);
  });
});

describe("sync health", () => {
  test("sources, runs and one run with what it changed", async () => {
    const { token } = server.token();
    const get = async (path: string) => (await getJson(`${server.url}/v1${path}`, token)).body;
    const { sources } = (await get("/sources")) as { sources: { id: string }[] };
    expect(sources).toMatchObject([
      { name: "Mr P", state: "active", pupils: 3, issues: 0, held: 0 },
    ]);
    const { runs } = (await get("/runs")) as { runs: { id: string }[] };
    expect(runs).toMatchObject([{ source_id: sources[0]?.id, status: "success" }]);
    expect(await get(`/runs/${runs[0]?.id}`)).toMatchObject({
      issues: [],
      changes: [{ change: "created" }, { change: "created" }, { change: "created" }],
    });
  });

  test("runs come in pages that meet without a gap", async () => {
    const { token } = server.token();
    const source = server.source();
    for (let sequence = 1; sequence <= 5; sequence++)
      await pushRows(server.publicUrl, source, SEED, { sequence });
    const get = async (query: string) =>
      (await getJson(`${server.url}/v1/runs?source=${source.id}&${query}`, token)).body as {
        runs: { id: string }[];
        next_cursor: string | null;
      };
    const whole = await get("limit=50");
    expect(whole).toMatchObject({ runs: Array(5).fill({}), next_cursor: null });
    const walked: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = await get(`limit=2${cursor && `&cursor=${cursor}`}`);
      walked.push(...page.runs.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    expect(walked).toEqual(whole.runs.map(({ id }) => id));
  });

  test.each([
    ["/v1/runs?limit=0", 400],
    ["/v1/runs?limit=501", 400],
    ["/v1/runs?limit=many", 400],
    ["/v1/runs/run_none", 404],
    ["/v1/students/stu_none", 404],
  ])("%s is answered with %d and words", async (path, expected) => {
    const { status, body } = await getJson(`${server.url}${path}`, server.token().token);
    expect(status).toBe(expected);
    expect((body as ErrorAnswer).error.message).not.toBe("");
  });
});

test("a browser is answered in JSON where the address is the API's", async () => {
  const authorization = `Bearer ${server.token("admin").token}`;
  const asked = (path: string) =>
    fetch(`${server.url}${path}`, { headers: { accept: "text/html", authorization } });
  expect(await (await asked("/openapi.json")).json()).toMatchObject({ openapi: "3.1.0" });
  const answer = await asked("/v1/nothing");
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: "not_found" } });
});
