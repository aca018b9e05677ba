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

/** Mounted one by one: as one chain their joint type is more than the compiler bears (docs/decisions/016). */
export function createApi(dependencies: AppDependencies) {
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
  api.route("/", doctorRoutes(dependencies));
  api.route("/", exportRoutes(dependencies));
  return api;
}
