// Answers a question as a standing one is kept: what its answer comes to, to be compared with a later one.
import type { Ask } from "../../answers/answer.js";
import type { Query } from "../../answers/query.js";
import type { Answer } from "../../answers/results/answer-types.js";
import type { TimeQuery } from "../../answers/time/time-query.js";
import type { ConceptSource } from "../../concepts/load-concepts.js";
import { tagsAreCurrent } from "../../store/concept-tags.js";
import type { StudentFilter } from "../../store/find.js";
import { type Db, storeId } from "../../store/open.js";
import { rollVersion } from "../../store/rolls.js";
import type { AnswerSummary } from "../../store/schema-standing.js";
import { summarise } from "./summarise.js";

export interface AnsweringParts {
  ask: Ask;
  reader: Db;
  concepts: ConceptSource;
  /** Whether every sentence that can be searched by meaning is. */
  indexIsLevel: () => Promise<boolean>;
}

/** `later`: notes were read while the index was not level, so that what they say is not all known. */
export type Answered =
  | { summary: AnswerSummary }
  | { summary: null; refusal: { code: string; message: string } }
  | "later";

export interface QuestionToKeep {
  question: string;
  filters: StudentFilter;
  now: Date;
}

/** Answers a question as it is to be compared: in full, from what is there at one moment. */
export async function answerToKeep(
  { ask, reader, concepts, indexIsLevel }: AnsweringParts,
  { question, filters, now }: QuestionToKeep,
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
const refusalOf = ({ kind, answer }: Answer) =>
  kind === "unclear"
    ? { code: "not_understood", message: answer }
    : {
        code: "no_answer",
        message:
          "This has no answer now that could change: several pupils may be meant, or nothing is recorded. Ask it to see which.",
      };
