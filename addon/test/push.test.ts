import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import type { LocalSheet } from "../local/spreadsheet.js";
import { errorAnswer, ScriptedServer } from "./scripted-server.js";
import { connects, HEADER, openSheet, person, SEED, sheetOf, until } from "./sheet-builder.js";

let server: ScriptedServer;
let script: LocalAppsScript;

async function connected(rows: readonly (readonly string[])[] = [HEADER, ...SEED], bound = true) {
  script = await openSheet({ spreadsheet: sheetOf(rows), bound });
  const mrP = connects(server.code);
  await script.clickMenu("Connect…", mrP.respond);
  expect(mrP.asked.at(-1)?.text).toMatch(/^Connected\./);
  server.requests.length = 0;
}

/** The connected tab's data rows as they stand now. */
const sheetRows = () => script.spreadsheet.sheet(0).all().slice(1);

const state = () => JSON.parse(script.properties.PTCC_STATE ?? "{}");

beforeEach(async () => {
  server = await new ScriptedServer().listen();
});
afterEach(async () => {
  await script.close();
  await server.close();
});

describe("an edit", () => {
  beforeEach(() => connected());

  test("reaches the server by the change trigger, in one request with the edited row and its editor", async () => {
    script.editor("ms-q@school.example").setCell(3, 6, "Now needs a quiet room");
    await script.idle();
    expect(sheetRows()).toEqual(server.held);
    expect(server.pushes).toHaveLength(1);
    expect(server.pushes[0]).toMatchObject({
      reason: "change",
      rows: [
        { row: 3, cells: ["Bob Smith", "3A", "3", "Campus A", "1", "Now needs a quiet room"] },
      ],
      hints: [{ rows: [3], user: "ms-q@school.example" }],
    });
  });

  test("with a wrong hint costs one more request: same sequence, new webhook-id", async () => {
    script.spreadsheet.sheet(0).write(4, 6, [["Changed by an API"]]);
    script.editor().setCell(2, 6, "Changed by hand");
    await script.idle();
    expect(sheetRows()).toEqual(server.held);
    expect(server.pushes.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[2], [2, 4]]);
    expect(new Set(server.pushes.map(({ sequence }) => sequence)).size).toBe(1);
    expect(new Set(server.requests.map(({ id }) => id)).size).toBe(2);
  });

  test("of another tab sends nothing", async () => {
    script.editor().addTab("Other");
    script.editor().setCell(1, 1, "Shopping");
    await script.idle();
    expect(server.requests).toEqual([]);
  });

  test("that is not told of reaches the server with the clock", async () => {
    script.editor().sort(1, false);
    await script.fireClock();
    expect(server.held).toEqual([...SEED].reverse());
    expect(server.pushes.map(({ reason, rows }) => [reason, rows])).toEqual([["clock", []]]);
  });
});

describe("a tab that changes between being measured and being read", () => {
  /** Once, just after the script has asked how large the tab is. */
  function afterMeasuring(change: (sheet: LocalSheet) => void): void {
    const sheet = script.spreadsheet.sheet(0);
    const measure = vi.spyOn(sheet, "dataSize").mockImplementationOnce(() => {
      measure.mockRestore();
      const size = sheet.dataSize();
      change(sheet);
      return size;
    });
  }

  /** Each reading of the tab has its own; a request for cells that were missing has the same again. */
  const sequences = () => [...new Set(server.pushes.map(({ sequence }) => sequence))];

  const NEWCOMER = ["Dana Ali", "3A", "3", "Campus A", "", ""];

  test.each<[string, (sheet: LocalSheet) => void]>([
    [
      "a row put in above does not push the last pupil out",
      (sheet) => {
        sheet.insertRows(2, 1);
        sheet.write(2, 1, [NEWCOMER]);
      },
    ],
    ["rows taken away leave no blank ones", (sheet) => sheet.deleteRows(3, 2)],
    ["a new column is read", (sheet) => sheet.write(1, 7, [["House"], ["Red"]])],
    ["a column taken away is gone", (sheet) => sheet.write(1, 6, [[""], [""], [""], [""]])],
  ])("%s", async (_, change) => {
    await connected();
    afterMeasuring(change);
    await script.fireClock();
    expect(server.held).toEqual(sheetRows());
    expect(sequences()).toHaveLength(1);
  });

  test("and never rests is sent as it was last read, and as it stands with the next push", async () => {
    await connected();
    const sheet = script.spreadsheet.sheet(0);
    const measure = sheet.dataSize.bind(sheet);
    const restless = vi.spyOn(sheet, "dataSize").mockImplementation(() => {
      const size = measure();
      sheet.write(size.rows + 1, 1, [NEWCOMER]);
      return size;
    });
    await script.fireClock();
    restless.mockRestore();
    expect(sequences()).toHaveLength(1);
    await script.fireClock();
    expect(server.held).toEqual(sheetRows());
  });
});

