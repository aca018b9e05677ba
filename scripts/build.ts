// `npm run build`: the add-on for clasp, and the server as plain JavaScript in server/dist/.
import { cp, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildAddon } from "./build-addon.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const DIST = join(ROOT, "server/dist");

/** Files that the server reads as they are: migrations, and what the console's pages load. */
const AS_IS = /\.(sql|json|css|svg|yaml)$|\.client\.ts$/;
/** The demo plays both sides and needs the sources; it is not part of a server. */
const NOT_SERVED = /^server\/src\/demo\//;

/** Transpiles file by file and keeps the tree, so that paths between files stay what they are. */
async function buildServer(): Promise<void> {
  await rm(DIST, { recursive: true, force: true });
  const files = (await Promise.all(["server/src", "shared"].map(filesBelow))).flat();
  const served = files.filter((file) => !NOT_SERVED.test(file) && !/\.test\.ts$/.test(file));
  const asIs = served.filter((file) => AS_IS.test(file));
  await build({
    absWorkingDir: ROOT,
    entryPoints: served.filter((file) => /\.tsx?$/.test(file) && !AS_IS.test(file)),
    outdir: DIST,
    outbase: ROOT,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: true,
    logLevel: "warning",
  });
  await Promise.all(asIs.map((file) => cp(join(ROOT, file), join(DIST, file))));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll("\\", "/"),
    );
}

await Promise.all([buildAddon(), buildServer()]);
process.stdout.write(
  "Built addon/dist/ (for clasp) and server/dist/ (run it with `node server/dist/server/src/main.js`).\n",
);
