import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { DAILY, Usage } from "../local/host/usage.js";
import { LocalAppsScript } from "../local/local-apps-script.js";
import type { LocalAppsScriptOptions } from "../local/local-options.js";
import type { UiAnswer } from "../local/protocol.js";
import { LocalSpreadsheet } from "../local/spreadsheet.js";
import { person, projectOf, until } from "./sheet-builder.js";

const SCRIPT = `
  function onOpen() { SpreadsheetApp.getUi().createMenu("M").addItem("Act", "act").addToUi(); }
  function install(kind, fn) {
    const builder = ScriptApp.newTrigger(fn);
    if (kind === "clock") builder.timeBased().everyHours(6).create();
    else builder.forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onChange().create();
  }
  function note(e) {
    const p = PropertiesService.getDocumentProperties();
    p.setProperty("seen", (p.getProperty("seen") || "") + e.changeType + ":" + e.user.getEmail() + " ");
  }
  function act() { return SpreadsheetApp.getUi().alert("T", "Q", SpreadsheetApp.getUi().ButtonSet.YES_NO); }
  function evaluate(code) { return (0, eval)(code); }
  function alone() { return LockService.getDocumentLock() === null; }
  function hold() {
    const lock = LockService.getDocumentLock();
    const got = lock.tryLock(10);
    Utilities.sleep(300);
    return got;
  }
`;

let script: LocalAppsScript;
let project: Awaited<ReturnType<typeof projectOf>>;
beforeAll(async () => {
  project = await projectOf(SCRIPT);
});
const start = (options: Partial<LocalAppsScriptOptions> & { codeJs?: string } = {}) => {
  const { codeJs = SCRIPT, ...rest } = options;
  const spreadsheet = new LocalSpreadsheet({
    sheets: [{ name: "T", rows: [["a"], ["c"], ["b"]] }],
  });
  script = new LocalAppsScript({
    project: { ...project, codeJs },
    spreadsheet,
    user: "p@x",
    ...rest,
  });
  return script;
};
const evaluate = (code: string) => script.runFromSidebar("evaluate", [code]);
afterEach(() => script.close());

describe("authorisation", () => {
  test.each([
    [
      "UrlFetchApp.fetch('http://127.0.0.1')",
      /permission to call UrlFetchApp\.fetch.*external_request/,
    ],
    [
      "ScriptApp.newTrigger('x').timeBased().everyHours(6).create()",
      /permission to call ScriptApp\.newTrigger/,
    ],
    ["SpreadsheetApp.getUi().alert('x')", /permission to call Ui/],
  ])("a simple trigger may not call %s", async (code, words) => {
    const run = await start({ codeJs: `function onOpen() { ${code} }` }).open();
    expect(run.error).toMatch(words);
  });

  test("an installable trigger has no Ui", async () => {
    start({ codeJs: `${SCRIPT} function ask() { SpreadsheetApp.getUi(); }` });
    await script.runFromSidebar("install", ["clock", "ask"]);
    const [run] = await script.fireClock();
    expect(run?.error).toBe("Exception: Cannot call SpreadsheetApp.getUi() from this context.");
  });

  test("a scope that the manifest lacks is refused", async () => {
    script = new LocalAppsScript({ project: { ...project, scopes: [] } });
    await expect(evaluate("ScriptApp.getProjectTriggers()")).rejects.toThrow(/script\.scriptapp/);
  });
});

describe("consent", () => {
  const FETCH = "https://www.googleapis.com/auth/script.external_request";
  const STATUS = "ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()";

  test("that a user did not give refuses the call, and is told by getAuthorizationInfo", async () => {
    start();
    expect(await evaluate(STATUS)).toBe("NOT_REQUIRED");
    script.refuse("p@x", [FETCH]);
    expect(await evaluate(STATUS)).toBe("REQUIRED");
    await expect(evaluate("UrlFetchApp.fetch('http://127.0.0.1')")).rejects.toThrow(/permission/);
    await expect(evaluate("ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)")).rejects.toThrow(
      "Authorization is required to perform that action.",
    );
  });

  test("is each user's own, and can be given later", async () => {
    start();
    script.refuse("p@x", [FETCH]);
    expect(await script.runFromSidebar("evaluate", [STATUS], "q@x")).toBe("NOT_REQUIRED");
    script.refuse("p@x", []);
    expect(await evaluate("ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); 1")).toBe(1);
  });
});

