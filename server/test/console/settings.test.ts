// What an admin does on the settings page, in a real browser, and what an analyst is told there.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decodeConnectionCode } from "../../../shared/connection-code.js";
import { getSource, listSources } from "../../src/store/sources.js";
import { addToken, findByToken, listTokens } from "../../src/store/tokens.js";
import { recordDelivery } from "../../src/store/webhook-rows.js";
import { brokenRules, launchBrowser } from "../support/browser.js";
import { push, pushSource, SEED } from "../support/store.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";

const HOSTILE = '<img src=x onerror=alert(1)> "P"';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const TERMS = `terms:
  - name: Autumn 2025
    from: 2025-09-03
    to: 2025-12-19
    half_term: { from: 2025-10-27, to: 2025-10-31 }
`;

let server: SchoolServer;
let terms: string;
let admin: { id: string; token: string };
let browser: Browser;
let page: Page;
/** What the page's console and scripts complained about. */
const complaints: string[] = [];

beforeAll(async () => {
  terms = await mkdtemp(join(tmpdir(), "ptcc-terms-"));
  await writeFile(join(terms, "terms.yaml"), TERMS);
  server = await serveSchool({
    LLM_BASE_URL: "http://me:hush@127.0.0.1:9/v1",
    LLM_MODEL: "words",
    TERM_DATES: join(terms, "terms.yaml"),
    ALERT_WEBHOOK_URL: "http://127.0.0.1:9/hook?key=hidden-key",
    ALERT_WEBHOOK_SECRET: SECRET,
  });
  admin = addToken(server.db, { name: "Ms B", role: "admin" });
  browser = await launchBrowser();
  push(server.db, pushSource(server.db, "Mr P"), SEED);
  page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(terms, { recursive: true, force: true });
});
beforeEach(async () => {
  await page.goto(`${server.url}/settings`);
});

/** A window of its own, signed in as the admin. */
async function open(options: BrowserContextOptions = {}, token = admin.token): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const opened = await context.newPage();
  opened.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(error.message));
  await signIn(opened, { ...server, token });
  return opened;
}

const button = (name: string | RegExp) => page.getByRole("button", { name });
const dialog = () => page.locator("dialog[open]");
const send = (name: string) => dialog().getByRole("button", { name, exact: true }).click();
const done = (words: string) => page.locator("#done", { hasText: words }).waitFor();
const sourceNamed = (name: string) => listSources(server.db).find((source) => source.name === name);

async function connect(name: string): Promise<string> {
  await button("Connect a sheet…").click();
  await dialog().getByLabel("Whose sheet it is").fill(name);
  await send("Connect");
  const code = await dialog().locator("#once-text").inputValue();
  await send("Done");
  return code;
}

describe("sheets", () => {
  test("a new one shows its code this once, to be copied, with what the teacher does", async () => {
    await button("Connect a sheet…").click();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.type("Ms Q");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The connection code of Ms Q" }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    const code = await page.locator("#once-text").inputValue();
    const { id, secret } = sourceNamed("Ms Q") ?? {};
    expect(decodeConnectionCode(code)).toMatchObject({ source_id: id, secret });
    await dialog().getByText("Paste this code.").waitFor();
    await send("Copy");
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(code);
    await send("Done");
    expect(await page.content()).not.toContain(code);
    await page.locator("li", { hasText: "Ms Q" }).getByText("never synced").waitFor();
  });

  test("one to pull is asked where it stands, and a refusal is said in the dialog", async () => {
    await button("Connect a sheet…").click();
    await dialog().getByLabel("Whose sheet it is").fill("Ms R");
    expect(await page.getByLabel("Name of its tab").isVisible()).toBe(false);
    await dialog().getByLabel("How it comes here").selectOption("pull");
    await page.getByLabel("Address of the spreadsheet").fill("no such place!");
    await page.getByLabel("Name of its tab").fill("Pupils");
    await send("Connect");
    await dialog().getByRole("alert").filter({ hasText: "neither a spreadsheet's id" }).waitFor();
    await page.getByLabel("Address of the spreadsheet").fill("1AbCdEfGhIjKlMnOp");
    await send("Connect");
    await done("Ms R. It is pulled once a service account is set up");
    expect(sourceNamed("Ms R")).toMatchObject({ kind: "pull", sheetName: "Pupils" });
  });

  test("a new code says how long the old one works", async () => {
    const old = await connect("Ms S");
    await button("New code… for Ms S").click();
    await dialog().getByText("works for another 24 hours").waitFor();
    await send("Make a new code");
    await page.locator("#once[open]").waitFor();
    const code = await page.locator("#once-text").inputValue();
    await send("Done");
    expect(decodeConnectionCode(code)?.secret).not.toBe(decodeConnectionCode(old)?.secret);
    await page
      .locator("li", { hasText: "Ms S" })
      .getByText(/code before the last one works until in (23|24) hours/)
      .waitFor();
  });

  test("one is paused and resumed, by the keyboard, and the focus stays", async () => {
    const { id = "" } = sourceNamed("Mr P") ?? {};
    await button("Pause Mr P").focus();
    await page.keyboard.press("Enter");
    await done("Paused: Mr P");
    expect(getSource(server.db, id).state).toBe("paused");
    const focused = page.locator(`#state-${id}:focus`);
    await focused.filter({ hasText: "Resume" }).waitFor();
    await page.keyboard.press("Enter");
    await done("Takes snapshots again: Mr P");
    expect(getSource(server.db, id).state).toBe("active");
  });

  test("one is removed only by its name, whatever that is", async () => {
    await connect(HOSTILE);
    await button(`Remove… ${HOSTILE}`).click();
    await page.getByLabel("Type its name to confirm").fill("Mr P");
    await send("Remove it");
    await dialog().getByText("That is not its name.").waitFor();
    expect(sourceNamed(HOSTILE)).toBeDefined();
    await page.getByLabel("Type its name to confirm").fill(HOSTILE);
    await send("Remove it");
    await done(`Removed: ${HOSTILE}`);
    expect(sourceNamed(HOSTILE)).toBeUndefined();
    expect(await page.locator("main img").count()).toBe(0);
  });
});

