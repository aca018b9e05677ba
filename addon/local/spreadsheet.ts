// A spreadsheet in memory. Writing to it directly is what an API edit is at Google: it fires nothing.

import type { CellFormat } from "./protocol.js";

export interface Selection {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface LocalSheetInput {
  name: string;
  /** Cells as they are displayed, from A1. */
  rows?: readonly (readonly string[])[];
}

type Notify = () => void;

// A new tab's grid (https://support.google.com/docs/thread/181288162 and any new sheet).
const NEW_GRID = { rows: 1000, columns: 26 };

/** One tab. Rows and columns count from 1, as Apps Script's do; cells are display values. */
export class LocalSheet {
  selection: Selection = { row: 1, column: 1, rows: 1, columns: 1 };
  /** What a script set; pixels by column. */
  readonly look = { frozenRows: 0, widths: new Map<number, number>() };
  #cells: string[][];
  #grid = { ...NEW_GRID };
  #formats = new Map<string, CellFormat>();

  constructor(
    readonly id: number,
    private title: string,
    rows: readonly (readonly string[])[],
    private readonly notify: Notify,
  ) {
    this.#cells = rows.map((row) => [...row]);
  }

  get name(): string {
    return this.title;
  }

  rename(name: string): void {
    this.title = name;
    this.notify();
  }

  select(selection: Selection): void {
    this.selection = selection;
    this.notify();
  }

  /** The size from A1 to the last cell with something in it; 1 × 1 where the tab is empty. */
  dataSize(): { rows: number; columns: number } {
    let rows = 1;
    let columns = 1;
    this.#cells.forEach((row, i) => {
      let width = row.length;
      while (width > 0 && !row[width - 1]) width--;
      if (width === 0) return;
      rows = i + 1;
      columns = Math.max(columns, width);
    });
    return { rows, columns };
  }

  values(row: number, column: number, rows: number, columns: number): string[][] {
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => this.#cells[row - 1 + i]?.[column - 1 + j] ?? ""),
    );
  }

  /** Rows and columns that there are; never fewer than hold something. */
  get grid(): { rows: number; columns: number } {
    const { rows, columns } = this.dataSize();
    return {
      rows: Math.max(this.#grid.rows, rows),
      columns: Math.max(this.#grid.columns, columns),
    };
  }

  grow(rows: number, columns: number): void {
    const { grid } = this;
    this.#grid = { rows: grid.rows + rows, columns: grid.columns + columns };
  }

  format(row: number, column: number): CellFormat {
    return this.#formats.get(`${row},${column}`) ?? {};
  }

  setFormat(area: Selection, format: CellFormat): void {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        this.#formats.set(`${row},${column}`, { ...this.format(row, column), ...format });
  }

  /**
   * What a script's setValues does to texts: an apostrophe at the front marks text and is not shown;
   * a text that starts like a formula becomes one, of which this platform shows an error only.
   */
  writeByScript(row: number, column: number, values: readonly (readonly string[])[]): void {
    const shown = (text: string) =>
      text.startsWith("=") || text.startsWith("+") ? "#ERROR!" : text;
    this.write(
      row,
      column,
      values.map((cells) =>
        cells.map((text) => (text.startsWith("'") ? text.slice(1) : shown(text))),
      ),
    );
  }

  /** All cells of the data range. */
  all(): string[][] {
    const { rows, columns } = this.dataSize();
    return this.values(1, 1, rows, columns);
  }

  cell(row: number, column: number): string {
    return this.#cells[row - 1]?.[column - 1] ?? "";
  }

  write(row: number, column: number, values: readonly (readonly string[])[]): void {
    values.forEach((cells, i) => {
      while (this.#cells.length < row + i) this.#cells.push([]);
      const target = this.#cells[row - 1 + i] ?? [];
      cells.forEach((cell, j) => {
        while (target.length < column - 1 + j) target.push("");
        target[column - 1 + j] = cell;
      });
    });
    this.notify();
  }

  insertRows(before: number, count: number): void {
    while (this.#cells.length < before - 1) this.#cells.push([]);
    this.#cells.splice(before - 1, 0, ...Array.from({ length: count }, () => []));
    this.notify();
  }

  deleteRows(first: number, count: number): void {
    this.#cells.splice(first - 1, count);
    this.notify();
  }

  /** Sorts the rows below the header by a column, blank cells last; equal rows keep their order. */
  sort(column: number, ascending = true): void {
    const collator = new Intl.Collator("en", { numeric: true });
    const [header = [], ...rows] = this.#cells;
    const key = (row: string[]) => row[column - 1] ?? "";
    rows.sort((a, b) => {
      if (key(a) === "" || key(b) === "") return Number(key(a) === "") - Number(key(b) === "");
      return collator.compare(key(a), key(b)) * (ascending ? 1 : -1);
    });
    this.#cells = [header, ...rows];
    this.notify();
  }
}

export interface LocalSpreadsheetOptions {
  id?: string;
  name?: string;
  locale?: string;
  timeZone?: string;
  sheets?: readonly LocalSheetInput[];
}

export class LocalSpreadsheet {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  #sheets: LocalSheet[] = [];
  #active = 0;
  #nextSheetId = 0;
  #listeners = new Set<Notify>();

  constructor(options: LocalSpreadsheetOptions = {}) {
    this.id = options.id ?? "local-spreadsheet";
    this.name = options.name ?? "Pupils";
    this.locale = options.locale ?? "en_GB";
    this.timeZone = options.timeZone ?? "Europe/London";
    for (const sheet of options.sheets ?? [{ name: "Sheet1" }]) this.addSheet(sheet);
  }

  get sheets(): readonly LocalSheet[] {
    return this.#sheets;
  }

  /** The tab that the person looks at. */
  get activeSheet(): LocalSheet {
    const sheet = this.#sheets[this.#active];
    if (!sheet) throw new Error("A spreadsheet has at least one tab.");
    return sheet;
  }

  /** @throws where no tab has this id */
  sheet(id: number): LocalSheet {
    const sheet = this.#sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`There is no tab with the id ${id}.`);
    return sheet;
  }

  addSheet(input: LocalSheetInput): LocalSheet {
    // The first tab of a new spreadsheet has the id 0, as at Google.
    const sheet = new LocalSheet(this.#nextSheetId++, input.name, input.rows ?? [], () =>
      this.#notify(),
    );
    this.#sheets.push(sheet);
    this.#notify();
    return sheet;
  }

  deleteSheet(id: number): void {
    this.#sheets = this.#sheets.filter((sheet) => sheet.id !== id);
    this.#active = 0;
    this.#notify();
  }

  activate(id: number): void {
    this.#active = this.#sheets.indexOf(this.sheet(id));
    this.#notify();
  }

  /** Calls `listener` after every change; returns the function that ends it. */
  onChange(listener: Notify): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
