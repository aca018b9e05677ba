// The list of all pupils and the page of one, in a real browser: found, read, written on.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addEntry } from "../../src/logs/add-entry.js";
import { findStudents } from "../../src/store/find.js";
import { brokenRules, launchBrowser } from "../support/browser.js";
import { HEADER, push, pushSource } from "../support/store.js";
import { openSession, type SchoolServer, serveSchool } from "./school-server.js";

const HOSTILE = '<img src=x onerror="window.hacked=1">';
const ROWS = Array.from({ length: 230 }, (_, i) => [
  `Pupil No${String(i).padStart(3, "0")}`,
  i % 2 ? "3A" : "4B",
  i % 2 ? "3" : "4",
  "",
  String(i % 5),
  "",
  "",
  "",
]);
const ALICE = ["Alice Johnson", "3A", "3", "", "2", "Anxiety support needed", "", "98"];
const HEADERS = [...HEADER, "Attendance"];

/** What the test needs of a canvas; there is no DOM in Node's types. */
interface Canvas {
  width: number;
  height: number;
  getContext: (kind: "2d") => {
    getImageData: (...area: [number, number, number, number]) => { data: Uint8ClampedArray };
  };
}

let server: SchoolServer;
let browser: Browser;
let page: Page;
let sourceId: string;
let alice: string;
/** What the page's console and scripts complained about. */
let complaints: string[];
/** Every address that the browser stood at. */
let addresses: string[];

