// Finds under which ids the same child stands.
import type { Db } from "./open.js";

interface IdentityRow {
  id: string;
  merged_into: string | null;
  person_id: string | null;
}

/**
 * By the id of each pupil that was merged or is linked: what all ids of that child share. A pupil that is
 * not in it stands for itself.
 */
export function findPersons(db: Db): Map<string, string> {
  const rows = db.$client
    .prepare(
      `SELECT id, merged_into, person_id FROM students
        WHERE merged_into IS NOT NULL OR person_id IS NOT NULL`,
    )
    .all() as IdentityRow[];
  const known = new Map(rows.map((row) => [row.id, row]));
  const personOf = (id: string): string => {
    const row = known.get(id);
    return row?.merged_into ? personOf(row.merged_into) : (row?.person_id ?? id);
  };
  return new Map(rows.map(({ id }) => [id, personOf(id)]));
}
