// Builds addon/dist/: Code.js (one classic script), sidebar.html and the manifest.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const SRC = join(ROOT, "addon/src");
const TARGET = "es2020";

/**
 * Builds the add-on into `outDir`, the folder that clasp pushes.
 * Apps Script lists menu handlers, trigger handlers and google.script.run targets only where they are
 * top-level functions; so the bundle is one variable, followed by a function for each export.
 */
export async function buildAddon(outDir: string = join(ROOT, "addon/dist")): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, "Code.js"), await bundleScript());
  await writeFile(join(outDir, "sidebar.html"), await bundleSidebar());
  await copyFile(join(ROOT, "appsscript.json"), join(outDir, "appsscript.json"));
}

const options = {
  bundle: true,
  write: false,
  target: TARGET,
  charset: "utf8",
  minify: true,
  legalComments: "none",
} as const;

async function bundleScript(): Promise<string> {
  const entryPoints = [join(SRC, "main.ts")];
  const names = await exportsOf(entryPoints);
  const functions = names.map(
    (name) => `function ${name}() { return ptcc.${name}.apply(null, arguments); }`,
  );
  const result = await build({
    ...options,
    entryPoints,
    format: "iife",
    globalName: "ptcc",
    inject: [join(SRC, "engine.ts")],
    banner: { js: "// Built from addon/src by `npm run build`; edit there." },
    footer: { js: functions.join("\n") },
  });
  return textOf(result.outputFiles);
}

async function exportsOf(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    ...options,
    entryPoints,
    format: "esm",
    metafile: true,
    outdir: "unused",
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/** HtmlService serves one file, so style and script go inside it. */
async function bundleSidebar(): Promise<string> {
  const html = await readFile(join(SRC, "sidebar/sidebar.html"), "utf8");
  const style = await build({ ...options, entryPoints: [join(SRC, "sidebar/sidebar.css")] });
  const script = await build({
    ...options,
    entryPoints: [join(SRC, "sidebar/sidebar.client.ts")],
    format: "iife",
  });
  return html
    .replace("<!-- style -->", () => `<style>${textOf(style.outputFiles)}</style>`)
    .replace("<!-- script -->", () => `<script>${textOf(script.outputFiles)}</script>`);
}

function textOf(files: readonly { text: string }[]): string {
  const [file] = files;
  if (!file) throw new Error("esbuild wrote nothing");
  return file.text;
}