describe("properties", () => {
  test("of the document are everybody's; a user's own are theirs", async () => {
    start();
    const read = (whose: string) => `PropertiesService.get${whose}Properties().getProperty("k")`;
    for (const whose of ["Document", "User"])
      await evaluate(`PropertiesService.get${whose}Properties().setProperty("k", "mine"); 1`);
    expect(await script.runFromSidebar("evaluate", [read("Document")], "q@x")).toBe("mine");
    expect(await script.runFromSidebar("evaluate", [read("User")], "q@x")).toBeNull();
    expect(await evaluate(read("User"))).toBe("mine");
  });
});

describe("tabs and cells", () => {
  const TAB = "SpreadsheetApp.getActiveSpreadsheet().getActiveSheet()";

  test("a range beyond the grid is refused until rows are inserted", async () => {
    start();
    await expect(evaluate(`${TAB}.getRange(1001, 1)`)).rejects.toThrow(
      "The coordinates of the range are outside the dimensions of the sheet.",
    );
    await evaluate(
      `${TAB}.insertRowsAfter(1000, 5); ${TAB}.getRange(1005, 1).setValues([["x"]]); 1`,
    );
    expect(script.spreadsheet.sheet(0).cell(1005, 1)).toBe("x");
  });

  test.each([
    ["=1+1", "#ERROR!"],
    ["+1", "#ERROR!"],
    ["'=1+1", "=1+1"],
    ["plain", "plain"],
  ])("a script that writes %j shows %j", async (text, shown) => {
    start();
    await evaluate(`${TAB}.getRange(1, 1).setValues([[${JSON.stringify(text)}]]); 1`);
    expect(script.spreadsheet.sheet(0).cell(1, 1)).toBe(shown);
  });

  test("values of another shape than their range are refused", async () => {
    start();
    await expect(evaluate(`${TAB}.getRange(1, 1, 2, 1).setValues([["x"]])`)).rejects.toThrow(
      /number of rows in the data/,
    );
    await expect(evaluate(`${TAB}.getRange(1, 1).setValues([["x", "y"]])`)).rejects.toThrow(
      /number of columns in the data/,
    );
  });

  test("a second tab of one name is refused; a new one becomes the active one", async () => {
    start();
    const insert = `SpreadsheetApp.getActiveSpreadsheet().insertSheet("New").getName()`;
    expect(await evaluate(insert)).toBe("New");
    expect(script.spreadsheet.activeSheet.name).toBe("New");
    await expect(evaluate(insert)).rejects.toThrow(/already exists/);
  });
});

describe("daily quotas", () => {
  test("of fetches and of property calls refuse in Google's words, for that user only", async () => {
    start({ quotas: { fetches: 0, properties: 2 } });
    await expect(evaluate("UrlFetchApp.fetch('http://127.0.0.1:1')")).rejects.toThrow(
      "Service invoked too many times for one day: urlfetch.",
    );
    const get = "PropertiesService.getDocumentProperties().getProperty('k')";
    await evaluate(`${get}; ${get}`);
    await expect(evaluate(get)).rejects.toThrow(/too many times for one day: properties/);
    expect(await script.runFromSidebar("evaluate", [get], "q@x")).toBeNull();
  });

  test("of trigger time keep triggers from starting, and no other execution", async () => {
    start({ quotas: { trigger_seconds: 1 } });
    await script.runFromSidebar("install", ["clock", "note"]);
    expect(await script.fireClock()).toHaveLength(1);
    expect(await script.fireClock()).toHaveLength(0);
    expect(await evaluate("1")).toBe(1);
  });

  test("are Google's for such accounts, and start again 24 hours after the first use", () => {
    expect(DAILY).toEqual({ fetches: 20_000, properties: 50_000, trigger_seconds: 5400 });
    let now = 0;
    const usage = new Usage(() => now, { ...DAILY, fetches: 1 });
    usage.count("p@x", "fetches");
    now = 86_399_999;
    expect(() => usage.count("p@x", "fetches")).toThrow(/one day/);
    now = 86_400_000;
    usage.count("p@x", "fetches");
    expect(usage.total.fetches).toBe(2);
  });
});

