// A script project as Google would hold it: the files of addon/dist.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface ScriptProject {
  codeJs: string;
  /** The manifest's `oauthScopes`. */
  scopes: string[];
  /** HTML files by their name without `.html`. */
  html: Record<string, string>;
}

/** Reads a built add-on; build it first with `buildAddon(folder)`. */
export async function readProject(folder: string): Promise<ScriptProject> {
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const manifest = JSON.parse(await read("appsscript.json")) as { oauthScopes?: string[] };
  return {
    codeJs: await read("Code.js"),
    scopes: manifest.oauthScopes ?? [],
    html: { sidebar: await read("sidebar.html") },
  };
}
