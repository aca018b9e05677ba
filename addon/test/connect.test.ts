import { afterEach, beforeEach, expect, test } from "vitest";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import { ScriptedServer } from "./scripted-server.js";
import { connects, openSheet, SEED } from "./sheet-builder.js";

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

test("YES to the preview pushes the sheet, stores the connection and installs both triggers once", async () => {
  const mrP = connects(server.code);
  const run = await script.clickMenu("Connect…", mrP.respond);
  expect(run.error).toBeNull();
  expect(mrP.asked.map(({ kind, buttons }) => [kind, buttons])).toEqual([
    ["prompt", "OK_CANCEL"],
    ["alert", "YES_NO"],
    ["alert", "OK"],
  ]);
  expect(server.held).toEqual(SEED);
  expect(server.signatureErrors).toEqual([]);
  expect(script.triggers.map(({ handler, kind }) => [handler, kind])).toEqual([
    ["onSheetChange", "change"],
    ["onClock", "clock"],
  ]);
});
