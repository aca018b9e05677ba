// Notices that the program which started this one is gone.
const CHECK_MS = 500;

/**
 * Acts once the parent is gone. npm passes SIGTERM to its shell only, which ends without passing it
 * on: then our parent is another. On Windows a parent's number stays, and nothing happens.
 */
export function whenOrphaned(act: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, CHECK_MS);
  timer.unref();
}