describe("change events", () => {
  test("hold authMode, changeType, source, triggerUid and user, and no range", async () => {
    const keys = `function keys(e) { PropertiesService.getDocumentProperties().setProperty("keys", Object.keys(e).sort().join()); }`;
    start({ codeJs: `${SCRIPT} ${keys}` });
    await script.runFromSidebar("install", ["change", "keys"]);
    script.editor().setCell(1, 1, "x");
    await script.idle();
    expect(script.properties.keys).toBe("authMode,changeType,source,triggerUid,user");
  });

  const seen = async (does: () => void) => {
    await script.runFromSidebar("install", ["change", "note"]);
    does();
    await script.idle();
    return script.properties.seen?.trim();
  };

  test("an edit by hand fires EDIT with the editor, and runs as the trigger's owner", async () => {
    start();
    expect(await seen(() => script.editor("q@x").setCell(1, 1, "x"))).toBe("EDIT:q@x");
    expect(script.executions.at(-1)).toMatchObject({ kind: "change", user: "p@x" });
  });

  test("inserted and deleted rows fire INSERT_ROW and REMOVE_ROW", async () => {
    start();
    expect(await seen(() => script.editor().insertRows(2))).toBe("INSERT_ROW:p@x");
    script.editor().deleteRows(2);
    await script.idle();
    expect(script.properties.seen).toContain("REMOVE_ROW");
  });

  test.each<[string, () => unknown]>([
    ["a sort", () => script.editor().sort(1)],
    ["an edit through an API", () => script.spreadsheet.sheet(0).write(1, 1, [["x"]])],
    [
      "a script's own edit",
      () =>
        evaluate(
          "SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(1,1).setValues([['x']]); 1",
        ),
    ],
  ])("%s fires nothing", async (_what, does) => {
    start();
    await script.runFromSidebar("install", ["change", "note"]);
    await does();
    await script.idle();
    expect(script.properties.seen).toBeUndefined();
    expect(script.spreadsheet.sheet(0).cell(1, 1)).not.toBe("");
  });

  test("a simple onEdit runs where the script has one", async () => {
    start({
      codeJs:
        "function onEdit(e) { PropertiesService.getDocumentProperties().setProperty('by', e.user.getEmail()); }",
    });
    script.editor().setCell(1, 1, "x");
    await script.idle();
    expect(script.properties.by).toBe("p@x");
  });
});

describe("limits", () => {
  test("a property value above 9 KB, or a store above 500 KB, is refused", async () => {
    start();
    const set = "const p = PropertiesService.getDocumentProperties();";
    await expect(evaluate(`${set} p.setProperty("k", "é".repeat(4500))`)).rejects.toThrow(
      "Argument too large: value",
    );
    await expect(
      evaluate(`{ ${set} for (let i = 0; i < 70; i++) p.setProperty("k" + i, "x".repeat(8000)); }`),
    ).rejects.toThrow(/property storage quota/);
  });

  test("the 21st trigger of a user is refused; another user has 20 of their own, unseen by the first", async () => {
    start();
    await evaluate("for (let i = 0; i < 20; i++) install('clock', 'note')");
    await expect(evaluate("install('clock', 'note')")).rejects.toThrow(/too many triggers/);
    await script.runFromSidebar("install", ["clock", "note"], "q@x");
    expect(await evaluate("ScriptApp.getProjectTriggers().length")).toBe(20);
    expect(script.triggers).toHaveLength(21);
  });

  test("each trigger run is charged at least a second, without taking it", async () => {
    start();
    await script.runFromSidebar("install", ["clock", "note"]);
    await script.fireClock();
    expect(script.usage.trigger_seconds).toBeGreaterThanOrEqual(1);
    expect(script.executions.filter(({ kind }) => kind === "sidebar")[0]?.charged_seconds).toBe(0);
  });

  test("a run that takes too long is ended, and frees its lock; time at a dialog does not count", async () => {
    const codeJs = `${SCRIPT}
      function spin() { LockService.getDocumentLock().tryLock(10); for (;;); }
      function ask() { return SpreadsheetApp.getUi().prompt("T", "Q", "OK").getResponseText(); }`;
    const slow = () =>
      new Promise<UiAnswer>((resolve) => setTimeout(resolve, 400, { button: "OK", text: "late" }));
    start({ codeJs, longestRunMs: 300, onUi: slow });
    await expect(script.runFromSidebar("spin", [])).rejects.toThrow(
      "Exceeded maximum execution time",
    );
    expect(script.executions[0]?.status).toBe("timed_out");
    expect(await evaluate("LockService.getDocumentLock().tryLock(10)")).toBe(true);
    expect(await script.runFromSidebar("ask", [])).toBe("late");
  });

  test("a long URL and a payload above 50 MB are refused", async () => {
    start();
    await expect(
      evaluate("UrlFetchApp.fetch('http://127.0.0.1/' + 'x'.repeat(2100))"),
    ).rejects.toThrow("Limit Exceeded: URLFetch URL Length.");
    await expect(
      evaluate(
        "UrlFetchApp.fetch('http://127.0.0.1/', {method: 'post', payload: 'x'.repeat(53e6)})",
      ),
    ).rejects.toThrow("Limit Exceeded: URLFetch POST Size.");
  });
});

