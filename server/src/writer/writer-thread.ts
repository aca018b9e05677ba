// The one thread that writes, with its own connection, so that a large sync does not stop the pages.
import { parentPort, workerData } from "node:worker_threads";
import { conceptSource } from "../concepts/load-concepts.js";
import { openForWriting } from "../store/open.js";
import {
  type Answer,
  type Call,
  type Greeting,
  type Progress,
  toFault,
  type WriterData,
} from "./messages.js";
import { writerOperations } from "./operations.js";

const port = parentPort;
if (!port) throw new Error("the writer runs in a worker thread");
const say = (message: Answer | Greeting | Progress) => port.postMessage(message);

try {
  const { file, concepts: options } = workerData as WriterData;
  const concepts = conceptSource(options);
  const db = openForWriting(file, concepts);
  const operations: Record<string, (...args: never[]) => unknown> = writerOperations(
    db,
    concepts,
    (progress) => say({ progress }),
  );
  port.on("message", (call: Call | "close") => {
    if (call === "close") {
      db.$client.close();
      port.close();
      return;
    }
    try {
      const operation = operations[call.operation];
      if (!operation) throw new Error(`no operation ${call.operation}`);
      say({ id: call.id, value: operation(...(call.args as never[])) });
    } catch (error) {
      say({ id: call.id, fault: toFault(error) });
    }
  });
  say({ ready: true });
} catch (error) {
  say({ failed: toFault(error) });
}
