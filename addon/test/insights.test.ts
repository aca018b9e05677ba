import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReleasedInsights } from "../../shared/wire.js";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import { layOut, plain } from "../src/insights-layout.js";
import { errorAnswer, ScriptedServer } from "./scripted-server.js";
import { connects, openSheet, person } from "./sheet-builder.js";

const TAB = "PTCC insights";
const RELEASED: ReleasedInsights = {
  title: "Autumn summary for Mr P",
  released_at: "2025-10-06T08:00:00Z",
  data_as_of: "2025-10-05T15:30:00Z",
  header: ["Class", "Pupils", "What stands out"],
  rows: [
    ["3A", "28", "Three pupils mention sleep"],
    ["=IMPORTXML(1)", "-3", "@here +1"],
    ["4B", "27", "Attendance is up"],
  ],
};

let server: ScriptedServer;
let script: LocalAppsScript;

const tab = () => script.spreadsheet.sheets.find(({ name }) => name === TAB);
const importInsights = async (mrP = person()) => {
  const run = await script.clickMenu("Import insights", mrP.respond);
  expect(run.error).toBeNull();
  return mrP;
};

beforeEach(async () => {
  server = await new ScriptedServer().listen();
  script = await openSheet();
  await script.clickMenu("Connect…", connects(server.code).respond);
});
afterEach(async () => {
  await script.close();
  await server.close();
});

describe("nothing is written", () => {
  const expectNothing = () => expect(script.spreadsheet.sheets).toHaveLength(1);

  test("while nothing has been released", async () => {
    expect((await importInsights()).asked[0]?.text).toMatch(/Nothing has been released/);
    expectNothing();
  });

  test("where the server is too old to know of it", async () => {
    server.overrides.push(() => errorAnswer(404, "not_found", "There is no such page."));
    expect((await importInsights()).asked[0]?.text).toMatch(/Nothing has been released/);
    expectNothing();
  });

  test("where the source is gone, and the server's words are shown", async () => {
    server.overrides.push(() => errorAnswer(404, "unknown_source", "Ask for a new code."));
    expect((await importInsights()).asked[0]?.text).toBe("Ask for a new code.");
    expectNothing();
  });

  test("where the connected tab has that name", async () => {
    server.released = RELEASED;
    script.spreadsheet.sheet(0).rename(TAB);
    const before = script.spreadsheet.sheet(0).all();
    expect((await importInsights()).asked[0]?.text).toMatch(/is the one that is pushed/);
    expect(script.spreadsheet.sheet(0).all()).toEqual(before);
    expectNothing();
  });
});

describe("what was released", () => {
  beforeEach(async () => {
    server.released = RELEASED;
    await importInsights();
  });

  test("stands in a tab of its own: title, dates of the sheet's time zone, header, rows", () => {
    expect(
      tab()
        ?.all()
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ["Autumn summary for Mr P", "", ""],
      [
        "Data of 5 October 2025 at 16:30. Released 6 October 2025 at 09:00. Each import replaces this whole tab.",
        "",
        "",
      ],
      ["", "", ""],
      RELEASED.header,
      ...RELEASED.rows,
    ]);
  });

  test("is plain text, with a bold, frozen header and widths of its columns", () => {
    expect(tab()?.format(6, 1)).toMatchObject({ number: "@" });
    expect(tab()?.format(4, 3)).toMatchObject({ weight: "bold" });
    expect(tab()?.look.frozenRows).toBe(4);
    expect([...(tab()?.look.widths.keys() ?? [])]).toEqual([1, 2, 3]);
  });

  test("is never pushed, and leaves the connected tab alone", async () => {
    const pushes = server.pushes.length;
    script.editor().setCell(9, 1, "My own note");
    await script.idle();
    expect(server.pushes).toHaveLength(pushes);
  });

  test("is refreshed in place without a question, and leaves nothing of a longer import", async () => {
    server.released = { ...RELEASED, header: ["Class"], rows: [["3A"]] };
    expect((await importInsights()).asked).toEqual([]);
    expect(
      tab()
        ?.all()
        .slice(3)
        .map((row) => row.join("|")),
    ).toEqual(["Class", "3A"]);
    expect(script.spreadsheet.sheets).toHaveLength(2);
  });

  test("replaces what was changed there only after a yes", async () => {
    tab()?.write(20, 1, [["My own note"]]);
    server.released = { ...RELEASED, title: "Newer" };
    const no = await importInsights(person({ button: "NO" }));
    expect(no.asked[0]).toMatchObject({ buttons: "YES_NO" });
    expect(tab()?.cell(20, 1)).toBe("My own note");
    expect(tab()?.cell(1, 1)).toBe("Autumn summary for Mr P");
    await importInsights(person({ button: "YES" }));
    expect(tab()?.cell(20, 1)).toBe("");
    expect(tab()?.cell(1, 1)).toBe("Newer");
  });

  test("goes into a new tab where the old one was renamed or deleted", async () => {
    tab()?.rename("Kept from autumn");
    await importInsights();
    expect(script.spreadsheet.sheets.map(({ name }) => name)).toEqual([
      "Pupils",
      "Kept from autumn",
      TAB,
    ]);
  });
});

test("a tab that the teacher named so himself is replaced only after a yes", async () => {
  server.released = RELEASED;
  script.spreadsheet.addSheet({ name: TAB, rows: [["mine"]] });
  await importInsights(person({ button: "NO" }));
  expect(tab()?.all()).toEqual([["mine"]]);
});

test("more rows and columns than a new tab has fit in", async () => {
  const header = Array.from({ length: 30 }, (_, i) => `c${i}`);
  const rows = Array.from({ length: 1100 }, (_, i) => header.map(() => String(i)));
  server.released = { ...RELEASED, header, rows };
  await importInsights();
  expect(tab()?.all()).toHaveLength(1104);
});

test("no text can be taken for a formula, whatever was released", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string().map((s) => `=${s}`),
    fc.constantFrom("+1", "-1", "@a", "'x", "\t=1"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text)), text, (rows, title) => {
      const { rows: cells } = layOut({ ...RELEASED, title, rows }, "Data of today.", []);
      expect(new Set(cells.map((row) => row.length)).size).toBe(1);
      for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
  expect(plain("A - b = c")).toBe("A - b = c");
});
