// Reads when a sheet last changed, and whose changed last: "last update of Ms Khan's sheet".
import type { Condition } from "../../store/condition.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import type { UpdatesQuery } from "./time-query.js";

const OF_ONE = /^last update of (.+?)\W*$/iu;
const OF_ALL = /^whose sheet was updated last\W*$/iu;

/** @returns null where the question is about something else */
export function readUpdates(question: string, vocabulary: Vocabulary): UpdatesQuery | null {
  if (OF_ALL.test(question)) return { kind: "updates", source: null };
  const [, said] = OF_ONE.exec(question) ?? [];
  if (said === undefined) return null;
  const query = understand(`pupils in ${said}`, vocabulary, true);
  const source = query.kind === "list" ? sourceOf(query.where) : null;
  return source && { kind: "updates", source };
}

/** The only sheet that is meant, where nothing else is said. */
function sourceOf(where: Condition): UpdatesQuery["source"] {
  if ("all" in where) return where.all.length === 1 && where.all[0] ? sourceOf(where.all[0]) : null;
  return "field" in where && where.field === "source" ? { id: where.id, label: where.label } : null;
}
