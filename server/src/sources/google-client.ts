// Asks Google as a service account: signs, gets a token, and sends; what goes wrong becomes words.
import { gaxios, JWT } from "google-auth-library";
import type { ServiceAccount } from "../google-config.js";
import { retryAfterMs } from "../retry-after.js";
import { networkFault, tokenFault } from "./google-faults.js";

/** May read the account's spreadsheets, and nothing else. */
const SCOPE = "https://www.googleapis.com/auth/spreadsheets.readonly";
/** Where google-auth-library asks for tokens, whatever the key file says. */
const LIBRARY_TOKEN_URI = "https://oauth2.googleapis.com/token";
/** Sheets answers itself with a time-out after 180 s (developers.google.com/workspace/sheets/api/limits). */
const TIMEOUT_MS = 190_000;

interface GoogleAnswer {
  status: number;
  body: unknown;
  afterMs: number | null;
}

/** A `GET` with the account's token; any status is an answer. */
export type GoogleGet = (url: URL) => Promise<GoogleAnswer>;

/**
 * Makes the account's client. Tokens are got as "Using OAuth 2.0 for Server to Server Applications"
 * says (a JWT signed RS256, exchanged at the key's `token_uri`), and kept while they are valid.
 * @param signal ends what is under way
 */
export function createGoogleClient(account: ServiceAccount, signal?: AbortSignal): GoogleGet {
  // Trying again is for withBackoff, which honours Retry-After and can be tested.
  const common = { retryConfig: { retry: 0 }, timeout: TIMEOUT_MS, ...(signal ? { signal } : {}) };
  const transporter = new gaxios.Gaxios(common);
  transporter.interceptors.request.add({
    resolved: async (request) =>
      String(request.url) === LIBRARY_TOKEN_URI
        ? { ...request, ...common, url: new URL(account.tokenUri) }
        : request,
  });
  const client = new JWT({
    email: account.email,
    key: account.privateKey,
    scopes: [SCOPE],
    additionalClaims: { aud: account.tokenUri },
    transporter,
    ...(account.privateKeyId ? { keyId: account.privateKeyId } : {}),
  });
  const answered = ({ status, data, headers }: gaxios.GaxiosResponse<unknown>): GoogleAnswer => ({
    status,
    body: data,
    afterMs: retryAfterMs(headers.get("retry-after"), new Date()),
  });

  const authorize = async () => {
    try {
      await client.getAccessToken();
    } catch (error) {
      // Errors of the library carry the signed request, so none is passed on as a cause.
      if (!(error instanceof gaxios.GaxiosError)) throw error;
      if (!error.response) throw networkFault(codeOf(error));
      const { status, body, afterMs } = answered(error.response);
      throw tokenFault(status, body, account, afterMs);
    }
  };
  return async (url) => {
    await authorize();
    try {
      return answered(
        await client.request<unknown>({ ...common, url, validateStatus: () => true }),
      );
    } catch (error) {
      if (!(error instanceof gaxios.GaxiosError)) throw error;
      throw networkFault(codeOf(error));
    }
  };
}

/** Such as ECONNREFUSED. */
function codeOf(error: gaxios.GaxiosError): string {
  const code = String(error.code ?? "");
  return /^[A-Z0-9_]{1,40}$/.test(code) ? code : "no answer";
}
