// Who is who over HTTP: suggestions, merge, split, link, undo; who may, and what the run and history say.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Source } from "../../src/store/sources.js";
import { getJson, startTestServer, type TestServer, tablesChangedBy } from "../support/server.js";
import { pushRows, signedPost } from "../support/signed.js";
import { HEADER, SEED } from "../support/store.js";

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = server.token().token;
});
afterAll(() => server?.close());

const [ALICE = [], BOB = [], CHARLIE = []] = SEED;
const STONE = ALICE.with(0, "Alice Stone");

interface Body {
  [key: string]: unknown;
  students: { id: string; name: string; why?: { words: string[] } }[];
  suggestions: { id: string; earlier: { id: string }; later: { id: string } }[];
  changes: { change: string; before: object | null; after: object | null; reason: string }[];
  versions: { name: string; run_id: string; row: number; way: string; at: string }[];
  identity_changes: object[];
}

const get = async (path: string) => {
  const { status, body } = await getJson(`${server.url}/v1${path}`, token);
  return { status, body: body as Body };
};

async function post(path: string, body?: object, bearer: string | null = token) {
  const answer = await fetch(`${server.url}/v1${path}`, {
    method: "POST",
    headers: {
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(body ? { "content-type": "application/json" } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

const ids = async (source: Source) =>
  Object.fromEntries(
    (await get(`/students?source=${source.id}`)).body.students.map(({ id, name }) => [name, id]),
  );

/** Alice's surname changes from one push to the next, without a student id. */
async function married() {
  const source = server.source();
  await pushRows(server.publicUrl, source, SEED);
  const before = await ids(source);
  const { run_id } = await pushRows(server.publicUrl, source, [STONE, BOB, CHARLIE], {
    sequence: 2,
  });
  const after = await ids(source);
  const { suggestions } = (await get(`/suggestions?source=${source.id}`)).body;
  const [suggestion] = suggestions;
  if (!suggestion) throw new Error("nothing was suggested");
  return {
    source,
    run_id,
    suggestion,
    alice: before["Alice Johnson"] ?? "",
    stone: after["Alice Stone"] ?? "",
  };
}

test("a suggestion names both pupils, its score and reasons; accepted and undone, both are in the history", async () => {
  const { suggestion, alice, stone, source } = await married();
  expect(suggestion).toMatchObject({
    state: "open",
    earlier: { id: alice, name: "Alice Johnson", state: "removed" },
    later: { id: stone, name: "Alice Stone", state: "current" },
  });
  const accepted = await post(`/suggestions/${suggestion.id}/accept`, { why: "new surname" });
  expect(accepted).toMatchObject({ status: 200, body: { student_id: alice, other_id: stone } });
  expect((await get(`/students/${stone}`)).body).toMatchObject({ id: alice, name: "Alice Stone" });
  const history = (await get(`/students/${alice}/history`)).body;
  expect(history.versions.map(({ name }) => name)).toEqual(["Alice Johnson", "Alice Stone"]);
  expect(history.identity_changes).toMatchObject([
    { kind: "merge", person: "Mr A", why: "new surname", undone_at: null },
  ]);
  const undone = await post(`/identity-changes/${accepted.body.change_id}/undo`, { why: "wrong" });
  expect(undone.status).toBe(200);
  expect(await ids(source)).toMatchObject({ "Alice Stone": stone });
  expect((await get(`/students/${alice}/history`)).body.identity_changes).toMatchObject([
    { kind: "merge", undone_by: "Mr A", undone_why: "wrong" },
  ]);
});

test("a declined suggestion is listed as declined, and an open one no longer", async () => {
  const { suggestion, source } = await married();
  expect(await post(`/suggestions/${suggestion.id}/decline`)).toMatchObject({
    status: 200,
    body: { id: suggestion.id, state: "declined" },
  });
  expect((await get(`/suggestions?source=${source.id}`)).body.suggestions).toEqual([]);
  expect(
    (await get(`/suggestions?source=${source.id}&state=declined`)).body.suggestions,
  ).toMatchObject([{ decided_by: "Mr A" }]);
});

test("suggestions come in pages, newest first", async () => {
  const made = [await married(), await married()];
  const first = (await get("/suggestions?limit=1")).body;
  expect(first.suggestions[0]?.id).toBe(made[1]?.suggestion.id);
  const second = (await get(`/suggestions?limit=1&cursor=${first.next_cursor}`)).body;
  expect(second.suggestions[0]?.id).toBe(made[0]?.suggestion.id);
});

test("merge takes the other pupil as `with`, or this one goes `into` it", async () => {
  const one = await married();
  expect(await post(`/students/${one.alice}/merge`, { with: one.stone })).toMatchObject({
    status: 200,
    body: { student_id: one.alice, other_id: one.stone },
  });
  const other = await married();
  expect(await post(`/students/${other.alice}/merge`, { into: other.stone })).toMatchObject({
    status: 200,
    body: { student_id: other.stone, other_id: other.alice },
  });
});

test("split gives the versions from one on to a new pupil", async () => {
  const source = server.source();
  await pushRows(server.publicUrl, source, SEED);
  await pushRows(server.publicUrl, source, [ALICE, BOB.with(0, "Bob Smyth"), CHARLIE], {
    sequence: 2,
  });
  const bob = (await ids(source))["Bob Smyth"] ?? "";
  const split = await post(`/students/${bob}/split`, { version: 2 });
  expect(split.status).toBe(200);
  expect(await ids(source)).toMatchObject({ "Bob Smyth": split.body.other_id });
  expect((await get(`/students/${bob}`)).body).toMatchObject({
    name: "Bob Smith",
    state: "removed",
  });
});

test("link and unlink: one child on two sheets counts once", async () => {
  const sheets = [server.source(), server.source("Ms Q")];
  const pupils: string[] = [];
  for (const source of sheets) {
    await pushRows(server.publicUrl, source, [["Zoe Onlyone", "9Z", "9", "", "", "", ""]], {
      spreadsheet: { id: `sheet-${source.id}` },
    });
    pupils.push(...Object.values(await ids(source)));
  }
  const [here, there] = pupils;
  const counted = async () =>
    (await post("/ask", { question: "how many pupils are in 9Z?" })).body.count;
  expect(await counted()).toBe(2);
  expect((await post(`/students/${here}/link`, { student_id: there })).status).toBe(200);
  expect(await counted()).toBe(1);
  expect((await get(`/students/${here}`)).body.linked).toEqual([there]);
  expect((await post(`/students/${there}/unlink`)).status).toBe(200);
  expect(await counted()).toBe(2);
});

test.each<[string, () => Promise<{ status: number; body: Body }>, number, string]>([
  [
    "a merge of nobody",
    () => post("/students/stu_none/merge", { with: "stu_x" }),
    404,
    "student_not_found",
  ],
  ["a merge without the other", () => post("/students/stu_none/merge", {}), 400, "invalid_request"],
  [
    "a merge with both",
    () => post("/students/a/merge", { with: "b", into: "c" }),
    400,
    "invalid_request",
  ],
  ["a split without a version", () => post("/students/a/split", {}), 400, "invalid_request"],
  [
    "a why that is too long",
    () => post("/students/a/unlink", { why: "x".repeat(501) }),
    400,
    "invalid_request",
  ],
  ["an unknown suggestion", () => post("/suggestions/sug_none/accept"), 404, "unknown_suggestion"],
  ["an unknown change", () => post("/identity-changes/idc_none/undo"), 404, "unknown_change"],
  ["nobody's token", () => post("/suggestions/sug_none/accept", {}, null), 401, "not_signed_in"],
])("%s is refused and changes nothing", async (_, act, status, code) => {
  const changed = await tablesChangedBy(server, async () => {
    expect(await act()).toMatchObject({ status, body: { error: { code } } });
  });
  expect(changed).toEqual([]);
});

test("two that were in one snapshot are never merged, in words without a name", async () => {
  const source = server.source();
  await pushRows(server.publicUrl, source, SEED);
  const { "Alice Johnson": alice, "Bob Smith": bob } = await ids(source);
  const changed = await tablesChangedBy(server, async () => {
    const { status, body } = await post(`/students/${alice}/merge`, { with: bob });
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { error: { code: "both_present" } },
    });
    expect(JSON.stringify(body)).not.toMatch(/Alice|Bob/);
  });
  expect(changed).toEqual([]);
});

test("a run tells what it changed, before and after, with the reason; in pages where asked", async () => {
  const source = server.source();
  await pushRows(server.publicUrl, source, SEED);
  const rows = [ALICE.with(1, "3B"), ["Dora Lane", "3A", "3", "", "", "", ""], CHARLIE];
  const { run_id } = await pushRows(server.publicUrl, source, rows, { sequence: 2 });
  const run = (await get(`/runs/${run_id}`)).body;
  expect(run.changes).toMatchObject([
    {
      change: "removed",
      reason: "its row has another pupil's name now",
      before: { name: "Bob Smith" },
      after: null,
    },
    {
      change: "updated",
      reason: expect.stringContaining("same name"),
      before: { class_code: "3A" },
      after: { class_code: "3B" },
    },
    { change: "created", reason: "new in the sheet", before: null, after: { name: "Dora Lane" } },
  ]);
  const first = (await get(`/runs/${run_id}?limit=2`)).body;
  expect(first.changes).toEqual(run.changes.slice(0, 2));
  const second = (await get(`/runs/${run_id}?limit=2&cursor=${first.next_cursor}`)).body;
  expect([second.changes, second.next_cursor]).toEqual([run.changes.slice(2), null]);
});

test("students, search and history tell any moment: run, row, time, person and way in of each version", async () => {
  const source = server.source();
  const first = await pushRows(server.publicUrl, source, SEED);
  const hints = [{ rows: [2], user: "mr.p@example.org", at: "2026-01-01T00:00:00Z" }];
  const rows = [ALICE.with(1, "3B").with(5, "Loves trains."), BOB, CHARLIE];
  await pushRows(server.publicUrl, source, rows, { sequence: 2, hints });
  const asOf = `source=${source.id}&as_of=${encodeURIComponent(first.last_sync)}`;
  const listed = async (query: string) =>
    (await get(`/students?${query}`)).body.students.find(({ name }) => name === "Alice Johnson");
  expect(await listed(asOf)).toMatchObject({ class_code: "3A" });
  expect(await listed(`source=${source.id}`)).toMatchObject({ class_code: "3B" });
  /** The pupils whose notes hold the word itself. */
  const found = async (query: string) =>
    (await get(`/search?q=anxiety&${query}`)).body.students.filter(
      ({ why }) => (why?.words.length ?? 0) > 0,
    );
  expect(await found(asOf)).toMatchObject([{ name: "Alice Johnson", class_code: "3A" }]);
  expect(await found(`source=${source.id}`)).toEqual([]);
  const id = (await ids(source))["Alice Johnson"];
  expect((await get(`/students/${id}/history`)).body.versions).toMatchObject([
    { version: 1, run_id: first.run_id, row: 2, at: first.last_sync, way: "push", person: null },
    { version: 2, row: 2, way: "push", person: "mr.p@example.org", reason: expect.any(String) },
  ]);
});

test("a vanished column is held in receipt and status, and blanked once that is confirmed", async () => {
  const source = server.source();
  await pushRows(server.publicUrl, source, SEED);
  const without = SEED.map((row) => row.toSpliced(5, 1));
  const receipt = await pushRows(server.publicUrl, source, without, {
    sequence: 2,
    header: HEADER.toSpliced(5, 1),
  });
  expect(receipt).toMatchObject({ status: "partial", held_columns: ["support_notes"] });
  const status = async () => (await signedPost(server.publicUrl, source, "status", {})).body;
  expect(await status()).toMatchObject({ held_columns: ["support_notes"] });
  const body = { action: "confirm", student_ids: [], columns: ["support_notes"] };
  const answer = await signedPost(server.publicUrl, source, "removals", body);
  expect(answer.body).toMatchObject({ blanked: 3, removed: 0, held_columns: [] });
  expect(await status()).toMatchObject({ held_columns: [] });
  const { students } = (await get(`/students?source=${source.id}`)).body;
  expect(students).toMatchObject(students.map(() => ({ support_notes: null })));
});
