// A walk through the whole console as an analyst and as an admin, in a real browser, with Chroma behind the answers:
// page after page of the menu, with what people do there. SCREENSHOTS=folder keeps pictures of all of it.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addToken, listTokens, type Role } from "../../src/store/tokens.js";
import { follow, launchBrowser } from "../support/browser.js";
import { complaintsOf, type Look, lookAt } from "./page-look.js";
import { type SchoolServer, serveSchool } from "./school-server.js";
import { fillWalked } from "./walked-school.js";

let server: SchoolServer;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveSchool({ VECTOR_INDEX: "chroma" })]);
  await fillWalked(server);
  const level = async () => {
    const { chroma, pending, vectors, passages } = await server.indexState();
    return { chroma, pending, missing: passages - (vectors ?? 0), some: passages > 0 };
  };
  const expected = { chroma: "ready", pending: 0, missing: 0, some: true };
  await vi.waitFor(async () => expect(await level()).toEqual(expected), 60_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string | RegExp) => page.getByRole("link", { name });
const rows = () => page.locator("#results tbody tr");
const dialog = () => page.locator("dialog[open]");
const send = (name: string) => dialog().getByRole("button", { name, exact: true }).click();
const menu = () => page.getByRole("navigation", { name: "Pages" });

describe.each<Role>(["analyst", "admin"])("as %s", (role) => {
  /** The labels of the menu's pages that were walked through. */
  const visited: string[] = [];
  const look = (name: string, looks?: Look[]) => lookAt(page, `${role}-${name}`, looks);

  /** Follows the menu to a page, which the menu then marks. */
  async function visit(label: string): Promise<void> {
    const entry = menu().getByRole("link", { name: new RegExp(`^${label}`) });
    const path = await entry.getAttribute("href");
    await entry.click();
    await page.waitForURL(server.url + path);
    const current = menu().locator("a[aria-current=page] > span:not(.badge)");
    expect(await current.allTextContents()).toEqual([label]);
    visited.push(label);
  }

  async function ask(question: string): Promise<void> {
    await page.getByLabel("Your question").fill(question);
    await page.keyboard.press("Enter");
    await page.locator(".said").waitFor();
    await page.locator("#answer[aria-busy]").waitFor({ state: "detached" });
  }

  beforeAll(async () => {
    const context = await browser.newContext({ reducedMotion: "reduce", locale: "en-GB" });
    page = await context.newPage();
    complaints = complaintsOf(page);
  });
  afterAll(() => page.context().close());

  test("signing in", async () => {
    await page.goto(server.url);
    await page.waitForURL(`${server.url}/sign-in**`);
    await look("sign-in");
    const { token } = addToken(server.db, { name: role === "admin" ? "Ms B" : "Mr A", role });
    await page.getByLabel("Your token").fill(token);
    await button("Sign in").click();
    await page.waitForURL(`${server.url}/`);
  });

  test("Ask: a topic in other words than the notes', its evidence opened, its parts changed", async () => {
    await visit("Ask");
    await look("ask");
    await ask("Who needs help with worries?");
    await page.locator(".evidence", { hasText: "Anxiety about tests" }).waitFor();
    expect(await page.getByText("Answered without search by meaning").count()).toBe(0);
    await look("ask-topic");
    await page.locator(".pupils .pupil").first().click();
    await page.locator(".evidence li:focus").waitFor();
    await ask("How many pupils are in 3A at level 4 or above?");
    await page.locator("summary", { hasText: "in 3A" }).click();
    await button("in 4B").click();
    await page.locator(".said", { hasText: "in 4B" }).waitFor();
    await look("ask-count");
  });

  test("Standing questions: one is kept, opened, and let go", async () => {
    await button("Keep watching this question").click();
    const watched = page.locator("#standing li").first();
    await watched.locator("summary").click();
    await watched.getByText("It is looked at again with each sync").waitFor();
    await look("standing");
    page.once("dialog", (asked) => void asked.accept());
    await button(/^Stop watching/).click();
    await page.locator("#standing").waitFor({ state: "hidden" });
  });

  test("Pupils: filtered and sorted", async () => {
    await visit("Pupils");
    await look("pupils");
    await page.getByLabel("Class").selectOption("4B");
    await page.locator("#results .count").getByText("20 pupils", { exact: true }).waitFor();
    await page.locator("#sort-risk").click();
    await page.locator("th[aria-sort=descending]", { hasText: "Risk" }).waitFor();
    await look("pupils-in-4b");
  });

  test("a pupil: timeline, risk as a chart, a log written; and beside another", async () => {
    await follow(page, link("Ben Lindqvist"));
    await page.locator("#timeline", { hasText: "Changed in the sheet" }).waitFor();
    await page.locator("figure[data-chart] canvas").first().waitFor();
    await page.getByLabel("What happened").first().fill(`Talked it over with the ${role}`);
    await page.getByLabel("Kind").first().selectOption("wellbeing");
    await page.keyboard.press("Control+Enter");
    await page.locator("#timeline", { hasText: `Talked it over with the ${role}` }).waitFor();
    await look("pupil");
    await follow(page, link("Pupils").first());
    await page.getByLabel("Name").fill("Ada Okafor");
    await page.locator("#results .count").getByText("2 pupils", { exact: true }).waitFor();
    await link("Ada Okafor").first().click();
    await link("The same child as another pupil…").click();
    await look("same-child");
    await link(/^Compare with Ada Okafor/).click();
    await button("One child: link…").waitFor();
    await look("compare");
  });

  test("Risk board: a tier, and what a reason rests on", async () => {
    await visit("Risk board");
    await look("risk");
    await page.locator(".tier.tier-3").click();
    await page.waitForURL(/tier=3/);
    await rows().first().locator("summary").first().click();
    await rows().first().locator(".grounds:visible").first().waitFor();
    await look("risk-tier-3");
  });

  test("Alerts: one is acknowledged", async () => {
    await visit("Alerts");
    await look("alerts");
    const id = await page.locator(".alert").first().getAttribute("id");
    await button("Acknowledge…").first().click();
    await look("alert-dialog");
    await dialog().getByRole("textbox").fill("Spoke to home");
    await send("Acknowledge");
    await page.locator(`#${id}`).waitFor({ state: "detached" });
    await link(/^Acknowledged/).click();
    await page.locator(`#${id}`, { hasText: "Spoke to home" }).waitFor();
    await look("alerts-acknowledged");
  });

  test("Patterns: the pupils behind a number, and the sheet doctor", async () => {
    await visit("Patterns");
    await page.locator("figure[data-chart] canvas").first().waitFor();
    await look("patterns");
    const chart = page.locator("figure").filter({ hasText: "Support levels by class" });
    await chart.getByText("As a table").click();
    await chart.getByRole("row", { name: /^4B/ }).getByRole("link").first().click();
    await page.waitForURL("**/patterns/pupils?**");
    await page.locator("tbody tr").first().waitFor();
    await look("pupils-behind");
    await visit("Patterns");
    await link(/^Sheet doctor/).click();
    await page.getByRole("heading", { name: /^Cells to look at/ }).waitFor();
    await look("doctor");
  });

  test("Sync: each sheet, insights released and withdrawn, its runs and one of them", async () => {
    await visit("Sync");
    const card = page.locator("section", {
      has: page.getByRole("heading", { name: "Mr P", exact: true }),
    });
    await card.getByText("Release insights to the teacher").click();
    await button("Preview…").first().click();
    await dialog().getByRole("cell", { name: "Ben Lindqvist" }).waitFor();
    await look("release-dialog");
    await page.getByLabel("Title").fill("Half-term summary");
    await send("Release to the teacher");
    await card.locator(".release", { hasText: "“Half-term summary”, 40 pupils" }).waitFor();
    await look("sync");
    page.once("dialog", (asked) => void asked.accept());
    await button("Withdraw").click();
    await card.locator(".release", { hasText: "Nothing is released" }).waitFor();
    await card.getByText("Last syncs").click();
    await link("All syncs").click();
    await page.getByRole("heading", { name: "Syncs of Mr P" }).waitFor();
    await look("runs");
    await link("1 changed").first().click();
    await page.getByRole("cell", { name: "Ben Lindqvist" }).first().waitFor();
    await look("run");
  });

  test.runIf(role === "admin")("Settings: a token is made and revoked", async () => {
    await visit("Settings");
    await link("the API").waitFor();
    await look("settings");
    await button("Make a token…").click();
    await dialog().getByLabel("Whose it is").fill("Ms T");
    await send("Make it");
    await page.getByRole("heading", { name: "The token of Ms T" }).waitFor();
    await look("token-once");
    await page.keyboard.press("Escape");
    await button("Revoke… the token of Ms T").click();
    await send("Revoke it");
    await page.locator("#done", { hasText: "Revoked: the token of Ms T" }).waitFor();
    const made = listTokens(server.db).find(({ name }) => name === "Ms T");
    expect(made?.revokedAt).not.toBeNull();
  });

  test.runIf(role === "analyst")("Settings are refused, in words", async () => {
    const refused = await page.goto(`${server.url}/settings`);
    expect(refused?.status()).toBe(403);
    await page.getByText("Settings is for admins").waitFor();
    await look("settings");
    expect(complaints.splice(0)).toEqual([
      expect.stringMatching(/^answer: 403 .*\/settings$/),
      expect.stringMatching(/^console: .*status of 403/),
    ]);
  });

  // It is the longest page by far, looks the same to all, and is likeliest to be too wide for a phone.
  test.runIf(role === "analyst")("the API's description", async () => {
    await page.goto(`${server.url}/docs`);
    await look("docs", ["phone"]);
  });

  test("each page of the menu was walked through, and none complained", async () => {
    const labels = await menu().locator("a > span:not(.badge)").allTextContents();
    expect([...new Set(visited)]).toEqual(labels);
    expect(complaints).toEqual([]);
  });

  test("signing out", async () => {
    await button("Sign out").click();
    await page.waitForURL(`${server.url}/sign-in`);
    await page.goto(server.url);
    expect(page.url()).toContain("/sign-in");
    expect(complaints).toEqual([]);
  });
});
