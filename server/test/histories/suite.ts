// The histories that each run of the tests walks through: those of the seeds 1 to 300, by kind.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScriptProject } from "../../../addon/local/project.js";
import { builtProject } from "../../../addon/test/sheet-builder.js";
import { type Kind, runHistory, seedsOf } from "./run-histories.js";
import type { World } from "./world.js";

const SEEDS = 300;
const LONGEST_MS = 240_000;

/** `mustMeet`: what the histories of a kind must have brought about, or they would prove little. */
export function testHistories(
  kind: Kind,
  what: string,
  makeWorld: () => Promise<World>,
  mustMeet: readonly string[],
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

  test("the histories met each kind of fault, and everything that can happen to a pupil", () => {
    const faults = [world.push, world.vectors, world.embeddings].flatMap((way) => [
      ...(way?.met.keys() ?? []),
    ]);
    const happened = [...world.tally].filter(([, times]) => times > 0).map(([what]) => what);
    const met = [...faults, ...happened];
    expect(met).toEqual(expect.arrayContaining([...mustMeet]));
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
  "lose request",
  "lose answer",
  "double",
  "late",
  "refuse",
  "down",
  "answered again",
  "409 stale_sequence",
  "401 clock_skew",
];

/** What happens to a pupil in enough histories. */
export const RARE = ["restored", "held", "kept"];

/** Each moment at which the server is killed. */
export const CRASHES = [...ALWAYS, "crash before", "crash within", "crash during", "crash after"];
