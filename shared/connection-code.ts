// The one line that Mr P pastes: where the server is, which source he is, and his secret.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { base64urlnopad } from "@scure/base";
import { utf8 } from "./utf8.js";

export interface Connection {
  /** The outside address of the server's public port, without a slash at its end. */
  url: string;
  source_id: string;
  /** `whsec_` and the key in base64. */
  secret: string;
}

const VERSION = "ptcc1";
const CHECK_LENGTH = 8;

const checkOf = (payload: string) => bytesToHex(sha256(utf8(payload))).slice(0, CHECK_LENGTH);

/** Writes `ptcc1.<payload>.<check>`; the check catches a code that was cut while copying. */
export function encodeConnectionCode(connection: Connection): string {
  // Only ASCII goes in, so that decoding needs no UTF-8 decoder, which Apps Script lacks.
  const fields = [encodeURI(connection.url), connection.source_id, connection.secret];
  const payload = base64urlnopad.encode(utf8(fields.join("\n")));
  return `${VERSION}.${payload}.${checkOf(payload)}`;
}

/**
 * Reads a connection code, with whatever white space a mail or chat put into it.
 * Returns null where it is not a whole and unaltered code.
 */
export function decodeConnectionCode(text: string): Connection | null {
  const [version, payload, check, ...rest] = text.replace(/[\s\u200b\ufeff]+/g, "").split(".");
  if (version !== VERSION || !payload || check !== checkOf(payload) || rest.length > 0) return null;
  try {
    const fields = String.fromCharCode(...base64urlnopad.decode(payload)).split("\n");
    const [url, source_id, secret] = fields;
    if (!url || !source_id || !secret || fields.length !== 3) return null;
    return { url: decodeURI(url), source_id, secret };
  } catch {
    return null;
  }
}
