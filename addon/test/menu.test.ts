import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StatusAnswer } from "../../shared/wire.js";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import { LocalSpreadsheet } from "../local/spreadsheet.js";
import type { SidebarState } from "../src/sidebar/state.js";
import { errorAnswer, ScriptedServer } from "./scripted-server.js";
import { builtProject, connects, openSheet, person, SEED } from "./sheet-builder.js";

let server: ScriptedServer;
let script: LocalAppsScript;

beforeEach(async () => {
  server = await new ScriptedServer().listen();
  script = await openSheet();
});
afterEach(async () => {
  await script.close();
  await server.close();
});

const connect = () => script.clickMenu("Connect…", connects(server.code).respond);
const sidebarState = () => script.runFromSidebar("sidebarState", []) as Promise<SidebarState>;

test("opening builds the menu PTCC with its items, without any authorisation", () => {
  expect(script.menu?.title).toBe("PTCC");
  expect(script.menu?.items.flatMap(({ label, handler }) => (handler ? [label] : []))).toEqual([
    "Push now",
    "Sync status",
    "Import insights",
    "Connect…",
    "Create template",
    "About and privacy",
    "Disconnect",
  ]);
  expect(script.executions.map(({ kind, error }) => [kind, error])).toEqual([["simple", null]]);
});

describe("Push now", () => {
  test("without a connection says how to connect", async () => {
    const mrP = person();
    await script.clickMenu("Push now", mrP.respond);
    expect(mrP.asked.map(({ text }) => text)).toEqual([expect.stringMatching(/PTCC > Connect…/)]);
  });

  test("pushes what no event told of, and shows a success as a passing note", async () => {
    await connect();
    script.spreadsheet.sheet(0).write(2, 6, [["Changed by an API"]]);
    const mrP = person();
    await script.clickMenu("Push now", mrP.respond);
    expect(mrP.asked).toEqual([]);
    expect(script.toasts.at(-1)?.message).toBe("3 pupils are in step with your sheet.");
    expect(server.held[0]?.[5]).toBe("Changed by an API");
    expect(server.pushes.at(-1)?.reason).toBe("menu");
  });

  test("says that it is under way", async () => {
    await connect();
    await script.clickMenu("Push now");
    expect(script.toasts.map(({ message }) => message).slice(-2)).toEqual([
      "Pushing your sheet…",
      "3 pupils are in step with your sheet.",
    ]);
  });

  test("shows what needs a look in a dialog that stays", async () => {
    await connect();
    server.receipt = { status: "partial", message: ["2 rows are in step.", "Row 3 is not."] };
    const mrP = person();
    await script.clickMenu("Push now", mrP.respond);
    expect(mrP.asked[0]?.text).toBe("2 rows are in step.\n\nRow 3 is not.");
  });

  test("falls back to a dialog where notes cannot be shown", async () => {
    const { codeJs, ...rest } = await builtProject();
    const toastless = `${codeJs}; SpreadsheetApp.getActiveSpreadsheet().toast = () => { throw new Error("no"); };`;
    const other = await openSheet({ project: { ...rest, codeJs: toastless } });
    await other.clickMenu("Connect…", connects(server.code).respond);
    const mrP = person();
    await other.clickMenu("Push now", mrP.respond);
    expect(mrP.asked[0]?.text).toBe("3 pupils are in step with your sheet.");
    await other.close();
  });

  test("shows an error of the server in the server's words", async () => {
    await connect();
    server.overrides.push(() => errorAnswer(403, "paused", "Mr A has paused this source."));
    const mrP = person();
    await script.clickMenu("Push now", mrP.respond);
    expect(mrP.asked[0]?.text).toBe("Mr A has paused this source.");
  });
});

describe("About and privacy", () => {
  test("says what is sent, where, when, and how to stop, before and after connecting", async () => {
    const before = person();
    await script.clickMenu("About and privacy", before.respond);
    expect(before.asked[0]?.text).toMatch(/nothing leaves this spreadsheet/);
    await connect();
    const after = person();
    await script.clickMenu("About and privacy", after.respond);
    const text = after.asked[0]?.text ?? "";
    expect(text).toContain(`the tab “Pupils” is pushed to ${server.url}`);
    for (const word of ["What is sent", "Where", "When", "What is written", "How to stop"])
      expect(text).toContain(word);
    expect(text).not.toContain("whsec");
  });
});

