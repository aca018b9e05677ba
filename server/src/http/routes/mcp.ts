// `/mcp`: the Model Context Protocol over streamable HTTP, for assistants that the school uses.
import {
  createMcpHandler,
  localhostAllowedOrigins,
  validateOriginHeader,
} from "@modelcontextprotocol/server";
import { Hono } from "hono";
import { PtccError } from "../../errors.js";
import { principalOf } from "../auth.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { mcpServerFactory } from "../mcp-tools.js";

const LARGEST_BODY = 256 * 1024;

/**
 * `/mcp`, stateless. Who asks is told by the bearer token alone, never by a cookie, so no page that a
 * browser shows can ask in someone's name; pages of other origins are refused besides.
 */
export function mcpRoutes(dependencies: AppDependencies) {
  const { reader, config } = dependencies;
  const handler = createMcpHandler(mcpServerFactory(dependencies), {
    maxRequestBodySize: LARGEST_BODY,
  });
  const origins = [...localhostAllowedOrigins(), config.host];
  return new Hono<AppEnv>().all("/mcp", (c) => {
    if (!validateOriginHeader(c.req.header("origin"), origins).ok)
      throw new PtccError("forbidden", "foreign_origin", "This request came from another site.");
    if (principalOf(reader, c.req.header("authorization") ?? "", undefined) === null)
      throw new PtccError(
        "unauthenticated",
        "not_signed_in",
        "Send `Authorization: Bearer …` with a valid token. `ptcc token add` makes one.",
      );
    return handler.fetch(c.req.raw);
  });
}
