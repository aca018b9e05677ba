// What is wrong with a request is said in words: where, and what it may be; never the value.

import { expect, test } from "vitest";
import { z } from "zod";
import { tierSchema } from "../../src/http/risk-schemas.js";
import { parseQuery } from "../../src/http/validate.js";

const SCHEMA = z.object({
  level: z.coerce.number().min(0).max(5).optional(),
  year: z.coerce.number().int().optional(),
  sort: z.enum(["name", "-name"]).optional(),
  tier: tierSchema.optional(),
  state: z.literal("open").optional(),
  text: z.string().min(1).max(4).optional(),
  word: z.string().min(3).optional(),
  list: z.array(z.string()).max(1).optional(),
  day: z
    .string()
    .refine((day) => day !== "never", "is not a date. Write 2026-03-01.")
    .optional(),
  at: z.iso.datetime().optional(),
});

test.each([
  [{ level: "banana" }, "level: must be a number"],
  [{ level: 6 }, "level: must be at most 5"],
  [{ level: -1 }, "level: must be at least 0"],
  [{ year: 1.5 }, "year: must be a whole number"],
  [{ sort: "colour" }, "sort: must be one of name, -name"],
  [{ tier: 9 }, "tier: must be one of 1, 2, 3"],
  [{ state: "shut" }, "state: must be open"],
  [{ text: "" }, "text: is empty"],
  [{ text: "secret" }, "text: must have at most 4 characters"],
  [{ word: "ab" }, "word: must have at least 3 characters"],
  [{ text: 5 }, "text: must be a text"],
  [{ list: ["a", "b"] }, "list: must have at most 1 entries"],
  [{ day: "never" }, "day: is not a date. Write 2026-03-01."],
  [{ at: "noon" }, "at: Invalid ISO datetime"],
  [
    { level: "banana", sort: "colour" },
    "level: must be a number; sort: must be one of name, -name",
  ],
])("%j: %s", (fields, words) => {
  expect(() => parseQuery(SCHEMA, fields)).toThrow(words);
});

test("what is missing, and what is not known", () => {
  const strict = z.strictObject({ name: z.string() });
  expect(() => parseQuery(strict, {})).toThrow("name: is missing");
  expect(() => parseQuery(strict, { name: "x", shoe: 1 })).toThrow("the body: does not know shoe");
});
