// Cursors of lists: the sort key of the last item shown, opaque to callers.
import { base64urlnopad } from "@scure/base";
import { PtccError } from "../errors.js";

/** Writes the sort key of the last item shown. */
export const encodeCursor = (key: readonly string[]): string =>
  base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(key)));

/**
 * Reads a cursor that `encodeCursor` wrote over `length` strings.
 * @throws PtccError `invalid` where it is anything else
 */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const key: unknown = JSON.parse(new TextDecoder().decode(base64urlnopad.decode(cursor)));
    if (Array.isArray(key) && key.length === length && key.every((k) => typeof k === "string"))
      return key;
  } catch {
    // Falls through to the one answer for everything that is no cursor.
  }
  throw new PtccError(
    "invalid",
    "invalid_cursor",
    "cursor is not one that a list gave. Leave it out to start at the beginning.",
  );
}
