import { afterAll, beforeAll, test } from "vitest";
import type { ScriptProject } from "../../../addon/local/project.js";
import { builtProject } from "../../../addon/test/sheet-builder.js";
import { runHistory, seedsOf } from "./run-histories.js";
import { calmWorld, type World } from "./world.js";

let world: World;
let project: ScriptProject;
beforeAll(async () => {
  project = await builtProject();
  world = await calmWorld();
});
afterAll(() => world?.end());

test.each(seedsOf("lossy", 1, 300))(
  "after history %i with lost, doubled and late requests, quiet and one push, PTCC holds the sheet",
  (seed) => runHistory(world, project, seed),
  120_000,
);
