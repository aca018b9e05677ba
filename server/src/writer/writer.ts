// The server's side of the one writer: its operations as promises.
import type { ConceptOptions } from "../concepts/load-concepts.js";
import { PtccError } from "../errors.js";
import { callOperations, type Remote } from "../operations-thread.js";
import type { SyncProgress, TellProgress } from "../sync/sync-progress.js";
import { spawnModuleWorker } from "../worker-thread.js";
import type { WriterOperations } from "./operations.js";

export type Writer = Remote<WriterOperations>;

/** What the thread is started with. */
export interface WriterData {
  /** The database. */
  file: string;
  concepts: ConceptOptions;
}

/**
 * Starts the writer's thread on a database file, creating and migrating it. What it writes is tagged by
 * the concept map that `concepts` names; `tell` hears how far a sync is while it goes on.
 * @throws PtccError `configuration` where the file cannot be written
 */
export async function startWriter(
  file: string,
  concepts: ConceptOptions = {},
  tell: TellProgress = () => {},
): Promise<Writer> {
  const worker = spawnModuleWorker(import.meta.url, "./writer-thread", {
    name: "writer",
    workerData: { file, concepts } satisfies WriterData,
  });
  return callOperations<WriterOperations>(worker, gone, (news) => tell(news as SyncProgress));
}

const gone = () =>
  new PtccError("unavailable", "store_unavailable", "The writer has stopped. Restart the server.");
