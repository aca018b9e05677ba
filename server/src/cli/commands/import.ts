// `ptcc import FILE`: a CSV file or Excel workbook through the same plan, issues and brake as a push.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import type { Receipt } from "../../../../shared/wire.js";
import { addSource, COMMAND_LINE } from "../../admin/actions.js";
import { PtccError } from "../../errors.js";
import { type FileToRead, readTable } from "../../sources/read-file.js";
import type { TableSnapshot } from "../../sources/table.js";
import { takenAtOf } from "../../sources/taken-at.js";
import type { Db } from "../../store/open.js";
import type { Source } from "../../store/sources.js";
import { syncSnapshot } from "../../sync/sync-snapshot.js";
import { findSource, requireSource } from "../find-source.js";
import { indexUnlessServed } from "../index-here.js";
import { print, withStore } from "../session.js";

/** Rows from which reading takes long enough for a progress bar. */
const MANY_ROWS = 5_000;

interface Options {
  source?: string;
  sheet?: string;
  takenAt?: string;
  dryRun?: boolean;
  json?: boolean;
}

export function importCommand(): Command {
  return new Command("import")
    .description("sync a CSV file or Excel workbook as the whole state of a source")
    .argument("<file>", "a CSV or .xlsx file with a header row")
    .option("--source <id or name>", "which source it is; by default one named after the file")
    .option("--sheet <name>", "which sheet of a workbook; by default its first")
    .option(
      "--taken-at <time>",
      "when the file was true: 2026-03-01 (its end) or a time; default now",
    )
    .option("--dry-run", "show what would happen and change nothing")
    .option("--json", "print JSON")
    .action((file: string, options: Options) =>
      withStore(async ({ db, config }) => {
        const takenAt =
          options.takenAt === undefined
            ? null
            : takenAtOf(options.takenAt, config.timeZone, new Date());
        const snapshot = readWithProgress({
          name: file,
          bytes: readFile(file),
          sheetName: options.sheet ?? null,
        });
        const found =
          options.source === undefined
            ? findSource(db, basename(file))
            : requireSource(db, options.source);
        const sync = (source: Source): Receipt => {
          const outcome = syncSnapshot(db, {
            sourceId: source.id,
            way: "file",
            reason: "import",
            sequence: null,
            dryRun: options.dryRun ?? false,
            tab: null,
            ...snapshot,
            ...(takenAt === null ? {} : { takenAt }),
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
      receipt = sync(addSource(db, { name, kind: "file" }, COMMAND_LINE));
      if (dryRun) throw undo;
    })();
  } catch (error) {
    if (error !== undo) throw error;
  }
  if (!receipt) throw undo;
  return receipt;
}

function readWithProgress(file: FileToRead): TableSnapshot {
  const bar = new SingleBar({
    format: "reading {bar} {value}/{total} rows",
    stream: process.stderr,
    noTTYOutput: false,
  });
  try {
    return readTable(file, (read, total) => {
      if (total < MANY_ROWS) return;
      if (!bar.isActive) bar.start(total, 0);
      bar.update(read);
    });
  } finally {
    bar.stop();
  }
}

function readFile(file: string): Uint8Array {
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
