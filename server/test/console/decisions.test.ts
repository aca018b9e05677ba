// What a person does with an answer and with what PTCC proposes, in a real browser.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findSuggestions } from "../../src/store/find-identity.js";
import { findReleases, releasedCells } from "../../src/store/releases.js";
import { brokenRules, launchBrowser } from "../support/browser.js";
import { push, pushSource, SEED } from "../support/store.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";

const HOSTILE = "<img src=x onerror=alert(1)> who?";

let server: SchoolServer;
let browser: Browser;
let page: Page;
let sourceId: string;

beforeAll(async () => {
  server = await serveSchool();
  browser = await launchBrowser();
  sourceId = pushSource(server.db);
  push(server.db, sourceId, SEED);
  page = await browser.newPage({ reducedMotion: "reduce" });
  page.on("dialog", (dialog) => void dialog.accept());
  await signIn(page, server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(() => page.goto(server.url));

async function answered(): Promise<string> {
  await page.locator("#answer[aria-busy]").waitFor({ state: "detached" });
  return (await page.locator(".said").textContent()) ?? "";
}

async function ask(question: string): Promise<string> {
  await page.getByRole("textbox", { name: "Your question" }).fill(question);
  await page.keyboard.press("Enter");
  await page.locator("#answer > *").waitFor();
  return answered();
}

test("a part of the question is changed and left out, and the corrected question stands in the box", async () => {
  expect(await ask("How many pupils are in 3A at level 2 or above?")).toContain("1 pupil");
  await page.locator("summary", { hasText: "in 3A" }).click();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await page.locator(".choice[open]").count()).toBe(0);
  await page.locator("summary", { hasText: "in 3A" }).click();
  await page.getByRole("button", { name: "in 4B", exact: true }).click();
  await page.locator(".said", { hasText: "4B" }).waitFor();
  await page.getByRole("button", { name: "Leave out: at level 2 or above" }).click();
  await page.locator(".said", { hasText: "There is 1 pupil in 4B." }).waitFor();
  expect(await page.locator("#question").inputValue()).toBe("number of pupils in 4B");
  expect(await page.locator(".figure").textContent()).toBe("1");
});

test("each number of a table leads to its pupils", async () => {
  await ask("How many pupils are in each class?");
  expect(await page.locator(".numbers tbody tr").allTextContents()).toEqual(["3A2", "4B1"]);
  await page.getByRole("link", { name: "3A", exact: true }).click();
  const behind = page.locator(".pupils details[open]");
  expect(await behind.locator(".pupil").allTextContents()).toEqual(["Alice Johnson", "Bob Smith"]);
  expect(await brokenRules(page)).toEqual([]);
});

test("a citation opens the run that read its row", async () => {
  await ask("Which pupil has a statutory plan?");
  expect(await page.locator(".evidence li").first().textContent()).toContain("Notes");
  await page.locator(".evidence .run").first().click();
  await page.waitForURL("**/runs/run_*");
  const row = page.getByRole("row").filter({ hasText: "EHCP review scheduled" });
  expect(await row.locator("td").first().textContent()).toBe("4");
  expect(await row.getAttribute("id")).toBe(new URL(page.url()).hash.slice(1));
  expect(await brokenRules(page)).toEqual([]);
});

test("an answer says which sheets it could not see as they are now", async () => {
  pushSource(server.db, "Ms B");
  await ask("How many pupils are in 3A?");
  await page.locator(".currency", { hasText: "Ms B: waiting for the first push" }).waitFor();
  await page.getByText("1 sheet in step").click();
  expect(await page.locator(".currency details").textContent()).toContain("Mr P");
});

test("what cannot be answered is met with questions that can", async () => {
  await ask("How many are in 9Z?");
  const example = page
    .locator("#examples button")
    .filter({ hasText: "How many pupils are in 3A?" });
  await example.click();
  expect(
    await page.locator(".said", { hasText: "There are 2 pupils in 3A." }).textContent(),
  ).toBeTruthy();
  expect(await page.locator("#examples").isVisible()).toBe(false);
});

test("one's own questions are asked again, and erased", async () => {
  await ask(HOSTILE);
  await ask("How many pupils are in 4B?");
  const own = page.locator("#own-questions");
  await own.getByRole("button", { name: HOSTILE, exact: true }).waitFor();
  await page.reload();
  await own.getByRole("button", { name: "How many pupils are in 4B?", exact: true }).click();
  await page.locator(".said", { hasText: "There is 1 pupil in 4B." }).waitFor();
  const erase = own.getByRole("button", { name: `Erase: ${HOSTILE}` });
  await erase.click();
  await erase.waitFor({ state: "detached" });
  await own.getByRole("button", { name: "Erase all" }).click();
  await own.waitFor({ state: "hidden" });
  await page.reload();
  expect(await own.isVisible()).toBe(false);
});

test("a summary is previewed, released and withdrawn", async () => {
  await page.goto(`${server.url}/sync`);
  await page.getByText("Release insights to the teacher").first().click();
  await page.getByRole("button", { name: "Preview…" }).click();
  await page.getByRole("cell", { name: "Alice Johnson" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.getByLabel("Title").fill("Spring <b>summary</b>");
  await page.getByRole("button", { name: "Release to the teacher" }).click();
  await page.locator(".release", { hasText: "“Spring <b>summary</b>”, 3 pupils" }).waitFor();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.locator(".release", { hasText: "Nothing is released" }).waitFor();
  const [release] = findReleases(server.db, { sourceId, limit: 1 });
  expect([release?.title, release && releasedCells(server.db, release)]).toEqual([
    "Spring <b>summary</b>",
    null,
  ]);
});

test("the same pupil under another name is joined, taken back, and kept apart", async () => {
  const [alice = [], ...others] = SEED;
  push(server.db, sourceId, [["Alice Stone", ...alice.slice(1)], ...others]);
  const open = () => findSuggestions(server.db, { state: "open" }, { limit: 9 }).suggestions.length;
  expect(open()).toBe(1);
  await page.goto(`${server.url}/sync`);
  expect(await brokenRules(page)).toEqual([]);
  await page.getByRole("button", { name: /^Yes, the same pupil/ }).click();
  await page.getByText("Joined: one pupil").waitFor();
  expect(open()).toBe(0);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByText("Taken back.").waitFor();
  await page.getByRole("button", { name: /^No, two pupils/ }).click();
  await page.getByText("Kept as two pupils.").waitFor();
  expect(open()).toBe(0);
});
