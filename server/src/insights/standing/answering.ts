// Answers standing questions in a thread of its own: the server's side.
import { MessageChannel } from "node:worker_threads";
import { PtccError } from "../../errors.js";
import { lazyThread } from "../../lazy-thread.js";
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
  const { operations, close } = lazyThread<Operations>(() => {
    const { port1, port2 } = new MessageChannel();
    serveSide(port1, side);
    const worker = spawnModuleWorker(import.meta.url, "./answering-thread", {
      name: "answering",
      workerData: { ...data, port: port2 } satisfies AnsweringThreadData,
      transferList: [port2],
    });
    worker.once("exit", () => port1.close());
    return worker;
  }, gone);
  return {
    answerToKeep: async (question) => (await operations()).answerToKeep(question),
    close,
  };
}

function marked(ids: readonly number[]): MarkedIds {
  const set = new MarkedIds(0);
  for (const id of ids) set.add(id);
  return set;
}

const gone = () =>
  new PtccError("unavailable", "answering_unavailable", "This cannot be answered now. Try again.");
