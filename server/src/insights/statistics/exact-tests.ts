// Exact tests on counts: Fisher's for a group against the rest, McNemar's for the same pupils then and now.

/** A fourfold table: of `total` there are `marked` with a feature; a group of `size` has `count` of them. */
export interface Fourfold {
  total: number;
  marked: number;
  size: number;
  count: number;
}

/** `more`: the group has more than chance would give it. `other`: more or fewer. */
export type Alternative = "more" | "other";

/** Tables whose probabilities differ by less than this are equally likely, as in R's `fisher.test`. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Fisher's exact test: the probability that a group of this size, drawn by chance, has a count at least
 * as unusual. For `other` that is one which is at most as likely (Fisher 1935; R's `fisher.test`).
 */
export function fisher(table: Fourfold, alternative: Alternative): number {
  const { count } = table;
  const observed = probability(table, count);
  if (alternative === "more") return Math.min(1, sumUp(table, count, observed));
  // From the likeliest count outwards: the least likely ones would underflow as a start.
  const { least, most } = possibleCounts(table);
  const middle = Math.floor(((table.size + 1) * (table.marked + 1)) / (table.total + 2));
  const likeliest = Math.min(most, Math.max(least, middle));
  const bound = observed * AS_LIKELY;
  const start = probability(table, likeliest);
  const up = sumUp(table, likeliest, start, bound);
  return Math.min(1, up + sumDown(table, likeliest, start, bound));
}

/** The probabilities of `from` and all above that are at most `bound`; `p` is that of `from`. */
function sumUp(table: Fourfold, from: number, p: number, bound = Number.POSITIVE_INFINITY): number {
  const { most } = possibleCounts(table);
  let sum = 0;
  for (let k = from; k <= most; p *= nextRatio(table, k), k++) if (p <= bound) sum += p;
  return sum;
}

/** The same of all below `from`. */
function sumDown(table: Fourfold, from: number, p: number, bound: number): number {
  const { least } = possibleCounts(table);
  let sum = 0;
  for (let k = from - 1; k >= least; k--) {
    p /= nextRatio(table, k);
    if (p <= bound) sum += p;
  }
  return sum;
}

/** The smallest p-value that any count could have in a table of these margins. */
export function leastFisher(table: Omit<Fourfold, "count">, alternative: Alternative): number {
  const { least, most } = possibleCounts(table);
  if (least === most) return 1;
  const high = probability(table, most);
  if (alternative === "more") return high;
  const low = probability(table, least);
  const [rarer, other] = low < high ? [low, high] : [high, low];
  return other <= rarer * AS_LIKELY ? rarer + other : rarer;
}

/** How many times the odds of the group are those of the rest; infinite where the rest has none. */
export function oddsRatio({ total, marked, size, count }: Fourfold): number {
  const rest = marked - count;
  const restWithout = total - size - rest;
  return (count * restWithout) / (rest * (size - count));
}

/**
 * McNemar's exact test, two-sided: of pupils seen twice, so many gained a feature and so many lost it.
 * Where nothing goes on, either is as likely; those that did not change tell nothing.
 */
export function mcnemar({ gained, lost }: { gained: number; lost: number }): number {
  const changed = gained + lost;
  let tail = 0;
  for (let k = Math.max(gained, lost); k <= changed; k++)
    tail += Math.exp(logChoose(changed, k) - changed * Math.LN2);
  return Math.min(1, 2 * tail);
}

/** The smallest p-value that so many changes could have. */
export const leastMcnemar = (changed: number): number => Math.min(1, 2 ** (1 - changed));

function possibleCounts({ total, marked, size }: Omit<Fourfold, "count">) {
  return { least: Math.max(0, size + marked - total), most: Math.min(size, marked) };
}

/** Of the hypergeometric distribution, by logarithms of factorials, which do not overflow. */
function probability({ total, marked, size }: Omit<Fourfold, "count">, count: number): number {
  return Math.exp(
    logChoose(marked, count) + logChoose(total - marked, size - count) - logChoose(total, size),
  );
}

/** How many times as likely as a count the next one is. */
const nextRatio = ({ total, marked, size }: Fourfold, k: number): number =>
  ((marked - k) * (size - k)) / ((k + 1) * (total - marked - size + k + 1));

const logChoose = (n: number, k: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** Sums of logarithms, made as far as they were ever needed. */
const logFactorials: number[] = [0];

function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  return logFactorials[n] ?? 0;
}
