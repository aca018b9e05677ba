// Answers the calls that executions make: one function for each of HostCalls.
import type { Execution } from "../execution.js";
import type {
  FetchOptions,
  FetchResult,
  HostCallMessage,
  HostCallName,
  HostCalls,
  MenuItem,
  PropertyOwner,
  UiAnswer,
  UiQuestion,
} from "../protocol.js";
import type { LocalSpreadsheet } from "../spreadsheet.js";
import { authorise } from "./authorization.js";
import type { PropertyStore } from "./properties.js";
import type { TriggerStore } from "./triggers.js";
import type { Usage } from "./usage.js";

/** Answers a dialog, as a person does; it may take its time. */
export type UiResponder = (question: UiQuestion) => UiAnswer | Promise<UiAnswer>;

/** One execution at a time holds it; `tryLock` waits at most so many milliseconds. */
export interface Lock {
  tryLock(owner: number, milliseconds: number): boolean | Promise<boolean>;
  release(owner: number): void;
  /** What the end of an execution does. */
  forget(owner: number): void;
}

/** What the services work on; one for each local Apps Script. */
export interface HostState {
  spreadsheet: LocalSpreadsheet;
  properties: PropertyStore;
  /** Null where the script is bound to no document. */
  lock: Lock | null;
  triggers: TriggerStore;
  manifestScopes: readonly string[];
  html: Readonly<Record<string, string>>;
  usage: Usage;
  /** False where the user has not granted one of the manifest's scopes. */
  isGranted(user: string, scope: string): boolean;
  userProperties(user: string): PropertyStore;
  fetch(url: string, options: FetchOptions): FetchResult | Promise<FetchResult>;
  /** Waits as Utilities.sleep does. */
  sleep(milliseconds: number): null | Promise<null>;
  showMenu(title: string, items: MenuItem[]): void;
  showSidebar(title: string, html: string): void;
  showToast(message: string, title: string): void;
}

/** One execution, and what is peculiar to it. */
export interface RunningExecution {
  record: Execution;
  respond: UiResponder;
}

type Handlers = {
  [K in HostCallName]: (
    run: RunningExecution,
    ...args: Parameters<HostCalls[K]>
  ) => ReturnType<HostCalls[K]> | Promise<ReturnType<HostCalls[K]>>;
};

const done = (work: unknown): null => {
  void work;
  return null;
};

