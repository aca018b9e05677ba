// `ptcc status`: how fresh each source is, what needs a look, and whether the server runs.
import { Command } from "commander";
import { findServer } from "../../presence.js";
import { readWatches } from "../../sources/read-watch.js";
import { countPupils, findRuns, presentIssues } from "../../store/find-runs.js";
import { heldIds } from "../../sync/held.js";
import { print, withStore } from "../session.js";

export function statusCommand(): Command {
  return new Command("status")
    .description("the sources' freshness, what needs a look, and the search index")
    .option("--json", "print JSON")
    .action(({ json }: { json?: boolean }) =>
      withStore(async ({ db, config }) => {
        const server = await findServer(config.dataDir);
        const sources = readWatches(db, config, new Date()).map(({ source, watch }) => ({
          id: source.id,
          name: source.name,
          kind: source.kind,
          state: source.state,
          pupils: countPupils(db, source.id),
          last_accepted_at: source.lastAcceptedAt,
          next_expected: watch.nextExpected,
          late: watch.late !== null,
          late_reason: watch.late?.reason ?? null,
          last_sequence: source.lastSequence,
          snapshot_hash: source.snapshotHash,
          issues: presentIssues(db, source),
          held: heldIds(db, source.id).length,
          last_run: findRuns(db, { sourceId: source.id, limit: 1 })[0] ?? null,
        }));
        const pending = db.$client.prepare("SELECT count(*) FROM outbox").pluck().get() as number;
        const index = server === null ? { pending } : await readIndex(server, pending);
        const status = { server: { running: server !== null, url: server }, sources, index };
        print(json, status, () => [
          server === null ? "The server does not run." : `The server runs at ${server}.`,
          `Index: ${pending === 0 ? "up to date" : `${pending} changes wait`}.`,
          ...(sources.length === 0 ? ["No sources yet."] : []),
          ...sources.flatMap(describe),
        ]);
      }),
    );
}

interface SourceStatus {
  name: string;
  id: string;
  state: string;
  pupils: number;
  last_accepted_at: string | null;
  late_reason: string | null;
  held: number;
  issues: { severity: string; row: number | null; column: string | null; message: string }[];
  last_run: { status: string; error_message: string | null } | null;
}

function describe(source: SourceStatus): string[] {
  const run = source.last_run;
  return [
    "",
    `${source.name} (${source.id}), ${source.state}: ${source.pupils} pupils, last sync ${source.last_accepted_at ?? "never"}${run ? `, last run ${run.status}` : ""}`,
    ...(source.late_reason === null ? [] : [`  late: ${source.late_reason}`]),
    ...(run?.status === "failed" ? [`  ${run.error_message}`] : []),
    ...(source.held > 0 ? [`  ${source.held} removals wait for a decision`] : []),
    ...source.issues.map(
      ({ severity, row, column, message }) =>
        `  ${severity}${row === null ? "" : ` row ${row}`}${column === null ? "" : `, ${column}`}: ${message}`,
    ),
  ];
}

/** What the running server says of its index; the outbox alone where it does not say. */
async function readIndex(server: string, pending: number): Promise<object> {
  try {
    const answer = await fetch(`${server}/readyz`, { signal: AbortSignal.timeout(2_000) });
    const { index, chroma } = (await answer.json()) as { index: object; chroma: unknown };
    return { ...index, chroma };
  } catch {
    return { pending };
  }
}
