// What a person does to the sheet by hand, and which of it fires triggers.
import type { LocalSheet, LocalSpreadsheet } from "./spreadsheet.js";

/** The script whose triggers an edit fires. */
interface EditedScript {
  readonly spreadsheet: LocalSpreadsheet;
  fireEdit(user: string): void;
  fireChange(changeType: string, user: string): void;
}

/**
 * A person at the active tab. Edits fire onEdit and onChange; inserted, deleted and renamed things fire
 * onChange only (https://developers.google.com/apps-script/guides/triggers/installable#google_apps_triggers);
 * a sort fires nothing here, which is the worst that has been reported of it.
 */
export class SheetEditor {
  constructor(
    private readonly script: EditedScript,
    private readonly user: string,
  ) {}

  get #sheet(): LocalSheet {
    return this.script.spreadsheet.activeSheet;
  }

  /** Types into one cell. */
  setCell(row: number, column: number, value: string): void {
    this.paste(row, column, [[value]]);
  }

  /** Pastes a block; one edit, however large. */
  paste(row: number, column: number, values: readonly (readonly string[])[]): void {
    const columns = Math.max(1, ...values.map((cells) => cells.length));
    this.#sheet.selection = { row, column, rows: values.length, columns };
    this.#sheet.write(row, column, values);
    this.script.fireEdit(this.user);
    this.script.fireChange("EDIT", this.user);
  }

  insertRows(before: number, count = 1): void {
    this.#sheet.insertRows(before, count);
    this.script.fireChange("INSERT_ROW", this.user);
  }

  deleteRows(first: number, count = 1): void {
    this.#sheet.deleteRows(first, count);
    this.script.fireChange("REMOVE_ROW", this.user);
  }

  sort(column: number, ascending = true): void {
    this.#sheet.sort(column, ascending);
  }

  renameTab(name: string): void {
    this.#sheet.rename(name);
    this.script.fireChange("OTHER", this.user);
  }

  addTab(name: string): void {
    this.script.spreadsheet.activate(this.script.spreadsheet.addSheet({ name }).id);
    this.script.fireChange("INSERT_GRID", this.user);
  }

  deleteTab(): void {
    this.script.spreadsheet.deleteSheet(this.#sheet.id);
    this.script.fireChange("REMOVE_GRID", this.user);
  }

  /** Selecting fires nothing that this platform runs. */
  select(row: number, column: number, rows = 1, columns = 1): void {
    this.#sheet.select({ row, column, rows, columns });
  }
}
