// What the script tells the sidebar; google.script.run carries JSON's types only.
import type { StatusAnswer } from "../../../shared/wire.js";
import type { KeptFailure } from "../kept-failure.js";

interface SheetSettings {
  /** As Google writes it, `en_GB`. */
  locale: string | null;
  time_zone: string | null;
}

export interface ConnectedState extends SheetSettings {
  connected: true;
  /** The connected tab's name; null where the tab is gone. */
  tab: string | null;
  server_url: string;
  /** Null where the server could not be asked; `failure` says why. */
  server: StatusAnswer | null;
  failure: { code: string; message: string } | null;
  /** When the server last accepted a push (ISO 8601). */
  last_push: string | null;
  last_failure: KeptFailure | null;
  /** Changes that no push has taken along yet: since when, and in how many rows where that is known. */
  waiting: { since: string; rows: number } | null;
  /** When somebody's clock trigger is due (ISO 8601); null where nobody's triggers live. */
  next_clock: string | null;
}

export type SidebarState = ConnectedState | (SheetSettings & { connected: false });
