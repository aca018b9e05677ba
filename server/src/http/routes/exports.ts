// The export of insights as files for a spreadsheet.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ExportOrder } from "../../insights/export/export-insights.js";
import { PARTS } from "../../insights/export/insight-tables.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers } from "../openapi.js";
import { filterQuery, studentFilter } from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const TYPES = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

const DESCRIPTION =
  "Records, levels over time, topics of the notes, risk and alerts, by the sheets alone: no log and no follow-up is in it or counts. For one `source` the pupils begin with the very columns that a release of it has. Texts that a spreadsheet might take for formulas are kept text.";

const file = (type: string, description: string) => ({
  description,
  headers: z.object({ "content-disposition": z.string() }),
  content: { [type]: { schema: z.string().openapi({ format: "binary" }) } },
});

const csvRoute = createRoute({
  method: "get",
  path: "/exports/insights.csv",
  summary: "One part of the insights as CSV",
  description: `${DESCRIPTION} UTF-8 with a byte-order mark; a text that looks like a formula begins with an apostrophe.`,
  request: {
    query: z.strictObject({
      ...filterQuery,
      part: z.enum(PARTS).default("pupils").openapi({ description: "A file holds one table" }),
    }),
  },
  responses: { 200: file(TYPES.csv, "The table"), ...errorAnswers(400, 401, 404, 503) },
});

const xlsxRoute = createRoute({
  method: "get",
  path: "/exports/insights.xlsx",
  summary: "The insights as an Excel workbook: summary, pupils, alerts, themes",
  description: DESCRIPTION,
  request: { query: z.strictObject(filterQuery) },
  responses: { 200: file(TYPES.xlsx, "The workbook"), ...errorAnswers(400, 401, 404, 503) },
});

/** `GET /exports/insights.csv`, `.xlsx`; mounted behind `requireRole`. */
export function exportRoutes({ insights, config }: Pick<AppDependencies, "insights" | "config">) {
  /** The file is whole before its first byte goes out, so that a fault is an error and not half a file. */
  const answer = async (c: Context<AppEnv>, order: ExportOrder) => {
    const { name, bytes, pupils } = await insights.exportInsights(order);
    const { type } = order.format;
    c.get("log").info({ source: order.filter.source, format: type, pupils }, "insights exported");
    return c.body(bytes, 200, {
      "Content-Type": type === "csv" ? `${TYPES.csv}; charset=utf-8` : TYPES.xlsx,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    });
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(csvRoute, (c) => {
      const { part, ...given } = c.req.valid("query");
      const filter = studentFilter(given, config.timeZone);
      return answer(c, { filter, format: { type: "csv", part } });
    })
    .openapi(xlsxRoute, (c) => {
      const filter = studentFilter(c.req.valid("query"), config.timeZone);
      return answer(c, { filter, format: { type: "xlsx" } });
    });
}
