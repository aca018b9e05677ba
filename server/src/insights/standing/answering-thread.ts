// The thread that answers standing questions, with its own connection: each reads notes of the whole school.
import { type MessagePort, workerData } from "node:worker_threads";
import { createAsk } from "../../answers/answer.js";
import type { Term } from "../../answers/time/term-dates.js";
import { type ConceptOptions, conceptSource } from "../../concepts/load-concepts.js";
import { serveOperations } from "../../serve-operations.js";
import { stepBack } from "../../step-back.js";
import { openForReading } from "../../store/open.js";
import { answerToKeep, type QuestionToKeep } from "./answer-to-keep.js";
import { askSide } from "./answering-port.js";

/** What the thread is started with. */
export interface AnsweringThreadData {
  /** The database. */
  file: string;
  concepts: ConceptOptions;
  timeZone: string;
  terms: readonly Term[] | null;
  /** See answering-port. */
  port: MessagePort;
}

serveOperations(() => {
  stepBack();
  const { file, concepts: options, timeZone, terms, port } = workerData as AnsweringThreadData;
  const reader = openForReading(file);
  const concepts = conceptSource(options);
  const { nearestPassages, nearestConcept, indexIsLevel } = askSide(port);
  let model = "";
  const ask = createAsk({
    db: reader,
    async nearestPassages(text, k, among) {
      const found = await nearestPassages(text, k, among?.ids() ?? null);
      model = found.model;
      return found.neighbours;
    },
    nearestConcept,
    get model() {
      return model;
    },
    concepts,
    timeZone,
    terms,
  });
  const parts = { ask, reader, concepts, indexIsLevel };
  return {
    operations: { answerToKeep: (question: QuestionToKeep) => answerToKeep(parts, question) },
    close() {
      port.close();
      reader.$client.close();
    },
  };
});
