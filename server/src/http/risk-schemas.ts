// What answers about risk and alerts say of a reason and its evidence.
import { z } from "@hono/zod-openapi";

export const tierSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]).openapi({
  description: "1 universal, 2 targeted, 3 intensive support",
});

const evidenceSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("version"), version: z.number(), at: z.string() }),
    z.object({
      type: z.literal("note"),
      document: z.number(),
      passage: z.number(),
      concept: z.string(),
      state: z.string(),
      at: z.string(),
    }),
    z.object({
      type: z.literal("log"),
      id: z.string(),
      at: z.string(),
      passage: z.number().optional(),
      concept: z.string().optional(),
      state: z.string().optional(),
    }),
    z.object({ type: z.literal("follow_up"), id: z.string(), due: z.string() }),
  ])
  .openapi("RiskEvidence");

export const reasonSchema = z
  .object({
    rule: z.string(),
    area: z.string(),
    points: z.number(),
    words: z.string(),
    evidence: z.array(evidenceSchema),
    least_tier: z.number().nullable(),
  })
  .openapi("RiskReason");
