// Scales what a model returns to unit length.

/** Returns the values at unit length. Throws where they are not finite or all zero: no direction. */
export function unitVector(values: ArrayLike<number>): Float32Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) ** 2;
  const length = Math.sqrt(sum);
  if (!(length > 0 && length < Number.POSITIVE_INFINITY)) {
    throw new Error("the model returned a vector without a direction");
  }
  return Float32Array.from(values, (value) => value / length);
}
