// What a source may do, signed: push a snapshot, read its own status, decide on held removals, import what was released.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { InsightsAnswer, StatusAnswer } from "../../../../shared/wire.js";
import { PtccError } from "../../errors.js";
import { dueAt } from "../../sources/watch.js";
import { lastAccepted } from "../../store/find-attempts.js";
import { countPupils, findRuns, presentIssues } from "../../store/find-runs.js";
import { findReleases } from "../../store/releases.js";
import { wordsOfFailure } from "../../sync/failed-run.js";
import { heldIds, heldPupils } from "../../sync/held.js";
import { activeSource } from "../../sync/sync-checks.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { insightsSchema, removalsSchema, snapshotSchema, statusSchema } from "../signed-schemas.js";
import { signedSource } from "../signed-source.js";
import { parseBody } from "../validate.js";

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

  /** A signed body that cannot be read fails until script or server is renewed: the runs say so. */
  const readSnapshotBody = async (body: unknown, sourceId: string) => {
    try {
      return parseBody(snapshotSchema, body);
    } catch (error) {
      const words = wordsOfFailure(error);
      const run = { sourceId, way: "push" as const, reason: "unreadable", sequence: null };
      if (words) await writer.logFailedRun({ ...run, ...words, durationMs: 0 });
      throw error;
    }
  };

  routes.post(
    "/:id/snapshots",
    limit(MAX_SNAPSHOT_BYTES),
    signedSource(reader, "snapshot"),
    async (c) => {
      const { body, webhookId, bodyHash } = c.get("signed");
      const snapshot = await readSnapshotBody(body, c.get("source").id);
      const outcome = await writer.syncSnapshot({
        sourceId: c.get("source").id,
        way: "push",
        reason: snapshot.reason,
        sequence: snapshot.sequence,
        dryRun: snapshot.dry_run,
        tab: {
          spreadsheetId: snapshot.spreadsheet.id,
          sheetId: snapshot.sheet.id,
          sheetName: snapshot.sheet.name,
        },
        headerRow: snapshot.header_row,
        header: snapshot.header,
        fingerprints: snapshot.fingerprints,
        rows: snapshot.rows,
        hints: snapshot.hints,
        delivery: { webhookId, bodyHash },
      });
      if ("need" in outcome) return c.json(outcome, 202);
      if (!snapshot.dry_run) committed();
      c.get("log").info({ run: outcome.receipt.run_id, counts: outcome.receipt.counts }, "synced");
      return c.json(outcome.receipt);
    },
  );

  routes.post("/:id/status", limit(MAX_SMALL_BYTES), signedSource(reader, "status"), async (c) => {
    parseBody(statusSchema, c.get("signed").body);
    const source = c.get("source");
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

  routes.post(
    "/:id/removals",
    limit(MAX_SMALL_BYTES),
    signedSource(reader, "removals"),
    async (c) => {
      const { body, webhookId, bodyHash } = c.get("signed");
      const { action, student_ids, columns } = parseBody(removalsSchema, body);
      const { id } = activeSource(reader, c.get("source").id);
      const answer = await writer.decideRemovals({
        sourceId: id,
        action,
        studentIds: student_ids,
        columns,
        delivery: { webhookId, bodyHash },
      });
      committed();
      return c.json(answer);
    },
  );

  routes.post("/:id/insights", limit(MAX_SMALL_BYTES), signedSource(reader, "insights"), (c) => {
    parseBody(insightsSchema, c.get("signed").body);
    const [last] = findReleases(reader, { sourceId: c.get("source").id, limit: 1 });
    // A withdrawn release does not bring back the one before it.
    if (!last?.rows) return c.json({ released: null } satisfies InsightsAnswer);
    const { title, releasedAt: released_at, dataAsOf: data_as_of, header } = last;
    const rows = last.rows.map(({ cells }) => cells);
    const released = { title, released_at, data_as_of, header, rows };
    return c.json({ released } satisfies InsightsAnswer);
  });

  return routes;
}
