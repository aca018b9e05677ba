// What connecting a source takes and gives: a pulled sheet's address, a connection code shown once.
import { encodeConnectionCode } from "../../../shared/connection-code.js";
import { type Config, publicUrlOf } from "../config.js";
import { PtccError } from "../errors.js";
import { type SheetAddress, spreadsheetIdOf } from "../google-config.js";
import type { Source, SourceKind } from "../store/sources.js";

/**
 * The sheet of a source to pull, from a spreadsheet's id or address and a tab's name; null for the other kinds.
 * @throws PtccError `wrong_sheet` where they are missing, cannot be read, or go with another kind
 */
export function sheetToPull(
  kind: SourceKind,
  { spreadsheet, sheet }: { spreadsheet?: string | undefined; sheet?: string | undefined },
): SheetAddress | null {
  if (kind !== "pull") {
    if (spreadsheet === undefined && sheet === undefined) return null;
    throw wrongSheet("spreadsheet and sheet go with the kind pull");
  }
  if (spreadsheet === undefined || sheet === undefined)
    throw wrongSheet(
      "A source to pull needs spreadsheet (its id or address) and sheet (its tab's name)",
    );
  const spreadsheetId = spreadsheetIdOf(spreadsheet);
  if (spreadsheetId === null)
    throw wrongSheet("spreadsheet is neither a spreadsheet's id nor its address");
  return { spreadsheetId, sheetName: sheet };
}

const wrongSheet = (what: string) =>
  new PtccError("invalid", "wrong_sheet", `${what}. Nothing was added.`);

/** What its teacher needs, once: a source's secret, and the code that holds it with the public address. */
export function connectionOf(source: Source, config: Config) {
  const { id, name, kind, secret, previousSecretUntil } = source;
  const connection_code = encodeConnectionCode({ url: publicUrlOf(config), source_id: id, secret });
  const rotated =
    previousSecretUntil === null ? {} : { previous_secret_until: previousSecretUntil };
  return { id, name, kind, secret, connection_code, ...rotated };
}

/** What has to be shared with whom, so that a source can be pulled; with nobody where no account is set. */
export function sharingOf({ id, name, kind }: Source, sheet: SheetAddress, { google }: Config) {
  return {
    id,
    name,
    kind,
    spreadsheet_id: sheet.spreadsheetId,
    sheet_name: sheet.sheetName,
    share_with: google?.account.email ?? null,
  };
}
