// Works out once what readers ask of a thing at every word of every question.

/** The same function, with what it returned kept as long as the thing itself is: for what never changes, such as a column. */
export function kept<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (of) => {
    const held = made.get(of) ?? { value: make(of) };
    made.set(of, held);
    return held.value;
  };
}
