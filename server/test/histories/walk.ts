// Lets a history happen: people at a sheet with the built add-on, the server, and trouble between them.

import { LocalAppsScript } from "../../../addon/local/local-apps-script.js";
import type { ScriptProject } from "../../../addon/local/project.js";
import type { UiAnswer, UiQuestion } from "../../../addon/local/protocol.js";
import { type LocalSheet, LocalSpreadsheet } from "../../../addon/local/spreadsheet.js";
import { encodeConnectionCode } from "../../../shared/connection-code.js";
import type { ErrorAnswer, Receipt, SnapshotRequest } from "../../../shared/wire.js";
import { addSource, type Source } from "../../src/store/sources.js";
import { changeSheet } from "./change-sheet.js";
import type { Exchange } from "./faulty-way.js";
import { HEADER } from "./school.js";
import { type ExpectedRow, type ExpectedSheet, readSheet } from "./sheet-model.js";
import type { Editor, History, Step } from "./steps.js";
import type { World } from "./world.js";

/** The add-on's naps are cut to so much of their time. */
const PACE = 0.003;

const USERS = { "Mr P": "p@school.example", "Mrs Q": "q@school.example" };

/** A snapshot that the server accepted, whether or not its receipt arrived. */
export interface Accepted {
  receipt: Receipt;
  header: string[];
  /** What its rows said; undefined for one that the sheet never showed. */
  rows: (ExpectedRow | undefined)[];
}

/** What came out of a history, as its own side saw it. */
export interface Outcome {
  source: Source;
  sheet: ExpectedSheet;
  /** Of the last push. */
  receipt: Receipt;
  /** The hash that the add-on remembers as proved. */
  rememberedHash: string | null;
  accepted: Accepted[];
  /** Pupils of whom somebody said that they should stay. */
  keptByWord: ReadonlySet<string>;
}

/** Walks through a history, lets quiet return, and pushes once. */
export async function walk(
  world: World,
  project: ScriptProject,
  history: History,
): Promise<Outcome> {
  const walker = new Walker(world, project, history);
  try {
    await walker.connect();
    for (const step of history.steps) await walker.take(step);
    return await walker.settle();
  } finally {
    await walker.leave();
  }
}

class Walker {
  private readonly source: Source;
  private readonly sheet: LocalSheet;
  private readonly script: LocalAppsScript;
  private readonly seen = new Map<string, ExpectedRow>();
  private readonly accepted = new Map<string, Accepted>();
  private readonly keptByWord = new Set<string>();
  private readonly before: string[][][] = [];
  private skewMs = 0;

  constructor(
    private readonly world: World,
    project: ScriptProject,
    history: History,
  ) {
    this.source = addSource(world.db, { name: "Mr P", kind: "push" });
    const spreadsheet = new LocalSpreadsheet({
      id: `sheet-${this.source.id}`,
      sheets: [{ name: "Pupils", rows: [HEADER, ...history.rows] }],
    });
    this.sheet = spreadsheet.activeSheet;
    const skew = () => this.skewMs;
    this.script = new LocalAppsScript({
      project: {
        ...project,
        get codeJs() {
          return shiftClock(project.codeJs, skew());
        },
      },
      spreadsheet,
      user: USERS["Mr P"],
      pace: PACE,
      pool: world.scripts,
      bound: history.locked,
      onUi: (question) => this.answer(question),
    });
    world.push.onExchange = (exchange) => this.note(exchange);
    this.look();
  }

  async connect(): Promise<void> {
    await this.script.open();
    await this.script.clickMenu("Connect…");
  }

  async take(step: Step): Promise<void> {
    await this.world.up();
    switch (step.kind) {
      case "push":
        return this.push(step.from);
      case "decide":
        return this.decide(step.action);
      case "reconnect":
        await this.script.clickMenu("Disconnect");
        await this.script.clickMenu("Connect…");
        return;
      case "clock skew":
        this.skewMs = step.minutes * 60_000;
        return;
      case "faults":
        this.world[step.on]?.faults.push(...step.faults);
        return;
      case "down": {
        const way = this.world[step.what];
        if (way) way.down = step.down;
        if (step.what === "vectors") this.world.vectorsChanged();
        return;
      }
      case "wipe vectors":
        await this.world.wipeVectors();
        return;
      case "quiet":
        return this.script.idle();
      case "index":
        return this.world.indexing();
      default: {
        this.before.push(this.sheet.all());
        changeSheet(this.sheet, step, this.before);
        this.look();
        if ("by" in step) this.fire(step.by, step.kind);
      }
    }
  }

