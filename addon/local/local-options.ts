// What a local Apps Script is made with, what it tells, and what it is asked to run.
import type { ExecutionKind } from "./execution.js";
import type { UiResponder } from "./host/services.js";
import type { Used } from "./host/usage.js";
import type { ScriptProject } from "./project.js";
import type { EventSpec } from "./protocol.js";
import type { LocalSpreadsheet } from "./spreadsheet.js";
import type { WorkerPool } from "./worker-pool.js";

export interface LocalAppsScriptOptions {
  project: ScriptProject;
  spreadsheet?: LocalSpreadsheet;
  /** The person at the sheet. */
  user?: string;
  /** Document properties that are there already, as a copied spreadsheet may bring them. */
  properties?: Readonly<Record<string, string>>;
  /** Smaller daily quotas than Google's, for tests of what happens at their end. */
  quotas?: Partial<Used>;
  /** Answers dialogs where a call names no other responder; without one they are closed. */
  onUi?: UiResponder;
  /** False for a script that is bound to no document: it gets no document lock. */
  bound?: boolean;
  /** Utilities.sleep's time is multiplied with it; 1 is real time. */
  pace?: number;
  /** How long an execution may take; Google's 6 minutes unless said otherwise. */
  longestRunMs?: number;
  /** Workers to run in that outlive this script, which saves starting some; its own by default. */
  pool?: WorkerPool;
}

export interface Toast {
  title: string;
  message: string;
}

export interface LocalEvents {
  /** Something that a page shows is another: cells, tabs, selection, menu, sidebar, executions. */
  change: [];
  toast: [Toast];
}

export interface RunRequest {
  fn: string;
  kind: ExecutionKind;
  user: string;
  event?: EventSpec;
  args?: readonly unknown[];
  onUi?: UiResponder;
}
