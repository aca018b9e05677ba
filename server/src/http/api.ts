// The API of analysts and admins: all that is mounted at `/v1` behind a token or a session.
import { OpenAPIHono } from "@hono/zod-openapi";
import { except } from "hono/combine";
import { csrf } from "hono/csrf";
import { requireRole } from "./auth.js";
import type { AppDependencies, AppEnv } from "./context.js";
import { adminSourceRoutes } from "./routes/admin-sources.js";
import { adminTokenRoutes } from "./routes/admin-tokens.js";
import { alertRoutes } from "./routes/alerts.js";
import { askRoutes } from "./routes/ask.js";
import { doctorRoutes } from "./routes/doctor.js";
import { exportRoutes } from "./routes/exports.js";
import { followUpRoutes } from "./routes/follow-ups.js";
import { identityRoutes } from "./routes/identity.js";
import { logRoutes } from "./routes/logs.js";
import { patternRoutes } from "./routes/patterns.js";
import { pullRoutes } from "./routes/pull.js";
import { questionRoutes } from "./routes/questions.js";
import { releaseRoutes } from "./routes/releases.js";
import { riskRoutes } from "./routes/risk.js";
import { searchRoutes } from "./routes/search.js";
import { standingRoutes } from "./routes/standing.js";
import { studentRoutes } from "./routes/students.js";
import { syncRoutes } from "./routes/sync.js";
import { syncEventRoutes } from "./routes/sync-events.js";
import { timelineRoutes } from "./routes/timeline.js";

/** One chain, so that its type has every route with what goes in and out. */
export function createApi(dependencies: AppDependencies) {
  const api = new OpenAPIHono<AppEnv>();
  // Cookies come along from anywhere; a token does not.
  api.use(except((c) => c.req.header("authorization") !== undefined, csrf()));
  api.use(requireRole(dependencies.reader, "analyst"));
  return api
    .route("/", askRoutes(dependencies))
    .route("/", questionRoutes(dependencies))
    .route("/", standingRoutes(dependencies))
    .route("/", searchRoutes(dependencies))
    .route("/", studentRoutes(dependencies))
    .route("/", identityRoutes(dependencies))
    .route("/", logRoutes(dependencies))
    .route("/", followUpRoutes(dependencies))
    .route("/", timelineRoutes(dependencies))
    .route("/", syncRoutes(dependencies))
    .route("/", syncEventRoutes(dependencies))
    .route("/", pullRoutes(dependencies))
    .route("/", releaseRoutes(dependencies))
    .route("/", riskRoutes(dependencies))
    .route("/", alertRoutes(dependencies))
    .route("/", adminSourceRoutes(dependencies))
    .route("/", adminTokenRoutes(dependencies))
    .route("/", patternRoutes(dependencies))
    .route("/", doctorRoutes(dependencies))
    .route("/", exportRoutes(dependencies));
}
