// What is learned of the shipped files alone: the build learns it once, and writes it beside them. Each thread of a starting
// server would else take seconds to learn the same.
import { existsSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";

/** What is learned of how sentences are told (see `told-otherwise.ts`). */
export interface LearnedSigns {
  /** By place of a feature, and at each place by question: those of one feature are looked up together. */
  weights: Float32Array;
  /** By question. */
  biases: number[];
}

/** What is learned of the concepts that words tell of, as numbers: how much likelier each feature makes each (see `word-concepts.ts`). */
export interface LearnedWords {
  /** Ids of the concepts. */
  concepts: readonly string[];
  /** Stems of the phrases that tell something. */
  ofField: ReadonlySet<string>;
  features: Int32Array;
  /** By feature where its concepts begin in `at` and `told`, and at last where those of the last one end. */
  begins: Uint32Array;
  /** Which concepts each was read with, as their places in `concepts`, and how much likelier it makes them, in logarithms. */
  at: Uint16Array;
  told: Float64Array;
  /** By concept: how much likelier a feature makes it that was not read with it. */
  unsaid: Float64Array;
}

interface Learned {
  signs: LearnedSigns;
  words: LearnedWords;
}

/** Reads a file of it once; null where nothing was built, and who needs it learns it. */
export function readLearned(file: URL): () => Learned | null {
  let read: Learned | null = null;
  return () => {
    if (read === null && existsSync(file)) read = deserialize(readFileSync(file)) as Learned;
    return read;
  };
}

export const learnedAtBuild = readLearned(new URL("./learned.bin", import.meta.url));

/** The file's content, for the build. */
export const learnedFile = (learned: Learned): Buffer => serialize(learned);
