// The thread that computes over the whole school, with its own connection, so that nobody waits for it but who asks.
import { workerData } from "node:worker_threads";
import { serveOperations } from "../../serve-operations.js";
import { stepBack } from "../../step-back.js";
import { openForReading } from "../../store/open.js";
import type { Theme } from "../patterns/follow.js";
import { schoolOperations } from "./school-operations.js";

/** What the thread is started with. */
export interface SchoolThreadData {
  /** The database. */
  file: string;
  themes: readonly Theme[];
}

serveOperations(() => {
  stepBack();
  const { file, themes } = workerData as SchoolThreadData;
  const db = openForReading(file);
  return {
    operations: schoolOperations(db, new Map(themes.map((theme) => [theme.id, theme]))),
    close: () => db.$client.close(),
  };
});
