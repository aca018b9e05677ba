// Reads that those are wanted who changed most: "dropped the most", "the three biggest rises in attendance".
import { numberWord } from "../vocabulary/scales.js";
import type { Run, Words } from "./words.js";

const CHANGE =
  "(?:drops?|falls?|declines?|decreases?|reductions?|rises?|increases?|jumps?|gains?|improvements?|deteriorations?|changes?)";
/** Before the noun of a change. */
const BEFORE = `(?:(?:top|the|had|has|have|with|saw|made|shown?) )*(?:(?<n>\\d+|[a-z]+) )?(?:biggest|largest|greatest|steepest|sharpest|most)(?= (?:single )?(?:\\p{L}+ ){0,2}?${CHANGE}(?: |$))`;
/** Behind the verb of a change. */
const BEHIND =
  /(?:by )?(?:the )?(?:very )?(?:most|furthest|farthest)(?: of all| of anyone| of any| of them all)?(?= (?:since|in|on|of|over|between|during|this|last|from|at|for|compared)\b|$)/;
const VERB =
  /^(?:dropped|fallen|fell|gone|went|declined|decreased|risen|rose|increased|improved|worsened|worse|better|deteriorated|changed|slipped|jumped|up|down|progress|grown|moved)$/;
/** "most improved" */
const INSIDE = /(?:the )?most(?= (?:improved|increased|dropped|reduced|changed)\b)/;

/** The words that say so, and of how many, one where no number is said; null where none do. */
export function findMost(words: Words, taken: ReadonlySet<number>): (Run & { n: number }) | null {
  const verb = words.list.findIndex(({ text }) => VERB.test(text));
  for (let at = 0; at < words.list.length; at++) {
    if (taken.has(at)) continue;
    const before = words.match(BEFORE, at, taken);
    const n = before?.groups.n;
    const number = n === undefined ? 1 : numberWord(n);
    if (before && number !== null) return { at, length: before.length, n: number };
    const other = words.match(INSIDE, at, taken);
    const behind = verb >= 0 && verb < at ? words.match(BEHIND, at, taken) : null;
    const run = other ?? behind;
    if (run) return { at, length: run.length, n: 1 };
  }
  return null;
}
