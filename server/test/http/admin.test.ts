// What an admin does over HTTP: sources and tokens, by whom, on which port, and what is logged of it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeConnectionCode } from "../../../shared/connection-code.js";
import type { ErrorAnswer, Receipt } from "../../../shared/wire.js";
import * as actions from "../../src/admin/actions.js";
import { findAdminLog } from "../../src/store/admin-log.js";
import { findBySession, openSession } from "../../src/store/tokens.js";
import { getJson, startTestServer, type TestServer, tablesChangedBy } from "../support/server.js";
import { pushRows, type Signer, signedPost, snapshotBody } from "../support/signed.js";
import { memoryStore, SEED } from "../support/store.js";

interface Connection extends Signer {
  name: string;
  kind: string;
  connection_code: string;
  previous_secret_until?: string;
}
interface Token {
  id: string;
  name: string;
  role: string;
  token: string;
}
type Method = "GET" | "POST" | "DELETE";

let server: TestServer;
let admin: string;
let analyst: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = server.token("admin").token;
  analyst = server.token().token;
});
afterAll(() => server?.close());

async function send<Body = ErrorAnswer>(
  method: Method,
  path: string,
  body?: unknown,
  { token = admin, url = server.url } = {},
) {
  const answer = await fetch(`${url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}

const addSource = async (name: string, more: object = {}) =>
  (await send<Connection>("POST", "/sources", { name, ...more })).body;
const addToken = async (role: string) =>
  (await send<Token>("POST", "/tokens", { name: "Ms T", role })).body;
const get = async <Body>(path: string) =>
  (await getJson(`${server.url}/v1${path}`, admin)).body as Body;

const ROUTES: [Method, string, unknown?][] = [
  ["POST", "/sources", { name: "Mr P", kind: "push" }],
  ["POST", "/sources/x/rotate"],
  ["POST", "/sources/x/pause"],
  ["POST", "/sources/x/resume"],
  ["DELETE", "/sources/x"],
  ["GET", "/tokens"],
  ["POST", "/tokens", { name: "Mr A", role: "admin" }],
  ["POST", "/tokens/x/revoke"],
  ["GET", "/admin-log"],
];

describe.each(ROUTES)("%s /v1%s", (method, path, body) => {
  test("is an admin's: an analyst is told who may, and nothing is changed", async () => {
    const changed = await tablesChangedBy(server, async () => {
      const refused = await send(method, path, body, { token: analyst });
      expect(refused.status).toBe(403);
      expect(refused.body.error).toMatchObject({
        code: "admin_only",
        message: expect.stringMatching(/Ask an admin/),
      });
      expect((await send(method, path, body, { token: "ptcc_none" })).status).toBe(401);
    });
    expect(changed).toEqual([]);
  });

  test("is unknown to the public port, whoever asks", async () => {
    const { status, body: answer } = await send(method, path, body, { url: server.publicUrl });
    expect([status, answer.error.code]).toEqual([404, "not_found"]);
  });

  test("leaves no copy of its answer", async () => {
    expect((await send(method, path, body)).headers.get("cache-control")).toBe("no-store");
  });
});

describe("sources", () => {
  test("a new one is told its secret once, and its code connects a sheet", async () => {
    const added = await send<Connection>("POST", "/sources", { name: " Mr P ", kind: "push" });
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      id: expect.stringMatching(/^src_\w{26}$/),
      name: "Mr P",
      kind: "push",
      secret: expect.stringMatching(/^whsec_/),
      connection_code: expect.stringMatching(/^ptcc1\./),
    });
    const { id, secret } = added.body;
    expect(decodeConnectionCode(added.body.connection_code)).toMatchObject({
      source_id: id,
      secret,
    });
    expect((await pushRows(server.publicUrl, added.body, SEED)).status).toBe("success");
    expect(JSON.stringify(await get("/sources"))).not.toContain(secret);
  });

  test("after a rotation both secrets sign, for as long as the answer says", async () => {
    const added = await addSource("Ms Q");
    const { body: rotated } = await send<Connection>("POST", `/sources/${added.id}/rotate`);
    expect(rotated).toMatchObject({ id: added.id, name: "Ms Q" });
    expect(rotated.secret).not.toBe(added.secret);
    const hours = (Date.parse(rotated.previous_secret_until ?? "") - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    for (const [sequence, signer] of [added, rotated].entries())
      await pushRows(server.publicUrl, signer, SEED, { sequence: sequence + 1 });
  });

  test("a paused one takes nothing until it is resumed", async () => {
    const source = await addSource("Ms R");
    const change = (how: string) => send("POST", `/sources/${source.id}/${how}`);
    const push = () =>
      signedPost<Receipt>(server.publicUrl, source, "snapshot", snapshotBody(SEED));
    expect((await change("pause")).body).toMatchObject({ id: source.id, state: "paused" });
    expect((await push()).status).toBe(409);
    expect((await change("resume")).body).toMatchObject({ state: "active" });
    expect((await push()).status).toBe(200);
  });

  test("with a removed one its pupils go, and it is unknown from then on", async () => {
    const source = await addSource("Ms S");
    await pushRows(server.publicUrl, source, [["Zoe Only", "5C", "5", "", "1", "", ""]]);
    const found = () => get<{ students: unknown[] }>("/students?class_code=5C");
    expect((await found()).students).toHaveLength(1);
    const { body } = await send("DELETE", `/sources/${source.id}`);
    expect(body).toEqual({ id: source.id, name: "Ms S", state: "removed" });
    expect((await found()).students).toEqual([]);
    for (const [method, how] of [
      ["POST", "/rotate"],
      ["POST", "/pause"],
      ["DELETE", ""],
    ] as const)
      expect((await send(method, `/sources/${source.id}${how}`)).status).toBe(404);
  });

  test("one to pull is told with whom its spreadsheet is shared, and shows no secret", async () => {
    const spreadsheet = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOp/edit#gid=0";
    expect(await addSource("Ms U", { kind: "pull", spreadsheet, sheet: "Year 5" })).toEqual({
      id: expect.any(String),
      name: "Ms U",
      kind: "pull",
      spreadsheet_id: "1AbCdEfGhIjKlMnOp",
      sheet_name: "Year 5",
      share_with: null,
    });
    const again = await send("POST", "/sources", {
      name: "Ms V",
      kind: "pull",
      spreadsheet,
      sheet: "Year 5",
    });
    expect([again.status, again.body.error.code]).toEqual([409, "sheet_taken"]);
  });

  test.each([
    ["without a name", {}, /name/],
    ["with a blank name", { name: "  " }, /name/],
    ["of an unknown kind", { name: "Mr P", kind: "fax" }, /kind/],
    ["to pull without a sheet", { name: "Mr P", kind: "pull" }, /needs spreadsheet/],
    ["to push with a sheet", { name: "Mr P", sheet: "Pupils" }, /go with the kind pull/],
    ["with what nobody knows", { name: "Mr P", secret: "mine" }, /secret/],
  ])("a source %s is refused in words", async (_, body, words) => {
    const { status, body: answer } = await send("POST", "/sources", body);
    expect(status).toBe(400);
    expect(answer.error.message).toMatch(words);
  });
});

describe("tokens", () => {
  test("a new one is shown once and lets in; the list says all but what it is", async () => {
    const made = await send<Token>("POST", "/tokens", { name: "Ms T", role: "analyst" });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.stringMatching(/^tok_/),
      name: "Ms T",
      role: "analyst",
      token: expect.stringMatching(/^ptcc_/),
    });
    expect((await getJson(`${server.url}/v1/runs`, made.body.token)).status).toBe(200);
    const { tokens } = await get<{ tokens: { id: string }[] }>("/tokens?limit=500");
    expect(tokens.find(({ id }) => id === made.body.id)).toEqual({
      id: made.body.id,
      name: "Ms T",
      role: "analyst",
      created_at: expect.any(String),
      revoked_at: null,
    });
  });

  test("a revoked one ends with its sessions, and cannot be revoked again", async () => {
    const { id, token } = await addToken("analyst");
    const { session } = openSession(server.db, id);
    const revoked = await send("POST", `/tokens/${id}/revoke`);
    expect(revoked.body).toMatchObject({ id, revoked_at: expect.any(String) });
    expect((await getJson(`${server.url}/v1/runs`, token)).status).toBe(401);
    expect(findBySession(server.db, session)).toBeNull();
    expect((await send("POST", `/tokens/${id}/revoke`)).status).toBe(404);
  });

  test("they come in pages that meet without a gap", async () => {
    type Page = { tokens: { id: string }[]; next_cursor: string | null };
    const whole = (await get<Page>("/tokens?limit=500")).tokens.map(({ id }) => id);
    const walked: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Page = await get(`/tokens?limit=2${cursor && `&cursor=${cursor}`}`);
      walked.push(...page.tokens.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    expect(walked).toEqual(whole);
    expect(whole.length).toBeGreaterThan(2);
  });
});

describe("the only admin", () => {
  let alone: TestServer;
  beforeAll(async () => {
    alone = await startTestServer();
  });
  afterAll(() => alone?.close());

  test("cannot lock everybody out, and can leave once there is another", async () => {
    const first = alone.token("admin");
    const as = { token: first.token, url: alone.url };
    const revoke = () => send("POST", `/tokens/${first.id}/revoke`, undefined, as);
    expect(await revoke()).toMatchObject({ status: 409, body: { error: { code: "last_admin" } } });
    expect((await getJson(`${alone.url}/v1/tokens`, first.token)).status).toBe(200);
    await send("POST", "/tokens", { name: "Ms B", role: "admin" }, as);
    expect((await revoke()).status).toBe(200);
  });
});

test("whoever has the machine may end the only admin's token, and that is logged as theirs", () => {
  const db = memoryStore();
  const { id } = actions.addToken(db, { name: "Ms B", role: "admin" }, actions.COMMAND_LINE);
  actions.revokeToken(db, id, actions.COMMAND_LINE);
  expect(findAdminLog(db, { limit: 9 })).toMatchObject([
    { action: "token_revoked", subjectId: id, person: "the command line", tokenId: null },
    { action: "token_added", subjectId: id, person: "the command line", tokenId: null },
  ]);
});

describe("the admin log", () => {
  interface Logged {
    entries: { action: string; person: string; subject_name: string; token_id: string | null }[];
    next_cursor: string | null;
  }

  test("says who did what to which, the latest first, and holds no secret", async () => {
    const source = await addSource("Ms W");
    await send("POST", `/sources/${source.id}/pause`);
    await send("POST", `/sources/${source.id}/resume`);
    const { body: rotated } = await send<Connection>("POST", `/sources/${source.id}/rotate`);
    await send("DELETE", `/sources/${source.id}`);
    const made = await addToken("admin");
    await send("POST", `/tokens/${made.id}/revoke`);
    const { entries } = await get<Logged>("/admin-log?limit=7");
    expect(entries.map(({ action }) => action)).toEqual([
      "token_revoked",
      "token_added",
      "source_removed",
      "source_rotated",
      "source_resumed",
      "source_paused",
      "source_added",
    ]);
    expect(entries.at(-1)).toMatchObject({ person: "Mr A", subject_name: "Ms W" });
    const log = JSON.stringify([entries, server.lines]);
    for (const secret of [source.secret, rotated.secret, made.token])
      expect(log).not.toContain(secret);
  });

  test("what was refused is not in it", async () => {
    const before = await get<Logged>("/admin-log");
    await send("POST", "/sources/src_none/pause");
    expect(await get<Logged>("/admin-log")).toEqual(before);
  });

  test("comes in pages", async () => {
    const { entries, next_cursor } = await get<Logged>("/admin-log?limit=1");
    const next = await get<Logged>(`/admin-log?limit=1&cursor=${next_cursor}`);
    const both = (await get<Logged>("/admin-log?limit=2")).entries;
    expect([...entries, ...next.entries]).toEqual(both);
  });
});
