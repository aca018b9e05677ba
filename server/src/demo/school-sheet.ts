// Mr P's sheet for the demo: the pupils of one invented school, and how to find a cell among them.
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { LocalSheet } from "../../../addon/local/spreadsheet.js";
import { LocalSpreadsheet } from "../../../addon/local/spreadsheet.js";
import { rowFingerprinter, snapshotHash } from "../../../shared/fingerprint.js";

const PUPILS = new URL("./pupils.csv", import.meta.url);

/** A spreadsheet with one tab of about 120 pupils. */
export async function openSchoolSheet(): Promise<LocalSpreadsheet> {
  const rows: string[][] = parse(await readFile(PUPILS, "utf8"));
  return new LocalSpreadsheet({
    id: "demo-sheet",
    name: "Pupils of Larkfield Primary",
    sheets: [{ name: "Pupils", rows }],
  });
}

/** The sheet's row and column, from 1, of one pupil's cell. */
export function cellOf(sheet: LocalSheet, pupil: string, header: string) {
  const [headers = [], ...rows] = sheet.all();
  const row = rows.findIndex(([name]) => name === pupil);
  const column = headers.indexOf(header);
  if (row < 0 || column < 0) throw new Error(`The demo's sheet has no ${header} of ${pupil}.`);
  return { row: row + 2, column: column + 1 };
}

/** How many rows below the header have this text in this column. */
export function countCells(sheet: LocalSheet, header: string, text: string): number {
  const [headers = [], ...rows] = sheet.all();
  const column = headers.indexOf(header);
  return rows.filter((cells) => cells[column] === text).length;
}

/** The hash over the sheet as it is now, worked out here and not by the server. */
export function hashOf(sheet: LocalSheet): string {
  const [header = [], ...rows] = sheet.all();
  return snapshotHash(rows.map(rowFingerprinter(header)));
}
