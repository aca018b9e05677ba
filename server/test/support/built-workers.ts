// Stands in for worker-thread.ts in tests (see vitest.config.ts): a worker that the server starts comes from
// the built tree, as its code is the same and each transpiling of it costs a second.
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { spawnModuleWorker as spawn } from "../../src/worker-thread.js";
import { builtFile } from "./built-file.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export const spawnModuleWorker: typeof spawn = (callerUrl, ...rest) => {
  const caller = relative(root, fileURLToPath(callerUrl)).replace(/\.ts$/, ".js");
  return spawn(pathToFileURL(builtFile(caller)).href, ...rest);
};
