// `npm run soak`: thousands of random histories, or with SEED=… the one that failed.
// Usage: npm run soak -- [count] (10000), first seed at random; SEED=n: from n on, 1 unless a count is given.
import { builtProject } from "../../../addon/test/sheet-builder.js";
import { testChroma } from "../index/chroma.js";
import { shareTree } from "../support/built-file.js";
import { buildTree } from "../support/built-tree.js";
import { type Kind, kindOf, runHistory } from "./run-histories.js";
import { calmWorld, crashWorld, type World } from "./world.js";
import { Worlds } from "./worlds.js";

const DEFAULT_COUNT = 10_000;
/** Worlds side by side: while one waits, another works. */
const LANES = 3;
const SHOWN_EVERY = 100;

const seed = process.env.SEED === undefined ? null : Number(process.env.SEED);
const count = Number(process.argv[2] ?? (seed === null ? DEFAULT_COUNT : 1));
const first = seed ?? 1 + Math.floor(Math.random() * 1_000_000_000);
if (!Number.isInteger(first) || !Number.isInteger(count)) {
  throw new Error("SEED and the count are whole numbers, such as SEED=7 npm run soak -- 100");
}

const project = await builtProject();
const tree = await buildTree();
shareTree(tree.file(""));
const chroma = await testChroma();
const started = performance.now();
const passed: Record<Kind, number> = { lossy: 0, vectors: 0, crash: 0 };
const failures: string[] = [];
const met = new Map<string, number>();
let next = first;

const say = (line: string) => process.stdout.write(`${line}\n`);
const minutes = () => ((performance.now() - started) / 60_000).toFixed(1);
const total = () => passed.lossy + passed.vectors + passed.crash;

const makeWorld = (kind: Kind): Promise<World> =>
  kind === "crash" ? crashWorld(chroma) : calmWorld(kind === "vectors" ? chroma : null);

/** Takes one seed after another, each into this lane's worlds of its kind. */
async function lane(): Promise<void> {
  const kinds: Kind[] = ["lossy", "vectors", "crash"];
  const worlds = new Map(kinds.map((kind) => [kind, new Worlds(() => makeWorld(kind))]));
  while (next < first + count) {
    const own = next++;
    const kind = kindOf(own);
    try {
      await worlds.get(kind)?.use((world) => runHistory(world, project, own));
      passed[kind]++;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
      say(failures.at(-1) ?? "");
    }
    if (total() % SHOWN_EVERY === 0) say(`${total()} of ${count} hold, ${minutes()} min`);
  }
  for (const of of worlds.values()) {
    await of.end();
    for (const [what, times] of of.met) met.set(what, (met.get(what) ?? 0) + times);
  }
}

say(`${count} histories from SEED=${first} on`);
await Promise.all(Array.from({ length: Math.min(LANES, count) }, lane));
await chroma.end();
await tree.end();
say(
  `What came about: ${[...met]
    .sort()
    .map(([what, times]) => `${what} ${times}`)
    .join(", ")}.`,
);
say(
  `${total()} of ${count} histories hold (${passed.lossy} with a lossy network, ${passed.vectors} with a troubled vector index, ${passed.crash} with kill -9), ${failures.length} fail, in ${minutes()} min.`,
);
process.exitCode = failures.length === 0 && total() === count ? 0 : 1;
