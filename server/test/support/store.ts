// Builders for tests: a store on real SQLite with the real migrations, a source, and snapshots of a sheet.
import { onTestFinished } from "vitest";
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import type { Receipt } from "../../../shared/wire.js";
import { type Db, openForWriting } from "../../src/store/open.js";
import { addSource } from "../../src/store/sources.js";
import type { SyncRequest } from "../../src/sync/sync-request.js";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";

export const HEADER = [
  "Name",
  "Class",
  "Year group",
  "Campus",
  "Support level",
  "Support notes",
  "Student ID",
];

/** The three pupils that every document of PTCC speaks of. */
export const SEED = [
  ["Alice Johnson", "3A", "3", "Campus A", "2", "Anxiety support needed", ""],
  ["Bob Smith", "3A", "3", "Campus A", "1", "No additional support", ""],
  ["Charlie Brown", "4B", "4", "Campus B", "3", "EHCP review scheduled", ""],
];

/** An empty store in memory, closed when the test ends. */
export function memoryStore(): Db {
  const db = openForWriting(":memory:");
  onTestFinished(() => {
    db.$client.close();
  });
  return db;
}

/** A source to push to; returns its id. */
export function pushSource(db: Db, name = "Mr P"): string {
  return addSource(db, { name, kind: "push" }).id;
}

/** A snapshot with all its cells, as the add-on would send it when everything is new. */
export function snapshotOf(
  sourceId: string,
  rows: string[][],
  overrides: Partial<SyncRequest> = {},
): SyncRequest {
  const header = overrides.header ?? HEADER;
  const headerRow = overrides.headerRow ?? 1;
  return {
    sourceId,
    way: "push",
    reason: "menu",
    sequence: null,
    dryRun: false,
    tab: { spreadsheetId: "sheet-1", sheetId: 0, sheetName: "Pupils" },
    headerRow,
    header,
    fingerprints: rows.map(rowFingerprinter(header)),
    rows: rows.map((cells, index) => ({ row: headerRow + 1 + index, cells })),
    hints: [],
    delivery: null,
    ...overrides,
  };
}

/** Syncs a sheet and returns the receipt. */
export function push(
  db: Db,
  sourceId: string,
  rows: string[][],
  overrides: Partial<SyncRequest> = {},
): Receipt {
  const outcome = syncSnapshot(db, snapshotOf(sourceId, rows, overrides));
  if ("need" in outcome) throw new Error(`the server lacks rows ${outcome.need.join(", ")}`);
  return outcome.receipt;
}
