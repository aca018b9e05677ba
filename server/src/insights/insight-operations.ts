// What is read of insights as a whole, each in one moment of the store.
import type { Db } from "../store/open.js";
import { type ExportOrder, exportInsights } from "./export/export-insights.js";
import { prepareRelease, previewRelease } from "./preview.js";
import type { InsightContext } from "./read-insights.js";

export function insightOperations(db: Db, context: InsightContext) {
  return {
    previewRelease: (sourceId: string) => previewRelease(db, context, sourceId),
    prepareRelease: (sourceId: string) => prepareRelease(db, context, sourceId),
    exportInsights: (order: ExportOrder) => exportInsights(db, context, order),
  };
}

export type InsightOperations = ReturnType<typeof insightOperations>;