test("a burst of 20 edits costs at most two pushes, and leaves no mark behind", async () => {
  await connected();
  for (let i = 0; i < 20; i++) script.editor().setCell(2 + (i % 3), 6, `Note ${i}`);
  await script.idle();
  expect(sheetRows()).toEqual(server.held);
  expect(server.pushes.length).toBeLessThanOrEqual(2);
  expect(script.properties).not.toHaveProperty("PTCC_PENDING");
});

test("edits while a push is under way are taken along before the lock's holder ends", async () => {
  await connected();
  server.overrides.push(() => {
    script.editor().setCell(4, 6, "Typed during the push");
    return null;
  });
  script.editor().setCell(2, 6, "First");
  await script.idle();
  expect(sheetRows()).toEqual(server.held);
});

test("without a document lock pushes may race, and the sheet still arrives", async () => {
  await connected([HEADER, ...SEED], false);
  for (let i = 0; i < 6; i++) script.editor().setCell(2 + (i % 3), 6, `Note ${i}`);
  await script.idle();
  await script.fireClock();
  expect(sheetRows()).toEqual(server.held);
});

test("a first push of 5,000 rows goes through, in any script of the world", async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [
    `Zoë ${i} 李 \u{1f600}`,
    "3A",
    "3",
    "",
    "2",
    `“${i}”`,
  ]);
  await connected([HEADER, ...rows]);
  expect(server.held).toEqual(rows);
  expect(server.signatureErrors).toEqual([]);
});

test("whatever cells hold, the server ends with the sheet", async () => {
  await connected();
  const cell = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constant("\ud800 alone"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
      async (cells) => {
        script.editor().paste(2, 5, cells);
        await script.idle();
        expect(sheetRows()).toEqual(server.held);
      },
    ),
    { numRuns: 15 },
  );
  expect(server.signatureErrors).toEqual([]);
});

