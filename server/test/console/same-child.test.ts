// What a person says on a pupil's pages, in a real browser: of its alerts, and of who is the same child.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addEntry } from "../../src/logs/add-entry.js";
import { findStudents, linkedIds } from "../../src/store/find.js";
import { brokenRules, follow, launchBrowser } from "../support/browser.js";
import { push, pushSource, SEED } from "../support/store.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";

const [ALICE = []] = SEED;

let server: SchoolServer;
let browser: Browser;
let page: Page;
let alice: string;
let bob: string;
/** Alice on another sheet. */
let choir: string;
/** Who came after Alice's namesake had gone. */
let stone: string;
/** Every address that the browser stood at. */
const addresses: string[] = [];

beforeAll(async () => {
  server = await serveSchool();
  browser = await launchBrowser();
  const mine = pushSource(server.db);
  push(server.db, mine, SEED);
  const theirs = pushSource(server.db, "Ms Q");
  const zara = ["Zara Stone", "9Z", "9", "Campus B", "0", "Left", ""];
  push(server.db, theirs, [ALICE.with(1, "Choir"), zara]);
  const anna = ["Anna Stone", "7A", "7", "Campus A", "4", "New here", ""];
  push(server.db, theirs, [ALICE.with(1, "Choir"), anna]);
  const idOf = (q: string, source: string) =>
    findStudents(server.db, { q, source }, { limit: 1 }).students[0]?.id ?? "";
  [alice, bob, choir] = [idOf("Alice", mine), idOf("Bob", mine), idOf("Alice", theirs)];
  stone = idOf("Anna Stone", theirs);
  page = await browser.newPage({ reducedMotion: "reduce" });
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  await signIn(page, server);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });
const done = (words: string) => page.locator("#done", { hasText: words }).waitFor();
const send = (name: string) =>
  page.locator("dialog[open]").getByRole("button", { name, exact: true }).click();

describe("alerts on the pupil's page", () => {
  beforeEach(async () => {
    for (const text of ["Hit out", "Hit out again", "Threw a chair"])
      addEntry(
        server.db,
        { type: "log", studentId: bob, text, kind: "behaviour", at: null, once: null },
        { tokenId: "tok_1", person: "Mr A" },
      );
    await server.risk.idle();
    await page.goto(`${server.url}/pupils/${bob}`);
  });

  test("are snoozed and acknowledged as on their own page, and the menu counts on", async () => {
    const open = page.locator("#alerts .entries > li");
    await open.first().waitFor();
    const before = await open.count();
    const badge = page.locator("#pages a[href='/alerts'] .badge > [aria-hidden]");
    expect(Number(await badge.textContent())).toBe(before);
    await button("Snooze…").first().click();
    expect(await brokenRules(page)).toEqual([]);
    await send("Snooze");
    await done("Snoozed.");
    await page.locator("#alerts", { hasText: "Snoozed until" }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    for (let left = before - 1; left > 0; left--) {
      await button("Acknowledge…").first().click();
      await page.locator("dialog[open] textarea").fill("Spoke to home.");
      await send("Acknowledge");
      await page
        .locator("#alerts")
        .getByRole("button", { name: "Acknowledge…" })
        .nth(left - 1)
        .waitFor({ state: "detached" });
    }
    expect(await badge.count()).toBe(0);
    await page.getByRole("link", { name: "See what was said" }).click();
    await page.getByText("Snoozed until").waitFor();
  });
});

describe("who is the same child", () => {
  test("a pupil of another sheet is found by name, seen beside it, linked, and that is taken back", async () => {
    await page.goto(`${server.url}/pupils/${alice}`);
    await follow(page, page.getByRole("link", { name: "The same child as another pupil…" }));
    await page.getByRole("link", { name: "Compare with Alice Johnson, Choir" }).waitFor();
    await page.getByLabel("Name").fill("nobody of that name");
    await page.getByText("Nobody else is called that").waitFor();
    await page.getByLabel("Name").fill("ali");
    const other = page.getByRole("link", { name: "Compare with Alice Johnson, Choir" });
    await other.waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await follow(page, other);
    expect(await page.locator("tr.differs").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Class.*Choir/)]),
    );
    expect(await brokenRules(page)).toEqual([]);
    await button("One child: link…").click();
    await page.locator("dialog[open] textarea").fill("same birthday");
    await send("Yes, do it");
    await done("Linked: one child, counted once.");
    await page.getByText("They are linked").waitFor();
    expect(linkedIds(server.db, alice)).toEqual([choir]);
    await button("Take it back").click();
    await done("Taken back.");
    await button("One child: link…").waitFor();
    expect(linkedIds(server.db, alice)).toEqual([]);
    expect(addresses.filter((address) => /ali(?!ce)|nobody/i.test(address))).toEqual([]);
  });

  test("two of a sheet are told apart from two that came one after the other, whose histories join", async () => {
    await page.goto(`${server.url}/pupils/${alice}/same/${bob}`);
    await page.getByText("Both were on one sheet at the same time").waitFor();
    expect(await page.locator("#pair button").count()).toBe(0);
    await page.goto(`${server.url}/pupils/${stone}/same`);
    await follow(page, page.getByRole("link", { name: "Compare with Zara Stone, 9Z" }));
    await button("One pupil: join the histories…").click();
    await send("Yes, do it");
    await done("Joined: one pupil, with both histories.");
    await page.getByText("They are one pupil, with both histories.").waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await button("Take it back").click();
    await button("One pupil: join the histories…").waitFor();
  });

  test("two that only look alike are said to be two children", async () => {
    await page.goto(`${server.url}/pupils/${alice}/same/${choir}`);
    await button("Not the same child").click();
    await page.getByText("They were said to be two children.").waitFor();
    await button("Take it back").click();
    await button("Not the same child").waitFor();
  });
});

const LOOKS: [string, BrowserContextOptions][] = [
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 360, height: 740 } }],
];

test.each(LOOKS)(
  "axe finds nothing wrong, %s, and nothing is wider than the page",
  async (_, look) => {
    const seen = await browser.newPage({ ...look, reducedMotion: "reduce" });
    await signIn(seen, server);
    for (const path of [`/pupils/${alice}/same`, `/pupils/${alice}/same/${choir}`]) {
      await seen.goto(server.url + path);
      expect(await brokenRules(seen)).toEqual([]);
      const overflow = "document.documentElement.scrollWidth > innerWidth";
      expect(await seen.evaluate(overflow)).toBe(false);
    }
    await seen.close();
  },
);
