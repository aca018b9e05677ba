// Reads a tab through the Google Sheets API v4: display values and the tab's id, in one request.
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { PtccError } from "../errors.js";
import type { ServiceAccount, SheetAddress } from "../google-config.js";
import { type Timing, withBackoff } from "./backoff.js";
import { createGoogleClient } from "./google-client.js";
import { missingTab, sheetsFault } from "./google-faults.js";

const SHEETS_URL = "https://sheets.googleapis.com";

/**
 * Of `spreadsheets.get`, which alone gives properties and cells together (`values.batchGet` gives no
 * tab's id). `formattedValue` is "the value as it's shown to the user" (reference, CellData): what
 * `getDisplayValues` gives the add-on.
 */
const CELLS = "sheets(properties(sheetId,title),data.rowData.values.formattedValue)";
const TITLES = "sheets.properties(sheetId,title)";

const answerSchema = z.object({
  sheets: z
    .array(
      z.object({
        properties: z.object({ sheetId: z.number().int().default(0), title: z.string() }),
        data: z
          .array(
            z.object({
              rowData: z
                .array(
                  z.object({
                    values: z
                      .array(z.object({ formattedValue: z.string().default("") }))
                      .default([]),
                  }),
                )
                .default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

/** A tab as it is shown, from A1 on. */
interface SheetTab {
  sheetId: number;
  sheetName: string;
  values: string[][];
}

export interface SheetsApi {
  /** What sheets are to be shared with. */
  email: string;
  /**
   * Reads a tab by its name or, where it was read before (`sheetId`) and has been renamed, by its id.
   * @throws PtccError that says what to share or mend
   */
  readTab(address: SheetAddress & { sheetId: number | null }): Promise<SheetTab>;
}

export interface SheetsApiOptions {
  account: ServiceAccount;
  /** Google's own by default. */
  url?: string;
  timing?: Timing;
  /** Ends what is under way. */
  signal?: AbortSignal;
}

export function createSheetsApi({ account, url, timing, signal }: SheetsApiOptions): SheetsApi {
  const get = createGoogleClient(account, signal);
  const clock: Timing = timing ?? {
    wait: (ms) => sleep(ms, undefined, signal ? { signal } : {}),
    random: Math.random,
  };

  const ask = (spreadsheetId: string, parameters: Record<string, string>) => {
    const request = new URL(
      `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}`,
      url ?? SHEETS_URL,
    );
    request.search = new URLSearchParams({ ...parameters, prettyPrint: "false" }).toString();
    return withBackoff(async () => {
      const { status, body, afterMs } = await get(request);
      if (status !== 200) throw sheetsFault(status, body, account, afterMs);
      const answer = answerSchema.safeParse(body);
      if (!answer.success) throw notTheApi();
      return answer.data.sheets;
    }, clock);
  };

  const readByName = async (spreadsheetId: string, name: string): Promise<SheetTab | null> => {
    try {
      const [sheet] = await ask(spreadsheetId, { ranges: quoted(name), fields: CELLS });
      if (!sheet) return null;
      const rows = sheet.data[0]?.rowData ?? [];
      return {
        sheetId: sheet.properties.sheetId,
        sheetName: sheet.properties.title,
        values: rows.map(({ values }) => values.map(({ formattedValue }) => formattedValue)),
      };
    } catch (error) {
      if (error instanceof PtccError && error.code === "tab_missing") return null;
      throw error;
    }
  };

  return {
    email: account.email,
    readTab: async ({ spreadsheetId, sheetName, sheetId }) => {
      const named = await readByName(spreadsheetId, sheetName);
      if (named && (sheetId === null || named.sheetId === sheetId)) return named;
      if (sheetId === null) throw missingTab(sheetName);
      const sheets = await ask(spreadsheetId, { fields: TITLES });
      const renamed = sheets.find(({ properties }) => properties.sheetId === sheetId);
      const tab = renamed && (await readByName(spreadsheetId, renamed.properties.title));
      if (!tab) throw missingTab(sheetName);
      return tab;
    },
  };
}

/** A tab's name in A1 notation means all its cells; the quotes keep it from being a cell or a named range. */
const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

const notTheApi = () =>
  new PtccError(
    "unavailable",
    "google_answer",
    "What answered is not the Google Sheets API, perhaps a proxy on the way. Nothing was changed; it is tried again later.",
  );
