// Each route's real answer is what the API's description says of it: no field left out, none added.
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type AnswerOf,
  ApiError,
  createClient,
  type Given,
  type Route,
} from "../../src/client/client.js";
import { type Description, differences } from "../support/described.js";
import { getJson, startTestServer, type TestServer } from "../support/server.js";
import { type Signer, signatureHeaders, snapshotBody } from "../support/signed.js";
import { SEED } from "../support/store.js";

let server: TestServer;
let description: Description;
let token: string;
const asked = new Set<string>();

beforeAll(async () => {
  server = await startTestServer();
  description = (await getJson(`${server.url}/openapi.json`)).body as Description;
  token = server.token("admin").token;
});
afterAll(() => server.close());

/** Notes that this answered the route, and finds it as described. */
async function check(route: string, answer: Response): Promise<Response> {
  asked.add(route);
  expect(await differences(description, route, answer), route).toEqual([]);
  return answer;
}

/** Asks a route, and checks what it answers. */
function ask<R extends Route>(route: R, ...given: Given<R>): Promise<AnswerOf<R>> {
  const client = createClient({
    baseUrl: server.url,
    token,
    fetch: async (...request) => check(route, await fetch(...request)),
  });
  return client.request(route, ...given);
}

/** The same for what a source signs. */
async function signed(signer: Signer, op: string, route: string, body: object): Promise<Response> {
  const text = JSON.stringify({ protocol: 1, op, source_id: signer.id, ...body });
  const answer = await fetch(`${server.publicUrl}/v1/sources/${signer.id}/${route}`, {
    method: "POST",
    headers: signatureHeaders(signer, text),
    body: text,
  });
  return check(`POST /v1/sources/{id}/${route}`, answer);
}

const settled = async () => {
  await server.indexer.idle();
  await server.risk.idle();
  await server.standing.idle();
};

const MARRIED = SEED.map((row, i) => (i === 0 ? row.with(0, "Alice Stone") : row));
const MORE = Array.from({ length: 30 }, (_, i) => [
  `Pupil N${i}`,
  i % 2 ? "5A" : "5B",
  "5",
  "Campus A",
  i % 10 ? "4" : "high",
  "Anxious in assembly",
  "",
]);

test("what a sheet signs", async () => {
  const signer = server.source("Ms O");
  const lacking = snapshotBody([...SEED, ...MORE], { rows: [] });
  expect((await signed(signer, "snapshot", "snapshots", lacking)).status).toBe(202);
  const all = [...SEED, ...MORE];
  await signed(signer, "snapshot", "snapshots", snapshotBody(all, { dry_run: true }));
  await signed(signer, "snapshot", "snapshots", snapshotBody(all));
  const few = snapshotBody(SEED, { sequence: 2 });
  const receipt = (await (await signed(signer, "snapshot", "snapshots", few)).json()) as {
    held: { student_id: string }[];
  };
  expect(receipt.held.length).toBeGreaterThan(10);
  await signed(signer, "status", "status", {});
  const [first, ...rest] = receipt.held.map(({ student_id }) => student_id);
  await signed(signer, "removals", "removals", { action: "confirm", student_ids: [first] });
  await signed(signer, "removals", "removals", { action: "keep", student_ids: rest });
  await signed(signer, "insights", "insights", {});
  await ask("POST /v1/sources/{id}/releases", { path: { id: signer.id }, body: {} });
  await signed(signer, "insights", "insights", {});
  expect((await signed(signer, "snapshot", "snapshots", few)).status).toBe(409);
});

