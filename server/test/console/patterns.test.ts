// The pages about patterns in a real browser: findings lead to pupils, the doctor's buttons act, and everyone can use them.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { undoIdentityChange } from "../../src/sync/identity-changes.js";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";
import { brokenRules, launchBrowser } from "../support/browser.js";
import { push, pushSource, snapshotOf } from "../support/store.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";

const ANXIOUS = "Very anxious in assembly";
const pupil = (i: number, code: string, note: string, level = String(i % 3)) => [
  `Pupil ${code} ${i}`,
  code,
  code.charAt(0),
  "North",
  level,
  note,
  "",
];

let server: SchoolServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveSchool();
  browser = await launchBrowser();
  push(server.db, pushSource(server.db), [
    ...Array.from({ length: 15 }, (_, i) => pupil(i, "3A", i < 12 ? ANXIOUS : "Settled")),
    ...Array.from({ length: 15 }, (_, i) => pupil(i, "4B", i < 1 ? ANXIOUS : "Settled")),
    pupil(99, "4B", "", "3"),
  ]);
  push(server.db, pushSource(server.db, "Ms B"), [pupil(0, "3A", "Settled", "4")], {
    tab: { spreadsheetId: "sheet-2", sheetId: 0, sheetName: "Pupils" },
  });
  page = await browser.newPage({ reducedMotion: "reduce" });
  await signIn(page, server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("what stands out is said, and its number leads to exactly those pupils and their sentences", async () => {
  await page.getByRole("link", { name: "Patterns" }).click();
  const finding = page.locator(".finding").filter({ hasText: "In class 3A" });
  expect(await finding.textContent()).toContain("12 of 16 pupils (75\u00a0%)");
  await finding.getByRole("link", { name: "See the 12 pupils" }).click();
  await page.getByRole("heading", { name: "12 pupils" }).waitFor();
  expect(await page.locator("tbody tr").count()).toBe(12);
  expect(await page.locator("tbody mark").first().textContent()).toBe("anxious");
  expect(await brokenRules(page)).toEqual([]);
});

test("a number of a chart's table leads to its pupils, and the filter narrows the page", async () => {
  await page.goto(`${server.url}/patterns`);
  const chart = page.locator("figure").filter({ hasText: "Support levels by class" });
  await chart.getByText("As a table").click();
  const cell = chart.getByRole("row", { name: /^4B/ }).getByRole("cell").nth(3);
  const count = await cell.textContent();
  await cell.getByRole("link").click();
  await page.getByText("at level 3").waitFor();
  expect(await page.locator("tbody tr").count()).toBe(Number(count));
  await page.goto(`${server.url}/patterns`);
  await page.getByRole("combobox", { name: "Class" }).selectOption("3A");
  await page.waitForURL("**/patterns?*class_code=3A*");
  await page.getByText("Nothing can be said about what stands out").waitFor();
});

test("the doctor links two that are one child, tells what differs, and takes it back", async () => {
  await page.goto(`${server.url}/patterns/doctor`);
  await page.getByRole("heading", { name: /Levels without notes/ }).waitFor();
  const open = page.getByRole("link", { name: /Open row 32 of Mr P/ });
  expect(await open.getAttribute("href")).toBe(
    "https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=0&range=F32",
  );
  await page.getByRole("button", { name: /^Link as one child/ }).click();
  await page.getByText("Linked: one child, counted once.").waitFor();
  await page.getByText("its sheets disagree on the support level").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByText("Taken back.").waitFor();
  await page.getByRole("button", { name: /^Link as one child/ }).waitFor();
});

test("two who only look alike are told apart, asked about no longer, and again once that is taken back", async () => {
  await page.goto(`${server.url}/patterns/doctor`);
  await page.getByRole("button", { name: /^Not the same child: Pupil 3A 0 \(Mr P\)/ }).click();
  await page.getByText("Two children. This is not asked again.").waitFor();
  await page.getByRole("heading", { name: /Likely one child/ }).waitFor({ state: "detached" });
  expect(await brokenRules(page)).toEqual([]);
  await page.reload();
  await page.getByRole("heading", { name: /Levels without notes/ }).waitFor();
  expect(await page.getByRole("button", { name: /^Not the same child/ }).count()).toBe(0);
  const [{ id }] = server.db.$client
    .prepare("SELECT id FROM identity_changes WHERE kind = 'distinct'")
    .all() as [{ id: string }];
  undoIdentityChange(server.db, id, { tokenId: "tok_1", person: "Mr A", why: null });
  await page.reload();
  await page.getByRole("button", { name: /^Not the same child/ }).waitFor();
});

const LOOKS: [string, BrowserContextOptions][] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 360, height: 740 } }],
];

test.each(LOOKS)(
  "axe finds nothing wrong, %s, and nothing is wider than the page",
  async (_look, options) => {
    const seen = await browser.newPage({ ...options, reducedMotion: "reduce" });
    await signIn(seen, server);
    for (const path of ["/patterns", "/patterns/doctor"]) {
      await seen.goto(server.url + path);
      expect(await brokenRules(seen)).toEqual([]);
      const overflow = "document.documentElement.scrollWidth > innerWidth";
      expect(await seen.evaluate(overflow)).toBe(false);
    }
    await seen.close();
  },
);

test("what takes seconds is not waited for: it is said, and shows by itself", async () => {
  const hasty = await serveSchool({}, { patienceMs: 0 });
  const source = pushSource(hasty.db);
  const rows = Array.from({ length: 30 }, (_, i) =>
    pupil(i, i < 15 ? "3A" : "4B", i < 12 ? ANXIOUS : "Settled"),
  );
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  syncSnapshot(hasty.db, snapshotOf(source, rows), daysAgo(3));
  const own = await browser.newPage({ reducedMotion: "reduce" });
  await signIn(own, hasty);
  // What the server sent first: by the time a slow browser is looked at, the page may show more.
  const sent = async (path: string) => (await own.goto(hasty.url + path))?.text();
  expect(await sent("/patterns")).toContain("The patterns are being worked out");
  expect(await brokenRules(own)).toEqual([]);
  await own.locator(".finding").filter({ hasText: "In class 3A" }).waitFor();
  await own.locator("figure canvas").first().waitFor();
  push(hasty.db, source, rows.with(0, pupil(0, "3A", "Settled")));
  expect(await sent("/patterns")).toContain("Something has changed since");
  await own.getByText("11 of 15 pupils").waitFor();
  // Today's risk is kept; of a day gone by it is worked out.
  const day = daysAgo(1).toISOString().slice(0, 10);
  expect(await sent(`/risk?as_of=${day}`)).toContain("The risk of that day is being worked out");
  await own.getByRole("row").nth(30).waitFor();
  const behind = await sent("/patterns/pupils?level_min=2");
  expect(behind).toContain("These pupils are being looked for");
  await own.getByRole("heading", { name: "10 pupils" }).waitFor();
  await own.close();
  await hasty.close();
});
