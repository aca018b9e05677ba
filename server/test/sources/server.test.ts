// The whole server beside a stand-in for Google: the environment's sheet, the admin's route, what is late.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Receipt } from "../../../shared/wire.js";
import { parseConfig } from "../../src/config.js";
import { createLog } from "../../src/log.js";
import { startServer } from "../../src/start.js";
import { type Db, databaseFile, openForWriting } from "../../src/store/open.js";
import { addSource } from "../../src/store/sources.js";
import { addToken, type Role } from "../../src/store/tokens.js";
import { getJson } from "../support/server.js";
import { HEADER, SEED } from "../support/store.js";
import { apiFault, type GoogleStandIn, startGoogle } from "./google-stand-in.js";

const SHEET = { spreadsheetId: "1AbC-spreadsheet_of_Mr_P", sheetName: "Pupils" };

async function startBesideGoogle(
  prepare: (db: Db) => void = () => {},
  faults: GoogleStandIn["sheetFaults"] = [],
) {
  const google = await startGoogle();
  google.sheetFaults.push(...faults);
  google.spreadsheets.set(SHEET.spreadsheetId, [
    { sheetId: 0, title: SHEET.sheetName, rows: [HEADER, ...SEED] },
  ]);
  const dataDir = await mkdtemp(join(tmpdir(), "ptcc-pull-"));
  const db = openForWriting(databaseFile(dataDir));
  prepare(db);
  const lines: string[] = [];
  const log = createLog("trace", { write: (line: string) => void lines.push(line) });
  const environment = { PORT: "0", PUBLIC_PORT: "0", DATA_DIR: dataDir, VECTOR_INDEX: "sqlite" };
  const config = { ...parseConfig(environment), google: { account: google.account, sheet: SHEET } };
  const server = await startServer(config, log, { sheetsUrl: google.url });
  onTestFinished(async () => {
    await server.close();
    db.$client.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const bearer = (role: Role) => addToken(db, { name: role, role }).token;
  return { google, server, db, lines, bearer };
}

interface Listed {
  id: string;
  kind: string;
  pupils: number;
  next_expected: string | null;
  late: boolean;
  late_reason: string | null;
}

const sourcesOf = async (url: string, token: string) =>
  ((await getJson(`${url}/v1/sources`, token)).body as { sources: Listed[] }).sources;

test("the sheet that the environment names is pulled at the start, and again when an admin asks", async () => {
  const { google, server, bearer, lines } = await startBesideGoogle();
  const analyst = bearer("analyst");
  const source = await vi.waitUntil(
    async () => (await sourcesOf(server.url, analyst)).find(({ pupils }) => pupils === 3),
    { timeout: 60_000 },
  );
  expect(source).toMatchObject({ kind: "pull", late: false, late_reason: null });

  const pull = (token: string, id = source.id) =>
    fetch(`${server.url}/v1/sources/${id}/pull`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
  expect((await pull(analyst)).status).toBe(403);
  const admin = bearer("admin");
  expect((await pull(admin, "src_none")).status).toBe(404);
  google.spreadsheets.set(SHEET.spreadsheetId, [
    { sheetId: 0, title: SHEET.sheetName, rows: [HEADER, ...SEED.slice(1)] },
  ]);
  const answer = await pull(admin);
  expect(answer.status).toBe(200);
  expect(((await answer.json()) as Receipt).counts).toMatchObject({ removed: 1, pupils: 2 });

  google.spreadsheets.clear();
  const refused = await pull(admin);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain(google.account.email);
  expect(lines.join()).not.toMatch(/PRIVATE KEY|Bearer|Alice/);
});

test("a sheet that never connected is shown as late, with the likely cause", async () => {
  const { server, db, bearer } = await startBesideGoogle((store) => {
    addSource(store, { name: "Ms Q", kind: "push" });
    store.$client.prepare("UPDATE sources SET created_at = '2026-01-01T00:00:00.000Z'").run();
  });
  const [source] = await sourcesOf(server.url, bearer("analyst"));
  expect(source).toMatchObject({
    late: true,
    next_expected: "2026-01-01T07:00:00.000Z",
    late_reason: expect.stringContaining("Never connected"),
  });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toContain(`ptcc_source_late{source="${source?.id}"} 1`);
  expect(db.$client.prepare("SELECT count(*) FROM sources").pluck().get()).toBe(2);
});

test("a shutdown does not wait for Google, and what it cuts off is no failure", async () => {
  const busy = { ...apiFault(503, "UNAVAILABLE", "…"), headers: { "retry-after": "60" } };
  const { google, server, db, lines } = await startBesideGoogle(() => {}, [busy]);
  await vi.waitUntil(() => google.requests.length === 1, { timeout: 60_000 });
  await server.close();
  expect(db.$client.prepare("SELECT count(*) FROM runs").pluck().get()).toBe(0);
  expect(lines.join()).not.toMatch(/clock failed|did not close in time/);
});
