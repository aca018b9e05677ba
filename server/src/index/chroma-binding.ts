// Finds Chroma's native server, which npm installs as one package per platform.
import { createRequire } from "node:module";

const SUFFIX: Partial<Record<NodeJS.Platform, string>> = { linux: "-gnu", win32: "-msvc" };

/**
 * The file of this platform's binding. It is a dependency of `chromadb`, so it is looked up from there.
 * Throws where npm installed none.
 */
export function bindingPath(): string {
  const name = `chromadb-js-bindings-${process.platform}-${process.arch}${SUFFIX[process.platform] ?? ""}`;
  const chromadb = createRequire(import.meta.url).resolve("chromadb");
  return createRequire(chromadb).resolve(name);
}

/** Why PTCC cannot run its own Chroma on this machine, in one line; null where it can. */
export function bindingProblem(): string | null {
  const platform = `${process.platform} ${process.arch}`;
  let path: string;
  try {
    path = bindingPath();
  } catch {
    return `Chroma has no server for this platform (${platform}), or npm left its optional package out.`;
  }
  try {
    createRequire(import.meta.url)(path);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return `Chroma's server does not load on this machine (${platform}): ${reason}`;
  }
}
