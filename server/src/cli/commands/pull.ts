// `ptcc pull`: reads sheets from Google now, without waiting for the clock.
import { Command } from "commander";
import type { Receipt } from "../../../../shared/wire.js";
import { PtccError } from "../../errors.js";
import { pullSource } from "../../sources/pull.js";
import { createSheetsApi, type SheetsApi } from "../../sources/sheets-api.js";
import type { Db } from "../../store/open.js";
import { listSources, type Source } from "../../store/sources.js";
import { logFailedRun } from "../../sync/failed-run.js";
import { syncSnapshot } from "../../sync/sync-snapshot.js";
import { requireSource } from "../find-source.js";
import { indexUnlessServed } from "../index-here.js";
import { print, withStore } from "../session.js";

type Pulled = { source_id: string; name: string } & (
  | { receipt: Receipt }
  | { error: { code: string; message: string } }
);

/** @param sheetsUrl where the Google Sheets API answers; Google's own by default */
export function pullCommand(sheetsUrl?: string): Command {
  return new Command("pull")
    .description("read sheets from Google now; exits 1 where one could not be pulled")
    .option("--source <id or name>", "which source; by default all of kind pull")
    .option("--json", "print JSON")
    .action(({ source, json }: { source?: string; json?: boolean }) =>
      withStore(async ({ db, config }) => {
        const sheets = config.google
          ? createSheetsApi({
              account: config.google.account,
              ...(sheetsUrl === undefined ? {} : { url: sheetsUrl }),
            })
          : null;
        const wanted = source === undefined ? toPull(db) : [requireSource(db, source)];
        const pulled: Pulled[] = [];
        for (const one of wanted) pulled.push(await pull(sheets, db, one));
        if (pulled.some((one) => "receipt" in one)) await indexUnlessServed(db, config);
        if (pulled.some((one) => "error" in one)) process.exitCode = 1;
        print(json, { pulled }, () =>
          pulled.length > 0
            ? pulled.flatMap(describe)
            : ["No source is pulled. Add one: ptcc source add --kind pull …"],
        );
      }),
    );
}

const toPull = (db: Db) =>
  listSources(db).filter(({ kind, state }) => kind === "pull" && state === "active");

async function pull(sheets: SheetsApi | null, db: Db, source: Source): Promise<Pulled> {
  const { id: source_id, name } = source;
  const store = {
    syncSnapshot: (request: Parameters<typeof syncSnapshot>[1]) => syncSnapshot(db, request),
    logFailedRun: (failed: Parameters<typeof logFailedRun>[1]) => logFailedRun(db, failed),
  };
  try {
    return { source_id, name, receipt: await pullSource(sheets, store, source, "command") };
  } catch (error) {
    if (!(error instanceof PtccError)) throw error;
    return { source_id, name, error: { code: error.code, message: error.message } };
  }
}

function describe(pulled: Pulled): string[] {
  const { name, source_id } = pulled;
  const lines = "receipt" in pulled ? pulled.receipt.message : [pulled.error.message];
  return [`${name} (${source_id})`, ...lines.map((line) => `  ${line}`)];
}
