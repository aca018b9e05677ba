// The server as `npm run build` makes it, in a folder of its own: it starts in a fraction of the time.
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildServer } from "../../../scripts/build-server.js";

const nodeModules = fileURLToPath(new URL("../../../node_modules", import.meta.url));

/** What a test imports of the tree by itself. */
const TRIED_ALONE = ["chroma-process", "embeddings/embedder", "vectors/chroma-vectors"].map(
  (name) => `server/src/index/${name}.ts`,
);

export interface BuiltTree {
  /** The built file of a source file, both relative to the repository: `server/src/main.js`. */
  file(path: string): string;
  /** Builds it again, in the same place. */
  build(): Promise<void>;
  end(): Promise<void>;
}

/** Transpiles the server into a temporary folder. */
export async function buildTree(): Promise<BuiltTree> {
  const folder = await mkdtemp(join(tmpdir(), "ptcc-built-"));
  const build = async () => {
    await buildServer(folder, TRIED_ALONE);
    await symlink(nodeModules, join(folder, "node_modules"));
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
  };
  await build();
  return {
    file: (path) => join(folder, path),
    build,
    end: () => rm(folder, { recursive: true, force: true }),
  };
}
