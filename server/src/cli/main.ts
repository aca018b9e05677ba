// The command line `ptcc`: assembles the commands and turns errors into words and exit codes.
import { Command, CommanderError } from "commander";
import { PtccError } from "../errors.js";
import { fromFault, toFault } from "../thread-messages.js";
import { askCommand } from "./commands/ask.js";
import { importCommand } from "./commands/import.js";
import { pullCommand } from "./commands/pull.js";
import { reindexCommand } from "./commands/reindex.js";
import { sourceCommand } from "./commands/source.js";
import { statusCommand } from "./commands/status.js";
import { tokenCommand } from "./commands/token.js";

const USAGE_ERROR = 2;

const program = new Command("ptcc")
  .description(
    "PTCC's command line. It works on the store that DATA_DIR names, with or without a server.",
  )
  .addCommand(sourceCommand())
  .addCommand(tokenCommand())
  .addCommand(importCommand())
  .addCommand(pullCommand())
  .addCommand(askCommand())
  .addCommand(statusCommand())
  .addCommand(reindexCommand());

function eachCommand(command: Command, act: (command: Command) => void): void {
  act(command);
  for (const child of command.commands) eachCommand(child, act);
}
eachCommand(program, (command) => {
  command.exitOverride().showHelpAfterError("(--help shows what there is)");
});

// What is written is about children: for this user alone, in whatever folder.
process.umask(0o077);
program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    // Commander has printed its words already.
    process.exitCode = error.exitCode === 0 ? 0 : USAGE_ERROR;
    return;
  }
  process.exitCode = 1;
  // SQLite's own errors get the words that the server has for them.
  const known = error instanceof PtccError ? error : fromFault(toFault(error));
  if (!(known instanceof PtccError)) {
    process.stderr.write(`ptcc: ${error instanceof Error ? error.stack : String(error)}\n`);
  } else if (process.argv.includes("--json")) {
    const { code, message, details } = known;
    process.stderr.write(
      `${JSON.stringify({ error: { code, message, ...(details ? { details } : {}) } })}\n`,
    );
  } else {
    process.stderr.write(`ptcc: ${known.message}\n`);
  }
});
