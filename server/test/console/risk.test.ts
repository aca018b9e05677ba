// The risk board and the alerts in a real browser: read, narrowed, opened, acknowledged, snoozed.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { brokenRules, follow, launchBrowser } from "../support/browser.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";
import { fillWatched } from "./watched-school.js";

let server: SchoolServer;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveSchool()]);
  await fillWatched(server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  page = await open();
});
afterEach(() => page.context().close());

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const opened = await context.newPage();
  complaints = [];
  opened.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(error.message));
  await signIn(opened, server);
  return opened;
}

const rows = () => page.locator("#results tbody tr");

test("the board shows who to look at first, why, and what each reason rests on", async () => {
  await page.getByRole("link", { name: "Risk board" }).click();
  await page.getByRole("heading", { name: "Risk board" }).waitFor();
  await page.getByText("No diagnosis, no prediction, no decision.").waitFor();
  const first = rows().first();
  expect(await first.textContent()).toContain("Tier 3");
  await first.locator("summary").filter({ hasText: "Child protection plan" }).click();
  const grounds = first.locator(".grounds:visible");
  expect(await grounds.textContent()).toContain("On a child protection plan notes of the sheet");
  await first.getByText("more reasons").click();
  await first.locator("summary").filter({ hasText: "Support level 4" }).click();
  await first
    .getByRole("link", { name: /^the sheet, / })
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

test("tiers and filters narrow it, and the address says how", async () => {
  await page.goto(`${server.url}/risk`);
  const all = Number(await page.locator(".tier.tier-1 strong").textContent());
  await page.locator(".tier.tier-1").click();
  await page.waitForURL(/tier=1/);
  expect(await rows().count()).toBe(all);
  await page.getByLabel("Class").selectOption("4B");
  await page.waitForURL(/class_code=4B/);
  const shown = await rows().locator(".where").allTextContents();
  expect(new Set(shown)).toEqual(new Set(["4B, Year 4"]));
  await page.goto(`${server.url}/risk?as_of=2020-01-01`);
  await page.getByText("No pupil is like that").waitFor();
});

test("an alert is acknowledged with a note, one is put aside, and the menu counts what is open", async () => {
  const badge = page.locator(".menu a[href='/alerts'] .badge");
  const count = async () => Number(await badge.locator("[aria-hidden]").textContent());
  const before = await count();
  await page.getByRole("link", { name: "Alerts" }).click();
  const rule = page.locator(".rule", { hasText: "Several incidents in a short time" });
  const alert = page.locator(".alert").filter({ has: rule });
  expect(await alert.locator("h2").textContent()).toContain("Ben Lindqvist");
  await alert.getByRole("button", { name: "Acknowledge…" }).click();
  await page.keyboard.type("Spoke to home, and agreed on a quiet place");
  await page.keyboard.press("Control+Enter");
  await alert.waitFor({ state: "detached" });
  expect(await count()).toBe(before - 1);
  await follow(page, page.getByRole("link", { name: /^Acknowledged/ }));
  await page.getByText("Spoke to home, and agreed on a quiet place").waitFor();
  await page.getByRole("button", { name: "Snooze…" }).click();
  await page.getByRole("button", { name: "Snooze", exact: true }).click();
  await page.getByText("None is acknowledged").waitFor();
  await page.getByRole("link", { name: /^Snoozed/ }).click();
  await page.getByText("Snoozed until").waitFor();
  expect(complaints).toEqual([]);
});

test("what the server refuses is said in the dialog, and what was written stays", async () => {
  await page.goto(`${server.url}/alerts?state=open`);
  await page.getByRole("button", { name: "Acknowledge…" }).first().click();
  const error = { code: "alert_closed", message: "This alert is closed.", request_id: "R1" };
  await page.route("**/acknowledge", (route) => route.fulfill({ status: 409, json: { error } }));
  await page.getByRole("textbox").fill("Seen");
  await page.getByRole("button", { name: "Acknowledge", exact: true }).click();
  await page.getByText("This alert is closed.").waitFor();
  expect(await page.getByRole("textbox").inputValue()).toBe("Seen");
});

test("an address of one alert shows that alone; one that is none is told", async () => {
  await page.goto(`${server.url}/alerts`);
  const id = await page.locator(".alert").first().getAttribute("id");
  await page.goto(`${server.url}/alerts?alert=${id}`);
  expect(await page.locator(".alert").count()).toBe(1);
  await page.goto(`${server.url}/alerts?alert=alt_none`);
  await page.getByText("There is no alert by this id.").waitFor();
});

const LOOKS: [string, BrowserContextOptions][] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["on a phone", { viewport: { width: 360, height: 740 } }],
];

test.each(LOOKS)("axe finds nothing wrong, %s", async (_, options) => {
  await page.context().close();
  page = await open(options);
  for (const path of ["/risk", "/alerts", "/alerts?state=closed"]) {
    await page.goto(`${server.url}${path}`);
    const summary = page.locator(".reasons summary").first();
    if (await summary.count()) await summary.click();
    expect(await brokenRules(page)).toEqual([]);
    const overflow = "document.documentElement.scrollWidth > innerWidth";
    expect(await page.evaluate(overflow)).toBe(false);
  }
});
