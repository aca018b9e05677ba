// What the add-on remembers, in a few properties: no rows, no names, no notes.
import type { Connection } from "../../shared/connection-code.js";
import type { EditHint } from "../../shared/wire.js";
import type { KeptFailure } from "./kept-failure.js";

/** A connection and the tab that it is for. */
export interface Link extends Connection {
  sheet_id: number;
  /** A copy of the spreadsheet may bring the properties along; it must not push as the original. */
  spreadsheet_id?: string;
  /** Rows that look like headers and stand above the header, such as a title over two cells. */
  title_rows?: number;
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
  /** What went wrong last; null after a success. */
  failure: KeptFailure | null;
}

export const NEW_STATE: SyncState = {
  sequence: 0,
  clock_offset: 0,
  send_all: false,
  hash: null,
  pushed_at: null,
  failure: null,
};

/** Whose triggers push this sheet, and signs of their life (ISO 8601). */
export interface Keeper {
  /** A random key of the person; it says nothing about them. */
  owner: string;
  seen_at: string;
  clock_at: string;
}

/** Changes that no push has taken along yet. */
export interface Pending {
  since: string;
  hints: EditHint[];
}

const KEYS = {
  link: "PTCC_CONNECTION",
  state: "PTCC_STATE",
  pending: "PTCC_PENDING",
  keeper: "PTCC_TRIGGERS",
  insights: "PTCC_INSIGHTS",
};
const PERSON = "PTCC_PERSON";

// A property value holds 9 KB (https://developers.google.com/apps-script/guides/services/quotas).
const MAX_HINTS = 8;
const MAX_HINT_ROWS = 100;

const properties = () => PropertiesService.getDocumentProperties();

function read<T>(key: string): T | null {
  const text = properties().getProperty(key);
  return text ? (JSON.parse(text) as T) : null;
}

const write = (key: string, value: unknown) => properties().setProperty(key, JSON.stringify(value));

export const readLink = (): Link | null => read<Link>(KEYS.link);
export const saveLink = (link: Link) => write(KEYS.link, link);
export const readState = (): SyncState => ({
  ...NEW_STATE,
  ...read<Partial<SyncState>>(KEYS.state),
});
export const saveState = (state: SyncState) => write(KEYS.state, state);
export const readKeeper = (): Keeper | null => read<Keeper>(KEYS.keeper);
export const saveKeeper = (keeper: Keeper) => write(KEYS.keeper, keeper);
/** The hash of what the last import wrote into the tab of insights. */
export const readInsightsHash = (): string | null => read<string>(KEYS.insights);
export const saveInsightsHash = (hash: string) => write(KEYS.insights, hash);

/**
 * A random key that tells the sheet's editors apart without naming them; made once a person and
 * script. Empty where there is no place to keep it: then all editors count as one.
 */
export function personKey(): string {
  try {
    const own = PropertiesService.getUserProperties();
    const known = own.getProperty(PERSON);
    if (known) return known;
    const key = Utilities.getUuid();
    own.setProperty(PERSON, key);
    return key;
  } catch {
    return "";
  }
}

/** The marks that something changed, or null where none is. */
export const readPending = (): Pending | null => read<Pending>(KEYS.pending);

/**
 * Marks that something changed. Two executions that mark at once may lose one's hint, never the mark;
 * a lost hint costs one more round trip.
 */
export function markPending(hints: readonly EditHint[], since = new Date().toISOString()): void {
  const pending = readPending() ?? { since, hints: [] };
  if (since < pending.since) pending.since = since;
  for (const hint of hints) {
    const same = pending.hints.find((other) => other.user === hint.user);
    if (!same) {
      if (pending.hints.length < MAX_HINTS)
        pending.hints.push({ ...hint, rows: bounded(hint.rows) });
      continue;
    }
    same.rows = bounded([...same.rows, ...hint.rows]);
    same.at = hint.at;
  }
  write(KEYS.pending, pending);
}

const bounded = (rows: readonly number[]) => [...new Set(rows)].slice(0, MAX_HINT_ROWS);

/** Clears the marks and returns them. Call it before the sheet is read, never after. */
export function takePending(): Pending {
  const pending = readPending() ?? { since: new Date().toISOString(), hints: [] };
  properties().deleteProperty(KEYS.pending);
  return pending;
}

/** Forgets the connection and everything about it. */
export function forgetAll(): void {
  for (const key of Object.values(KEYS)) properties().deleteProperty(key);
  try {
    PropertiesService.getUserProperties().deleteProperty(PERSON);
  } catch {
    // Then it was never kept either.
  }
}
