// Reads how every source and the index are, and says it in words.
import type { HeldRemoval, RowIssue, RunSummary } from "../../../shared/wire.js";
import type { Config } from "../config.js";
import type { AppDependencies, IndexState } from "../http/context.js";
import { readWatches } from "../sources/read-watch.js";
import { findSuggestions, type Suggestion } from "../store/find-identity.js";
import { countPupils, findRuns, presentIssues } from "../store/find-runs.js";
import type { Db } from "../store/open.js";
import { findReleases, type Release } from "../store/releases.js";
import type { Source } from "../store/sources.js";
import { heldIds, heldPupils } from "../sync/held.js";
import { absoluteTime, counted, relativeTime } from "./words.js";

const SHOWN_RUNS = 8;
const SHOWN_SUGGESTIONS = 20;

/** `good` needs nobody, `attention` a teacher, `problem` whoever runs PTCC, `idle` waits. */
export type Mood = "good" | "attention" | "problem" | "idle";

export interface Status {
  mood: Mood;
  headline: string;
  detail: string;
}

export interface SourceHealth {
  source: Source;
  status: Status;
  pupils: number;
  /** When a push is expected at the latest; null for a file and before the first. */
  nextPush: string | null;
  issues: RowIssue[];
  held: HeldRemoval[];
  /** Newest first. */
  runs: RunSummary[];
  /** What its teacher may import; null where nothing was released, or it was withdrawn. */
  release: Release | null;
}

export interface SyncHealth {
  now: Date;
  timeZone: string;
  sources: SourceHealth[];
  /** Pairs that may be one pupil, newest first. */
  suggestions: Suggestion[];
  index: IndexState;
  indexStatus: Status;
}

/** All that the sync page shows, as of now. */
export async function readSyncHealth(
  dependencies: Pick<AppDependencies, "config" | "reader" | "indexState">,
  now: Date,
): Promise<SyncHealth> {
  const { config, reader } = dependencies;
  const index = await dependencies.indexState();
  const sources = readWatches(reader, config, now).map(({ source, watch }): SourceHealth => {
    const facts = {
      source,
      pupils: countPupils(reader, source.id),
      nextPush: source.lastAcceptedAt === null ? null : watch.nextExpected,
      issues: presentIssues(reader, source),
      held: heldPupils(reader, heldIds(reader, source.id), now.toISOString()),
      runs: findRuns(reader, { sourceId: source.id, limit: SHOWN_RUNS }),
      release: presentRelease(reader, source.id),
    };
    return { ...facts, status: sourceStatus(facts, watch.late?.reason ?? null, config, now) };
  });
  const { suggestions } = findSuggestions(reader, { state: "open" }, { limit: SHOWN_SUGGESTIONS });
  const { timeZone } = config;
  return { now, timeZone, sources, suggestions, index, indexStatus: indexStatus(index) };
}

function presentRelease(reader: Db, sourceId: string): Release | null {
  const [latest] = findReleases(reader, { sourceId, limit: 1 });
  return latest?.withdrawnAt === null ? latest : null;
}

/** The first of these that holds: what is worst stands first. */
function sourceStatus(
  { source, issues, held, runs }: Omit<SourceHealth, "status">,
  /** Why it is late; null while it is not. */
  late: string | null,
  config: Config,
  now: Date,
): Status {
  const { lastAcceptedAt } = source;
  const [lastRun] = runs;
  if (source.state === "paused")
    return {
      mood: "idle",
      headline: "Paused",
      detail:
        "It takes no pushes until an admin lets it again. What it holds is still answered from.",
    };
  if (lastRun?.status === "failed")
    return {
      mood: "problem",
      headline: "The last sync failed",
      detail: `${lastRun.error_message ?? "Its run says no more."} What was there before is kept.`,
    };
  if (lastAcceptedAt === null)
    return {
      mood: late === null ? "idle" : "problem",
      headline: "Waiting for the first push",
      detail:
        late ?? "Its teacher chooses PTCC > Connect… in the sheet and pastes the connection code.",
    };
  if (late !== null)
    return {
      mood: "problem",
      headline: "Not heard from",
      detail: `Last ${relativeTime(lastAcceptedAt, now)}, on ${absoluteTime(lastAcceptedAt, config.timeZone)}. ${late}`,
    };
  if (held.length > 0)
    return {
      mood: "attention",
      headline: `${counted(held.length, "pupil")} gone from the sheet, kept for now`,
      detail:
        "Many rows went at once, which may be a slip. Its teacher decides in the sheet: PTCC > Sync status.",
    };
  const errors = issues.filter(({ severity }) => severity === "error").length;
  if (errors > 0)
    return {
      mood: "attention",
      headline: `${counted(errors, "row")} to look at`,
      detail: "All other rows are in step. These keep their last good version.",
    };
  return {
    mood: "good",
    headline: "In step",
    detail: "PTCC holds the sheet as it was pushed last.",
  };
}

function indexStatus({ available, pending, chroma }: IndexState): Status {
  if (!available)
    return {
      mood: chroma === "starting" ? "idle" : "problem",
      headline: chroma === "starting" ? "Starting" : "Not available",
      detail:
        "Questions are answered by words, filters and counts. Search by meaning comes back by itself.",
    };
  if (pending > 0)
    return {
      mood: "idle",
      headline: `Catching up: ${counted(pending, "sentence")} to go`,
      detail: "Words are searchable at once, meaning as this goes on.",
    };
  return {
    mood: "good",
    headline: "Up to date",
    detail: "Every sentence can be found by meaning.",
  };
}
