// `ptcc ask "…"`: an answer with its evidence, from the store itself, with or without a server.
import { Command } from "commander";
import type { WordedAnswer } from "../../answers/llm/worded-ask.js";
import { print, withStore } from "../session.js";

export function askCommand(): Command {
  return new Command("ask")
    .description("answer a question, with the rows it rests on")
    .argument("<question>", 'such as "how many pupils are in 3A?"')
    .option("--json", "print JSON")
    .action((question: string, { json }: { json?: boolean }) =>
      withStore(async (session) => {
        // Loaded only now: it is more than all that the other commands need.
        const { answerHere } = await import("../answer-here.js");
        // A person reads along; whoever reads JSON waits for the whole.
        const shown: string[] = [];
        const delta = (text: string) => {
          process.stdout.write(text);
          shown.push(text);
        };
        const answer = await answerHere(session, question, json ? undefined : delta);
        if (shown.length > 0) process.stdout.write("\n");
        print(json, answer, () => describe(answer, shown.join("") === answer.answer));
      }),
    );
}

/** `told`: the answer stands there already, sentence by sentence. */
function describe(worded: WordedAnswer, told: boolean): string[] {
  const { answer, understood, citations, data_as_of, llm } = worded;
  return [
    ...(told ? [] : [answer]),
    ...(llm?.used ? [`(Worded by ${llm.model} from the notes cited.)`] : []),
    "",
    `Understood: ${understood}`,
    ...citations.map(({ n, source_name, sheet, row, run_id, text, entry, at }) =>
      entry
        ? `[${n}] ${entry.type === "log" ? "Log" : "Follow-up"} by ${entry.author}, ${at}: ${text}`
        : `[${n}] ${[source_name, sheet].filter(Boolean).join(", ")}, row ${row}, run ${run_id}: ${text}`,
    ),
    `Data as of ${data_as_of ?? "never: nothing was synced yet"}.`,
  ];
}
