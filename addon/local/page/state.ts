// What the local sheet's server and its page tell each other.
import type { MenuItem, UiAnswer, UiQuestion } from "../protocol.js";
import type { Selection } from "../spreadsheet.js";

export interface SheetLink {
  label: string;
  url: string;
}

/** Everything the page shows; sent whole after each change. */
export interface PageState {
  title: string;
  tabs: { id: number; name: string }[];
  activeTab: number;
  cells: string[][];
  selection: Selection;
  menu: { title: string; items: MenuItem[] } | null;
  /** `version` grows each time the sidebar is shown anew. */
  sidebar: { title: string; version: number } | null;
  /** The oldest dialog that waits for an answer. */
  dialog: { id: number; question: UiQuestion } | null;
  running: { id: number; fn: string; kind: string }[];
  executions: number;
  links: SheetLink[];
}

export interface PageToast {
  title: string;
  message: string;
}

/** What a person does in the page. */
export type PageAct =
  | { act: "edit"; row: number; column: number; values: string[][] }
  | { act: "insertRows"; before: number; count: number }
  | { act: "deleteRows"; first: number; count: number }
  | { act: "sort"; column: number; ascending: boolean }
  | { act: "select"; selection: Selection }
  | { act: "activateTab"; id: number }
  | { act: "addTab" }
  | { act: "renameTab"; name: string }
  | { act: "menu"; label: string }
  | { act: "answer"; id: number; answer: UiAnswer }
  | { act: "closeSidebar" }
  | { act: "clock" };
