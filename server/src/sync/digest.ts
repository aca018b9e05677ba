// SHA-256 as this machine has it, for the fingerprints that a sheet makes in plain JavaScript.
import { createHash } from "node:crypto";

/** In hex, over the text's UTF-8; half a surrogate pair counts as U+FFFD, as in shared/utf8.ts. */
export const sha256Hex = (text: string): string => createHash("sha256").update(text).digest("hex");
