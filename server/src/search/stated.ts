// How well documents state all that was asked together.
import type { Asked } from "./asked.js";
import type { Signals } from "./signals.js";

/** What a note is worth that states some of what was asked, and not all. */
const PARTIAL = 0.8;

/** What it weighs, of a list of which any will do, that a note states all of it. */
const ALL_OF_IT = 0.02;

/** Puts together what signals say of each concept that was asked. */
export class Stated {
  /** How well documents state each concept, those together that are readings of the same words. */
  private readonly groups: readonly (readonly Float32Array[])[];

  constructor(
    private readonly asked: Asked,
    signals: Signals,
  ) {
    this.groups = [...new Set(asked.concepts.map(({ group }) => group))].map((group) =>
      signals.concepts.flatMap(({ score }, at) =>
        asked.concepts[at]?.group === group ? [score] : [],
      ),
    );
  }

  /** 0 to 1. */
  of(document: number): number {
    const { groups } = this;
    if (groups.length === 0) return 0;
    let sum = 0;
    let most = 0;
    let least = 1;
    for (const group of groups) {
      let best = 0;
      for (const scores of group) best = Math.max(best, scores[document] as number);
      sum += best;
      most = Math.max(most, best);
      least = Math.min(least, best);
    }
    // Who has more of a list comes first.
    if (this.asked.either) return most * (1 - ALL_OF_IT) + (ALL_OF_IT * sum) / groups.length;
    // What states but one of two things that were asked does not answer.
    return least > 0 ? sum / groups.length : PARTIAL * (sum / groups.length);
  }
}
