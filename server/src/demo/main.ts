// `npm run demo`: the whole journey on this machine, with no account and no configuration.
import { Command, CommanderError, InvalidArgumentError } from "commander";
import type { DemoOptions } from "./run-demo.js";

const USAGE_ERROR = 2;

function readOptions(args: readonly string[]): DemoOptions {
  return new Command("npm run demo --")
    .description(
      "Plays PTCC on this machine: Mr P's sheet, the server with Chroma, Mr A's console.",
    )
    .option("--once", "walk the journey without a person, check each step, and end", false)
    .option("--port <number>", "console and API (8787, or a free one)", portNumber)
    .option("--public-port <number>", "what sheets may reach (8788, or a free one)", portNumber)
    .option("--sheet-port <number>", "Mr P's sheet (8789, or a free one)", portNumber)
    .allowExcessArguments(false)
    .showHelpAfterError("(--help shows what there is)")
    .exitOverride()
    .parse(args, { from: "user" })
    .opts<DemoOptions>();
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("It is not a port number.");
}

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2));
    // Loaded only now: a wrong option is answered at once.
    const { runDemo } = await import("./run-demo.js");
    return await runDemo(options);
  } catch (error) {
    // Commander has printed its words already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    throw error;
  }
}

process.exit(await main());
