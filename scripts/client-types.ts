// Writes the typed client's routes from the API's own description: `npm run client:types`.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { refOf, type Schema } from "../server/src/console/docs/schema.js";
import { type ApiDocument, METHODS } from "../server/src/http/api-document.js";
import { createApp } from "../server/src/http/app.js";

/** Where the types stand; a test compares it with what is written now. */
export const CLIENT_TYPES = fileURLToPath(
  new URL("../server/src/client/routes.ts", import.meta.url),
);

const HEAD = `// Every route of the API that takes a token, and every shape that goes in and out.
// Written from the API's own description by \`npm run client:types\`; not edited by hand.
`;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}
interface Operation {
  summary: string;
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** The API's description. Its routes are made from nothing, since nothing is asked of them. */
export async function describedApi(): Promise<ApiDocument> {
  const nothing: unknown = new Proxy(() => {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => "" : nothing),
    apply: () => nothing,
  });
  const app = createApp(nothing as Parameters<typeof createApp>[0]);
  return (await app.request("/openapi.json")).json() as Promise<ApiDocument>;
}

/** The module of types for a description: an interface `Routes`, and a type for each named schema. */
export function clientTypes({ paths, components }: ApiDocument): string {
  const operations = Object.entries(paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      // What a source signs is not for who has a token.
      if (!operation || operation.security?.length === 0) return [];
      // What is refused is thrown, and has one shape for all.
      const responses = Object.fromEntries(
        Object.entries(operation.responses).filter(([status]) => status.startsWith("2")),
      );
      return [{ route: `${method.toUpperCase()} ${path}`, operation: { ...operation, responses } }];
    }),
  );
  const routes = block(
    operations.map(({ route, operation }) => ({
      name: route,
      type: routeType(operation),
      required: true,
      words: operation.summary,
    })),
  );
  const all = (components?.schemas ?? {}) as Record<string, Schema>;
  const used = namesUsed(operations, all);
  const schemas = Object.entries(all)
    .filter(([name]) => used.has(name))
    .map(
      ([name, schema]) =>
        `${comment(schema.description)}export type ${name} = ${typeOf(schema)};\n`,
    );
  return [HEAD, `export interface Routes ${routes}\n`, ...schemas].join("\n");
}

function routeType({ parameters = [], requestBody, responses }: Operation): string {
  const group = (name: string, place: string): Member[] => {
    const members = parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => memberOf(parameter.name, parameter.schema, parameter.required ?? false));
    const required = members.some((member) => member.required);
    return members.length === 0 ? [] : [{ name, type: block(members), required }];
  };
  const body = requestBody?.content["application/json"]?.schema;
  const bodies: Member[] = body
    ? [{ name: "body", type: typeOf(body), required: requestBody.required ?? false }]
    : [];
  const answers = Object.values(responses).map(({ content }) => answerType(content));
  return block([
    ...group("path", "path"),
    ...group("query", "query"),
    ...group("headers", "header"),
    ...bodies,
    { name: "answer", type: answers.join(" | ") || "never", required: true },
  ]);
}

/** As client.ts reads it: JSON, else text, else events as they come, else a file. */
function answerType(content: Record<string, { schema: Schema }> = {}): string {
  const json = content["application/json"];
  if (json) return typeOf(json.schema);
  const [type] = Object.keys(content);
  if (type === undefined) return "undefined";
  if (type === "text/event-stream") return "ReadableStream<Uint8Array>";
  return type.startsWith("text/") ? "string" : "Blob";
}

/** A schema as a TypeScript type. */
function typeOf(schema: Schema): string {
  const ref = refOf(schema);
  if (ref !== null) return ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.allOf) return schema.allOf.map(typeOf).join(" & ");
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(" | ");
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.map((type) => plainType(type, schema)).join(" | ") || "unknown";
}

function plainType(type: string, schema: Schema): string {
  switch (type) {
    case "integer":
      return "number";
    case "array":
      return `Array<${typeOf(schema.items ?? {})}>`;
    case "object":
      return objectType(schema);
    default:
      return type;
  }
}

function objectType({ properties, required = [], additionalProperties }: Schema): string {
  if (properties)
    return block(
      Object.entries(properties).map(([name, schema]) =>
        memberOf(name, schema, required.includes(name)),
      ),
    );
  const value = typeof additionalProperties === "object" ? typeOf(additionalProperties) : "unknown";
  return additionalProperties === false ? "Record<string, never>" : `Record<string, ${value}>`;
}

interface Member {
  name: string;
  type: string;
  required: boolean;
  words?: string | undefined;
}

const memberOf = (name: string, schema: Schema, required: boolean): Member => ({
  name,
  type: typeOf(schema),
  required,
  words: schema.description,
});

function block(members: readonly Member[]): string {
  const lines = members.map(({ name, type, required, words }) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return `${comment(words)}${key}${required ? "" : "?"}: ${type};`;
  });
  return `{\n${lines.join("\n").replace(/^(?=.)/gm, "  ")}\n}`;
}

const comment = (words: string | undefined) =>
  words === undefined ? "" : `/** ${words.replaceAll("*/", "* /")} */\n`;

/** The names of the schemas that a description leads to, by way of other schemas. */
function namesUsed(described: unknown, schemas: Record<string, Schema>): Set<string> {
  const found = new Set<string>();
  const follow = (part: unknown) => {
    for (const [name] of JSON.stringify(part).matchAll(/(?<=#\/components\/schemas\/)\w+/g)) {
      if (found.has(name)) continue;
      found.add(name);
      follow(schemas[name]);
    }
  };
  follow(described);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(CLIENT_TYPES, clientTypes(await describedApi()));
