// `npm run eval`: asks the questions that we own of a real server, and prints how it did.
import { Command, Option } from "commander";
import { conceptGroups } from "../src/concepts/load-concepts.js";
import { askWithout } from "./concept-groups.js";
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
}

const print = (text: string) => process.stdout.write(`${text}\n`);

const options = new Command("eval")
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
  .option("--leave-each-group-out", "the topics alone, and what each group of concepts earns")
  .parse()
  .opts<Options>();

const { split, vectors, json, verbose, baselines, withoutConcepts, leaveEachGroupOut } = options;

const results = [];
for (const name of split ? [split] : (Object.keys(SPLITS) as SplitName[]))
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
  const read = readSplit(name);
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
