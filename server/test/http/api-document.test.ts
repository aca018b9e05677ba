// The API's description and its page: nothing served that is not described, nothing described that is not served.
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/http/app.js";
import { getJson, startTestServer, type TestServer } from "../support/server.js";

interface Answer {
  description: string;
  content?: Record<string, { schema: Record<string, unknown> }>;
}
interface Operation {
  summary: string;
  operationId: string;
  tags: string[];
  security?: unknown[];
  parameters?: { name: string; in: string; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, Answer>;
}
interface Document {
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

let server: TestServer;
let document: Document;
let operations: { route: string; operation: Operation }[];

beforeAll(async () => {
  server = await startTestServer();
  document = (await getJson(`${server.url}/openapi.json`)).body as Document;
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
});
afterAll(() => server.close());

test("it is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(
    structuredClone(document) as unknown as Parameters<typeof validator.validate>[0],
  );
  expect(errors ?? []).toEqual([]);
  expect([valid, validator.version]).toEqual([true, "3.1"]);
});

test("it describes every route below /v1 that is served, and no other", () => {
  // Its routes are made, and nothing is asked of them.
  const anything: unknown = new Proxy(() => {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => "" : anything),
    apply: () => anything,
  });
  const app = createApp(anything as Parameters<typeof createApp>[0]);
  const served = app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/v1/"))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  expect([...new Set(served)].sort()).toEqual(operations.map(({ route }) => route).sort());
});

test("each route has a summary, a group, an id of its own and the shapes of what goes in and out", () => {
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(
    operations.length,
  );
  const groups = new Set(document.tags.map(({ name }) => name));
  for (const { route, operation } of operations) {
    expect(operation.summary, route).toMatch(/^[A-Z].{10,}/);
    expect(groups, route).toContain(operation.tags[0]);
    for (const name of route.match(/(?<=\{)\w+(?=\})/g) ?? [])
      expect(operation.parameters, route).toContainEqual(
        expect.objectContaining({ name, in: "path", schema: expect.anything() }),
      );
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (status === "204") continue;
      const shapes = Object.values(content ?? {}).map(({ schema }) => schema);
      expect(shapes.length, `${route} ${status}`).toBeGreaterThan(0);
      for (const schema of shapes)
        expect(Object.keys(schema), `${route} ${status}`).not.toEqual([]);
      if (Number(status) >= 400)
        expect(shapes, `${route} ${status}`).toEqual([{ $ref: "#/components/schemas/Error" }]);
    }
    expect(Object.keys(operation.responses), route).toContain("401");
  }
});

test("every schema that is referred to is there, and every one there is referred to", () => {
  const named = new Set(JSON.stringify(document).match(/(?<=#\/components\/schemas\/)\w+/g));
  expect([...named].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

describe("/docs", () => {
  const page = async () => (await fetch(`${server.url}/docs`)).text();

  test("shows every route and every schema, without a script and without signing in", async () => {
    const html = await page();
    for (const { operation } of operations) expect(html).toContain(`id="${operation.operationId}"`);
    for (const name of Object.keys(document.components.schemas))
      expect(html).toContain(`id="schema-${name}"`);
    expect(html).not.toMatch(/<script|style=| on\w+=/);
  });

  test("each of its links leads to something on it", async () => {
    const html = await page();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});
