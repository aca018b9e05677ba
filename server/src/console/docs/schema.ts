// Reads JSON Schema as the API's description has it: the fields of an object, and an example of a value.

/** The parts of JSON Schema that zod-openapi writes. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: boolean | Schema;
  description?: string;
  default?: unknown;
  example?: unknown;
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

export type Schemas = Readonly<Record<string, Schema>>;

export interface Field {
  /** `evidence.row`, `students[].name`. */
  name: string;
  schema: Schema;
  required: boolean;
}

/** The name of the schema that is referred to; null where it stands there itself. */
export const refOf = ({ $ref }: Schema): string | null => $ref?.split("/").at(-1) ?? null;

/** The fields of an object and of objects within it; what has a name of its own is not opened. */
export function fieldsOf(schema: Schema, prefix = ""): Field[] {
  if (schema.allOf) return schema.allOf.flatMap((part) => fieldsOf(part, prefix));
  if (schema.items) return fieldsOf(schema.items, `${prefix}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    const required = schema.required?.includes(key) ?? false;
    return [{ name, schema: value, required }, ...fieldsOf(value, name)];
  });
}

/** A value that the schema takes, for a sample: required fields, and others that have an example. */
export function exampleOf(schema: Schema, schemas: Schemas): unknown {
  const ref = refOf(schema);
  if (ref !== null) return exampleOf(schemas[ref] ?? {}, schemas);
  const given = schema.example ?? schema.default ?? schema.const ?? schema.enum?.[0];
  if (given !== undefined) return given;
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part, schemas)));
  const [choice] = schema.oneOf ?? schema.anyOf ?? [];
  if (choice) return exampleOf(choice, schemas);
  switch (typeof schema.type === "string" ? schema.type : schema.type?.[0]) {
    case "string":
      return "…";
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    case "array":
      return [exampleOf(schema.items ?? {}, schemas)];
    default:
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key, value]) => schema.required?.includes(key) || "example" in value)
          .map(([key, value]) => [key, exampleOf(value, schemas)]),
      );
  }
}
