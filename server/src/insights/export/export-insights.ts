// The file of an export: what is asked is read in one moment of the store, put in tables and written.
import { DateTime } from "luxon";
import type { StudentFilter } from "../../store/find.js";
import type { Db } from "../../store/open.js";
import { getSource, listSources } from "../../store/sources.js";
import { lastReleaseAt } from "../preview.js";
import { type InsightContext, readInsights } from "../read-insights.js";
import { csvOf } from "./csv.js";
import { insightTables, type Part } from "./insight-tables.js";
import { workbookOf } from "./workbook.js";

export interface ExportOrder {
  filter: StudentFilter;
  /** Of CSV the part, because a file has one table. */
  format: { type: "csv"; part: Part } | { type: "xlsx" };
}

export interface ExportFile {
  /** Names no person: it may stand in a browser's history. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** How many rows of pupils were read for it. */
  pupils: number;
}

/** @throws PtccError `unknown_source` */
export function exportInsights(
  db: Db,
  context: InsightContext,
  { filter, format }: ExportOrder,
  now: Date = new Date(),
): ExportFile {
  const facts = db.$client.transaction(() => {
    const { source } = filter;
    return {
      ...readInsights(db, context, filter),
      filter,
      sources: source === undefined ? listSources(db) : [getSource(db, source)],
      since: source === undefined ? null : lastReleaseAt(db, source),
      exportedAt: now.toISOString(),
    };
  })();
  const tables = insightTables(facts, context);
  const moment = filter.as_of ?? facts.exportedAt;
  const day = DateTime.fromISO(moment, { zone: context.timeZone }).toISODate();
  const pupils = facts.pupils.length;
  return format.type === "csv"
    ? { name: `ptcc-${format.part}-${day}.csv`, bytes: csvOf(tables[format.part]), pupils }
    : { name: `ptcc-insights-${day}.xlsx`, bytes: workbookOf(tables), pupils };
}
