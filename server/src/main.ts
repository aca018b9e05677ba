// Serves PTCC, configured from the environment and `.env`, until it is told to stop.
import { config as readDotenv } from "dotenv";
import { parseConfig } from "./config.js";
import { PtccError } from "./errors.js";
import { createLog } from "./log.js";
import { whenOrphaned } from "./orphan.js";
import { startServer } from "./start.js";

async function main(): Promise<void> {
  // What is written from here on is about children: for this user alone, in whatever folder.
  process.umask(0o077);
  readDotenv({ quiet: true });
  const config = parseConfig(process.env);
  const log = createLog(config.logLevel);
  const server = await startServer(config, log);
  let stopping = false;
  const stop = (cause: string) => {
    // A second signal means: now.
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ cause }, "PTCC is stopping");
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(signal));
  // Started otherwise, a server may well outlive the shell that started it.
  if (config.startedByNpm) whenOrphaned(() => stop("npm is gone"));
}

main().catch((error: unknown) => {
  const words = error instanceof PtccError ? error.message : (error as Error).stack;
  process.stderr.write(`PTCC cannot start.\n${words}\n`);
  process.exit(1);
});