test("sources, runs and tokens", async () => {
  const { id } = await ask("POST /v1/sources", { body: { name: "Mr P", kind: "push" } });
  const path = { id };
  await ask("POST /v1/sources/{id}/rotate", { path });
  await ask("POST /v1/sources/{id}/pause", { path });
  await ask("POST /v1/sources/{id}/resume", { path });
  await expect(ask("POST /v1/sources/{id}/pull", { path })).rejects.toThrow(ApiError);
  await ask("GET /v1/sources");
  const [run] = (await ask("GET /v1/runs")).runs;
  await ask("GET /v1/runs/{id}", { path: { id: run?.id ?? "" } });
  for (const { id } of (await ask("GET /v1/runs")).runs)
    await ask("GET /v1/runs/{id}", { path: { id } });
  await ask("DELETE /v1/sources/{id}", { path });
  const made = await ask("POST /v1/tokens", { body: { name: "Ms T", role: "analyst" } });
  await ask("GET /v1/tokens");
  await ask("POST /v1/tokens/{id}/revoke", { path: { id: made.id } });
  await ask("GET /v1/admin-log");
  const leaving = new AbortController();
  await ask("GET /v1/sync/events", { signal: leaving.signal });
  leaving.abort();
});

test("pupils, what is written of them, and who is who", async () => {
  const signer = server.source("Mr Q");
  await signed(signer, "snapshot", "snapshots", snapshotBody(SEED));
  await signed(signer, "snapshot", "snapshots", snapshotBody(MARRIED, { sequence: 2 }));
  await settled();
  const of = async (q: string) => {
    const query = { q, source: signer.id, sort: "-risk" as const };
    const [student] = (await ask("GET /v1/students", { query })).students;
    return { id: student?.id ?? "" };
  };
  const [alice, bob, charlie] = [await of("Alice"), await of("Bob"), await of("Charlie")];

  const log = await ask("POST /v1/students/{id}/logs", {
    path: charlie,
    body: { kind: "behaviour", text: "Hit out at break." },
  });
  for (const text of ["Threw a chair.", "Hit out again."])
    await ask("POST /v1/students/{id}/logs", { path: charlie, body: { kind: "behaviour", text } });
  const wrong = await ask("POST /v1/students/{id}/logs", {
    path: charlie,
    body: { kind: "other", text: "Not of this pupil." },
  });
  await ask("PATCH /v1/logs/{id}", { path: { id: log.id }, body: { text: "Hit out at lunch." } });
  await ask("POST /v1/logs/{id}/remove", { path: { id: wrong.id }, body: { why: "mistake" } });
  await ask("GET /v1/logs/{id}", { path: { id: log.id } });
  await ask("GET /v1/students/{id}/logs", { path: charlie, query: { removed: "true" } });

  const followUp = await ask("POST /v1/students/{id}/follow-ups", {
    path: charlie,
    body: { text: "Ring home", due: "2100-01-01" },
  });
  const path = { id: followUp.id };
  await ask("PATCH /v1/follow-ups/{id}", { path, body: { due: "2100-01-02" } });
  await ask("POST /v1/follow-ups/{id}/done", { path, body: {} });
  await ask("POST /v1/follow-ups/{id}/reopen", { path, body: {} });
  await ask("GET /v1/follow-ups");
  await ask("GET /v1/students/{id}/follow-ups", { path: charlie });
  await ask("GET /v1/follow-ups/{id}", { path });
  await ask("GET /v1/students/{id}/timeline", { path: charlie });
  await ask("POST /v1/follow-ups/{id}/remove", { path, body: { why: "mistake" } });

  const [suggestion] = (await ask("GET /v1/suggestions", { query: { source: signer.id } }))
    .suggestions;
  const pair = { path: { id: suggestion?.id ?? "" } };
  await ask("POST /v1/suggestions/{id}/decline", pair);
  const accepted = await ask("POST /v1/suggestions/{id}/accept", { ...pair, body: {} });
  await ask("POST /v1/students/{id}/split", {
    path: { id: accepted.student_id },
    body: { version: 2 },
  });
  const link = { path: bob, body: { student_id: charlie.id } };
  await expect(ask("POST /v1/students/{id}/link", link)).rejects.toThrow(ApiError);
  const elsewhere = (await ask("GET /v1/students", { query: { q: "Bob" } })).students.find(
    ({ source_id }) => source_id !== signer.id,
  );
  const other = elsewhere?.id ?? "";
  const linked = await ask("POST /v1/students/{id}/link", {
    path: bob,
    body: { student_id: other },
  });
  await ask("GET /v1/students/{id}", { path: bob });
  await ask("POST /v1/students/{id}/unlink", { path: bob, body: {} });
  await ask("POST /v1/students/{id}/distinct", { path: bob, body: { student_id: other } });
  await expect(
    ask("POST /v1/identity-changes/{id}/undo", { path: { id: linked.change_id }, body: {} }),
  ).rejects.toThrow(ApiError);
  await ask("GET /v1/students/{id}/history", { path: { id: accepted.student_id } });
  await expect(
    ask("POST /v1/students/{id}/merge", { path: alice, body: { with: charlie.id } }),
  ).rejects.toThrow(ApiError);
  await expect(
    ask("PATCH /v1/students/{id}", { path: bob, body: { support_level: 3 } }),
  ).rejects.toThrow(ApiError);
});

