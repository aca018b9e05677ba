// A worker's first steps when PTCC runs from its TypeScript source: `--import tsx` does not reach
// a worker's entry module, so tsx is registered here and the module named in argv loaded then.
import { register } from "tsx/esm/api";

register();
await import(process.argv[2]);
