// The indexer's work: brings the vector index to what the store holds, in small steps.
import type { Logger } from "pino";
import { PtccError } from "../errors.js";
import { createPassageEmbedder } from "./passage-embedder.js";
import type { Embedder, IndexReader, IndexWriter, VectorIndex } from "./ports.js";

/** Outbox entries read at once, on the event loop, and passages brought to the vector index at once. */
const WINDOW = 1_000;
const BATCH = 64;
/** Entries that a reindex writes in one transaction. */
const ENQUEUE = 5_000;

export interface IndexWorkOptions {
  reader: IndexReader;
  writer: IndexWriter;
  embedder: Embedder;
  vectors: VectorIndex;
  log: Logger;
}

export interface Progress {
  done: number;
  total: number;
}

/** What has to happen to a passage is decided by the store as it is now: in use, or not. */
interface Task {
  passage: number;
  seqs: number[];
}

export function createIndexWork(options: IndexWorkOptions) {
  const { reader, writer, vectors, log } = options;
  const stopping = new AbortController();
  const passages = createPassageEmbedder({ ...options, signal: stopping.signal, onFault: fault });
  /** While the vector index is away: passages that wait for nothing but it. */
  const prepared = new Set<number>();
  const listeners = new Set<(progress: Progress) => void>();
  let vectorsUp = false;
  let probeDue = true;
  let reindexDue = true;
  let lastError: string | null = null;

  function fault(what: string, error: unknown) {
    // A foreign error's message might quote a text: only its name is told.
    const foreign = error instanceof Error ? error.name : "unknown error";
    const reason = error instanceof PtccError ? error.message : foreign;
    if (reason !== lastError) log.warn({ reason }, what);
    lastError = reason;
  }

  /** Does something with the vector index; returns whether it could. */
  async function withVectors(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof PtccError) || error.kind !== "unavailable") throw error;
      vectorsUp = false;
      fault("The vector index is away; what is new waits for it", error);
      return false;
    }
    if (!vectorsUp) {
      vectorsUp = true;
      reindexDue = true; // it may have come back with another content
      prepared.clear();
      log.info("The vector index is there");
    }
    return true;
  }

  async function probe() {
    probeDue = false;
    await withVectors(async () => void (await vectors.count()));
  }

  /** Carries out some tasks and returns how many are done. */
  async function carryOut(tasks: Task[], retry: boolean, onStep: (count: number) => void) {
    const inUse = await reader.passages(tasks.map((task) => task.passage));
    const used = new Set(inUse.map((passage) => passage.id));
    const items = await passages.vectorsOf(inUse, retry, onStep);
    const known = new Set(items.map((item) => item.id));
    const gone = tasks.map((task) => task.passage).filter((id) => !used.has(id));
    gone.forEach(passages.forget);
    const written =
      vectorsUp &&
      (await withVectors(async () => {
        if (items.length > 0) await vectors.upsert(items);
        if (gone.length > 0) await vectors.remove(gone);
      }));
    const finished = tasks.filter(({ passage }) => !used.has(passage) || known.has(passage));
    if (!written) {
      for (const { passage } of finished) prepared.add(passage);
      return 0;
    }
    if (finished.length > 0) await writer.settleOutbox(finished.flatMap((task) => task.seqs));
    return finished.length;
  }

  /** Walks through the outbox, once; returns whether all that stood there is done. */
  async function drainOnce(retry: boolean): Promise<boolean> {
    const { pending } = await reader.outboxLag();
    let walked = 0;
    let left = 0;
    const tell = (done: number) => {
      const progress = { done, total: Math.max(done, pending) };
      for (const listener of listeners) listener(progress);
    };
    /** Returns whether more can be done. */
    const carryOutAll = async (tasks: readonly Task[]): Promise<boolean> => {
      for (let i = 0; i < tasks.length; i += BATCH) {
        if (probeDue) await probe();
        const batch = tasks.slice(i, i + BATCH);
        left += batch.length - (await carryOut(batch, retry, (count) => tell(walked + count)));
        walked += batch.reduce((entries, { seqs }) => entries + seqs.length, 0);
        tell(walked);
        if (stopping.signal.aborted || (!vectorsUp && passages.away)) return false;
      }
      return true;
    };
    // What failed before comes last: a text that crashes the model must not keep others from it.
    const failing: Task[] = [];
    for (let after = 0; ; ) {
      const entries = await reader.outbox(WINDOW, after);
      const all = tasksOf(entries);
      const open = vectorsUp ? all : all.filter((task) => !prepared.has(task.passage));
      left += all.length - open.length;
      failing.push(...open.filter((task) => passages.isFailing(task.passage)));
      const others = open.filter((task) => !passages.isFailing(task.passage));
      if (!(await carryOutAll(others))) return false;
      const last = entries.at(-1);
      if (!last || entries.length < WINDOW) break;
      after = last.seq;
    }
    return (await carryOutAll(failing)) && left === 0;
  }

  /** Puts the differences between store and vector index onto the outbox. */
  async function reconcile(): Promise<{ added: number; removed: number }> {
    const held = new Set(await vectors.ids());
    const wanted = new Set(await reader.passageIds());
    const { pending } = await reader.outboxLag();
    const waiting = new Set((await reader.outbox(pending)).map((entry) => entry.passage_id));
    const upsert = [...wanted].filter((id) => !held.has(id) && !waiting.has(id));
    const remove = [...held].filter((id) => !wanted.has(id) && !waiting.has(id));
    for (let i = 0; i < Math.max(upsert.length, remove.length); i += ENQUEUE) {
      await writer.enqueue({
        upsert: upsert.slice(i, i + ENQUEUE),
        remove: remove.slice(i, i + ENQUEUE),
      });
    }
    const found = { added: upsert.length, removed: remove.length };
    if (found.added + found.removed > 0)
      log.info(found, "The vector index differed from the store");
    return found;
  }

  /** Reindexes where that is due, or `suspect` and the numbers differ; returns whether it found any. */
  async function reindex(suspect: boolean): Promise<boolean> {
    let differed = false;
    if (vectorsUp) {
      await withVectors(async () => {
        const due =
          reindexDue || (suspect && (await vectors.count()) !== (await reader.passageIds()).length);
        if (!due) return;
        const { added, removed } = await reconcile();
        reindexDue = false;
        differed = added + removed > 0;
      });
    }
    return differed;
  }

  return {
    reconcile,
    /**
     * Empties the outbox as far as that can be, and reindexes where that is due.
     * @param retry tries again what failed before, and looks whether the vector index is still whole;
     *   without it that is left for later
     * @returns whether the outbox is empty
     */
    async pass(retry: boolean): Promise<boolean> {
      if (retry) {
        passages.retry();
        await probe();
      }
      let reindexed = false;
      for (;;) {
        const isDone = await drainOnce(retry);
        if (stopping.signal.aborted) return false;
        if (!reindexed) {
          reindexed = await reindex(retry && isDone);
          if (reindexed) continue;
        }
        if (isDone && vectorsUp) lastError = null;
        return isDone;
      }
    },
    /** Has the vector index tried at the next step and compared, since it may be another one now. */
    vectorsChanged() {
      probeDue = true;
      reindexDue = true;
    },
    fault,
    onProgress(listener: (progress: Progress) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Ends the work at the next small step. */
    stop: () => stopping.abort(),
    state: () => ({
      available: vectorsUp && !passages.away,
      ...passages.counts(),
      last_error: lastError,
    }),
  };
}

/** One task per passage, in the order in which they first stand on the outbox. */
function tasksOf(entries: readonly { seq: number; passage_id: number }[]): Task[] {
  const tasks = new Map<number, Task>();
  for (const { seq, passage_id } of entries) {
    const task = tasks.get(passage_id);
    if (task) task.seqs.push(seq);
    else tasks.set(passage_id, { passage: passage_id, seqs: [seq] });
  }
  return [...tasks.values()];
}
