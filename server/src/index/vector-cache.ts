// Stored vectors in memory, so that the few that a filter leaves are compared exactly and at once.
import type { IndexReader, Neighbour } from "./ports.js";
import { byNearness } from "./vectors/exact.js";

/** Vectors read from the store at once. */
const READ = 1_000;
/** Vectors in one block of memory. */
const BLOCK = 1_024;
/** Vectors kept: 200 MB of the bundled model's. */
const MOST = 100_000;

/** Keeps the vectors of one model by passage: a passage's text never changes, so neither does its vector. */
export class VectorCache {
  /** By passage, which are small and dense: its row, counted from 1; 0 where it has none. */
  private rows = new Int32Array(BLOCK);
  private count = 0;
  private readonly blocks: Float32Array[] = [];
  private dimensions = 0;

  constructor(
    private readonly reader: Pick<IndexReader, "embeddings">,
    private readonly model: string,
  ) {}

  /** Reads those that it lacks; passages without a vector are left out. Past what it keeps it reads none. */
  async load(ids: Iterable<number>): Promise<void> {
    const lacking: number[] = [];
    for (const id of ids) if (!this.rows[id]) lacking.push(id);
    for (let i = 0; i < lacking.length && !this.isFull; i += READ) {
      const read = await this.reader.embeddings(this.model, lacking.slice(i, i + READ));
      for (const { id, vector } of read) this.add(id, vector);
      // Reading is synchronous: others get their turn.
      await new Promise(setImmediate);
    }
  }

  /** How many it keeps. */
  get size(): number {
    return this.count;
  }

  /** Whether all of these that have a vector are here once loaded. */
  get isFull(): boolean {
    return this.count >= MOST;
  }

  /** The k of these that are nearest to the query, a unit vector; best first, ties by id. */
  nearest(query: Float32Array, k: number, ids: readonly number[]): Neighbour[] {
    if (query.length !== this.dimensions) return [];
    // Converted once, not for each row.
    const asked = Float64Array.from(query);
    const known: number[] = [];
    const similarities = new Float64Array(ids.length);
    for (const id of ids) {
      const row = this.rows[id];
      if (!row) continue;
      similarities[known.length] = this.similarity(asked, row - 1);
      known.push(id);
    }
    const found = similarities.subarray(0, known.length);
    const least = found.length > k ? (found.slice().sort()[found.length - k] ?? -2) : -2;
    const best: Neighbour[] = [];
    for (let i = 0; i < known.length; i++) {
      const similarity = found[i] as number;
      if (similarity >= least) best.push({ id: known[i] as number, similarity });
    }
    return best.sort(byNearness).slice(0, k);
  }

  private add(id: number, vector: Float32Array): void {
    this.dimensions ||= vector.length;
    if (vector.length !== this.dimensions || this.rows[id]) return;
    const at = this.count % BLOCK;
    if (at === 0) this.blocks.push(new Float32Array(BLOCK * this.dimensions));
    this.blocks.at(-1)?.set(vector, at * this.dimensions);
    if (id >= this.rows.length) {
      const grown = new Int32Array(2 * id);
      grown.set(this.rows);
      this.rows = grown;
    }
    this.rows[id] = ++this.count;
  }

  /** The cosine of the query and a row, as four sums, which the processor adds side by side. */
  private similarity(query: Float64Array, row: number): number {
    const block = this.blocks[Math.floor(row / BLOCK)] as Float32Array;
    const start = (row % BLOCK) * this.dimensions;
    const whole = this.dimensions - (this.dimensions % 4);
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < whole; i += 4) {
      const at = start + i;
      a += (query[i] as number) * (block[at] as number);
      b += (query[i + 1] as number) * (block[at + 1] as number);
      c += (query[i + 2] as number) * (block[at + 2] as number);
      d += (query[i + 3] as number) * (block[at + 3] as number);
    }
    for (let i = whole; i < this.dimensions; i++)
      a += (query[i] as number) * (block[start + i] as number);
    return Math.max(-1, Math.min(1, a + b + c + d));
  }
}
