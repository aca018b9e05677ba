// The histories that each run of the tests walks through: the first of each kind.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScriptProject } from "../../../addon/local/project.js";
import { builtProject } from "../../../addon/test/sheet-builder.js";
import { firstSeeds, type Kind, runHistory } from "./run-histories.js";
import type { World } from "./world.js";
import { Worlds } from "./worlds.js";

/**
 * Enough that every fault and every effect comes about. Those of the 13 with kills are at each moment of each
 * of the three ways; `npm run soak` walks through as many as one has time for.
 */
const HISTORIES: Record<Kind, number> = { lossy: 80, vectors: 30, crash: 13 };
const LONGEST_MS = 240_000;

/** `mustMeet`: what the histories of a kind must have brought about, or they would prove little. */
export function testHistories(
  kind: Kind,
  what: string,
  makeWorld: () => Promise<World>,
  mustMeet: readonly string[],
): void {
  const worlds = new Worlds(makeWorld);
  let project: ScriptProject;
  beforeAll(async () => {
    project = await builtProject();
  });
  afterAll(() => worlds.end());

  test.each(firstSeeds(kind, HISTORIES[kind]))(
    `after history %i ${what}, quiet and one push, PTCC holds exactly the sheet`,
    (seed) => worlds.use((world) => runHistory(world, project, seed)),
    LONGEST_MS,
  );

  test("the histories met each kind of fault, and everything that can happen to a pupil", async () => {
    await worlds.end();
    const met = [...worlds.met.keys()];
    // Behind the receipt the moments are few: any of them will do.
    const parts = met.map((what) => what.replace(/^(embeddings|vectors): crash .*/, "$1: crash"));
    expect([...met, ...parts]).toEqual(expect.arrayContaining([...mustMeet]));
  });
}

/** What every kind of history brings about, however few there are. */
const ALWAYS = [
  "202 snapshots",
  "200 snapshots",
  "created",
  "updated",
  "removed",
  "issues",
] as const;

/** What a lossy network brings about: each of the protocol's ways to heal. */
export const LOSSES = [
  ...ALWAYS,
  "push: lose request",
  "push: lose answer",
  "push: double",
  "push: late",
  "push: refuse",
  "push: down",
  "answered again",
  "409 stale_sequence",
  "401 clock_skew",
];

/** What happens to a pupil in enough histories. */
export const RARE = ["restored", "held", "kept"];

/** Each moment at which the server is killed, and each part that it was talking to. */
export const CRASHES = [
  ...ALWAYS,
  ...["crash before", "crash within", "crash during", "crash after"].map((at) => `push: ${at}`),
  "embeddings: crash",
  "vectors: crash",
];
