// Finds the source that a command is about.
import { PtccError } from "../errors.js";
import type { Db } from "../store/open.js";
import { listSources, type Source } from "../store/sources.js";

/**
 * By id, or by name where only one has it; null where none has.
 * @throws PtccError `ambiguous_source`
 */
export function findSource(db: Db, wanted: string): Source | null {
  const sources = listSources(db);
  const byId = sources.find((source) => source.id === wanted);
  const byName = sources.filter((source) => source.name === wanted);
  if (byId) return byId;
  if (byName.length > 1)
    throw new PtccError(
      "invalid",
      "ambiguous_source",
      `${byName.length} sources are named so. Give the id instead; \`ptcc source list\` shows it.`,
    );
  return byName[0] ?? null;
}

/** The same, where there has to be one. @throws PtccError `unknown_source` */
export function requireSource(db: Db, wanted: string): Source {
  const found = findSource(db, wanted);
  if (found) return found;
  throw new PtccError(
    "not_found",
    "unknown_source",
    `There is no source ${wanted}. \`ptcc source list\` shows those there are; \`ptcc source add\` adds one.`,
  );
}
