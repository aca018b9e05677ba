import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { encodeConnectionCode } from "../../shared/connection-code.js";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import type { UiAnswer } from "../local/protocol.js";
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

  test("a spreadsheet of empty tabs is named before anything is asked", async () => {
    await script.close();
    script = await openSheet({ spreadsheet: sheetOf([]) });
    const mrP = connects(server.code);
    await connect(mrP);
    expect(mrP.asked).toHaveLength(1);
    expect(mrP.asked[0]?.text).toMatch(/“Pupils” is empty/);
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

describe("which tab", () => {
  const refuse = (tab: string) => {
    server.refuse = ({ sheet }) =>
      sheet.name === tab
        ? errorAnswer(422, "missing_column", "The sheet has no column for the class.")
        : null;
  };
  const types = (...answers: [string, ...UiAnswer[]]) =>
    person(
      { button: "OK", text: server.code },
      { button: "OK", text: answers[0] },
      ...(answers.slice(1) as UiAnswer[]),
    );

  test("is the active one, and the preview says how to take another", async () => {
    script.spreadsheet.addSheet({
      name: "Staff",
      rows: [
        ["Name", "Room"],
        ["Ms Q", "12"],
      ],
    });
    const mrP = connects(server.code);
    await connect(mrP);
    expect(mrP.asked[1]?.text).toMatch(/Only the tab “Pupils” is meant.*choose “No”/);
    expect(server.pushes[0]?.sheet.name).toBe("Pupils");
  });

  test("is asked for where the active one is empty, and taken by number", async () => {
    script.editor().addTab("Notes");
    const mrP = types("1", { button: "YES" });
    await connect(mrP);
    expect(mrP.asked[1]).toMatchObject({ kind: "prompt" });
    expect(mrP.asked[1]?.text).toMatch(/“Notes” is empty[\s\S]*1 {3}Pupils/);
    expect(server.held).toEqual(SEED);
  });

  test("is asked for where the active one has no header, and taken by name", async () => {
    const staff = script.spreadsheet.addSheet({
      name: "Staff",
      rows: [
        ["Room", "Phone"],
        ["1", "2"],
      ],
    });
    script.spreadsheet.activate(staff.id);
    refuse("Staff");
    const mrP = types("pupils", { button: "YES" });
    await connect(mrP);
    expect(mrP.asked[1]?.text).toMatch(/no column for the class/);
    expect(server.held).toEqual(SEED);
  });

  test.each([["7"], ["Pupil"], [""]])("that is not there (%j) changes nothing", async (answer) => {
    script.editor().addTab("Notes");
    const mrP = types(answer);
    await connect(mrP);
    expect(mrP.asked.at(-1)?.text).toContain(`no tab “${answer}”`);
    expectNothingChanged();
  });

  test("can be given up", async () => {
    script.editor().addTab("Notes");
    const mrP = person({ button: "OK", text: server.code }, { button: "CANCEL" });
    await connect(mrP);
    expect(mrP.asked).toHaveLength(2);
    expectNothingChanged();
  });
});

describe("the header", () => {
  const connectTo = async (rows: string[][]) => {
    await script.close();
    script = await openSheet({ spreadsheet: sheetOf(rows) });
    server.refuse = ({ header }) =>
      header.includes("Class") ? null : errorAnswer(422, "missing_column", "No class.");
    const mrP = connects(server.code);
    await connect(mrP);
    return mrP;
  };

  test("may stand below a title", async () => {
    const mrP = await connectTo([["Year 3, autumn"], [], HEADER, ...SEED]);
    expect(mrP.asked[1]?.text).toMatch(/headers stand in row 3/);
    expect(server.pushes[0]).toMatchObject({ header_row: 3, header: HEADER });
    expect(server.held).toEqual(SEED);
  });

  test("may stand below rows that look like headers, and is still found when a row is put above", async () => {
    await connectTo([["School", "St Ann's"], ["Term", "Autumn"], HEADER, ...SEED]);
    expect(server.held).toEqual(SEED);
    script.editor().insertRows(1);
    script.spreadsheet.sheet(0).write(5, 6, [["Edited"]]);
    await script.fireClock();
    expect(server.pushes.at(-1)).toMatchObject({ header_row: 4, header: HEADER });
    expect(server.held.map((cells) => cells?.[5])).toContain("Edited");
  });

  test("that is nowhere is said in the server's words, after a few tries", async () => {
    const mrP = await connectTo(Array.from({ length: 12 }, (_, i) => [`a${i}`, `b${i}`]));
    expect(mrP.asked.at(-1)?.text).toBe("No class.");
    expect(server.requests.filter(({ body }) => body.op === "snapshot")).toHaveLength(5);
    expectNothingChanged();
  });
});

test("a copied spreadsheet that brought the connection along sends nothing and says what to do", async () => {
  await connect(connects(server.code));
  const copy = await openSheet({
    spreadsheet: sheetOf([HEADER, ...SEED], "a-copy"),
    properties: script.properties,
  });
  const before = server.requests.length;
  const mrP = person();
  await copy.clickMenu("Push now", mrP.respond);
  expect(mrP.asked[0]?.text).toMatch(/is a copy.*Connect…/);
  expect(server.requests).toHaveLength(before);
  await copy.close();
});
