// What a source may do, signed: push a snapshot, read its own status, decide on held removals, import what was released.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { InsightsAnswer, StatusAnswer } from "../../../../shared/wire.js";
import { PtccError } from "../../errors.js";
import { dueAt } from "../../sources/watch.js";
import { lastAccepted } from "../../store/find-attempts.js";
import { countPupils, findRuns, presentIssues } from "../../store/find-runs.js";
import { findReleases, releasedCells } from "../../store/releases.js";
import { deliveryOf } from "../../sync/deliveries.js";
import { heldIds, heldPupils } from "../../sync/held.js";
import { readSignedBody } from "../../sync/signed-bodies.js";
import { activeSource } from "../../sync/sync-checks.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { signedSource } from "../signed-source.js";

/** What UrlFetch can send at most, and so what a sheet can need. */
const MAX_SNAPSHOT_BYTES = 50 * 1024 * 1024;
const MAX_SMALL_BYTES = 1024 * 1024;
const SHOWN_RUNS = 20;

/** The routes below `/v1/sources/{id}`, all `POST`. */
export function signedRoutes({ config, reader, writer, indexState, committed }: AppDependencies) {
  const routes = new Hono<AppEnv>();
  const limit = (bytes: number) =>
    bodyLimit({
      maxSize: bytes,
      onError: () => {
        throw new PtccError(
          "too_large",
          "body_too_large",
          `The body has more than ${bytes / 1024 / 1024} MB. Nothing was changed; split the sheet into tabs.`,
        );
      },
    });

  routes.post("/:id/snapshots", limit(MAX_SNAPSHOT_BYTES), signedSource(reader), async (c) => {
    const { body, webhookId } = c.get("signed");
    const outcome = await writer.syncPush(body, { sourceId: c.get("source").id, webhookId });
    if ("need" in outcome) return c.json(outcome, 202);
    const { receipt } = outcome;
    if (!receipt.dry_run) committed();
    c.get("log").info({ run: receipt.run_id, counts: receipt.counts }, "synced");
    return c.json(receipt);
  });

  routes.post("/:id/status", limit(MAX_SMALL_BYTES), signedSource(reader), async (c) => {
    const source = c.get("source");
    readSignedBody("status", c.get("signed").body, source.id);
    const now = new Date();
    const { pending, lag_seconds, available } = await indexState();
    const lastPush = lastAccepted(reader, source.id, "push");
    return c.json({
      source: {
        id: source.id,
        name: source.name,
        state: source.state === "paused" ? "paused" : "active",
      },
      server_time: now.toISOString(),
      last_sequence: source.lastSequence,
      snapshot_hash: source.snapshotHash,
      pupils: countPupils(reader, source.id),
      runs: findRuns(reader, { sourceId: source.id, limit: SHOWN_RUNS }),
      issues: presentIssues(reader, source),
      held: heldPupils(reader, heldIds(reader, source.id), now.toISOString()),
      held_columns: source.vanishedFields ?? [],
      next_expected_push: lastPush === null ? null : dueAt(lastPush, config.syncIntervalHours),
      index: { pending, lag_seconds, available },
    } satisfies StatusAnswer);
  });

  routes.post("/:id/removals", limit(MAX_SMALL_BYTES), signedSource(reader), async (c) => {
    const { body, webhookId } = c.get("signed");
    const { id } = c.get("source");
    const { action, student_ids, columns } = readSignedBody("removals", body, id);
    activeSource(reader, id);
    const answer = await writer.decideRemovals({
      sourceId: id,
      action,
      studentIds: student_ids,
      columns,
      delivery: deliveryOf(webhookId, body),
    });
    committed();
    return c.json(answer);
  });

  routes.post("/:id/insights", limit(MAX_SMALL_BYTES), signedSource(reader), (c) => {
    const { id: sourceId } = c.get("source");
    readSignedBody("insights", c.get("signed").body, sourceId);
    const [last] = findReleases(reader, { sourceId, limit: 1 });
    // A withdrawn release does not bring back the one before it.
    const rows = last ? releasedCells(reader, last) : null;
    if (!last || !rows) return c.json({ released: null } satisfies InsightsAnswer);
    const { title, releasedAt: released_at, dataAsOf: data_as_of, header } = last;
    const released = { title, released_at, data_as_of, header, rows };
    return c.json({ released } satisfies InsightsAnswer);
  });

  return routes;
}
