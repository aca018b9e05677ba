// What a page was asked for in its address, and addresses that ask for something else.
import type { Context } from "hono";
import type { z } from "zod";
import { parseQuery } from "../../http/validate.js";

/** The fields of the address; a form sends those that nobody filled in as blanks, which are left out. */
export function givenFields(c: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));
}

/**
 * The fields of the address by a schema; a name of somebody is never among the links that keep them.
 * @throws PtccError `invalid_request` naming the field
 */
export const readQuery = <Schema extends z.ZodType>(schema: Schema, c: Context): z.infer<Schema> =>
  parseQuery(schema, givenFields(c));

/** Fields that are about a person by name: no address that the console writes has them. */
const PRIVATE = new Set(["q"]);

/** The same list with these fields changed; null takes one out. The first page, unless `cursor` is among them. */
export function addressWith(
  given: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string | null>>,
): string {
  const { cursor: _, ...kept } = given;
  const fields = Object.entries({ ...kept, ...changed }).filter(
    (field): field is [string, string] => field[1] !== null && !PRIVATE.has(field[0]),
  );
  return `?${new URLSearchParams(fields)}`;
}
