// The routes that a source signs, as the API describes them.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { signedBodies } from "../sync/signed-bodies.js";
import type { AppEnv } from "./context.js";
import { errorAnswers, jsonAnswer } from "./openapi.js";
import {
  insightsAnswerSchema,
  needSchema,
  receiptSchema,
  removalsAnswerSchema,
  statusAnswerSchema,
} from "./sync-schemas.js";

const answers = {
  snapshots: {
    schema: signedBodies.snapshot,
    summary: "Push the whole state of a tab, or preview it",
    answer: jsonAnswer("The receipt", receiptSchema),
  },
  status: {
    schema: signedBodies.status,
    summary: "Last runs, issues, what is held",
    answer: jsonAnswer("The status", statusAnswerSchema),
  },
  removals: {
    schema: signedBodies.removals,
    summary: "Confirm or keep removals that were shown",
    answer: jsonAnswer("What was done", removalsAnswerSchema),
  },
  insights: {
    schema: signedBodies.insights,
    summary: "The summary that an analyst has released for this source",
    answer: jsonAnswer("The summary, or null while none is released", insightsAnswerSchema),
  },
};

/**
 * Adds the signed routes to the API's description. They are not OpenAPI routes themselves, because
 * the signature is over their bodies' bytes. docs/protocol.md says all of them.
 */
export function describeSigned(registry: OpenAPIHono<AppEnv>["openAPIRegistry"]): void {
  const headers = z.object({
    "webhook-id": z.string(),
    "webhook-timestamp": z.string(),
    "webhook-signature": z.string(),
  });
  for (const [route, { schema, summary, answer }] of Object.entries(answers)) {
    registry.registerPath({
      method: "post",
      path: `/v1/sources/{id}/${route}`,
      summary: `${summary} (signed by the source)`,
      security: [],
      request: {
        params: z.object({ id: z.string() }),
        headers,
        body: { content: { "application/json": { schema } } },
      },
      responses: {
        200: answer,
        ...(route === "snapshots"
          ? { 202: jsonAnswer("Rows whose cells are lacking", needSchema) }
          : {}),
        ...errorAnswers(400, 401, 403, 404, 409, 422, 503),
      },
    });
  }
}