describe("tokens", () => {
  test("a new one is shown this once, and ends when it is revoked", async () => {
    await button("Make a token…").click();
    await dialog().getByLabel("Whose it is").fill("Mr T");
    await dialog().getByLabel("What it may do").selectOption("admin");
    await send("Make it");
    await page.getByRole("heading", { name: "The token of Mr T" }).waitFor();
    const token = await page.locator("#once-text").inputValue();
    expect(findByToken(server.db, token)).toMatchObject({ name: "Mr T", role: "admin" });
    expect(await dialog().getByText("Paste this code.").isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    await button("Revoke… the token of Mr T").click();
    expect(await page.getByText("It is your own").isVisible()).toBe(false);
    await send("Revoke it");
    await done("Revoked: the token of Mr T");
    expect(findByToken(server.db, token)).toBeNull();
    await page.getByText("1 revoked token").click();
    await page.getByText("Mr T, admin, revoked just now").waitFor();
  });

  test("the only admin's own is not revoked, and the dialog says why", async () => {
    await button("Revoke… the token of Ms B").click();
    await page.getByText("It is your own: you will be signed out.").waitFor();
    await send("Revoke it");
    await dialog().getByText("Make another admin token first").waitFor();
    expect(listTokens(server.db).find(({ id }) => id === admin.id)?.revokedAt).toBeNull();
  });
});

test("what is set up is told with the names that change it, without a secret", async () => {
  const facts = page.getByRole("region", { name: "How PTCC is set up" });
  await facts.getByText("Europe/London").waitFor();
  await facts.getByText("words at 127.0.0.1:9").waitFor();
  await facts.getByText("LLM_BASE_URL").waitFor();
  await facts
    .getByText("Autumn 2025: 3 Sept 2025 to 19 Dec 2025; half term 27 Oct 2025 to 31 Oct 2025")
    .waitFor();
  expect(await page.content()).not.toContain("hush");
});

test("how the school's own systems were told last, and never by which secret", async () => {
  const card = page.getByRole("region", { name: "Alerts to the school’s own systems" });
  const fact = (name: string) => card.locator("dl > div", { hasText: name }).locator("dd");
  expect(await fact("Told").textContent()).toBe("127.0.0.1:9");
  expect(await fact("Last delivered").textContent()).toBe("Nothing yet");
  expect(await fact("Last failure").textContent()).toBe("None");
  const failure = { attempts: 1, fault: "http_503", nextAttemptAt: null };
  recordDelivery(server.db, "msg_1", failure);
  recordDelivery(server.db, "msg_2", null);
  await page.reload();
  expect(await fact("Last delivered").textContent()).toMatch(/^just now/);
  expect(await fact("Last failure").textContent()).toContain("It answered with HTTP 503.");
  expect(await page.content()).not.toMatch(/whsec_|hidden-key/);
});

test("what was changed is listed, the latest first", async () => {
  await button("Pause Mr P").click();
  await done("Paused: Mr P");
  await page.locator(".log li:first-child", { hasText: "Ms B paused the sheet Mr P" }).waitFor();
  await button("Resume Mr P").click();
  await done("Takes snapshots again");
});

test("an analyst has no settings in the menu, and is told so at their address", async () => {
  complaints.length = 0;
  const analyst = await open({}, server.token);
  expect(await analyst.getByRole("link", { name: "Settings" }).count()).toBe(0);
  const response = await analyst.goto(`${server.url}/settings`);
  expect(response?.status()).toBe(403);
  await analyst.getByText("Settings is for admins").waitFor();
  expect(await brokenRules(analyst)).toEqual([]);
  await analyst.context().close();
  complaints.length = 0;
});

const LOOKS: [string, BrowserContextOptions][] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 360, height: 740 } }],
];

test.each(LOOKS)("axe finds nothing wrong, %s, and nothing is cut off", async (_look, options) => {
  const looked = await open(options);
  await looked.goto(`${server.url}/settings`);
  expect(await brokenRules(looked)).toEqual([]);
  expect(await looked.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
  await looked.context().close();
});

test("nothing was complained about but what was refused", () => {
  expect(complaints.filter((words) => !/status of 4\d\d/.test(words))).toEqual([]);
});