describe("what the server may answer", () => {
  beforeEach(() => connected());
  const edit = async (note: string) => {
    script.editor().setCell(2, 6, note);
    await script.idle();
  };

  test("another snapshot hash: the next push sends all cells", async () => {
    server.receipt = { snapshot_hash: "0".repeat(64) };
    await edit("One");
    server.receipt = {};
    await script.fireClock();
    expect(server.pushes.at(-1)?.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(state()).toMatchObject({ send_all: false, failure: null });
  });

  test("409 stale_sequence: the sheet is read again and sent above the server's last", async () => {
    server.lastSequence = 900;
    server.overrides.push(() => {
      script.spreadsheet.sheet(0).write(4, 6, [["Changed meanwhile"]]);
      return null;
    });
    await edit("One");
    expect(sheetRows()).toEqual(server.held);
    expect(server.lastSequence).toBe(901);
  });

  test("409 without end: given up after three readings, and kept as a failure", async () => {
    const stale = () => {
      server.lastSequence += 50;
      return errorAnswer(409, "stale_sequence", "Older.", { last_sequence: server.lastSequence });
    };
    server.overrides.push(stale, stale, stale);
    await edit("One");
    expect(server.requests).toHaveLength(3);
    expect(state().failure.code).toBe("stale_sequence");
  });

  test("202 without end: given up, and kept as a failure", async () => {
    for (let i = 0; i < 9; i++) server.overrides.push(() => ({ status: 202, body: { need: [2] } }));
    await edit("One");
    expect(server.requests).toHaveLength(4);
    expect(state().failure.code).toBe("need_unsettled");
  });

  test("401 clock_skew: signed once more with the server's time, and the offset is kept", async () => {
    const ahead = 600;
    const serverTime = new Date(Date.now() + ahead * 1000).toISOString();
    const skew = () => errorAnswer(401, "clock_skew", "Clock.", { server_time: serverTime });
    // The library that checks here has no clock to set, so the second request is answered by hand.
    server.overrides.push(skew, ({ timestamp, body }) => {
      expect(Math.abs(timestamp - Date.parse(serverTime) / 1000)).toBeLessThanOrEqual(5);
      return body.op === "snapshot"
        ? { status: 200, body: { status: "success", message: [], snapshot_hash: "" } }
        : null;
    });
    await edit("One");
    expect(server.requests).toHaveLength(2);
    expect(Math.abs(state().clock_offset - ahead)).toBeLessThanOrEqual(5);
  });

  test("401 clock_skew twice: no third try", async () => {
    const skew = () =>
      errorAnswer(401, "clock_skew", "Clock.", { server_time: new Date().toISOString() });
    server.overrides.push(skew, skew);
    await edit("One");
    expect(server.requests).toHaveLength(2);
    expect(state().failure.code).toBe("clock_skew");
  });

  test("nothing, because the response was lost: sent again with the same webhook-id and body", async () => {
    server.overrides.push("drop");
    await edit("One");
    const [first, second, ...more] = server.requests;
    expect(more).toEqual([]);
    expect(second?.id).toBe(first?.id);
    expect(second?.body).toEqual(first?.body);
    expect(sheetRows()).toEqual(server.held);
    expect(state().failure).toBeNull();
  });

  test("5xx twice: no dialog, kept as code and time, and the next edit repairs", async () => {
    const down = () => errorAnswer(503, "unavailable", "Not now.");
    server.overrides.push(down, down);
    await edit("One");
    expect(state().failure).toMatchObject({ code: "unavailable", since: expect.any(String) });
    expect(script.properties.PTCC_PENDING).toBeDefined();
    expect(script.executions.every(({ error }) => error === null)).toBe(true);
    await edit("Two");
    expect(state().failure).toBeNull();
    expect(sheetRows()).toEqual(server.held);
  });

  test("an error for what the sheet holds: taking the edit back tells the server that all is well", async () => {
    const before = script.spreadsheet.sheet(0).cell(2, 6);
    server.overrides.push(() => errorAnswer(422, "missing_column", "There is no class."));
    await edit("One");
    expect(state().failure.code).toBe("missing_column");
    await edit(before);
    expect(server.requests).toHaveLength(2);
    expect(state().failure).toBeNull();
  });

  test("a failed run: its hash asks for nothing, and the next change is sent again", async () => {
    server.receipt = { status: "failed", snapshot_hash: "0".repeat(64) };
    await edit("One");
    expect(state()).toMatchObject({ send_all: false, hash: null });
  });
});

test("a server that is down is remembered since its first failure, and the clock heals", async () => {
  await connected();
  const { port } = server;
  await server.close();
  script.editor().setCell(2, 6, "While it was down");
  await script.idle();
  const first = state().failure;
  expect(first.code).toBe("unreachable");
  script.editor().setCell(3, 6, "Still down");
  await script.idle();
  expect(state().failure.since).toBe(first.since);
  const back = await new ScriptedServer().listen(port);
  await script.fireClock();
  expect(back.held).toEqual(sheetRows());
  expect(state().failure).toBeNull();
  await back.close();
});

test("a connected tab may be renamed and another be looked at", async () => {
  await connected();
  script.editor().renameTab("Class lists");
  await script.idle();
  script.editor().addTab("Other");
  script.spreadsheet.sheet(0).write(2, 6, [["Changed"]]);
  await script.fireClock();
  expect(server.pushes.at(-1)?.sheet).toEqual({ id: 0, name: "Class lists" });
  expect(server.held).toEqual(sheetRows());
});

test("a deleted tab pushes nothing, and Push now says what to do", async () => {
  await connected();
  script.spreadsheet.addSheet({ name: "Other" });
  script.spreadsheet.deleteSheet(0);
  await script.fireClock();
  expect(server.requests).toEqual([]);
  const mrP = person();
  await script.clickMenu("Push now", mrP.respond);
  expect(mrP.asked[0]?.text).toMatch(/tab that was connected is gone/);
});

test("properties stay few and small, and hold nothing of any cell", async () => {
  const rows = Array.from({ length: 300 }, (_, i) => [`Pupil ${i}`, "3A", "3", "", "2", "A note"]);
  await connected([HEADER, ...rows]);
  await server.close();
  for (let i = 0; i < 12; i++) {
    script.editor(`${"x".repeat(60)}${i}@school.example`).paste(
      2,
      6,
      rows.map(() => ["Edited"]),
    );
    await until(() => script.properties.PTCC_PENDING !== undefined, "the edit is marked");
  }
  await script.idle();
  const values = Object.values(script.properties);
  expect(values.length).toBeLessThanOrEqual(4);
  for (const value of values) {
    expect(Buffer.byteLength(value)).toBeLessThan(8066);
    expect(value).not.toMatch(/Pupil|note|Edited/);
  }
});
