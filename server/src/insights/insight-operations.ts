// What is read of insights as a whole, each in one moment of the store.
import type { Db } from "../store/open.js";
import { inOneRead } from "../store/prepared.js";
import { type ExportOrder, exportInsights } from "./export/export-insights.js";
import { prepareRelease, previewRelease } from "./preview.js";
import { type InsightContext, toldNow } from "./read-insights.js";
import { listPastRisk, type PastRiskFilter } from "./risk/past-risk.js";
import type { RiskPaging } from "./risk/read-risk.js";

export function insightOperations(db: Db, context: InsightContext) {
  return {
    previewRelease: (sourceId: string) => previewRelease(db, context, sourceId),
    prepareRelease: (sourceId: string) => prepareRelease(db, context, sourceId),
    pastRisk: (filter: PastRiskFilter, page: RiskPaging) => listPastRisk(db, context, filter, page),
    /** Has what is told of pupils now level before somebody asks. */
    levelTold: (): void => {
      inOneRead(db, () => toldNow(db, context));
    },
    exportInsights: (order: ExportOrder) => exportInsights(db, context, order),
  };
}

export type InsightOperations = ReturnType<typeof insightOperations>;
