// What the script tells the sidebar; google.script.run carries JSON's types only.
import type { StatusAnswer } from "../../../shared/wire.js";

interface SheetSettings {
  /** As Google writes it, `en_GB`. */
  locale: string | null;
  time_zone: string | null;
}

export type SidebarState =
  | (SheetSettings & { connected: false })
  | (SheetSettings & {
      connected: true;
      /** The connected tab's name; null where the tab is gone. */
      tab: string | null;
      server_url: string;
      /** Null where the server could not be asked; `failure` says why. */
      server: StatusAnswer | null;
      failure: { code: string; message: string } | null;
      /** When the server last accepted a push (ISO 8601). */
      last_push: string | null;
      last_failure: { code: string; at: string; since: string } | null;
      /** Changes are marked that no push has taken along yet. */
      waiting: boolean;
      /** This person's triggers push by themselves. */
      automatic: boolean;
      every_hours: number;
    });