test("questions, search, risk, alerts, patterns and what goes out", async () => {
  await ask("POST /v1/ask", { body: { question: "Who is anxious?", parts: true, keep: true } });
  await ask("POST /v1/ask", { body: { question: "How many pupils per class?" } });
  await ask("POST /v1/ask", { body: { question: "When did Charlie Brown hit out?" } });
  await ask("POST /v1/ask", { body: { question: "What is the best football club?" } });
  const [kept] = (await ask("GET /v1/questions")).questions;
  await ask("DELETE /v1/questions/{id}", { path: { id: kept?.id ?? "" } });
  await ask("DELETE /v1/questions");
  await ask("GET /v1/search", { query: { q: "hit out" } });
  const standing = await ask("POST /v1/standing-questions", {
    body: { question: "Who is anxious?" },
  });
  const path = { id: standing.id };
  const anxious = [...SEED, ["Nia Bloom", "3A", "3", "Campus A", "2", "Anxious at the gate", ""]];
  const signer = server.source("Ms N");
  await signed(signer, "snapshot", "snapshots", snapshotBody(anxious));
  await settled();
  const { changes } = await ask("GET /v1/standing-questions/{id}", { path });
  expect(changes.length).toBeGreaterThan(0);
  await ask("GET /v1/standing-questions");
  await ask("POST /v1/standing-questions/{id}/seen", { path });
  await ask("DELETE /v1/standing-questions/{id}", { path });

  const [first] = (await ask("GET /v1/risk")).risk;
  await ask("GET /v1/students/{id}/risk", { path: { id: first?.student.id ?? "" } });
  const [one, two] = (await ask("GET /v1/alerts")).alerts;
  await ask("POST /v1/alerts/{id}/acknowledge", {
    path: { id: one?.id ?? "" },
    body: { note: "Spoke to home." },
  });
  await ask("POST /v1/alerts/{id}/snooze", {
    path: { id: two?.id ?? one?.id ?? "" },
    body: { until: "2100-01-01" },
  });
  await ask("GET /v1/patterns", { query: { limit: 500 } });
  await ask("GET /v1/patterns/students", { query: { theme: "anxiety", level_min: 0 } });
  await ask("GET /v1/doctor", { query: { limit: 500 } });

  const source = { id: signer.id };
  const { content_hash } = await ask("GET /v1/sources/{id}/insights/preview", { path: source });
  const release = await ask("POST /v1/sources/{id}/releases", {
    path: source,
    body: { content_hash },
  });
  await ask("GET /v1/sources/{id}/releases", { path: source });
  const released = { path: { ...source, release_id: release.id } };
  await ask("GET /v1/sources/{id}/releases/{release_id}", released);
  await ask("DELETE /v1/sources/{id}/releases/{release_id}", released);
  await ask("GET /v1/exports/insights.csv");
  await ask("GET /v1/exports/insights.xlsx");
});

test("no route was left out", () => {
  const described = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.filter((route) => !asked.has(route))).toEqual([]);
});
