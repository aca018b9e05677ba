// The sheet that the benchmarks push: 20,000 pupils whose notes repeat as a school's do.

export const HEADER = ["Name", "Class", "Year group", "Campus", "Support level", "Support notes"];

export const ROWS = 20_000;
/** So many different notes stand in the 20,000 rows, as in the measurements that ours are held against. */
export const DISTINCT_NOTES = 13_859;

const NEEDS = ["reading", "number work", "handwriting", "speech", "change", "noise", "friendships"];
const HELP = ["a quiet place", "a visual timetable", "extra time", "a scribe", "small steps"];

/** Row `i`'s notes: one sentence; rows beyond the distinct ones repeat those before them. */
function notesOf(i: number): string {
  const n = i % DISTINCT_NOTES;
  return `Needs ${HELP[n % HELP.length]} for ${NEEDS[n % NEEDS.length]}, reviewed in meeting ${n}.`;
}

/** The whole sheet below its header. */
export const schoolRows = (): string[][] =>
  Array.from({ length: ROWS }, (_, i) => [
    `Pupil ${String.fromCharCode(65 + (i % 26))}${i} Family${i % 997}`,
    `${1 + (i % 6)}${"ABCD".charAt(i % 4)}`,
    String(1 + (i % 6)),
    i % 2 === 0 ? "North" : "South",
    String(i % 6),
    notesOf(i),
  ]);

/** Every hundredth row: the 1 % that a change touches. */
const isTouched = (i: number) => i % 100 === 0;

const replaced = (cells: readonly string[], column: number, cell: string) =>
  cells.map((old, i) => (i === column ? cell : old));

/** What can happen to the sheet between two pushes; `salt` makes each run's change another one. */
export const CHANGES: Record<string, (rows: string[][], salt: number) => string[][]> = {
  "nothing changed": (rows) => rows,
  "1 edit": (rows, salt) =>
    rows.map((cells, i) =>
      i === 7_000 ? replaced(cells, 5, `A new sentence, number ${salt}.`) : cells,
    ),
  "1 % of notes edited": (rows, salt) =>
    rows.map((cells, i) =>
      isTouched(i) ? replaced(cells, 5, `Changed in round ${salt}, row ${i}.`) : cells,
    ),
  "re-sorted": (rows) => [...rows].reverse(),
  "1 % of levels only": (rows) =>
    rows.map((cells, i) =>
      isTouched(i) ? replaced(cells, 4, String((Number(cells[4]) + 1) % 6)) : cells,
    ),
  "1 % of rows gone": (rows) => rows.filter((_, i) => !isTouched(i)),
};
