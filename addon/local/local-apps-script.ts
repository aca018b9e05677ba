// A local Apps Script: a built add-on, unchanged, over a spreadsheet in memory, with Google's rules.
import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Deadline } from "./deadline.js";
import { type Execution, isTrigger } from "./execution.js";
import { DocumentLock } from "./host/document-lock.js";
import { PropertyStore } from "./host/properties.js";
import { createServices, type HostState, type UiResponder } from "./host/services.js";
import { TriggerStore } from "./host/triggers.js";
import { urlFetch } from "./host/url-fetch.js";
import { DAILY, Usage, type Used } from "./host/usage.js";
import type { LocalAppsScriptOptions, LocalEvents, RunRequest, Toast } from "./local-options.js";
import type { EventSpec, Job, MenuItem, TriggerInfo } from "./protocol.js";
import { SheetEditor } from "./sheet-editor.js";
import { LocalSpreadsheet } from "./spreadsheet.js";
import { WorkerPool } from "./worker-pool.js";

// https://developers.google.com/apps-script/guides/services/quotas: 6 minutes a run.
const LONGEST_RUN_MS = 6 * 60_000;

/**
 * Runs a script project's functions as Google does: each execution in a worker with a realm of its
 * own, blocked while a service answers, so that two can overlap. Spreadsheet, properties, lock and
 * triggers live here on the caller's thread, whose event loop stays free.
 */
export class LocalAppsScript {
  readonly spreadsheet: LocalSpreadsheet;
  readonly events = new EventEmitter<LocalEvents>();
  readonly user: string;
  /** Every execution so far, oldest first. */
  readonly executions: Execution[] = [];
  /** Newest last. */
  readonly toasts: Toast[] = [];
  #menu: { title: string; items: MenuItem[] } | null = null;
  #sidebar: { title: string; html: string } | null = null;
  #pool: WorkerPool;
  #properties = new PropertyStore();
  #userProperties = new Map<string, PropertyStore>();
  #refused = new Map<string, Set<string>>();
  #triggers = new TriggerStore();
  #lock: DocumentLock | null;
  #usage: Usage;
  #running = new Set<Promise<unknown>>();
  #services: ReturnType<typeof createServices>;

