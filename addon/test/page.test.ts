import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../server/test/support/browser.js";
import type { RunSummary, StatusAnswer } from "../../shared/wire.js";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import { type LocalSheetServer, serveLocalSheet } from "../local/sheet-server.js";
import { ScriptedServer } from "./scripted-server.js";
import { NO_COUNTS } from "./scripted-source.js";
import { connects, HEADER, openSheet, SEED, sheetOf, until } from "./sheet-builder.js";

const TAGS = '<img src=x onerror="window.hacked=1"><b>bold</b>';
const ISSUE: StatusAnswer["issues"][number] = {
  severity: "error",
  code: "support_level",
  row: 3,
  column: "Support level",
  value: TAGS,
  message: `${TAGS} is not a support level.`,
};

const run = ({
  updated = 0,
  ...more
}: Partial<RunSummary & { updated: number }> = {}): RunSummary => ({
  id: "run",
  source_id: "src_test",
  source_type: "google_sheets",
  way: "push",
  reason: "change",
  last_sync: "2025-06-02T09:00:00Z",
  status: "success",
  records_synced: 3,
  error_message: null,
  counts: { ...NO_COUNTS, updated },
  duration_ms: 10,
  ...more,
});

let server: ScriptedServer;
let script: LocalAppsScript;
let sheet: LocalSheetServer;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await new ScriptedServer().listen();
  const spreadsheet = sheetOf([HEADER, ...SEED, [TAGS, "4B", "4", "Campus B", "1", ""]]);
  script = await openSheet({ spreadsheet });
  sheet = await serveLocalSheet({
    appsScript: script,
    links: [{ label: "Mr A's console", url: "http://127.0.0.1:8787/" }],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(sheet.url);
  await page.locator("td.active").waitFor();
});
afterEach(async () => {
  await page.close();
  await sheet.close();
  await script.close();
  await server.close();
  expect(errors).toEqual([]);
});

const cell = (row: number, column: number) =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]`);
const sidebar = (): FrameLocator => page.frameLocator("#sidebar iframe");

const inSidebar = (expression: string) =>
  page
    .frames()
    .find((frame) => frame.url().endsWith("/sidebar"))
    ?.evaluate(expression);

async function choose(item: string) {
  await page.click("#menu-button");
  await page.getByRole("menuitem", { name: item }).click();
}

async function connectByPage() {
  await choose("Connect…");
  await page.locator("dialog input").fill(server.code);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Yes" }).click();
  await page.getByText("Connected.").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor({ state: "hidden" });
}

test("Mr P connects by the menu, types into a cell, and the server holds it", async () => {
  await connectByPage();
  await cell(3, 6).click();
  await page.keyboard.type("Needs a quiet room");
  await page.keyboard.press("Enter");
  await until(() => server.held[1]?.[5] === "Needs a quiet room", "the edit was pushed");
  await page.getByText("Runs of the add-on").waitFor();
  expect(await page.locator("#address").textContent()).toBe("F4");
});

test("the keyboard moves, edits, gives up, and clears", async () => {
  await cell(2, 1).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F2");
  await page.keyboard.type("!");
  await page.keyboard.press("Tab");
  await page.keyboard.type("not kept");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Delete");
  const { activeSheet } = script.spreadsheet;
  await until(() => activeSheet.cell(3, 3) === "", "the cell was cleared");
  expect(activeSheet.all()[2]).toEqual([
    "Bob Smith!",
    "3A",
    "",
    "Campus A",
    "1",
    "No additional support",
  ]);
});

test("rows are inserted and deleted, and a column is sorted, with the selection's place", async () => {
  await cell(3, 1).click();
  await page.getByRole("button", { name: "Insert row" }).click();
  const { activeSheet } = script.spreadsheet;
  await until(() => activeSheet.cell(4, 1) === "Bob Smith", "a row was inserted");
  await page.getByRole("button", { name: "Delete row" }).click();
  await until(() => activeSheet.cell(3, 1) === "Bob Smith", "it was deleted again");
  await page.getByRole("button", { name: "Sort Z–A" }).click();
  await until(() => activeSheet.cell(2, 1) === "Charlie Brown", "the column was sorted");
  await expect.poll(() => cell(2, 1).textContent()).toBe("Charlie Brown");
});

test("what was copied from a spreadsheet is pasted as cells", async () => {
  await cell(2, 5).click();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", '3\\t"two\\nlines"\\n2\\tplain\\n');
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }`);
  const { activeSheet } = script.spreadsheet;
  await until(() => activeSheet.cell(3, 6) === "plain", "both rows were pasted");
  expect(activeSheet.values(2, 5, 2, 2)).toEqual([
    ["3", "two\nlines"],
    ["2", "plain"],
  ]);
});

