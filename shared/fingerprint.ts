// The fingerprints by which add-on and server agree on what a sheet holds.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { utf8 } from "./utf8.js";

/** Hex characters in a row's fingerprint: 64 bits of SHA-256. */
export const FINGERPRINT_LENGTH = 16;

/** Writes cells so that no two different lists give the same text: each is preceded by its length. */
function encodeCells(cells: readonly string[]): string {
  let text = "";
  for (const cell of cells) text += `${cell.length}:${cell}`;
  return text;
}

/** SHA-256 of a text's UTF-8, in hex. */
export type Digest = (text: string) => string;

/** Runs in Apps Script too, which has no other. */
const portableDigest: Digest = (text) => bytesToHex(sha256(utf8(text)));

/**
 * Returns the function that fingerprints the rows below one header.
 * A fingerprint is 16 lower-case hex characters over the header and the row's raw display cells,
 * in order; the same row under another header has another fingerprint.
 * @param digest a faster one that gives the same, where there is one
 */
export function rowFingerprinter(
  header: readonly string[],
  digest: Digest = portableDigest,
): (cells: readonly string[]) => string {
  const headerDigest = digest(encodeCells(header));
  return (cells) => digest(headerDigest + encodeCells(cells)).slice(0, FINGERPRINT_LENGTH);
}

/**
 * The hash that proves two sides hold the same rows in the same order: SHA-256 in hex over the
 * fingerprints one after another (each has 16 characters, so the joint text is unambiguous).
 */
export function snapshotHash(
  fingerprints: readonly string[],
  digest: Digest = portableDigest,
): string {
  return digest(fingerprints.join(""));
}