  constructor(private readonly options: LocalAppsScriptOptions) {
    this.spreadsheet = options.spreadsheet ?? new LocalSpreadsheet();
    this.user = options.user ?? "teacher@school.example";
    this.#pool = options.pool ?? new WorkerPool();
    for (const [key, value] of Object.entries(options.properties ?? {}))
      this.#properties.set(key, value);
    this.#usage = new Usage(Date.now, { ...DAILY, ...options.quotas });
    this.#lock = options.bound === false ? null : new DocumentLock();
    const host: HostState = {
      spreadsheet: this.spreadsheet,
      properties: this.#properties,
      lock: this.#lock,
      triggers: this.#triggers,
      manifestScopes: options.project.scopes,
      html: options.project.html,
      usage: this.#usage,
      isGranted: (user, scope) => !this.#refused.get(user)?.has(scope),
      userProperties: (user) => this.#propertiesOf(user),
      fetch: urlFetch,
      sleep: (milliseconds) => setTimeout(milliseconds * (options.pace ?? 1), null),
      showMenu: (title, items) => {
        this.#menu = { title, items };
        this.#changed();
      },
      showSidebar: (title, html) => {
        this.#sidebar = { title, html };
        this.#changed();
      },
      showToast: (message, title) => {
        this.toasts.push({ title, message });
        this.events.emit("toast", { title, message });
      },
    };
    this.#services = createServices(host);
    this.spreadsheet.onChange(() => this.#changed());
  }

  /** The menu that the add-on built; null before `open`. */
  get menu() {
    return this.#menu;
  }

  /** The sidebar that is shown, with its HTML; null where none is. */
  get sidebar() {
    return this.#sidebar;
  }

  closeSidebar(): void {
    this.#sidebar = null;
    this.#changed();
  }

  /** The document's properties. */
  get properties(): Record<string, string> {
    return this.#properties.all();
  }

  /** All installed triggers, of all users. */
  get triggers(): readonly TriggerInfo[] {
    return this.#triggers.all;
  }

  /** What counts against Google's daily quotas, of all users together. */
  get usage(): Readonly<Used> {
    return this.#usage.total;
  }

  /** What counts against one user's quotas in the present 24 hours. */
  usageToday(user: string = this.user): Used {
    return this.#usage.today(user);
  }

  /**
   * Withdraws a user's consent to some of the manifest's scopes, as Google's page of third-party apps
   * or a consent screen with boxes left empty does; an empty list grants all again.
   */
  refuse(user: string, scopes: readonly string[]): void {
    this.#refused.set(user, new Set(scopes));
  }

  /** Deletes triggers by hand, as the page of triggers at Google does. */
  deleteTriggers(user: string = this.user): void {
    for (const { id } of this.#triggers.ofUser(user)) this.#triggers.delete(user, id);
  }

  /** A person who edits the sheet by hand. */
  editor(user: string = this.user): SheetEditor {
    return new SheetEditor(this, user);
  }

  /** Opens the spreadsheet: fires the simple trigger onOpen, which builds the menu. */
  async open(user: string = this.user): Promise<Execution> {
    const event: EventSpec = { authMode: "LIMITED", user };
    return (await this.#run({ fn: "onOpen", kind: "simple", user, event })).record;
  }

  /**
   * Chooses a menu item and waits for its function to end, dialogs included.
   * @throws where the menu has no such item
   */
  async clickMenu(label: string, onUi?: UiResponder, user = this.user): Promise<Execution> {
    const item = this.#menu?.items.find((candidate) => candidate.label === label);
    if (!item?.handler) throw new Error(`The menu has no item “${label}”.`);
    return (await this.#run({ fn: item.handler, kind: "menu", user, onUi })).record;
  }

  /**
   * Does what google.script.run does in the sidebar.
   * @throws Error with the script error's message, as withFailureHandler gets it
   */
  async runFromSidebar(fn: string, args: readonly unknown[], user = this.user): Promise<unknown> {
    // Private functions end with an underscore
    // (https://developers.google.com/apps-script/guides/html/communication#private_functions).
    if (fn.endsWith("_")) throw new Error(`google.script.run.${fn} is not a function`);
    const { record, value } = await this.#run({ fn, kind: "sidebar", user, args });
    if (record.error !== null) throw new Error(record.error.replace(/^\w+: /, ""));
    return value;
  }

  /** Runs every clock trigger now, as its owner, and waits for them. */
  async fireClock(): Promise<Execution[]> {
    return this.#fire("clock", (trigger) => ({
      authMode: "FULL",
      user: "",
      triggerUid: trigger.id,
    }));
  }

  /** Runs every change trigger, as a person's edit does; `idle` tells when they have ended. */
  fireChange(changeType: string, user: string): void {
    void this.#fire("change", (trigger) => ({
      authMode: "FULL",
      user,
      changeType,
      triggerUid: trigger.id,
    }));
  }

  /** Fires the simple trigger onEdit where the script has one. */
  fireEdit(user: string): void {
    if (!/^function onEdit\b/m.test(this.options.project.codeJs)) return;
    void this.#run({ fn: "onEdit", kind: "simple", user, event: { authMode: "LIMITED", user } });
  }

  /** Resolves when no execution runs. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Calls `listener` after every change that a page may show; returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.events.on("change", listener);
    return () => this.events.off("change", listener);
  }

  /** Ends what still runs; in a pool that is not its own it waits for that. */
  async close(): Promise<void> {
    if (this.options.pool === undefined) await this.#pool.close();
    await this.idle();
  }

  #fire(
    kind: TriggerInfo["kind"],
    event: (trigger: TriggerInfo) => EventSpec,
  ): Promise<Execution[]> {
    const due = this.#triggers.all.filter(
      (trigger) => trigger.kind === kind && this.#usage.mayRunTrigger(trigger.owner),
    );
    return Promise.all(
      due.map(async (trigger) => {
        // Installable triggers run as the person who created them
        // (https://developers.google.com/apps-script/guides/triggers/installable#restrictions).
        const { handler: fn, owner: user } = trigger;
        return (await this.#run({ fn, kind, user, event: event(trigger) })).record;
      }),
    );
  }

  #run(request: RunRequest): Promise<{ record: Execution; value: unknown }> {
    const running = this.#execute(request);
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  async #execute({ fn, kind, user, event, args, onUi }: RunRequest) {
    const record: Execution = {
      id: this.executions.length + 1,
      fn,
      kind,
      user,
      started_at: new Date().toISOString(),
      ended_at: null,
      status: "running",
      error: null,
      charged_seconds: 0,
      logs: [],
    };
    this.executions.push(record);
    this.#changed();

    const deadline = new Deadline(this.options.longestRunMs ?? LONGEST_RUN_MS);
    const closed: UiResponder = () => ({ button: "CLOSE" });
    const respond = onUi ?? this.options.onUi ?? closed;
    const run = { record, respond: deadline.pausedDuring(respond) };
    const job: Job = {
      code: this.options.project.codeJs,
      fn,
      event,
      argsJson: JSON.stringify(args ?? []),
    };
    const result = await this.#pool.run(job, (call) => this.#services(run, call), deadline.signal);
    deadline.clear();

    this.#lock?.forget(record.id);
    record.ended_at = new Date().toISOString();
    record.error = result.ok ? null : result.error;
    record.status = result.ok ? "completed" : deadline.signal.aborted ? "timed_out" : "failed";
    const seconds = (Date.parse(record.ended_at) - Date.parse(record.started_at)) / 1000;
    if (isTrigger(kind)) {
      record.charged_seconds = Math.max(1, seconds);
      this.#usage.chargeTrigger(user, record.charged_seconds);
    }
    this.#changed();
    return { record, value: result.ok ? (JSON.parse(result.valueJson) as unknown) : undefined };
  }

  #propertiesOf(user: string): PropertyStore {
    const store = this.#userProperties.get(user) ?? new PropertyStore();
    this.#userProperties.set(user, store);
    return store;
  }

  #changed(): void {
    this.events.emit("change");
  }
}
