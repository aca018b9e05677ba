// Standing questions in a real browser: kept, told in the menu when they change, read, and let go.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brokenRules, launchBrowser } from "../support/browser.js";
import { push, pushSource, SEED } from "../support/store.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";

let server: SchoolServer;
let browser: Browser;
let page: Page;
let source: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveSchool()]);
  source = pushSource(server.db);
  push(server.db, source, SEED);
  const context = await browser.newContext({ reducedMotion: "reduce" });
  page = await context.newPage();
  await signIn(page, server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const badge = () => page.locator(".menu a[href='/'] .badge");

test("a question is kept, told when its answer changes, seen, and let go", async () => {
  await page.getByLabel("Your question").fill("How many pupils are in 3A?");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Keep watching this question" }).click();
  await page.getByText("Kept. It tells here").waitFor();
  const watched = page.locator("#standing li").first();
  expect(await watched.locator(".number").textContent()).toBe("2");
  expect(await badge().count()).toBe(0);

  push(server.db, source, [["<b>Eve</b>", "3A", "3", "Campus A", "0", "", ""], ...SEED]);
  await server.standing.idle();
  await page.reload();
  await watched.getByText("1 new").waitFor();
  expect(await badge().textContent()).toContain("1 changed answer");
  expect(await brokenRules(page)).toEqual([]);
  await watched.locator("summary").click();
  await watched.getByText("2 → 3").waitFor();
  expect(await watched.locator(".changes").textContent()).toContain("Joined: <b>Eve</b> (3A)");
  await badge().waitFor({ state: "detached" });
  expect(await brokenRules(page)).toEqual([]);

  await page.reload();
  await watched.locator("summary").waitFor();
  expect(await badge().count()).toBe(0);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Stop watching: How many pupils are in 3A?" }).click();
  await page.locator("#standing").waitFor({ state: "hidden" });
});

test("what was not understood cannot be kept", async () => {
  await page.getByLabel("Your question").fill("How many pupils are in 9Z?");
  await page.keyboard.press("Enter");
  await page.locator(".abstained").waitFor();
  expect(await page.getByRole("button", { name: "Keep watching this question" }).count()).toBe(0);
});
