import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // The server's own imports only: the tests of the real one reach it by another path.
    alias: [
      {
        find: /^(\.\.?\/)+worker-thread\.js$/,
        replacement: fileURLToPath(
          new URL("server/test/support/built-workers.ts", import.meta.url),
        ),
      },
    ],
  },
  test: {
    include: ["{shared,addon,server}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: "server/test/support/global-setup.ts",
    pool: "forks",
    // The default leaves one core idle, and most tests wait for processes of their own.
    maxWorkers: "100%",
    // Browsers, servers and Chroma of two files share the cores of a small machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
