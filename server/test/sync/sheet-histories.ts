// Random histories of a sheet: edits, inserts, deletions, sorts, moves, broken cells, renamed headers.
import fc from "fast-check";
import { HEADER } from "../support/store.js";

const EXTRA_HEADER = [...HEADER, "House"];

/** A sheet as it stands: its header, and rows that remember whom they are about. */
export interface Sheet {
  header: string[];
  rows: { whom: number; cells: string[] }[];
}

export type Step = (sheet: Sheet, newcomer: () => number) => Sheet;

// Small alphabets, so that namesakes, equal rows and equal notes happen all the time.
const name = fc
  .tuple(fc.constantFrom("Alice", "Alica", "Bob", "Tom", "Tim"), fc.constantFrom("Smith", "Khan"))
  .map((parts) => parts.join(" "));
const cell = [
  name,
  fc.constantFrom("3A", "3 a", "4B"),
  fc.constantFrom("", "3", "Year 4"),
  fc.constantFrom("", "North"),
  fc.constantFrom("", "1", "Level 2"),
  fc.constantFrom(
    "",
    "Reads well.",
    "Reads well. Needs help; asks for it",
    "Very anxious\nReads well",
  ),
  fc.constantFrom("", "", "", "7", "8"),
  fc.constantFrom("", "Red", "Red and blue and green"),
];
const broken = fc.constantFrom("#REF!", "", "high", "x".repeat(201), "\u200b");
const good = fc.tuple(...cell);
const column = fc.nat(EXTRA_HEADER.length - 1);
const place = fc.nat(1_000);

const at = (sheet: Sheet, index: number) => index % Math.max(1, sheet.rows.length);
const withRows = (sheet: Sheet, rows: Sheet["rows"]): Sheet => ({ ...sheet, rows });
const editAt = (sheet: Sheet, index: number, edit: (cells: string[]) => string[]): Sheet =>
  withRows(
    sheet,
    sheet.rows.map((row, i) => (i === at(sheet, index) ? { ...row, cells: edit(row.cells) } : row)),
  );

const edit = fc.tuple(place, column, good).map(
  ([index, c, values]): Step =>
    (sheet) =>
      editAt(sheet, index, (cells) => cells.with(c, values[c] ?? "")),
);
const breakCell = fc.tuple(place, column, broken).map(
  ([index, c, value]): Step =>
    (sheet) =>
      editAt(sheet, index, (cells) => cells.with(c, value)),
);
const breakColumn = fc.tuple(column, broken).map(
  ([c, value]): Step =>
    (sheet) =>
      withRows(
        sheet,
        sheet.rows.map((row) => ({ ...row, cells: row.cells.with(c, value) })),
      ),
);
const insert = fc.tuple(place, good).map(
  ([index, cells]): Step =>
    (sheet, newcomer) =>
      withRows(
        sheet,
        sheet.rows.toSpliced(at(sheet, index), 0, { whom: newcomer(), cells: [...cells] }),
      ),
);
const blank = place.map(
  (index): Step =>
    (sheet, newcomer) =>
      withRows(
        sheet,
        sheet.rows.toSpliced(at(sheet, index), 0, {
          whom: newcomer(),
          cells: EXTRA_HEADER.map(() => ""),
        }),
      ),
);
const typeOver = fc.tuple(place, name).map(
  ([index, text]): Step =>
    (sheet, newcomer) =>
      withRows(
        sheet,
        sheet.rows.map((row, i) =>
          i === at(sheet, index) ? { whom: newcomer(), cells: row.cells.with(0, text) } : row,
        ),
      ),
);
const remove = fc.tuple(place, fc.constantFrom(1, 1, 1, 2, 12)).map(
  ([index, count]): Step =>
    (sheet) =>
      withRows(sheet, sheet.rows.toSpliced(at(sheet, index), count)),
);
const copy = fc.tuple(place, place).map(
  ([from, to]): Step =>
    (sheet, newcomer) => {
      const row = sheet.rows[at(sheet, from)];
      if (!row) return sheet;
      return withRows(
        sheet,
        sheet.rows.toSpliced(at(sheet, to), 0, { whom: newcomer(), cells: row.cells }),
      );
    },
);
const sort = column.map(
  (c): Step =>
    (sheet) =>
      withRows(
        sheet,
        sheet.rows.toSorted((a, b) => ((a.cells[c] ?? "") < (b.cells[c] ?? "") ? -1 : 1)),
      ),
);
const move = fc.tuple(place, place).map(
  ([from, to]): Step =>
    (sheet) => {
      const row = sheet.rows[at(sheet, from)];
      if (!row) return sheet;
      return withRows(
        sheet,
        sheet.rows.toSpliced(at(sheet, from), 1).toSpliced(at(sheet, to), 0, row),
      );
    },
);
const moveUp: Step = (sheet) =>
  withRows(
    sheet,
    sheet.rows.map((row) => ({ ...row, cells: row.cells.with(1, `${row.cells[1]}x`) })),
  );
const renameHeader = fc
  .constantFrom(
    EXTRA_HEADER,
    EXTRA_HEADER.with(5, "Notes"),
    EXTRA_HEADER.with(0, "Pupil").with(7, "Team"),
  )
  .map(
    (header): Step =>
      (sheet) => ({ ...sheet, header }),
  );
const clear: Step = (sheet) => withRows(sheet, []);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: edit },
  { weight: 4, arbitrary: insert },
  { weight: 3, arbitrary: remove },
  { weight: 3, arbitrary: breakCell },
  { weight: 2, arbitrary: typeOver },
  { weight: 2, arbitrary: copy },
  { weight: 2, arbitrary: move },
  { weight: 1, arbitrary: sort },
  { weight: 1, arbitrary: blank },
  { weight: 1, arbitrary: breakColumn },
  { weight: 1, arbitrary: renameHeader },
  { weight: 1, arbitrary: fc.constant(moveUp) },
  { weight: 1, arbitrary: fc.constant(clear) },
);

/** Between two pushes the sheet changes in up to four steps; some pushes undo the last change. */
const change = fc.record({
  steps: fc.array(step, { maxLength: 4 }),
  undo: fc.integer({ max: 9 }).map((n) => n === 0),
});

/** The sheets of a history in order, each as it is at a push. */
export const histories: fc.Arbitrary<Sheet[]> = fc
  .tuple(fc.array(good, { maxLength: 16 }), fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([rows, changes]) => {
    let people = 0;
    const newcomer = () => people++;
    const sheets: Sheet[] = [
      {
        header: EXTRA_HEADER,
        rows: rows.map((cells) => ({ whom: newcomer(), cells: [...cells] })),
      },
    ];
    for (const { steps, undo } of changes) {
      const last = sheets.at(-1);
      const before = sheets.at(-2);
      if (!last) break;
      sheets.push(
        undo && before ? before : steps.reduce((sheet, apply) => apply(sheet, newcomer), last),
      );
    }
    return sheets;
  });

/** The cells of a sheet's rows. */
export const cellsOf = (sheet: Sheet) => sheet.rows.map(({ cells }) => cells);
