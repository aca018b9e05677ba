// The configuration: one pure parse of the environment. No other file reads it.
import { z } from "zod";
import { PtccError } from "./errors.js";
import { faultsOf } from "./fault-words.js";
import {
  type GoogleConfig,
  googleConfigOf,
  googleEnvironment,
  googleNeeds,
} from "./google-config.js";

const port = z
  .string()
  .regex(/^\d{1,5}$/, "is not a port number")
  .transform(Number)
  .refine((value) => value <= 65_535, "is not a port number (0 to 65535)");

const address = z
  .url({ protocol: /^https?$/, error: "is not an address such as https://ptcc.example.org" })
  .transform((url) => url.replace(/\/+$/, ""));

/** As it stands: a query or a path may be what lets a message in. `fetch` takes no name and password in it. */
const webhookUrl = z
  .url({ protocol: /^https?$/, error: "is not an address such as https://school.example/ptcc" })
  .refine((url) => !/^https?:\/\/[^/?#]*@/.test(url), {
    error: "holds a name or password, which is not sent; the signature says who calls",
  });

/** As the Standard Webhooks specification has it: 24 to 64 bytes. */
const webhookSecret = z
  .string()
  .regex(
    /^whsec_(?=.{32,88}$)([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    "is not whsec_ and 24 to 64 bytes in base64",
  );

const timeZone = z.string().refine(isTimeZone, "is not a time zone such as Europe/London");

const singleValues = z
  .object({
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: port.default(8787),
    PUBLIC_PORT: port.default(8788),
    PUBLIC_URL: address.optional(),
    TIME_ZONE: timeZone.default("Europe/London"),
    TERM_DATES: z.string().min(1).optional(),
    DATA_DIR: z.string().min(1).default("data"),
    CONCEPTS_FILE: z.string().min(1).optional(),
    RISK_RULES: z.string().min(1).optional(),
    LOG_LEVEL: z
      .enum(["trace", "debug", "info", "warn", "error", "silent"], {
        error: "is not one of trace, debug, info, warn, error, silent",
      })
      .default("info"),
    VECTOR_INDEX: z.enum(["chroma", "sqlite"], { error: "is not chroma or sqlite" }).optional(),
    CONSOLE_URL: address.optional(),
    ALERT_WEBHOOK_URL: webhookUrl.optional(),
    ALERT_WEBHOOK_SECRET: webhookSecret.optional(),
    CHROMA_URL: address.optional(),
    EMBEDDINGS: z
      .string()
      .regex(
        /^(use-lite|(transformers|http):\S+)$/,
        "is not use-lite, transformers:MODEL or http:MODEL",
      )
      .default("use-lite"),
    EMBEDDINGS_BASE_URL: address.optional(),
    LLM_BASE_URL: address.optional(),
    LLM_MODEL: z.string().optional(),
    LLM_API_KEY: z.string().optional(),
    /** Set by npm for the scripts that it runs. */
    npm_lifecycle_event: z.string().optional(),
    SYNC_INTERVAL_HOURS: z
      .string()
      .regex(/^\d+(\.\d+)?$/, "is not a number of hours")
      .transform(Number)
      .refine((hours) => hours > 0 && hours <= 168, "is not between 0 and 168 hours")
      .default(6),
    ...googleEnvironment,
  })
  // `when`: also beside other faults, where a wrong value stands here as it came.
  .refine((env) => !/^http:\S/.test(env.EMBEDDINGS) || env.EMBEDDINGS_BASE_URL, {
    path: ["EMBEDDINGS_BASE_URL"],
    error: "is needed with EMBEDDINGS=http:MODEL",
    when: () => true,
  })
  .refine((env) => env.LLM_BASE_URL === undefined || env.LLM_MODEL !== undefined, {
    path: ["LLM_MODEL"],
    error: "is needed with LLM_BASE_URL",
    when: () => true,
  })
  .refine((env) => env.LLM_BASE_URL || (!env.LLM_MODEL && !env.LLM_API_KEY), {
    path: ["LLM_BASE_URL"],
    error: "is needed with LLM_MODEL and LLM_API_KEY",
    when: () => true,
  })
  .refine((env) => env.ALERT_WEBHOOK_URL === undefined || env.ALERT_WEBHOOK_SECRET !== undefined, {
    path: ["ALERT_WEBHOOK_SECRET"],
    error: "is needed with ALERT_WEBHOOK_URL",
    when: () => true,
  })
  .refine((env) => env.ALERT_WEBHOOK_SECRET === undefined || env.ALERT_WEBHOOK_URL !== undefined, {
    path: ["ALERT_WEBHOOK_URL"],
    error: "is needed with ALERT_WEBHOOK_SECRET",
    when: () => true,
  })
  .refine((env) => !Number.isInteger(env.PORT) || env.PORT === 0 || env.PORT !== env.PUBLIC_PORT, {
    path: ["PUBLIC_PORT"],
    error: "is the same as PORT; the public port needs one of its own",
    when: () => true,
  });

const environment = googleNeeds.reduce(
  (schema, { name, with: others, error }) =>
    schema.refine(
      (env: Record<string, unknown>) =>
        env[name] !== undefined || others.every((other) => env[other] === undefined),
      { path: [name], error, when: () => true },
    ),
  singleValues,
);

export interface Config {
  host: string;
  /** Console and API, for the school's network. 0 takes a free port. */
  port: number;
  /** Only `/v1/sources/{id}/…`, what Google may reach. */
  publicPort: number;
  /** The outside address of the public port; null where none is set. */
  publicUrl: string | null;
  timeZone: string;
  /** The file with the school's terms; null where it is not set. */
  termDates: string | null;
  dataDir: string;
  /** The school's own concepts; null where it has none. */
  conceptsFile: string | null;
  /** The school's own table of risk rules; null where it has none. */
  riskRules: string | null;
  logLevel: string;
  /** Null: Chroma where it can run, else SQLite. */
  vectorIndex: "chroma" | "sqlite" | null;
  chromaUrl: string | null;
  embeddings: string;
  embeddingsBaseUrl: string | null;
  /** The language model that words answers; null where none is configured. */
  llm: { baseUrl: string; model: string; apiKey: string | null } | null;
  /** Where people open the console; null for its own host and port. */
  consoleUrl: string | null;
  /** What the school's own systems are told of alerts by; null where they are not. */
  webhook: { url: string; secret: string } | null;
  syncIntervalHours: number;
  /** Whether npm runs this program, which passes no signal on to it. */
  startedByNpm: boolean;
  /** The service account that pulls; null where none is configured. */
  google: GoogleConfig | null;
}

/**
 * Reads the configuration; an empty value counts as unset.
 * @throws PtccError `configuration` with one line for each wrong value, without the value itself
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const lines = faultsOf(parsed.error, "the environment", " ").map((fault) => `${fault}.`);
    throw new PtccError("configuration", "wrong_environment", lines.join("\n"));
  }
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.PORT,
    publicPort: values.PUBLIC_PORT,
    publicUrl: values.PUBLIC_URL ?? null,
    timeZone: values.TIME_ZONE,
    termDates: values.TERM_DATES ?? null,
    dataDir: values.DATA_DIR,
    conceptsFile: values.CONCEPTS_FILE ?? null,
    riskRules: values.RISK_RULES ?? null,
    logLevel: values.LOG_LEVEL,
    vectorIndex: values.VECTOR_INDEX ?? null,
    chromaUrl: values.CHROMA_URL ?? null,
    embeddings: values.EMBEDDINGS,
    embeddingsBaseUrl: values.EMBEDDINGS_BASE_URL ?? null,
    llm:
      values.LLM_BASE_URL !== undefined && values.LLM_MODEL !== undefined
        ? {
            baseUrl: values.LLM_BASE_URL,
            model: values.LLM_MODEL,
            apiKey: values.LLM_API_KEY ?? null,
          }
        : null,
    consoleUrl: values.CONSOLE_URL ?? null,
    webhook:
      values.ALERT_WEBHOOK_URL !== undefined && values.ALERT_WEBHOOK_SECRET !== undefined
        ? { url: values.ALERT_WEBHOOK_URL, secret: values.ALERT_WEBHOOK_SECRET }
        : null,
    syncIntervalHours: values.SYNC_INTERVAL_HOURS,
    startedByNpm: values.npm_lifecycle_event !== undefined,
    google: googleConfigOf(values),
  };
}

/** The address that connection codes carry. */
export const publicUrlOf = ({ publicUrl, host, publicPort }: Config) =>
  publicUrl ?? `http://${host}:${publicPort}`;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
