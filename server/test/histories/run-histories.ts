// Runs histories by their seeds: the seed decides which kind it is and all that happens in it.
import fc from "fast-check";
import type { ScriptProject } from "../../../addon/local/project.js";
import { judge } from "./judge.js";
import { crashHistory, lossyHistory, vectorHistory } from "./steps.js";
import { walk } from "./walk.js";
import type { World } from "./world.js";

/** Lost and doubled requests; besides, a vector index that goes; or a server that is killed. */
export type Kind = "lossy" | "vectors" | "crash";

const HISTORIES = { lossy: lossyHistory, vectors: vectorHistory, crash: crashHistory };

/** A world is made anew after so many histories, so that its database, which is judged whole, stays small. */
export const HISTORIES_A_WORLD = 50;

/** How long one history may take; where it fails, how long it is then made smaller. */
const SHRINK_MS = 170_000;

/** Of 15 seeds 12 are lossy, 2 trouble the vector index, 1 kills the server. */
export function kindOf(seed: number): Kind {
  const place = seed % 15;
  return place === 0 ? "crash" : place <= 2 ? "vectors" : "lossy";
}

/** The first so many seeds of a kind, from 1 on. */
export function firstSeeds(kind: Kind, count: number): number[] {
  const seeds: number[] = [];
  for (let seed = 1; seeds.length < count; seed++) if (kindOf(seed) === kind) seeds.push(seed);
  return seeds;
}

/** @throws Error with the seed, and the smallest history found that fails */
export async function runHistory(
  world: World,
  project: ScriptProject,
  seed: number,
): Promise<void> {
  const kind = kindOf(seed);
  const property = fc.asyncProperty(HISTORIES[kind], async (history) => {
    await judge(world, await walk(world, project, history));
  });
  try {
    await fc.assert(property, {
      seed,
      numRuns: 1,
      interruptAfterTimeLimit: SHRINK_MS,
      includeErrorInReport: true,
    });
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`A ${kind} history fails; SEED=${seed} npm run soak replays it.\n${words}`, {
      cause,
    });
  }
}
