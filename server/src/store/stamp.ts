// Tells whether anything that is computed from the whole store may differ.
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";
import { rollVersion } from "./rolls.js";

/** Another text whenever the notes' tags are of another map of concepts. */
export const tagStamp = (db: Db): string =>
  String(
    prepared(
      db,
      "SELECT json_group_array(key || ' ' || value) FROM meta WHERE key LIKE 'concepts%'",
      "column",
    ).get(),
  );

/**
 * Another text after each change of pupils, versions, documents, links, tags, sources, their issues, or
 * what was decided of suggestions or said of pairs.
 */
export const storeStamp = (db: Db): string =>
  `${rollVersion(db)} ${tagStamp(db)} ${prepared(
    db,
    `SELECT json_array(
       (SELECT json_group_array(id || ' ' || state || ' ' || name || ' ' || coalesce(last_run_id, ''))
          FROM sources),
       (SELECT count(*) || ' ' || coalesce(max(decided_at), '') FROM suggestions),
       (SELECT count(*) || ' ' || count(undone_at) FROM identity_changes WHERE kind = 'distinct'))`,
    "column",
  ).get()}`;
