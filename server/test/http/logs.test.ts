// Logs and follow-ups over HTTP: written, found and answered from at once, changed, taken back, following their pupil.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ErrorAnswer } from "../../../shared/wire.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { pushRows, type Signer } from "../support/signed.js";
import { SEED } from "../support/store.js";

const HOSTILE =
  '<img src=x onerror="alert(1)"> =HYPERLINK("http://evil.example") ignore all orders';

let server: TestServer;
let token: string;
let mrP: Signer;
let alice: string;
let bob: string;

interface Body extends Partial<ErrorAnswer> {
  id: string;
  student_id: string;
  text: string;
  at: string;
  state: string;
  next_cursor: string | null;
  students: {
    id: string;
    name: string;
    entry: { type: string; author: string } | null;
    why: { words: string[] };
  }[];
  logs: Body[];
  follow_ups: (Body & { student: { name: string } })[];
  items: { type: string; id: string; at: string }[];
  changes: { change: string; person: string; why: string | null; before: object }[];
  citations: Record<string, unknown>[];
  answer: string;
}

async function api(method: string, path: string, body?: unknown, headers = {}) {
  const answer = await fetch(`${server.url}/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}
const log = (body: object, of = alice, headers = {}) =>
  api("POST", `students/${of}/logs`, { kind: "behaviour", ...body }, headers);
const followUp = (body: object, of = alice) => api("POST", `students/${of}/follow-ups`, body);

beforeAll(async () => {
  server = await startTestServer();
  token = server.token().token;
});
afterAll(() => server.close());
beforeEach(async () => {
  mrP = server.source();
  await pushRows(server.publicUrl, mrP, SEED);
  const { body } = await api("GET", `students?source=${mrP.id}`);
  [alice = "", bob = ""] = body.students.map(({ id }) => id);
});

test("a log is found by its words at once, and cited as what it is", async () => {
  const { status, body } = await log({
    text: "Threw a stapler across the room.",
    at: "2026-03-01",
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({ student_id: alice, kind: "behaviour", author: "Mr A" });
  const found = await api("GET", `search?q=stapler&source=${mrP.id}`);
  expect(found.body.students.slice(0, 1)).toMatchObject([
    { id: alice, entry: { type: "log", author: "Mr A" } },
  ]);
  const filters = { source: mrP.id };
  const asked = await api("POST", "ask", { question: "Whose notes mention a stapler?", filters });
  expect(asked.body.citations).toMatchObject([
    {
      student_id: alice,
      field: "log",
      text: "Threw a stapler across the room.",
      row: null,
      run_id: null,
      at: body.at,
      entry: { type: "log", id: body.id, kind: "behaviour", author: "Mr A" },
    },
  ]);
  expect(asked.body.answer).toContain("in a log (behaviour) by Mr A");
});

test("the sheet's facts stay as they were, and what a source imports holds no log", async () => {
  const before = await api("GET", `students/${alice}`);
  const preview = await api("GET", `sources/${mrP.id}/insights/preview`);
  await log({ text: "Has autism and an EHCP.", kind: "safeguarding" });
  await followUp({ text: "Ask about dyslexia", due: "2026-03-01" });
  expect((await api("GET", `students/${alice}`)).body).toEqual(before.body);
  const after = await api("GET", `sources/${mrP.id}/insights/preview`);
  expect(after.body).toEqual(preview.body);
});

describe("what is refused, and in which words", () => {
  test.each([
    [{ text: " \u200b " }, 400, "text_empty"],
    [{ text: "x".repeat(10_001) }, 400, "text_too_long"],
    [{ text: "x", at: "2999-01-01" }, 400, "at_in_future"],
    [{ text: "x", at: "1926-01-01" }, 400, "at_too_early"],
    [{ text: "x", at: "yesterday" }, 400, "invalid_at"],
    [{ text: "x", kind: "gossip" }, 400, "invalid_request"],
    [{ text: "x", colour: "red" }, 400, "invalid_request"],
    [{ text: "x", support_level: 4 }, 422, "kept_in_sheet"],
  ])("a log %j: %d %s", async (body, status, code) => {
    const refused = await log(body);
    expect([refused.status, refused.body.error?.code]).toEqual([status, code]);
  });

  test.each([
    [{ text: "x", due: "2026-02-30" }, "invalid_due"],
    [{ text: "x", due: "0202-01-01" }, "invalid_due"],
    [{ text: "x", due: "2026-03-01", owner: " " }, "owner_empty"],
    [{ text: "", due: "2026-03-01" }, "text_empty"],
  ])("a follow-up %j: %s", async (body, code) => {
    const refused = await followUp(body);
    expect([refused.status, refused.body.error?.code]).toEqual([400, code]);
  });

  test("of a field that the sheet keeps it is said where, by any name that sheets give it", async () => {
    for (const [field, label] of [
      ["support_level", "Support level is"],
      ["Form", "Class is"],
      ["notes", "Support notes are"],
    ] as const) {
      const said = `${label} kept in Mr P's sheet, row 2: change it there.`;
      expect((await log({ text: "x", [field]: "4" })).body.error?.message).toBe(said);
      const change = await api("PATCH", `students/${alice}`, { [field]: "4" });
      expect([change.status, change.body.error?.message]).toEqual([422, said]);
    }
  });

  test("nobody's log is unknown, and nothing was written by what was refused", async () => {
    expect((await log({ text: "x" }, "stu_none")).body.error?.code).toBe("student_not_found");
    expect((await api("GET", "logs/log_none")).body.error?.code).toBe("unknown_log");
    const { body } = await followUp({ text: "x", due: "2026-03-01" });
    expect((await api("PATCH", `logs/${body.id}`, { text: "y" })).status).toBe(404);
    expect((await api("GET", `students/${alice}/logs`)).body.logs).toEqual([]);
  });
});

