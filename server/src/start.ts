// Builds the server from its parts, once, and serves it: the one place that names adapters.
import { ENVIRONMENT } from "./admin/actions.js";
import { readTermDates } from "./answers/time/term-dates.js";
import { conceptSource, shippedConcepts } from "./concepts/load-concepts.js";
import { toldOtherwise } from "./concepts/told-otherwise.js";
import type { Config } from "./config.js";
import type { AppDependencies, IndexState } from "./http/context.js";
import { createLiveView } from "./http/live-view.js";
import { warmAnswers } from "./http/warm-answers.js";
import type { Indexer } from "./index/indexer.js";
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
import { type Closer, closeAll } from "./start/closing.js";
import { readIndexState } from "./start/index-state.js";
import { languageModelOf } from "./start/language-model.js";
import { keepLevel, watchOtherWriters } from "./start/level.js";
import { serve } from "./start/serve.js";
import { completeIndex, startIndex } from "./start/start-index.js";
import { tagAnew } from "./start/tag-anew.js";
import { databaseFile, openForReading } from "./store/open.js";
import type { NewSource } from "./store/sources.js";
import { startWriter } from "./writer/writer.js";

/** A page waits so long for what takes seconds to compute, before it shows what was so last. */
const PATIENCE_MS = 50;

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
  void concepts.map().wordConcepts;
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

  const index = await startIndex(config, { reader, writer, concepts, log }, closers);
  const { embedder, vectors, chroma, indexer, meaning, models, nearness } = index;
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
  const { url, publicUrl } = await serve(dependencies, closers);
  closers.push(live.close); // before its views would be waited for
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
  await completeIndex(index, config, { reader, writer, log }, ending.signal);
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
