// UrlFetchApp's request, really made; the script's worker waits for it.
import type { FetchOptions, FetchResult } from "../protocol.js";

// https://developers.google.com/apps-script/guides/services/quotas
const MAX_URL_LENGTH = 2082;
const MAX_PAYLOAD_BYTES = 50 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/**
 * Makes the request. Muting covers HTTP's error codes only: a server that cannot be reached throws
 * (https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#advanced-parameters).
 * This platform reaches this machine and nothing else, so other hosts have no address here.
 * @throws Error with Google's words
 */
export async function urlFetch(url: string, options: FetchOptions): Promise<FetchResult> {
  if (url.length > MAX_URL_LENGTH) throw new Error("Limit Exceeded: URLFetch URL Length.");
  if (Buffer.byteLength(options.payload) > MAX_PAYLOAD_BYTES)
    throw new Error("Limit Exceeded: URLFetch POST Size.");
  if (!URL.canParse(url)) throw new Error(`Invalid argument: ${url}`);
  if (!LOOPBACK.test(new URL(url).hostname)) throw new Error(`DNS error: ${url}`);

  const response = await request(url, options);
  if (response.code >= 400 && !options.muteHttpExceptions)
    throw new Error(
      `Request failed for ${new URL(url).origin} returned code ${response.code}. Truncated server response: ${response.body.slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
    );
  return response;
}

async function request(url: string, options: FetchOptions): Promise<FetchResult> {
  const hasBody = options.payload !== "";
  try {
    const response = await fetch(url, {
      method: options.method.toUpperCase(),
      headers: {
        // Each request is on its own, as Google's are; a kept connection may be a dead one.
        connection: "close",
        ...(hasBody ? { "content-type": options.contentType } : {}),
        ...options.headers,
      },
      ...(hasBody ? { body: options.payload } : {}),
      redirect: options.followRedirects ? "follow" : "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return {
      code: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  } catch (cause) {
    const timedOut = cause instanceof Error && cause.name === "TimeoutError";
    throw new Error(`${timedOut ? "Timeout" : "Address unavailable"}: ${url}`, { cause });
  }
}
