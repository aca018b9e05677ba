import { OpenAPIHono } from "@hono/zod-openapi";
import { beforeEach, expect, test } from "vitest";
import { conceptSource } from "../../src/concepts/load-concepts.js";
import type { AppEnv } from "../../src/http/context.js";
import { answerError } from "../../src/http/errors.js";
import { questionRoutes } from "../../src/http/routes/questions.js";
import type { Db } from "../../src/store/open.js";
import { findQuestions, keepQuestion } from "../../src/store/questions.js";
import { addToken, revokeToken } from "../../src/store/tokens.js";
import { writerOperations } from "../../src/writer/operations.js";
import type { Writer } from "../../src/writer/writer.js";
import { memoryStore } from "../support/store.js";

let db: Db;
let mine: string;
let other: string;
let app: OpenAPIHono<AppEnv>;

beforeEach(() => {
  db = memoryStore();
  mine = addToken(db, { name: "Mr A", role: "analyst" }).id;
  other = addToken(db, { name: "Ms C", role: "admin" }).id;
  const operations = writerOperations(db, conceptSource({ schoolFile: null }));
  const writer = {
    forgetQuestion: async (of) => operations.forgetQuestion(of),
    forgetQuestions: async (tokenId) => operations.forgetQuestions(tokenId),
  } as Pick<Writer, "forgetQuestion" | "forgetQuestions"> as Writer;
  app = new OpenAPIHono<AppEnv>();
  app.onError(answerError);
  app.use(async (c, next) => {
    c.set("principal", { tokenId: mine, name: "Mr A", role: "analyst" });
    await next();
  });
  app.route("/v1", questionRoutes({ reader: db, writer }));
});

const keep = (question: string, tokenId = mine) =>
  keepQuestion(db, tokenId, { question, kind: "count", count: 2 });

const list = async (query = "") => {
  const response = await app.request(`/v1/questions${query}`);
  return (await response.json()) as {
    questions: { id: string; question: string; count: number | null }[];
    next_cursor: string | null;
  };
};

test("one's own questions are listed, the latest first, each once", async () => {
  for (const question of ["a?", "b?", "a?"]) keep(question);
  keep("not mine?", other);
  const { questions } = await list();
  expect(questions).toMatchObject([{ question: "a?", count: 2 }, { question: "b?" }]);
});

test("a cursor leads through all of them", async () => {
  for (const question of ["a?", "b?", "c?"]) keep(question);
  const first = await list("?limit=2");
  const rest = await list(`?limit=2&cursor=${first.next_cursor}`);
  const asked = [...first.questions, ...rest.questions].map(({ question }) => question);
  expect([asked, rest.next_cursor]).toEqual([["c?", "b?", "a?"], null]);
});

test("the oldest make way beyond 200", () => {
  for (let n = 0; n < 203; n++) keep(`${n}?`);
  const kept = findQuestions(db, { tokenId: mine, limit: 500 });
  expect([kept.length, kept[0]?.question, kept.at(-1)?.question]).toEqual([200, "202?", "3?"]);
});

test("one or all of one's own are erased, and nobody else's", async () => {
  for (const question of ["a?", "b?"]) keep(question);
  keep("not mine?", other);
  const [theirs] = findQuestions(db, { tokenId: other, limit: 1 });
  const erase = (id = "") => app.request(`/v1/questions${id && `/${id}`}`, { method: "DELETE" });
  expect((await erase(theirs?.id)).status).toBe(404);
  expect((await erase((await list()).questions[0]?.id)).status).toBe(204);
  expect((await list()).questions.map(({ question }) => question)).toEqual(["a?"]);
  expect((await erase()).status).toBe(204);
  expect((await list()).questions).toEqual([]);
  expect(findQuestions(db, { tokenId: other, limit: 9 }).length).toBe(1);
});

test("revoking a token erases what was asked with it", () => {
  keep("a?");
  revokeToken(db, mine);
  expect(findQuestions(db, { tokenId: mine, limit: 9 })).toEqual([]);
});
