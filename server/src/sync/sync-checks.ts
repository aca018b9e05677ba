// What is asked of a snapshot before it is read: is it of this source, of its tab, and the newest?
import { eq } from "drizzle-orm";
import { PtccError } from "../errors.js";
import type { Db } from "../store/open.js";
import { sources } from "../store/schema.js";
import type { Source } from "../store/sources.js";
import type { SyncRequest } from "./sync-request.js";

/** The source, when it takes snapshots. */
export function activeSource(db: Db, id: string): Source {
  const source = db.select().from(sources).where(eq(sources.id, id)).get();
  if (!source || source.state === "removed")
    throw new PtccError(
      "not_found",
      "unknown_source",
      "This source does not exist on the server. Ask for a new connection code.",
    );
  if (source.state === "paused")
    throw new PtccError(
      "conflict",
      "source_paused",
      "This source is paused on the server: nothing was changed. Ask the person who runs PTCC to resume it.",
    );
  return source;
}

/** @throws PtccError `other_spreadsheet` where the source is bound to another tab */
export function checkTab(source: Source, { tab }: SyncRequest): void {
  if (tab === null || source.spreadsheetId === null) return;
  // A source to pull names its spreadsheet from the start, and learns the tab's id by its first snapshot.
  const sameTab = source.sheetId === null || tab.sheetId === source.sheetId;
  if (tab.spreadsheetId === source.spreadsheetId && sameTab) return;
  const what =
    tab.spreadsheetId === source.spreadsheetId ? "tab of the spreadsheet" : "spreadsheet";
  throw new PtccError(
    "conflict",
    "other_spreadsheet",
    `This connection belongs to another ${what}. If this is a copy, ask for a connection code of its own; nothing was changed.`,
  );
}

/** @throws PtccError `stale_sequence` with the last accepted one */
export function checkSequence(source: Source, { sequence, dryRun }: SyncRequest): void {
  if (sequence === null || dryRun || sequence > source.lastSequence) return;
  throw new PtccError(
    "conflict",
    "stale_sequence",
    `A newer snapshot was accepted already (sequence ${source.lastSequence}). Read the sheet again and push above it.`,
    { last_sequence: source.lastSequence },
  );
}

/** History is written forwards: a state from before the last accepted one would end what came after it. */
export function checkOrder({ lastAcceptedAt }: Source, takenAt: string): void {
  if (lastAcceptedAt === null || takenAt > lastAcceptedAt) return;
  throw new PtccError(
    "conflict",
    "taken_before",
    `The last accepted sync of this source is of ${lastAcceptedAt}, the file of ${takenAt}. A file has to be newer; import older ones first, into a new source. Nothing was changed.`,
  );
}
