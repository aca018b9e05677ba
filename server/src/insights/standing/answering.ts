// Answers standing questions in a thread of its own: the server's side.
import { MessageChannel, type Worker } from "node:worker_threads";
import { PtccError } from "../../errors.js";
import { callOperations, type Remote } from "../../operations-thread.js";
import type { NearestPassages } from "../../search/find-meaning.js";
import { MarkedIds } from "../../store/marked-ids.js";
import { spawnModuleWorker } from "../../worker-thread.js";
import type { Answered, QuestionToKeep } from "./answer-to-keep.js";
import { type ServerSide, serveSide } from "./answering-port.js";
import type { AnsweringThreadData } from "./answering-thread.js";

export interface Answering {
  /** See answer-to-keep; one after another. The thread is started when it is first asked. */
  answerToKeep(question: QuestionToKeep): Promise<Answered>;
  /** Whatever is being answered is given up. */
  close(): Promise<void>;
}

interface AnsweringParts
  extends Omit<AnsweringThreadData, "port">,
    Omit<ServerSide, "nearestPassages"> {
  nearestPassages: NearestPassages;
  /** The model that the last search was by. */
  model: () => string;
}

type Operations = { answerToKeep(question: QuestionToKeep): Promise<Answered> };

export function createAnswering(parts: AnsweringParts): Answering {
  const { nearestPassages, nearestConcept, indexIsLevel, model, ...data } = parts;
  const side: ServerSide = {
    async nearestPassages(text, k, among) {
      const neighbours = await nearestPassages(text, k, among === null ? undefined : marked(among));
      return { neighbours, model: model() };
    },
    nearestConcept,
    indexIsLevel,
  };
  let worker: Worker | null = null;
  let started: Promise<Remote<Operations>> | null = null;
  let closed = false;

  const start = () => {
    const { port1, port2 } = new MessageChannel();
    serveSide(port1, side);
    const spawned = spawnModuleWorker(import.meta.url, "./answering-thread", {
      name: "answering",
      workerData: { ...data, port: port2 } satisfies AnsweringThreadData,
      transferList: [port2],
    });
    worker = spawned;
    spawned.once("exit", () => {
      port1.close();
      worker = null;
      started = null; // the next call starts another
    });
    return callOperations<Operations>(spawned, gone);
  };
  return {
    async answerToKeep(question) {
      if (closed) throw gone();
      started ??= start();
      return (await started).answerToKeep(question);
    },
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
}

function marked(ids: readonly number[]): MarkedIds {
  const set = new MarkedIds(0);
  for (const id of ids) set.add(id);
  return set;
}

const gone = () =>
  new PtccError("unavailable", "answering_unavailable", "This cannot be answered now. Try again.");
