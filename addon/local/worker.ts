// One execution at a time: a fresh realm with Apps Script's globals only, the script, one function.
import { createContext, Script } from "node:vm";
import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from "node:worker_threads";
import type { HostCallMessage, Job, JobResult, WorkerData, WorkerMessage } from "./protocol.js";

const { globals, signal } = workerData as WorkerData;
const answered = new Int32Array(signal);
if (!parentPort) throw new Error("This file runs as a worker only.");
const host: MessagePort = parentPort;

/** Asks the host and blocks this thread until it has answered, as Apps Script's services do. */
function ask(message: HostCallMessage): string {
  Atomics.store(answered, 0, 0);
  host.postMessage(message);
  // The host stores, then notifies: a late notice of the answer before must not end this wait.
  while (Atomics.load(answered, 0) === 0) Atomics.wait(answered, 0, 0);
  const reply = receiveMessageOnPort(host);
  if (!reply) throw new Error("The host gave its signal without an answer.");
  return String(reply.message);
}

/** Scripts compiled so far, by their text: each execution has a realm of its own, and the same code. */
const compiled = new Map<string, Script>();
const MOST_COMPILED = 50;

function compile(code: string): Script {
  const known = compiled.get(code);
  if (known) return known;
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  const script = new Script(code, { filename: "Code.js" });
  compiled.set(code, script);
  return script;
}

const realmScript = new Script(`(() => {${globals};return appsScriptRealm})()`);

interface Realm {
  install(ask: (name: HostCallMessage["name"], argsJson: string) => string): void;
  run(fn: string, event: Job["event"], argsJson?: string): JobResult;
}

function execute(job: Job): JobResult {
  const context = createContext(Object.create(null));
  // Only strings cross the realms' border, so that the script meets no object of Node.
  const realm = realmScript.runInContext(context) as Realm;
  realm.install((name, argsJson) => ask({ type: "call", name, argsJson }));
  try {
    compile(job.code).runInContext(context);
  } catch (error) {
    return { ok: false, error: String(error) };
  }
  return realm.run(job.fn, job.event, job.argsJson);
}

host.on("message", (job: Job) => {
  host.postMessage({ type: "done", result: execute(job) } satisfies WorkerMessage);
});
