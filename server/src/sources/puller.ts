// The server's pulls: one at a time for each source, whoever asks.
import type { Receipt } from "../../../shared/wire.js";
import type { Db } from "../store/open.js";
import { getSource } from "../store/sources.js";
import { type PullReason, type PullStore, pullSource } from "./pull.js";
import type { SheetsApi } from "./sheets-api.js";

/**
 * Pulls a source by its id; who asks while it is pulled gets the same receipt.
 * @throws PtccError `unknown_source`, and what `pullSource` throws
 */
export type Pull = (sourceId: string, reason: PullReason) => Promise<Receipt>;

export interface PullerParts {
  sheets: SheetsApi | null;
  reader: Db;
  store: PullStore;
  /** Told after each commit that may have left something to index. */
  committed: () => void;
}

export function createPuller({ sheets, reader, store, committed }: PullerParts): Pull {
  const underWay = new Map<string, Promise<Receipt>>();
  const pull = async (sourceId: string, reason: PullReason) => {
    const receipt = await pullSource(sheets, store, getSource(reader, sourceId), reason);
    committed();
    return receipt;
  };
  return (sourceId, reason) => {
    const running =
      underWay.get(sourceId) ?? pull(sourceId, reason).finally(() => underWay.delete(sourceId));
    underWay.set(sourceId, running);
    return running;
  };
}
