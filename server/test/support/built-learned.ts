// Stands in for learned.ts in tests (see vitest.config.ts): what the build learned is what each process of the tests would
// learn again, which takes it two seconds.
import { pathToFileURL } from "node:url";
import { readLearned } from "../../src/concepts/learned.js";
import { builtFile } from "./built-file.js";

export const learnedAtBuild = readLearned(
  pathToFileURL(builtFile("server/src/concepts/learned.bin")),
);
