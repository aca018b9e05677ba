// The indexer's two ports over a store in memory, with the store's rules, for tests.
import type {
  IndexReader,
  IndexWriter,
  OutboxEntry,
  PassageVector,
} from "../../src/index/ports.js";

export function memoryStore() {
  const texts = new Map<number, string>(); // passages in use
  const stored = new Map<string, Map<number, Float32Array>>();
  let outbox: OutboxEntry[] = [];
  let seq = 0;
  const put = (passage_id: number, op: OutboxEntry["op"]) =>
    outbox.push({ seq: ++seq, passage_id, op });
  const model = (name: string) => stored.get(name) ?? new Map<number, Float32Array>();

  const reader: IndexReader = {
    outbox: async (limit, after = 0) => outbox.filter((entry) => entry.seq > after).slice(0, limit),
    passages: async (ids) =>
      ids.flatMap((id) => {
        const text = texts.get(id);
        return text === undefined ? [] : [{ id, text }];
      }),
    embeddings: async (name, ids) =>
      ids.flatMap((id): PassageVector[] => {
        const vector = model(name).get(id);
        return vector ? [{ id, vector }] : [];
      }),
    passageIds: async () => [...texts.keys()].sort((a, b) => a - b),
    outboxLag: async () => ({
      pending: outbox.length,
      oldest: outbox.length > 0 ? "2025-01-01T00:00:00.000Z" : null,
    }),
  };
  const writer: IndexWriter = {
    async saveEmbeddings(name, items) {
      const vectors = model(name);
      for (const { id, vector } of items) if (!vectors.has(id)) vectors.set(id, vector);
      stored.set(name, vectors);
    },
    async settleOutbox(seqs) {
      outbox = outbox.filter((entry) => !seqs.includes(entry.seq));
    },
    async enqueue(entries) {
      for (const id of entries.upsert) put(id, "upsert");
      for (const id of entries.remove) put(id, "remove");
    },
  };
  return {
    reader,
    writer,
    /** A commit that brings a passage into use, or takes it out of use. */
    use(id: number, text: string) {
      texts.set(id, text);
      put(id, "upsert");
    },
    drop(id: number) {
      texts.delete(id);
      put(id, "remove");
    },
    idsInUse: () => [...texts.keys()].sort((a, b) => a - b),
    pending: () => outbox.length,
  };
}