function handlers(host: HostState): Handlers {
  const { spreadsheet, lock, triggers } = host;
  const store = (run: RunningExecution, whose: PropertyOwner) => {
    host.usage.count(run.record.user, "properties");
    return whose === "document" ? host.properties : host.userProperties(run.record.user);
  };
  return {
    "spreadsheet.about": () => ({
      id: spreadsheet.id,
      name: spreadsheet.name,
      locale: spreadsheet.locale,
      timeZone: spreadsheet.timeZone,
      activeSheetId: spreadsheet.activeSheet.id,
      sheets: spreadsheet.sheets.map(({ id, name }) => ({ id, name })),
    }),
    "spreadsheet.toast": (_run, message, title) => done(host.showToast(message, title)),
    "spreadsheet.activate": (_run, id) => done(spreadsheet.activate(id)),
    "sheet.dataSize": (_run, id) => spreadsheet.sheet(id).dataSize(),
    "sheet.selection": (_run, id) => spreadsheet.sheet(id).selection,
    "sheet.select": (_run, id, row, column, rows, columns) =>
      done(spreadsheet.sheet(id).select({ row, column, rows, columns })),
    "sheet.values": (_run, id, ...range) => spreadsheet.sheet(id).values(...range),
    // A script's own edits fire no trigger
    // (https://developers.google.com/apps-script/guides/triggers/installable#restrictions).
    "sheet.write": (_run, id, row, column, values) =>
      done(spreadsheet.sheet(id).writeByScript(row, column, values)),
    "sheet.grid": (_run, id) => spreadsheet.sheet(id).grid,
    "sheet.grow": (_run, id, rows, columns) => done(spreadsheet.sheet(id).grow(rows, columns)),
    "sheet.format": (_run, id, row, column, rows, columns, format) =>
      done(spreadsheet.sheet(id).setFormat({ row, column, rows, columns }, format)),
    "sheet.look": (_run, id, { frozenRows, width }) => {
      const { look } = spreadsheet.sheet(id);
      if (frozenRows !== undefined) look.frozenRows = frozenRows;
      if (width) look.widths.set(width.column, width.pixels);
      return null;
    },
    "spreadsheet.insertSheet": (_run, name) => {
      if (spreadsheet.sheets.some((sheet) => sheet.name === name))
        throw new Error(
          `A sheet with the name "${name}" already exists. Please enter another name.`,
        );
      const { id } = spreadsheet.addSheet({ name });
      spreadsheet.activate(id);
      return id;
    },
    "properties.get": (run, whose, key) => store(run, whose).get(key),
    "properties.set": (run, whose, key, value) => done(store(run, whose).set(key, value)),
    "properties.delete": (run, whose, key) => done(store(run, whose).delete(key)),
    "auth.missing": (run) =>
      host.manifestScopes.filter((scope) => !host.isGranted(run.record.user, scope)),
    "lock.exists": () => lock !== null,
    "lock.try": (run, milliseconds) => lock?.tryLock(run.record.id, milliseconds) ?? false,
    "lock.release": (run) => done(lock?.release(run.record.id)),
    "triggers.list": (run) => triggers.ofUser(run.record.user),
    "triggers.create": (run, handler, kind) => triggers.create(run.record.user, handler, kind),
    "triggers.delete": (run, id) => done(triggers.delete(run.record.user, id)),
    "url.fetch": (run, url, options) => {
      host.usage.count(run.record.user, "fetches");
      return host.fetch(url, options);
    },
    "ui.get": () => null,
    "ui.menu": (_run, title, items) => done(host.showMenu(title, items)),
    "ui.ask": (run, question) => run.respond(question),
    "ui.sidebar": (_run, title, html) => done(host.showSidebar(title, html)),
    "html.file": (_run, name) => {
      const html = host.html[name];
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return html;
    },
    "utilities.sleep": (_run, milliseconds) => host.sleep(milliseconds),
    "log.write": (run, text) => done(run.record.logs.push(text)),
  };
}

/** Returns the function that carries out one call, a refusal included as an exception. */
function dispatcher(host: HostState) {
  const all = handlers(host);
  return (run: RunningExecution, name: HostCallName, argsJson: string): unknown => {
    const granted = host.manifestScopes.filter((scope) => host.isGranted(run.record.user, scope));
    authorise(run.record, name, granted);
    const handler = all[name] as (run: RunningExecution, ...args: unknown[]) => unknown;
    return handler(run, ...(JSON.parse(argsJson) as unknown[]));
  };
}

const refusal = (error: unknown) =>
  JSON.stringify({ error: error instanceof Error ? error.message : String(error) });

/** Returns the function that answers an execution's calls, refusals included, as JSON. */
export function createServices(host: HostState) {
  const dispatch = dispatcher(host);
  return async (run: RunningExecution, { name, argsJson }: HostCallMessage): Promise<string> => {
    try {
      return JSON.stringify({ value: await dispatch(run, name, argsJson) });
    } catch (error) {
      return refusal(error);
    }
  };
}

/** The same for a host whose lock, sleep, fetch and dialogs all answer at once. */
export function createSynchronousServices(host: HostState) {
  const dispatch = dispatcher(host);
  return (run: RunningExecution, name: HostCallName, argsJson: string): string => {
    try {
      return JSON.stringify({ value: dispatch(run, name, argsJson) });
    } catch (error) {
      return refusal(error);
    }
  };
}
