// Vectors as SQLite keeps them: little-endian 32-bit floats, which is what every supported machine has.

export function blobFromVector(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Copies, because a blob need not start where a float may. */
export function vectorFromBlob(blob: Buffer): Float32Array {
  return new Float32Array(new Uint8Array(blob).buffer);
}
