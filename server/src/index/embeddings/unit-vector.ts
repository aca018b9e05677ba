// Scales what a model returns to unit length.

/** Returns the values at unit length. Throws where they are not finite or all zero: no direction. */
export function unitVector(values: ArrayLike<number>): Float32Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) ** 2;
  const length = Math.sqrt(sum);
  if (!(length > 0 && length < Number.POSITIVE_INFINITY)) {
    throw new Error("the model returned a vector without a direction");
  }
  const unit = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) unit[i] = (values[i] ?? 0) / length;
  return unit;
}