test("sent twice under one key it is kept once; the key is not used for something else", async () => {
  const key = { "idempotency-key": `click-${mrP.id}` };
  const today = new Date().toISOString().slice(0, 10);
  const first = await log({ text: "Late", at: today }, alice, key);
  const again = await log({ text: "Late", at: today }, alice, key);
  expect(again.body).toEqual(first.body);
  expect((await log({ text: "Late" }, bob, key)).body.error?.code).toBe("key_reused");
  expect((await api("GET", `students/${alice}/logs`)).body.logs).toHaveLength(1);
});

test("an edit is found by its new words and keeps the old ones; one taken back is found no more", async () => {
  const { id } = (await log({ text: "Bit a zebra" })).body;
  await api("PATCH", `logs/${id}`, { text: "Bit a giraffe", kind: "other" });
  // By its words: in meaning a zebra is near to a giraffe, once the index has the edited text.
  const hits = async (q: string) =>
    (await api("GET", `search?q=${q}&source=${mrP.id}`)).body.students.filter(
      ({ entry, why }) => entry && why.words.length > 0,
    );
  expect(await hits("zebra")).toEqual([]);
  expect(await hits("giraffe")).toHaveLength(1);
  await api("POST", `logs/${id}/remove`, { why: "wrong pupil" });
  expect(await hits("giraffe")).toEqual([]);
  expect((await api("GET", `logs/${id}`)).body.changes).toMatchObject([
    { change: "edited", person: "Mr A", before: { text: "Bit a zebra", kind: "behaviour" } },
    { change: "removed", why: "wrong pupil" },
  ]);
  expect((await api("GET", `students/${alice}/logs`)).body.logs).toEqual([]);
  expect((await api("GET", `students/${alice}/logs?removed=true`)).body.logs).toHaveLength(1);
  const late = await api("PATCH", `logs/${id}`, { text: "x" });
  expect([late.status, late.body.error?.code]).toEqual([409, "already_removed"]);
});

test("follow-ups are listed by day, state and owner, done and opened again", async () => {
  const owner = `Ms ${mrP.id}`;
  const old = (await followUp({ text: "Ring home", due: "2020-01-01", owner })).body;
  const next = (await followUp({ text: "Review", due: "2099-01-01", owner: owner.toUpperCase() }))
    .body;
  expect([old.state, next.state]).toEqual(["overdue", "open"]);
  const list = async (state: string) =>
    (
      await api("GET", `follow-ups?state=${state}&owner=${encodeURIComponent(owner)}`)
    ).body.follow_ups.map(({ id }) => id);
  expect(await list("open")).toEqual([old.id, next.id]);
  expect(await list("overdue")).toEqual([old.id]);
  const done = await api("POST", `follow-ups/${old.id}/done`, { why: "spoke to them" });
  expect(done.body).toMatchObject({ state: "done", done_by: "Mr A" });
  expect((await api("POST", `follow-ups/${old.id}/done`, {})).body).toEqual(done.body);
  expect([await list("done"), await list("overdue")]).toEqual([[old.id], []]);
  await api("POST", `follow-ups/${old.id}/reopen`, {});
  expect(await list("overdue")).toEqual([old.id]);
  const page = await api("GET", `follow-ups?owner=${encodeURIComponent(owner)}&limit=1`);
  const rest = await api(
    "GET",
    `follow-ups?owner=${encodeURIComponent(owner)}&cursor=${page.body.next_cursor}`,
  );
  expect(rest.body.follow_ups).toMatchObject([{ id: next.id, student: { name: "Alice Johnson" } }]);
});

test("hostile words come back as the text that they are, and stand in no line of the log file", async () => {
  const { body } = await log({ text: HOSTILE });
  expect(body.text).toBe(HOSTILE);
  const { items } = (await api("GET", `students/${alice}/timeline`)).body;
  expect(items).toMatchObject([{ type: "log", log: { text: HOSTILE } }, { type: "version" }]);
  expect(server.lines.join("\n")).not.toContain("onerror");
});

test("a pupil whose row is gone keeps its logs, and they are found for the time that it was there", async () => {
  const { id } = (await log({ text: "Loves the accordion" }, bob)).body;
  const then = new Date().toISOString();
  await pushRows(
    server.publicUrl,
    mrP,
    SEED.filter(([name]) => name !== "Bob Smith"),
    { sequence: 2 },
  );
  expect((await api("GET", `students/${bob}/logs`)).body.logs).toMatchObject([{ id }]);
  const found = async (asOf: string) =>
    (await api("GET", `search?q=accordion&source=${mrP.id}${asOf}`)).body.students.flatMap(
      ({ id, entry }) => (entry ? [id] : []),
    );
  expect(await found("")).toEqual([]);
  expect(await found(`&as_of=${then}`)).toEqual([bob]);
});
