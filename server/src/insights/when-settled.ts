// When what is worked out over the whole school is brought level: behind commits, before anybody asks.
import type { Db } from "../store/open.js";
import { prepared } from "../store/prepared.js";

/** After a commit, others mostly follow: work begins once they have passed. */
const SETTLED_MS = 1_000;
/** From so many pupils on, what is asked for mostly is worked out before anybody asks. */
const LARGE = 1_000;

/** Has `work` begin so many milliseconds after the last call of `poke`. */
export function whenSettled(
  work: () => void,
  afterMs = SETTLED_MS,
): { poke(): void; close(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    poke() {
      clearTimeout(timer);
      timer = setTimeout(work, afterMs);
    },
    close: () => clearTimeout(timer),
  };
}

/** Whether so many pupils are on roll that whoever asks first would wait. */
export const isLarge = (db: Db): boolean =>
  prepared(
    db,
    "SELECT count(*) FROM (SELECT 1 FROM students WHERE state <> 'removed' LIMIT ?)",
    "column",
  ).get(LARGE) === LARGE;
