// The environment: what is unset, what is wrong, and how that is said.
import { expect, test } from "vitest";
import { parseConfig, publicUrlOf } from "../../src/config.js";
import { PtccError } from "../../src/errors.js";

function faultsOf(env: Record<string, string>): string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof PtccError && error.code === "wrong_environment")
      return error.message.split("\n");
    throw error;
  }
  return [];
}

test("with nothing set, everything has its documented value", () => {
  expect(parseConfig({})).toEqual({
    host: "127.0.0.1",
    port: 8787,
    publicPort: 8788,
    publicUrl: null,
    timeZone: "Europe/London",
    termDates: null,
    dataDir: "data",
    conceptsFile: null,
    riskRules: null,
    logLevel: "info",
    vectorIndex: null,
    chromaUrl: null,
    embeddings: "use-lite",
    embeddingsBaseUrl: null,
    llm: null,
    consoleUrl: null,
    webhook: null,
    syncIntervalHours: 6,
    startedByNpm: false,
    google: null,
  });
});

test("an empty or blank value counts as unset", () => {
  expect(parseConfig({ PORT: "", TIME_ZONE: "  ", CHROMA_URL: "" })).toEqual(parseConfig({}));
});

const WRONG: [string, string][] = [
  ["PORT", "eighty"],
  ["PORT", "-1"],
  ["PORT", "65536"],
  ["PORT", "8787.5"],
  ["PUBLIC_PORT", "999999"],
  ["PUBLIC_URL", "ptcc.school.example"],
  ["PUBLIC_URL", "ftp://ptcc.example.org"],
  ["TIME_ZONE", "Europe/Londn"],
  ["LOG_LEVEL", "loud"],
  ["VECTOR_INDEX", "pinecone"],
  ["CHROMA_URL", "localhost:8000"],
  ["CONSOLE_URL", "console.school"],
  ["EMBEDDINGS", "gpt"],
  ["EMBEDDINGS", "transformers:my model"],
  ["EMBEDDINGS_BASE_URL", "ollama"],
  ["SYNC_INTERVAL_HOURS", "often"],
  ["SYNC_INTERVAL_HOURS", "0"],
  ["SYNC_INTERVAL_HOURS", "169"],
];

test.each(WRONG)("%s=%s is one fault, named, in a sentence without the value", (name, value) => {
  const faults = faultsOf({ [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name} is .*\\.$`));
  expect(faults[0]).not.toContain(value.length > 3 ? value : "\0");
});

test("all faults are told at once, one line each", () => {
  const names = [...new Set(WRONG.map(([name]) => name))];
  const faults = faultsOf(Object.fromEntries(WRONG));
  expect(faults.map((line) => line.split(" ")[0]).sort()).toEqual([...names].sort());
});

test("http embeddings need an address, and the two ports differ", () => {
  expect(faultsOf({ EMBEDDINGS: "http:nomic" })).toEqual([
    "EMBEDDINGS_BASE_URL is needed with EMBEDDINGS=http:MODEL.",
  ]);
  expect(faultsOf({ PORT: "9000", PUBLIC_PORT: "9000" })).toEqual([
    "PUBLIC_PORT is the same as PORT; the public port needs one of its own.",
  ]);
  expect(faultsOf({ PUBLIC_PORT: "8787" })).toHaveLength(1);
  expect(faultsOf({ PORT: "0", PUBLIC_PORT: "0" })).toEqual([]);
});

test("a language model needs an address and a name, and its key neither without", () => {
  expect(faultsOf({ LLM_BASE_URL: "http://127.0.0.1:11434/v1" })).toEqual([
    "LLM_MODEL is needed with LLM_BASE_URL.",
  ]);
  expect(faultsOf({ LLM_MODEL: "qwen3", LLM_API_KEY: "k" })).toEqual([
    "LLM_BASE_URL is needed with LLM_MODEL and LLM_API_KEY.",
  ]);
  expect(
    parseConfig({ LLM_BASE_URL: "http://127.0.0.1:11434/v1/", LLM_MODEL: "qwen3" }).llm,
  ).toEqual({ baseUrl: "http://127.0.0.1:11434/v1", model: "qwen3", apiKey: null });
});

const SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;

test.each([
  ["school.example/hook", SECRET, "ALERT_WEBHOOK_URL is not an address"],
  ["ftp://school.example/hook", SECRET, "ALERT_WEBHOOK_URL is not an address"],
  ["https://name:word@school.example/hook", SECRET, "ALERT_WEBHOOK_URL holds a name or password"],
  ["https://school.example/hook", "secret", "ALERT_WEBHOOK_SECRET is not whsec_"],
  ["https://school.example/hook", "whsec_c2hvcnQ=", "ALERT_WEBHOOK_SECRET is not whsec_"],
  ["https://school.example/hook", "", "ALERT_WEBHOOK_SECRET is needed with ALERT_WEBHOOK_URL."],
  ["", SECRET, "ALERT_WEBHOOK_URL is needed with ALERT_WEBHOOK_SECRET."],
])("a webhook at “%s” with “%s” is one fault", (url, secret, fault) => {
  const faults = faultsOf({ ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret });
  expect(faults).toEqual([expect.stringContaining(fault)]);
});

test("a webhook's address is kept as it stands, with its path and query", () => {
  const url = "https://school.example/hook/?key=1";
  const { webhook } = parseConfig({ ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: SECRET });
  expect(webhook).toEqual({ url, secret: SECRET });
});

test("faults between values are told together with wrong values", () => {
  const faults = faultsOf({
    EMBEDDINGS: "http:nomic",
    PORT: "9000",
    PUBLIC_PORT: "9000",
    HOST: "h",
    LOG_LEVEL: "loud",
  });
  expect(faults).toHaveLength(3);
  expect(faultsOf({ PORT: "x", PUBLIC_PORT: "x" })).toHaveLength(2);
});

test("connection codes carry PUBLIC_URL without a slash at its end, else the public port's own address", () => {
  expect(publicUrlOf(parseConfig({ PUBLIC_URL: "https://ptcc.example.org/" }))).toBe(
    "https://ptcc.example.org",
  );
  expect(publicUrlOf(parseConfig({ PUBLIC_PORT: "9001" }))).toBe("http://127.0.0.1:9001");
});
