// Risk and alerts over HTTP: listed, explained, acknowledged, with the errors that a caller can make.
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEntry } from "../../src/logs/add-entry.js";
import { getJson, startTestServer, type TestServer } from "../support/server.js";
import { pushRows } from "../support/signed.js";
import { SEED } from "../support/store.js";

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  token = server.token().token;
  await pushRows(server.publicUrl, server.source(), SEED);
  await server.risk.idle();
});
afterAll(() => server.close());

const get = (path: string) => getJson(`${server.url}/v1${path}`, token);
const post = (path: string, body: unknown) =>
  fetch(`${server.url}/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });

interface Listed {
  risk: { student: { id: string; name: string }; score: number; tier: number }[];
  pending: number;
  note: string;
  next_cursor: string | null;
}

test("pupils are listed by score, page by page, by tier and as of a day", async () => {
  const { risk, pending, note } = (await get("/risk")).body as Listed;
  expect(risk.map(({ student }) => student.name)[0]).toBe("Charlie Brown");
  expect(risk).toHaveLength(3);
  expect(pending).toBe(0);
  expect(note).toContain("no diagnosis");
  const first = (await get("/risk?limit=2")).body as Listed;
  const rest = (await get(`/risk?limit=2&cursor=${first.next_cursor}`)).body as Listed;
  expect([...first.risk, ...rest.risk]).toEqual(risk);
  expect(((await get("/risk?tier=3")).body as Listed).risk).toEqual([]);
  expect(((await get("/risk?class_code=4b")).body as Listed).risk).toHaveLength(1);
  expect(((await get("/risk?as_of=2020-01-01")).body as Listed).risk).toEqual([]);
  expect((await get("/risk?tier=4")).status).toBe(400);
  expect((await get("/risk?cursor=x")).status).toBe(400);
});

test("one pupil's risk says why; a log raises an alert, which is acknowledged once it was seen", async () => {
  const { risk } = (await get("/risk?class_code=4B")).body as Listed;
  const id = risk[0]?.student.id ?? "";
  for (const text of ["Hit out", "Hit out again", "Threw a chair"])
    addEntry(
      server.db,
      { type: "log", studentId: id, text, kind: "behaviour", at: null, once: null },
      { tokenId: "tok_1", person: "Mr A" },
    );
  await server.risk.idle();
  const one = await get(`/students/${id}/risk?weeks=2`);
  expect(one.body).toMatchObject({
    student_id: id,
    reasons: expect.arrayContaining([expect.objectContaining({ rule: "incidents" })]),
    history: [],
  });
  const { alerts } = (await get(`/alerts?state=open&student=${id}`)).body as {
    alerts: { id: string; rule: string }[];
  };
  const alert = alerts.find(({ rule }) => rule === "incidents");
  expect((await post(`/alerts/${alert?.id}/acknowledge`, {})).status).toBe(400);
  expect((await post(`/alerts/${alert?.id}/snooze`, { until: "2020-01-01" })).status).toBe(400);
  const answer = await post(`/alerts/${alert?.id}/acknowledge`, { note: "Spoke to home" });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    state: "acknowledged",
    changes: [
      { change: "raised" },
      { change: "acknowledged", person: "Mr A", note: "Spoke to home" },
    ],
  });
});

test("what is not there is said, and nobody reads without a token", async () => {
  expect((await get("/students/stu_none/risk")).status).toBe(404);
  expect((await post("/alerts/alt_none/acknowledge", { note: "x" })).status).toBe(404);
  for (const path of ["/risk", "/alerts", "/students/x/risk"])
    expect((await getJson(`${server.url}/v1${path}`)).status).toBe(401);
});