  /** Trouble ends, executions end, what a person must put right is put right, and one push follows. */
  async settle(): Promise<Outcome> {
    const { push, vectors, embeddings } = this.world;
    for (const way of [push, vectors, embeddings]) await way?.calm();
    await this.world.up();
    await this.script.idle();
    await push.calm();
    if (readSheet(this.sheet.all()).rows === null) this.sheet.write(1, 1, [HEADER.slice(0, 2)]);
    this.look();
    if (!("PTCC_CONNECTION" in this.script.properties)) await this.connect();
    const receipt = (await this.script.runFromSidebar("sidebarPush", [])) as Receipt;
    await this.script.idle();
    const state = JSON.parse(this.script.properties.PTCC_STATE ?? "{}") as { hash?: string };
    return {
      source: this.source,
      sheet: readSheet(this.sheet.all()),
      receipt,
      rememberedHash: state.hash ?? null,
      accepted: [...this.accepted.values()],
      keptByWord: this.keptByWord,
    };
  }

  async leave(): Promise<void> {
    await this.script.close();
    this.world.push.onExchange = () => {};
  }

  private answer({ kind }: UiQuestion): UiAnswer {
    const { id, secret } = this.source;
    if (kind === "alert") return { button: "YES" };
    const code = encodeConnectionCode({ url: this.world.push.url, source_id: id, secret });
    return { button: "OK", text: code };
  }

  private async push(from: "menu" | "sidebar" | "clock"): Promise<void> {
    if (from === "menu") await this.script.clickMenu("Push now");
    else if (from === "clock") await this.script.fireClock();
    else await this.quietly(() => this.script.runFromSidebar("sidebarPush", []));
  }

  private async decide(action: "confirm" | "keep"): Promise<void> {
    await this.quietly(async () => {
      const state = (await this.script.runFromSidebar("sidebarState", [])) as {
        server?: { held: { student_id: string }[] } | null;
      };
      const ids = (state.server?.held ?? []).map(({ student_id }) => student_id);
      if (ids.length === 0) return;
      if (action === "keep") for (const id of ids) this.keptByWord.add(id);
      await this.script.runFromSidebar("sidebarDecide", [action, ids]);
    });
  }

  /** While there is trouble, a command may fail: it says so, and nothing else is asked of it. */
  private async quietly(command: () => Promise<unknown>): Promise<void> {
    await command().catch(() => null);
  }

  private fire(by: Editor, kind: Step["kind"]): void {
    if (by === "nobody") return;
    const type = { insert: "INSERT_ROW", delete: "REMOVE_ROW" }[kind as string] ?? "EDIT";
    this.script.fireChange(type, USERS[by]);
  }

  /** Remembers what the sheet shows now: any push may read it like this. */
  private look(): void {
    const { rows, fingerprints } = readSheet(this.sheet.all());
    for (const [i, row] of (rows ?? []).entries()) this.seen.set(fingerprints[i] ?? "", row);
  }

  private count(what: string, times: number): void {
    this.world.tally.set(what, (this.world.tally.get(what) ?? 0) + times);
  }

  private note({ path, status, requestBody, answerBody }: Exchange): void {
    const answer = JSON.parse(answerBody) as Partial<ErrorAnswer>;
    this.count(`${status} ${answer.error?.code ?? path.split("/").at(-1)}`, 1);
    if (!path.endsWith("/snapshots") || status !== 200) return;
    const receipt = answer as Receipt;
    const request = JSON.parse(requestBody) as SnapshotRequest;
    if (receipt.run_id === null || request.source_id !== this.source.id) return;
    if (this.accepted.has(receipt.run_id)) this.count("answered again", 1);
    else for (const [kind, times] of Object.entries(receipt.counts)) this.count(kind, times);
    this.accepted.set(receipt.run_id, {
      receipt,
      header: request.header,
      rows: request.fingerprints.map((fingerprint) => this.seen.get(fingerprint)),
    });
  }
}

/** Has the script's clock go wrong by so much. */
const shiftClock = (code: string, ms: number) => `
  {
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...args) { if (args.length > 0) super(...args); else super(RealDate.now() + ${ms}); }
      static now() { return RealDate.now() + ${ms}; }
    };
  }
  ${code}`;