test("a change from elsewhere shows by itself", async () => {
  script.spreadsheet.sheet(0).write(2, 6, [["Written by an API"]]);
  await expect.poll(() => cell(2, 6).textContent()).toBe("Written by an API");
});

test("Create template fills a tab that was added", async () => {
  await page.getByRole("button", { name: "Add tab" }).click();
  await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
  await choose("Create template");
  await expect.poll(() => cell(2, 1).textContent()).toBe("Alice Johnson");
  await page.getByText("The template is ready").waitFor();
});

test("closing a dialog with Esc is a no", async () => {
  await choose("Connect…");
  await page.locator("dialog input").fill(server.code);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "hidden" });
  await script.idle();
  expect(script.properties).toEqual({});
});

describe("the sidebar", () => {
  beforeEach(async () => {
    server.status = { issues: [ISSUE] };
    server.receipt = { status: "partial" };
    await script.clickMenu("Connect…", connects(server.code).respond);
    await choose("Sync status");
    await sidebar().getByRole("heading", { level: 1 }).waitFor();
  });

  test("shows cell text as text, never as HTML", async () => {
    expect(await sidebar().locator(".message").textContent()).toBe(ISSUE.message);
    expect(await cell(5, 1).textContent()).toBe(TAGS);
    expect(await page.evaluate(`"hacked" in window`)).toBe(false);
    expect(await sidebar().locator("img, b").count()).toBe(0);
  });

  test("an issue's button selects its cell", async () => {
    await sidebar()
      .getByRole("button", { name: /Row 3, Support level/ })
      .click();
    await expect.poll(() => page.locator("#address").textContent()).toBe("E3");
  });

  test("Push now pushes, and says what the server says", async () => {
    server.receipt = { message: ["All is well <b>now</b>."] };
    await sidebar().getByRole("button", { name: "Push now" }).click();
    await sidebar().getByText("All is well <b>now</b>.").waitFor();
    expect(server.pushes.at(-1)?.reason).toBe("sidebar");
  });

  test("shows the last syncs as a chart with words, and as a table", async () => {
    server.status = {
      runs: [run({ status: "failed" }), run({ updated: 3 }), run({ updated: 45 })],
    };
    await sidebar().getByRole("button", { name: "Push now" }).click();
    const chart = sidebar().getByRole("img", { name: /2 done, 0 with issues, 1 failed.*45/ });
    await chart.waitFor();
    expect(await chart.locator("rect").count()).toBe(3);
    await sidebar().getByText("Show as a table").click();
    expect(await sidebar().locator("tbody tr").allTextContents()).toEqual([
      expect.stringMatching(/by an edit✕ Failed$/),
      expect.stringMatching(/by an edit✓ Done, 3 changed$/),
      expect.stringMatching(/by an edit✓ Done, 45 changed$/),
    ]);
  });

  test("is worked by keyboard alone, and keeps the focus over a refresh", async () => {
    const push = sidebar().getByRole("button", { name: "Push now" });
    await push.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#address").textContent()).toBe("E3");
    await expect.poll(() => inSidebar("document.activeElement.textContent")).toContain("Row 3");
  });

  test("refreshes by itself", async () => {
    server.status = { issues: [ISSUE], runs: [run()] };
    await page.clock.install();
    await page.reload();
    await sidebar().getByText("1 cell needs a look").waitFor();
    server.status = { runs: [run()] };
    await page.clock.fastForward(16_000);
    await sidebar().getByText("Everything is in step").waitFor();
  });

  test("has nothing wider than 300 px, with long words in it", async () => {
    const long = "Donaudampfschifffahrtsgesellschaftskapitänswitwe".repeat(2);
    const since = new Date().toISOString();
    server.status = {
      issues: [{ ...ISSUE, column: long, message: long }],
      held: [{ student_id: "s", name: long, class_code: "4B", since }],
      runs: [run({ reason: long })],
    };
    await sidebar().getByRole("button", { name: "Push now" }).click();
    await sidebar().getByText("1 pupil is missing").waitFor();
    const room = await inSidebar(
      "document.body.style.width = '300px', document.documentElement.scrollWidth - Math.max(300, innerWidth)",
    );
    expect(room).toBeLessThanOrEqual(0);
  });

  test("held pupils are confirmed as having left, exactly those shown", async () => {
    const since = new Date().toISOString();
    server.status = { held: [{ student_id: "stu_7", name: "Dora", class_code: "4B", since }] };
    await sidebar().getByRole("button", { name: "Push now" }).click();
    await sidebar()
      .getByRole("button", { name: /^Confirm/ })
      .click();
    await sidebar().getByText("1 removed from PTCC.").waitFor();
    expect(server.requests.find(({ body }) => body.op === "removals")?.body).toMatchObject({
      action: "confirm",
      student_ids: ["stu_7"],
    });
  });

  test("held pupils are kept, exactly those shown", async () => {
    const since = new Date().toISOString();
    const held = [{ student_id: "stu_7", name: "Dora", class_code: "4B", since }];
    server.status = { held };
    await sidebar().getByRole("button", { name: "Push now" }).click();
    await sidebar().getByText("Dora").waitFor();
    await sidebar().getByRole("button", { name: "Keep them" }).click();
    await until(() => server.requests.some(({ body }) => body.op === "removals"), "it was told");
    expect(server.requests.find(({ body }) => body.op === "removals")?.body).toMatchObject({
      action: "keep",
      student_ids: ["stu_7"],
    });
  });

  test("a server that went away is said in words, with what is safe", async () => {
    await server.close();
    await sidebar().getByRole("button", { name: "Push now" }).click();
    await sidebar().getByText("The server cannot be reached").waitFor();
    expect(await sidebar().locator(".summary").textContent()).toMatch(/Since .*is safe in PTCC/);
  });

  test.each(["light", "dark"] as const)(
    "in %s, axe finds nothing serious in the page or the sidebar",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      const since = new Date().toISOString();
      server.status = {
        issues: [ISSUE, { ...ISSUE, row: null, severity: "warning" }],
        held: [{ student_id: "s", name: "Dora", class_code: "4B", since }],
        runs: [run(), run({ status: "partial" }), run({ status: "failed" })],
      };
      await sidebar().getByRole("button", { name: "Push now" }).click();
      await sidebar()
        .getByRole("button", { name: /^Confirm/ })
        .waitFor();
      const axe = await readFile(
        createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
        "utf8",
      );
      for (const frame of page.frames()) {
        await frame.evaluate(axe);
        const found = await frame.evaluate(`axe.run(document).then(({ violations }) => violations
          .filter(({ impact }) => ["serious", "critical"].includes(impact))
          .map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`);
        expect(found).toEqual([]);
      }
    },
  );
});

