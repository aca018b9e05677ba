// Imports every state of every sheet of a split, as `ptcc import --taken-at` does.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readTable } from "../src/sources/read-file.js";
import { takenAtOf } from "../src/sources/taken-at.js";
import type { Db } from "../src/store/open.js";
import { addSource } from "../src/store/sources.js";
import { syncSnapshot } from "../src/sync/sync-snapshot.js";
import type { School } from "./pupils.js";

/** Returns the names of the sources, which are the sheets', by their ids. */
export function importSheets(db: Db, school: School, timeZone: string): Map<string, string> {
  const names = [...new Set(school.states.map(({ sheet }) => sheet))];
  const ids = new Map(names.map((name) => [name, addSource(db, { name, kind: "file" }).id]));
  for (const { sheet, day, file } of school.states) {
    const table = readTable({ name: basename(file), bytes: readFileSync(file), sheetName: null });
    const takenAt = takenAtOf(day, timeZone, new Date());
    syncSnapshot(db, {
      sourceId: ids.get(sheet) ?? "",
      way: "file",
      reason: "import",
      sequence: null,
      dryRun: false,
      tab: null,
      ...table,
      ...(takenAt === null ? {} : { takenAt }),
      hints: [],
      delivery: null,
    });
  }
  return new Map([...ids].map(([name, id]) => [id, name]));
}
