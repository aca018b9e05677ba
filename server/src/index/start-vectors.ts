// Chooses where vectors are kept: Chroma where it is wanted and can run, else SQLite.
import { join } from "node:path";
import { PtccError } from "../errors.js";
import type { Log } from "../log.js";
import { bindingProblem } from "./chroma-binding.js";
import { type ChromaProcess, startChroma } from "./chroma-process.js";
import type { VectorIndex } from "./ports.js";
import { createChromaVectors } from "./vectors/chroma-vectors.js";
import { openSqliteVectors } from "./vectors/open-sqlite-vectors.js";

/** How long the start waits for Chroma. */
const CHROMA_START_MS = 5_000;

export interface Vectors {
  /**
   * Opens the vectors of one model.
   * @throws PtccError `vector_file_unusable`
   */
  open(model: string): Promise<VectorIndex>;
  /** Our own Chroma; null where there is none. */
  chroma: ChromaProcess | null;
}

/**
 * The log says where vectors are kept and why, in one line.
 * @param options.namespace identifies the store whose passages these are of
 * @throws PtccError `chroma_unavailable` where Chroma is asked for and cannot run
 */
export async function startVectors(options: {
  vectorIndex: "chroma" | "sqlite" | null;
  chromaUrl: string | null;
  dataDir: string;
  namespace: string;
  log: Log;
}): Promise<Vectors> {
  const { vectorIndex, chromaUrl, dataDir, namespace, log } = options;
  const inChroma = (url: () => string | null) => async (model: string) =>
    createChromaVectors({ url, model, namespace });
  if (chromaUrl !== null && vectorIndex !== "sqlite") {
    log.info(
      { chroma: new URL(chromaUrl).host },
      "Vectors are kept in the Chroma that CHROMA_URL names",
    );
    return { open: inChroma(() => chromaUrl), chroma: null };
  }
  const problem = vectorIndex === "sqlite" ? "VECTOR_INDEX=sqlite asks for it." : bindingProblem();
  if (problem === null) {
    const chroma = startChroma({ folder: join(dataDir, "chroma"), log });
    await leftStarting(chroma);
    return { open: inChroma(chroma.url), chroma };
  }
  if (vectorIndex === "chroma")
    throw new PtccError(
      "configuration",
      "chroma_unavailable",
      `VECTOR_INDEX=chroma: ${problem} Set CHROMA_URL to a Chroma server, or VECTOR_INDEX=sqlite.`,
    );
  log.info({ reason: problem }, "Vectors are kept in SQLite (sqlite-vec), not in Chroma");
  const file = join(dataDir, "vectors.sqlite");
  return { open: (model) => openSqliteVectors({ file, model, namespace }), chroma: null };
}

/** Waits for Chroma's first start, but not for long: questions are answered without it as well. */
async function leftStarting(chroma: ChromaProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, CHROMA_START_MS);
    const stop = chroma.onChange((state) => {
      if (state !== "starting") end();
    });
  });
}
