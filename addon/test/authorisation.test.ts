import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import { ScriptedServer } from "./scripted-server.js";
import { connects, openSheet, person } from "./sheet-builder.js";

const FETCH = "https://www.googleapis.com/auth/script.external_request";

let server: ScriptedServer;
let script: LocalAppsScript;

const state = () => JSON.parse(script.properties.PTCC_STATE ?? "{}");
const connect = (mrP = connects(server.code)) => script.clickMenu("Connect…", mrP.respond);

beforeEach(async () => {
  server = await new ScriptedServer().listen();
});
afterEach(async () => {
  await script.close();
  await server.close();
});

describe("permissions that were not given", () => {
  beforeEach(async () => {
    script = await openSheet();
  });

  test("are asked for by Google when a menu command begins, and nothing else happens", async () => {
    script.refuse(script.user, [FETCH]);
    const mrP = connects(server.code);
    const run = await connect(mrP);
    expect(run.error).toBe("Exception: Authorization is required to perform that action.");
    expect(mrP.asked).toEqual([]);
    expect(script.properties).toEqual({});
  });

  test("let the menu be built all the same", async () => {
    script.refuse(script.user, [FETCH]);
    expect((await script.open()).error).toBeNull();
  });

  test("that were withdrawn later make triggers fail quietly, are told in the sidebar, and heal when given", async () => {
    await connect();
    script.refuse(script.user, [FETCH]);
    script.editor().setCell(2, 6, "Edited");
    await script.idle();
    expect(script.executions.at(-1)?.error).toBeNull();
    expect(state().failure.code).toBe("not_authorised");
    await expect(script.runFromSidebar("sidebarPush", [])).rejects.toThrow(
      /all permissions that PTCC needs/,
    );
    script.refuse(script.user, []);
    await script.fireClock();
    expect(state().failure).toBeNull();
    expect(server.held[0]?.[5]).toBe("Edited");
  });
});

describe("a quota that is used up", () => {
  test("is told as such, and no second try is made", async () => {
    script = await openSheet({ quotas: { fetches: 5 } });
    await connect();
    for (const note of ["One", "Two", "Three", "Four"]) {
      script.editor().setCell(2, 6, note);
      await script.idle();
    }
    expect(script.usage.fetches).toBe(5);
    const mrP = person();
    await script.clickMenu("Push now", mrP.respond);
    expect(mrP.asked.at(-1)?.text).toMatch(/daily limit for scripts.*urlfetch/);
    expect(state().failure.code).toBe("quota");
  });

  test("of trigger time keeps Google from starting triggers; Push now still works", async () => {
    script = await openSheet({ quotas: { trigger_seconds: 1 } });
    await connect();
    script.editor().setCell(2, 6, "One");
    await script.idle();
    const { length } = script.executions;
    script.editor().setCell(2, 6, "Two");
    await script.idle();
    expect(script.executions).toHaveLength(length);
    await script.clickMenu("Push now", person().respond);
    expect(server.held[0]?.[5]).toBe("Two");
  });
});
