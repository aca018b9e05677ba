// Child process and worker threads start from a transpiled tree under plain node, as after a build.
import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "ptcc-built-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const PROGRAM = `
  import { createEmbedder } from "./index/embeddings/embedder.js";
  import { startChroma } from "./index/chroma-process.js";
  import { createChromaVectors } from "./index/vectors/chroma-vectors.js";
  const log = { debug() {}, info() {}, warn() {} };
  const embedder = createEmbedder("use-lite", { modelsFolder: "models" });
  const chroma = startChroma({ folder: "chroma", log });
  const [vector] = await embedder.embed(["EHCP review scheduled"]);
  while (chroma.url() === null) await new Promise((resolve) => setTimeout(resolve, 20));
  const vectors = createChromaVectors({ url: chroma.url, model: embedder.model, namespace: "s" });
  await vectors.upsert([{ id: 7, vector }]);
  console.log(JSON.stringify(await vectors.nearest(vector, 1)));
  await embedder.close();
  await chroma.stop();
`;

test("Chroma and the bundled model run from a transpiled tree, and the program ends by itself", async () => {
  const src = join(root, "server/src");
  await build({
    entryPoints: [
      join(src, "index/**/*.ts"),
      join(src, "errors.ts"),
      join(src, "worker-thread.ts"),
    ],
    outbase: src,
    outdir: dir,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  await symlink(join(root, "node_modules"), join(dir, "node_modules"));
  await writeFile(join(dir, "package.json"), '{"type":"module"}');
  await writeFile(join(dir, "main.js"), PROGRAM);
  const { stdout } = await promisify(execFile)(process.execPath, ["main.js"], {
    cwd: dir,
    timeout: 25_000,
    killSignal: "SIGKILL",
  });
  expect(JSON.parse(stdout)).toMatchObject([{ id: 7, similarity: expect.closeTo(1, 4) }]);
});
