// Child process and worker threads start from a transpiled tree under plain node, as after a build.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtFile } from "../support/built-file.js";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "ptcc-on-built-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const built = (path: string) =>
  JSON.stringify(pathToFileURL(builtFile(`server/src/index/${path}`)).href);

const program = () => `
  import { createEmbedder } from ${built("embeddings/embedder.js")};
  import { startChroma } from ${built("chroma-process.js")};
  import { createChromaVectors } from ${built("vectors/chroma-vectors.js")};
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
  await writeFile(join(dir, "main.mjs"), program());
  const { stdout } = await promisify(execFile)(process.execPath, ["main.mjs"], {
    cwd: dir,
    timeout: 45_000,
    killSignal: "SIGKILL",
  });
  expect(JSON.parse(stdout)).toMatchObject([{ id: 7, similarity: expect.closeTo(1, 4) }]);
});
