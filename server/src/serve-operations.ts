// The thread's side of operations-thread: carries out one operation after another, also where they take their time.
import { parentPort } from "node:worker_threads";
import { type Answer, type Call, type Greeting, type News, toFault } from "./thread-messages.js";

interface Served {
  operations: Record<string, (...args: never[]) => unknown>;
  /** Lets go of what the operations use. */
  close(): void;
}

/**
 * Greets the server once `open` has returned, or says why it could not, and answers every call. What
 * `open` is given tells the server news while a call is carried out.
 */
export function serveOperations(open: (tell: (news: unknown) => void) => Served): void {
  const port = parentPort;
  if (!port) throw new Error("operations are served in a worker thread");
  const say = (message: Answer | Greeting | News) => port.postMessage(message);
  try {
    const { operations, close } = open((news) => say({ news }));
    const carryOut = async (call: Call | "close") => {
      if (call === "close") {
        close();
        port.close();
        return;
      }
      try {
        const operation = operations[call.operation];
        if (!operation) throw new Error(`no operation ${call.operation}`);
        say({ id: call.id, value: await operation(...(call.args as never[])) });
      } catch (error) {
        say({ id: call.id, fault: toFault(error) });
      }
    };
    let turn = Promise.resolve();
    port.on("message", (call: Call | "close") => {
      turn = turn.then(() => carryOut(call));
    });
    say({ ready: true });
  } catch (error) {
    say({ failed: toFault(error) });
  }
}