test("a French sheet has a French sidebar, before and after connecting", async () => {
  await page.close();
  await sheet.close();
  await script.close();
  script = await openSheet({ spreadsheet: sheetOf(undefined, "french", "fr_FR") });
  sheet = await serveLocalSheet({ appsScript: script });
  page = await browser.newPage();
  await page.goto(sheet.url);
  await choose("État de la synchronisation");
  await sidebar().getByText("Non connecté").waitFor();
  expect(await sidebar().locator("html").getAttribute("lang")).toBe("fr");
});

describe("the sheet's server", () => {
  const post = (headers: Record<string, string>, body: unknown = { act: "addTab" }) =>
    fetch(`${sheet.url}/api/acts`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  test("refuses another site's request, by either header that a browser sends", async () => {
    expect((await post({ origin: "http://evil.example" })).status).toBe(403);
    expect((await post({ origin: "null" })).status).toBe(403);
    expect((await post({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(script.spreadsheet.sheets).toHaveLength(1);
  });

  test("refuses another name for its address", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve) => {
      request(sheet.url, { headers: { host: "evil.example" } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  test("answers an act that it does not know with 400 and changes nothing", async () => {
    expect((await post({}, { act: "edit", row: 0, column: 1, values: [["x"]] })).status).toBe(400);
    expect((await post({}, { act: "format" })).status).toBe(400);
  });

  test("is served on this machine only", async () => {
    await expect(serveLocalSheet({ appsScript: script, host: "0.0.0.0" })).rejects.toThrow(
      /on this machine only/,
    );
  });

  test("fails where its port is taken", async () => {
    const port = Number(new URL(sheet.url).port);
    await expect(serveLocalSheet({ appsScript: script, port })).rejects.toThrow(/EADDRINUSE/);
  });
});
