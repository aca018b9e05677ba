// What is learned of the shipped files alone: the build learns it once, and writes it beside them. Each thread of a starting
// server would else take seconds to learn the same.
import { existsSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { LearnedSigns } from "./told-otherwise.js";
import type { LearnedWords } from "./word-concepts.js";

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
