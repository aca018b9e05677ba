// Does to the sheet's cells what a step says; whether that fires anything is another matter.
import type { LocalSheet } from "../../../addon/local/spreadsheet.js";
import { HEADER, RENAMES } from "./school.js";
import type { Step } from "./steps.js";

export type SheetStep = Exclude<
  Step,
  | { kind: "push" }
  | { kind: "decide" }
  | { kind: "reconnect" }
  | { kind: "clock skew" }
  | { kind: "faults" }
  | { kind: "down" }
  | { kind: "wipe vectors" }
  | { kind: "quiet" }
  | { kind: "index" }
>;

/** Does one thing to the sheet's cells. Data rows start in row 2. */
export function changeSheet(sheet: LocalSheet, step: SheetStep, before: string[][][]): void {
  const [, ...rows] = sheet.all();
  const at = (row: number) => 2 + (row % Math.max(rows.length, 1));
  const rowCells = (row: number) => sheet.values(at(row), 1, 1, HEADER.length);
  switch (step.kind) {
    case "edit":
      sheet.write(at(step.row), step.column + 1, [[step.cell]]);
      break;
    case "rename":
      sheet.write(at(step.row), 1, [[step.name]]);
      break;
    case "type over":
      sheet.write(at(step.row), 1, [step.cells]);
      break;
    case "paste":
      sheet.write(at(step.row), 1, step.cells);
      break;
    case "append":
      sheet.write(rows.length + 2, 1, step.cells);
      break;
    case "insert":
      sheet.insertRows(at(step.row), step.count);
      break;
    case "delete":
      sheet.deleteRows(at(step.row), step.count);
      break;
    case "delete many":
      sheet.deleteRows(2, Math.ceil((rows.length * step.share) / 100));
      break;
    case "empty":
      sheet.deleteRows(2, rows.length);
      break;
    case "sort":
      sheet.sort(step.column + 1, step.ascending);
      break;
    case "swap": {
      const [one, other] = [rowCells(step.row), rowCells(step.other)];
      sheet.write(at(step.row), 1, other);
      sheet.write(at(step.other), 1, one);
      break;
    }
    case "double":
      sheet.write(rows.length + 2, 1, rowCells(step.row));
      break;
    case "move class":
      for (const [i, cells] of rows.entries())
        if (cells[1] === step.from) sheet.write(i + 2, 2, [[step.to]]);
      break;
    case "header": {
      const titles = [HEADER[step.column] ?? "", ...(RENAMES[step.column] ?? [])];
      sheet.write(1, step.column + 1, [[titles[step.title] ?? ""]]);
      break;
    }
    case "undo": {
      // The last of these is how the sheet stands now.
      const back = before.at(-2) ?? sheet.all();
      sheet.deleteRows(1, rows.length + 1);
      sheet.write(1, 1, back);
      break;
    }
  }
}
