// Standing questions over HTTP: saved, listed, told when they change, seen and erased, each person's own.
import { afterAll, beforeAll, expect, test } from "vitest";
import { getJson, startTestServer, type TestServer } from "../support/server.js";
import { pushRows } from "../support/signed.js";
import { SEED } from "../support/store.js";

interface Standing {
  id: string;
  question: string;
  count: number | null;
  unseen: number;
}

interface Listed {
  standing_questions: Standing[];
  unseen: number;
  next_cursor: string | null;
}

let server: TestServer;
let token: string;
const push = async (rows: string[][]) => {
  await pushRows(server.publicUrl, source, rows, { sequence: ++sequence });
  await server.indexer.idle();
  await server.standing.idle();
};
let source: ReturnType<TestServer["source"]>;
let sequence = 0;

beforeAll(async () => {
  server = await startTestServer();
  token = server.token().token;
  source = server.source();
  await push(SEED);
});
afterAll(() => server.close());

const call = (method: string, path: string, body?: unknown, as = token) =>
  fetch(`${server.url}/v1/standing-questions${path}`, {
    method,
    headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const save = async (question: string, filters?: unknown) =>
  (await (await call("POST", "", { question, filters })).json()) as Standing;
const list = async (query = "") =>
  (await getJson(`${server.url}/v1/standing-questions${query}`, token)).body as Listed;

test.each([
  ["How many pupils are in 9Z?", 422, "9Z"],
  ["How many pupils like flurbing in 3A and 4B than?", 422, "than"],
  ["", 400, "question is empty"],
])("“%s” is refused, naming what is wrong", async (question, status, named) => {
  const answer = await call("POST", "", { question });
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  expect(answer.status).toBe(status);
  expect(error.message).toContain(named);
});

test("a filter narrows what is watched; a moment of the past cannot be watched", async () => {
  expect(await save("How many pupils are there?", { class_code: "3a" })).toMatchObject({
    count: 2,
  });
  const past = { question: "Who is in 3A?", filters: { as_of: "2026-01-01" } };
  expect((await call("POST", "", past)).status).toBe(400);
});

test("a push that changes an answer is told, counted as unseen, and seen", async () => {
  const { id } = await save("  Who is in 4B?  ");
  expect((await save("Who is in 4B?")).id).toBe(id);
  await push(SEED.map((row, i) => (i === 0 ? row.with(1, "4B") : row)));
  const own = (await list()).standing_questions.find((one) => one.id === id);
  expect(own).toMatchObject({ count: 2, unseen: 1 });
  const one = await getJson(`${server.url}/v1/standing-questions/${id}`, token);
  expect(one.body).toMatchObject({
    question: "Who is in 4B?",
    changes: [{ seen: false, joined: { count: 1, students: [{ name: "Alice Johnson" }] } }],
  });
  expect((await call("POST", `/${id}/seen`)).status).toBe(204);
  expect((await list()).standing_questions.find((one) => one.id === id)?.unseen).toBe(0);
});

test("pages lead through all; each is its person's own; erased it is gone", async () => {
  const { id } = await save("Who has anxiety?");
  const all = (await list()).standing_questions.map(({ question }) => question);
  const first = await list("?limit=1");
  const rest = await list(`?cursor=${first.next_cursor}`);
  expect([...first.standing_questions, ...rest.standing_questions].map((q) => q.question)).toEqual(
    all,
  );
  const other = server.token().token;
  for (const [method, path] of [
    ["GET", `/${id}`],
    ["POST", `/${id}/seen`],
    ["DELETE", `/${id}`],
  ] as const)
    expect((await call(method, path, undefined, other)).status).toBe(404);
  expect((await call("DELETE", `/${id}`)).status).toBe(204);
  expect((await call("GET", `/${id}`)).status).toBe(404);
  expect((await fetch(`${server.url}/v1/standing-questions`)).status).toBe(401);
});
