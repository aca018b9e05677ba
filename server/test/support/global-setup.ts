// Runs once before all tests: what several of them need at the same time is made ready by one.
import packaged from "@sparticuz/chromium";
import type { TestProject } from "vitest/node";
import { bindingProblem } from "../../src/index/chroma-binding.js";
import { shareTree } from "./built-file.js";
import { buildTree } from "./built-tree.js";

/** Builds the server, unpacks Chromium, which two test files at once would do over each other, and looks for Chroma. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  if (process.platform === "linux") await requireAll();
  const tree = await buildTree();
  shareTree(tree.file(""));
  project.onTestsRerun(() => tree.build());
  return () => tree.end();
}

async function requireAll(): Promise<void> {
  await packaged.executablePath().catch((cause: unknown) => {
    throw new Error(
      "The tests need the Chromium of @sparticuz/chromium: run `npm ci` without --omit=dev.",
      { cause },
    );
  });
  const problem = bindingProblem();
  if (problem !== null)
    throw new Error(
      `The tests need Chroma's server: ${problem} Run \`npm ci\` without --omit=optional.`,
    );
}
