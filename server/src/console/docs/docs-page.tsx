// The API's description as a page to read: every route and every schema, from the document itself.
import { type ApiDocument, METHODS } from "../../http/api-document.js";
import { renderPage } from "../layout.js";
import type { Frame } from "../page.js";
import { Fields, type Parameter, Parameters } from "./parts.js";
import { exampleOf, type Schema, type Schemas } from "./schema.js";

/** What the page shows of a route. */
interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | undefined;
  /** Neither token nor session: the source signs. */
  signed: boolean;
  parameters: Parameter[];
  body: Schema | null;
  answers: { status: string; description: string; types: { type: string; schema: Schema }[] }[];
}

type Media = Record<string, { schema?: unknown }>;

/** `/docs`: with the console's menu for whoever is signed in, and for others without. */
export function docsPage(frame: Frame | null, document: ApiDocument) {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const tags = (document.tags ?? [])
    .map(({ name, description }) => ({ name, description, routes: operationsOf(document, name) }))
    .filter(({ routes }) => routes.length > 0);
  return renderPage(frame, {
    title: "API",
    children: (
      <div class="column wide docs">
        <h1>API</h1>
        {document.info.description?.split("\n\n").map((text) => (
          <Words text={text} />
        ))}
        <p>
          <a href="/openapi.json">openapi.json</a> is the same for programs (OpenAPI 3.1).
        </p>
        <nav aria-label="Routes" class="routes">
          {tags.map(({ name, routes }) => (
            <section>
              <h2>
                <a href={`#${slug(name)}`}>{name}</a>
              </h2>
              <ul>
                {routes.map(({ id, method, path }) => (
                  <li>
                    <a href={`#${id}`}>
                      <Route method={method} path={path} />
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        {tags.map(({ name, description, routes }) => (
          <section aria-labelledby={slug(name)}>
            <h2 id={slug(name)}>{name}</h2>
            <p class="lead">{description}</p>
            {routes.map((operation) => (
              <OperationCard operation={operation} schemas={schemas} />
            ))}
          </section>
        ))}
        <section aria-labelledby="schemas">
          <h2 id="schemas">Schemas</h2>
          {Object.entries(schemas).map(([name, schema]) => (
            <section class="card" aria-labelledby={`schema-${name}`}>
              <h3 id={`schema-${name}`}>{name}</h3>
              {schema.description && <Words text={schema.description} />}
              <Fields label={`Fields of ${name}`} schema={schema} />
            </section>
          ))}
        </section>
      </div>
    ),
  });
}

function OperationCard({ operation, schemas }: { operation: Operation; schemas: Schemas }) {
  const { id, method, path, summary, description, signed, parameters, body, answers } = operation;
  const named = `${method} ${path}`;
  return (
    <article class="card" aria-labelledby={id}>
      <h3 id={id}>
        <Route method={method} path={path} />
      </h3>
      <Words text={summary} />
      {description && <Words text={description} />}
      <p class="fine">
        {signed
          ? "Signed by the source, without a token."
          : "With a token, or the console's session."}
      </p>
      {parameters.length > 0 && <Parameters label={`Parameters of ${named}`} of={parameters} />}
      {body && (
        <>
          <h4>Body</h4>
          <Fields label={`Body of ${named}`} schema={body} />
          <pre tabindex={0}>
            <code>{JSON.stringify(exampleOf(body, schemas), null, 2)}</code>
          </pre>
        </>
      )}
      <h4>Answers</h4>
      <dl class="answers">
        {answers.map((answer) => (
          <div>
            <dt>{answer.status}</dt>
            <dd>
              {answer.description}
              {answer.types.map(({ type, schema }) => (
                <>
                  {type !== "application/json" && <p class="fine">{type}</p>}
                  <Fields label={`Answer ${answer.status} of ${named}`} schema={schema} />
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Route({ method, path }: { method: string; path: string }) {
  return (
    <code class="route">
      <b>{method.toUpperCase()}</b> {path}
    </code>
  );
}

/** A paragraph; what stands between backticks is code. */
function Words({ text }: { text: string }) {
  return (
    <p>{text.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</p>
  );
}

const slug = (name: string): string => name.toLowerCase().replaceAll(" ", "-");

function operationsOf({ paths = {} }: ApiDocument, tag: string): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method): Operation[] => {
      const operation = item[method];
      if (!operation?.tags?.includes(tag)) return [];
      const body = operation.requestBody as { content?: Media } | undefined;
      return [
        {
          id: operation.operationId ?? `${method} ${path}`,
          method,
          path,
          summary: operation.summary ?? "",
          description: operation.description,
          signed: operation.security?.length === 0,
          parameters: (operation.parameters ?? []) as Parameter[],
          body: (body?.content?.["application/json"]?.schema as Schema | undefined) ?? null,
          answers: Object.entries(operation.responses ?? {}).map(([status, answer]) => ({
            status,
            ...(answer as { description: string; content?: Media }),
            types: typesOf((answer as { content?: Media }).content),
          })),
        },
      ];
    }),
  );
}

const typesOf = (content: Media = {}) =>
  Object.entries(content).map(([type, { schema }]) => ({ type, schema: (schema ?? {}) as Schema }));
