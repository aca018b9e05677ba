// `ptcc import FILE`: the files that offices have, as they are, and the same care as a push.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Receipt } from "../../../shared/wire.js";
import { type Cli, openCli } from "../support/cli.js";

let cli: Cli;
beforeEach(async () => {
  cli = await openCli();
});
afterEach(() => cli?.end());

const names = () =>
  cli.query("SELECT name FROM versions WHERE valid_to IS NULL ORDER BY name COLLATE BINARY");
const importing = (file: string, ...options: string[]) =>
  cli.json<Receipt>("import", file, ...options);

const PLAIN = "Name,Class,Year\nAlice Johnson,3A,3\nZoë Noël,4B,4\n";
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("what is read", () => {
  test.each<[string, string | Uint8Array]>([
    ["UTF-8", PLAIN],
    ["UTF-8 with a byte order mark", `\ufeff${PLAIN}`],
    ["Windows-1252", windows1252(PLAIN)],
    ["semicolons", PLAIN.replaceAll(",", ";")],
    ["tabs", PLAIN.replaceAll(",", "\t")],
    ["CRLF", PLAIN.replaceAll("\n", "\r\n")],
    ["no line end at the end", PLAIN.trimEnd()],
    ["quotation marks", PLAIN.replaceAll(/([^,\n]+)/g, '"$1"')],
    [
      "blank lines before the header, between rows and after them",
      `\n,,\n${PLAIN.replaceAll("\n", "\n\n")}\n`,
    ],
    ["short rows", PLAIN.replace(",4\n", "\n")],
    ["rows longer than the header", PLAIN.replaceAll("\n", ",\n").replace("Year,", "Year")],
  ])("%s", async (_, content) => {
    const receipt = await importing(await cli.file("pupils.csv", content));
    expect(receipt).toMatchObject({ status: "success", counts: { created: 2, issues: 0 } });
    expect(names()).toEqual(["Alice Johnson", "Zoë Noël"]);
  });

  test("a cell in quotation marks may hold separators, quotation marks and line ends", async () => {
    const notes = 'Says ""no"", then\nsmiles; mostly, though';
    const file = await cli.file("pupils.csv", `Name,Class,Notes\nAlice Johnson,3A,"${notes}"\n`);
    await importing(file);
    expect(cli.query("SELECT support_notes FROM versions")).toEqual([
      'Says "no", then\nsmiles; mostly, though',
    ]);
  });
});

describe("what is refused changes nothing", () => {
  test.each<[string, string, string | Uint8Array, string, RegExp]>([
    ["an empty file", "a.csv", "", "empty_file", /header/],
    ["blank lines alone", "a.csv", "\n\n , \n", "empty_file", /header/],
    ["a missing quotation mark", "a.csv", `${PLAIN}"Eve Green,3A,3\n`, "invalid_csv", /line \d+/],
    ["no name column", "a.csv", "Nmber,Class\nAlice Johnson,3A\n", "missing_column", /Nmber/],
    ["no header", "a.csv", "Alice Johnson,3A\nBob Smith,3A\n", "missing_column", /name/i],
  ])("%s", async (_, name, content, code, words) => {
    const fault = await cli.fault("import", await cli.file(name, content));
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(words);
    expect(cli.query("SELECT count(*) FROM sources")).toEqual([0]);
    expect(cli.query("SELECT count(*) FROM versions")).toEqual([0]);
  });

  test("no fault quotes a pupil's cell", async () => {
    const file = await cli.file("a.csv", `${PLAIN}"Eve Green,3A,3\n`);
    expect((await cli.fault("import", file)).message).not.toMatch(/Eve|Alice/);
  });

  test("a workbook that is none", async () => {
    const file = await cli.file("pupils.xlsx", "this is no workbook");
    expect((await cli.fault("import", file)).message).toMatch(/Excel|workbook|CSV/);
    expect(cli.query("SELECT count(*) FROM sources")).toEqual([0]);
  });

  test("a file that is not there, and a folder", async () => {
    const missing = await cli.fault("import", "no-such.csv");
    expect(missing).toMatchObject({ code: "unreadable_file" });
    expect(missing.message).toContain("no-such.csv");
    expect(await cli.fault("import", cli.folder)).toMatchObject({ code: "unreadable_file" });
  });

  test("a dry run tells what would happen, and leaves no source behind", async () => {
    const file = await cli.file("pupils.csv", PLAIN);
    const receipt = await importing(file, "--dry-run");
    expect(receipt).toMatchObject({ run_id: null, dry_run: true, counts: { created: 2 } });
    expect(cli.query("SELECT count(*) FROM sources")).toEqual([0]);
    expect((await cli.run("import", file, "--dry-run")).stdout).toMatch(/Nothing was changed/);
  });
});

