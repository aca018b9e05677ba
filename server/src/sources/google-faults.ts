// Says in a sentence what Google's refusals mean and what to share or mend; never quotes a key or token.
import { z } from "zod";
import { PtccError } from "../errors.js";
import type { ServiceAccount } from "../google-config.js";
import { TryAgain } from "./backoff.js";

/** The error body of Google's APIs (google.rpc.Status as JSON). */
const apiError = z.object({
  error: z.object({
    status: z.string().default(""),
    message: z.string().default(""),
    details: z.array(z.looseObject({ reason: z.string().optional() })).default([]),
  }),
});

/** The error body of the token endpoint (RFC 6749, section 5.2). */
const tokenError = z.object({ error: z.string() });

const refused = (code: string, message: string) =>
  new PtccError("unprocessable", code, `${message} Nothing was changed.`);

const unavailable = (code: string, message: string) =>
  new PtccError("unavailable", code, `${message} Nothing was changed; it is tried again later.`);

/** True for answers that the same request may not get again a little later. */
const isPassing = (status: number) => status === 408 || status === 429 || status >= 500;

const busy = (status: number) =>
  status === 429
    ? unavailable(
        "google_rate_limit",
        "Google has had too many requests from this project in a minute (429).",
      )
    : unavailable("google_busy", `Google cannot answer now (${status}).`);

/** What an answer of the Sheets API other than 2xx means. `tab_missing` is told apart by its code. */
export function sheetsFault(
  status: number,
  body: unknown,
  account: ServiceAccount,
  afterMs: number | null,
): PtccError | TryAgain {
  if (isPassing(status)) return new TryAgain(busy(status), afterMs);
  const { error } = apiError.safeParse(body).data ?? { error: null };
  const reasons = error?.details.map(({ reason }) => reason) ?? [];
  if (status === 401)
    return refused(
      "google_token_refused",
      `Google did not accept the token of ${account.email} (401). Check that the service account is enabled in the Google Cloud console and that its key has not been deleted.`,
    );
  if (status === 403 && reasons.includes("SERVICE_DISABLED"))
    return refused(
      "sheets_api_disabled",
      `The Google Sheets API is not enabled in the project ${account.projectId ?? "of the service account"} (403). Enable it in the Google Cloud console, APIs & Services, Library.`,
    );
  if (status === 403)
    return refused(
      "sheet_not_shared",
      `The sheet is not shared with PTCC (403). Share it as Viewer with ${account.email}.`,
    );
  if (status === 404)
    return refused(
      "sheet_not_found",
      `Google knows no spreadsheet by this id (404). Check the id, and that the sheet is shared as Viewer with ${account.email}.`,
    );
  if (status === 400 && /unable to parse range/i.test(error?.message ?? ""))
    return refused("tab_missing", "The spreadsheet has no such tab.");
  if (status === 400 && error?.status === "FAILED_PRECONDITION")
    return refused(
      "not_a_google_sheet",
      "The file is no Google Sheet, perhaps an Excel file in Drive (400). Open it and choose File, Save as Google Sheets, then use the new sheet's id.",
    );
  return refused("google_refused", `Google refused to read the sheet (${status}).`);
}

/** What an answer of the token endpoint other than 2xx means. */
export function tokenFault(
  status: number,
  body: unknown,
  account: ServiceAccount,
  afterMs: number | null,
): PtccError | TryAgain {
  if (isPassing(status)) return new TryAgain(busy(status), afterMs);
  const code = tokenError.safeParse(body).data?.error ?? String(status);
  // Google's codes are words with underscores; anything else is not repeated.
  const named = /^[a-z_]{1,40}$/.test(code) ? code : String(status);
  return refused(
    "google_key_refused",
    `Google did not accept the key of ${account.email} (${named}). Check that GOOGLE_CLIENT_EMAIL and GOOGLE_PRIVATE_KEY are from the same key file, that this key has not been deleted, and that this machine's clock is right.`,
  );
}

/** What it means that no answer came. */
export function networkFault(code: string): TryAgain {
  return new TryAgain(
    unavailable(
      "google_unreachable",
      `Google cannot be reached from this machine (${code}). Check its connection, and that its firewall lets it reach oauth2.googleapis.com and sheets.googleapis.com.`,
    ),
    null,
  );
}

/** The spreadsheet has no tab by this name, nor by the id that it had. */
export function missingTab(sheetName: string): PtccError {
  return refused(
    "tab_missing",
    `The spreadsheet has no tab “${sheetName}”. Name the tab so again, or add the source with another one (--sheet).`,
  );
}
