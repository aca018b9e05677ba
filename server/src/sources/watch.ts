// Decides for one source when its next sync is due at the latest, whether it is late, and why, most likely.
import type { Source } from "../store/sources.js";

/** What is known of a source; all times ISO 8601. */
export interface WatchFacts {
  kind: Source["kind"];
  state: Source["state"];
  createdAt: string;
  /** When it was last heard from its own way: a push for a sheet that pushes. */
  lastHeardAt: string | null;
  /** Refused or failed attempts since then. */
  refusals: { count: number; latest: string };
  /** Whether a push source was pulled since it was last heard from. */
  pulledSince: boolean;
  /** Whether another connected sheet pushes in time; null where there is no other. */
  othersInTime: boolean | null;
  /** Whether connection codes carry an address that Google can reach. */
  reachable: boolean;
  /** Whether a service account is configured. */
  canPull: boolean;
}

/** For programs and the log, which hold no words from a sheet. */
export type LateCause =
  | "refused"
  | "never_connected"
  | "unreachable"
  | "silent"
  | "pull_not_configured"
  | "not_running";

export interface Watch {
  /** When it is late; null where nothing is expected. ISO 8601. */
  nextExpected: string | null;
  /** The likely cause and, in sentences, what to do; null while it is not late. */
  late: { cause: LateCause; reason: string } | null;
}

const HOUR_MS = 3_600_000;
/** Google's clock triggers drift by up to an hour; a tightly set interval has as much again. */
const GRACE_MS = HOUR_MS;

/** The latest moment at which a source that was heard from `last` should be heard from again. */
export function dueAt(last: string, intervalHours: number): string {
  const interval = intervalHours * HOUR_MS;
  return new Date(Date.parse(last) + interval + Math.min(GRACE_MS, interval)).toISOString();
}

export function watchSource(facts: WatchFacts, intervalHours: number, now: Date): Watch {
  if (facts.kind === "file" || facts.state !== "active") return { nextExpected: null, late: null };
  const nextExpected = dueAt(facts.lastHeardAt ?? facts.createdAt, intervalHours);
  if (now.toISOString() <= nextExpected) return { nextExpected, late: null };
  const cause = likelyCause(facts);
  const reason = REASONS[cause](facts);
  return {
    nextExpected,
    late: { cause, reason: facts.pulledSince ? `${reason} It is pulled meanwhile.` : reason },
  };
}

/** The first that fits: what was seen stands before what is guessed. */
function likelyCause(facts: WatchFacts): LateCause {
  const { kind, canPull, refusals, lastHeardAt, othersInTime } = facts;
  if (kind === "pull" && !canPull) return "pull_not_configured";
  if (refusals.count > 0) return "refused";
  if (kind === "pull") return "not_running";
  if (lastHeardAt === null) return "never_connected";
  return othersInTime === false ? "unreachable" : "silent";
}

const REASONS: Record<LateCause, (facts: WatchFacts) => string> = {
  refused: ({ refusals: { count, latest } }) =>
    `${count === 1 ? "The last attempt failed" : `The last ${count} attempts failed`}: ${latest}`,
  never_connected: ({ reachable }) =>
    reachable
      ? "Never connected: the connection code has not been used. In the sheet, PTCC > Connect…, paste the code."
      : "Never connected, and Google cannot reach this server: set PUBLIC_URL to its outside address, make a new code with `ptcc source rotate`, and paste it in the sheet, PTCC > Connect….",
  unreachable: () =>
    "No sheet is heard from: most likely this server cannot be reached from outside. Check that the address in PUBLIC_URL answers from elsewhere.",
  silent: () =>
    "Nothing is heard from the sheet: most likely its triggers are gone, or it was deleted or disconnected. Open it and choose PTCC > Push now; if that fails, PTCC says why.",
  pull_not_configured: () =>
    "Pulling is not configured: set GOOGLE_CLIENT_EMAIL and GOOGLE_PRIVATE_KEY (docs/pull.md).",
  not_running: () => "It was not pulled: the server was not running.",
};
