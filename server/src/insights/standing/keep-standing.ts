// Answers standing questions again behind commits and as days begin, one at a time, so that nobody waits.
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../log.js";
import { type Rounds, startRounds } from "../../rounds.js";
import { newestRun } from "../../store/find-causes.js";
import type { Db } from "../../store/open.js";
import { rollVersion } from "../../store/rolls.js";
import type { AnswerSummary } from "../../store/schema-standing.js";
import { findStandingQuestion, standingQuestionIds } from "../../store/standing-rows.js";
import { dayIn } from "../risk/days.js";
import type { Answered, QuestionToKeep } from "./answer-to-keep.js";
import type { NewAnswer } from "./record-answer.js";

/** How often it is looked whether a day has begun, or notes can be searched again. */
const LOOK_MS = 60_000;

interface StandingParts {
  answerToKeep: (question: QuestionToKeep) => Promise<Answered>;
  reader: Db;
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

/**
 * Starts keeping standing questions level. Each is answered where a pupil's record changed or a day began
 * since it was answered last; a server that starts answers all of them once. It rests
 * after each question as long as that took.
 */
export function keepStanding(parts: StandingParts): Rounds {
  const { answerToKeep, reader, writer, timeZone, log, clock = () => new Date() } = parts;
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
    const found = await answerToKeep({ question, filters, now }).catch((error: unknown) => {
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
