// A pull from Google to the store, and the clock that starts it.
import { beforeEach, describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config.js";
import { createLog } from "../../src/log.js";
import { addEnvironmentSource } from "../../src/sources/environment-source.js";
import { type PullStore, pullSource } from "../../src/sources/pull.js";
import { createPuller } from "../../src/sources/puller.js";
import { createTick } from "../../src/sources/schedule.js";
import { createSheetsApi, type SheetsApi } from "../../src/sources/sheets-api.js";
import { findRuns } from "../../src/store/find-runs.js";
import type { Db } from "../../src/store/open.js";
import { addSource, getSource, pauseSource, type Source } from "../../src/store/sources.js";
import { logFailedRun } from "../../src/sync/failed-run.js";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";
import { HEADER, memoryStore, push, pushSource, SEED, snapshotOf } from "../support/store.js";
import { apiFault, type GoogleStandIn, startGoogle } from "./google-stand-in.js";

const SHEET = { spreadsheetId: "1AbC-spreadsheet_of_Mr_P", sheetName: "Pupils" };
const FORBIDDEN = apiFault(403, "PERMISSION_DENIED", "The caller does not have permission");

let db: Db;
let google: GoogleStandIn;
let sheets: SheetsApi;
let store: PullStore;

beforeEach(async () => {
  db = memoryStore();
  google = await startGoogle();
  setRows([HEADER, ...SEED]);
  const timing = { wait: async () => {}, random: () => 0 };
  sheets = createSheetsApi({ account: google.account, url: google.url, timing });
  store = {
    syncSnapshot: (request) => syncSnapshot(db, request),
    logFailedRun: (failed) => logFailedRun(db, failed),
  };
});

function setRows(rows: string[][], sheetId = 0) {
  google.spreadsheets.set(SHEET.spreadsheetId, [{ sheetId, title: SHEET.sheetName, rows }]);
}

const sourceToPull = () => addSource(db, { name: "Mr P", kind: "pull", sheet: SHEET });
const pull = ({ id }: Source) => pullSource(sheets, store, getSource(db, id), "command");
const lastRun = ({ id }: Source) => findRuns(db, { sourceId: id, limit: 1 })[0];

describe("a pull", () => {
  test("creates the pupils, and a second of the same rows changes nothing", async () => {
    const source = sourceToPull();
    expect(await pull(source)).toMatchObject({
      status: "success",
      sequence: 1,
      counts: { created: 3, pupils: 3 },
    });
    expect(lastRun(source)).toMatchObject({ way: "pull", source_type: "google_sheets" });
    expect(await pull(source)).toMatchObject({ counts: { created: 0, updated: 0, unchanged: 3 } });
  });

  test("has the fingerprints of a push of the same tab", async () => {
    const id = pushSource(db);
    const tab = { ...SHEET, sheetId: 0 };
    const pushed = push(db, id, SEED, { tab });
    const pulled = await pull(getSource(db, id));
    expect(pulled.snapshot_hash).toBe(pushed.snapshot_hash);
    expect(pulled.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  test("takes the same plan and issues as a push", async () => {
    const source = sourceToPull();
    await pull(source);
    const edited = SEED.map((row, i) => (i === 0 ? row.with(4, "high") : row));
    setRows([HEADER, ...edited]);
    expect(await pull(source)).toMatchObject({
      status: "partial",
      issues: [{ row: 2, column: "Support level", value: "high" }],
    });
  });

  test("that Google refuses is a failed run that says what to share, and changes nothing", async () => {
    const source = sourceToPull();
    await pull(source);
    google.sheetFaults.push(FORBIDDEN);
    await expect(pull(source)).rejects.toMatchObject({ code: "sheet_not_shared" });
    expect(lastRun(source)).toMatchObject({
      status: "failed",
      way: "pull",
      error_message: expect.stringContaining(google.account.email),
    });
    expect(await pull(source)).toMatchObject({ counts: { unchanged: 3 } });
  });

  test("of an emptied tab changes nothing and is a failed run", async () => {
    const source = sourceToPull();
    await pull(source);
    setRows([]);
    await expect(pull(source)).rejects.toMatchObject({ code: "missing_column" });
    expect(lastRun(source)).toMatchObject({ status: "failed" });
    setRows([HEADER, ...SEED]);
    expect(await pull(source)).toMatchObject({ counts: { unchanged: 3 } });
  });

  test("follows a tab that was renamed, and refuses another one of its name", async () => {
    const source = sourceToPull();
    await pull(source);
    google.spreadsheets.set(SHEET.spreadsheetId, [
      { sheetId: 0, title: "Class 3A", rows: [HEADER, ...SEED] },
    ]);
    await pull(source);
    expect(getSource(db, source.id).sheetName).toBe("Class 3A");
    google.spreadsheets.set(SHEET.spreadsheetId, [{ sheetId: 9, title: "Class 3A", rows: [] }]);
    await expect(pull(source)).rejects.toMatchObject({ code: "tab_missing" });
  });

  test("that a push overtakes gives way to it", async () => {
    const id = pushSource(db);
    push(db, id, SEED, { tab: { ...SHEET, sheetId: 0 }, sequence: 1 });
    const slow: SheetsApi = {
      ...sheets,
      readTab: async (address) => {
        const tab = await sheets.readTab(address);
        const newer = SEED.map((row, i) => (i === 0 ? row.with(5, "Settled well") : row));
        push(db, id, newer, { tab: { ...SHEET, sheetId: 0 }, sequence: 2 });
        return tab;
      },
    };
    await expect(pullSource(slow, store, getSource(db, id), "late")).rejects.toMatchObject({
      kind: "conflict",
      code: "overtaken",
    });
    expect(lastRun(getSource(db, id))).toMatchObject({ way: "push", status: "success" });
  });

  test("needs an account, a sheet, and a source that is not paused; none of these is a run", async () => {
    const source = sourceToPull();
    const unbound = getSource(db, pushSource(db, "Ms Q"));
    await expect(pullSource(null, store, source, "clock")).rejects.toMatchObject({
      code: "pull_not_configured",
    });
    await expect(pull(unbound)).rejects.toMatchObject({ code: "no_sheet" });
    pauseSource(db, source.id, true);
    await expect(pull(source)).rejects.toMatchObject({ code: "source_paused" });
    expect(findRuns(db, { limit: 9 })).toEqual([]);
    expect(google.requests).toEqual([]);
  });
});

test("who asks for a source that is being pulled gets the same receipt", async () => {
  const { id } = sourceToPull();
  let commits = 0;
  const committed = () => void commits++;
  const pullOnce = createPuller({ sheets, reader: db, store, committed });
  const [one, other] = await Promise.all([pullOnce(id, "clock"), pullOnce(id, "admin")]);
  expect(other).toBe(one);
  expect(commits).toBe(1);
  expect((await pullOnce(id, "admin")).run_id).not.toBe(one.run_id);
});

test("a tab is not taken up twice, and the environment's only where no source has it", async () => {
  const adder = { addSource: (source: Parameters<typeof addSource>[1]) => addSource(db, source) };
  const added = await addEnvironmentSource(db, adder, SHEET);
  expect(added).toMatchObject({ kind: "pull", name: "Pupils", ...SHEET });
  expect(await addEnvironmentSource(db, adder, SHEET)).toBeNull();
  expect(sourceToPull).toThrow(/has this tab already/);
});

describe("the clock", () => {
  const HOUR = 3_600_000;

  /** A clock to set, with all that it logs. */
  function clockwork(configured = true) {
    const lines: string[] = [];
    const log = createLog("info", { write: (line: string) => void lines.push(line) });
    const config = {
      ...parseConfig({}),
      google: configured ? { account: google.account, sheet: null } : null,
    };
    let now = Date.now();
    const tick = createTick({
      config,
      reader: db,
      pull: createPuller({ sheets, reader: db, store, committed: () => {} }),
      log,
      now: () => new Date(now),
    });
    const later = async (hours: number) => {
      now += hours * HOUR;
      await tick();
    };
    return { later, lines };
  }

  test("pulls what was never pulled at once, then at its interval", async () => {
    sourceToPull();
    const { later } = clockwork();
    await later(0);
    await later(1);
    expect(google.requests).toHaveLength(1);
    await later(5.2);
    expect(google.requests).toHaveLength(2);
  });

  test("goes on with the next source where one cannot be pulled, and tries that again in an hour", async () => {
    sourceToPull();
    addSource(db, { name: "Ms Q", kind: "pull", sheet: { ...SHEET, sheetName: "Missing" } });
    google.sheetFaults.push(FORBIDDEN);
    const { later, lines } = clockwork();
    await later(0);
    expect(findRuns(db, { limit: 9 }).map(({ status }) => status)).toEqual(["failed", "failed"]);
    expect(lines.join()).toContain("sheet_not_shared");
    await later(1.2);
    expect(findRuns(db, { limit: 9 }).filter(({ status }) => status === "success")).toHaveLength(1);
  });

  test("leaves a pushing sheet alone until it is late, and pulls it then", async () => {
    const id = pushSource(db);
    push(db, id, SEED, { tab: { ...SHEET, sheetId: 0 } });
    const { later } = clockwork();
    await later(6.9);
    expect(google.requests).toEqual([]);
    await later(0.2);
    expect(lastRun(getSource(db, id))).toMatchObject({ way: "pull", reason: "late" });
  });

  test("reports a late source once for each lateness, without words from its sheet", async () => {
    const id = pushSource(db);
    push(db, id, SEED, { tab: { ...SHEET, sheetId: 0 } });
    const nameless = [["Alice Johnson", "3A"], ...SEED];
    expect(() => push(db, id, nameless, { header: ["Alice Johnsn"] })).toThrow();
    const { later, lines } = clockwork(false);
    await later(6);
    expect(lines).toEqual([]);
    await later(2);
    await later(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"cause":"refused"');
    expect(lines[0]).not.toContain("Alice");
    syncSnapshot(
      db,
      snapshotOf(id, SEED, { tab: { ...SHEET, sheetId: 0 } }),
      new Date(Date.now() + 10 * HOUR),
    );
    await later(1);
    expect(lines.at(-1)).toContain("heard again");
    await later(8);
    expect(lines).toHaveLength(3);
  });
});
