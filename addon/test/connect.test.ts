import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { encodeConnectionCode } from "../../shared/connection-code.js";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import { errorAnswer, ScriptedServer, SECRET, SOURCE_ID } from "./scripted-server.js";
import {
  builtProject,
  connects,
  HEADER,
  openSheet,
  person,
  projectOf,
  SEED,
  sheetOf,
} from "./sheet-builder.js";

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

const connect = (mrP: ReturnType<typeof person>) => script.clickMenu("Connect…", mrP.respond);

function expectNothingChanged() {
  expect(script.properties).toEqual({});
  expect(script.triggers).toEqual([]);
  expect(server.pushes).toEqual([]);
}

test("YES to the preview pushes the sheet, stores the connection and installs both triggers", async () => {
  const mrP = connects(server.code);
  const run = await connect(mrP);
  expect(run.error).toBeNull();
  expect(mrP.asked.map(({ kind, buttons }) => [kind, buttons])).toEqual([
    ["prompt", "OK_CANCEL"],
    ["alert", "YES_NO"],
    ["alert", "OK"],
  ]);
  expect(mrP.asked[1]?.text).toContain("3 pupils");
  expect(mrP.asked[2]?.text).toContain("3 pupils");
  expect(server.held).toEqual(SEED);
  expect(server.signatureErrors).toEqual([]);
  expect(server.pushes.map(({ reason }) => reason)).toEqual(["connect"]);
  expect(script.triggers.map(({ handler, kind }) => [handler, kind])).toEqual([
    ["onSheetChange", "change"],
    ["onClock", "clock"],
  ]);
});

test.each([
  ["NO to the preview", () => connects(server.code, "NO")],
  ["closing the preview", () => connects(server.code, "CLOSE")],
  ["cancelling the prompt", () => person({ button: "CANCEL", text: server.code })],
])("%s leaves everything as it was", async (_what, mrP) => {
  expect((await connect(mrP())).error).toBeNull();
  expectNothingChanged();
});

test("a code with the white space of a mail in it is understood", async () => {
  await connect(connects(`  ${server.code.slice(0, 30)}\n ${server.code.slice(30)}\n`));
  expect(server.held).toEqual(SEED);
});

describe("each thing that can be wrong is said with the way out, and changes nothing", () => {
  const codeFor = (url: string) =>
    encodeConnectionCode({ url, source_id: SOURCE_ID, secret: SECRET });

  test.each([
    ["a word", () => "hello", /connection code/],
    ["a cut code", () => server.code.slice(0, -3), /cut while copying/],
    ["an empty answer", () => "", /connection code/],
    ["a server that is not there", () => codeFor("http://127.0.0.1:1"), /could not be reached/],
    [
      "a host without an address",
      () => codeFor("https://ptcc.school.example"),
      /could not be reached/,
    ],
  ])("%s", async (_what, code, words) => {
    const mrP = connects(code());
    expect((await connect(mrP)).error).toBeNull();
    expect(mrP.asked.at(-1)).toMatchObject({ kind: "alert", buttons: "OK" });
    expect(mrP.asked.at(-1)?.text).toMatch(words);
    expectNothingChanged();
  });

  test("an error of the server is shown in the server's words", async () => {
    server.overrides.push(() => errorAnswer(401, "bad_signature", "Ask Mr A for a new code."));
    const mrP = connects(server.code);
    await connect(mrP);
    expect(mrP.asked.at(-1)?.text).toBe("Ask Mr A for a new code.");
    expectNothingChanged();
  });

  test("a spreadsheet of another source is refused in the server's words", async () => {
    const refusal = errorAnswer(409, "other_spreadsheet", "This code belongs to another sheet.");
    server.overrides.push(
      () => null,
      () => refusal,
    );
    const mrP = connects(server.code);
    await connect(mrP);
    expect(mrP.asked.at(-1)?.text).toBe("This code belongs to another sheet.");
    expectNothingChanged();
  });

  test("a page that is no PTCC is named as such", async () => {
    server.overrides.push(() => ({ status: 200, body: "<h1>Router</h1>" }));
    const mrP = connects(server.code);
    await connect(mrP);
    expect(mrP.asked.at(-1)?.text).toMatch(/it was not PTCC/);
    expectNothingChanged();
  });

  test("a tab whose header cannot be read is explained, and no YES is offered", async () => {
    server.receipt = { status: "failed", message: ["There is no column for the class."] };
    const mrP = connects(server.code);
    await connect(mrP);
    expect(mrP.asked.map(({ buttons }) => buttons)).toEqual(["OK_CANCEL", "OK"]);
    expect(mrP.asked.at(-1)?.text).toContain("There is no column for the class.");
    expectNothingChanged();
  });

  test("an empty tab is named before anything is asked", async () => {
    script.editor().addTab("Notes");
    const mrP = connects(server.code);
    await connect(mrP);
    expect(mrP.asked).toHaveLength(1);
    expect(mrP.asked[0]?.text).toMatch(/“Notes” is empty/);
    expectNothingChanged();
  });

  test("no room for another trigger: what was installed halfway is taken back", async () => {
    const { codeJs } = await builtProject();
    const full = await openSheet({
      project: await projectOf(
        `${codeJs}
        function fill() { for (let i = 0; i < 19; i++) ScriptApp.newTrigger("other").timeBased().everyHours(1).create(); }`,
      ),
    });
    await full.runFromSidebar("fill", []);
    const mrP = connects(server.code);
    await full.clickMenu("Connect…", mrP.respond);
    expect(mrP.asked.at(-1)?.text).toMatch(/too many triggers/);
    expect(full.triggers.map(({ handler }) => handler)).toEqual(Array(19).fill("other"));
    expect(full.properties).toEqual({});
    await full.close();
  });
});

test("a first push that fails keeps the connection and says when it is tried again", async () => {
  const down = () => errorAnswer(503, "unavailable", "The server is starting.");
  const pass = () => null;
  server.overrides.push(pass, pass, down, down);
  const mrP = connects(server.code);
  await connect(mrP);
  expect(mrP.asked.at(-1)?.text).toMatch(/The server is starting[\s\S]*tried again/);
  await script.fireClock();
  expect(server.held).toEqual(SEED);
});

test("connecting again replaces the earlier connection and tab, and adds no trigger", async () => {
  await connect(connects(server.code));
  const other = await new ScriptedServer().listen();
  other.lastSequence = 41;
  script.spreadsheet.activate(
    script.spreadsheet.addSheet({ name: "4B", rows: [HEADER, ...SEED.slice(2)] }).id,
  );
  await connect(connects(other.code));
  expect(other.held).toEqual(SEED.slice(2));
  expect(other.pushes.map(({ sequence }) => sequence)).toEqual([43]);
  expect(script.triggers).toHaveLength(2);
  await other.close();
});

test("a tab with a blank row above its header says where the header stands", async () => {
  await script.close();
  script = await openSheet({ spreadsheet: sheetOf([[], HEADER, ...SEED]) });
  await connect(connects(server.code));
  expect(server.pushes[0]).toMatchObject({ header_row: 2, header: HEADER });
  expect(server.held).toEqual(SEED);
});
