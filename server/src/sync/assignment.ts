// The best assignment of rows to pupils over the worth of each pair, with the odds of each choice.
import munkres from "munkres";

/** A pair that may belong together; `worth` is its log-odds in bits, and above 0. */
export interface Candidate {
  /** Indices into the two lists. */
  student: number;
  row: number;
  worth: number;
}

export interface Chosen<Pair extends Candidate> {
  pair: Pair;
  /** By how many bits the best assignment is worth more with this pair than without it. */
  margin: number;
  /** Whether either side had anyone else to go with. */
  contested: boolean;
}

/** A larger group of namesakes is not solved: the work grows with the fourth power of its size. */
const LARGEST_SOLVED = 40;

/**
 * Chooses the pairs of the assignment that is worth most in all; whoever goes with nobody is worth 0.
 * Each group of pupils and rows that hang together is solved by itself. In a group beyond
 * LARGEST_SOLVED only pairs that are worth more than any other of both their sides are chosen, with
 * the difference as their margin. Deterministic: the order of `pairs` decides among equals.
 */
export function bestAssignment<Pair extends Candidate>(pairs: readonly Pair[]): Chosen<Pair>[] {
  return groupsOf(pairs).flatMap((group) => {
    const students = distinct(group.map(({ student }) => student));
    const rows = distinct(group.map(({ row }) => row));
    const [only] = group;
    if (only && group.length === 1) return [{ pair: only, margin: only.worth, contested: false }];
    return Math.max(students.length, rows.length) > LARGEST_SOLVED
      ? undisputed(group)
      : solve(group, students, rows);
  });
}

function solve<Pair extends Candidate>(
  group: readonly Pair[],
  students: readonly number[],
  rows: readonly number[],
): Chosen<Pair>[] {
  const studentAt = new Map(students.map((student, index) => [student, index]));
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const costs = students.map(() => rows.map(() => 0));
  const pairAt = new Map<string, Pair>();
  const set = (pair: Pair, worth: number) => {
    const [y, x] = [studentAt.get(pair.student) ?? 0, rowAt.get(pair.row) ?? 0];
    pairAt.set(`${y} ${x}`, pair);
    // A pair's own worth may be taken away again; no pair at all costs nothing.
    (costs[y] ?? [])[x] = -worth;
  };
  for (const pair of group) set(pair, pair.worth);
  const best = () => {
    const cells = munkres(costs).filter(([y, x]) => (costs[y]?.[x] ?? 0) < 0);
    return { cells, worth: cells.reduce((sum, [y, x]) => sum - (costs[y]?.[x] ?? 0), 0) };
  };
  const { cells, worth } = best();
  return cells.flatMap(([y, x]) => {
    const pair = pairAt.get(`${y} ${x}`);
    if (!pair) return [];
    set(pair, 0);
    const margin = worth - best().worth;
    set(pair, pair.worth);
    return [{ pair, margin, contested: true }];
  });
}

function undisputed<Pair extends Candidate>(group: readonly Pair[]): Chosen<Pair>[] {
  const sorted = group.toSorted((a, b) => b.worth - a.worth);
  const twoBest = { student: new Map<number, Pair[]>(), row: new Map<number, Pair[]>() };
  for (const pair of sorted)
    for (const side of ["student", "row"] as const) {
      const known = twoBest[side].get(pair[side]) ?? [];
      if (known.length < 2) twoBest[side].set(pair[side], [...known, pair]);
    }
  return sorted.flatMap((pair) => {
    const rivals = (["student", "row"] as const).map((side) => {
      const [first, second] = twoBest[side].get(pair[side]) ?? [];
      return first === pair ? (second?.worth ?? 0) : Number.POSITIVE_INFINITY;
    });
    const margin = pair.worth - Math.max(...rivals);
    return margin > 0 ? [{ pair, margin, contested: true }] : [];
  });
}

/** The pairs by the groups that they connect, in the order of the first of each. */
function groupsOf<Pair extends Candidate>(pairs: readonly Pair[]): Pair[][] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    parent.set(key, root);
    return root;
  };
  for (const { student, row } of pairs) parent.set(rootOf(`s${student}`), rootOf(`r${row}`));
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const root = rootOf(`r${pair.row}`);
    const group = groups.get(root);
    if (group) group.push(pair);
    else groups.set(root, [pair]);
  }
  return [...groups.values()];
}

const distinct = (numbers: readonly number[]) => [...new Set(numbers)];
