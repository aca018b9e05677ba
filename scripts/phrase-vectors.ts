// Embeds the phrases of the shipped concepts with the bundled model, to ship with it: run it when they changed.
import { writeFileSync } from "node:fs";
import { shippedConcepts } from "../server/src/concepts/load-concepts.js";
import { conceptPhrases } from "../server/src/concepts/question-concepts.js";
import {
  PHRASE_FILE,
  phraseFileText,
  shippedPhraseVectors,
} from "../server/src/index/embeddings/phrase-file.js";
import { createUseLite } from "../server/src/index/embeddings/use-lite.js";

const embedder = createUseLite();
const phrases = [...new Set([...conceptPhrases(shippedConcepts().map()).values()].flat())].sort();
const held = new Map(
  shippedPhraseVectors(embedder.model).map(({ phrase, vector }) => [phrase, vector]),
);
const lacking = phrases.filter((phrase) => !held.has(phrase));
const made = await embedder.embed(lacking);
for (const [i, phrase] of lacking.entries()) {
  const vector = made[i];
  if (vector) held.set(phrase, vector);
}
writeFileSync(
  PHRASE_FILE,
  phraseFileText(
    embedder.model,
    phrases.flatMap((phrase) => {
      const vector = held.get(phrase);
      return vector ? [{ phrase, vector }] : [];
    }),
  ),
);
await embedder.close();
process.stdout.write(`${phrases.length} phrases, ${lacking.length} of them new.\n`);
