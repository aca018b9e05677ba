// Gathers what the watch decides by, for all sources at once.
import type { Config } from "../config.js";
import { failuresSince, lastAccepted, lastAttempt } from "../store/find-attempts.js";
import type { Db } from "../store/open.js";
import { listSources, type Source } from "../store/sources.js";
import { dueAt, type Watch, type WatchFacts, watchSource } from "./watch.js";

export interface WatchedSource {
  source: Source;
  watch: Watch;
}

type Settings = Pick<Config, "syncIntervalHours" | "publicUrl" | "google">;

/** Every source, oldest first, with when it is due and whether it is late. */
export function readWatches(db: Db, settings: Settings, now: Date): WatchedSource[] {
  const heard = listSources(db).map((source) => ({
    source,
    lastHeardAt: source.kind === "file" ? null : lastAccepted(db, source.id, source.kind),
  }));
  const { syncIntervalHours, google } = settings;
  const pushing = heard.flatMap(({ source, lastHeardAt }) =>
    source.kind === "push" && source.state === "active" && lastHeardAt !== null
      ? [{ source, inTime: dueAt(lastHeardAt, syncIntervalHours) >= now.toISOString() }]
      : [],
  );
  return heard.map(({ source, lastHeardAt }) => {
    const { id, kind, state, createdAt } = source;
    const since = lastHeardAt ?? createdAt;
    const others = pushing.filter((other) => other.source.id !== id);
    const way = kind === "pull" ? "pull" : "push";
    const facts: WatchFacts = {
      kind,
      state,
      createdAt,
      lastHeardAt,
      refusals: failuresSince(db, id, way, since),
      pulledSince: kind === "push" && lastAttempt(db, id, "pull", since)?.failed === false,
      othersInTime: others.length === 0 ? null : others.some((other) => other.inTime),
      reachable: isOutside(settings.publicUrl),
      canPull: google !== null,
    };
    return { source, watch: watchSource(facts, syncIntervalHours, now) };
  });
}

/** Whether an address may be one that Google reaches: set, and not of this machine. */
function isOutside(publicUrl: string | null): boolean {
  return publicUrl !== null && !/^https?:\/\/(localhost|127\.|\[::1\])/i.test(publicUrl);
}
