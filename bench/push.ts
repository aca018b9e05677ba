// A push as the add-on makes it, timed: all fingerprints, then the cells that the server asks for.
import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { Source } from "../server/src/store/sources.js";
import { rowFingerprinter } from "../shared/fingerprint.js";
import { sign } from "../shared/signature.js";
import { type NeedAnswer, PROTOCOL, type Receipt } from "../shared/wire.js";
import { HEADER } from "./school.js";

export interface Pushed {
  receipt: Receipt;
  /** From sending a request to its whole answer, all requests of the push together; signing not counted. */
  ms: number;
  /** Bytes sent in all, and requests. */
  bytes: number;
  requests: number;
}

/** @param hinted sheet rows whose cells come along at once, because an edit named them */
export async function pushSheet(
  url: string,
  source: Source,
  rows: readonly string[][],
  sequence: number,
  hinted: readonly number[] = [],
): Promise<Pushed> {
  const fingerprints = rows.map(rowFingerprinter(HEADER));
  let wanted = [...hinted];
  const pushed = { ms: 0, bytes: 0, requests: 0 };
  for (;;) {
    const body = JSON.stringify({
      protocol: PROTOCOL,
      op: "snapshot",
      source_id: source.id,
      sequence,
      dry_run: false,
      reason: "change",
      spreadsheet: { id: `sheet-of-${source.id}` },
      sheet: { id: 0, name: "Pupils" },
      header_row: 1,
      header: HEADER,
      fingerprints,
      rows: wanted.map((row) => ({ row, cells: rows[row - 2] })),
      hints: [],
    });
    const id = `msg_${randomUUID()}`;
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(timestamp),
      "webhook-signature": sign(source.secret, id, timestamp, body),
    };
    const started = performance.now();
    const answer = await fetch(`${url}/v1/sources/${source.id}/snapshots`, {
      method: "POST",
      headers,
      body,
    });
    const result = (await answer.json()) as Receipt | NeedAnswer;
    pushed.ms += performance.now() - started;
    pushed.bytes += Buffer.byteLength(body);
    pushed.requests++;
    if (!answer.ok) throw new Error(`${answer.status}: ${JSON.stringify(result)}`);
    if (!("need" in result)) return { receipt: result, ...pushed };
    wanted = [...wanted, ...result.need];
  }
}