beforeAll(async () => {
  server = await serveSchool();
  browser = await launchBrowser();
  sourceId = pushSource(server.db);
  // At noon: an hour before midnight another day begins where clocks were put back since.
  const tenWeeksAgo = new Date(Date.now() - 70 * 86_400_000).toISOString().slice(0, 10);
  const takenAt = `${tenWeeksAgo}T12:00:00.000Z`;
  push(server.db, sourceId, [ALICE, ...ROWS], { header: HEADERS, takenAt });
  const worse = [...ALICE];
  worse[4] = "4";
  push(server.db, sourceId, [worse, ...ROWS], { header: HEADERS, reason: "change" });
  alice = findStudents(server.db, { q: "Alice" }, { limit: 1 }).students[0]?.id ?? "";
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(() => open({}));
afterEach(() => page.context().close());

async function open(options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  page = await context.newPage();
  complaints = [];
  addresses = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  await openSession(page, server);
}

const names = () => page.locator("#results tbody th").allTextContents();
const count = (words: string) =>
  page.locator("#results .count").getByText(words, { exact: true }).waitFor();

describe("the list of pupils", () => {
  test("follows the filter, keeps it in its address, and the name out of it", async () => {
    await page.goto(`${server.url}/pupils`);
    await count("231 pupils");
    await page.getByLabel("Class").selectOption("3A");
    await count("116 pupils");
    await page.getByLabel("Name").fill("no00");
    await count("5 pupils");
    expect(await names()).toEqual(["001", "003", "005", "007", "009"].map((n) => `Pupil No${n}`));
    expect(page.url()).toBe(`${server.url}/pupils?class_code=3A`);
    expect(await page.locator("#list-status").textContent()).toBe("5 pupils");
    await page.reload();
    await count("116 pupils");
    expect(addresses.filter((address) => /no00/i.test(address))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("leads to the export of the pupils that it shows", async () => {
    await page.goto(`${server.url}/pupils?class_code=4B&sort=-name`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    expect(download.url()).toBe(`${server.url}/v1/exports/insights.csv?class_code=4B`);
    expect(await download.failure()).toBeNull();
    await page.getByLabel("Name").fill("no00");
    await count("5 pupils");
    expect(await page.getByRole("link", { name: "CSV" }).count()).toBe(0);
  });

  test("is sorted by its headers, there and back", async () => {
    await page.goto(`${server.url}/pupils`);
    const level = page.getByRole("columnheader", { name: "Level" });
    await level.getByRole("link").click();
    await page.locator("th[aria-sort=descending]", { hasText: "Level" }).waitFor();
    expect((await names())[0]).toBe("Alice Johnson");
    await page.keyboard.press("Enter");
    await page.locator("th[aria-sort=ascending]", { hasText: "Level" }).waitFor();
    expect((await names())[0]).toBe("Pupil No000");
    expect(page.url()).toContain("sort=support_level");
  });

  test("grows as its end comes near, and the keyboard goes on with what came", async () => {
    await page.goto(`${server.url}/pupils?support_level_min=0`);
    const more = page.getByRole("link", { name: /Show more/ });
    const rows = page.locator("#results tbody tr");
    const part = await rows.count();
    await more.focus();
    // It came into view, so the next part comes by itself, and that one alone.
    await rows.nth(2 * part - 1).waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#results tbody tr a:focus").waitFor();
    const focused = "document.activeElement.textContent";
    expect(await page.evaluate(focused)).toBe((await names())[2 * part]);
    await page.reload();
    // Each part that comes moves the end further down.
    const scrolled = expect.poll(async () => {
      await page.mouse.wheel(0, 20_000);
      return rows.count();
    });
    await scrolled.toBe(231);
    await more.waitFor({ state: "detached" });
    expect(new Set(await names()).size).toBe(231);
    expect(complaints).toEqual([]);
  });

  test("works without script: the form sends itself and the link leads to the next page", async () => {
    await page.context().close();
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(`${server.url}/sign-in?next=/pupils`);
    await page.getByLabel("Your token").fill(server.token);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("Class").selectOption("4B");
    await page.getByRole("button", { name: "Show" }).click();
    await count("115 pupils");
    await page.getByRole("link", { name: /Show more/ }).click();
    expect((await names()).length).toBe(15);
  });

  test("says where nobody is like that, and what a wrong address asks for", async () => {
    await page.goto(`${server.url}/pupils?class_code=9Z`);
    await page.getByText("No pupil is like that").waitFor();
    await page.getByRole("link", { name: "see everyone" }).click();
    await count("231 pupils");
    await page.goto(`${server.url}/pupils?year_group=lots`);
    await page.getByText("year_group:").waitFor();
    await page.getByRole("link", { name: "Pupils", exact: true }).click();
    await count("231 pupils");
  });
});

describe("a pupil's page", () => {
  beforeEach(() => page.goto(`${server.url}/pupils/${alice}`));

  test("shows each field, where it is kept, and what changed by which run", async () => {
    await page.getByRole("heading", { name: "Alice Johnson" }).waitFor();
    expect(await page.title()).not.toContain("Alice");
    const record = page.locator("#record");
    expect(await record.textContent()).toMatch(
      /Class.*3A.*Level 4.*Anxiety support needed.*Attendance.*98.*kept in Mr P's sheet, row 2: change it there/s,
    );
    const changed = page.locator("#timeline li", { hasText: "Changed in the sheet" });
    expect(await changed.textContent()).toMatch(/Support level: 2 → 4/);
    await changed.getByRole("link", { name: "the sync" }).click();
    await page.waitForURL("**/runs/run_*");
    await page.getByRole("link", { name: "Alice Johnson" }).click();
    await page.waitForURL(`**/pupils/${alice}`);
  });

  test("shows risk with its reasons, and its weeks as a chart over a table", async () => {
    const risk = page.locator("#risk");
    expect(await risk.textContent()).toMatch(/Support level rose from 2 to 4/);
    const chart = risk.getByRole("img", { name: /^Risk week by week\. The score is \d/ });
    await chart.scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        chart.evaluate((canvas) => {
          const { width, height } = canvas as unknown as Canvas;
          const drawing = (canvas as unknown as Canvas).getContext("2d");
          return drawing.getImageData(0, 0, width, height).data.some((part) => part > 0);
        }),
      )
      .toBe(true);
    await risk.getByText("As a table").click();
    const scores = await risk.locator("tbody td").allTextContents();
    expect(scores.length).toBe(11);
    expect(Number(scores.at(-1))).toBeGreaterThan(Number(scores[0]));
    await risk
      .getByRole("link", { name: /^the sheet/ })
      .first()
      .click();
    await page.locator("#timeline li:focus", { hasText: "in the sheet" }).waitFor();
  });

  test("keeps a log by Ctrl+Enter, changes it, and takes it back with the reason", async () => {
    await page.getByLabel("What happened").first().fill(`Threw a chair ${HOSTILE}`);
    await page.getByLabel("Kind").first().selectOption("behaviour");
    await page.keyboard.press("Control+Enter");
    await page.locator("#done", { hasText: "Kept." }).waitFor();
    const log = page.locator("#timeline .log");
    expect(await log.textContent()).toContain(`Threw a chair ${HOSTILE}`);
    expect(await page.getByLabel("What happened").first().inputValue()).toBe("");
    await log.getByRole("button", { name: /^Change/ }).click();
    const dialog = page.locator("#log-dialog");
    await dialog.getByLabel("What happened").fill("Moved a chair");
    await dialog.getByRole("button", { name: "Keep the change" }).click();
    await page.locator("#timeline .log", { hasText: "Moved a chair" }).waitFor();
    await log.getByText("Edited").click();
    expect(await log.locator("details").textContent()).toContain("Threw a chair");
    await log.getByRole("button", { name: /^Remove/ }).click();
    await page.locator("#ask-dialog").getByLabel("Why").fill("Another pupil");
    await page.keyboard.press("Control+Enter");
    await log.waitFor({ state: "detached" });
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  test("a log sent again after the answer was lost is kept once", async () => {
    await page.route("**/logs", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByLabel("What happened").first().fill("Sang in assembly");
    await page.getByLabel("Kind").first().selectOption("praise");
    await page.keyboard.press("Control+Enter");
    await page.getByText("The server did not answer.").waitFor();
    await page.unroute("**/logs");
    await page.getByRole("button", { name: "Keep it" }).first().click();
    await page.locator("#timeline .log", { hasText: "Sang in assembly" }).waitFor();
    expect(await page.locator("#timeline .log").count()).toBe(1);
  });

  test("a follow-up is added, done and opened again; what is refused is said in the dialog", async () => {
    await page.getByRole("button", { name: "Add" }).click();
    const dialog = page.locator("#follow-up-dialog");
    await dialog.getByLabel("What is to be done").fill("Ring home");
    await dialog.getByLabel("By").fill("2026-01-05");
    await dialog.getByRole("button", { name: "Keep it" }).click();
    const card = page.locator("#follow-ups");
    await card.getByText("Ring home").waitFor();
    expect(await card.textContent()).toContain("Mr A");
    await card.getByRole("button", { name: "Done: Ring home" }).click();
    await page.getByText("1 follow-up done").click();
    await card.getByRole("button", { name: "Open again: Ring home" }).click();
    await card.getByRole("button", { name: "Change: Ring home" }).click();
    await page.route("**/follow-ups/*", (route) =>
      route.fulfill({ status: 422, json: { error: { message: "due is no day." } } }),
    );
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await dialog.getByRole("alert").filter({ hasText: "due is no day." }).waitFor();
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
  });

  test("as of a day before it came it says so, and leads back", async () => {
    await page.getByLabel("As of").fill("2020-01-01");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText("Not on any sheet that day").waitFor();
    await page.getByRole("link", { name: "See the pupil as it is now" }).click();
    await page.locator("#record").waitFor();
  });

  test("of a pupil that there is not, it says so within the frame", async () => {
    await page.goto(`${server.url}/pupils/stu_none`);
    await page.getByText("No pupil has this id.").waitFor();
    await page.getByRole("link", { name: "Pupils", exact: true }).waitFor();
  });
});

describe("for everyone", () => {
  const LOOKS: [string, BrowserContextOptions][] = [
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 360, height: 740 } }],
  ];

  test.each(LOOKS)("axe finds nothing wrong, and nothing overflows, %s", async (_look, options) => {
    const author = { tokenId: "tok_1", person: "Mr A" };
    const log = { type: "log" as const, kind: "wellbeing" as const, at: null, once: null };
    addEntry(server.db, { ...log, studentId: alice, text: "Was quiet all day" }, author);
    await page.context().close();
    await open(options);
    for (const path of ["/pupils", "/pupils?class_code=9Z", `/pupils/${alice}`]) {
      await page.goto(server.url + path);
      expect(await brokenRules(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
    }
    await page.getByRole("button", { name: "Add" }).click();
    expect(await brokenRules(page)).toEqual([]);
  });

  test("on a phone the menu opens, leads on, and closes by Escape", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${server.url}/pupils`);
    const menu = page.getByRole("navigation", { name: "Pages" });
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await menu.getByRole("link", { name: "Pupils" }).getAttribute("aria-current")).toBe(
      "page",
    );
    await page.keyboard.press("Escape");
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    await menu.getByRole("link", { name: "Ask" }).click();
    await page.waitForURL(`${server.url}/`);
  });

  test("printed, a pupil's page is what is known, without menu and forms", async () => {
    await page.goto(`${server.url}/pupils/${alice}`);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".masthead", "#quick-log", ".as-of"])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    expect(await page.locator("#record").isVisible()).toBe(true);
  });
});
