// What every command works with: configuration, store, and how results are printed.
import { config as readDotenv } from "dotenv";
import { type Config, parseConfig } from "../config.js";
import { type Db, databaseFile, openForWriting } from "../store/open.js";

export interface Session {
  config: Config;
  db: Db;
}

/** Opens the store that the environment and `.env` name, for the time of one command. */
export async function withStore<T>(use: (session: Session) => T | Promise<T>): Promise<T> {
  readDotenv({ quiet: true });
  const config = parseConfig(process.env);
  const db = openForWriting(databaseFile(config.dataDir));
  try {
    return await use({ config, db });
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
