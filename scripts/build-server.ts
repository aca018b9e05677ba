// Builds the server as plain JavaScript, in few files: loading each of many hundred takes a starting server seconds.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { parse } from "yaml";
import { learnedFile } from "../server/src/concepts/learned.js";
import { shippedConcepts } from "../server/src/concepts/load-concepts.js";
import { phraseSteps } from "../server/src/concepts/phrase.js";
import { learnShippedSigns } from "../server/src/concepts/told-otherwise.js";
import { learnWords } from "../server/src/concepts/word-concepts.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Files that the server reads as they are: migrations, and what the console's pages load. */
const AS_IS = /\.(sql|json|css|svg|yaml|tsv|txt)$|\.client\.ts$/;
/** The concept map becomes JSON, which every thread of a starting server reads many times faster. */
const LEXICON = /(\/lexicon\/.+)\.yaml$/;
const LEARNED = "server/src/concepts/learned.bin";
/** What Node or a program elsewhere begins with: processes, threads, and the API's client. */
const BEGINS = /^server\/src\/(main|.+\/(main|client|chroma-child|[\w-]+-(thread|worker)))\.ts$/;
/** What the console's scripts import; they are bundled when they are first asked for. */
const BROWSERS = ["server/src/as-written.ts", "server/src/console/words.ts"];
/** The demo plays both sides and needs the sources; it is not part of a server. */
const NOT_SERVED = /^server\/src\/demo\//;
/** Packages in very many files, which nothing else that is installed shares with the server. */
const INLINED = /^(drizzle-orm|chrono-node)(\/|$)/;

/**
 * Bundles what begins somewhere, each at its own place, with what they share beside them.
 * @param dist a folder, which is emptied; the server is `server/src/main.js` in it
 * @param also files of the server that can be imported by themselves, too
 */
export async function buildServer(dist: string, also: readonly string[] = []): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  const files = (await Promise.all(["server/src", "shared"].map(filesBelow))).flat();
  const served = files.filter((file) => !NOT_SERVED.test(file) && !/\.test\.ts$/.test(file));
  const asIs = served.filter((file) => AS_IS.test(file));
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...served.filter((file) => BEGINS.test(file)), ...BROWSERS, ...also],
    outdir: dist,
    outbase: ROOT,
    bundle: true,
    splitting: true,
    chunkNames: "server/src/[name]-[hash]",
    plugins: [packagesApart, placesAsInSource],
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
  await writeFile(join(dist, LEARNED), learnFromShipped());
}

/** What the server would else learn at each start. */
function learnFromShipped(): Buffer {
  const concepts = [...shippedConcepts().map().concepts.values()];
  return learnedFile({
    signs: learnShippedSigns(),
    words: learnWords(concepts, phraseSteps),
  });
}

/** Packages are loaded from where they are installed. */
const packagesApart: Plugin = {
  name: "packages apart",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || INLINED.test(path) ? null : { path, external: true },
    );
  },
};

/** A file that asks where it stands, to find others, is told where it stands in the source's tree. */
const placesAsInSource: Plugin = {
  name: "places as in the source",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]server[/\\]src[/\\].+\.ts$/ }, async ({ path }) => {
      const place = relative(join(ROOT, "server/src"), path).replaceAll("\\", "/");
      const url = `import.meta.url.replace(/(.+\\/server\\/src\\/).+/, "$1${place.replace(/\.ts$/, ".js")}")`;
      const source = await readFile(path, "utf8");
      return { contents: source.replaceAll("import.meta.url", () => url), loader: "ts" };
    });
  },
};

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
