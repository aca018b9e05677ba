// What a server does with a source's requests, in memory: keeps what was pushed, and can be told to fail.
import { encodeConnectionCode } from "../../shared/connection-code.js";
import { snapshotHash } from "../../shared/fingerprint.js";
import type {
  InsightsRequest,
  Receipt,
  ReleasedInsights,
  RemovalsRequest,
  RunCounts,
  SnapshotRequest,
  StatusAnswer,
  StatusRequest,
} from "../../shared/wire.js";

export interface SeenRequest {
  route: string;
  id: string;
  timestamp: number;
  body: SnapshotRequest | StatusRequest | RemovalsRequest | InsightsRequest;
}

export interface ScriptedAnswer {
  status: number;
  body: unknown;
}

const KEY = Buffer.from("a test's own secret key of 32 by");
export const SECRET = `whsec_${KEY.toString("base64")}`;
export const SOURCE_ID = "src_test";

export const NO_COUNTS: RunCounts = {
  rows: 0,
  pupils: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  restored: 0,
  kept: 0,
  removed: 0,
  held: 0,
  issues: 0,
  warnings: 0,
};

export class ScriptedSource {
  /** Cells by fingerprint: what the server has been sent. */
  readonly cells = new Map<string, string[]>();
  /** The ordered fingerprints of the last accepted push. */
  accepted: string[] = [];
  lastSequence = 0;
  /** Merged into each status answer. */
  status: Partial<StatusAnswer> = {};
  receipt: Partial<Receipt> = {};
  /** What an analyst has released; null while nothing has been. */
  released: ReleasedInsights | null = null;
  /** Refuses snapshots, dry runs too, before they are looked at. */
  refuse: (snapshot: SnapshotRequest) => ScriptedAnswer | null = () => null;
  #answers = new Map<string, ScriptedAnswer>();

  /** The accepted snapshot's cells, row by row. */
  get held(): (string[] | undefined)[] {
    return this.accepted.map((fingerprint) => this.cells.get(fingerprint));
  }

  /** The code by which a sheet reaches this source under `url`. */
  codeFor(url: string): string {
    return encodeConnectionCode({ url, source_id: SOURCE_ID, secret: SECRET });
  }

  /** Answers a request whose signature is good; a known webhook-id gets its stored answer. */
  answer(seen: SeenRequest): ScriptedAnswer {
    const known = this.#answers.get(seen.id);
    if (known) return known;
    const answer = this.#decide(seen);
    if (answer.status < 300) this.#answers.set(seen.id, answer);
    return answer;
  }

  #decide({ route, body }: SeenRequest): ScriptedAnswer {
    if (route !== `/v1/sources/${SOURCE_ID}/${ROUTES[body.op]}` || body.source_id !== SOURCE_ID)
      return errorAnswer(404, "not_found", "There is no such source.");
    if (body.op === "status") return { status: 200, body: this.#status() };
    if (body.op === "removals")
      return { status: 200, body: { run_id: "run", removed: 1, kept: 0, held: [] } };
    if (body.op === "insights") return { status: 200, body: { released: this.released } };
    return this.refuse(body) ?? this.#snapshot(body);
  }

  #snapshot(body: SnapshotRequest): ScriptedAnswer {
    if (body.sequence <= this.lastSequence)
      return errorAnswer(409, "stale_sequence", "An older push.", {
        last_sequence: this.lastSequence,
      });
    const sent = new Map(body.rows.map(({ row, cells }) => [row, cells]));
    const need: number[] = [];
    body.fingerprints.forEach((fingerprint, i) => {
      const row = body.header_row + 1 + i;
      const cells = sent.get(row) ?? this.cells.get(fingerprint);
      if (!cells) need.push(row);
      else if (!body.dry_run || sent.has(row)) this.cells.set(fingerprint, cells);
    });
    if (need.length > 0) return { status: 202, body: { need } };
    if (!body.dry_run) {
      this.accepted = body.fingerprints;
      this.lastSequence = body.sequence;
    }
    return { status: 200, body: this.#receipt(body) };
  }

  #receipt(body: SnapshotRequest): Receipt {
    const rows = body.fingerprints.length;
    return {
      run_id: body.dry_run ? null : `run_${body.sequence}`,
      dry_run: body.dry_run,
      status: "success",
      sequence: body.sequence,
      last_sync: new Date().toISOString(),
      records_synced: rows,
      counts: { ...NO_COUNTS, rows, pupils: rows },
      columns: [],
      issues: [],
      held: [],
      snapshot_hash: snapshotHash(body.fingerprints),
      message: [`${rows} pupils are in step with your sheet.`],
      ...this.receipt,
    };
  }

  #status(): StatusAnswer {
    return {
      source: { id: SOURCE_ID, name: "Mr P", state: "active" },
      server_time: new Date().toISOString(),
      last_sequence: this.lastSequence,
      snapshot_hash: snapshotHash(this.accepted),
      pupils: this.accepted.length,
      runs: [],
      issues: [],
      held: [],
      next_expected_push: null,
      index: { pending: 0, lag_seconds: 0, available: true },
      ...this.status,
    };
  }
}

const ROUTES = {
  snapshot: "snapshots",
  status: "status",
  removals: "removals",
  insights: "insights",
} as const;

/** An error as the server words it. */
export function errorAnswer(
  status: number,
  code: string,
  message: string,
  details?: Record<string, unknown>,
): ScriptedAnswer {
  return { status, body: { error: { code, message, details, request_id: "req" } } };
}
