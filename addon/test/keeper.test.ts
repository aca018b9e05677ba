import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import { ScriptedServer } from "./scripted-server.js";
import { builtProject, connects, openSheet, person, projectOf } from "./sheet-builder.js";

const MR_P = "teacher@school.example";
const MS_Q = "ms-q@school.example";

let server: ScriptedServer;
let script: LocalAppsScript;

beforeEach(async () => {
  server = await new ScriptedServer().listen();
  const { codeJs } = await builtProject();
  script = await openSheet({
    project: await projectOf(`${codeJs}
      function double() {
        ScriptApp.newTrigger("onClock").timeBased().everyHours(6).create();
        ScriptApp.newTrigger("onSheetChange").forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onChange().create();
      }
      function silence(hours) {
        const p = PropertiesService.getDocumentProperties();
        const keeper = JSON.parse(p.getProperty("PTCC_TRIGGERS"));
        keeper.seen_at = new Date(Date.now() - hours * 3600e3).toISOString();
        p.setProperty("PTCC_TRIGGERS", JSON.stringify(keeper));
      }`),
  });
  await script.clickMenu("Connect…", connects(server.code).respond);
});
afterEach(async () => {
  await script.close();
  await server.close();
});

const owners = () => script.triggers.map(({ owner, handler }) => `${owner} ${handler}`).sort();
const set = (owner: string) => [`${owner} onClock`, `${owner} onSheetChange`];
const silence = (hours: number) => script.runFromSidebar("silence", [hours]);
const pushAs = (user: string) => script.clickMenu("Push now", person().respond, user);

describe("triggers that were lost", () => {
  beforeEach(() => script.deleteTriggers());

  test("are put back by Push now", async () => {
    await pushAs(MR_P);
    expect(owners()).toEqual(set(MR_P));
  });

  test("are put back by the sidebar", async () => {
    await script.runFromSidebar("sidebarState", []);
    expect(owners()).toEqual(set(MR_P));
  });

  test("stay lost when the spreadsheet is only opened: its simple trigger has no right to more", async () => {
    expect((await script.open()).error).toBeNull();
    expect(owners()).toEqual([]);
  });

  test("are reported as missing where there is no room to put them back", async () => {
    script.refuse(MR_P, ["https://www.googleapis.com/auth/script.scriptapp"]);
    await silence(14);
    expect(await script.runFromSidebar("sidebarState", [])).toMatchObject({ next_clock: null });
  });
});

test("doubled triggers become one of each again", async () => {
  await script.runFromSidebar("double", []);
  expect(script.triggers).toHaveLength(4);
  await pushAs(MR_P);
  expect(owners()).toEqual(set(MR_P));
});

describe("another editor", () => {
  test("who pushes, looks, or connects again, installs no second set", async () => {
    await pushAs(MS_Q);
    await script.runFromSidebar("sidebarState", [], MS_Q);
    await script.clickMenu("Connect…", connects(server.code).respond, MS_Q);
    expect(owners()).toEqual(set(MR_P));
  });

  test("is taken along by the first one's triggers", async () => {
    script.editor(MS_Q).setCell(2, 6, "By Ms Q");
    await script.idle();
    expect(server.pushes.at(-1)?.hints[0]?.user).toBe(MS_Q);
    expect(server.pushes.filter(({ reason }) => reason === "change")).toHaveLength(1);
  });

  test("takes over when the first one's triggers showed no life for 13 hours", async () => {
    script.deleteTriggers(MR_P);
    await silence(12);
    await pushAs(MS_Q);
    expect(owners()).toEqual([]);
    await silence(14);
    await pushAs(MS_Q);
    expect(owners()).toEqual(set(MS_Q));
  });

  test("keeps them: the first one's, come back to life, remove themselves with the clock", async () => {
    await silence(14);
    await pushAs(MS_Q);
    expect(script.triggers).toHaveLength(4);
    await script.fireClock();
    expect(owners()).toEqual(set(MS_Q));
  });

  test("who disconnects ends the first one's triggers at their next clock", async () => {
    await script.clickMenu("Disconnect", person({ button: "YES" }).respond, MS_Q);
    const before = server.requests.length;
    script.editor().setCell(2, 6, "After");
    await script.idle();
    await script.fireClock();
    expect(server.requests).toHaveLength(before);
    expect(owners()).toEqual([]);
  });
});

test("a trigger's run is a sign of life, and names nobody", async () => {
  await silence(12);
  script.editor().setCell(2, 6, "Edited");
  await script.idle();
  const keeper = JSON.parse(script.properties.PTCC_TRIGGERS ?? "{}");
  expect(Date.now() - Date.parse(keeper.seen_at)).toBeLessThan(60_000);
  expect(JSON.stringify(keeper)).not.toContain("@");
});
