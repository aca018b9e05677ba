// Builds the server from its parts, once, and serves it: the one place that names adapters.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { ENVIRONMENT } from "./admin/actions.js";
import { createChatModel } from "./answers/llm/chat-model.js";
import type { LanguageModel } from "./answers/llm/language-model.js";
import { readTermDates } from "./answers/time/term-dates.js";
import { conceptSource, shippedConcepts } from "./concepts/load-concepts.js";
import { conceptPhrases } from "./concepts/question-concepts.js";
import { toldOtherwise } from "./concepts/told-otherwise.js";
import type { Config } from "./config.js";
import { PtccError } from "./errors.js";
import { createApp, createPublicApp } from "./http/app.js";
import type { AppDependencies, IndexState } from "./http/context.js";
import { createLiveView } from "./http/live-view.js";
import { warmAnswers } from "./http/warm-answers.js";
import type { ChromaProcess } from "./index/chroma-process.js";
import { createConceptNearness } from "./index/concept-nearness.js";
import { createEmbedder } from "./index/embeddings/embedder.js";
import { shippedPhraseVectors } from "./index/embeddings/phrase-file.js";
import { createIndexReader, readPhraseVectors } from "./index/index-reader.js";
import { createIndexer, type Indexer } from "./index/indexer.js";
import { createMeaningSearch } from "./index/meaning.js";
import { completeSwitch, openPrevious } from "./index/model-change.js";
import { createModelSwitch, type ModelSwitch } from "./index/model-switch.js";
import type { Embedder, VectorIndex } from "./index/ports.js";
import { readServingModel, storedModels } from "./index/serving-model.js";
import { startVectors } from "./index/start-vectors.js";
import { createInsightReader } from "./insights/insight-reader.js";
import { themesOf } from "./insights/patterns/themes.js";
import { keepRisk } from "./insights/risk/keep-risk.js";
import { loadRiskRules } from "./insights/risk/load-rules.js";
import { createSchool } from "./insights/school/school.js";
import { createAnswering } from "./insights/standing/answering.js";
import { keepStanding } from "./insights/standing/keep-standing.js";
import { keepSending } from "./insights/webhook/keep-sending.js";
import type { Log } from "./log.js";
import { announce, holdFolder } from "./presence.js";
import type { Rounds } from "./rounds.js";
import { keepSearchLevel } from "./search/keep-search-level.js";
import { addEnvironmentSource } from "./sources/environment-source.js";
import { lateSources } from "./sources/late-sources.js";
import { createPuller } from "./sources/puller.js";
import { startSchedule } from "./sources/schedule.js";
import { createSheetsApi } from "./sources/sheets-api.js";
import { type Db, databaseFile, openForReading, storeId } from "./store/open.js";
import type { NewSource } from "./store/sources.js";
import { rebuildChanged } from "./store/when-changed.js";
import { startWriter, type Writer } from "./writer/writer.js";

/** How often commits of other processes, the command line's, are looked for. */
const OTHER_WRITERS_MS = 500;
/** After this long a shutdown waits for nothing more. */
const SHUTDOWN_MS = 10_000;
/** Of that, how long requests under way may take, live views among them. */
const REQUEST_GRACE_MS = 3_000;
/** Passages that are tagged anew in one transaction; pushes take their turn between. */
const RETAGGED = 500;
/** How long the count of vectors may take before a status goes without it. */
const COUNT_MS = 1_000;

/** A page waits so long for what takes seconds to compute, before it shows what was so last. */
const PATIENCE_MS = 50;

type Closer = () => unknown;

export interface RunningServer {
  /** Console and API. */
  url: string;
  /** What Google may reach. */
  publicUrl: string;
  indexState(): Promise<IndexState>;
  indexer: Indexer;
  risk: Rounds;
  standing: Rounds;
  /** The process id of our own Chroma while it runs. */
  chromaPid(): number | null;
  /** Stops taking requests, finishes those under way, and ends all threads and Chroma. */
  close(): Promise<void>;
}

export interface Surroundings {
  /** Where the Google Sheets API answers; Google's own by default. */
  sheetsUrl?: string;
  /** How long a page waits for what takes seconds to compute, before it shows what was so last. */
  patienceMs?: number;
}