describe("which source it is", () => {
  test("by default one named after the file; the second import of it changes nothing", async () => {
    const file = await cli.file("Class list.csv", PLAIN);
    await importing(file);
    expect(await importing(file)).toMatchObject({
      records_synced: 2,
      counts: { created: 0, updated: 0, unchanged: 2 },
    });
    expect(cli.query("SELECT name || ' ' || kind FROM sources")).toEqual(["Class list.csv file"]);
  });

  test("--source takes an id or a name, and an edit updates the same pupil", async () => {
    const source = ["source", "add", "--name", "Office", "--kind", "file"];
    const { id } = await cli.json<{ id: string }>(...source);
    await importing(await cli.file("monday.csv", PLAIN), "--source", id);
    const tuesday = await cli.file("tuesday.csv", PLAIN.replace("3A", "3B"));
    expect(await importing(tuesday, "--source", "Office")).toMatchObject({
      counts: { updated: 1, unchanged: 1, created: 0, removed: 0 },
    });
    expect(cli.query("SELECT count(*) FROM sources")).toEqual([1]);
  });

  test("a name that two have is refused; the id still works", async () => {
    const add = () =>
      cli.json<{ id: string }>("source", "add", "--name", "Office", "--kind", "file");
    const { id } = await add();
    await add();
    const file = await cli.file("pupils.csv", PLAIN);
    const fault = await cli.fault("import", file, "--source", "Office");
    expect(fault.code).toBe("ambiguous_source");
    expect(fault.message).toMatch(/ptcc source list/);
    await importing(file, "--source", id);
  });

  test("one that is not there is refused with the way to add it", async () => {
    const fault = await cli.fault("import", await cli.file("a.csv", PLAIN), "--source", "Nobody");
    expect(fault.code).toBe("unknown_source");
    expect(fault.message).toMatch(/ptcc source add/);
  });
});

test("an issue is told by row, column and value, in words and in JSON, and is no failure", async () => {
  const file = await cli.file(
    "pupils.csv",
    "Name,Class,Level\nAlice Johnson,3A,high\nBob Smith,3A,1\n",
  );
  const { code, stdout } = await cli.run("import", file);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^error: row 2, Level, “high”: /m);
  expect(stdout).toMatch(/^Run run_\w+, partial\.$/m);
  expect(await importing(file)).toMatchObject({
    status: "partial",
    issues: [{ severity: "error", row: 2, column: "Level", value: "high" }],
  });
  const status = await cli.run("status");
  expect(status.stdout).toMatch(
    /pupils\.csv .*: 1 pupils?, .*last run partial\n +error row 2, Level: /,
  );
});

test("without a server, an import embeds its notes, and where nobody watches shows no progress", async () => {
  const file = await cli.file("pupils.csv", "Name,Class,Notes\nAlice Johnson,3A,Anxiety support\n");
  const { stdout, stderr } = await cli.run("import", file, "--json");
  expect(JSON.parse(stdout)).toMatchObject({ counts: { created: 1 } });
  expect(stderr).toBe("");
  expect(cli.query("SELECT count(*) FROM embeddings")).toEqual([1]);
  expect(await cli.json("reindex")).toEqual({ queued: 1, server_running: false });
});
