// Reading a tab from Google: the requests that are documented, and what is said when it refuses.
import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { PtccError } from "../../src/errors.js";
import type { ServiceAccount } from "../../src/google-config.js";
import { createSheetsApi } from "../../src/sources/sheets-api.js";
import { HEADER, SEED } from "../support/store.js";
import { apiFault, type GoogleStandIn, startGoogle } from "./google-stand-in.js";

const ID = "1AbC-spreadsheet_of_Mr_P";
const ADDRESS = { spreadsheetId: ID, sheetName: "Mr P's pupils", sheetId: null };

async function googleWithSheet(): Promise<GoogleStandIn> {
  const google = await startGoogle();
  google.spreadsheets.set(ID, [
    { sheetId: 0, title: "Notes", rows: [["not this"]] },
    { sheetId: 77, title: "Mr P's pupils", rows: [HEADER, ...SEED] },
  ]);
  return google;
}

/** The API with a clock that only notes how long it was asked to wait. */
function apiOf(google: GoogleStandIn, account: Partial<ServiceAccount> = {}) {
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const sheets = createSheetsApi({
    account: { ...google.account, ...account },
    url: google.url,
    timing: { wait, random: () => 0.5 },
  });
  return { sheets, waits };
}

async function faultOf(promise: Promise<unknown>): Promise<PtccError> {
  const error = await promise.then(
    () => new Error("nothing failed"),
    (reason: unknown) => reason,
  );
  if (error instanceof PtccError) return error;
  throw error;
}

test("a tab is read in one request, with its id and its cells as they are displayed", async () => {
  const google = await googleWithSheet();
  const tab = await apiOf(google).sheets.readTab(ADDRESS);
  expect(tab).toMatchObject({ sheetId: 77, sheetName: "Mr P's pupils" });
  expect(tab.values.slice(0, 4).map((row) => row.slice(0, HEADER.length))).toEqual([
    HEADER,
    ...SEED,
  ]);
  expect(google.requests).toHaveLength(1);
  const [request] = google.requests;
  expect(request?.searchParams.getAll("ranges")).toEqual(["'Mr P''s pupils'"]);
});

test("a token is asked for once and kept while it is valid", async () => {
  const google = await googleWithSheet();
  const { sheets } = apiOf(google);
  await sheets.readTab(ADDRESS);
  await sheets.readTab(ADDRESS);
  expect(google.tokens).toBe(1);
});

test("a tab that was renamed is found by its id, whichever tab has the old name now", async () => {
  const google = await googleWithSheet();
  const rows = [HEADER, ...SEED];
  google.spreadsheets.set(ID, [
    { sheetId: 5, title: "Mr P's pupils", rows: [["a new tab"]] },
    { sheetId: 77, title: "Class 3A", rows },
  ]);
  const { sheets } = apiOf(google);
  expect(await sheets.readTab({ ...ADDRESS, sheetId: 77 })).toMatchObject({
    sheetId: 77,
    sheetName: "Class 3A",
  });
  expect(await sheets.readTab({ ...ADDRESS, sheetName: "gone", sheetId: 77 })).toMatchObject({
    sheetName: "Class 3A",
  });
});

test("an empty tab has no values", async () => {
  const google = await googleWithSheet();
  google.spreadsheets.set(ID, [{ sheetId: 1, title: "Mr P's pupils", rows: [] }]);
  expect((await apiOf(google).sheets.readTab(ADDRESS)).values).toEqual([]);
});

const DISABLED = apiFault(403, "PERMISSION_DENIED", "Google Sheets API has not been used…", [
  { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "SERVICE_DISABLED" },
]);
const REFUSALS: [string, ReturnType<typeof apiFault>, string, RegExp][] = [
  [
    "401",
    apiFault(401, "UNAUTHENTICATED", "…"),
    "google_token_refused",
    /service account is enabled/,
  ],
  [
    "403",
    apiFault(403, "PERMISSION_DENIED", "The caller does not have permission"),
    "sheet_not_shared",
    /Share it as Viewer with ptcc@school-project\.iam\.gserviceaccount\.com/,
  ],
  [
    "403 without the API",
    DISABLED,
    "sheets_api_disabled",
    /not enabled in the project school-project/,
  ],
  ["404", apiFault(404, "NOT_FOUND", "…"), "sheet_not_found", /Check the id.*shared.*ptcc@school/],
  [
    "400 for an Excel file",
    apiFault(400, "FAILED_PRECONDITION", "This operation is not supported for this document"),
    "not_a_google_sheet",
    /Save as Google Sheets/,
  ],
  ["any other", apiFault(418, "…", "…"), "google_refused", /\(418\)/],
];

