// The typed client of the API, for programs in TypeScript: `import { createClient } from "ptcc/client"`.
// It needs nothing but `fetch`, so it runs wherever that is there.
import type { Routes } from "./routes.js";

export type * from "./routes.js";

export interface ClientOptions {
  /** Where PTCC's console is, such as `http://127.0.0.1:8787`. */
  baseUrl: string;
  /** What `ptcc token add` printed. */
  token: string;
  /** In place of the global `fetch`. */
  fetch?: typeof fetch;
}

/** A method and a path as `/openapi.json` has them: `GET /v1/students/{id}`. */
export type Route = keyof Routes;

/** What a route answers when it does what was asked. */
export type AnswerOf<R extends Route> = Routes[R]["answer"];

/** What a route takes: `path`, `query`, `headers`, `body`, as far as it has them. */
export type RequestOf<R extends Route> = Omit<Routes[R], "answer"> & { signal?: AbortSignal };

/** The second argument of a request, which may be left out where the route needs nothing. */
export type Given<R extends Route> =
  Record<never, never> extends RequestOf<R> ? [given?: RequestOf<R>] : [given: RequestOf<R>];

export interface Client {
  /**
   * Asks one route of the API.
   * @throws ApiError where PTCC refuses, or something else than PTCC answers
   * @throws TypeError where nothing answers, or a part of the path is not one
   */
  request<R extends Route>(route: R, ...given: Given<R>): Promise<AnswerOf<R>>;
}

/** A refusal in the words of the server. */
export class ApiError extends Error {
  constructor(
    /** The HTTP status. */
    readonly status: number,
    /** Stable, snake_case, for programs. */
    readonly code: string,
    /** What is wrong and what to do about it. */
    message: string,
    readonly details: Record<string, unknown>,
    /** Under which the server's log says more; null where the answer is not PTCC's. */
    readonly requestId: string | null,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** A client that asks as the owner of a token. */
export function createClient({ baseUrl, token, fetch: ask = fetch }: ClientOptions): Client {
  const base = baseUrl.replace(/\/+$/, "");
  return {
    async request<R extends Route>(route: R, ...[given]: Given<R>) {
      const [method = "", path = ""] = route.split(" ");
      const { path: parts, query, headers, body, signal }: Parts = given ?? {};
      const answer = await ask(`${base}${filled(path, parts)}${search(query)}`, {
        method,
        headers: {
          ...defined(headers),
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      });
      if (!answer.ok) throw await refusal(answer);
      return (await contentOf(answer)) as AnswerOf<R>;
    },
  };
}

/** What any route may take. */
interface Parts {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  headers?: Record<string, string | undefined>;
  body?: unknown;
  signal?: AbortSignal;
}

/** `/v1/logs/{id}` with its id. A part may hold anything, and never leads to another route. */
function filled(path: string, parts: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined || /^\.{0,2}$/.test(part))
      throw new TypeError(`${name} of ${path} cannot be ${JSON.stringify(part)}`);
    return encodeURIComponent(part);
  });
}

function search(query: Record<string, unknown> = {}): string {
  const text = new URLSearchParams(defined(query)).toString();
  return text === "" ? "" : `?${text}`;
}

/** What is given, as text. */
const defined = (values: Record<string, unknown> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );

/** JSON, text, events as they come, or a file. */
async function contentOf(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined;
  const type = answer.headers.get("content-type") ?? "";
  if (type.startsWith("application/json")) return answer.json();
  if (type.startsWith("text/event-stream")) return answer.body;
  return type.startsWith("text/") ? answer.text() : answer.blob();
}

async function refusal(answer: Response): Promise<ApiError> {
  const { status } = answer;
  const body = (await answer.json().catch(() => null)) as { error?: ErrorBody } | null;
  if (typeof body?.error?.code !== "string")
    return new ApiError(
      status,
      "not_ptcc",
      `What answered with ${status} is not PTCC: look whether baseUrl is the console's address.`,
      {},
      null,
    );
  const { code, message, details = {}, request_id } = body.error;
  return new ApiError(status, code, message, details, request_id);
}

interface ErrorBody {
  code: string;
  message: string;
  details?: Record<string, unknown>;
  request_id: string;
}
