// The histories that each run of the tests walks through: those of the seeds 1 to 300, by kind.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScriptProject } from "../../../addon/local/project.js";
import { builtProject } from "../../../addon/test/sheet-builder.js";
import type { Fault } from "./faulty-way.js";
import { type Kind, runHistory, seedsOf } from "./run-histories.js";
import type { World } from "./world.js";

const SEEDS = 300;
const LONGEST_MS = 240_000;

/** Faults that the histories of a kind must have met, on any of the ways. */
export function testHistories(
  kind: Kind,
  what: string,
  makeWorld: () => Promise<World>,
  mustMeet: readonly (Fault | "down")[],
): void {
  let world: World;
  let project: ScriptProject;
  beforeAll(async () => {
    project = await builtProject();
    world = await makeWorld();
  });
  afterAll(() => world?.end());

  test.each(seedsOf(kind, 1, SEEDS))(
    `after history %i ${what}, quiet and one push, PTCC holds exactly the sheet`,
    (seed) => runHistory(world, project, seed),
    LONGEST_MS,
  );

  test("the histories met each kind of fault", () => {
    const met = [world.push, world.vectors, world.embeddings].flatMap((way) => [
      ...(way?.met.keys() ?? []),
    ]);
    expect(new Set(met)).toEqual(new Set([...met, ...mustMeet]));
  });
}
