// What the index needs from others: an embedder, a vector index, and the store's two sides.

/** Turns short texts into unit vectors. One model per instance. */
export interface Embedder {
  /** Names the model and its version; vectors of different models never meet. */
  readonly model: string;
  readonly dimensions: number;
  /**
   * Returns one unit vector per text, in order. Calls with `urgent` (a person waits) go before those
   * without (indexing).
   */
  embed(texts: string[], options?: { urgent?: boolean }): Promise<Float32Array[]>;
  close(): Promise<void>;
}

export interface PassageVector {
  /** The passage's id. */
  id: number;
  /** A unit vector. */
  vector: Float32Array;
}

export interface Neighbour {
  id: number;
  /** Cosine similarity, -1 to 1. */
  similarity: number;
}

/** Some passages, by id. */
export interface PassageSet {
  readonly size: number;
  has(id: number): boolean;
  ids(): readonly number[];
}

/**
 * Maps passage ids to vectors, and holds nothing else: no names, no notes, no metadata.
 * A projection of the store: it may be lost and is then rebuilt. Every call rejects with an
 * `unavailable` error, within the adapter's own time-out, while the index cannot be reached.
 */
export interface VectorIndex {
  readonly kind: "chroma" | "sqlite";
  upsert(items: readonly PassageVector[]): Promise<void>;
  /** Unknown ids are ignored. */
  remove(ids: readonly number[]): Promise<void>;
  /** The k nearest, best first; `among` restricts the search to these ids, exactly. */
  nearest(vector: Float32Array, k: number, among?: readonly number[]): Promise<Neighbour[]>;
  /** Every id held, ascending: a reindex is a set difference. */
  ids(): Promise<number[]>;
  count(): Promise<number>;
  /** Deletes all vectors of the model, for good; it is used no more. */
  drop(): Promise<void>;
  close(): Promise<void>;
}

export interface OutboxEntry {
  /** Grows with each entry; later entries for a passage replace earlier ones. */
  seq: number;
  passage_id: number;
  op: "upsert" | "remove";
}

/** What the indexer reads from the store. */
export interface IndexReader {
  /** The oldest entries waiting behind this one, in order. */
  outbox(limit: number, after?: number): Promise<OutboxEntry[]>;
  /** Of these passages, those still in use, with their text. */
  passages(ids: readonly number[]): Promise<{ id: number; text: string }[]>;
  /** Stored vectors of these passages by this model; those without a sound one are left out. */
  embeddings(model: string, ids: readonly number[]): Promise<PassageVector[]>;
  /** Every passage in use, ascending: what the vector index must hold. */
  passageIds(): Promise<number[]>;
  /** Entries waiting, and when the oldest was written (ISO 8601). */
  outboxLag(): Promise<{ pending: number; oldest: string | null }>;
}

/** A short text that says a concept, and its unit vector. */
export interface PhraseVector {
  phrase: string;
  vector: Float32Array;
}

/** Keeps the vectors of phrases, by model. */
export interface PhraseStore {
  phraseVectors(model: string): Promise<PhraseVector[]>;
  savePhraseVectors(model: string, items: readonly PhraseVector[]): Promise<void>;
}

/** What the indexer writes; each call is one transaction. */
export interface IndexWriter {
  /** Stores vectors, each in place of one that is there already. */
  saveEmbeddings(model: string, items: readonly PassageVector[]): Promise<void>;
  /** Takes entries off the outbox once the vector index holds them. */
  settleOutbox(seqs: readonly number[]): Promise<void>;
  /** Puts the differences that a reindex found on the outbox. */
  enqueue(entries: { upsert: readonly number[]; remove: readonly number[] }): Promise<void>;
}