describe("the language", () => {
  const inLocale = async (locale: string) => {
    await script.close();
    script = await openSheet({ spreadsheet: new LocalSpreadsheet({ locale }) });
    return script.menu?.items[0]?.label;
  };

  test.each([
    ["en_GB", "Push now"],
    ["fr_FR", "Envoyer maintenant"],
    ["fr_CA", "Envoyer maintenant"],
    ["de_DE", "Push now"],
    ["", "Push now"],
  ])("of a sheet in %s gives “%s”", async (locale, label) => {
    expect(await inLocale(locale)).toBe(label);
  });

  test("is the sheet's in dialogs too", async () => {
    await inLocale("fr_FR");
    const mrP = person();
    await script.clickMenu("Envoyer maintenant", mrP.respond);
    expect(mrP.asked[0]?.text).toMatch(/n'est pas encore connectée/);
  });
});

describe("Create template", () => {
  test("fills an empty tab with a header and the three examples, in display values", async () => {
    await script.close();
    script = await openSheet({ spreadsheet: new LocalSpreadsheet() });
    await script.clickMenu("Create template");
    const [header, ...rows] = script.spreadsheet.activeSheet.all();
    expect(header?.slice(0, 6)).toEqual([
      "Name",
      "Class",
      "Year group",
      "Campus",
      "Support level",
      "Support notes",
    ]);
    expect(rows.map((row) => row.slice(0, 6))).toEqual(SEED);
  });

  test("leaves a tab that is not empty alone, and says so", async () => {
    const before = script.spreadsheet.activeSheet.all();
    const mrP = person();
    await script.clickMenu("Create template", mrP.respond);
    expect(script.spreadsheet.activeSheet.all()).toEqual(before);
    expect(mrP.asked[0]?.text).toMatch(/“Pupils” is not empty/);
  });
});

describe("Disconnect", () => {
  test("asks, then removes every trigger and property and pushes no more", async () => {
    await connect();
    const pushes = server.pushes.length;
    const before = script.spreadsheet.activeSheet.all();
    await script.clickMenu("Disconnect", person({ button: "YES" }).respond);
    expect(script.properties).toEqual({});
    expect(script.triggers).toEqual([]);
    script.editor().setCell(2, 6, "Edited");
    await script.idle();
    expect(server.pushes).toHaveLength(pushes);
    expect(before).toHaveLength(4);
  });

  test("NO leaves the connection", async () => {
    await connect();
    await script.clickMenu("Disconnect", person({ button: "NO" }).respond);
    expect(script.triggers).toHaveLength(2);
    expect(script.properties).toHaveProperty("PTCC_CONNECTION");
  });

  test("and connecting again goes on above the server's last sequence", async () => {
    await connect();
    await script.clickMenu("Disconnect", person({ button: "YES" }).respond);
    await connect();
    expect(server.held).toEqual(SEED);
    expect(server.requests.map(({ body }) => body.op)).not.toContain("removals");
  });
});

describe("the sidebar's functions", () => {
  test("Sync status shows the sidebar file as it was built", async () => {
    await script.clickMenu("Sync status");
    expect(script.sidebar?.title).toBe("PTCC sync status");
    expect(script.sidebar?.html).toBe((await builtProject()).html.sidebar);
  });

  test("the state before connecting says so", async () => {
    expect(await sidebarState()).toEqual({
      connected: false,
      locale: "en_GB",
      time_zone: "Europe/London",
    });
  });

  test("the state brings the server's status and the add-on's own memory", async () => {
    await connect();
    const held: StatusAnswer["held"] = [
      { student_id: "stu_1", name: "Alice", class_code: "3A", since: "2025-01-01T00:00:00Z" },
    ];
    server.status = { held };
    expect(await sidebarState()).toMatchObject({
      connected: true,
      tab: "Pupils",
      server: { held, pupils: 3 },
      failure: null,
      last_failure: null,
      waiting: null,
      next_clock: expect.any(String),
    });
  });

  test("the state of a server that is down is an answer, not an error", async () => {
    await connect();
    await server.close();
    expect(await sidebarState()).toMatchObject({ server: null, failure: { code: "unreachable" } });
  });

  test("a decision on held pupils names exactly those that were shown", async () => {
    await connect();
    await script.runFromSidebar("sidebarDecide", ["confirm", ["stu_1", "stu_2"]]);
    expect(server.requests.at(-1)?.body).toEqual({
      protocol: 1,
      op: "removals",
      source_id: "src_test",
      action: "confirm",
      student_ids: ["stu_1", "stu_2"],
    });
  });

  test("choosing an issue selects its cell in the connected tab", async () => {
    await connect();
    script.editor().addTab("Other");
    await script.runFromSidebar("sidebarSelect", [3, "Support level"]);
    expect(script.spreadsheet.activeSheet.name).toBe("Pupils");
    expect(script.spreadsheet.activeSheet.selection).toMatchObject({ row: 3, column: 5 });
  });

  test("an error reaches the failure handler as the server's sentence", async () => {
    await connect();
    server.overrides.push(() => errorAnswer(403, "paused", "Mr A has paused this source."));
    await expect(script.runFromSidebar("sidebarPush", [])).rejects.toThrow(
      /^Mr A has paused this source\.$/,
    );
  });
});
