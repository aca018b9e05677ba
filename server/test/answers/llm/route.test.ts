// POST /v1/ask with a language model, over HTTP, as pages and programs ask.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { OpenAPIHono } from "@hono/zod-openapi";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/results/answer-types.js";
import type { AppEnv } from "../../../src/http/context.js";
import { answerError } from "../../../src/http/errors.js";
import { askRoutes } from "../../../src/http/routes/ask.js";
import { until } from "../../index/chroma.js";
import { School } from "../../search/school.js";
import { chunk, FakeModel, says, streaming } from "./fake-model.js";

const QUESTION = JSON.stringify({ question: "who has anxiety?" });
const WORDS = "Alice Johnson needs support for her anxiety [1].";

let school: School;
let fake: FakeModel;
let app: OpenAPIHono<AppEnv>;

beforeEach(async () => {
  school = new School();
  fake = await new FakeModel().listen();
  app = new OpenAPIHono<AppEnv>();
  app.onError(answerError);
  app.route(
    "/v1",
    askRoutes({
      reader: school.db,
      writer: { keepQuestion: async () => {} },
      meaning: { nearestPassages: async () => [] },
      model: "m@1",
      languageModel: fake.model(),
      terms: null,
      config: { timeZone: "Europe/London" },
    }),
  );
});
afterEach(async () => {
  await fake.close();
  school.close();
});

const post = (accept: string) => ({
  method: "POST",
  headers: { "content-type": "application/json", accept },
  body: QUESTION,
});

it("streams the checked words between the pupils and the answer", async () => {
  fake.script = says(`${WORDS} Ask for more.`);
  const response = await app.request("/v1/ask", post("text/event-stream"));
  const events = (await response.text())
    .trim()
    .split("\n\n")
    .map((event) => event.split("\n"))
    .map(([name, data]) => [name?.slice(7), JSON.parse(data?.slice(6) ?? "")] as const);
  expect(events.map(([name]) => name)).toEqual(["understood", "students", "delta", "answer"]);
  expect(events[1]?.[1]).toMatchObject([{ name: "Alice Johnson" }]);
  expect(events[2]?.[1]).toBe(WORDS);
  expect(events[3]?.[1]).toMatchObject({
    answer: WORDS,
    citations: [{ n: 1, row: 2, text: "Anxiety support needed" }],
    llm: { model: "fake", used: true, reason: null },
  });
});

it("gives JSON the same answer, and without the model the one that stands", async () => {
  fake.script = says(WORDS);
  const worded = (await (await app.request("/v1/ask", post("application/json"))).json()) as Answer;
  expect(worded).toMatchObject({ answer: WORDS, llm: { used: true } });
  fake.script = (response) => response.writeHead(503).end();
  const plain = (await (await app.request("/v1/ask", post("application/json"))).json()) as Answer;
  expect(plain).toMatchObject({ llm: { model: "fake", used: false, reason: "refused" } });
  expect(plain.answer).toContain("“Anxiety support needed” [1]");
  expect({ ...plain, answer: null, llm: null }).toEqual({ ...worded, answer: null, llm: null });
});

it.each(["text/event-stream", "application/json"])(
  "stops the model when a reader of %s has gone",
  async (accept) => {
    fake.script = (response) => void streaming(response).write(chunk("Alice Johnson needs"));
    const server = createAdaptorServer({ fetch: app.fetch });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      const reader = new AbortController();
      const { port } = server.address() as AddressInfo;
      const reading = fetch(`http://127.0.0.1:${port}/v1/ask`, {
        ...post(accept),
        signal: reader.signal,
      }).then((response) => response.text());
      await until("the model is asked", () => fake.asked.length === 1);
      reader.abort();
      await expect(reading).rejects.toThrow();
      await until("the model's connection is closed", () => fake.dropped === 1);
    } finally {
      server.close();
    }
  },
);
