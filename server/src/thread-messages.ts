// What a thread that carries out operations and the server say to each other.
import { type ErrorKind, PtccError } from "./errors.js";

export interface Call {
  id: number;
  operation: string;
  args: unknown[];
}

/** An error as it crosses the thread: structured cloning drops a class and its fields. */
interface Fault {
  kind: ErrorKind | null;
  code: string;
  message: string;
  details?: Record<string, unknown>;
}

export type Answer = { id: number; value: unknown } | { id: number; fault: Fault };
/** What the thread tells by itself, before the answer to the call that it is about. */
export type News = { news: unknown };
export type Greeting = { ready: true } | { failed: Fault };

/** SQLite's own codes for what another try, or more room, may mend. */
const TRANSIENT_SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)/;

/** SQLite's own codes for a file that it cannot use. */
const DAMAGED_SQLITE = /^SQLITE_(NOTADB|CORRUPT)/;

export function toFault(error: unknown): Fault {
  if (error instanceof PtccError) {
    const { kind, code, message, details } = error;
    return details ? { kind, code, message, details } : { kind, code, message };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (TRANSIENT_SQLITE.test(code))
    return {
      kind: "unavailable",
      code: "store_unavailable",
      message: `The database cannot be written now (${code}). Nothing was changed; try again later.`,
    };
  if (DAMAGED_SQLITE.test(code))
    return {
      kind: "configuration",
      code: "database_damaged",
      message: `DATA_DIR: its ptcc.sqlite is damaged or is no database (${code}). Nothing was changed; restore it from a backup.`,
    };
  return {
    kind: null,
    code: code || "internal",
    message: error instanceof Error ? error.message : String(error),
  };
}

export function fromFault({ kind, code, message, details }: Fault): Error {
  return kind === null ? new Error(message) : new PtccError(kind, code, message, details);
}
