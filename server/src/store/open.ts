// Opens the store's database: one connection that writes, any number that only read.
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { ulid } from "ulid";
import { type ConceptSource, shippedConcepts } from "../concepts/load-concepts.js";
import { PtccError } from "../errors.js";
import { registerCellFunctions } from "./cells.js";
import { tagNewPassages } from "./concept-tags.js";
import * as schema from "./schema.js";

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };

/** How long a connection waits for another process's write, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), "migrations");

/** The database's file below the data folder. */
export const databaseFile = (dataDir: string) => join(dataDir, "ptcc.sqlite");

/**
 * Opens the database for writing, creates it where it is missing, and brings its schema up to date.
 * What is written through it is tagged by `concepts`.
 * @throws PtccError `configuration` where the folder cannot be written
 */
export function openForWriting(file: string, concepts: ConceptSource = shippedConcepts()): Db {
  const client = openFile(file);
  // FULL: an acknowledged push survives a power cut. secure_delete: erased notes leave the disk.
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("secure_delete = ON");
  const db = drizzle(client, { schema });
  // drizzle's table rebuilds would cascade deletes while foreign keys are on.
  client.pragma("foreign_keys = OFF");
  migrate(db, { migrationsFolder });
  const broken = client.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) {
    client.close();
    throw new PtccError(
      "configuration",
      "database_inconsistent",
      `${file} has ${broken.length} rows that refer to missing ones. Restore it from a backup.`,
    );
  }
  client.pragma("foreign_keys = ON");
  db.insert(schema.meta).values({ key: "store_id", value: ulid() }).onConflictDoNothing().run();
  tagNewPassages(client, concepts);
  return db;
}

/** Identifies this store: another one's passage ids mean other passages. */
export function storeId(db: Db): string {
  const row = db.select().from(schema.meta).where(eq(schema.meta.key, "store_id")).get();
  if (!row) throw new Error("the store was never opened for writing");
  return row.value;
}

/** Opens an existing database; writes through this connection fail. */
export function openForReading(file: string): Db {
  const client = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  client.pragma("query_only = ON");
  registerCellFunctions(client);
  return drizzle(client, { schema });
}

/**
 * Opens a file for SQLite, and makes its folder.
 * @throws PtccError `configuration` `data_dir_unwritable`
 */
export function openFile(file: string): Database.Database {
  try {
    if (file !== ":memory:") {
      makeFolder(dirname(file));
      // SQLite opens what it may only read, and says so at the first write.
      for (const path of [dirname(file), file])
        if (existsSync(path)) accessSync(path, constants.W_OK);
    }
    const client = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    registerCellFunctions(client);
    return client;
  } catch (cause) {
    throw new PtccError(
      "configuration",
      "data_dir_unwritable",
      `DATA_DIR: cannot write ${dirname(file)}. Make the folder writable or set DATA_DIR to another.`,
      undefined,
      { cause },
    );
  }
}

/** Makes a folder and its parents, for this user alone. mkdir's own recursion never ends below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
