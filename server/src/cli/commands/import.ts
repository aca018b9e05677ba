// `ptcc import FILE`: a CSV file through the same plan, issues and brake as a push.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import type { Receipt } from "../../../../shared/wire.js";
import { PtccError } from "../../errors.js";
import { readCsv } from "../../sources/file.js";
import type { Db } from "../../store/open.js";
import { addSource, listSources, type Source } from "../../store/sources.js";
import { syncSnapshot } from "../../sync/sync-snapshot.js";
import { indexUnlessServed } from "../index-here.js";
import { print, withStore } from "../session.js";

export function importCommand(): Command {
  return new Command("import")
    .description("sync a CSV file as the whole state of a source")
    .argument("<file>", "a CSV file with a header row")
    .option("--source <id or name>", "which source it is; by default one named after the file")
    .option("--dry-run", "show what would happen and change nothing")
    .option("--json", "print JSON")
    .action((file: string, options: { source?: string; dryRun?: boolean; json?: boolean }) =>
      withStore(async ({ db, config }) => {
        const snapshot = readCsv(readFile(file));
        const found = findSource(
          db,
          options.source ?? basename(file),
          options.source !== undefined,
        );
        const sync = (source: Source): Receipt => {
          const outcome = syncSnapshot(db, {
            sourceId: source.id,
            way: "file",
            reason: "import",
            sequence: null,
            dryRun: options.dryRun ?? false,
            tab: null,
            ...snapshot,
            hints: [],
            delivery: null,
          });
          if ("need" in outcome) throw new Error("a file has all its cells");
          return outcome.receipt;
        };
        const receipt = found
          ? sync(found)
          : withNewSource(db, basename(file), options.dryRun, sync);
        if (!options.dryRun) await indexUnlessServed(db, config);
        print(options.json, receipt, () => describe(receipt));
      }),
    );
}

/** A new source and its first import are one: where the import fails, or is a dry run, neither stays. */
function withNewSource(
  db: Db,
  name: string,
  dryRun: boolean | undefined,
  sync: (source: Source) => Receipt,
): Receipt {
  let receipt: Receipt | undefined;
  const undo = new Error("dry run");
  try {
    db.$client.transaction(() => {
      receipt = sync(addSource(db, { name, kind: "file" }));
      if (dryRun) throw undo;
    })();
  } catch (error) {
    if (error !== undo) throw error;
  }
  if (!receipt) throw undo;
  return receipt;
}

function readFile(file: string): Uint8Array {
  if (/\.xlsx?$/i.test(file))
    throw new PtccError(
      "invalid",
      "not_csv",
      "Excel workbooks are not read yet. Save the sheet as CSV (File, Save as, CSV UTF-8) and import that.",
    );
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new PtccError(
      "invalid",
      "unreadable_file",
      `The file ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
      undefined,
      { cause },
    );
  }
}

/** By id, or by name where only one has it. */
function findSource(db: Db, wanted: string, required: boolean): Source | null {
  const sources = listSources(db);
  const byId = sources.find((source) => source.id === wanted);
  const byName = sources.filter((source) => source.name === wanted);
  if (byId) return byId;
  if (byName.length === 1) return byName[0] ?? null;
  if (byName.length > 1)
    throw new PtccError(
      "invalid",
      "ambiguous_source",
      `${byName.length} sources are named so. Give the id instead; \`ptcc source list\` shows it.`,
    );
  if (required)
    throw new PtccError(
      "not_found",
      "unknown_source",
      `There is no source ${wanted}. \`ptcc source list\` shows those there are; \`ptcc source add --kind file\` adds one.`,
    );
  return null;
}

function describe(receipt: Receipt): string[] {
  return [
    ...receipt.message,
    ...receipt.issues.map(
      ({ severity, row, column, value, message }) =>
        `${severity}: ${[row === null ? null : `row ${row}`, column, value === null ? null : `“${value}”`].filter((part) => part !== null).join(", ")}: ${message}`,
    ),
    ...(receipt.run_id
      ? [`Run ${receipt.run_id}, ${receipt.status}.`]
      : ["Nothing was changed (dry run)."]),
  ];
}
