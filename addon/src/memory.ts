// What the add-on remembers, in three document properties: no rows, no names, no notes.
import type { Connection } from "../../shared/connection-code.js";
import type { EditHint } from "../../shared/wire.js";

/** A connection and the tab that it is for. */
export interface Link extends Connection {
  sheet_id: number;
}

export interface SyncState {
  /** The last sequence number used. */
  sequence: number;
  /** Seconds to add to this side's clock, as the server told. */
  clock_offset: number;
  /** The next push sends all cells, because the two sides' hashes differed. */
  send_all: boolean;
  /** The snapshot hash that the server proved last; null where none stands. */
  hash: string | null;
  /** When the server last accepted a push (ISO 8601). */
  pushed_at: string | null;
  /** What went wrong last, and since when; null after a success. */
  failure: { code: string; at: string; since: string } | null;
}

export const NEW_STATE: SyncState = {
  sequence: 0,
  clock_offset: 0,
  send_all: false,
  hash: null,
  pushed_at: null,
  failure: null,
};

const LINK = "PTCC_CONNECTION";
const STATE = "PTCC_STATE";
const PENDING = "PTCC_PENDING";

// A property value holds 9 KB (https://developers.google.com/apps-script/guides/services/quotas).
const MAX_HINTS = 8;
const MAX_HINT_ROWS = 100;

const properties = () => PropertiesService.getDocumentProperties();

function read<T>(key: string): T | null {
  const text = properties().getProperty(key);
  return text ? (JSON.parse(text) as T) : null;
}

const write = (key: string, value: unknown) => properties().setProperty(key, JSON.stringify(value));

export const readLink = (): Link | null => read<Link>(LINK);
export const saveLink = (link: Link) => write(LINK, link);
export const readState = (): SyncState => ({ ...NEW_STATE, ...read<Partial<SyncState>>(STATE) });
export const saveState = (state: SyncState) => write(STATE, state);

/** The marks that something changed, or null where none is. */
export const readPending = (): EditHint[] | null => read<EditHint[]>(PENDING);

/**
 * Marks that something changed. Two executions that mark at once may lose one's hint, never the mark;
 * a lost hint costs one more round trip.
 */
export function markPending(hints: readonly EditHint[]): void {
  const merged = readPending() ?? [];
  for (const hint of hints) {
    const same = merged.find((other) => other.user === hint.user);
    if (!same) {
      if (merged.length < MAX_HINTS) merged.push({ ...hint, rows: bounded(hint.rows) });
      continue;
    }
    same.rows = bounded([...same.rows, ...hint.rows]);
    same.at = hint.at;
  }
  write(PENDING, merged);
}

const bounded = (rows: readonly number[]) => [...new Set(rows)].slice(0, MAX_HINT_ROWS);

/** Clears the marks and returns their hints. Call it before the sheet is read, never after. */
export function takePending(): EditHint[] {
  const hints = readPending() ?? [];
  properties().deleteProperty(PENDING);
  return hints;
}

/** Forgets the connection and everything about it. */
export function forgetAll(): void {
  for (const key of [LINK, STATE, PENDING]) properties().deleteProperty(key);
}
