// 200 hostile texts in every field: on every page, in every export and answer they are text, and nothing of them runs.
import { read } from "@e965/xlsx";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { parse } from "csv-parse/sync";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanLine, cleanText } from "../../../shared/columns.js";
import { PAGES } from "../../src/console/pages.js";
import { addEntry } from "../../src/logs/add-entry.js";
import { readWorkbook } from "../../src/sources/xlsx.js";
import { keepQuestion } from "../../src/store/questions.js";
import { addSource } from "../../src/store/sources.js";
import { addToken, findByToken } from "../../src/store/tokens.js";
import { launchBrowser } from "../support/browser.js";
import { HIT, HOSTILE_TEXTS } from "../support/hostile-texts.js";
import { HEADER, push } from "../support/store.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";

const at = (index: number): string => HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? "";
/** As a cell of one line is read: without invisible characters, with single spaces. */
const LINES = HOSTILE_TEXTS.map(cleanLine);
/** Only these can be told from the page's own markup where they are not escaped. */
const TAGS = HOSTILE_TEXTS.filter((text) => /<[a-z!/?]/i.test(text));

let server: SchoolServer;
let sourceId: string;
let admin: SchoolServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  server = await serveSchool();
  admin = { ...server, token: addToken(server.db, { name: at(0), role: "admin" }).token };
  fillSchool();
  await server.indexer.idle();
  await server.risk.idle();
  browser = await launchBrowser();
  context = await browser.newContext({ reducedMotion: "reduce" });
  await context.addInitScript(
    "document.addEventListener('securitypolicyviolation', (event) => console.error('policy violated: ' + event.violatedDirective + ' ' + event.blockedURI))",
  );
  page = await context.newPage();
  complaints = [];
  page.on("dialog", async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(`asked for ${request.url()}`);
  });
  await signIn(page, admin);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Each text is once the name, once the class, …: of a pupil, a source, a token, a tab, a log, a question. */
function fillSchool(): void {
  const { db } = server;
  const sources = HOSTILE_TEXTS.map((text) =>
    addSource(db, { name: cleanLine(text), kind: "push" }),
  );
  sourceId = sources[0]?.id ?? "";
  // The last columns are extra ones; their headers are hostile too.
  const header = [...HEADER, ...HOSTILE_TEXTS.slice(0, 8).map((text) => `x ${text}`)];
  const rows = HOSTILE_TEXTS.map((text, i) => [
    text,
    at(i + 1),
    "3",
    at(i + 2),
    String(i % 6),
    at(i + 3),
    at(i + 4),
    ...Array.from({ length: 8 }, (_, column) => at(i + 5 + column)),
  ]);
  // Rows whose level is none become issues that quote it.
  const wrong = HOSTILE_TEXTS.slice(0, 40).map((text) =>
    header.map((_, column) => [`Wrong ${text}`, "3A", "", "", text][column] ?? ""),
  );
  push(db, sourceId, [...rows, ...wrong], {
    header,
    tab: { spreadsheetId: "sheet-1", sheetId: 0, sheetName: at(7) },
  });
  const principal = findByToken(db, admin.token);
  const by = { tokenId: principal?.tokenId ?? "", person: at(0) };
  const ids = db.$client.prepare("SELECT id FROM students ORDER BY id").pluck().all() as string[];
  for (const [i, text] of HOSTILE_TEXTS.entries()) {
    const entry = { studentId: ids[i % ids.length] ?? "", text: cleanText(text), once: null };
    addEntry(db, { ...entry, type: "log", kind: "behaviour", at: null }, by);
    addEntry(
      db,
      { ...entry, type: "follow_up", due: "2026-01-05", owner: cleanLine(at(i + 1)) },
      by,
    );
    addToken(db, { name: cleanLine(text), role: "analyst" });
    keepQuestion(db, by.tokenId, { question: text, kind: "list", count: 1 });
  }
}

/**
 * Addresses that stand for those below a page: a page that is added says its own here. Of the runs of 200 sources, which
 * differ by the name in their title alone, a tenth.
 */
function examplesOf(pattern: string): string[] {
  const all = (sql: string) => server.db.$client.prepare(sql).pluck().all() as string[];
  const below: Record<string, () => string[]> = {
    "/pupils/*": () => all("SELECT '/pupils/' || id FROM students ORDER BY id LIMIT 3"),
    "/patterns/*": () => ["/patterns/doctor"],
    "/runs": () => all("SELECT '/runs?source=' || id FROM sources WHERE rowid % 10 = 1"),
    "/runs/*": () => all("SELECT '/runs/' || id FROM runs"),
  };
  const examples = below[pattern];
  if (!examples && !pattern.endsWith("/*")) return [pattern];
  if (!examples) throw new Error(`Say in this test which address stands for ${pattern}.`);
  return examples();
}

/** The elements of the page that only a text can have made, or given an attribute. In the page: as text. */
const FOREIGN = String.raw`[...document.querySelectorAll("*")]
  .filter((element) =>
    element.getAttributeNames().some((name) => name.startsWith("on")) ||
    (element.matches("script") && !element.matches("head > script[src^='/assets/']")) ||
    /^\s*(javascript|data|vbscript):/i.test(element.getAttribute("href") ?? "") ||
    element.matches("iframe, object, embed, base, style"))
  .map((element) => element.outerHTML.slice(0, 200))`;

/** What can be read on the page, in text or in a field. */
const READABLE = `[document.body.textContent, ...[...document.querySelectorAll("input, textarea")]
  .map(({ value }) => value)].join("\\n")`;

