// Answers standing questions again behind commits and as days begin, one at a time, so that nobody waits.
import { setTimeout as sleep } from "node:timers/promises";
import type { Ask } from "../../answers/answer.js";
import type { Answer } from "../../answers/answer-types.js";
import type { Query } from "../../answers/query.js";
import type { TimeQuery } from "../../answers/time/time-query.js";
import type { ConceptSource } from "../../concepts/load-concepts.js";
import { PtccError } from "../../errors.js";
import type { Log } from "../../log.js";
import { type Rounds, startRounds } from "../../rounds.js";
import { tagsAreCurrent } from "../../store/concept-tags.js";
import type { StudentFilter } from "../../store/find.js";
import { newestRun } from "../../store/find-causes.js";
import { type Db, storeId } from "../../store/open.js";
import { rollVersion } from "../../store/rolls.js";
import type { AnswerSummary } from "../../store/schema-standing.js";
import { findStandingQuestion, standingQuestionIds } from "../../store/standing-rows.js";
import { dayIn } from "../risk/days.js";
import type { NewAnswer } from "./record-answer.js";
import { summarise } from "./summarise.js";

/** How often it is looked whether a day has begun, or notes can be searched again. */
const LOOK_MS = 60_000;

export interface AnsweringParts {
  ask: Ask;
  reader: Db;
  concepts: ConceptSource;
  /** Whether every sentence that can be searched by meaning is. */
  indexIsLevel: () => Promise<boolean>;
}

interface StandingParts extends AnsweringParts {
  writer: { recordAnswer: (answer: NewAnswer) => Promise<boolean> };
  timeZone: string;
  log: Log;
  clock?: () => Date;
}

/** Of which state of the store and which day a question was answered last, and the newest run then. */
interface Level {
  state: string;
  lastRun: string;
}

/** `later`: notes were read while the index was not level, so that what they say is not all known. */
type Answered = { summary: AnswerSummary } | { summary: null; refusal: PtccError } | "later";

/** Answers a question as it is to be compared: in full, from what is there at one moment. */
export async function answerToKeep(
  { ask, reader, concepts, indexIsLevel }: AnsweringParts,
  { question, filters, now }: { question: string; filters: StudentFilter; now: Date },
): Promise<Answered> {
  const before = rollVersion(reader);
  const level = tagsAreCurrent(reader.$client, concepts) && (await indexIsLevel());
  let query: Query | TimeQuery | undefined;
  const answer = await ask(
    { question, filters, limit: Number.MAX_SAFE_INTEGER, now },
    { understood: (_, understood) => (query = understood) },
  );
  const moved = rollVersion(reader) !== before;
  if (answer.meaning === false || (answer.meaning && (!level || moved))) return "later";
  const by = { conceptsVersion: concepts.version, salt: storeId(reader) };
  const summary = query === undefined ? null : summarise(answer, query, by);
  return summary ? { summary } : { summary, refusal: refusalOf(answer) };
}

/** Why a question has no answer; what is said of pupils is in no error. */
const refusalOf = ({ kind, answer }: Answer): PtccError =>
  kind === "unclear"
    ? new PtccError("unprocessable", "not_understood", answer)
    : new PtccError(
        "unprocessable",
        "no_answer",
        "This has no answer now that could change: several pupils may be meant, or nothing is recorded. Ask it to see which.",
      );

/**
 * Starts keeping standing questions level. Each is answered where a pupil's record changed or a day began
 * since it was answered last; a server that starts answers all of them once. The event loop rests
 * after each question as long as that took.
 */
export function keepStanding(parts: StandingParts): Rounds {
  const { reader, writer, timeZone, log, clock = () => new Date() } = parts;
  const dayOf = dayIn(timeZone);
  let levels = new Map<string, Level>();

  /** Answers it where it is not level; returns of which state it is answered then. */
  const bringLevel = async (id: string, last: Level | undefined): Promise<Level | undefined> => {
    const now = clock();
    const at = now.toISOString();
    const state = `${dayOf(at)} ${rollVersion(reader)}`;
    if (last?.state === state) return last;
    const held = findStandingQuestion(reader, id);
    if (!held) return undefined;
    const began = performance.now();
    const lastRun = newestRun(reader);
    const { question, filters } = held;
    const found = await answerToKeep(parts, { question, filters, now }).catch((error: unknown) => {
      // One that fails holds up no other, and is tried again when something changes.
      const { name, stack } = error instanceof Error ? error : new Error("unknown");
      const places = stack?.split("\n").filter((line) => line.startsWith("    at "));
      log.error({ standing_question: id, error: name, places }, "A standing question failed");
      return "failed" as const;
    });
    const runBefore = last?.lastRun ?? held.lastRun;
    if (typeof found === "object" && differs(found.summary, held))
      await writer.recordAnswer({ id, answer: found.summary, at, lastRun, runBefore });
    await sleep(performance.now() - began);
    if (found === "later") return last;
    return { state, lastRun: found === "failed" ? runBefore : lastRun };
  };

  return startRounds({
    everyMs: LOOK_MS,
    failed: (error) => log.error({ err: error }, "Standing questions could not be brought level"),
    round: async (stopped) => {
      const ids = standingQuestionIds(reader);
      const known = new Set(ids);
      levels = new Map([...levels].filter(([id]) => known.has(id)));
      for (const id of ids) {
        if (stopped()) return;
        const level = await bringLevel(id, levels.get(id));
        if (level) levels.set(id, level);
      }
    },
  });
}

/** Whether anything is to be written. */
const differs = (
  summary: AnswerSummary | null,
  held: { answer: AnswerSummary | null; unansweredSince: string | null },
): boolean =>
  summary === null
    ? held.unansweredSince === null
    : held.unansweredSince !== null || JSON.stringify(summary) !== JSON.stringify(held.answer);
