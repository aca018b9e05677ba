// A term of many teachers, each with an account and a sheet, in virtual time; what it cost them.
import { LocalSpreadsheet } from "../../local/spreadsheet.js";
import {
  type CompiledProject,
  VirtualAppsScript,
} from "../../local/virtual/virtual-apps-script.js";
import { VirtualClock } from "../../local/virtual/virtual-clock.js";
import { ScriptedSource } from "../scripted-source.js";
import { Network } from "./network.js";
import { type Random, seeded } from "./random.js";
import { planDay, pupilRow, type School, TERM_HEADER } from "./teacher.js";

export interface TermOptions {
  project: CompiledProject;
  teachers: number;
  days: number;
  seed: number;
  /** Share of requests that the network loses. */
  lostShare?: number;
  /** On this day, counted from 0, nothing answers at the server's address. */
  downOn?: number;
  /** So many typed cells every day, instead of a teacher's own mixture. */
  editsADay?: number;
  /** So many pupils a sheet, instead of 18 to 62. */
  pupils?: number;
}

/** What one account used on one day. */
export interface AccountDay {
  edits: number;
  pushes: number;
  fetches: number;
  properties: number;
  trigger_minutes: number;
}

export interface TermReport {
  days: AccountDay[];
  /** Seconds from a change that fired a trigger to the server's holding it. */
  waits: number[];
  /** Teachers whose sheet the server does not hold at the end. */
  behind: number;
  /** Trigger runs that Google would not have started, for want of quota. */
  refusedTriggers: number;
  errors: string[];
}

const START = Date.parse("2025-09-01T00:00:00Z");
const DAY = 86_400_000;
const USER = "teacher@school.example";
const ADDRESS = "https://ptcc.school.example";
// A lost request may cost him a second try of Connect….
const MAX_CONNECTS = 5;

/** Simulates each teacher's term, one after the other; the same seed gives the same report. */
export function simulateTerm(options: TermOptions): TermReport {
  const report: TermReport = { days: [], waits: [], behind: 0, refusedTriggers: 0, errors: [] };
  for (let teacher = 0; teacher < options.teachers; teacher++)
    new Teacher(options, seeded(options.seed * 1000 + teacher), report).work();
  return report;
}

class Teacher {
  readonly #clock = new VirtualClock(START - DAY / 2);
  readonly #source = new ScriptedSource();
  readonly #spreadsheet: LocalSpreadsheet;
  readonly #network: Network;
  readonly #script: VirtualAppsScript;
  #edits = 0;
  #pushes = 0;
  #changedAt: number | null = null;

  constructor(
    private readonly options: TermOptions,
    private readonly random: Random,
    private readonly report: TermReport,
  ) {
    const pupils = options.pupils ?? 18 + random.below(45);
    const rows = Array.from({ length: pupils }, (_, n) => pupilRow(random, n));
    this.#spreadsheet = new LocalSpreadsheet({
      sheets: [{ name: "Pupils", rows: [TERM_HEADER, ...rows] }],
    });
    const lostShare = options.lostShare ?? 0;
    this.#network = new Network(this.#source, random, lostShare, () => this.#accepted());
    this.#script = new VirtualAppsScript({
      project: options.project,
      spreadsheet: this.#spreadsheet,
      clock: this.#clock,
      user: USER,
      fetch: this.#network.fetch,
    });
  }

  work(): void {
    const { days, downOn, editsADay } = this.options;
    this.#connect();
    for (let day = 0; day < days; day++) {
      const midnight = START + day * DAY;
      this.#network.isDown = day === downOn;
      const before = this.#used();
      planDay(this.#school(), midnight, editsADay);
      this.#clock.wait(midnight + DAY - this.#clock.now());
      this.report.days.push(difference(before, this.#used()));
    }
    this.#network.isDown = false;
    this.#script.fire("clock");
    this.#clock.run();
    if (!this.#isHeld()) this.report.behind++;
    this.report.refusedTriggers += this.#script.refusedTriggers;
    this.report.errors.push(...this.#script.errors);
  }

  #connect(): void {
    for (let i = 0; i < MAX_CONNECTS && this.#script.triggers.all.length === 0; i++) {
      const code = { button: "OK", text: this.#source.codeFor(ADDRESS) } as const;
      this.#script.menu("connect", ({ kind }) => (kind === "prompt" ? code : { button: "YES" }));
    }
  }

  #school(): School {
    return {
      clock: this.#clock,
      script: this.#script,
      sheet: this.#spreadsheet.sheet(0),
      random: this.random,
      onEdit: () => {
        this.#edits++;
        this.#changedAt ??= this.#clock.now();
      },
    };
  }

  #accepted(): void {
    this.#pushes++;
    if (this.#changedAt === null || !this.#isHeld()) return;
    this.report.waits.push((this.#clock.now() - this.#changedAt) / 1000);
    this.#changedAt = null;
  }

  #isHeld(): boolean {
    const rows = this.#spreadsheet.sheet(0).all().slice(1);
    return JSON.stringify(this.#source.held) === JSON.stringify(rows);
  }

  #used(): AccountDay {
    const { fetches, properties, trigger_seconds } = this.#script.usage.total;
    return {
      edits: this.#edits,
      pushes: this.#pushes,
      fetches,
      properties,
      trigger_minutes: trigger_seconds / 60,
    };
  }
}

const difference = (before: AccountDay, after: AccountDay): AccountDay => ({
  edits: after.edits - before.edits,
  pushes: after.pushes - before.pushes,
  fetches: after.fetches - before.fetches,
  properties: after.properties - before.properties,
  trigger_minutes: after.trigger_minutes - before.trigger_minutes,
});
