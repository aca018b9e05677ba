// What passes between an execution's worker and the host: calls that the worker waits for, in JSON.

export interface UiQuestion {
  kind: "prompt" | "alert";
  title: string;
  text: string;
  buttons: "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";
}

export interface UiAnswer {
  button: "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";
  /** What was typed into a prompt. */
  text?: string;
}

export interface MenuItem {
  label: string;
  /** The name of the script's function; null for a separator. */
  handler: string | null;
}

export interface FetchOptions {
  method: string;
  contentType: string;
  payload: string;
  headers: Record<string, string>;
  muteHttpExceptions: boolean;
  followRedirects: boolean;
}

export interface FetchResult {
  code: number;
  headers: Record<string, string>;
  body: string;
}

export interface TriggerInfo {
  id: string;
  handler: string;
  kind: "change" | "clock";
  owner: string;
}

export type PropertyOwner = "document" | "user";

/** What a script set for some cells; only what tests and rules need is kept. */
export interface CellFormat {
  number?: string;
  weight?: string;
}

interface SheetLook {
  frozenRows?: number;
  /** Pixels by column, from 1. */
  width?: { column: number; pixels: number };
}

/** The services that live on the host, by name. Each call is synchronous for the script. */
export interface HostCalls {
  "spreadsheet.about": () => {
    id: string;
    name: string;
    locale: string;
    timeZone: string;
    activeSheetId: number;
    sheets: { id: number; name: string }[];
  };
  "spreadsheet.toast": (message: string, title: string, seconds: number) => null;
  "spreadsheet.activate": (sheetId: number) => null;
  "sheet.dataSize": (sheetId: number) => { rows: number; columns: number };
  "sheet.selection": (sheetId: number) => {
    row: number;
    column: number;
    rows: number;
    columns: number;
  };
  "sheet.select": (
    sheetId: number,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ) => null;
  "sheet.values": (
    sheetId: number,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ) => string[][];
  "sheet.write": (sheetId: number, row: number, column: number, values: string[][]) => null;
  "spreadsheet.insertSheet": (name: string) => number;
  "sheet.grid": (sheetId: number) => { rows: number; columns: number };
  "sheet.grow": (sheetId: number, rows: number, columns: number) => null;
  "sheet.format": (
    sheetId: number,
    row: number,
    column: number,
    rows: number,
    columns: number,
    format: CellFormat,
  ) => null;
  "sheet.look": (sheetId: number, look: SheetLook) => null;
  "properties.get": (whose: PropertyOwner, key: string) => string | null;
  "properties.set": (whose: PropertyOwner, key: string, value: string) => null;
  "properties.delete": (whose: PropertyOwner, key: string) => null;
  "auth.missing": () => string[];
  "lock.exists": () => boolean;
  "lock.try": (milliseconds: number) => boolean;
  "lock.release": () => null;
  "triggers.list": () => TriggerInfo[];
  "triggers.create": (handler: string, kind: "change" | "clock") => TriggerInfo;
  "triggers.delete": (id: string) => null;
  "url.fetch": (url: string, options: FetchOptions) => FetchResult;
  "ui.get": () => null;
  "ui.menu": (title: string, items: MenuItem[]) => null;
  "ui.ask": (question: UiQuestion) => UiAnswer;
  "ui.sidebar": (title: string, html: string) => null;
  "html.file": (name: string) => string;
  "utilities.sleep": (milliseconds: number) => null;
  "log.write": (text: string) => null;
}

export type HostCallName = keyof HostCalls;

/** What a trigger's event object is made from. */
export interface EventSpec {
  authMode: "LIMITED" | "FULL";
  user: string;
  changeType?: string;
  triggerUid?: string;
}

export interface Job {
  code: string;
  fn: string;
  /** A trigger's event, or the arguments that google.script.run carried, as JSON. */
  event?: EventSpec;
  argsJson?: string;
}

export type JobResult = { ok: true; valueJson: string } | { ok: false; error: string };

export interface HostCallMessage {
  type: "call";
  name: HostCallName;
  argsJson: string;
}
export type WorkerMessage = HostCallMessage | { type: "done"; result: JobResult };
export interface WorkerData {
  /** The bundle of globals.ts. */
  globals: string;
  signal: SharedArrayBuffer;
}
