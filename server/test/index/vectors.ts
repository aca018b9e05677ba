// Vectors for tests: deterministic, of unit length, from a seed.

/** A unit vector that depends on the seed alone, in 64 dimensions unless told. */
export function unitVector(seed: number, dimensions = 64): Float32Array {
  let state = (seed + 1) * 2_654_435_761;
  const values = Float32Array.from({ length: dimensions }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state >>> 8) & 0xffff) / 0xffff - 0.5;
  });
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

export const passageVectors = (ids: readonly number[]) =>
  ids.map((id) => ({ id, vector: unitVector(id) }));

/** The whole numbers from `from` to `to`, both included. */
export const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
