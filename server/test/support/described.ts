// What the API's description says of an answer, held against what was answered.
import { z } from "zod";
import { refOf, type Schema } from "../../src/console/docs/schema.js";

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/**
 * What is wrong with an answer to `POST /v1/ask` and the like: a status or a type of content that is not
 * described, a field that is missing, of another kind, or not described. Empty where all is as described.
 */
export async function differences(
  { paths, components }: Description,
  route: string,
  answer: Response,
): Promise<string[]> {
  const [method = "", path = ""] = route.split(" ");
  const described = paths[path]?.[method.toLowerCase()]?.responses[answer.status];
  if (!described) return [`${answer.status} is not described: ${await answer.clone().text()}`];
  const type = answer.headers.get("content-type")?.split(";")[0];
  if (!described.content) return type === undefined ? [] : [`${type} where nothing is described`];
  const content = type === undefined ? undefined : described.content[type];
  if (!content) return [`${type} is not described`];
  if (type !== "application/json") return [];
  const schema = exact(content.schema, components.schemas);
  const parsed = z
    .fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
    .safeParse(await answer.clone().json());
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

/** The schema with its references in place, whose objects have no other fields than those described. */
function exact(schema: Schema, named: Record<string, Schema>): Schema {
  const inner = (part: Schema) => exact(part, named);
  const ref = refOf(schema);
  if (ref !== null) return inner(named[ref] ?? {});
  if (schema.allOf) {
    const parts = schema.allOf.map(inner);
    return {
      ...Object.assign({}, ...parts),
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
      required: parts.flatMap(({ required = [] }) => required),
    };
  }
  const { properties, items, oneOf, anyOf, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    ...(items ? { items: inner(items) } : {}),
    ...(oneOf || anyOf ? { anyOf: (oneOf ?? anyOf ?? []).map(inner) } : {}),
    ...(typeof additionalProperties === "object"
      ? { additionalProperties: inner(additionalProperties) }
      : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, part]) => [name, inner(part)]),
          ),
          additionalProperties: false,
        }
      : {}),
  };
}
