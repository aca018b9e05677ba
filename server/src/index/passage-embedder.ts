// Has passages embedded, each once per model, so that one bad text stops no other.
import { PtccError } from "../errors.js";
import type { Embedder, IndexReader, IndexWriter, PassageVector } from "./ports.js";

export interface Passage {
  id: number;
  text: string;
}

/** Texts embedded at once: small, so that a shutdown is quick. */
const BATCH = 16;
/** Texts that fail one after another as if the model were away, after which it is taken to be away. */
const AWAY_AFTER = 2;

export function createPassageEmbedder(options: {
  reader: IndexReader;
  writer: IndexWriter;
  embedder: Embedder;
  /** Ends the work at the next small step. */
  signal: AbortSignal;
  onFault: (what: string, error: unknown) => void;
}) {
  const { reader, writer, embedder, signal, onFault } = options;
  /** Passages whose text the model did not take. */
  const failing = new Set<number>();
  let away = false;
  let embedded = 0;

  async function embed(passages: Passage[]): Promise<PassageVector[]> {
    const made = await embedder.embed(passages.map((passage) => passage.text));
    return passages.map(({ id }, i) => {
      const vector = made[i];
      if (vector === undefined) throw new Error("the embedder returned too few vectors");
      return { id, vector };
    });
  }

  async function embedOneByOne(passages: Passage[]): Promise<PassageVector[]> {
    const items: PassageVector[] = [];
    let inARow = 0;
    for (const passage of passages) {
      if (signal.aborted || away) break;
      try {
        items.push(...(await embed([passage])));
        inARow = 0;
      } catch (error) {
        if (!(error instanceof PtccError)) throw error;
        failing.add(passage.id);
        onFault("A passage could not be embedded; it will be tried again", error);
        if (error.kind === "unavailable") away = ++inARow >= AWAY_AFTER;
      }
    }
    return items;
  }

  /** Stores what it embeds before anything else sees it: no crash makes a stored text embedded again. */
  async function embedAndSave(passages: Passage[]): Promise<PassageVector[]> {
    const items = await embed(passages).catch((error: unknown) => {
      if (error instanceof PtccError) return embedOneByOne(passages);
      throw error;
    });
    if (items.length > 0) await writer.saveEmbeddings(embedder.model, items);
    for (const { id } of items) failing.delete(id);
    embedded += items.length;
    return items;
  }

  return {
    /**
     * The vectors of these passages, stored or new; those that cannot be had now are left out.
     * @param retry tries texts again that failed before
     * @param onStep told how many were embedded so far
     */
    async vectorsOf(
      passages: Passage[],
      retry: boolean,
      onStep: (count: number) => void,
    ): Promise<PassageVector[]> {
      const ids = passages.map((passage) => passage.id);
      const items = await reader.embeddings(embedder.model, ids);
      const stored = new Set(items.map((item) => item.id));
      const lacking = passages.filter(({ id }) => !stored.has(id));
      const missing = lacking.filter(({ id }) => !failing.has(id));
      if (retry) missing.push(...lacking.filter(({ id }) => failing.has(id)));
      for (let i = 0; i < missing.length && !signal.aborted && !away; i += BATCH) {
        items.push(...(await embedAndSave(missing.slice(i, i + BATCH))));
        onStep(Math.min(i + BATCH, missing.length));
      }
      return items;
    },
    isFailing: (id: number) => failing.has(id),
    /** A passage that is no longer in use fails no longer. */
    forget: (id: number) => failing.delete(id),
    /** Has the model asked again although it was taken to be away. */
    retry() {
      away = false;
    },
    get away() {
      return away;
    },
    /** Texts embedded so far in this process, and texts that the model does not take. */
    counts: () => ({ embedded, failing: failing.size }),
  };
}
