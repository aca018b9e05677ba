// SpreadsheetApp: the bound spreadsheet, its tabs and ranges.
import type { CellFormat } from "../protocol.js";
import { type Call, exception } from "./call.js";
import { createUi } from "./ui.js";

export function createSpreadsheetApp(call: Call) {
  class Range {
    constructor(
      private readonly sheetId: number,
      private readonly row: number,
      private readonly column: number,
      private readonly rows: number,
      private readonly columns: number,
    ) {
      // https://developers.google.com/apps-script/reference/spreadsheet/sheet#getRange(Integer,Integer)
      if (row < 1) throw exception("The starting row of the range is too small.");
      if (column < 1) throw exception("The starting column of the range is too small.");
    }
    getRow = () => this.row;
    getColumn = () => this.column;
    getNumRows = () => this.rows;
    getNumColumns = () => this.columns;
    getDisplayValues = () =>
      call("sheet.values", this.sheetId, this.row, this.column, this.rows, this.columns);
    /** https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object) */
    setValues(values: readonly (readonly unknown[])[]): Range {
      if (values.length !== this.rows)
        throw exception(
          `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${this.rows}.`,
        );
      const uneven = values.find((cells) => cells.length !== this.columns);
      if (uneven)
        throw exception(
          `The number of columns in the data does not match the number of columns in the range. The data has ${uneven.length} but the range has ${this.columns}.`,
        );
      const texts = values.map((cells) => cells.map(String));
      call("sheet.write", this.sheetId, this.row, this.column, texts);
      return this;
    }
    setNumberFormat = (number: string) => this.#format({ number });
    setFontWeight = (weight: string) => this.#format({ weight });
    // Looks that this platform does not keep.
    setFontSize = () => this;
    setBackground = () => this;
    setWrap = () => this;
    setVerticalAlignment = () => this;
    #format(format: CellFormat): Range {
      const { sheetId, row, column, rows, columns } = this;
      call("sheet.format", sheetId, row, column, rows, columns, format);
      return this;
    }
    select(): void {
      call("sheet.select", this.sheetId, this.row, this.column, this.rows, this.columns);
    }
  }

  class Sheet {
    constructor(private readonly id: number) {}
    getSheetId = () => this.id;
    getName = () =>
      call("spreadsheet.about").sheets.find((sheet) => sheet.id === this.id)?.name ?? "";
    /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getDataRange() */
    getDataRange = () => {
      const { rows, columns } = call("sheet.dataSize", this.id);
      return new Range(this.id, 1, 1, rows, columns);
    };
    getMaxRows = () => call("sheet.grid", this.id).rows;
    getMaxColumns = () => call("sheet.grid", this.id).columns;
    insertRowsAfter = (_after: number, count: number) => {
      call("sheet.grow", this.id, count, 0);
      return this;
    };
    insertColumnsAfter = (_after: number, count: number) => {
      call("sheet.grow", this.id, 0, count);
      return this;
    };
    setFrozenRows = (frozenRows: number) => {
      call("sheet.look", this.id, { frozenRows });
    };
    setColumnWidth = (column: number, pixels: number) => {
      call("sheet.look", this.id, { width: { column, pixels } });
      return this;
    };
    /** Beyond the grid there are no cells. */
    getRange = (row: number, column: number, rows = 1, columns = 1) => {
      const grid = call("sheet.grid", this.id);
      if (row + rows - 1 > grid.rows || column + columns - 1 > grid.columns)
        throw exception("The coordinates of the range are outside the dimensions of the sheet.");
      return new Range(this.id, row, column, rows, columns);
    };
    getActiveRange = () => {
      const { row, column, rows, columns } = call("sheet.selection", this.id);
      return new Range(this.id, row, column, rows, columns);
    };
    setActiveRange = (range: Range) => {
      range.select();
      return range;
    };
  }

  const spreadsheet = {
    getId: () => call("spreadsheet.about").id,
    getName: () => call("spreadsheet.about").name,
    getSpreadsheetLocale: () => call("spreadsheet.about").locale,
    getSpreadsheetTimeZone: () => call("spreadsheet.about").timeZone,
    getSheets: () => call("spreadsheet.about").sheets.map((sheet) => new Sheet(sheet.id)),
    /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#insertSheet(String) */
    insertSheet: (name: string) => new Sheet(call("spreadsheet.insertSheet", name)),
    getActiveSheet: () => new Sheet(call("spreadsheet.about").activeSheetId),
    setActiveSheet: (sheet: Sheet) => {
      call("spreadsheet.activate", sheet.getSheetId());
      return sheet;
    },
    toast: (message: string, title = "", seconds = 5) => {
      call("spreadsheet.toast", String(message), title, seconds);
    },
  };
  return {
    getActiveSpreadsheet: () => spreadsheet,
    getUi: () => {
      call("ui.get");
      return createUi(call);
    },
  };
}
