// The grid: a table of cells with a selection, an editor over the active cell, and a keyboard.
import type { Selection } from "../spreadsheet.js";
import { perform } from "./api.js";
import { CellEditor } from "./cell-editor.js";
import { CellTable, columnName } from "./cell-table.js";
import { parseTsv, toTsv } from "./tsv.js";

const SELECT_DELAY_MS = 120;
const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export class Grid {
  #cells: string[][] = [];
  #tab = -1;
  #anchor = { row: 1, column: 1 };
  #focus = { row: 1, column: 1 };
  #table = new CellTable();
  #editor: CellEditor;
  /** The selection that the server knows of; another one from there moves ours. */
  #serverSelection = "";
  #sentSelections = new Set<string>();
  #selectTimer = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly address: HTMLElement,
    private readonly content: HTMLElement,
  ) {
    root.append(this.#table.element);
    root.tabIndex = 0;
    this.#editor = new CellEditor(root, (value, move) => this.#commit(value, move));
    root.addEventListener("keydown", (event) => this.#onKey(event));
    root.addEventListener("mousedown", (event) => this.#onMouseDown(event));
    root.addEventListener("mouseover", (event) => this.#onDrag(event));
    root.addEventListener("dblclick", () => this.#edit(this.#text()));
    root.addEventListener("copy", (event) => this.#onCopy(event));
    root.addEventListener("paste", (event) => this.#onPaste(event));
  }

  get selection(): Selection {
    const row = Math.min(this.#anchor.row, this.#focus.row);
    const column = Math.min(this.#anchor.column, this.#focus.column);
    return {
      row,
      column,
      rows: Math.abs(this.#anchor.row - this.#focus.row) + 1,
      columns: Math.abs(this.#anchor.column - this.#focus.column) + 1,
    };
  }

  /** Brings the table to these cells; only what differs is touched. */
  show(tab: number, cells: string[][], selection: Selection): void {
    if (tab !== this.#tab) this.#editor.cancel();
    this.#tab = tab;
    this.#cells = cells;
    this.#table.show(cells);
    const known = JSON.stringify(selection);
    if (known !== this.#serverSelection && !this.#sentSelections.has(known))
      this.#follow(selection);
    this.#serverSelection = known;
    this.#mark();
  }

  #follow({ row, column, rows, columns }: Selection): void {
    this.#anchor = { row, column };
    this.#focus = { row: row + rows - 1, column: column + columns - 1 };
    this.#table.cellAt(row, column)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #text(): string {
    return this.#cells[this.#anchor.row - 1]?.[this.#anchor.column - 1] ?? "";
  }

  #mark(): void {
    this.#table.mark(this.selection, this.#anchor);
    this.address.textContent = `${columnName(this.#anchor.column)}${this.#anchor.row}`;
    this.content.textContent = this.#text();
  }

  #select(row: number, column: number, extend: boolean): void {
    const rows = this.#table.rows;
    const columns = this.#table.columns;
    this.#focus = {
      row: Math.min(Math.max(row, 1), rows),
      column: Math.min(Math.max(column, 1), columns),
    };
    if (!extend) this.#anchor = { ...this.#focus };
    this.#table.cellAt(this.#focus.row, this.#focus.column)?.scrollIntoView({
      block: "nearest",
      inline: "nearest",
    });
    this.#mark();
    clearTimeout(this.#selectTimer);
    this.#selectTimer = window.setTimeout(() => this.#tellSelection(), SELECT_DELAY_MS);
  }

  #tellSelection(): void {
    const { selection } = this;
    this.#sentSelections.add(JSON.stringify(selection));
    perform({ act: "select", selection });
  }

  #edit(text: string): void {
    const cell = this.#table.cellAt(this.#anchor.row, this.#anchor.column);
    if (cell) this.#editor.open(cell, text);
  }

  #write(row: number, column: number, values: string[][]): void {
    const selection = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
    this.#sentSelections.add(JSON.stringify(selection));
    values.forEach((cells, i) => {
      cells.forEach((value, j) => {
        const cell = this.#table.cellAt(row + i, column + j);
        if (cell) cell.textContent = value;
      });
    });
    perform({ act: "edit", row, column, values });
  }

  #commit(value: string | null, move: [number, number]): void {
    const { row, column } = this.#anchor;
    if (value !== null && value !== this.#text()) this.#write(row, column, [[value]]);
    this.root.focus();
    if (move[0] !== 0 || move[1] !== 0) this.#select(row + move[0], column + move[1], false);
  }

  #clear(): void {
    const { row, column, rows, columns } = this.selection;
    const values = Array.from({ length: rows }, () => Array<string>(columns).fill(""));
    this.#write(row, column, values);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#editor.isOpen) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const move = MOVES[key];
    const { row, column } = shiftKey ? this.#focus : this.#anchor;
    if (move && !altKey) this.#select(row + move[0], column + move[1], shiftKey);
    else if (ctrlKey || metaKey || altKey) return;
    else if (key === "Tab") {
      // Tab leaves the grid at its edges, so that no one is caught in it.
      const target = this.#anchor.column + (shiftKey ? -1 : 1);
      if (target < 1 || target > this.#table.columns) return;
      this.#select(this.#anchor.row, target, false);
    } else if (key === "Enter" || key === "F2") this.#edit(this.#text());
    else if (key === "Delete" || key === "Backspace") this.#clear();
    else if (key === "Home") this.#select(row, 1, shiftKey);
    else if (key === "End") this.#select(row, this.#cells[0]?.length ?? 1, shiftKey);
    else if (key === "PageDown") this.#select(row + 20, column, shiftKey);
    else if (key === "PageUp") this.#select(row - 20, column, shiftKey);
    else if (key.length === 1) this.#edit(key);
    else return;
    event.preventDefault();
  }

  #place(event: Event): { row: number; column: number } | null {
    const cell = event.target instanceof Element ? event.target.closest("td, th") : null;
    if (!(cell instanceof HTMLElement)) return null;
    return { row: Number(cell.dataset.row ?? 0), column: Number(cell.dataset.column ?? 0) };
  }

  #onMouseDown(event: MouseEvent): void {
    const place = this.#place(event);
    if (!place) return;
    event.preventDefault();
    this.#editor.commit();
    this.root.focus();
    const { row, column } = place;
    if (row > 0 && column > 0) this.#select(row, column, event.shiftKey);
    else if (row > 0)
      this.#selectSpan({ row, column: 1 }, { row, column: this.#cells[0]?.length ?? 1 });
    else if (column > 0) this.#selectSpan({ row: 1, column }, { row: this.#cells.length, column });
  }

  #selectSpan(from: { row: number; column: number }, to: { row: number; column: number }): void {
    this.#anchor = from;
    this.#focus = to;
    this.#mark();
    this.#tellSelection();
  }

  #onDrag(event: MouseEvent): void {
    const place = event.buttons === 1 && !this.#editor.isOpen ? this.#place(event) : null;
    if (place && place.row > 0 && place.column > 0) this.#select(place.row, place.column, true);
  }

  #onCopy(event: ClipboardEvent): void {
    if (this.#editor.isOpen) return;
    const { row, column, rows, columns } = this.selection;
    const cells = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => this.#cells[row - 1 + i]?.[column - 1 + j] ?? ""),
    );
    event.clipboardData?.setData("text/plain", toTsv(cells));
    event.preventDefault();
  }

  #onPaste(event: ClipboardEvent): void {
    if (this.#editor.isOpen) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text === "") return;
    const values = parseTsv(text);
    const { row, column } = this.selection;
    this.#write(row, column, values);
    const width = Math.max(...values.map((cells) => cells.length));
    this.#selectSpan({ row, column }, { row: row + values.length - 1, column: column + width - 1 });
  }
}
