// The first steps of the demo: add-on, server, Mr P's sheet, first push, first indexing.
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalAppsScript } from "../../../addon/local/local-apps-script.js";
import { readProject, type ScriptProject } from "../../../addon/local/project.js";
import type { UiAnswer, UiQuestion } from "../../../addon/local/protocol.js";
import { serveLocalSheet } from "../../../addon/local/sheet-server.js";
import { buildAddon } from "../../../scripts/build-addon.js";
import { encodeConnectionCode } from "../../../shared/connection-code.js";
import { parseConfig } from "../config.js";
import { createLog } from "../log.js";
import { type RunningServer, startServer } from "../start.js";
import { databaseFile, openForWriting } from "../store/open.js";
import { addSource } from "../store/sources.js";
import { addToken } from "../store/tokens.js";
import { Analyst } from "./analyst.js";
import type { Closers } from "./closers.js";
import { progressDisplay } from "./index-progress.js";
import { HOST, type Ports } from "./ports.js";
import { hashOf, openSchoolSheet } from "./school-sheet.js";
import { hold, type Steps } from "./steps.js";

/** Mr P and Mr A at work on this machine. */
export interface Demo {
  server: RunningServer;
  script: LocalAppsScript;
  analyst: Analyst;
  sheetUrl: string;
  /** The console, with what signs Mr A in. */
  consoleUrl: string;
}

const CHROMA_READY_MS = 60_000;
const INDEXED_MS = 120_000;

/** Carries out the first steps; what they open is put into `closers` as soon as it is open. */
export async function setUp(
  steps: Steps,
  closers: Closers,
  ports: Ports,
  terminal: boolean,
): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), "ptcc-demo-"));
  closers.add("the temporary folder", () =>
    rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  );
  const project = await steps.run("Build the add-on", async (tell) => {
    const dist = join(folder, "addon");
    await buildAddon(dist);
    const { size } = await stat(join(dist, "Code.js"));
    hold(
      (await readFile(join(dist, "Code.js"), "utf8")).includes("function connect"),
      "Code.js has its menu's functions",
    );
    tell(`Code.js, ${Math.ceil(size / 1024)} KB: one script, as Google runs it`);
    return readProject(dist);
  });
  const { server, token, code } = await startSchoolServer(
    steps,
    closers,
    ports,
    join(folder, "data"),
  );
  const analyst = new Analyst(server.url, token);
  const consoleUrl = `${server.url}/sign-in#${token}`;
  const { script, sheetUrl } = await connectSheet(steps, closers, {
    project,
    code,
    analyst,
    port: ports.sheetPort,
    consoleUrl,
  });
  await indexFirst(steps, server, terminal);
  return { server, script, analyst, sheetUrl, consoleUrl };
}

function startSchoolServer(steps: Steps, closers: Closers, ports: Ports, dataDir: string) {
  return steps.run("Start the server and its vector index", async (tell) => {
    // From nothing but this: neither the environment nor a .env counts in the demo.
    const config = parseConfig({
      HOST,
      PORT: String(ports.port),
      PUBLIC_PORT: String(ports.publicPort),
      DATA_DIR: dataDir,
      LOG_LEVEL: "error",
    });
    const server = await startServer(config, createLog(config.logLevel, process.stderr));
    closers.add("the server", () => server.close());
    for (const port of ports.taken) tell(`Port ${port} is taken, so a free one is used instead`);
    tell(`Console and API on ${server.url}, for sheets on ${server.publicUrl}`);
    const index = await steps.until("Chroma is ready", CHROMA_READY_MS, async () => {
      const state = await server.indexState();
      return state.chroma === "starting" || !state.available ? null : state;
    });
    tell(
      index.kind === "chroma"
        ? "Chroma is ready"
        : "Chroma cannot run here; SQLite keeps the vectors",
    );
    const { source, token } = enrol(dataDir);
    tell("A source for Mr P's sheet with its connection code, a token for Mr A");
    const code = encodeConnectionCode({
      url: server.publicUrl,
      source_id: source.id,
      secret: source.secret,
    });
    return { server, token, code };
  });
}

/** Does what `ptcc source add` and `ptcc token add` do. */
function enrol(dataDir: string) {
  const db = openForWriting(databaseFile(dataDir));
  try {
    const source = addSource(db, { name: "Mr P", kind: "push" });
    const { token } = addToken(db, { name: "Mr A", role: "analyst" });
    return { source, token };
  } finally {
    db.$client.close();
  }
}

function connectSheet(
  steps: Steps,
  closers: Closers,
  options: {
    project: ScriptProject;
    code: string;
    analyst: Analyst;
    port: number;
    consoleUrl: string;
  },
) {
  const { project, code, analyst, port, consoleUrl } = options;
  return steps.run("Mr P connects his sheet: PTCC > Connect…", async (tell) => {
    const script = new LocalAppsScript({
      project,
      spreadsheet: await openSchoolSheet(),
      user: "mr.p@school.example",
    });
    closers.add("the sheet's script", () => script.close());
    const page = await serveLocalSheet({
      appsScript: script,
      host: HOST,
      port,
      links: [{ label: "Mr A's console", url: consoleUrl }],
    });
    closers.add("the sheet's page", () => page.close());
    const asked: UiQuestion[] = [];
    const { error } = await script.clickMenu("Connect…", (question): UiAnswer => {
      asked.push(question);
      if (question.kind === "prompt") return { button: "OK", text: code };
      return { button: question.buttons === "YES_NO" ? "YES" : "OK" };
    });
    hold(error === null, `the script runs to its end, and not into: ${error}`);
    const preview = asked.find(({ buttons }) => buttons === "YES_NO");
    hold(preview !== undefined, `a preview is shown, and not: ${asked.at(-1)?.text}`);
    const { last_run: run, snapshot_hash } = await analyst.source();
    hold(run !== null && run.status === "success", "the first push succeeds");
    const { activeSheet } = script.spreadsheet;
    const rows = activeSheet.dataSize().rows - 1;
    hold(run.records_synced === rows, `all ${rows} rows are synced, and not ${run.records_synced}`);
    hold(snapshot_hash === hashOf(activeSheet), "server and sheet have the same snapshot hash");
    tell(`Pushed ${run.counts.rows} rows from the tab “${activeSheet.name}”`);
    tell(
      `Receipt: run ${run.id}, ${run.status}, ${run.counts.created} created, ${run.counts.issues} issues`,
    );
    tell(`Snapshot hash on both sides: ${snapshot_hash.slice(0, 16)}…`);
    return { script, sheetUrl: page.url };
  });
}

function indexFirst(steps: Steps, server: RunningServer, terminal: boolean): Promise<void> {
  return steps.run("Index the notes by meaning", async (tell) => {
    const display = progressDisplay(tell, terminal);
    try {
      const index = await steps.until("every sentence is indexed", INDEXED_MS, async () => {
        const state = await server.indexState();
        display.show(Math.max(0, state.passages - state.pending), state.passages);
        return state.pending === 0 && state.vectors === state.passages ? state : null;
      });
      hold(index.passages > 0, "there are sentences to find");
    } finally {
      display.end();
    }
  });
}
