// The sheet that the environment names: a source of its own, added where none has that tab yet.
import type { SheetAddress } from "../google-config.js";
import type { Db } from "../store/open.js";
import { findBySheet, type NewSource, type Source } from "../store/sources.js";

/** Adds the source of GOOGLE_SHEET_ID and GOOGLE_SHEET_NAME once; returns it where it was added. */
export async function addEnvironmentSource(
  reader: Db,
  store: { addSource(source: NewSource): Source | Promise<Source> },
  sheet: SheetAddress,
): Promise<Source | null> {
  if (findBySheet(reader, sheet)) return null;
  return store.addSource({ name: sheet.sheetName, kind: "pull", sheet });
}
