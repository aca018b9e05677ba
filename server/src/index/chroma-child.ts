// The child process in which Chroma runs: `chroma-child <binding> <folder> <port>`.
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

/** What every platform's `chromadb-js-bindings-*` exports: Chroma's own command line, which blocks. */
interface Binding {
  cli(argv: string[]): void;
}

const [binding = "", folder = "", port = ""] = process.argv.slice(2);

// The parent holds our standard input open. It closes when the parent ends, however it ends, and
// then we must end too. Chroma blocks this thread for good, so a worker keeps watch.
const watch = new Worker(
  `require("node:fs").createReadStream(null, { fd: 0 }).resume()
     .on("error", () => {}).on("close", () => process.kill(process.pid, "SIGKILL"));`,
  { eval: true, execArgv: [] },
);
watch.once("online", () => {
  const chroma = createRequire(import.meta.url)(binding) as Binding;
  chroma.cli(["chroma", "run", "--path", folder, "--host", "127.0.0.1", "--port", port]);
});
