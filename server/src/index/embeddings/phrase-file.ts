// Vectors of concepts' phrases that ship with PTCC for the bundled model, a byte a dimension.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PhraseVector } from "../ports.js";
import { unitVector } from "./unit-vector.js";

/** One line each: the phrase, a tab, its vector in base64. The first line names the model. */
export const PHRASE_FILE = join(dirname(fileURLToPath(import.meta.url)), "use-lite-phrases.tsv");

/** The vectors that ship for a model; none where there are none for it. */
export function shippedPhraseVectors(model: string): PhraseVector[] {
  if (!existsSync(PHRASE_FILE)) return [];
  const [made, ...lines] = readFileSync(PHRASE_FILE, "utf8").trimEnd().split("\n");
  if (made !== model) return [];
  return lines.map((line) => {
    const [phrase = "", vector = ""] = line.split("\t");
    return { phrase, vector: unitVector(new Int8Array(Buffer.from(vector, "base64"))) };
  });
}

/** What the file says for these vectors: each is scaled so that its largest part is 127. */
export function phraseFileText(model: string, vectors: readonly PhraseVector[]): string {
  const lines = vectors.map(({ phrase, vector }) => {
    const largest = Math.max(...vector.map(Math.abs));
    const bytes = Int8Array.from(vector, (value) => Math.round((value / largest) * 127));
    return `${phrase}\t${Buffer.from(bytes.buffer).toString("base64")}`;
  });
  return `${[model, ...lines].join("\n")}\n`;
}
