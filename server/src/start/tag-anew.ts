// Tags the notes anew where the map of concepts is another than the one that tagged them.
import type { Log } from "../log.js";
import type { Writer } from "../writer/writer.js";

/** Passages that are tagged anew in one transaction; pushes take their turn between. */
const RETAGGED = 500;

/** Tags all passages by the present map of concepts, where another one tagged them; returns how to stop. */
export function tagAnew(writer: Writer, log: Log): () => Promise<void> {
  let stopped = false;
  const tagging = (async () => {
    while (!stopped && (await writer.retagPassages(RETAGGED)));
  })().catch((error: unknown) => log.error({ err: error }, "Notes could not be tagged anew"));
  return () => {
    stopped = true;
    return tagging;
  };
}
