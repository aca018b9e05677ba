// Worlds for one history after another: each serves for a while, and what came about in all is counted.
import { HISTORIES_A_WORLD } from "./run-histories.js";
import type { World } from "./world.js";

export class Worlds {
  /** How often which fault was met, by way, and what the server answered and did. */
  readonly met = new Map<string, number>();
  private present: { world: World; used: number } | null = null;

  constructor(private readonly make: () => Promise<World>) {}

  /** Runs one history in the present world; what is left of a failure does not fail others. */
  async use(history: (world: World) => Promise<void>): Promise<void> {
    this.present ??= { world: await this.make(), used: 0 };
    const { present } = this;
    try {
      await history(present.world);
    } catch (error) {
      present.used = HISTORIES_A_WORLD;
      throw error;
    } finally {
      if (++present.used >= HISTORIES_A_WORLD) await this.end();
    }
  }

  /** Ends the present world. */
  async end(): Promise<void> {
    const world = this.present?.world;
    this.present = null;
    if (!world) return;
    const { push, vectors, embeddings, tally } = world;
    for (const [name, way] of Object.entries({ push, vectors, embeddings }))
      for (const [fault, times] of way?.met ?? [])
        if (fault !== "none") this.count(`${name}: ${fault}`, times);
    for (const [what, times] of tally) this.count(what, times);
    await world.end();
  }

  private count(what: string, times: number): void {
    if (times > 0) this.met.set(what, (this.met.get(what) ?? 0) + times);
  }
}
