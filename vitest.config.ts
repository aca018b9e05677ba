import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { LongFirst } from "./server/test/support/long-first.js";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Files that leave nothing behind in their process: they compute, over stores in memory, or ask a server that
 * they close, in a browser too. Loading the code and the concept map takes seconds, so they share processes.
 */
const SHARING = [
  "shared/test/*.test.ts",
  "server/test/{console,answers,answers/time,concepts,http,insights,insights/patterns,logs,search,sync}/*.test.ts",
];

/** A project of the test files that `test` names. */
const project = (test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration => ({
  resolve: {
    // The server's own imports only: the tests of the real one reach it by another path.
    alias: [
      {
        find: /^(\.\.?\/)+worker-thread\.js$/,
        replacement: file("server/test/support/built-workers.ts"),
      },
      {
        find: /^\.\/learned\.js$/,
        replacement: file("server/test/support/built-learned.ts"),
      },
    ],
  },
  test: {
    pool: "forks",
    // A limit for what hangs, not for what is slow: browsers, servers and Chroma share the cores of a small machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    ...test,
  },
});

export default defineConfig({
  test: {
    globalSetup: "server/test/support/global-setup.ts",
    // The default leaves one core idle, and many tests wait for processes of their own: one more than the cores keeps these busy.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFirst },
    projects: [
      project({
        name: "apart",
        include: ["{shared,addon,server}/**/*.test.ts"],
        exclude: ["**/node_modules/**", "**/dist/**", ...SHARING],
      }),
      project({ name: "sharing", include: SHARING, isolate: false }),
    ],
  },
});
