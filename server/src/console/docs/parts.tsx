// How the API's description shows a type, the fields of an object, and the parameters of a route.
import type { Child } from "hono/jsx";
import { type Field, fieldsOf, refOf, type Schema } from "./schema.js";

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

/** A type in one line; named ones lead to where they are shown. */
function Type({ schema }: { schema: Schema }): Child {
  const ref = refOf(schema);
  if (ref !== null) return <a href={`#schema-${ref}`}>{ref}</a>;
  if (schema.enum)
    return <code>{schema.enum.map((value) => JSON.stringify(value)).join(" | ")}</code>;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return <Joined parts={choices} by=" | " />;
  if (schema.allOf) return <Joined parts={schema.allOf} by=" & " />;
  if (schema.items)
    return (
      <>
        <Type schema={schema.items} />
        <code>[]</code>
      </>
    );
  if (typeof schema.additionalProperties === "object" && !schema.properties)
    return (
      <>
        object of <Type schema={schema.additionalProperties} />
      </>
    );
  const type = [schema.type ?? "anything"].flat().join(" | ");
  return <code>{schema.format ? `${type} (${schema.format})` : type}</code>;
}

function Joined({ parts, by }: { parts: readonly Schema[]; by: string }) {
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && by}
          <Type schema={part} />
        </>
      ))}
    </>
  );
}

/** The limits that a type has beside its kind, in words. */
function Limits({ minimum, maximum, maxLength, default: usual }: Schema) {
  const parts = [
    minimum !== undefined && maximum !== undefined && `${minimum} to ${maximum}`,
    minimum !== undefined && maximum === undefined && `at least ${minimum}`,
    maximum !== undefined && minimum === undefined && `at most ${maximum}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    usual !== undefined && `${JSON.stringify(usual)} where it is absent`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : <small>{parts.join("; ")}</small>;
}

interface Row {
  name: string;
  from?: string;
  schema: Schema;
  required: boolean;
  description: string | undefined;
}

function Rows({ label, rows }: { label: string; rows: readonly Row[] }) {
  return (
    <section class="table" aria-label={label} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, from, schema, required, description }) => (
            <tr>
              <th scope="row">
                <code>{name}</code> {required && <small>required</small>}
              </th>
              <td>
                <Type schema={schema} />
              </td>
              <td>
                {from && <small>in the {from}. </small>}
                {description} <Limits {...schema} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const rowOf = ({ name, schema, required }: Field): Row => ({
  name,
  schema,
  required,
  description: schema.description,
});

/** The fields of an object, or its type where it has none. */
export function Fields({ label, schema }: { label: string; schema: Schema }) {
  const fields = fieldsOf(schema);
  const refs = schema.allOf?.filter((part) => refOf(part) !== null) ?? [];
  if (fields.length === 0)
    return (
      <p class="fine">
        <Type schema={schema} />
      </p>
    );
  return (
    <>
      {refs.length > 0 && (
        <p class="fine">
          All of <Joined parts={refs} by=" and " />, and
        </p>
      )}
      <Rows label={label} rows={fields.map(rowOf)} />
    </>
  );
}

export function Parameters({ label, of }: { label: string; of: readonly Parameter[] }) {
  const rows = of.map(
    ({ name, in: from, required = false, schema = {}, description }): Row => ({
      name,
      from,
      schema,
      required,
      description: description ?? schema.description,
    }),
  );
  return <Rows label={label} rows={rows} />;
}