/**
 * Starts everything and listens on both ports.
 * @throws PtccError `configuration` where a port is in use or the data folder cannot be written
 */
export async function startServer(
  config: Config,
  log: Log,
  surroundings: Surroundings = {},
): Promise<RunningServer> {
  const closers: Closer[] = [];
  const close = () => closeAll(closers, log);
  try {
    return await start(config, log, surroundings, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  config: Config,
  log: Log,
  { sheetsUrl, patienceMs = PATIENCE_MS }: Surroundings,
  closers: Closer[],
  close: () => Promise<void>,
): Promise<RunningServer> {
  const terms = readTermDates(config.termDates);
  closers.push(await holdFolder(config.dataDir));
  const file = databaseFile(config.dataDir);
  const schoolFile = config.conceptsFile;
  const concepts = schoolFile === null ? shippedConcepts() : conceptSource({ schoolFile });
  const riskRules = loadRiskRules(config.riskRules, concepts);
  const live = createLiveView(() => indexer.state());
  const writerStarts = startWriter(file, { schoolFile }, live.tell);
  closers.push(async () => (await writerStarts).close());
  // Compiled and learned while nobody waits for the event loop yet. A fault in the school's file stops the start.
  concepts.map();
  toldOtherwise();
  const writer = await writerStarts;
  closers.push(tagAnew(writer, log));
  await writer.forgetPupilChanges();
  const risk = keepRisk({ writer, rules: riskRules, timeZone: config.timeZone, log });
  closers.push(() => risk.stop());
  const reader = openForReading(file);
  keepSearchLevel(reader);
  closers.push(() => reader.$client.close());
  const { timeZone } = config;
  const late = lateSources(reader, config);
  const school = createSchool({
    file,
    themes: [...themesOf(concepts.tree()).values()],
    reader,
    timeZone,
    late,
    patienceMs,
  });
  closers.push(() => school.close());
  const labels = new Map([...concepts.tree().concepts].map(([id, { label }]) => [id, label]));
  const insights = createInsightReader({
    file,
    rules: riskRules,
    timeZone,
    labels,
    reader,
    patienceMs,
  });
  closers.push(() => insights.close());

  const common = { modelsFolder: join(config.dataDir, "models") };
  const embedder = createEmbedder(config.embeddings, {
    ...common,
    baseUrl: config.embeddingsBaseUrl ?? undefined,
  });
  closers.push(() => embedder.close());
  const kept = await startVectors({ ...config, namespace: storeId(reader), log });
  const { chroma } = kept;
  if (chroma) closers.push(() => chroma.stop());
  const vectors = await kept.open(embedder.model);
  closers.push(() => vectors.close());
  const indexReader = createIndexReader(reader);
  const indexer = createIndexer({ reader: indexReader, writer, embedder, vectors, log });
  closers.push(() => indexer.stop());
  chroma?.onChange(() => indexer.vectorsChanged());
  const meaning = createMeaningSearch({ embedder, vectors, reader: indexReader });
  const models = createModelSwitch(
    { model: embedder.model, nearestPassages: meaning.nearestPassages },
    await openPrevious({ ...common, present: embedder.model, vectors: kept, reader, closers }),
  );
  const nearness = createConceptNearness({
    embedder,
    store: {
      phraseVectors: async (model) => readPhraseVectors(reader, model),
      savePhraseVectors: (model, items) => writer.savePhraseVectors(model, items),
    },
    phrases: conceptPhrases(concepts.tree()),
    shipped: shippedPhraseVectors(embedder.model),
    log,
  });
  const behindCommits = [risk];
  const pokeAll = () => {
    for (const rounds of behindCommits) rounds.poke();
  };
  const committed = () => {
    indexer.poke();
    pokeAll();
    // What rests on notes waits for the index.
    void indexer.idle().then(pokeAll);
    live.changed();
    school.poke();
    insights.poke();
    void keepLevel(reader, log);
  };
  closers.push(watchOtherWriters(reader, committed));

  const { google } = config;
  const ending = new AbortController();
  const pull = createPuller({
    sheets: google
      ? createSheetsApi({
          account: google.account,
          signal: ending.signal,
          ...(sheetsUrl ? { url: sheetsUrl } : {}),
        })
      : null,
    reader,
    store: writer,
    committed,
  });
  const answering = createAnswering({
    file,
    concepts: { schoolFile },
    timeZone,
    terms,
    nearestPassages: models.nearestPassages,
    nearestConcept: nearness.nearestConcept,
    // Whether meaning search knows all that it can, so that its finds are not others soon.
    indexIsLevel: async () => {
      const { pending, failing } = await indexer.state();
      return pending <= failing;
    },
    model: () => models.model,
  });
  closers.push(() => answering.close());
  const dependencies: AppDependencies = {
    config,
    log,
    reader,
    writer,
    meaning: {
      nearestPassages: models.nearestPassages,
      nearestConcept: nearness.nearestConcept,
    },
    get model() {
      return models.model;
    },
    concepts,
    languageModel: languageModelOf(config, log),
    unseen: async () => ({ late: late(), pending: (await indexer.state()).pending }),
    indexState: () => readIndexState({ indexer, vectors, chroma, embedder, models, reader }),
    committed,
    pull,
    live,
    terms,
    riskRules,
    school,
    insights,
    answerToKeep: answering.answerToKeep,
  };
  const { answerToKeep } = answering;
  const standing = keepStanding({ answerToKeep, reader, writer, timeZone, log });
  behindCommits.push(standing);
  closers.push(() => standing.stop());
  const apps = [
    { name: "PORT", app: createApp(dependencies), port: config.port },
    { name: "PUBLIC_PORT", app: createPublicApp(dependencies), port: config.publicPort },
  ];
  const urls: string[] = [];
  for (const { name, app, port } of apps) {
    const server = createAdaptorServer({ fetch: app.fetch });
    urls.push(await listen(server, name, config.host, port));
    closers.push(() => stopListening(server));
  }
  closers.push(live.close); // before its views would be waited for
  const [url = "", publicUrl = ""] = urls;
  closers.push(announce(config.dataDir, url));
  if (config.webhook) {
    const consoleUrl = config.consoleUrl ?? url;
    const sending = keepSending({ reader, writer, target: config.webhook, consoleUrl, log });
    behindCommits.push(sending);
    closers.push(() => sending.stop());
    log.info({ host: new URL(config.webhook.url).host }, "Alerts are told to this host");
  } else await writer.forgetMessages();
  const adder = { addSource: (source: NewSource) => writer.addSource(source, ENVIRONMENT) };
  if (google?.sheet) await addEnvironmentSource(reader, adder, google.sheet);
  const stopSchedule = startSchedule({ config, reader, pull, log });
  closers.push(() => {
    ending.abort();
    return stopSchedule();
  });
  void keepLevel(reader, log, async () => {
    const writing = writer.readConcepts();
    const asking = meaning.warm().then(() => warmAnswers(dependencies));
    await Promise.all([writing, asking]);
  });
  school.poke();
  insights.poke();
  const present = {
    spec: config.embeddings,
    base_url: config.embeddingsBaseUrl,
    model: embedder.model,
  };
  // Where nothing is stored, nothing is to be completed.
  if (readServingModel(reader) === null && storedModels(reader).length === 0)
    await writer.saveServingModel(present);
  const parts = { reader, writer, indexer, vectors: kept, models, log, signal: ending.signal };
  void completeSwitch(parts, present).then(() => nearness.prepare(ending.signal));
  log.info(
    { url, public_url: publicUrl, vector_index: vectors.kind, model: embedder.model },
    "PTCC is ready",
  );
  return {
    url,
    publicUrl,
    indexState: dependencies.indexState,
    indexer,
    risk,
    standing,
    chromaPid: () => chroma?.pid ?? null,
    close,
  };
}

/** The configured language model; the log says what then leaves the machine, and whereto. */
function languageModelOf({ llm }: Config, log: Log): LanguageModel | null {
  if (llm === null) return null;
  const model = createChatModel(llm);
  log.info(
    { host: model.host, model: model.name },
    "A language model words answers: questions, and the notes and pupils that they find, are sent to this host",
  );
  return model;
}

/** Tags all passages by the present map of concepts, where another one tagged them; returns how to stop. */
function tagAnew(writer: Writer, log: Log): () => Promise<void> {
  let stopped = false;
  const tagging = (async () => {
    while (!stopped && (await writer.retagPassages(RETAGGED)));
  })().catch((error: unknown) => log.error({ err: error }, "Notes could not be tagged anew"));
  return () => {
    stopped = true;
    return tagging;
  };
}

/** Has what answers are made from in memory level before a question needs it. */
async function keepLevel(reader: Db, log: Log, next?: () => Promise<void>): Promise<void> {
  try {
    await rebuildChanged(reader);
    await next?.();
  } catch (error) {
    // At the end the connection closes under it.
    if (reader.$client.open) log.error({ err: error }, "Memory could not be brought level");
  }
}

/** Calls back when any connection but this one has committed; returns how to stop. */
function watchOtherWriters(reader: Db, changed: () => void): () => void {
  const version = () => reader.$client.pragma("data_version", { simple: true }) as number;
  let last = version();
  const timer = setInterval(() => {
    const now = version();
    if (now !== last) changed();
    last = now;
  }, OTHER_WRITERS_MS);
  return () => clearInterval(timer);
}

async function readIndexState(parts: {
  indexer: Indexer;
  vectors: VectorIndex;
  chroma: ChromaProcess | null;
  embedder: Embedder;
  models: ModelSwitch;
  reader: Db;
}): Promise<IndexState> {
  const { indexer, vectors, chroma, embedder, models, reader } = parts;
  const { pending, lag_seconds, available, embedded } = await indexer.state();
  const usable = available && chroma?.state !== "down" && chroma?.state !== "starting";
  const count = usable ? await settledWithin(COUNT_MS, vectors.count()) : null;
  const passages = reader.$client
    .prepare("SELECT count(*) FROM passages WHERE uses > 0")
    .pluck()
    .get() as number;
  return {
    kind: vectors.kind,
    chroma: chroma?.state ?? (vectors.kind === "chroma" ? (usable ? "ready" : "down") : null),
    model: embedder.model,
    serving: models.model,
    pending,
    lag_seconds: Math.round(lag_seconds * 10) / 10,
    available: usable,
    embedded,
    vectors: count,
    passages,
  };
}

/** The value, or null where it fails or takes longer. */
async function settledWithin<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  const value = await Promise.race([promise.catch(() => null), late]);
  clearTimeout(timer);
  return value;
}

async function listen(
  server: ServerType,
  name: string,
  host: string,
  port: number,
): Promise<string> {
  const listening = once(server, "listening");
  server.listen(port, host);
  try {
    await listening;
  } catch (cause) {
    throw listenFault(name, host, port, cause);
  }
  const { port: actual } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
}

function listenFault(name: string, host: string, port: number, cause: unknown): unknown {
  const code = (cause as { code?: unknown }).code;
  const reasons: Record<string, string> = {
    EADDRINUSE: `port ${port} is in use. Stop the other program or set ${name} to another port.`,
    EACCES: `port ${port} may not be opened by this user. Set ${name} to one above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one that is.`,
    ENOTFOUND: `HOST ${host} is not known. Set it to an address of this machine.`,
  };
  const reason = reasons[String(code)];
  return reason
    ? new PtccError("configuration", "cannot_listen", `${name}: ${reason}`, undefined, { cause })
    : cause;
}

/** Lets requests under way finish for a while; connections that wait for nothing are closed at once. */
async function stopListening(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if (!("closeIdleConnections" in server)) return closed;
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), REQUEST_GRACE_MS);
  await closed;
  clearTimeout(timer);
}

/** Closes in the reverse order of opening, within the deadline; a part that fails stops no other. */
async function closeAll(closers: Closer[], log: Log): Promise<void> {
  const end = Date.now() + SHUTDOWN_MS;
  for (const closer of closers.splice(0).reverse()) {
    const left = Math.max(end - Date.now(), 100);
    const done = await settledWithin(left, ended(closer));
    if (done !== true) log.warn("A part did not close in time");
  }
}

async function ended(closer: Closer): Promise<true> {
  await closer();
  return true;
}
