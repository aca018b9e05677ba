// Where the tree stands that was built once for all tests; apart from what builds it, which needs the sources.
import { join } from "node:path";

/** Told to the tests' processes. */
const SHARED = "PTCC_TEST_BUILT";

/** Tells every process of the tests that starts from here on which folder to use. */
export function shareTree(folder: string): void {
  process.env[SHARED] = folder;
}

/** A file of the tree that was built once for all tests. */
export function builtFile(path: string): string {
  const folder = process.env[SHARED];
  if (!folder) throw new Error("No server was built: run tests with `npx vitest run`.");
  return join(folder, path);
}
