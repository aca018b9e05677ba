// What every route finds in its context, and what the application is built from.
import type { IndexLag } from "../../../shared/wire.js";
import type { LanguageModel } from "../answers/llm/language-model.js";
import type { Unseen } from "../answers/results/freshness.js";
import type { Term } from "../answers/time/term-dates.js";
import type { ConceptSource } from "../concepts/load-concepts.js";
import type { Config } from "../config.js";
import type { MeaningSearch } from "../index/meaning.js";
import type { InsightReader } from "../insights/insight-reader.js";
import type { RiskRules } from "../insights/risk/rules-schema.js";
import type { School } from "../insights/school/school.js";
import type { Answering } from "../insights/standing/answering.js";
import type { Log } from "../log.js";
import type { Pull } from "../sources/puller.js";
import type { Db } from "../store/open.js";
import type { Source } from "../store/sources.js";
import type { Principal } from "../store/tokens.js";
import type { Writer } from "../writer/writer.js";
import type { LiveView } from "./live-view.js";

/** The search index as the pages and `/readyz` show it. */
export interface IndexState extends IndexLag {
  /** Which vector index is in use. */
  kind: "chroma" | "sqlite";
  /** Chroma's state; null where it is not used. */
  chroma: "starting" | "ready" | "down" | null;
  model: string;
  /** The model that answers: the one before, until the present one's vectors are complete. */
  serving: string;
  /** Texts embedded since the start. */
  embedded: number;
  /** Vectors in the index and sentences in the store, where the index can be asked. */
  vectors: number | null;
  passages: number;
}

export interface AppDependencies {
  config: Config;
  log: Log;
  reader: Db;
  writer: Writer;
  indexState: () => Promise<IndexState>;
  /** What answers cannot know of at the moment: sheets that are late, notes not yet indexed. */
  unseen: () => Promise<Unseen>;
  /** Answers a question as a standing one is kept, off the event loop. */
  answerToKeep: Answering["answerToKeep"];
  meaning: MeaningSearch;
  /** The embedding model's name. */
  model: string;
  /** The map of concepts that notes are tagged by. */
  concepts: ConceptSource;
  /** What words the answers; null where none is configured. */
  languageModel: LanguageModel | null;
  /** Told after each commit that may have left something to index. */
  committed: () => void;
  pull: Pull;
  /** What syncs and the index are doing, for those who watch. */
  live: LiveView;
  /** The school's terms; null where they are not set. */
  terms: readonly Term[] | null;
  /** By which the risk of pupils is assessed. */
  riskRules: RiskRules;
  /** Computes over the whole school, off the event loop. */
  school: School;
  /** Reads insights as a whole, off the event loop. */
  insights: InsightReader;
}

export interface AppEnv {
  Variables: {
    requestId: string;
    log: Log;
    /** Set behind `requireAnalyst`. */
    principal: Principal;
    /** Set behind `signedSource`. */
    source: Source;
    /** The signed body's bytes as they came, and the request's id. */
    signed: { body: ArrayBuffer; webhookId: string };
  };
}
