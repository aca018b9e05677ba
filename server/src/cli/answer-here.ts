// Answers a question from the store itself, without a server.
import { createAsk } from "../answers/answer.js";
import { createChatModel } from "../answers/llm/chat-model.js";
import { type WordedAnswer, withLanguageModel } from "../answers/llm/worded-ask.js";
import { readTermDates } from "../answers/time/term-dates.js";
import { createIndexReader } from "../index/index-reader.js";
import { createMeaningSearch } from "../index/meaning.js";
import type { IndexReader, VectorIndex } from "../index/ports.js";
import { exactNearest } from "../index/vectors/exact.js";
import { lateSources } from "../sources/late-sources.js";
import { embedderOf, embedMissing } from "./index-here.js";
import type { Session } from "./session.js";

/** A person at a terminal waits longer for meaning than a page does: the model has to be loaded first. */
const MEANING_TIMEOUT_MS = 30_000;

/** @param delta is told the words of a language model as they come */
export async function answerHere(
  { db, config, concepts }: Session,
  question: string,
  delta?: (text: string) => void,
): Promise<WordedAnswer> {
  const embedder = embedderOf(config);
  try {
    const reader = createIndexReader(db);
    const vectors = storedVectors(reader, embedder.model);
    const meaning = createMeaningSearch({
      embedder,
      vectors,
      reader,
      timeoutMs: MEANING_TIMEOUT_MS,
    });
    const ask = createAsk({
      db,
      model: embedder.model,
      concepts,
      timeZone: config.timeZone,
      terms: readTermDates(config.termDates),
      unseen: async () => ({ late: lateSources(db, config)(), pending: 0 }),
      nearestPassages: async (text, k, among) => {
        // Only a question about meaning needs the vectors of what was imported meanwhile.
        await embedMissing(db, embedder);
        return meaning.nearestPassages(text, k, among);
      },
    });
    const worded = withLanguageModel(ask, config.llm && createChatModel(config.llm));
    return await worded({ question }, delta ? { delta } : {});
  } finally {
    await embedder.close();
  }
}

/** Chroma belongs to the server; here the vectors that SQLite keeps are compared one by one. */
function storedVectors(reader: IndexReader, model: string): Pick<VectorIndex, "nearest"> {
  return {
    nearest: async (vector, k) => {
      const ids = await reader.passageIds();
      return exactNearest(vector, await reader.embeddings(model, ids), k);
    },
  };
}
