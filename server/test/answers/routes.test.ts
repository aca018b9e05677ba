// The routes that ask, search and list, over a real store, without a socket.
import { OpenAPIHono } from "@hono/zod-openapi";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppEnv } from "../../src/http/context.js";
import { answerError } from "../../src/http/errors.js";
import { askRoutes } from "../../src/http/routes/ask.js";
import { searchRoutes } from "../../src/http/routes/search.js";
import { studentRoutes } from "../../src/http/routes/students.js";
import type { NearestPassages } from "../../src/search/find-meaning.js";
import { pupil, School, SEED } from "../search/school.js";

let school: School;
let app: OpenAPIHono<AppEnv>;

beforeEach(() => {
  school = new School();
  const nearestPassages: NearestPassages = async () => [];
  const dependencies = {
    reader: school.db,
    writer: { keepQuestion: async () => {} },
    meaning: {
      nearestPassages: async (...of: Parameters<NearestPassages>) => [
        ...((await nearestPassages(...of)) ?? []),
      ],
    },
    model: "m@1",
    languageModel: null,
    terms: null,
    config: { timeZone: "Europe/London" },
  };
  app = new OpenAPIHono<AppEnv>();
  app.onError(answerError);
  app.route("/v1", askRoutes(dependencies));
  app.route("/v1", searchRoutes(dependencies));
  app.route("/v1", studentRoutes(dependencies));
});
afterEach(() => school.close());

