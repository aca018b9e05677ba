import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{shared,addon,server}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: "server/test/support/global-setup.ts",
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
