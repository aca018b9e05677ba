// A local Apps Script in virtual time: weeks of it pass in seconds, on one thread.
import { createContext, Script } from "node:vm";
import { globalsSource } from "../bundle.js";
import { type Execution, type ExecutionKind, isTrigger } from "../execution.js";
import { PropertyStore } from "../host/properties.js";
import {
  createSynchronousServices,
  type Lock,
  type RunningExecution,
  type UiResponder,
} from "../host/services.js";
import { TriggerStore } from "../host/triggers.js";
import { Usage } from "../host/usage.js";
import type { ScriptProject } from "../project.js";
import type {
  EventSpec,
  FetchOptions,
  FetchResult,
  HostCallName,
  JobResult,
  TriggerInfo,
} from "../protocol.js";
import type { LocalSpreadsheet } from "../spreadsheet.js";
import type { VirtualClock } from "./virtual-clock.js";

/** Code that is compiled once and run in many realms. */
export interface CompiledProject {
  globals: Script;
  code: Script;
  scopes: readonly string[];
}

export async function compileProject({ codeJs, scopes }: ScriptProject): Promise<CompiledProject> {
  const globals = await globalsSource();
  return {
    globals: new Script(`(() => {${globals};return appsScriptRealm})()`),
    code: new Script(codeJs, { filename: "Code.js" }),
    scopes,
  };
}

export interface VirtualOptions {
  project: CompiledProject;
  spreadsheet: LocalSpreadsheet;
  clock: VirtualClock;
  user: string;
  /** Answers a request and says how long that took; throws in Google's words. */
  fetch(url: string, options: FetchOptions, wait: (milliseconds: number) => void): FetchResult;
}

interface Realm {
  install(ask: (name: HostCallName, argsJson: string) => string): void;
  run(fn: string, event: EventSpec | undefined, argsJson?: string): JobResult;
}

// How long things take at Google, in milliseconds: cautious estimates, for no number is documented.
const TAKES: Partial<Record<HostCallName, number>> = {
  "properties.get": 25,
  "properties.set": 40,
  "properties.delete": 40,
  "sheet.values": 250,
  "triggers.list": 100,
  "triggers.create": 400,
};
const START_MS = 300;

// The realm's own Date, on the virtual clock.
const VIRTUAL_DATE = new Script(`(now) => {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...args) { args.length === 0 ? super(now()) : super(...args); }
    static now() { return now(); }
  };
}`);

/**
 * All executions share one realm, which the engine then runs fast; the add-on keeps nothing in it but
 * the words it chose. (LocalAppsScript gives each its own, as Google does.) They overlap as far as one
 * stack allows: what happens while one sleeps runs inside its sleep, and cannot outlast it. An execution that waits for a lock held further down the stack waits in vain.
 */
export class VirtualAppsScript {
  readonly usage: Usage;
  readonly triggers = new TriggerStore();
  readonly properties = new PropertyStore();
  /** Trigger executions that Google would not have started, because the day's time was used up. */
  refusedTriggers = 0;
  /** Executions that ended in an error, by its words. */
  readonly errors: string[] = [];
  #userProperties = new PropertyStore();
  #lock: VirtualLock;
  #services: ReturnType<typeof createSynchronousServices>;
  #realm: Realm;
  /** The executions under way; the last one is at work, the others wait in it. */
  #stack: RunningExecution[] = [];
  #executions = 0;

  constructor(private readonly options: VirtualOptions) {
    const { clock, spreadsheet, project } = options;
    this.usage = new Usage(clock.now);
    this.#lock = new VirtualLock(clock);
    this.#services = createSynchronousServices({
      spreadsheet,
      properties: this.properties,
      userProperties: () => this.#userProperties,
      lock: this.#lock,
      triggers: this.triggers,
      manifestScopes: project.scopes,
      isGranted: () => true,
      html: {},
      usage: this.usage,
      fetch: (url, request) => options.fetch(url, request, clock.wait),
      sleep: (milliseconds) => {
        clock.wait(milliseconds);
        return null;
      },
      showMenu: () => {},
      showSidebar: () => {},
      showToast: () => {},
    });
    this.#realm = this.#createRealm();
  }

  /** Runs a menu command; `respond` must answer at once. */
  menu(fn: string, respond: UiResponder = () => ({ button: "OK" })): void {
    this.#run(fn, "menu", undefined, [], respond);
  }

  sidebar(fn: string, ...args: unknown[]): void {
    this.#run(fn, "sidebar", undefined, args);
  }

  /** Fires the triggers of a kind; each starts a moment later, if the day's quota lets it. */
  fire(kind: TriggerInfo["kind"], changeType?: string): void {
    const { clock, user } = this.options;
    for (const { id, handler, kind: of } of this.triggers.all) {
      if (of !== kind) continue;
      clock.at(clock.now() + START_MS, () => {
        if (this.usage.mayRunTrigger(user))
          this.#run(handler, kind, { authMode: "FULL", user, changeType, triggerUid: id });
        else this.refusedTriggers++;
      });
    }
  }

  #createRealm(): Realm {
    const { clock, project } = this.options;
    const context = createContext(Object.create(null));
    (VIRTUAL_DATE.runInContext(context) as (now: () => number) => void)(clock.now);
    const realm = project.globals.runInContext(context) as Realm;
    realm.install((name, argsJson) => {
      clock.wait(TAKES[name] ?? 0);
      const run = this.#stack.at(-1);
      if (!run) throw new Error("A service was called outside of any execution.");
      return this.#services(run, name, argsJson);
    });
    project.code.runInContext(context);
    return realm;
  }

  #run(
    fn: string,
    kind: ExecutionKind,
    event?: EventSpec,
    args: readonly unknown[] = [],
    respond: UiResponder = () => ({ button: "CLOSE" }),
  ): void {
    const { clock, user } = this.options;
    const started = clock.now();
    const record: Execution = {
      id: ++this.#executions,
      fn,
      kind,
      user,
      started_at: new Date(started).toISOString(),
      ended_at: null,
      status: "running",
      error: null,
      charged_seconds: 0,
      logs: [],
    };
    this.#stack.push({ record, respond });
    const result = this.#realm.run(fn, event, JSON.stringify(args));
    this.#stack.pop();
    if (!result.ok) this.errors.push(result.error);
    this.#lock.forget(record.id);
    if (isTrigger(kind))
      this.usage.chargeTrigger(user, Math.max(1, (START_MS + clock.now() - started) / 1000));
  }
}

/** A lock whose waiting lets virtual time pass. */
class VirtualLock implements Lock {
  #holder: number | null = null;

  constructor(private readonly clock: VirtualClock) {}

  tryLock(owner: number, milliseconds: number): boolean {
    if (this.#holder !== null && this.#holder !== owner) this.clock.wait(milliseconds);
    if (this.#holder !== null && this.#holder !== owner) return false;
    this.#holder = owner;
    return true;
  }

  release(owner: number): void {
    if (this.#holder === owner) this.#holder = null;
  }

  forget(owner: number): void {
    this.release(owner);
  }
}
