// Computes over the whole school in threads of its own: the server's side, which answers with what is known by now.
import { PtccError } from "../../errors.js";
import { lazyThread } from "../../lazy-thread.js";
import type { Db } from "../../store/open.js";
import { storeStamp } from "../../store/stamp.js";
import { spawnModuleWorker } from "../../worker-thread.js";
import type { DoctorPage, DoctorQuery } from "../doctor/doctor-page.js";
import { type Asked, keepLastKnown } from "../last-known.js";
import { type Patterns, type PupilsQuery, USUAL_WEEKS } from "../patterns/pattern-types.js";
import type { PatternRequest } from "../patterns/read-patterns.js";
import { dayIn } from "../risk/days.js";
import { isLarge, whenSettled } from "../when-settled.js";
import type { PatternPupilIds, SchoolOperations } from "./school-operations.js";
import type { SchoolThreadData } from "./school-thread.js";

/** Of each kind, where the doctor is asked for all kinds. */
export const FINDINGS_OF_EACH_KIND = 20;

/** Which findings; those of late sheets among them. */
export type DoctorRequest = Omit<DoctorQuery, "late">;

/** What is computed over the whole school; its threads are started when they are first needed. */
export interface School {
  patterns(request: PatternRequest): Promise<Asked<Patterns>>;
  /** Ids of the pupils behind a number of these patterns. */
  patternPupils(request: PatternRequest, query: PupilsQuery): Promise<Asked<PatternPupilIds>>;
  doctor(request: DoctorRequest): Promise<Asked<DoctorPage>>;
  /** Something was committed: what was asked for last is computed again behind it. */
  poke(): void;
  close(): Promise<void>;
}

interface SchoolOptions extends SchoolThreadData {
  /** Tells when something changed. */
  reader: Db;
  timeZone: string;
  /** By the id of each source whose sync is overdue, the likely cause. */
  late: () => ReadonlyMap<string, string>;
  /** See `keepLastKnown`. */
  patienceMs: number;
}

export function createSchool(options: SchoolOptions): School {
  const { reader, timeZone, late, patienceMs, ...data } = options;
  const threadOf = (name: string) =>
    lazyThread<SchoolOperations>(
      () => spawnModuleWorker(import.meta.url, "./school-thread", { name, workerData: data }),
      gone,
    );
  // Whoever asks for pupils behind a pattern does not wait until the doctor is done.
  const threads = { patterns: threadOf("patterns"), doctor: threadOf("doctor") };
  const now = () => new Date().toISOString();
  const dayOf = dayIn(timeZone);
  /** What has no day is of today. */
  const stamp = () => `${dayOf(now())} ${storeStamp(reader)}`;
  const keyOf = ({ now: _, ...request }: PatternRequest, query?: PupilsQuery) =>
    JSON.stringify([request, query]);

  const patterns = keepLastKnown({
    compute: async (request: PatternRequest) =>
      (await threads.patterns.operations()).patterns({ ...request, now: now() }),
    keyOf: (request) => keyOf(request),
    stamp,
    patienceMs,
  });
  const patternPupils = keepLastKnown({
    compute: async ({ request, query }: { request: PatternRequest; query: PupilsQuery }) =>
      (await threads.patterns.operations()).patternPupils({ ...request, now: now() }, query),
    keyOf: ({ request, query }) => keyOf(request, query),
    stamp,
    patienceMs,
  });
  const doctor = keepLastKnown({
    compute: async (query: DoctorQuery) => (await threads.doctor.operations()).doctor(query),
    keyOf: ({ late: _, ...request }) => JSON.stringify(request),
    stamp: (query) => `${JSON.stringify([...query.late])} ${storeStamp(reader)}`,
    patienceMs,
  });
  const refreshing = whenSettled(() => {
    const isWaitedFor = isLarge(reader);
    const usual = { filter: {}, weeks: USUAL_WEEKS, timeZone, now: now() };
    patterns.refresh(isWaitedFor ? usual : undefined);
    const all = { late: late(), shown: { ofEachKind: FINDINGS_OF_EACH_KIND } };
    doctor.refresh(isWaitedFor ? all : undefined);
  });
  return {
    patterns: patterns.ask,
    patternPupils: (request, query) => patternPupils.ask({ request, query }),
    doctor: (request) => doctor.ask({ ...request, late: late() }),
    poke: refreshing.poke,
    async close() {
      refreshing.close();
      await Promise.all([threads.patterns.close(), threads.doctor.close()]);
    },
  };
}

const gone = () =>
  new PtccError("unavailable", "patterns_unavailable", "This cannot be computed now. Try again.");
