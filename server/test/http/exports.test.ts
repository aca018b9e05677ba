// The export of insights: the same as a release, of the sheets alone, and safe to open.
import { read } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addEntry } from "../../src/logs/add-entry.js";
import { readWorkbook } from "../../src/sources/xlsx.js";
import { getJson, startTestServer, type TestServer } from "../support/server.js";
import { pushRows, type Signer } from "../support/signed.js";
import { HEADER, SEED } from "../support/store.js";

let server: TestServer;
let token: string;
let mrP: Signer;
let msO: Signer;

beforeAll(async () => {
  server = await startTestServer();
  token = server.token().token;
});
afterAll(() => server.close());
beforeEach(async () => {
  mrP = server.source();
  msO = server.source("Ms O");
  await pushRows(server.publicUrl, mrP, SEED);
  await pushRows(server.publicUrl, msO, [
    ["Zara Quill", "6C", "6", "Campus B", "4", "Has anxiety. Sees CAMHS", ""],
  ]);
  await server.risk.idle();
});

const fetchFile = (path: string, as = token) =>
  fetch(`${server.url}/v1/exports/insights.${path}`, {
    headers: { authorization: `Bearer ${as}` },
  });

async function csv(part: string, query = `source=${mrP.id}`): Promise<Record<string, string>[]> {
  const answer = await fetchFile(`csv?part=${part}&${query}`);
  expect(answer.status).toBe(200);
  return parse(new Uint8Array(await answer.arrayBuffer()), { bom: true, columns: true });
}

