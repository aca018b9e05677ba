// Builds the server as plain JavaScript, file by file.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Files that the server reads as they are: migrations, and what the console's pages load. */
const AS_IS = /\.(sql|json|css|svg|yaml|tsv|txt)$|\.client\.ts$/;
/** The concept map becomes JSON, which every thread of a starting server reads many times faster. */
const LEXICON = /(\/lexicon\/.+)\.yaml$/;
/** The demo plays both sides and needs the sources; it is not part of a server. */
const NOT_SERVED = /^server\/src\/demo\//;

/**
 * Transpiles file by file and keeps the tree, so that paths between files stay what they are.
 * @param dist a folder, which is emptied; the server is `server/src/main.js` in it
 */
export async function buildServer(dist: string): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  const files = (await Promise.all(["server/src", "shared"].map(filesBelow))).flat();
  const served = files.filter((file) => !NOT_SERVED.test(file) && !/\.test\.ts$/.test(file));
  const asIs = served.filter((file) => AS_IS.test(file));
  await build({
    absWorkingDir: ROOT,
    entryPoints: served.filter((file) => /\.tsx?$/.test(file) && !AS_IS.test(file)),
    outdir: dist,
    outbase: ROOT,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: true,
    logLevel: "warning",
  });
  await Promise.all(
    asIs.map(async (file) => {
      if (!LEXICON.test(file)) return cp(join(ROOT, file), join(dist, file));
      const lexicon = parse(await readFile(join(ROOT, file), "utf8"));
      const written = join(dist, file.replace(LEXICON, "$1.json"));
      await mkdir(dirname(written), { recursive: true });
      return writeFile(written, JSON.stringify(lexicon));
    }),
  );
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
