// This platform's own code as plain JavaScript, for workers and realms; built once a process.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));

/** Bundles a file of this folder; a neutral one becomes the global `appsScriptRealm`. */
export async function bundle(file: string, platform: "node" | "neutral"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, file)],
    bundle: true,
    write: false,
    platform,
    target: "es2022",
    format: platform === "node" ? "cjs" : "iife",
    globalName: platform === "node" ? undefined : "appsScriptRealm",
  });
  return outputFiles.map((output) => output.text).join("");
}

let globals: Promise<string> | undefined;

/** Apps Script's globals; evaluated in a realm it defines `appsScriptRealm`. */
export function globalsSource(): Promise<string> {
  globals ??= bundle("globals/main.ts", "neutral");
  return globals;
}
