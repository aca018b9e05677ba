// A limit on how long a promise is waited for.

/**
 * Settles as `work` does, or rejects with what `late` makes once `ms` milliseconds have passed.
 * The work itself is not stopped; what it still brings is dropped.
 */
export function within<T>(ms: number, work: Promise<T>, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
