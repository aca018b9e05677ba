// `npm run eval`: asks the questions that we own of a real server, and prints how it did.
import { Command, Option } from "commander";
import { conceptGroups } from "../src/concepts/load-concepts.js";
import { askWithout } from "./concept-groups.js";
import { readRephrased } from "./rephrased.js";
import { failures, groupsTable, kindsTable, systemsTable, totalsLines } from "./report.js";
import { askAll, summarise, totals } from "./run.js";
import { groupScore, sideBySide } from "./side-by-side.js";
import { readSplit, SPLITS, type SplitName } from "./splits.js";
import { startSubject } from "./subject.js";

interface Options {
  split?: SplitName;
  vectors: "sqlite" | "chroma";
  json?: boolean;
  verbose?: boolean;
  baselines: boolean;
  withoutConcepts?: string[];
  leaveEachGroupOut?: boolean;
  rephrased?: boolean;
}

const print = (text: string) => process.stdout.write(`${text}\n`);

const command = new Command("eval")
  .description("ask the questions that we own, and print how the answers did")
  .addOption(new Option("--split <name>", "default all").choices(Object.keys(SPLITS)))
  .addOption(
    new Option("--vectors <index>", "where vectors are kept")
      .choices(["sqlite", "chroma"])
      .default("sqlite"),
  )
  .option("--json", "print JSON")
  .option("--verbose", "list what went wrong; of the test split without the questions")
  .option("--no-baselines", "leave out the off-the-shelf parts beside ours")
  .addOption(
    new Option(
      "--without-concepts <group...>",
      "the topics alone, without groups of concepts",
    ).choices(conceptGroups()),
  )
  .option("--rephrased", "the same questions in other words; the test split has none")
  .option("--leave-each-group-out", "the topics alone, and what each group of concepts earns")
  .parse();
const options = command.opts<Options>();

const { split, vectors, json, verbose, withoutConcepts, leaveEachGroupOut, rephrased } = options;
const baselines = options.baselines && !rephrased;
if (rephrased && split === "test")
  command.error("--rephrased: the test split has no questions in other words. Name another.");
const names = (Object.keys(SPLITS) as SplitName[]).filter((name) => !rephrased || name !== "test");

const results = [];
for (const name of split ? [split] : names)
  results.push(
    withoutConcepts || leaveEachGroupOut ? await evaluateGroups(name) : await evaluate(name),
  );
if (json) print(JSON.stringify(results, null, 2));

async function evaluateGroups(name: SplitName) {
  const leftOut = withoutConcepts ? [withoutConcepts] : conceptGroups().map((group) => [group]);
  const [whole, ...less] = await askWithout(readSplit(name), [[], ...leftOut]);
  const groups = leftOut.map((without, i) => groupScore(without, whole ?? [], less[i] ?? []));
  if (!json) print(`${name}\n\n${groupsTable(groups)}\n`);
  return { split: name, groups };
}

async function evaluate(name: SplitName) {
  const whole = readSplit(name);
  const read = rephrased ? { ...whole, questions: readRephrased(whole) } : whole;
  const subject = await startSubject(read.school, { vectors });
  try {
    const asked = await askAll(read, subject);
    const result = {
      split: name,
      model: subject.model,
      kinds: summarise(asked),
      totals: totals(asked),
      systems: baselines ? await sideBySide(read, asked) : [],
      failures: verbose ? failures(asked, name !== "test").split("\n") : [],
    };
    if (!json)
      print(
        [
          `${name}: ${read.school.now.length} pupils, ${asked.length} questions, ${subject.model}`,
          kindsTable(result.kinds),
          totalsLines(result.totals),
          ...(baselines ? [systemsTable(result.systems)] : []),
          ...(verbose ? [result.failures.join("\n")] : []),
          "",
        ].join("\n\n"),
      );
    return result;
  } finally {
    await subject.close();
  }
}
