// The server as `npm run build` makes it, in a folder of its own: it starts in a fraction of the time.
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildServer } from "../../../scripts/build-server.js";

const nodeModules = fileURLToPath(new URL("../../../node_modules", import.meta.url));

export interface BuiltServer {
  /** The file to run. */
  main: string;
  end(): Promise<void>;
}

export async function builtServer(): Promise<BuiltServer> {
  const dist = await mkdtemp(join(tmpdir(), "ptcc-built-"));
  await buildServer(dist);
  await symlink(nodeModules, join(dist, "node_modules"));
  await writeFile(join(dist, "package.json"), '{"type":"module"}');
  return {
    main: join(dist, "server/src/main.js"),
    end: () => rm(dist, { recursive: true, force: true }),
  };
}
