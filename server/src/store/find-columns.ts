// Reads the extra columns that the sheets carry, with the distinct cells of each.
import { sql } from "drizzle-orm";
import { headerKey } from "../../../shared/columns.js";
import { addTo, mostFirst } from "../tally.js";
import { filterSql, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import { students, versions } from "./schema.js";

/** One extra column, over all sheets that have it under headers that are written alike (see `headerKey`). */
export interface ColumnCells {
  key: string;
  /** Each header as a sheet writes it, the most frequent first. */
  headers: string[];
  /** The ids of the sheets that have it. */
  sources: string[];
  /** Distinct cells with the number of pupils that have them, the most frequent first. */
  cells: { text: string; pupils: number }[];
}

interface CellCount {
  source: string;
  header: string;
  text: string;
  pupils: number;
}

/** The extra columns of the pupils that the filter leaves, with their cells. */
export function findColumns(db: Db, filter: StudentFilter): ColumnCells[] {
  const counts = db.all<CellCount>(sql`
    SELECT ${versions.sourceId} AS source, cell.key AS header, cell.value AS text, count(*) AS pupils
    FROM ${versions} JOIN ${students} ON ${students.id} = ${versions.studentId},
      json_each(${versions.extra}) AS cell
    WHERE ${versions.extra} <> '{}' AND ${filterSql(filter)}
    GROUP BY source, cell.key, cell.value ORDER BY pupils DESC, header, text`);
  const found = new Map<string, Counted>();
  for (const { source, header, text, pupils } of counts) {
    const key = headerKey(header) || header;
    const column = found.get(key) ?? { headers: new Map(), sources: new Set(), cells: new Map() };
    addTo(column.headers, header, pupils);
    addTo(column.cells, text, pupils);
    column.sources.add(source);
    found.set(key, column);
  }
  return [...found].map(([key, { headers, sources, cells }]) => ({
    key,
    headers: mostFirst(headers).map(([header]) => header),
    sources: [...sources],
    cells: cellsOf(cells),
  }));
}

/** Cells with the number of pupils that have them, the most frequent first. */
export const cellsOf = (counts: ReadonlyMap<string, number>): ColumnCells["cells"] =>
  mostFirst(counts).map(([text, pupils]) => ({ text, pupils }));

interface Counted {
  headers: Map<string, number>;
  sources: Set<string>;
  cells: Map<string, number>;
}
