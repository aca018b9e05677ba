// Vectors as SQLite keeps them: little-endian 32-bit floats, which is what every supported machine has.

export function blobFromVector(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** How far a stored vector's length may be from 1, for rounding's sake. */
const TOLERANCE = 0.01;

/**
 * The vector in a blob, copied, because a blob need not start where a float may. Null where the bytes
 * are no unit vector: it is then made anew, and one damaged row stops no other.
 */
export function vectorFromBlob(blob: Buffer): Float32Array | null {
  if (blob.length % Float32Array.BYTES_PER_ELEMENT !== 0) return null;
  const vector = new Float32Array(new Uint8Array(blob).buffer);
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.abs(Math.sqrt(sum) - 1) < TOLERANCE ? vector : null;
}
