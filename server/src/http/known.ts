// How answers say whether they are of now, where what they tell takes seconds to compute.
import { z } from "@hono/zod-openapi";
import type { Known } from "../insights/last-known.js";

/** When what is answered was computed, and whether anything has changed since. */
export const knownSchema = {
  computed_at: z.string(),
  current: z.boolean().openapi({
    description:
      "False where something has changed since `computed_at`: that is being computed, and is answered a few seconds later",
  }),
};

export const knownFields = ({ computedAt, isCurrent }: Known<unknown>) => ({
  computed_at: computedAt,
  current: isCurrent,
});
