// The typed client: against a running server, in its types, and as a program elsewhere has it.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { declareClient } from "../../../scripts/build-client.js";
import { buildServer } from "../../../scripts/build-server.js";
import { CLIENT_TYPES, clientTypes, describedApi } from "../../../scripts/client-types.js";
import {
  type Alert,
  type AnswerOf,
  ApiError,
  type Client,
  createClient,
  type Log,
  type RequestOf,
  type Student,
} from "../../src/client/client.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { pushRows } from "../support/signed.js";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

let server: TestServer;
let token: string;
let ptcc: Client;

beforeAll(async () => {
  server = await startTestServer();
  await pushRows(server.publicUrl, server.source(), [
    ["Maya Okafor", "4B", "4", "North", "3", "Panics at the dinner hall bell.", ""],
    ["Tom Reid", "4B", "4", "North", "1", "Reads well.", ""],
    ["Ana Silva", "5C", "5", "South", "", "", ""],
  ]);
  token = server.token().token;
  ptcc = createClient({ baseUrl: server.url, token });
});
afterAll(() => server.close());

/** The refusal that a request ends with. */
const refusalOf = (asked: Promise<unknown>): Promise<ApiError> =>
  asked.then(
    () => expect.unreachable("it was not refused"),
    (error: unknown) => (error instanceof ApiError ? error : Promise.reject(error)),
  );

describe("against a running server", () => {
  test("students by filter, page by page", async () => {
    const query = { class_code: "4B", sort: "name" as const, limit: 1 };
    const first = await ptcc.request("GET /v1/students", { query });
    const cursor = first.next_cursor ?? "";
    const second = await ptcc.request("GET /v1/students", { query: { ...query, cursor } });
    expect([...first.students, ...second.students].map(({ name }) => name)).toEqual([
      "Maya Okafor",
      "Tom Reid",
    ]);
    expect(second.next_cursor).toBeNull();
  });

  test("a question", async () => {
    const { count, students } = await ptcc.request("POST /v1/ask", {
      body: { question: "How many pupils have support level 3?" },
    });
    expect([count, students.map(({ name }) => name)]).toEqual([1, ["Maya Okafor"]]);
  });

  test("a log, written once however often it is sent, and read again", async () => {
    const [pupil] = (await ptcc.request("GET /v1/students", { query: { q: "Maya" } })).students;
    const path = { id: pupil?.id ?? "" };
    const send = () =>
      ptcc.request("POST /v1/students/{id}/logs", {
        path,
        headers: { "idempotency-key": "a-log-of-today" },
        body: { kind: "praise", text: "Helped a younger child." },
      });
    const [sent, again] = [await send(), await send()];
    const { logs } = await ptcc.request("GET /v1/students/{id}/logs", { path });
    expect(logs).toEqual([sent]);
    expect(again.id).toBe(sent.id);
  });

  test("what is no JSON: text, a file, nothing, events", async () => {
    expect(await ptcc.request("GET /v1/exports/insights.csv")).toContain("Maya Okafor");
    const workbook = await ptcc.request("GET /v1/exports/insights.xlsx");
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect(await ptcc.request("DELETE /v1/questions")).toBeUndefined();
    const leaving = new AbortController();
    const events = await ptcc.request("GET /v1/sync/events", { signal: leaving.signal });
    const { value } = await events.getReader().read();
    expect(new TextDecoder().decode(value)).toMatch(/^event: state\n/);
    leaving.abort();
  });

  test("a refusal has the server's status, code and words", async () => {
    const path = { id: "nobody" };
    expect(await refusalOf(ptcc.request("GET /v1/students/{id}", { path }))).toMatchObject({
      status: 404,
      code: "student_not_found",
      message: "No pupil has this id.",
      requestId: expect.stringMatching(/\w+/),
    });
    expect(await refusalOf(ptcc.request("GET /v1/tokens"))).toMatchObject({ status: 403 });
    const stranger = createClient({ baseUrl: server.url, token: "ptcc_no" });
    expect(await refusalOf(stranger.request("GET /v1/alerts"))).toMatchObject({ status: 401 });
  });
});

describe("without one", () => {
  /** A client of a server that answers this, and the addresses that it was asked for. */
  const answering = (answer: () => Response) => {
    const asked: string[] = [];
    const client = createClient({
      baseUrl: "https://ptcc.example/school/",
      token: "t",
      fetch: async (address) => {
        asked.push(String(address));
        return answer();
      },
    });
    return { client, asked };
  };

  test("an address may lie below a path; parts of it and queries are escaped", async () => {
    const { client, asked } = answering(() => Response.json({}));
    await client.request("GET /v1/logs/{id}", { path: { id: "a/b?c#d" } });
    await client.request("GET /v1/search", { query: { q: "a&b=c", limit: undefined } });
    expect(asked).toEqual([
      "https://ptcc.example/school/v1/logs/a%2Fb%3Fc%23d",
      "https://ptcc.example/school/v1/search?q=a%26b%3Dc",
    ]);
  });

  test.each(["", ".", ".."])("the id %j is none: it would lead to another route", async (id) => {
    const { client, asked } = answering(() => Response.json({}));
    await expect(client.request("GET /v1/logs/{id}", { path: { id } })).rejects.toThrow(TypeError);
    expect(asked).toEqual([]);
  });

  test.each([
    () => new Response("<h1>Bad gateway</h1>", { status: 502 }),
    () => Response.json({ error: "nginx" }, { status: 502 }),
    () => Response.json(null, { status: 502 }),
  ])("what is not PTCC's answer is told as that", async (answer) => {
    const { client } = answering(answer);
    expect(await refusalOf(client.request("GET /v1/sources"))).toMatchObject({
      status: 502,
      code: "not_ptcc",
      message: expect.stringContaining("baseUrl"),
      requestId: null,
    });
  });
});