test.each(REFUSALS)(
  "%s is told in a sentence and not tried again",
  async (_, answer, code, words) => {
    const google = await googleWithSheet();
    google.sheetFaults.push(answer);
    const { sheets, waits } = apiOf(google);
    const fault = await faultOf(sheets.readTab(ADDRESS));
    expect(fault).toMatchObject({ kind: "unprocessable", code });
    expect(fault.message).toMatch(words);
    expect(waits).toEqual([]);
  },
);

test("a tab that is not there is named", async () => {
  const google = await googleWithSheet();
  const { sheets } = apiOf(google);
  const missing = { ...ADDRESS, sheetName: "Pupils" };
  for (const sheetId of [null, 1234]) {
    const fault = await faultOf(sheets.readTab({ ...missing, sheetId }));
    expect(fault).toMatchObject({ code: "tab_missing" });
    expect(fault.message).toContain("“Pupils”");
  }
});

test("a key that Google does not know says what to check, and nothing of the key", async () => {
  const google = await googleWithSheet();
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const privateKey = other.export({ type: "pkcs8", format: "pem" }).toString();
  const fault = await faultOf(apiOf(google, { privateKey }).sheets.readTab(ADDRESS));
  expect(fault).toMatchObject({ code: "google_key_refused" });
  expect(fault.cause).toBeUndefined();
  expect(fault.message).toMatch(/invalid_grant.*same key file.*clock/);
  expect(google.requests).toEqual([]);
});

test.each([429, 500, 502, 503])("%d is tried again until it is answered", async (status) => {
  const google = await googleWithSheet();
  google.sheetFaults.push(apiFault(status, "…", "…"), apiFault(status, "…", "…"));
  google.tokenFaults.push({ status, body: "busy" });
  const { sheets, waits } = apiOf(google);
  expect(await sheets.readTab(ADDRESS)).toMatchObject({ sheetId: 77 });
  expect(waits).toEqual([1_500, 2_500, 4_500]);
});

test("six times in vain are told as something that passes", async () => {
  const google = await googleWithSheet();
  google.sheetFaults.push(...Array.from({ length: 9 }, () => apiFault(429, "…", "…")));
  const { sheets, waits } = apiOf(google);
  expect(await faultOf(sheets.readTab(ADDRESS))).toMatchObject({
    kind: "unavailable",
    code: "google_rate_limit",
  });
  expect(waits).toEqual([1_500, 2_500, 4_500, 8_500, 16_500]);
  expect(google.requests).toHaveLength(6);
});

test("Retry-After is waited for", async () => {
  const google = await googleWithSheet();
  google.sheetFaults.push({ ...apiFault(503, "…", "…"), headers: { "retry-after": "20" } });
  const { sheets, waits } = apiOf(google);
  await sheets.readTab(ADDRESS);
  expect(waits).toEqual([20_000]);
});

test("no answer is told with what the firewall has to let through", async () => {
  const google = await googleWithSheet();
  const { sheets } = apiOf(google, { tokenUri: "http://127.0.0.1:9/token" });
  const fault = await faultOf(sheets.readTab(ADDRESS));
  expect(fault).toMatchObject({ kind: "unavailable", code: "google_unreachable" });
  expect(fault.message).toMatch(/ECONNREFUSED.*oauth2\.googleapis\.com/);
});

test("an answer of another shape is not taken for an empty sheet", async () => {
  const google = await googleWithSheet();
  google.sheetFaults.push({ status: 200, body: "<html>Sign in to the school's proxy" });
  expect(await faultOf(apiOf(google).sheets.readTab(ADDRESS))).toMatchObject({
    code: "google_answer",
  });
});
