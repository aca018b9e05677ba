// `ptcc ask "…"`: an answer with its evidence, from the store itself, with or without a server.
import { Command } from "commander";
import { createAsk } from "../../answers/answer.js";
import { createChatModel } from "../../answers/llm/chat-model.js";
import { type WordedAnswer, withLanguageModel } from "../../answers/llm/worded-ask.js";
import { readTermDates } from "../../answers/time/term-dates.js";
import { createIndexReader } from "../../index/index-reader.js";
import { createMeaningSearch } from "../../index/meaning.js";
import type { IndexReader, VectorIndex } from "../../index/ports.js";
import { exactNearest } from "../../index/vectors/exact.js";
import { lateSources } from "../../sources/late-sources.js";
import { embedderOf, embedMissing } from "../index-here.js";
import { print, withStore } from "../session.js";

/** A person at a terminal waits longer for meaning than a page does: the model has to be loaded first. */
const MEANING_TIMEOUT_MS = 30_000;

export function askCommand(): Command {
  return new Command("ask")
    .description("answer a question, with the rows it rests on")
    .argument("<question>", 'such as "how many pupils are in 3A?"')
    .option("--json", "print JSON")
    .action((question: string, { json }: { json?: boolean }) =>
      withStore(async ({ db, config, concepts }) => {
        const embedder = embedderOf(config);
        try {
          const reader = createIndexReader(db);
          const vectors = storedVectors(reader, embedder.model);
          const meaning = createMeaningSearch({
            embedder,
            vectors,
            reader,
            timeoutMs: MEANING_TIMEOUT_MS,
          });
          const ask = createAsk({
            db,
            model: embedder.model,
            concepts,
            timeZone: config.timeZone,
            terms: readTermDates(config.termDates),
            unseen: async () => ({ late: lateSources(db, config)(), pending: 0 }),
            nearestPassages: async (text, k, among) => {
              // Only a question about meaning needs the vectors of what was imported meanwhile.
              await embedMissing(db, embedder);
              return meaning.nearestPassages(text, k, among);
            },
          });
          const worded = withLanguageModel(ask, config.llm && createChatModel(config.llm));
          // A person reads along; whoever reads JSON waits for the whole.
          const shown: string[] = [];
          const delta = (text: string) => {
            process.stdout.write(text);
            shown.push(text);
          };
          const answer = await worded({ question }, json ? {} : { delta });
          if (shown.length > 0) process.stdout.write("\n");
          print(json, answer, () => describe(answer, shown.join("") === answer.answer));
        } finally {
          await embedder.close();
        }
      }),
    );
}

/** Chroma belongs to the server; here the vectors that SQLite keeps are compared one by one. */
function storedVectors(reader: IndexReader, model: string): Pick<VectorIndex, "nearest"> {
  return {
    nearest: async (vector, k) => {
      const ids = await reader.passageIds();
      return exactNearest(vector, await reader.embeddings(model, ids), k);
    },
  };
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
