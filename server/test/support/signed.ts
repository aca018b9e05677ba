// A source as the server sees it: builds snapshots from rows, signs bodies, and posts them.
import { randomUUID } from "node:crypto";
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import { sign } from "../../../shared/signature.js";
import {
  type ErrorAnswer,
  type InsightsRequest,
  PROTOCOL,
  type Receipt,
  type RemovalsRequest,
  type SignedBody,
  type SnapshotRequest,
  type StatusRequest,
} from "../../../shared/wire.js";
import { HEADER } from "./store.js";

/** Who signs: what `ptcc source add` prints. */
export interface Signer {
  id: string;
  secret: string;
}

/** What a test gives of a body; protocol, op and source are filled in, and can be overridden. */
type BodyOf<Request> = Omit<Request, keyof SignedBody> & Partial<Record<keyof SignedBody, unknown>>;
export type SnapshotBody = BodyOf<SnapshotRequest>;

const PATHS = {
  snapshot: "snapshots",
  status: "status",
  removals: "removals",
  insights: "insights",
} as const;

export interface SigningOptions {
  /** When it is signed. */
  now?: Date;
  secret?: string;
  /** The `webhook-id`. */
  id?: string;
  /** Where it is sent, in place of the route of its `op` and source. */
  path?: string;
  headers?: Record<string, string>;
}

export interface Answered<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** A snapshot with all its cells, the first of a sheet. */
export function snapshotBody(
  rows: string[][],
  overrides: Partial<SnapshotBody> = {},
): SnapshotBody {
  const header = overrides.header ?? HEADER;
  const headerRow = overrides.header_row ?? 1;
  return {
    sequence: 1,
    dry_run: false,
    reason: "menu",
    spreadsheet: { id: "sheet-1" },
    sheet: { id: 0, name: "Pupils" },
    header_row: headerRow,
    header,
    fingerprints: rows.map(rowFingerprinter(header)),
    rows: rows.map((cells, index) => ({ row: headerRow + 1 + index, cells })),
    hints: [],
    ...overrides,
  };
}

/** The headers that sign a text as Standard Webhooks says. */
export function signatureHeaders(
  signer: Signer,
  text: string,
  { now = new Date(), secret = signer.secret, id = randomUUID() }: SigningOptions = {},
): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1000);
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": sign(secret, id, timestamp, text),
  };
}

/** Posts a body, signed, and reads the answer. */
export async function signedPost<Body = ErrorAnswer>(
  baseUrl: string,
  signer: Signer,
  op: keyof typeof PATHS,
  body: SnapshotBody | BodyOf<StatusRequest | InsightsRequest> | BodyOf<RemovalsRequest>,
  options: SigningOptions = {},
): Promise<Answered<Body>> {
  const text = JSON.stringify({ protocol: PROTOCOL, op, source_id: signer.id, ...body });
  return signedText(
    baseUrl,
    signer,
    options.path ?? `/v1/sources/${signer.id}/${PATHS[op]}`,
    text,
    options,
  );
}

/** Posts any text, signed. */
export async function signedText<Body = ErrorAnswer>(
  baseUrl: string,
  signer: Signer,
  path: string,
  text: string,
  options: SigningOptions = {},
): Promise<Answered<Body>> {
  const answer = await fetch(`${baseUrl}${path}`, {
    method: "POST",
    headers: { ...signatureHeaders(signer, text, options), ...options.headers },
    body: text,
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}

/** Pushes a sheet whose cells the server may all lack; returns the receipt. */
export async function pushRows(
  baseUrl: string,
  signer: Signer,
  rows: string[][],
  overrides: Partial<SnapshotBody> = {},
): Promise<Receipt> {
  const answer = await signedPost<Receipt>(
    baseUrl,
    signer,
    "snapshot",
    snapshotBody(rows, overrides),
  );
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