describe("the document lock", () => {
  test("is held by one execution at a time, and freed by its end", async () => {
    start();
    const first = script.runFromSidebar("hold", []);
    await until(() => script.executions[0]?.status === "running", "the first runs");
    const second = script.runFromSidebar("hold", []);
    expect([await first, await second].sort()).toEqual([false, true]);
    expect(await script.runFromSidebar("hold", [])).toBe(true);
  });

  test("is null where the script is bound to no document", async () => {
    start({ bound: false });
    expect(await script.runFromSidebar("alone", [])).toBe(true);
  });
});

describe("UrlFetchApp", () => {
  const serve = async (status: number) => {
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        response.writeHead(status);
        response.end(`${request.method} ${request.headers["content-type"]} ${body}`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return { url, close: () => server.close() };
  };

  test("is synchronous for the script while the host's own server answers", async () => {
    start();
    const { url, close } = await serve(200);
    const code = `const r = UrlFetchApp.fetch("${url}", {method: "post", contentType: "text/x", payload: "é"}); r.getResponseCode() + r.getContentText()`;
    expect(await evaluate(code)).toBe("200POST text/x é");
    close();
  });

  test("throws on an error code unless muted", async () => {
    start();
    const { url, close } = await serve(404);
    await expect(evaluate(`UrlFetchApp.fetch("${url}")`)).rejects.toThrow(/returned code 404/);
    expect(
      await evaluate(`UrlFetchApp.fetch("${url}", {muteHttpExceptions: true}).getResponseCode()`),
    ).toBe(404);
    close();
  });

  test("throws where no server answers, muted or not", async () => {
    start();
    const muted = (url: string) =>
      evaluate(`UrlFetchApp.fetch("${url}", {muteHttpExceptions: true})`);
    await expect(muted("http://127.0.0.1:1/")).rejects.toThrow(
      "Address unavailable: http://127.0.0.1:1/",
    );
    await expect(muted("http://ptcc.example/")).rejects.toThrow("DNS error: http://ptcc.example/");
  });
});

describe("executions", () => {
  test("overlap, each in a realm of its own", async () => {
    start({ codeJs: "var n = 0; function count() { Utilities.sleep(50); n++; return n; }" });
    const counts = [1, 2, 3].map(() => script.runFromSidebar("count", []));
    await until(
      () => script.executions.filter(({ status }) => status === "running").length === 3,
      "three run at once",
    );
    expect(await Promise.all(counts)).toEqual([1, 1, 1]);
  });

  test("see Apps Script's globals and nothing of Node", async () => {
    start();
    const names = ["process", "require", "fetch", "setTimeout", "TextEncoder", "Buffer", "atob"];
    for (const name of names) expect(await evaluate(`typeof ${name}`)).toBe("undefined");
    expect(
      await evaluate(
        "SpreadsheetApp.getActiveSpreadsheet().constructor.constructor('return typeof process')()",
      ),
    ).toBe("undefined");
  });

  test("fail as at Google where a method does not exist or a script's function is missing", async () => {
    start();
    await expect(evaluate("SpreadsheetApp.getSolver()")).rejects.toThrow(
      "SpreadsheetApp.getSolver is not a function",
    );
    await expect(script.runFromSidebar("nothing", [])).rejects.toThrow("Script function not found");
  });

  test("keep the person's dialogs waiting without blocking the host", async () => {
    await start().open();
    const mrP = person({ button: "NO" });
    const slow = async (question: Parameters<typeof mrP.respond>[0]) => {
      await new Promise((resolve) => setImmediate(resolve));
      return mrP.respond(question);
    };
    expect((await script.clickMenu("Act", slow)).status).toBe("completed");
    expect(mrP.asked).toEqual([{ kind: "alert", title: "T", text: "Q", buttons: "YES_NO" }]);
  });
});

describe("google.script.run", () => {
  test("carries JSON's types", async () => {
    start();
    expect(await evaluate("({a: [1, 'x', null, true, undefined]})")).toEqual({
      a: [1, "x", null, true, null],
    });
  });

  test.each([
    ["a Date", "new Date()", /carry a Date/],
    ["a nested Date", "({a: [new Date()]})", /carry a Date/],
    ["a function", "(() => 1)", /carry a function/],
    ["a circle", "{ const a = {}; a.a = a; a }", /circular/],
  ])("does not carry %s", async (_what, code, words) => {
    start();
    await expect(evaluate(code)).rejects.toThrow(words);
  });

  test("does not reach private functions", async () => {
    start({ codeJs: "function secret_() { return 1; }" });
    await expect(script.runFromSidebar("secret_", [])).rejects.toThrow("not a function");
  });
});
