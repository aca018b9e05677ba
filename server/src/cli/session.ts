// What every command works with: configuration, store, and how results are printed.
import { config as readDotenv } from "dotenv";
import { type ConceptSource, conceptSource } from "../concepts/load-concepts.js";
import { type Config, parseConfig } from "../config.js";
import { retagPassages } from "../store/concept-tags.js";
import { type Db, databaseFile, openForWriting } from "../store/open.js";

export interface Session {
  config: Config;
  db: Db;
  /** The map of concepts that notes are tagged by. */
  concepts: ConceptSource;
}

/** Passages that are tagged anew in one transaction, where the map of concepts changed. */
const RETAGGED = 2_000;

/** Opens the store that the environment and `.env` name, for the time of one command. */
export async function withStore<T>(use: (session: Session) => T | Promise<T>): Promise<T> {
  readDotenv({ quiet: true });
  const config = parseConfig(process.env);
  const concepts = conceptSource({ schoolFile: config.conceptsFile });
  const db = openForWriting(databaseFile(config.dataDir), concepts);
  try {
    while (retagPassages(db.$client, concepts, RETAGGED));
    return await use({ config, db, concepts });
  } finally {
    db.$client.close();
  }
}

/** Prints a result as JSON, or as lines for a person. */
export function print(json: boolean | undefined, value: unknown, lines: () => string[]): void {
  process.stdout.write(`${json ? JSON.stringify(value, null, 2) : lines().join("\n")}\n`);
}

/** Lays rows out in columns under a heading; without rows only says so. */
export function table(heading: string[], rows: string[][], none: string): string[] {
  if (rows.length === 0) return [none];
  const all = [heading, ...rows];
  const widths = heading.map((_, i) => Math.max(...all.map((row) => (row[i] ?? "").length)));
  return all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
