// For admins: pull a source now, without waiting for its clock.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { requireRole } from "../auth.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer } from "../openapi.js";
import { receiptSchema } from "../sync-schemas.js";
import { rejectInvalid } from "../validate.js";

const pullRoute = createRoute({
  method: "post",
  path: "/sources/{id}/pull",
  summary: "Read a source's sheet from Google now (admins)",
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: jsonAnswer("The receipt, as a push gets it", receiptSchema),
    ...errorAnswers(401, 403, 404, 409, 422, 503),
  },
});

/** `POST /sources/{id}/pull`. */
export function pullRoutes({ reader, pull }: AppDependencies) {
  const routes = new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid });
  routes.use("/sources/:id/pull", requireRole(reader, "admin"));
  return routes.openapi(pullRoute, async (c) =>
    c.json(await pull(c.req.valid("param").id, "admin"), 200),
  );
}
