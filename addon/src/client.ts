// Sends one signed request to the server, and tells apart what may come back.
import type { Connection } from "../../shared/connection-code.js";
import { sign } from "../../shared/signature.js";
import type { ErrorAnswer, SignedBody } from "../../shared/wire.js";
import { Failure, googleFailure } from "./failure.js";
import { texts } from "./language.js";

// UrlFetchApp takes 50 MB a payload (https://developers.google.com/apps-script/guides/services/quotas).
const MAX_BODY_LENGTH = 50_000_000;
const RETRY_PAUSE_MS = 400;
// A server that lets us wait is not asked twice: each run's time counts against the day's quota.
const SLOW_MS = 10_000;

/** How far this side's clock is off; a request may correct it. */
export interface Clock {
  clock_offset: number;
}

export interface Answer<T> {
  status: number;
  body: T;
}

/**
 * Posts a signed body to one of the source's routes and returns the answer (any 2xx).
 * A lost response, a 5xx or an unreachable server is tried once more with the same webhook-id and
 * body, for which the server gives its stored answer; `clock_skew` is signed once more with the
 * server's time, and the offset is kept in `clock`.
 * @throws Failure with the server's code and message, or the add-on's own
 */
export function post<T>(
  connection: Connection,
  clock: Clock,
  route: "snapshots" | "status" | "removals" | "insights",
  body: SignedBody,
): Answer<T> {
  const url = `${connection.url}/v1/sources/${encodeURIComponent(connection.source_id)}/${route}`;
  // Escaped to ASCII, so that no one's idea of a charset can come between body and signature.
  const payload = JSON.stringify(body).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  if (payload.length > MAX_BODY_LENGTH)
    throw new Failure("too_large", texts().failures.too_large());
  const id = `msg_${Utilities.getUuid()}`;
  const attempt = () => fetchTwice(() => fetchSigned(connection, clock, url, id, payload));

  let response = attempt();
  const serverTime = response.getResponseCode() === 401 ? serverTimeOf(response) : null;
  if (serverTime !== null) {
    clock.clock_offset = Math.round((serverTime - Date.now()) / 1000);
    response = attempt();
  }
  return understand<T>(response);
}

type HttpResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

function fetchSigned(
  connection: Connection,
  clock: Clock,
  url: string,
  id: string,
  payload: string,
): HttpResponse {
  const timestamp = Math.floor(Date.now() / 1000) + clock.clock_offset;
  return UrlFetchApp.fetch(url, {
    method: "post",
    contentType: "application/json",
    payload,
    headers: {
      "webhook-id": id,
      "webhook-timestamp": String(timestamp),
      "webhook-signature": sign(connection.secret, id, timestamp, payload),
    },
    muteHttpExceptions: true,
    followRedirects: false,
  });
}

function fetchTwice(fetchOnce: () => HttpResponse): HttpResponse {
  const started = Date.now();
  try {
    const response = fetchOnce();
    if (response.getResponseCode() < 500) return response;
  } catch (error) {
    // Unreachable, or the response was lost on its way: the second try tells.
    const failure = fetchFailure(error);
    if (failure.code !== "unreachable" || Date.now() - started > SLOW_MS) throw failure;
  }
  Utilities.sleep(RETRY_PAUSE_MS);
  try {
    return fetchOnce();
  } catch (error) {
    throw fetchFailure(error);
  }
}

function fetchFailure(error: unknown): Failure {
  // Google's words end in the whole address ("Address unavailable: https://…").
  const words = (error instanceof Error ? error.message : String(error)).replace(
    /:?\s*https?:\S*/g,
    "",
  );
  return (
    googleFailure(words) ??
    new Failure("unreachable", texts().failures.unreachable(words), { away: true })
  );
}

function parse(response: HttpResponse): unknown {
  try {
    return JSON.parse(response.getContentText());
  } catch {
    return null;
  }
}

function errorOf(response: HttpResponse): ErrorAnswer["error"] | null {
  const error = (parse(response) as Partial<ErrorAnswer> | null)?.error;
  return typeof error?.code === "string" && typeof error.message === "string" ? error : null;
}

/** The server's time in milliseconds where it refused the request's time, else null. */
function serverTimeOf(response: HttpResponse): number | null {
  const error = errorOf(response);
  if (error?.code !== "clock_skew") return null;
  const time = Date.parse(String(error.details?.server_time));
  return Number.isNaN(time) ? null : time;
}

function understand<T>(response: HttpResponse): Answer<T> {
  const status = response.getResponseCode();
  if (status >= 200 && status < 300) {
    const body = parse(response);
    if (typeof body === "object" && body !== null) return { status, body: body as T };
    throw new Failure("not_ptcc", texts().failures.not_ptcc(), { status, away: true });
  }
  const error = errorOf(response);
  const away = status >= 500 || status === 429;
  if (error) throw new Failure(error.code, error.message, { details: error.details, status, away });
  if (away)
    throw new Failure("server_error", texts().failures.server_error(status), { status, away });
  throw new Failure("not_ptcc", texts().failures.not_ptcc(), { status, away: true });
}
