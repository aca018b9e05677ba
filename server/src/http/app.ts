// Assembles the two applications: one for the school's network, one for what Google may reach.
import { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import { except } from "hono/combine";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import { consoleRoutes } from "../console/routes.js";
import { requireRole } from "./auth.js";
import type { AppDependencies, AppEnv } from "./context.js";
import { answerError, answerNotFound } from "./errors.js";
import { requestLog } from "./request-log.js";
import { adminSourceRoutes } from "./routes/admin-sources.js";
import { adminTokenRoutes } from "./routes/admin-tokens.js";
import { alertRoutes } from "./routes/alerts.js";
import { askRoutes } from "./routes/ask.js";
import { doctorRoutes } from "./routes/doctor.js";
import { exportRoutes } from "./routes/exports.js";
import { followUpRoutes } from "./routes/follow-ups.js";
import { identityRoutes } from "./routes/identity.js";
import { logRoutes } from "./routes/logs.js";
import { mcpRoutes } from "./routes/mcp.js";
import { operationRoutes } from "./routes/operation.js";
import { patternRoutes } from "./routes/patterns.js";
import { pullRoutes } from "./routes/pull.js";
import { questionRoutes } from "./routes/questions.js";
import { releaseRoutes } from "./routes/releases.js";
import { riskRoutes } from "./routes/risk.js";
import { searchRoutes } from "./routes/search.js";
import { signedRoutes } from "./routes/signed.js";
import { standingRoutes } from "./routes/standing.js";
import { studentRoutes } from "./routes/students.js";
import { syncRoutes } from "./routes/sync.js";
import { syncEventRoutes } from "./routes/sync-events.js";
import { timelineRoutes } from "./routes/timeline.js";
import { describeSigned } from "./signed-schemas.js";

/** Console, API and operation, for the school's network. */
export function createApp(dependencies: AppDependencies) {
  const app = new OpenAPIHono<AppEnv>();
  prepare(app, dependencies);
  app.route("/", consoleRoutes(dependencies));
  app.route("/", operationRoutes(dependencies));
  app.route("/v1/sources", signedRoutes(dependencies));
  app.route("/", mcpRoutes(dependencies));

  const api = new OpenAPIHono<AppEnv>();
  // Cookies come along from anywhere; a token does not.
  api.use(except((c) => c.req.header("authorization") !== undefined, csrf()));
  api.use(requireRole(dependencies.reader, "analyst"));
  api.route("/", askRoutes(dependencies));
  api.route("/", questionRoutes(dependencies));
  api.route("/", standingRoutes(dependencies));
  api.route("/", searchRoutes(dependencies));
  api.route("/", studentRoutes(dependencies));
  api.route("/", identityRoutes(dependencies));
  api.route("/", logRoutes(dependencies));
  api.route("/", followUpRoutes(dependencies));
  api.route("/", timelineRoutes(dependencies));
  api.route("/", syncRoutes(dependencies));
  api.route("/", syncEventRoutes(dependencies));
  api.route("/", pullRoutes(dependencies));
  api.route("/", releaseRoutes(dependencies));
  api.route("/", riskRoutes(dependencies));
  api.route("/", alertRoutes(dependencies));
  api.route("/", adminSourceRoutes(dependencies));
  api.route("/", adminTokenRoutes(dependencies));
  api.route("/", patternRoutes(dependencies));
  api.route("/", exportRoutes(dependencies));
  api.route("/", doctorRoutes(dependencies));
  app.route("/v1", api);

  describeSigned(app.openAPIRegistry);
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
  });
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "PTCC",
      version: "1",
      description:
        "Pupils as their teachers' sheets have them now, and answers about them with evidence.",
    },
    security: [{ bearer: [] }],
  });
  return app;
}

/** Only what a source may do, signed; this is all that the internet may see. */
export function createPublicApp(dependencies: AppDependencies) {
  const app = new Hono<AppEnv>();
  prepare(app, dependencies);
  app.route("/v1/sources", signedRoutes(dependencies));
  return app;
}

function prepare(app: Hono<AppEnv>, { log }: AppDependencies): void {
  app.use(requestLog(log));
  app.use(secureHeaders());
  app.onError(answerError);
  app.notFound(answerNotFound);
}
