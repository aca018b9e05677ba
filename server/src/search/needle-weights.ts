// Weighs sets of the words that are looked for, each set written as the bits of its needles.
import type { Weighed } from "./weigh.js";

export class NeedleWeights {
  /** Of all needles together. */
  readonly ofAll: number;
  private readonly weights: readonly number[];
  private readonly known = new Map<number, number>();

  constructor(needles: readonly Weighed[]) {
    this.weights = needles.map(({ weight }) => weight);
    this.ofAll = this.of(-1);
  }

  /** The weight of the needles whose bits are set; there are few different sets, and many documents. */
  of(words: number): number {
    const known = this.known.get(words);
    if (known !== undefined) return known;
    let sum = 0;
    for (let bit = 0; bit < this.weights.length; bit++)
      if ((words & (1 << bit)) !== 0) sum += this.weights[bit] ?? 0;
    this.known.set(words, sum);
    return sum;
  }
}