async function xlsx(query = `source=${mrP.id}`): Promise<Uint8Array> {
  const answer = await fetchFile(`xlsx?${query}`);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const idOf = (name: string): string =>
  server.db.$client
    .prepare("SELECT student_id FROM versions WHERE name = ? ORDER BY rowid DESC")
    .pluck()
    .get(name) as string;

test("the pupils of a source begin with what a release of it says, row by row", async () => {
  const preview = (await getJson(`${server.url}/v1/sources/${mrP.id}/insights/preview`, token))
    .body as { header: string[]; rows: string[][] };
  const told = await csv("pupils");
  expect(Object.keys(told[0] ?? {}).slice(0, preview.header.length)).toEqual(preview.header);
  expect(told.map((row) => preview.header.map((name) => row[name]))).toEqual(preview.rows);
  const [header = [], ...rows] = readWorkbook(await xlsx(), "Pupils");
  expect(header).toEqual(Object.keys(told[0] ?? {}));
  expect(rows).toEqual(told.map((row) => Object.values(row)));
  expect(told.find(({ Name }) => Name === "Charlie Brown")).toMatchObject({
    Class: "4B",
    "Support level": "3",
    Source: "Mr P",
    Row: "4",
    "Pupil id": idOf("Charlie Brown"),
  });
});

test("risk, where no log was written, is what the risk list says", async () => {
  const { risk } = (await getJson(`${server.url}/v1/risk?source=${mrP.id}`, token)).body as {
    risk: { student: { name: string }; score: number; tier: number }[];
  };
  const told = new Map((await csv("pupils")).map((row) => [row.Name, row]));
  expect(risk.length).toBe(3);
  for (const { student, score, tier } of risk)
    expect(told.get(student.name)).toMatchObject({
      "Risk score by the sheet": String(score),
      "Risk tier by the sheet": String(tier),
    });
});

test("logs and follow-ups change nothing in it: no word, no theme, no point, no alert", async () => {
  const everything = async () => [
    ...(await Promise.all(["pupils", "alerts", "themes"].map((part) => csv(part, "")))),
    (await csv("summary", "")).filter(({ Figure }) => Figure !== "Exported at"),
  ];
  const before = await everything();
  const studentId = idOf("Bob Smith");
  const by = { tokenId: "tok_1", person: "Mr A" };
  const entry = { studentId, once: null };
  for (const text of ["Self-harm disclosed", "Hit out", "Threw a chair", "Hit out again"])
    addEntry(server.db, { ...entry, type: "log", text, kind: "behaviour", at: null }, by);
  addEntry(
    server.db,
    { ...entry, type: "follow_up", text: "Ring CAMHS", due: "2020-01-01", owner: null },
    by,
  );
  await server.risk.idle();
  const { alerts } = (await getJson(`${server.url}/v1/alerts?student=${studentId}`, token))
    .body as {
    alerts: { rule: string }[];
  };
  expect(alerts.map(({ rule }) => rule)).toContain("incidents");
  expect(await everything()).toEqual(before);
  const sheets = read(await xlsx(""), { type: "array" }).Sheets;
  expect(JSON.stringify(sheets)).not.toMatch(/disclosed|chair|Ring CAMHS/);
});

test("an alert that the sheet raised is in it, with its reasons", async () => {
  const rows = SEED.map((row) => (row[0] === "Bob Smith" ? row.with(5, "EHCP requested.") : row));
  await pushRows(server.publicUrl, mrP, rows, { sequence: 2 });
  await server.risk.idle();
  const alerts = await csv("alerts");
  expect(alerts.map(({ Name, State }) => [Name, State])).toContainEqual(["Bob Smith", "open"]);
  expect(alerts[0]?.Reasons).toMatch(/\(\d/);
  const before = await csv("alerts", `source=${mrP.id}&as_of=2020-01-01`);
  expect(before).toEqual([]);
});

test("themes count children, and the summary what the file is about", async () => {
  const themes = await csv("themes", "class_code=6C");
  expect(themes.find(({ Theme }) => Theme === "Anxiety and worry")).toEqual({
    Theme: "Anxiety and worry",
    Pupils: themes[0]?.Pupils,
    "Percent of pupils": "100",
    "Pupils, possible or awaited": "0",
  });
  const summary = await csv("summary");
  expect(summary).toContainEqual({ Part: "Pupils", Figure: "Pupils", Value: "3" });
  expect(summary).toContainEqual({ Part: "Only pupils of", Figure: "source", Value: mrP.id });
});

test("filters and a past day leave out whom they leave out elsewhere", async () => {
  const names = async (query: string) => (await csv("pupils", query)).map(({ Name }) => Name);
  expect(await names(`source=${mrP.id}&class_code=3a`)).toEqual(["Alice Johnson", "Bob Smith"]);
  expect(await names(`source=${mrP.id}&support_level_min=3`)).toEqual(["Charlie Brown"]);
  expect(await names(`source=${mrP.id}&as_of=2020-01-01`)).toEqual([]);
  expect(await names("")).toContain("Zara Quill");
  expect(await names(`source=${mrP.id}`)).not.toContain("Zara Quill");
});

describe("a text that looks like a formula", () => {
  const FORMULAS = [
    '=HYPERLINK("http://evil.example","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "＝1+1",
    "﹢1",
    "\u200b=1",
    "a;=1+1",
    "_x003D_1",
    "\u0001=2",
  ];
  beforeEach(async () => {
    const rows = FORMULAS.map((text, index) => [text, "3", "3", "", "1", text, `r${index}`]);
    await pushRows(server.publicUrl, mrP, rows, { sequence: 2, header: HEADER });
  });
  /** As the sync has read them: invisible marks are no part of a note. */
  const held = async () => {
    const { body } = await getJson(`${server.url}/v1/students?source=${mrP.id}`, token);
    return (body as { students: { support_notes: string }[] }).students
      .map(({ support_notes }) => support_notes)
      .sort();
  };

  test("is no formula in CSV, and readable", async () => {
    const notes = (await csv("pupils")).map(({ Notes = "" }) => Notes);
    expect(notes).toHaveLength(FORMULAS.length);
    for (const note of notes) expect(note.normalize("NFKC")).not.toMatch(/^[\s\p{C}]*[=+\-@]/u);
    expect(notes.map((note) => note.replace(/^'/, "")).sort()).toEqual(await held());
  });

  test("is a cell of type text in XLSX, and stays what it is", async () => {
    const book = read(await xlsx(), { type: "array", cellFormula: true, dense: true });
    for (const sheet of Object.values(book.Sheets))
      for (const cell of (sheet["!data"] ?? []).flat())
        if (cell) expect([cell.t, cell.f]).toEqual([cell.t === "n" ? "n" : "s", undefined]);
    const [header = [], ...rows] = readWorkbook(await xlsx(), "Pupils");
    const notes = rows.map((row) => row[header.indexOf("Notes")]);
    expect(notes.sort()).toEqual(await held());
  });
});

test("a file is named, dated, kept nowhere, and begins with a byte-order mark", async () => {
  const answer = await fetchFile("csv");
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="ptcc-pupils-\d{4}-\d{2}-\d{2}\.csv"$/,
  );
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const past = await fetchFile("xlsx?as_of=2026-03-01");
  expect(past.headers.get("content-disposition")).toContain("ptcc-insights-2026-03-01.xlsx");
});

test("nobody gets it without a token, and what is wrong is said", async () => {
  expect((await fetchFile("csv", "ptcc_wrong")).status).toBe(401);
  expect((await fetchFile("xlsx?source=src_none")).status).toBe(404);
  for (const path of ["csv?part=logs", "csv?as_of=today", "xlsx?part=pupils", "csv?nonsense=1"])
    expect((await fetchFile(path)).status, path).toBe(400);
  expect(server.lines.join("\n")).not.toMatch(/Alice|Zara/);
});