test("the types are those of the API as it is described now", async () => {
  const written = await readFile(CLIENT_TYPES, "utf8");
  expect(written === clientTypes(await describedApi()), "run `npm run client:types`").toBe(true);
});

test("types say what goes in and what comes out", () => {
  expectTypeOf<AnswerOf<"GET /v1/students">["students"]>().toEqualTypeOf<Student[]>();
  expectTypeOf<AnswerOf<"POST /v1/students/{id}/logs">>().toEqualTypeOf<Log>();
  expectTypeOf<AnswerOf<"GET /v1/alerts">["alerts"][number]>().toEqualTypeOf<Alert>();
  expectTypeOf<AnswerOf<"DELETE /v1/questions">>().toEqualTypeOf<undefined>();
  expectTypeOf<AnswerOf<"GET /v1/exports/insights.xlsx">>().toEqualTypeOf<Blob>();
  expectTypeOf<Student["support_level"]>().toEqualTypeOf<number | null>();
  expectTypeOf<RequestOf<"GET /v1/students/{id}">["path"]>().toEqualTypeOf<{ id: string }>();
  const wrong = () => {
    // @ts-expect-error there is no such route
    void ptcc.request("GET /v1/pupils");
    // @ts-expect-error it is about one pupil
    void ptcc.request("GET /v1/students/{id}");
    // @ts-expect-error levels are numbers
    void ptcc.request("GET /v1/students", { query: { support_level: "3" } });
    const path = { id: "1" };
    // @ts-expect-error a log has a text
    void ptcc.request("POST /v1/students/{id}/logs", { path, body: { kind: "praise" } });
    // @ts-expect-error what a sheet signs is not for who has a token
    void ptcc.request("POST /v1/sources/{id}/snapshots", { path });
  };
  expect(wrong).toBeTypeOf("function");
});

describe("as a program elsewhere has it", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ptcc-client-"));
    const dist = join(folder, "ptcc/server/dist");
    await buildServer(dist);
    await declareClient(dist);
    await cp(join(ROOT, "package.json"), join(folder, "ptcc/package.json"));
    await mkdir(join(folder, "node_modules/@types"), { recursive: true });
    await symlink(join(folder, "ptcc"), join(folder, "node_modules/ptcc"));
    await symlink(join(ROOT, "node_modules/@types/node"), join(folder, "node_modules/@types/node"));
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("the documentation's example compiles, and runs", async () => {
    const documentation = await readFile(join(ROOT, "docs/api.md"), "utf8");
    const [, example = ""] = documentation.match(/```ts\n(import[\s\S]+?)```/) ?? [];
    await writeFile(join(folder, "example.ts"), example);
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          target: "ES2022",
          module: "NodeNext",
          lib: ["ES2022"],
          types: ["node"],
          strict: true,
          exactOptionalPropertyTypes: false,
          noEmit: true,
        },
        files: ["example.ts"],
      }),
    );
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const compiled = await run(process.execPath, [tsc, "-p", folder]).catch((error) => error);
    expect(compiled.stdout).toBe("");

    const { code } = await transform(example, { loader: "ts" });
    await writeFile(join(folder, "example.js"), code);
    const env = { ...process.env, PTCC_URL: server.url, PTCC_TOKEN: token };
    const { stdout, stderr } = await run(process.execPath, [join(folder, "example.js")], { env });
    expect(stderr).toBe("");
    expect(stdout).toContain("Maya Okafor, 4B: level 3\n");
    const { logs } = await ptcc.request("GET /v1/students/{id}/logs", {
      path: {
        id: (await ptcc.request("GET /v1/search", { query: { q: "Maya" } })).students[0]?.id ?? "",
      },
    });
    expect(logs.map(({ text }) => text)).toContain("On the list for the spring review.");
  });

  test("inside this tree its source stands in for what is built", async () => {
    const condition = ["--import", "tsx", "--conditions=ptcc-source"];
    const program = 'console.log(import.meta.resolve("ptcc/client"))';
    const options = ["--input-type=module", "-e", program];
    const { stdout } = await run(process.execPath, [...condition, ...options], { cwd: ROOT });
    expect(stdout).toMatch(/\/server\/src\/client\/client\.ts\n$/);
  });
});
