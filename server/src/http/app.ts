// Assembles the two applications: one for the school's network, one for what Google may reach.
import { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { consoleRoutes } from "../console/routes.js";
import { createApi } from "./api.js";
import { type ApiDocument, apiDocument } from "./api-document.js";
import type { AppDependencies, AppEnv } from "./context.js";
import { answerError, answerNotFound } from "./errors.js";
import { requestLog } from "./request-log.js";
import { mcpRoutes } from "./routes/mcp.js";
import { operationRoutes } from "./routes/operation.js";
import { signedRoutes } from "./routes/signed.js";
import { describeSigned } from "./signed-schemas.js";

/** Console, API and operation, for the school's network. */
export function createApp(dependencies: AppDependencies) {
  const app = new OpenAPIHono<AppEnv>();
  prepare(app, dependencies);
  let described: ApiDocument | undefined;
  const document = () => {
    described ??= apiDocument(app);
    return described;
  };
  app.route("/", operationRoutes(dependencies));
  app.route("/v1/sources", signedRoutes(dependencies));
  app.route("/", mcpRoutes(dependencies));

  app.route("/v1", createApi(dependencies));

  describeSigned(app.openAPIRegistry);
  app.get("/openapi.json", (c) => c.json(document()));
  // Last: it answers browsers at every address that is nothing else.
  app.route("/", consoleRoutes(dependencies, document));
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
