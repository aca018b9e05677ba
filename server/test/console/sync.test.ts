// The Sync page in a real browser: what goes on as it goes on, the ways to the cells, and all runs.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellAddress } from "../../src/console/sheet-link.js";
import { addSource, type Source } from "../../src/store/sources.js";
import { addToken } from "../../src/store/tokens.js";
import { removeSource } from "../../src/sync/remove-source.js";
import { brokenRules, launchBrowser } from "../support/browser.js";
import { pushRows } from "../support/signed.js";
import { push, SEED } from "../support/store.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";

const SPREADSHEET = "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg";

let server: SchoolServer;
let browser: Browser;
let page: Page;
let source: Source;
let sequence = 0;
const complaints: string[] = [];

beforeAll(async () => {
  server = await serveSchool();
  browser = await launchBrowser();
  source = addSource(server.db, { name: "Mr P", kind: "push" });
  await pushSheet(SEED);
  page = await open();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** As the add-on does, to the port that Google reaches. */
const pushSheet = (rows: string[][]) =>
  pushRows(server.publicUrl, source, rows, {
    sequence: ++sequence,
    spreadsheet: { id: SPREADSHEET },
    sheet: { id: 7, name: "Pupils" },
  });

async function open(options: BrowserContextOptions = {}, token = server.token): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const opened = await context.newPage();
  opened.on("pageerror", (error) => complaints.push(error.message));
  await signIn(opened, { ...server, token });
  await opened.goto(`${server.url}/sync`);
  return opened;
}

test("a push shows as it goes on, is said aloud, and the sheet's card follows", async () => {
  const connected = page.waitForResponse("**/v1/sync/events");
  await page.reload();
  await connected;
  await pushSheet([...SEED, ["Dev Patel", "3A", "3", "Campus A", "1", "New to the school", ""]]);
  const line = page.locator("#live li", { hasText: "Mr P in step: 1 new." });
  await line.waitFor();
  expect(await line.locator("progress").getAttribute("aria-label")).toBe("Mr P");
  expect(await brokenRules(page)).toEqual([]);
  expect(await page.locator("#live").textContent()).not.toMatch(/Dev|school/);
  await page.locator("#health .figures dd", { hasText: /^4$/ }).waitFor();
  await page.locator("#live").waitFor({ state: "hidden" });
});

test("what is told of a run is shown phase by phase, and the index as it catches up", async () => {
  const viewed = await open();
  const run = { run_id: "run_x", source_id: source.id, way: "push", reason: "change", rows: 1_200 };
  const counts = { created: 2, updated: 0, restored: 0, removed: 0, held: 0, issues: 1 };
  const told = (event: string, data: object) =>
    `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  const tell = (...events: string[]) =>
    viewed.route("**/v1/sync/events", (route) =>
      route.fulfill({ contentType: "text/event-stream", body: events.join("") }),
    );
  const planned = { ...run, phase: "planned", counts, status: null };
  await tell(
    told("state", { syncs: [{ ...run, phase: "received", counts: null }], index: { pending: 40 } }),
    told("sync", planned),
    told("index", { pending: 10 }),
  );
  await viewed.reload();
  const lines = viewed.locator("#live li");
  await lines.filter({ hasText: "Mr P 2 new, 1 not read: saving…" }).waitFor();
  await lines.filter({ hasText: "Search by meaning 10 sentences to go" }).waitFor();
  expect(
    (await lines
      .filter({ hasText: "meaning" })
      .locator("progress")
      .evaluate("(bar) => bar.value")) ?? 30,
  ).toBe(30);
  await viewed.context().close();
});

test("without the live view the page still follows by itself", async () => {
  const viewed = await open();
  await viewed.route("**/v1/sync/events", (route) => route.abort());
  await viewed.reload();
  await pushSheet(SEED);
  await viewed.locator("#health .figures dd", { hasText: /^3$/ }).waitFor();
  await viewed.context().close();
});

test("a row that could not be read leads to its cell", async () => {
  const [first = [], ...others] = SEED;
  await pushSheet([[...first.slice(0, 4), "high", ...first.slice(5)], ...others]);
  const link = page.getByRole("link", { name: "2 in the sheet" });
  await link.waitFor();
  expect(await link.getAttribute("href")).toBe(
    `https://docs.google.com/spreadsheets/d/${SPREADSHEET}/edit#gid=7&range=E2`,
  );
});

test("all runs of a sheet come in pages, each with what it changed", async () => {
  const tab = { spreadsheetId: SPREADSHEET, sheetId: 7, sheetName: "Pupils" };
  for (let run = 0; run < 52; run++) push(server.db, source.id, SEED, { tab });
  await page.goto(`${server.url}/sync`);
  await page.getByText("Last syncs").click();
  await page.getByRole("link", { name: "All syncs" }).click();
  await page.getByRole("heading", { name: "Syncs of Mr P" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  expect(await page.locator("tbody tr").count()).toBe(50);
  await page.getByRole("link", { name: "Show more" }).click();
  await page.waitForURL("**cursor=run_*");
  await page.getByRole("link", { name: "3 new" }).click();
  await page.getByRole("cell", { name: "Alice Johnson" }).first().waitFor();
});

test("a run's page still opens after its source was removed", async () => {
  const gone = addSource(server.db, { name: "Ms Gone", kind: "push" });
  const { run_id } = push(server.db, gone.id, SEED);
  removeSource(server.db, gone.id);
  await page.goto(`${server.url}/runs/${run_id}`);
  await page.getByRole("heading", { name: "Ms Gone, as it was read" }).waitFor();
  await page.getByText("This sheet is no longer connected").waitFor();
  expect(await brokenRules(page)).toEqual([]);
});

const LOOKS: [string, BrowserContextOptions][] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 360, height: 740 } }],
];

test.each(LOOKS)("axe finds nothing wrong, %s, for an admin too", async (_look, options) => {
  const admin = addToken(server.db, { name: "Ms B", role: "admin" }).token;
  const looked = await open(options, admin);
  await looked.getByText("Last syncs").click();
  expect(await brokenRules(looked)).toEqual([]);
  expect(await looked.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
  await looked.context().close();
});

test("no script complained", () => expect(complaints).toEqual([]));

describe("the address of a cell", () => {
  const sheet = {
    kind: "push" as const,
    spreadsheetId: SPREADSHEET,
    sheetId: 7,
    header: Array.from({ length: 60 }, (_, column) => `H${column}`),
  };
  const rangeOf = (column: string | null) =>
    new URL(cellAddress(sheet, 12, column) ?? "").hash.replace("#gid=7&range=", "");

  test.each([
    ["H0", "A12"],
    ["H25", "Z12"],
    ["H26", "AA12"],
    ["H59", "BH12"],
    ["gone", "A12"],
    [null, "A12"],
  ])("column %s is %s", (column, range) => expect(rangeOf(column)).toBe(range));

  test("there is none for a file, nor for what is not Google's", () => {
    expect(cellAddress({ ...sheet, kind: "file" }, 2, null)).toBeNull();
    expect(cellAddress({ ...sheet, spreadsheetId: "local-1" }, 2, null)).toBeNull();
    expect(
      cellAddress({ ...sheet, spreadsheetId: "x/../../evil?y=0123456789012345" }, 2, null),
    ).toBeNull();
  });
});
