// Reads the extra columns that the sheets carry, with the distinct cells of each.
import { sql } from "drizzle-orm";
import { headerKey } from "../../../shared/columns.js";
import { filterSql, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import { students, versions } from "./schema.js";

/** One extra column, over all sheets that have it under a header that means the same (see `headerKey`). */
export interface ColumnCells {
  key: string;
  /** Each header as a sheet writes it, the most frequent first. */
  headers: string[];
  /** Distinct cells with the number of pupils that have them, the most frequent first. */
  cells: { text: string; pupils: number }[];
}

interface CellCount {
  header: string;
  text: string;
  pupils: number;
}

/** The extra columns of the pupils that the filter leaves, with their cells. */
export function findColumns(db: Db, filter: StudentFilter): ColumnCells[] {
  const counts = db.all<CellCount>(sql`
    SELECT cell.key AS header, cell.value AS text, count(*) AS pupils
    FROM ${versions} JOIN ${students} ON ${students.id} = ${versions.studentId},
      json_each(${versions.extra}) AS cell
    WHERE ${versions.extra} <> '{}' AND ${filterSql(filter)}
    GROUP BY cell.key, cell.value ORDER BY pupils DESC, header, text`);
  const headers = new Map<string, Set<string>>();
  const cells = new Map<string, Map<string, number>>();
  for (const { header, text, pupils } of counts) {
    const key = headerKey(header) || header;
    headers.set(key, (headers.get(key) ?? new Set()).add(header));
    const column = cells.get(key) ?? new Map<string, number>();
    cells.set(key, column.set(text, (column.get(text) ?? 0) + pupils));
  }
  return [...cells].map(([key, column]) => ({
    key,
    headers: [...(headers.get(key) ?? [])],
    cells: [...column].map(([text, pupils]) => ({ text, pupils })),
  }));
}