/** Nothing ran, nothing was asked of another host, no element or attribute came out of a text. */
async function nothingRan(where: string): Promise<void> {
  expect(complaints, where).toEqual([]);
  expect(await page.evaluate(`window.${HIT}`), where).toBeUndefined();
  const foreign = await page.evaluate<string[]>(FOREIGN);
  expect(foreign, where).toEqual([]);
}

/** How many of the texts can be read on the page, in text or in a field. */
const readable = async (texts: readonly string[]): Promise<number> => {
  const line = cleanLine(await page.evaluate<string>(READABLE));
  return texts.filter((text) => line.includes(text)).length;
};

/** How many of the 200 a page shows at least. */
const LEAST_SHOWN: Record<string, number> = { "/": 5, "/pupils": 40, "/sync": 195 };

test("every page of the console, as an admin sees it", { timeout: 600_000 }, async () => {
  const paths = ["/docs", ...PAGES.flatMap(({ paths: each }) => each.flatMap(examplesOf))];
  for (const path of paths) {
    const answer = await page.goto(`${server.url}${path}`);
    const html = (await answer?.text()) ?? "";
    expect(answer?.status(), path).toBeLessThan(400);
    for (const text of TAGS) expect(html.includes(text) ? text : "", path).toBe("");
    // What the scripts bring comes after the page; some of them keep a connection open for good.
    const shown = expect.poll(() => readable(LINES), { message: path });
    await shown.toBeGreaterThanOrEqual(LEAST_SHOWN[path] ?? 0);
    await nothingRan(path);
  }
});

test("answers as the page of questions shows them", { timeout: 600_000 }, async () => {
  await page.goto(server.url);
  for (const question of [
    "Who is in Year 3?",
    "Which pupils are at level 5?",
    at(0),
    at(41),
    at(60),
  ]) {
    await page.getByLabel("Your question").fill(question);
    await page.keyboard.press("Enter");
    await page.locator("#answer > *").first().waitFor();
    await page.locator("#answer[aria-busy]").waitFor({ state: "detached" });
    await nothingRan(question);
    if (question === "Who is in Year 3?") expect(await readable(LINES)).toBeGreaterThan(190);
  }
});

/** Questions under way at the same time. */
const AT_ONCE = 8;

const call = (path: string, init: RequestInit = {}) =>
  fetch(`${server.url}${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${admin.token}`,
      "content-type": "application/json",
      // A connection kept open may be closed by the server just when it is used again.
      connection: "close",
      ...init.headers,
    },
  });

/** Asks it in each way that answers, and says what is wrong with an answer. */
async function askedInEachWay(text: string): Promise<void> {
  const body = JSON.stringify({ question: text });
  const asked = await call("/v1/ask", { method: "POST", body });
  const answer = await asked.text();
  expect([200, 400], text).toContain(asked.status);
  expect(asked.headers.get("content-type"), text).toContain("application/json");
  expect(asked.headers.get("x-content-type-options")).toBe("nosniff");
  JSON.parse(answer);
  const accept = { accept: "text/event-stream" };
  const streamed = await call("/v1/ask", { method: "POST", body, headers: accept });
  const events = await streamed.text();
  expect(streamed.status, text).toBe(asked.status);
  // A line end within a text must not begin an event of its own.
  if (streamed.status === 200)
    for (const line of events.split("\n")) expect(line, text).toMatch(/^(event: \w+|data: .*|)$/);
  const found = await call(`/v1/search?q=${encodeURIComponent(text)}&limit=3`);
  expect([200, 400], text).toContain(found.status);
  JSON.parse(await found.text());
}

test("POST /v1/ask as JSON and as a stream, and GET /v1/search, for each text", {
  timeout: 600_000,
}, async () => {
  for (let first = 0; first < HOSTILE_TEXTS.length; first += AT_ONCE)
    await Promise.all(HOSTILE_TEXTS.slice(first, first + AT_ONCE).map(askedInEachWay));
});

test("both exports hold them as text, and no cell is a formula", { timeout: 600_000 }, async () => {
  const query = `source=${sourceId}`;
  const csv = new Uint8Array(await (await call(`/v1/exports/insights.csv?${query}`)).arrayBuffer());
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  const cells = rows.flatMap((row) => Object.values(row));
  for (const cell of cells)
    if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell.normalize("NFKC")).not.toMatch(/^\s*[=+\-@]/);
  const names = new Set(rows.map(({ Name = "" }) => Name.replace(/^'/, "")));
  for (const line of LINES) expect(names).toContain(line.replace(/^'/, ""));

  const bytes = new Uint8Array(
    await (await call(`/v1/exports/insights.xlsx?${query}`)).arrayBuffer(),
  );
  const book = read(bytes, { type: "array", dense: true, cellFormula: true });
  for (const sheet of Object.values(book.Sheets))
    for (const cell of (sheet["!data"] ?? []).flat()) if (cell) expect(cell.f).toBeUndefined();
  const [, ...told] = readWorkbook(bytes, "Pupils");
  const written = new Set(told.map(([name]) => name));
  for (const line of LINES) expect(written).toContain(line);
});

test("the tools of /mcp answer with them as data, without invisible characters", {
  timeout: 600_000,
}, async () => {
  const client = new Client({ name: "test", version: "1" });
  const headers = { authorization: `Bearer ${admin.token}` };
  const url = new URL(`${server.url}/mcp`);
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
  for (const query of [at(0), at(100), "pupil", at(150), at(180)]) {
    const { content } = await client.callTool({ name: "search", arguments: { query } });
    for (const part of content)
      if (part.type === "text")
        expect(part.text, query).not.toMatch(
          /[\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u,
        );
  }
  await client.close();
});
