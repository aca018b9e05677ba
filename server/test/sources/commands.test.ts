// `ptcc source add --kind pull`, `ptcc pull` and `ptcc import`, run in this process.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import type { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Receipt } from "../../../shared/wire.js";
import { importCommand } from "../../src/cli/commands/import.js";
import { pullCommand } from "../../src/cli/commands/pull.js";
import { sourceCommand } from "../../src/cli/commands/source.js";
import { statusCommand } from "../../src/cli/commands/status.js";
import { HEADER, SEED } from "../support/store.js";
import { type GoogleStandIn, startGoogle } from "./google-stand-in.js";

const ID = "1AbC-spreadsheet_of_Mr_P";
const ADD = ["add", "--name", "Mr P", "--kind", "pull", "--sheet", "Pupils", "--spreadsheet"];
const URL = `https://docs.google.com/spreadsheets/d/${ID}/edit#gid=0`;

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "ptcc-commands-"));
  vi.stubEnv("DATA_DIR", dataDir);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs a command with `--json` and returns what it printed. */
async function run<Printed>(command: Command, args: string[]): Promise<Printed> {
  const printed: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    await command.exitOverride().parseAsync([...args, "--json"], { from: "user" });
  } finally {
    spy.mockRestore();
  }
  return JSON.parse(printed.join("")) as Printed;
}

describe("pulling", () => {
  let google: GoogleStandIn;

  beforeEach(async () => {
    google = await startGoogle();
    google.spreadsheets.set(ID, [{ sheetId: 0, title: "Pupils", rows: [HEADER, ...SEED] }]);
    vi.stubEnv("GOOGLE_CLIENT_EMAIL", google.account.email);
    vi.stubEnv("GOOGLE_PRIVATE_KEY", google.privateKey.replaceAll("\n", "\\n"));
    vi.stubEnv("GOOGLE_TOKEN_URI", google.account.tokenUri);
  });

  test("a source is added with whom to share the sheet, then pulled", async () => {
    const added = await run<{ id: string }>(sourceCommand(), [...ADD, URL]);
    expect(added).toMatchObject({ spreadsheet_id: ID, share_with: google.account.email });
    const { pulled } = await run<{ pulled: object[] }>(pullCommand(google.url), []);
    expect(pulled).toMatchObject([{ source_id: added.id, receipt: { counts: { created: 3 } } }]);
    expect(process.exitCode).toBeUndefined();
  });

  test("what cannot be pulled is told with its code, and the exit code is 1", async () => {
    await run(sourceCommand(), [...ADD, URL]);
    google.spreadsheets.clear();
    const { pulled } = await run<{ pulled: object[] }>(pullCommand(google.url), [
      "--source",
      "Mr P",
    ]);
    expect(pulled).toMatchObject([{ error: { code: "sheet_not_found" } }]);
    expect(process.exitCode).toBe(1);
    const { sources } = await run<{ sources: object[] }>(statusCommand(), []);
    expect(sources).toMatchObject([{ late: false, last_run: { status: "failed", way: "pull" } }]);
  });

  test.each([
    [["add", "--name", "Mr P", "--kind", "pull"], "wrong_sheet"],
    [["add", "--name", "Mr P", "--kind", "push", "--sheet", "Pupils"], "wrong_sheet"],
    [[...ADD, "https://example.org"], "wrong_sheet"],
  ])("%j is refused", async (args, code) => {
    await expect(run(sourceCommand(), args)).rejects.toMatchObject({ code });
  });
});

describe("importing", () => {
  async function csvFile(rows: string[][]): Promise<string> {
    const file = join(dataDir, "pupils.csv");
    await writeFile(file, [HEADER, ...rows].map((row) => row.join(",")).join("\n"));
    return file;
  }

  test("a workbook's sheet is previewed, then synced as the whole state of a source", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["Read me"]]), "About");
    utils.book_append_sheet(book, utils.aoa_to_sheet([HEADER, ...SEED]), "Pupils");
    const file = join(dataDir, "pupils.xlsx");
    await writeFile(file, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    const args = [file, "--sheet", "Pupils"];
    expect(await run(importCommand(), [...args, "--dry-run"])).toMatchObject({
      run_id: null,
      counts: { created: 3 },
    });
    expect(await run(importCommand(), args)).toMatchObject({ counts: { created: 3 } });
    expect(await run(importCommand(), args)).toMatchObject({ counts: { unchanged: 3 } });
  });

  test("a file of an earlier day is history from its end on, and has to be newer than the last", async () => {
    const file = await csvFile(SEED);
    const first = await run<Receipt>(importCommand(), [file, "--taken-at", "2026-01-09"]);
    expect(first.last_sync).toBe("2026-01-09T23:59:59.999Z");
    for (const day of ["2026-01-09", "2025-12-01"])
      await expect(run(importCommand(), [file, "--taken-at", day])).rejects.toMatchObject({
        code: "taken_before",
      });
    const newer = await csvFile(SEED.map((row) => row.with(1, "4A")));
    expect(await run(importCommand(), [newer, "--taken-at", "2026-02-09"])).toMatchObject({
      counts: { updated: 3 },
    });
    expect(await run(importCommand(), [newer])).toMatchObject({ counts: { unchanged: 3 } });
  });
});