async function get(path: string) {
  const response = await app.request(path);
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.request("/v1/ask", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

describe("POST /v1/ask", () => {
  it("answers with the count, its pupils and their rows", async () => {
    const response = await post({ question: "how many pupils are in 3A?" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      count: 2,
      students: [
        { name: "Alice Johnson", class_code: "3A", row: 2 },
        { name: "Bob Smith", row: 3 },
      ],
      citations: [{ n: 1, text: "3A, Year 3, Campus A, support level 2" }, { n: 2 }],
    });
  });

  it("measures words of time from `now`, in the school's zone", async () => {
    const [alice] = SEED;
    school.sync(alice ? [{ ...alice, class_code: "4B" }] : [], "2026-03-05T08:00:00.000Z");
    const ask = async (question: string, now: string) =>
      (await post({ question, now })).json() as Promise<Record<string, unknown>>;
    const question = "how many pupils were in 3A yesterday";
    expect(await ask(question, "2026-03-05T09:00:00Z")).toMatchObject({
      count: 2,
      filters: { as_of: "2026-03-04T23:59:59.999Z" },
    });
    expect(await ask(question, "2026-03-06T09:00:00Z")).toMatchObject({ count: 0 });
    expect(await ask("when did Alice move to 4B", "2026-03-06")).toMatchObject({
      value: "2026-03-05",
      citations: [{ field: "class_code", text: "class 3A → 4B", person: null }],
    });
    expect(await ask("how many pupils each month since March", "2026-03-06")).toMatchObject({
      table: { "March 2026": 1 },
    });
  });

  it("takes filters and a moment", async () => {
    const [alice] = SEED;
    school.sync(alice ? [{ ...alice, class_code: "4B" }] : [], "2026-03-05T08:00:00.000Z");
    const filters = { as_of: "2026-03-04", campus: "Campus A" };
    const answer = await (await post({ question: "how many pupils are there", filters })).json();
    expect(answer).toMatchObject({ count: 2, filters: { as_of: "2026-03-04T23:59:59.999Z" } });
  });

  it.each([
    [{}, /question/],
    [{ question: 3 }, /question/],
    [{ question: "who is in 3A", filters: { clas: "3A" } }, /clas/],
    [{ question: "who is in 3A", filters: { as_of: "soon" } }, /as_of is not a date/],
    [{ question: "who is in 3A", limit: 0 }, /limit/],
    [{ question: "who is in 3A", now: "soon" }, /now is not a time/],
    [{ question: "" }, /question is empty/],
    ["{", /cannot be read/],
  ])("refuses %j", async (body, message) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toMatch(message);
  });

  it("refuses a body of a megabyte", async () => {
    expect((await post({ question: "x".repeat(1_000_000) })).status).toBe(413);
  });

  it("streams what it understood, then the pupils, then the answer", async () => {
    const response = await post({ question: "who is in 4B?" }, { accept: "text/event-stream" });
    const events = (await response.text())
      .trim()
      .split("\n\n")
      .map((event) => event.split("\n"));
    expect(events.map(([name]) => name)).toEqual([
      "event: understood",
      "event: students",
      "event: answer",
    ]);
    expect(events[0]?.[1]).toBe('data: "pupils in 4B"');
    expect(JSON.parse(events[2]?.[1]?.slice("data: ".length) ?? "")).toMatchObject({ count: 1 });
  });

  it("streams an error in the words of JSON", async () => {
    const response = await post({ question: " " }, { accept: "text/event-stream" });
    expect(await response.text()).toContain(
      'event: error\ndata: {"error":{"code":"question_empty"',
    );
  });
});

describe("GET /v1/search", () => {
  it("gives ranked pupils with snippet, why and evidence", async () => {
    const { body } = await get("/v1/search?q=anxiety&class_code=3a");
    expect(body).toMatchObject({
      students: [
        {
          name: "Alice Johnson",
          snippet: "Anxiety support needed",
          why: { words: ["Anxiety"] },
          evidence: { row: 2 },
        },
      ],
      next_cursor: null,
      meaning: true,
    });
  });

  it("refuses a filter that it does not know rather than leave it out", async () => {
    expect((await get("/v1/search?q=anxiety&class=3A")).status).toBe(400);
    expect((await get("/v1/search")).status).toBe(400);
  });
});

describe("GET /v1/students", () => {
  it("filters, pages and says where each pupil stands", async () => {
    const first = await get("/v1/students?limit=2&year_group=3");
    expect(first.body).toMatchObject({
      students: [{ name: "Alice Johnson", extra: {} }, { name: "Bob Smith" }],
      next_cursor: null,
    });
    const one = await get("/v1/students?limit=1");
    const two = await get(`/v1/students?limit=1&cursor=${String(one.body.next_cursor)}`);
    expect(two.body).toMatchObject({ students: [{ name: "Bob Smith", row: 3 }] });
  });

  it("sorts by what it is asked to, over its pages", async () => {
    const first = await get("/v1/students?limit=1&sort=-support_level");
    expect(first.body).toMatchObject({ students: [{ name: "Charlie Brown" }] });
    const next = `limit=2&sort=-support_level&cursor=${String(first.body.next_cursor)}`;
    expect((await get(`/v1/students?${next}`)).body).toMatchObject({
      students: [{ name: "Alice Johnson" }, { name: "Bob Smith" }],
      next_cursor: null,
    });
  });

  it.each([
    "sort=shoe_size",
    "sort=risk&as_of=2026-03-01",
    "limit=0",
    "limit=501",
    "year_group=x",
    "year_group=99",
    "support_level=9",
    "cursor=x",
    "clas=3A",
    "as_of=x",
  ])("refuses %s", async (query) => {
    const { status, body } = await get(`/v1/students?${query}`);
    expect([status, typeof body.error]).toEqual([400, "object"]);
  });

  it("gives one pupil with its evidence and its history", async () => {
    school.sync([pupil("Alice Johnson", "4B", 4)], "2026-03-05T08:00:00.000Z");
    const id = encodeURIComponent("src-mrp:alice johnson");
    expect((await get(`/v1/students/${id}`)).body).toMatchObject({
      class_code: "4B",
      version: 2,
      evidence: { run_id: "run-2" },
    });
    expect((await get(`/v1/students/${id}/history`)).body).toMatchObject({
      versions: [
        { class_code: "3A", valid_to: "2026-03-05T08:00:00.000Z" },
        { class_code: "4B", valid_to: null },
      ],
    });
    expect((await get("/v1/students/nobody")).status).toBe(404);
    expect((await get("/v1/students/nobody/history")).status).toBe(404);
  });
});
