// Workers start from source under vitest, under tsx from any folder, and from a transpiled tree.
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { spawnModuleWorker } from "../../src/worker-thread.js";

const run = promisify(execFile);
const GIVEN = { given: { n: 1 }, error: "x" };
let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "ptcc-worker-"));
  await writeFile(join(dir, "package.json"), '{"type":"module"}');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const program = (workerThread: string) => `
  import { spawnModuleWorker } from ${JSON.stringify(workerThread)};
  const worker = spawnModuleWorker(import.meta.url, "./echo", { workerData: { n: 1 } });
  worker.on("message", (message) => console.log(JSON.stringify(message)));
`;

test("a TypeScript module runs in a worker under vitest", async () => {
  const worker = spawnModuleWorker(import.meta.url, "./fixtures/echo-worker", {
    workerData: { n: 1 },
  });
  expect((await once(worker, "message"))[0]).toEqual(GIVEN);
  await worker.terminate();
});

test("a module that is not there shows as the worker's error", async () => {
  const worker = spawnModuleWorker(import.meta.url, "./fixtures/nothing-here");
  const [error] = await once(worker, "error");
  expect(String(error)).toContain("nothing-here");
});

test("a TypeScript module runs in a worker under tsx, whatever the working folder", async () => {
  const source = fileURLToPath(new URL("../../src/worker-thread.ts", import.meta.url));
  const echo = new URL("./fixtures/echo-worker.ts", import.meta.url).href;
  await writeFile(join(dir, "main.ts"), program(pathToFileURL(source).href));
  await writeFile(join(dir, "echo.ts"), `import ${JSON.stringify(echo)};`);
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const { stdout } = await run(process.execPath, [tsx, join(dir, "main.ts")], { cwd: "/" });
  expect(JSON.parse(stdout)).toEqual(GIVEN);
});

test("a transpiled module runs in a worker under plain node", async () => {
  const source = fileURLToPath(new URL("../../src/worker-thread.ts", import.meta.url));
  const built = join(dir, "built");
  await mkdir(built);
  const { code } = await transform(await readFile(source, "utf8"), { loader: "ts" });
  await writeFile(join(built, "worker-thread.js"), code);
  await writeFile(join(built, "main.js"), program("./worker-thread.js"));
  await writeFile(
    join(built, "echo.js"),
    `import { parentPort, workerData } from "node:worker_threads";
     parentPort.postMessage({ given: workerData, error: "x" });`,
  );
  const { stdout } = await run(process.execPath, [join(built, "main.js")], { cwd: "/" });
  expect(JSON.parse(stdout)).toEqual(GIVEN);
});
