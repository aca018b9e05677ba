// Stands in for Google: the token endpoint and spreadsheets.get, as Google documents them.
import { generateKeyPairSync, randomUUID, verify } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { ServiceAccount } from "../../src/google-config.js";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const SCOPE = "https://www.googleapis.com/auth/spreadsheets.readonly";
const CELLS = "sheets(properties(sheetId,title),data.rowData.values.formattedValue)";
const TITLES = "sheets.properties(sheetId,title)";

interface StandInTab {
  sheetId: number;
  title: string;
  rows: string[][];
}

interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface GoogleStandIn {
  url: string;
  account: ServiceAccount;
  /** PEM with its line ends, as GOOGLE_PRIVATE_KEY takes it. */
  privateKey: string;
  /** Spreadsheets by their id. */
  spreadsheets: Map<string, StandInTab[]>;
  /** Answers that come before the real one, in order, of the token endpoint and of the API. */
  tokenFaults: Answer[];
  sheetFaults: Answer[];
  /** What was asked of the API, path and query. */
  requests: URL[];
  tokens: number;
}

/** Starts it for one test. */
export async function startGoogle(): Promise<GoogleStandIn> {
  const server = createServer(async (request, response) => {
    const { status, body, headers } = await answer(request);
    response.writeHead(status, { "content-type": "application/json; charset=UTF-8", ...headers });
    response.end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const google: GoogleStandIn = {
    url,
    privateKey: pem,
    account: {
      email: "ptcc@school-project.iam.gserviceaccount.com",
      privateKey: pem,
      privateKeyId: "key-1",
      projectId: "school-project",
      tokenUri: `${url}/token`,
    },
    spreadsheets: new Map(),
    tokenFaults: [],
    sheetFaults: [],
    requests: [],
    tokens: 0,
  };
  const issued = new Set<string>();

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const target = new URL(request.url ?? "/", url);
    if (target.pathname === "/token") return token(request, await text(request));
    google.requests.push(target);
    const fault = google.sheetFaults.shift();
    if (fault) return fault;
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (request.method !== "GET" || !issued.has(bearer))
      return apiFault(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
    return spreadsheetsGet(google.spreadsheets, target);
  };

  /** developers.google.com/identity/protocols/oauth2/service-account, HTTP/REST. */
  const token = (request: IncomingMessage, form: string): Answer => {
    const fault = google.tokenFaults.shift();
    if (fault) return fault;
    const wrong = wrongAssertion(request, new URLSearchParams(form), google.account);
    if (wrong) return { status: 400, body: { error: "invalid_grant", error_description: wrong } };
    google.tokens += 1;
    const access_token = randomUUID();
    issued.add(access_token);
    return { status: 200, body: { access_token, expires_in: 3599, token_type: "Bearer" } };
  };
  return google;
}

/** What is wrong with a request for a token; null where nothing is. */
function wrongAssertion(
  request: IncomingMessage,
  form: URLSearchParams,
  account: ServiceAccount,
): string | null {
  if (request.method !== "POST") return "not a POST";
  if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded"))
    return "not a form";
  if (form.get("grant_type") !== "urn:ietf:params:oauth:grant-type:jwt-bearer") return "grant_type";
  const [head = "", claims = "", signature = ""] = (form.get("assertion") ?? "").split(".");
  const signed = Buffer.from(`${head}.${claims}`);
  if (!verify("RSA-SHA256", signed, publicKey, Buffer.from(signature, "base64url")))
    return "Invalid JWT Signature.";
  const { alg } = decoded(head);
  const { iss, scope, aud, iat, exp } = decoded(claims);
  const now = Date.now() / 1000;
  if (alg !== "RS256") return "alg";
  if (iss !== account.email) return "iss";
  if (scope !== SCOPE) return "scope";
  if (aud !== account.tokenUri) return "aud";
  if (typeof iat !== "number" || Math.abs(now - iat) > 300) return "iat";
  if (typeof exp !== "number" || exp <= now || exp - iat > 3600) return "exp";
  return null;
}

const decoded = (part: string) =>
  JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;

/** developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get. */
function spreadsheetsGet(spreadsheets: GoogleStandIn["spreadsheets"], target: URL): Answer {
  const id = /^\/v4\/spreadsheets\/([\w-]+)$/.exec(target.pathname)?.[1] ?? "";
  const tabs = spreadsheets.get(id);
  if (!tabs) return apiFault(404, "NOT_FOUND", "Requested entity was not found.");
  const fields = target.searchParams.get("fields");
  const ranges = target.searchParams.getAll("ranges");
  const properties = ({ sheetId, title }: StandInTab) => ({ sheetId, title });
  if (fields === TITLES)
    return { status: 200, body: { sheets: tabs.map((tab) => ({ properties: properties(tab) })) } };
  if (fields !== CELLS || ranges.length !== 1)
    return apiFault(400, "INVALID_ARGUMENT", "Invalid field selection");
  const tab = tabs.find(({ title }) => `'${title.replaceAll("'", "''")}'` === ranges[0]);
  if (!tab) return apiFault(400, "INVALID_ARGUMENT", `Unable to parse range: ${ranges[0]}`);
  return { status: 200, body: { sheets: [{ properties: properties(tab), data: [grid(tab)] }] } };
}

/** Cells without a value have no `formattedValue`; a grid goes on below and beside its data. */
function grid({ rows }: StandInTab): object {
  const rowData = rows.map((row) => ({
    values: [...row.map((cell) => (cell === "" ? {} : { formattedValue: cell })), {}, {}],
  }));
  return rows.length === 0 ? {} : { rowData: [...rowData, {}, { values: [{}, {}] }] };
}

/** An error as Google's APIs answer it. */
export const apiFault = (
  status: number,
  code: string,
  message: string,
  details: object[] = [],
): Answer => ({ status, body: { error: { code: status, message, status: code, details } } });
