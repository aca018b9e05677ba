// The table of cells: shows values, touching only what differs, and marks the selection.
import type { Selection } from "../spreadsheet.js";
import { h } from "./dom.js";

const SPARE_ROWS = 20;
const MIN_COLUMNS = 9;

/** A, B, … Z, AA, … as spreadsheets name columns. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

export class CellTable {
  readonly element = h("table", { role: "grid" });
  #rows: HTMLTableCellElement[][] = [];
  #marked: Element[] = [];

  get rows(): number {
    return this.#rows.length;
  }

  get columns(): number {
    return this.#rows[0]?.length ?? 1;
  }

  cellAt(row: number, column: number): HTMLTableCellElement | undefined {
    return this.#rows[row - 1]?.[column - 1];
  }

  show(cells: readonly (readonly string[])[]): void {
    const rows = cells.length + SPARE_ROWS;
    const columns = Math.max(MIN_COLUMNS, (cells[0]?.length ?? 0) + 2);
    if (rows !== this.rows || columns !== this.columns) this.#build(rows, columns);
    this.#rows.forEach((row, i) => {
      row.forEach((td, j) => {
        const text = cells[i]?.[j] ?? "";
        if (td.textContent !== text) td.textContent = text;
      });
    });
  }

  /** Marks the selected cells, their row numbers and column letters, and the active cell. */
  mark({ row, column, rows, columns }: Selection, active: { row: number; column: number }): void {
    for (const element of this.#marked) {
      element.classList.remove("selected", "active", "edge");
      element.removeAttribute("aria-selected");
    }
    this.#marked = [];
    for (let i = row; i < row + rows; i++) {
      this.#add(this.element.querySelector(`tbody th[data-row="${i}"]`), "edge");
      for (let j = column; j < column + columns; j++) {
        const cell = this.cellAt(i, j);
        cell?.setAttribute("aria-selected", "true");
        this.#add(cell, rows * columns > 1 ? "selected" : "active");
      }
    }
    for (let j = column; j < column + columns; j++)
      this.#add(this.element.querySelector(`thead th[data-column="${j}"]`), "edge");
    this.#add(this.cellAt(active.row, active.column), "active");
  }

  #add(element: Element | null | undefined, mark: string): void {
    if (!element) return;
    element.classList.add(mark);
    this.#marked.push(element);
  }

  #build(rows: number, columns: number): void {
    const letters = Array.from({ length: columns }, (_, j) =>
      h("th", { scope: "col", "data-column": String(j + 1) }, columnName(j + 1)),
    );
    this.#rows = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) =>
        h("td", { role: "gridcell", "data-row": String(i + 1), "data-column": String(j + 1) }),
      ),
    );
    const lines = this.#rows.map((row, i) =>
      h("tr", {}, h("th", { scope: "row", "data-row": String(i + 1) }, String(i + 1)), ...row),
    );
    this.element.replaceChildren(
      h("thead", {}, h("tr", {}, h("th", { class: "corner" }), ...letters)),
      h("tbody", {}, ...lines),
    );
  }
}
