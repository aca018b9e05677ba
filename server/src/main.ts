// Serves PTCC, configured from the environment and `.env`, until it is told to stop.
import { config as readDotenv } from "dotenv";
import { parseConfig } from "./config.js";
import { PtccError } from "./errors.js";
import { createLog } from "./log.js";
import { startServer } from "./start.js";

async function main(): Promise<void> {
  // What is written from here on is about children: for this user alone, in whatever folder.
  process.umask(0o077);
  readDotenv({ quiet: true });
  const config = parseConfig(process.env);
  const log = createLog(config.logLevel);
  const server = await startServer(config, log);
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // A second signal means: now.
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ signal }, "PTCC is stopping");
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: unknown) => {
  const words = error instanceof PtccError ? error.message : (error as Error).stack;
  process.stderr.write(`PTCC cannot start.\n${words}\n`);
  process.exit(1);
});
