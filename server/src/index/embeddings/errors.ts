// The errors of every embedder. None of them holds the text that was to be embedded.
import { PtccError } from "../../errors.js";

/** The model cannot be asked at all now; other texts would fail as well. */
export function embedderUnavailable(reason: string, cause?: unknown): PtccError {
  return new PtccError(
    "unavailable",
    "embedder_unavailable",
    `The embedding model cannot be used now: ${reason}.`,
    undefined,
    { cause },
  );
}

/** The model refuses these texts; others may do. */
export function embeddingRefused(reason: string): PtccError {
  return new PtccError(
    "unprocessable",
    "embedding_refused",
    `The embedding model could not embed a text: ${reason}.`,
  );
}
